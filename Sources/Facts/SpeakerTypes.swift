// Which names are persons where somebody speaks, besides those that look like one by themselves. What a
// name is elsewhere, Names decides.

import Names

extension SpeakerPhraseReader {
  /// Two words of which the first is a first name, or which stand in apposition to an office, are a
  /// person, whatever else they look like. O(tokens).
  mutating func readTypes() {
    for mention in mentions {
      while types.count <= Int(mention.name) { types.append(.other) }
      types[Int(mention.name)] = mention.type
    }
    for index in tokens.indices.dropLast() where begins(index) {
      let name = Int(mentions[Int(tokens[index].mention)].name)
      switch types[name] {
      case .person, .event: continue
      case .organization, .place, .other:
        if isPersonal(index) { types[name] = .person }
      }
    }
  }

  private func isPersonal(_ index: Int) -> Bool {
    guard tokens[index + 1].mention == tokens[index].mention, tokens[index + 1].uses.isEmpty,
      end(ofMentionAt: index) == index + 2
    else { return false }
    return tokens[index].has([.maleName, .femaleName]) || isApposed(index)
  }

  /// `the manager of the plant, X Y, said`
  private func isApposed(_ index: Int) -> Bool {
    guard tokens[index].gap == .comma, index + 2 < tokens.count, tokens[index + 2].gap == .comma
    else { return false }
    var first = index - 1
    while first > 0, index - first < 9, tokens[first].gap.isEmpty { first -= 1 }
    return tokens[first].has(.determiner)
      && (first + 1..<min(first + 4, index)).contains { tokens[$0].has(.role) }
  }
}
