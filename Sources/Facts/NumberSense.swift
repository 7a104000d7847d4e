// Which numbers count nothing: years, days, ages, times, scores, addresses, codes and parts of names.

import Articles
import Names
import Prose

/// Judges the numbers of a sentence by what stands beside them.
struct NumberSense {
  let reading: NumberReading
  private var tokens: [FigureToken] { reading.tokens }
  private var bounds: Range<Int> { reading.bounds }

  init(_ reading: NumberReading) { self.reading = reading }

  /// Whether a number may count something, as far as its neighbours say.
  func mayCount(_ span: NumberSpan, isFirstOfBlock: Bool) -> Bool {
    !isTied(span) && !isTime(span) && !isDay(span) && !isAge(span) && !isYear(span)
      && !isAddress(span) && !isDesignation(span) && !isRatio(span) && !isCode(span)
      && !(isFirstOfBlock && isItemNumber(span))
  }

  // MARK: Neighbours

  /// The token before the number, where white space alone stands between.
  private func previous(_ span: NumberSpan) -> FigureToken? {
    let index = span.tokens.lowerBound
    guard index > bounds.lowerBound, tokens[index].gap.isSpace else { return nil }
    return tokens[index - 1]
  }

  /// The token behind number and unit, where white space alone stands between.
  private func next(_ span: NumberSpan) -> FigureToken? {
    guard span.limit < bounds.upperBound, tokens[span.limit].gap.isSpace else { return nil }
    return tokens[span.limit]
  }

  private func gapBehind(_ span: NumberSpan) -> FigureGap? {
    span.limit < bounds.upperBound ? tokens[span.limit].gap : nil
  }

  // MARK: Rules

  /// `su-34`, `G-7`, `53-nation`, `9/11`, `the 40-day mourning`, `+7 495`.
  private func isTied(_ span: NumberSpan) -> Bool {
    let first = span.tokens.lowerBound
    let before = tokens[first].gap
    if !before.isDisjoint(with: [.slash, .plus]) { return true }
    if first > bounds.lowerBound, before.isSubset(of: [.hyphen, .stop]), !before.isEmpty {
      return true
    }
    if first > bounds.lowerBound, before == .colon { return true }
    if span.limit > span.tokens.upperBound {
      let unitGap = tokens[span.tokens.upperBound].gap
      let isMeasured = span.unit.slot == .distance || span.unit.slot == .money
      if unitGap == .hyphen, !isMeasured { return true }
    }
    guard let gap = gapBehind(span) else { return false }
    if gap.contains(.slash) { return true }
    if gap == .colon, tokens[span.limit].shape.contains(.digits) { return true }
    return gap == .hyphen || gap.isEmpty || gap == .dash && tokens[span.limit].isDigits
  }

  private func isTime(_ span: NumberSpan) -> Bool {
    guard let next = next(span) else { return false }
    // `two days after the attack` is a date, `more than two days after it` says how long.
    if span.unit.isDuration, span.comparator == .equal, next.has(.clause) { return true }
    if next.has(.clock) { return span.unit == .none || span.unit.isDuration }
    // `10 o’clock`
    return span.limit + 1 < bounds.upperBound && reading.holds(span.limit, .o)
      && reading.holds(span.limit + 1, .clock)
  }

  /// `October 31`, `15 October`, `13 and 14 May`.
  private func isDay(_ span: NumberSpan) -> Bool {
    guard span.isDigits, !span.isGrouped, span.value <= 2100 else { return false }
    if let previous = previous(span), isMonth(previous) { return true }
    if let next = next(span), isMonth(next) { return true }
    let behind = span.limit + 1
    guard reading.isWord(span.limit, .and) || reading.isWord(span.limit, .to),
      behind + 1 < bounds.upperBound, tokens[behind].isDigits
    else { return false }
    return isMonth(tokens[behind + 1])
  }

  private func isMonth(_ token: FigureToken) -> Bool {
    token.has(.month) && token.shape.contains(.capitalised)
  }

