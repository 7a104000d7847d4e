// Whether a sentence speaks of a date as of one that has been or of one to come.

import Columns
import Prose

/// What the words around a date say of its time.
struct DateTense: Sendable, BitwiseCopyable {
  enum Direction: UInt8, Sendable { case past, future, unknown }

  var direction: Direction
  /// The word that says so; empty where none does.
  var place = TextRange(0, 0)
  /// It stands directly before the date, or with a preposition between.
  var isNear = false
  var isBefore = false
}

extension DateGrammar {
  /// How many words on each side of a date may say its tense.
  private static var reach: Int { 12 }

  /// The tense by the nearest telling word: before the date in its clause, behind it, then before it in the
  /// whole sentence.
  func tense(of phrase: DatePhrase) -> DateTense {
    let left = leftward(from: phrase.first, isNaming: gap(phrase.limit) == .possessive)
    if let cue = left.inClause { return cue }
    return rightward(from: phrase.limit) ?? left.inSentence ?? DateTense(direction: .unknown)
  }

  /// - Parameter isNaming: something is called by the date: `killed by Monday’s earthquake`.
  private func leftward(
    from first: Int, isNaming: Bool
  ) -> (inClause: DateTense?, inSentence: DateTense?) {
    var index = first
    var isInClause = true
    while index > 0, first - index < Self.reach {
      switch gap(index) {
      case .beginning, .stop: return (nil, nil)
      case .comma, .colon, .dash, .openBracket, .other: isInClause = isInClause && index == first
      case .space, .hyphen, .slash, .point, .abbreviation, .possessive: break
      }
      index -= 1
      let isDirect =
        !isNaming && first - index == 1 || first - index == 2 && word(first - 1) == .the
      guard let direction = cue(index, isDirect: isDirect) else { continue }
      let isLinked = first - index == 2 && (word(first - 1) == .on || word(first - 1) == .in)
      // Of what is to come only `until` is sure: things were done by a day, and due on it.
      let isWeak = direction == .future && word(index) != .through
      let near = isInClause && (first - index == 1 || isLinked) && !isWeak
      let tense = DateTense(
        direction: direction, place: tokens[index].range, isNear: near, isBefore: true)
      return isInClause ? (tense, nil) : (nil, tense)
    }
    return (nil, nil)
  }

  private func rightward(from limit: Int) -> DateTense? {
    var index = limit
    while index < tokens.count, index - limit < Self.reach {
      switch gap(index) {
      case .beginning, .stop: return nil
      case .comma, .colon, .dash, .openBracket, .other:
        if index > limit { return nil }
      case .space, .hyphen, .slash, .point, .abbreviation, .possessive: break
      }
      if let direction = cue(index, isDirect: false) {
        return DateTense(direction: direction, place: tokens[index].range)
      }
      index += 1
    }
    return nil
  }

  /// - Parameter isDirect: the word stands directly before the date, where `by` and `until` look forward.
  private func cue(_ index: Int, isDirect: Bool) -> DateTense.Direction? {
    let token = tokens[index]
    guard let sign = TenseWords.shared.find(Bytes(rebasing: text[token.range.offsets])) else {
      return endsInED(token) ? participle(index) : nil
    }
    switch sign {
    case .past: return participle(index)
    case .future: return .future
    case .bound: return isDirect ? .future : nil
    // `The talks resume this Thursday.`
    case .present where isDirect: return .future
    case .plan, .present:
      return index > 0 && (isInfinitive(index - 1) || isBe(index - 1)) ? .future : nil
    case .intent: return word(index + 1) == .to && isTied(index + 1) ? .future : nil
    }
  }

  /// Behind `be` a past form speaks of what is to come: `will be held`, `to be announced`.
  private func participle(_ index: Int) -> DateTense.Direction {
    guard index > 0, isTied(index) else { return .past }
    return isBe(index - 1) ? .future : .past
  }

  /// Whether a date stands in a clause that tells something aside or as it had been.
  func isBackground(_ phrase: DatePhrase) -> Bool {
    var index = phrase.first
    while index > 0, phrase.first - index < Self.reach {
      if gap(index) == .beginning || gap(index) == .stop { return false }
      index -= 1
      if isAny(index, of: Self.background) { return true }
    }
    return false
  }

  private static var background: [StaticString] { ["who", "which", "whose", "had"] }

  /// The word before a date that opens a time to come: `public first from June`, `closed from 3 May`; nil where
  /// none does. Behind a number, a date is compared with: `up 3 per cent from June`.
  func opening(_ phrase: DatePhrase) -> TextRange? {
    guard word(phrase.first - 1) == .from, isTied(phrase.first), phrase.end.isEmpty,
      gap(phrase.limit) != .possessive
    else { return nil }
    var index = phrase.first - 1
    var isSo = false
    while index > 0, phrase.first - index < Self.reach, gap(index) != .stop {
      index -= 1
      if Self.comparing.contains(word(index)) { return nil }
      isSo = isSo || isAny(index, of: Self.being)
    }
    return isSo ? tokens[phrase.first - 1].range : nil
  }

  private static var comparing: DateWordSet { [.number, .cardinal, .counted] }

  private func isAny(_ index: Int, of words: [StaticString]) -> Bool {
    let bytes = text[tokens[index].range.offsets]
    return words.contains { $0.withUTF8Buffer { bytes.elementsEqual($0) } }
  }

  private static var being: [StaticString] { ["is", "are", "first", "only", "open", "closed"] }

  /// Whether something is called by a date: `the fire of 11 March`, `Tuesday’s fire`.
  func isNaming(_ phrase: DatePhrase) -> Bool {
    word(phrase.first - 1) == .of && isTied(phrase.first) || gap(phrase.limit) == .possessive
  }

  /// `earlier this week`, not `early this week`.
  func isEarlier(_ phrase: DatePhrase) -> Bool { word(phrase.first) == .earlier }

  private func isBe(_ index: Int) -> Bool {
    text[tokens[index].range.offsets].elementsEqual("be".utf8)
  }

  private func isInfinitive(_ index: Int) -> Bool { word(index) == .to && isTied(index + 1) }

  private func endsInED(_ token: DateToken) -> Bool {
    let range = token.range
    return range.count >= 4 && text[range.upperBound - 1] == UInt8(ascii: "d")
      && text[range.upperBound - 2] == UInt8(ascii: "e")
  }
}
