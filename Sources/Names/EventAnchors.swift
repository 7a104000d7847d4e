// What stands behind the noun of an event and says which one is meant: on the X embassy in Y, of the
// passenger plane Z.

import Columns
import Prose

/// Names behind the noun of an event.
struct AnchorBehind {
  var anchors: [Int]
  /// Words on the way that tell the event from others.
  var telling: [Int] = []
  var link: EventLink
  var limit: Int
  /// A site told by a place and a noun.
  var isSite = false
  /// One of many: a house, a C-130.
  var isIndefinite = false
}

extension EventFinder {
  /// What a preposition behind the noun leads to.
  func anchorBehind(_ start: Int, _ phrase: EventPhrase, _ sentence: Sentence) -> AnchorBehind? {
    guard start + 1 < sentence.limit, owners[start] < 0, reading.tokens[start].gap == .space,
      let link = value(start, eventLinks), phrase.kind.links.contains(link)
    else { return nil }
    if link == .target, isBlamed(phrase, sentence) { return nil }
    var found = AnchorBehind(anchors: [], link: link, limit: start + 1)
    var cursor = skipDeterminer(start + 1, sentence)
    found.isIndefinite = cursor > start + 1 && value(start + 1, eventWords) == .indefinite
    while cursor < sentence.limit, cursor - start <= Self.reach, isTied(cursor) {
      guard owners[cursor] >= 0 else {
        guard isDescriptor(cursor, phrase.kind) else { return leadsOn(&found, cursor, sentence) }
        found.telling.append(cursor)
        cursor += 1
        continue
      }
      let mention = Int(owners[cursor])
      if isAttribute(mention, link, sentence) {
        found.telling += tokens[mention]
        cursor = tokens[mention].upperBound
        continue
      }
      return closed(&found, by: mention, phrase, sentence)
    }
    return leadsOn(&found, cursor, sentence)
  }

  /// `of the Polish plane in Chad`: after words that name nothing a place may.
  private func leadsOn(
    _ found: inout AnchorBehind, _ cursor: Int, _ sentence: Sentence
  ) -> AnchorBehind? {
    guard !found.telling.isEmpty else { return nil }
    guard cursor + 1 < sentence.limit, reading.tokens[cursor].gap == .space,
      value(cursor, eventLinks) == .place
    else { return endsInSite(&found, cursor) ? found : nil }
    let place = skipDeterminer(cursor + 1, sentence)
    guard place < sentence.limit, owners[place] >= 0, reading.tokens[place].gap == .space,
      names.mentions[Int(owners[place])].type == .place
    else { return endsInSite(&found, cursor) ? found : nil }
    let mention = Int(owners[place])
    found.anchors = [mention]
    found.limit = tokens[mention].upperBound
    return found
  }

  /// Closes at `the Kalinin railway station`: a name and what it is the name of.
  private func endsInSite(_ found: inout AnchorBehind, _ limit: Int) -> Bool {
    guard let last = found.telling.last, last == limit - 1, value(last, siteWords) != nil,
      let named = found.telling.first(where: { owners[$0] >= 0 })
    else { return false }
    let mention = Int(owners[named])
    // A country has embassies in many towns.
    guard names.mentions[mention].type == .place, scope(mention) != .country else { return false }
    found.anchors = [mention]
    found.telling.removeAll { owners[$0] == Int32(mention) }
    found.limit = limit
    found.isSite = true
    return true
  }

  private func closed(
    _ found: inout AnchorBehind, by mention: Int, _ phrase: EventPhrase, _ sentence: Sentence
  ) -> AnchorBehind? {
    var mention = mention
    let end = tokens[mention].upperBound
    // `a Gaza-bound ship`
    if end < sentence.limit, reading.tokens[end].gap == .hyphen { return nil }
    // `on Baghdad’s Green Zone`
    if end < sentence.limit, reading.tokens[end].gap == .possessive {
      guard owners[end] >= 0 else { return nil }
      mention = Int(owners[end])
    }
    guard let scope = scope(mention), mayStandBehind(phrase, scope, found.link) else { return nil }
    // What happened during an event did not befall it.
    if found.link == .place, names.mentions[mention].type == .event { return nil }
    found.anchors = [mention]
    found.limit = tokens[mention].upperBound
    // A name tells enough without the words that describe it.
    if scope != .area && scope != .country { found.telling = [] }
    addSecond(&found, sentence)
    return found
  }

