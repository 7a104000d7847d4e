// When an event was, and whether its phrase means one that happened: its date and its article.

import Columns
import Prose

extension EventFinder {
  /// Takes a year, or a day of a month with or without one, that stands directly before a token;
  /// returns where the phrase then begins.
  func readDate(before first: Int, _ sentence: Sentence, _ phrase: inout EventPhrase) -> Int {
    guard phrase.date.isEmpty, first > sentence.first else { return first }
    let hasYear = isYear(first - 1)
    // A day may be known by itself: September 11.
    if hasYear, first - 1 > sentence.first, let known = event(before: first - 1) {
      phrase.date = known..<first
      return known
    }
    let day = dayStart(before: hasYear ? first - 1 : first, sentence)
    var start = hasYear ? first - 1 : first
    if let day { start = day }
    // `In 2002, attacks …` and `On May 9, attacks …` say it of the sentence.
    guard start < first, isTied(first) || (hasYear && day != nil) else { return first }
    if hasYear, day == nil, start > sentence.first, isTied(start), isMonth(start - 1) { start -= 1 }
    phrase.date = start..<first
    return start
  }

  /// Where a mention of an event begins that ends directly before a token, a comma between them or
  /// not.
  private func event(before limit: Int) -> Int? {
    let mention = Int(owners[limit - 1])
    guard mention >= 0, names.mentions[mention].type == .event, isDay(inMention: limit - 1),
      isTied(limit) || reading.tokens[limit].gap == .comma
    else { return nil }
    return tokens[mention].lowerBound
  }

  /// Where a day with its month begins that stands before a token, a comma between them or not.
  private func dayStart(before limit: Int, _ sentence: Sentence) -> Int? {
    guard limit > sentence.first + 1, isTied(limit - 1),
      isTied(limit) || reading.tokens[limit].gap == .comma
    else { return nil }
    let isOne =
      isDay(limit - 1) && isMonth(limit - 2) || isMonth(limit - 1) && isDay(limit - 2)
    return isOne ? limit - 2 : nil
  }

  /// Takes a year behind the phrase, which then tells events apart without being of their name.
  func readYear(behind limit: Int, _ sentence: Sentence, _ phrase: inout EventPhrase) {
    guard phrase.date.isEmpty, limit + 1 < sentence.limit else { return }
    guard reading.isWord(limit, "in") || reading.isWord(limit, "of"), isYear(limit + 1),
      reading.tokens[limit].gap == .space, reading.tokens[limit + 1].gap == .space
    else { return }
    phrase.date = limit + 1..<limit + 2
  }

  /// Whether a date says more than the year.
  func isFullDate(_ date: Range<Int>) -> Bool {
    date.count > 1 && date.contains { isDay(inMention: $0) }
  }

  /// Whether the day alone says which event is meant: the October 7 attacks, but no election, which
  /// other countries have too.
  func isToldByDay(_ phrase: EventPhrase) -> Bool {
    switch phrase.kind {
    case .deed, .incident, .disaster, .upheaval, .battle: isFullDate(phrase.date)
    case .vote, .meeting, .fate: false
    }
  }

  func isYear(_ index: Int) -> Bool {
    owners[index] < 0
      && reading.withFolded(index) { word in
        word.count == 4 && word.allSatisfy(isDigit)
          && (word.starts(with: [0x31]) || word.starts(with: [0x32, 0x30]))
      }
  }

  private func isDay(_ index: Int) -> Bool { owners[index] < 0 && isDay(inMention: index) }

  private func isDay(inMention index: Int) -> Bool {
    reading.withFolded(index) { word in
      let digits = word.prefix(while: isDigit).count
      return (1...2).contains(digits) && word.count - digits <= 2
    }
  }

  private func isMonth(_ index: Int) -> Bool {
    owners[index] < 0 && reading.isCapital(index) && reading.classes(index).contains(.calendar)
  }

  // MARK: Whether it is one event

  /// How a phrase is introduced.
  private enum Article {
    case definite, indefinite
    /// Monday’s, Russia’s: one of many.
    case relative
    case bare
  }

  /// Whether a phrase is only tentative; nil where it tells of no single event that happened.
  func judge(_ phrase: EventPhrase, _ sentence: Sentence) -> Bool? {
    let article = article(before: phrase.tokens.lowerBound, sentence)
    if !phrase.date.isEmpty { return article == .indefinite && isUnreal(phrase, sentence) }
    if phrase.kind == .vote { return true }
    let isOpen = article == .indefinite || article == .bare
    if isOpen, isUnreal(phrase, sentence) { return nil }
    if phrase.isIndefinite { return true }
    let isNear =
      !phrase.isAtSite
      && phrase.anchors.allSatisfy { mention in
        let scope = scope(mention)
        return scope == .area || scope == .country || scope == .body || scope == .people
      }
    guard isNear else {
      return isOpen && isPlural(phrase.noun)
    }
    switch phrase.kind {
    case .deed, .incident: return article != .definite
    case .disaster: return article == .indefinite || (article == .bare && isPlural(phrase.noun))
    case .upheaval: return article == .indefinite || isPlural(phrase.noun)
    case .battle: return article == .indefinite || isPlural(phrase.noun)
    case .meeting:
      // A body meets again and again.
      let isPlaced = phrase.place != nil || phrase.anchors.contains { scope($0) == .area }
      return article != .definite || !isPlaced
    case .fate, .vote: return false
    }
  }

  private func article(before start: Int, _ sentence: Sentence) -> Article {
    var index = start
    while index > sentence.first {
      let gap = reading.tokens[index].gap
      if gap == .possessive { return .relative }
      guard gap == .space || gap == .hyphen || gap == .comma, owners[index - 1] < 0 else {
        return .bare
      }
      switch value(index - 1, eventWords) {
      case .definite: return .definite
      case .indefinite: return .indefinite
      case .judgement: index -= 1
      case .telling, .idle, nil:
        guard isMonth(index - 1) else { return .bare }
        index -= 1
      }
    }
    return .bare
  }

  private func isUnreal(_ phrase: EventPhrase, _ sentence: Sentence) -> Bool {
    // Some eight words hold the verb that a noun depends on.
    let start = max(sentence.first, phrase.tokens.lowerBound - 8)
    return (start..<phrase.tokens.lowerBound).contains { value($0, unrealWords) != nil }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
