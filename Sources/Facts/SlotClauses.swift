// Verbs further behind what is counted, over the words that describe it; and clauses that say of nobody
// what SlotFinder finds of some.

import Prose

extension SlotFinder {
  /// `men suspected of having planned it have been arrested`.
  func farBehind(_ start: Int) -> SlotEvidence? {
    guard start < bounds.upperBound else { return nil }
    var walk = ClauseWalk(index: start)
    while walk.index < min(start + Self.reach, bounds.upperBound) {
      let index = walk.index
      if index > start || !tokens[index].gap.isSpace, !walk.passes(tokens[index].gap) { return nil }
      let token = tokens[index]
      if token.isDigits || token.has(.number), !walk.isAside { return nil }
      if token.has(.auxiliary), !walk.isAside, !reading.holds(index, .being) {
        if let found = behind(index, acrossGap: true) {
          return SlotEvidence(
            slot: found.slot, cue: found.cue, reason: .behind, confidence: 85, isPart: found.isPart)
        }
        guard walk.mayHoldVerb else { return nil }
        walk.mayHoldVerb = false
      } else if token.has(.state), !token.has(.preposition), !walk.isAside,
        token.word.slot == .killed
      {
        return evidence(index, .behind, 80)
      } else if !walk.isAside, !mayPass(index, start, &walk) {
        return nil
      }
      walk.index += 1
    }
    return nil
  }

  /// Whether the words behind what is counted go on describing it.
  private func mayPass(_ index: Int, _ start: Int, _ walk: inout ClauseWalk) -> Bool {
    let token = tokens[index]
    if reading.holds(index, .who) {
      walk.mayHoldVerb = true
      return true
    }
    if token.has([.relative, .clause, .conjunction]) {
      return walk.isDescribed && token.has(.conjunction)
    }
    if token.has([.preposition, .describing]) {
      walk.isDescribed = true
      return true
    }
    if token.has([.verb, .speech, .active]), !token.has([.people, .describing]) {
      defer { walk.mayHoldVerb = false }
      return walk.mayHoldVerb
    }
    return walk.isDescribed || walk.mayHoldVerb || !token.gap.isSpace
  }
}

extension SlotFinder {
  /// `none survived`, `no one was injured`, `no casualties`: nobody of those is counted.
  func negation(at index: Int) -> FigureDraft? {
    guard tokens[index].has(.negation) else { return nil }
    let next = index + 1
    guard next < bounds.upperBound, tokens[next].gap.isSpace else { return nil }
    var span = NumberSpan(
      tokens: index..<next, first: index, limit: next, value: 0, upper: 0)
    var noun = FigureNoun.Phrase(tokens: next..<next)
    if reading.holds(index, .no) {
      guard reading.holds(next, .one) || tokens[next].has([.people, .slotNoun]) else { return nil }
      if reading.holds(next, .one) { span.tokens = index..<next + 1 }
      if !reading.holds(next, .one) { noun.tokens = next..<next + 1 }
      span.limit = next + 1
    } else if !reading.holds(index, .none), !reading.holds(index, .nobody) {
      return nil
    }
    guard let found = behind(span.limit) ?? named(noun), found.slot != .aboard,
      found.slot != .suspected, !found.isPart
    else { return nil }
    return FigureDraft(span: span, noun: noun, evidence: found, isNegation: true)
  }
}

/// A walk from what is counted to its verb.
private struct ClauseWalk {
  var index: Int
  /// Between commas or brackets.
  var isAside = false
  /// Behind `who`, which has a verb of its own.
  var mayHoldVerb = false
  /// Something describes what is counted.
  var isDescribed = false

  /// Goes on over what stands before a token; false where the clause ends there.
  mutating func passes(_ gap: FigureGap) -> Bool {
    if !gap.isDisjoint(with: [.semicolon, .colon]) { return false }
    if !gap.isDisjoint(with: [.comma, .bracket, .dash]) { isAside.toggle() }
    return true
  }
}