  /// `Smith, 45,`, `(45)`, `aged 12`, `12 years old`, `at the age of 45`.
  private func isAge(_ span: NumberSpan) -> Bool {
    if span.unit.isDuration, let next = next(span), next.has(.age) { return true }
    if span.unit == .year, reading.isWord(span.limit, .of), span.limit + 1 < bounds.upperBound,
      tokens[span.limit + 1].has(.age)
    {
      return true
    }
    guard span.unit == .none, span.value < 120 else { return false }
    let first = span.tokens.lowerBound
    if first > bounds.lowerBound, tokens[first - 1].has(.age) { return true }
    if first > bounds.lowerBound + 1, tokens[first - 2].has(.age) { return true }
    guard span.isDigits, first > bounds.lowerBound, span.first == first else { return false }
    let isBehindName = tokens[first - 1].shape.contains(.capitalised) && first - 1 > 0
    let isApart = gapBehind(span).map { !$0.isDisjoint(with: [.comma, .bracket]) } ?? true
    return isBehindName && isApart && !tokens[first].gap.isDisjoint(with: [.comma, .bracket])
  }

  /// Four digits that no noun of people follows.
  private func isYear(_ span: NumberSpan) -> Bool {
    guard span.isDigits, !span.isGrouped, span.unit == .none else { return false }
    guard span.value >= 1000, span.value <= 2100 else { return false }
    if span.upper > span.value { return span.upper <= 2100 && span.value >= 1400 }
    let isLed = previous(span)?.has([.yearLead, .month]) ?? false
    if isLed, span.value >= 1400 { return true }
    if let next = next(span), next.has([.people]) { return false }
    if span.value >= 1900 { return span.comparator == .equal }
    return next(span) == nil
  }

  /// `10 Downing Street`.
  private func isAddress(_ span: NumberSpan) -> Bool {
    guard span.isDigits, span.first == span.tokens.lowerBound else { return false }
    var index = span.limit
    while index < min(span.limit + 4, bounds.upperBound), tokens[index].gap.isSpace,
      tokens[index].shape.contains(.capitalised)
    {
      if index > span.limit, tokens[index].has(.street) { return true }
      index += 1
    }
    return false
  }

  /// `Flight 370`, `Article 5`.
  private func isDesignation(_ span: NumberSpan) -> Bool {
    guard span.first == span.tokens.lowerBound, span.unit == .none, !span.isGrouped,
      span.first > bounds.lowerBound
    else { return false }
    let gap = tokens[span.first].gap
    guard gap.isSpace || gap == [.stop, .space] || gap == [.colon, .space] else { return false }
    let before = tokens[span.first - 1]
    guard before.has(.designator), span.isDigits || before.shape.contains(.capitalised) else {
      return false
    }
    return !(next(span)?.has(.people) ?? false)
  }

  /// `one in three visits`, `nine out of ten`.
  private func isRatio(_ span: NumberSpan) -> Bool {
    var link = span.first - 1
    if reading.holds(link, .of), reading.holds(link - 1, .out) { link -= 1 }
    let isOut = reading.holds(link, .out)
    guard isOut || reading.holds(link, .in), link > bounds.lowerBound else { return false }
    let number = tokens[link - 1]
    return number.isDigits && isOut || number.has(.number) && (isOut || number.word.value == 1)
  }

  /// Long numbers without separators, telephone numbers, footnotes.
  private func isCode(_ span: NumberSpan) -> Bool {
    guard span.isDigits, !span.isGrouped else { return false }
    let count = tokens[span.tokens.lowerBound].range.count
    let next = next(span)
    if count >= 6, !(next?.has([.people, .unit]) ?? false), span.unit == .none { return true }
    if next?.isDigits ?? false { return true }
    if previous(span)?.isDigits ?? false { return true }
    let before = tokens[span.tokens.lowerBound].gap
    return before.contains(.bracket) && (gapBehind(span)?.contains(.bracket) ?? false)
      && span.unit == .none
  }

  /// The number of a list's item: `1. `, `2) `.
  private func isItemNumber(_ span: NumberSpan) -> Bool {
    guard span.first == bounds.lowerBound, span.isDigits, let gap = gapBehind(span) else {
      return false
    }
    return gap == [.stop, .space] || gap.contains(.bracket)
  }
}
