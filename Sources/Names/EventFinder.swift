// Events by the noun that tells of them and the name, date or place beside it: the A321 crash, the
// attacks in Paris. Which of them are the same event is decided in EventNames.

import Columns
import Prose

/// A phrase that tells of one event, in tokens.
struct EventPhrase {
  /// From the first word that belongs to its name to the last.
  var tokens: Range<Int>
  var noun: Int
  var kind: EventKind
  /// Mentions that say which event is meant, in order of place.
  var anchors: [Int]
  /// Words between noun and anchor that tell it from others, with the mentions among them.
  var telling: [Int] = []
  /// The year, or day and month, before it or behind; empty where none is said.
  var date: Range<Int> = 0..<0
  /// A place behind a thing that happens to such things elsewhere too: the A340 crash in Chad.
  var place: Int?
  /// The anchor is the town of a site that the telling words name.
  var isAtSite = false
  /// What it befell is one of many.
  var isIndefinite = false
  /// It counts only where the article tells of the same event more surely.
  var isTentative = false
}

/// Finds the phrases of an article beside its mentions.
///
/// A noun alone is no event, nor is one of many: `an attack in Paris` counts where the article has
/// `the attacks in Paris` too, and a possible attack never.
struct EventFinder {
  /// More words between noun and anchor make no phrase.
  static let reach = 6

  let reading: TokenisedArticle
  let lexicon: Lexicon
  let names: ArticleNames
  /// By mention: its tokens.
  let tokens: [Range<Int>]
  /// By token: the mention that it is part of, or -1.
  let owners: [Int32]

  init(
    _ reading: TokenisedArticle, _ lexicon: Lexicon, _ names: ArticleNames, at places: MentionPlaces
  ) {
    self.reading = reading
    self.lexicon = lexicon
    self.names = names
    tokens = places.tokens
    owners = places.owners
  }

  /// The phrases in order of place, none overlapping. O(tokens).
  func find() -> [EventPhrase] {
    let kinds = reading.values(of: eventKinds)
    guard kinds.contains(where: { $0 != nil }) else { return [] }
    var phrases: [EventPhrase] = []
    for sentence in reading.sentences {
      for index in sentence.first..<sentence.limit where owners[index] < 0 {
        guard let kind = kinds[Int(reading.tokens[index].word)],
          let phrase = phrase(around: index, kind, sentence),
          phrases.last.map({ $0.tokens.upperBound <= phrase.tokens.lowerBound }) ?? true
        else { continue }
        phrases.append(phrase)
      }
    }
    return phrases
  }

  // MARK: One phrase

  private func phrase(around noun: Int, _ kind: EventKind, _ sentence: Sentence) -> EventPhrase? {
    if isDescription(noun, sentence) { return nil }
    var phrase = EventPhrase(tokens: noun..<noun + 1, noun: noun, kind: kind, anchors: [])
    var first = modifiersStart(noun, sentence, &phrase)
    let isVerb = first == noun && noun > sentence.first && value(noun - 1, verbMarks) != nil
    first = readDate(before: first, sentence, &phrase)
    let behind = isVerb ? nil : anchorBehind(noun + 1, phrase, sentence)
    if isUnarmedStrike(phrase, behind) { return nil }
    if let before = anchorBefore(first, phrase, sentence), prefers(before, to: behind, kind) {
      phrase.anchors = before
      phrase.place = behind.flatMap { place($0, behind: before[0], kind) }
      first = readDate(before: tokens[before[0]].lowerBound, sentence, &phrase)
      phrase.tokens = first..<noun + 1
    } else if let behind {
      first = agentStart(first, sentence, &phrase)
      phrase.anchors = behind.anchors
      phrase.isIndefinite = behind.isIndefinite
      phrase.isAtSite = behind.isSite
      phrase.telling = behind.telling + phrase.telling
      phrase.tokens = first..<behind.limit
    } else {
      guard isToldByDay(phrase) else { return nil }
      phrase.tokens = first..<noun + 1
    }
    readYear(behind: phrase.tokens.upperBound, sentence, &phrase)
    guard let isTentative = judge(phrase, sentence) else { return nil }
    phrase.isTentative = isTentative
    return phrase
  }

  /// Where the phrase begins with who did it and the date before: the 2003 US invasion of X. Without a
  /// date who did it is no part of the name.
  private func agentStart(
    _ first: Int, _ sentence: Sentence, _ phrase: inout EventPhrase
  ) -> Int {
    guard first > sentence.first, owners[first - 1] >= 0, isTied(first) else { return first }
    let agent = tokens[Int(owners[first - 1])].lowerBound
    let start = readDate(before: agent, sentence, &phrase)
    return start < agent ? start : first
  }

  /// Where something happened that happens to such things, or is done by such bodies, elsewhere too.
  private func place(_ behind: AnchorBehind, behind before: Int, _ kind: EventKind) -> Int? {
    guard behind.link == .place else { return nil }
    switch scope(before) {
    case .thing, .body: return behind.anchors[0]
    case .country, .people, .area, .site, .person, nil:
      return kind == .meeting ? behind.anchors[0] : nil
    }
  }

  /// Whether the noun only describes the next one: election officials, war crimes.
  private func isDescription(_ noun: Int, _ sentence: Sentence) -> Bool {
    let next = noun + 1
    guard next < sentence.limit else { return false }
    switch reading.tokens[next].gap {
    case .hyphen: return true
    // `Kyiv attacks Moscow`
    case .space: return value(next, describedNouns) != nil || owners[next] >= 0
    case .beginning, .comma, .colon, .dash, .ampersand, .stop, .possessive, .openingQuote,
      .closingQuote, .openingBracket, .closingBracket, .other:
      return false
    }
  }