  /// `in New York and Washington`
  private func addSecond(_ found: inout AnchorBehind, _ sentence: Sentence) {
    let and = found.limit
    guard and + 1 < sentence.limit, reading.isWord(and, "and"), owners[and + 1] >= 0,
      names.mentions[Int(owners[and + 1])].type == .place,
      names.mentions[found.anchors[0]].type == .place
    else { return }
    let mention = Int(owners[and + 1])
    let end = tokens[mention].upperBound
    guard end == sentence.limit || reading.tokens[end].gap != .possessive else { return }
    found.anchors.append(mention)
    found.limit = end
  }

  private func mayStandBehind(
    _ phrase: EventPhrase, _ scope: EventScope, _ link: EventLink
  ) -> Bool {
    switch (scope, link) {
    case (.person, _): phrase.kind == .fate
    case (.people, _): false
    case (.country, _), (.area, _), (.site, _): phrase.kind != .fate
    case (.thing, _): phrase.kind == .deed || phrase.kind == .incident || phrase.kind == .disaster
    case (.body, .target): phrase.kind == .deed && !isPlural(phrase.noun)
    case (.body, .place): phrase.kind == .incident
    case (.body, _): false
    }
  }

  /// Whether a mention only describes what comes: the U.S. embassy, the Polish plane.
  private func isAttribute(_ mention: Int, _ link: EventLink, _ sentence: Sentence) -> Bool {
    let scope = scope(mention)
    if scope == .people { return true }
    let next = tokens[mention].upperBound
    guard next < sentence.limit, reading.tokens[next].gap == .space else { return false }
    guard scope == .country || scope == .area || scope == .body else { return false }
    if owners[next] >= 0 { return names.mentions[Int(owners[next])].type != .person }
    if reading.isCapital(next) || isDescriptor(next, .deed) { return true }
    // `on U.S. forces` and `in the Washington area`, but `in Moscow killed`.
    let first = tokens[mention].lowerBound
    let hasArticle = scope == .area && reading.isWord(first - 1, "the")
    if reading.classes(next).contains(.function) { return false }
    return hasArticle
      ? !reading.withFolded(next) { $0.hasSuffix("ed") }
      : link != .place && isPlural(next)
  }

  /// Whether the phrase says who did it: `blamed the attack on X`.
  private func isBlamed(_ phrase: EventPhrase, _ sentence: Sentence) -> Bool {
    let start = max(sentence.first, phrase.noun - Self.reach)
    return (start..<phrase.noun).contains { value($0, blamingWords) != nil }
  }

  private func isDescriptor(_ index: Int, _ kind: EventKind) -> Bool {
    let inner: WordClass = [.placeNoun, .place, .body, .bodyNoun, .title]
    let classes = reading.classes(index)
    if kind == .fate, value(index, roleWords) == .modifier { return true }
    if classes.contains(.function) { return false }
    if value(index, eventWords) == .telling { return true }
    return !classes.isDisjoint(with: inner) || value(index, vehicleWords) != nil
  }

  private func skipDeterminer(_ index: Int, _ sentence: Sentence) -> Int {
    guard index < sentence.limit, owners[index] < 0 else { return index }
    return value(index, eventWords) == .definite || reading.isWord(index, "a")
      || reading.isWord(index, "an") ? index + 1 : index
  }

  func isPlural(_ index: Int) -> Bool { reading.withFolded(index) { $0.last == UInt8(ascii: "s") } }
}