  /// Whether a strike is not said to be an attack.
  private func isUnarmedStrike(_ phrase: EventPhrase, _ behind: AnchorBehind?) -> Bool {
    guard reading.isWord(phrase.noun, "strike") || reading.isWord(phrase.noun, "strikes") else {
      return false
    }
    return behind?.link != .target && !phrase.telling.contains { value($0, armedWords) != nil }
  }

  /// Where the words begin that stand before the noun and belong to it: presidential, terrorist.
  private func modifiersStart(
    _ noun: Int, _ sentence: Sentence, _ phrase: inout EventPhrase
  ) -> Int {
    var first = noun
    while first > sentence.first, isTied(first), owners[first - 1] < 0 {
      switch value(first - 1, eventWords) {
      case .telling: phrase.telling.insert(first - 1, at: 0)
      case .idle: break
      case nil where isSite(first - 1): phrase.telling.insert(first - 1, at: 0)
      case .judgement, .definite, .indefinite, nil: return first
      }
      first -= 1
    }
    return first
  }

  // MARK: What it happened to

  /// The mentions directly before a token that may say which event is meant.
  private func anchorBefore(_ first: Int, _ phrase: EventPhrase, _ sentence: Sentence) -> [Int]? {
    guard first > sentence.first, owners[first - 1] >= 0 else { return nil }
    let mention = Int(owners[first - 1])
    let gap = reading.tokens[first].gap
    let isOwner = gap == .possessive && (phrase.kind == .vote || phrase.kind == .upheaval)
    guard isTied(first) || isOwner, let scope = scope(mention),
      mayStandBefore(phrase, scope, isOwner: isOwner)
    else { return nil }
    if isDoer(scope, phrase.noun, sentence) { return nil }
    // `the Russia-Ukraine war`
    let start = tokens[mention].lowerBound
    guard start > sentence.first, reading.tokens[start].gap == .hyphen, owners[start - 1] >= 0
    else {
      return [mention]
    }
    return [Int(owners[start - 1]), mention]
  }

  /// `the US war on terror`: what follows is what was done, to whom is not said.
  private func isDoer(_ scope: EventScope, _ noun: Int, _ sentence: Sentence) -> Bool {
    guard scope == .country || scope == .body || scope == .people, noun + 1 < sentence.limit else {
      return false
    }
    guard let link = value(noun + 1, eventLinks) else { return false }
    return link == .of || link == .target
  }

  private func mayStandBefore(_ phrase: EventPhrase, _ scope: EventScope, isOwner: Bool) -> Bool {
    switch (phrase.kind, scope) {
    case (.deed, .area), (.deed, .site), (.deed, .thing): true
    case (.incident, .people), (.incident, .person): false
    case (.incident, _): true
    case (.disaster, .country), (.disaster, .area), (.disaster, .site), (.disaster, .thing): true
    case (.upheaval, .people):
      !phrase.telling.isEmpty || value(phrase.noun, homeUpheavals) != nil
    case (.upheaval, .country), (.upheaval, .area):
      // `Moscow’s war`, but `Syria’s civil war`
      !isOwner || !phrase.telling.isEmpty || value(phrase.noun, homeUpheavals) != nil
    case (.battle, .area), (.battle, .site): true
    case (.vote, .country), (.vote, .people), (.vote, .area): true
    case (.meeting, .body), (.meeting, .area), (.meeting, .country), (.meeting, .people),
      (.meeting, .thing):
      true
    case (.fate, .person): true
    case (.deed, _), (.disaster, _), (.upheaval, _), (.battle, _), (.vote, _), (.meeting, _),
      (.fate, _):
      false
    }
  }

  /// Whether the name before the noun says more than the one behind it: who did it says less than
  /// where.
  private func prefers(_ before: [Int], to behind: AnchorBehind?, _ kind: EventKind) -> Bool {
    guard let behind else { return true }
    if kind == .vote || kind == .meeting { return true }
    switch scope(before[0]) {
    case .country, .people, .body: return false
    case .area: return behind.link != .target
    case .site, .thing, .person, nil: return true
    }
  }

  // MARK: Words

  /// Whether a token belongs to the one before it.
  func isTied(_ index: Int) -> Bool {
    reading.tokens[index].gap == .space || reading.tokens[index].gap == .hyphen
  }

  func value<Value>(_ index: Int, _ table: WordTable<Value>) -> Value? {
    reading.withFolded(index) { table[$0] }
  }

  /// What a mention may say of an event; nil for what says nothing.
  func scope(_ mention: Int) -> EventScope? {
    let range = tokens[mention]
    switch names.mentions[mention].type {
    case .person: return range.count > 1 || names.mentions[mention].join == .surname ? .person : nil
    case .event: return .thing
    case .organization: return range.contains(where: isSite) ? .site : .body
    case .place:
      if form(mention)?.kind == .country { return .country }
      return range.count > 1 && isSite(range.upperBound - 1) || isSite(range.lowerBound)
        ? .site : .area
    case .other:
      if form(mention)?.kind == .demonym {
        // Maoists and Communists are everywhere.
        return reading.withFolded(range.upperBound - 1, { $0.hasSuffix("ist") }) ? nil : .people
      }
      return range.contains { reading.tokens[$0].shape.contains(.digits) } ? .thing : nil
    }
  }

  private func isSite(_ index: Int) -> Bool { value(index, siteWords) != nil }

  /// The known form of a mention's name.
  private func form(_ mention: Int) -> Form? {
    let key = names.names[Int(names.mentions[mention].name)].key
    return names.bytes.withUnsafeBufferPointer { lexicon.form(Bytes(rebasing: $0[key.offsets])) }
      .map { lexicon.details[$0] }
  }
}
