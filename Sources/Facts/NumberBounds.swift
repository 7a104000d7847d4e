// What stands around a number and belongs to it: its unit, the other end of a range, and the words that
// bound it. The number itself is NumberReading's.

import Prose

extension NumberReading {
  // MARK: Unit

  /// `$`, `%`, `per cent`, `Canadian dollars`, `square miles`.
  func readUnit(_ span: inout NumberSpan) {
    if let unit = unitBefore(span) {
      span.unit = unit
      // `$5 million dollars` would be the same unit again.
      return
    }
    let end = tokens[span.limit - 1].range.upperBound
    let isSign = end < text.count && text[end] == UInt8(ascii: "%")
    if isSign || isWord(span.limit, .per) && isWord(span.limit + 1, .cent) {
      span.unit = .percent
      if !isSign { span.limit += 2 }
      return
    }
    guard span.limit < bounds.upperBound else { return }
    let gap = tokens[span.limit].gap
    if gap.contains(.percent), gap.isSubset(of: [.percent, .space]) {
      span.unit = .percent
    } else if gap.isSpace || gap == .hyphen {
      readUnitWord(&span)
    }
  }

  /// `70 km per hour`, `50 miles an hour`: how fast, not how far.
  func readSpeed(_ span: inout NumberSpan) {
    guard span.unit.slot == .distance, isWord(span.limit, .per) || isWord(span.limit, .an),
      follows(span.limit), tokens[span.limit + 1].word.unit.isDuration
    else { return }
    span.unit = .speed
    span.limit += 2
  }

  private func unitBefore(_ span: NumberSpan) -> FigureUnit? {
    let index = span.tokens.lowerBound
    if tokens[index].currency != .none { return tokens[index].currency }
    // `USD 5 million`, `Rs. 500`
    guard index > bounds.lowerBound, tokens[index - 1].shape.contains(.capitalised),
      tokens[index - 1].word.unit.slot == .money, tokens[index - 1].range.count <= 3,
      tokens[index].gap.isSpace || tokens[index].gap == [.stop, .space]
    else { return nil }
    return tokens[index - 1].word.unit
  }

  private func readUnitWord(_ span: inout NumberSpan) {
    let word = tokens[span.limit].word
    if word.unit != .none, isUnit(span, span.limit) {
      span.unit = word.unit
      span.limit += 1
      return
    }
    guard follows(span.limit) else { return }
    let next = tokens[span.limit + 1].word
    if span.isPlenty, holds(span.limit, .of), next.unit != .none {
      span.unit = next.unit
      span.limit += 2
      return
    }
    if holds(span.limit, .nautical), next.unit == .mile {
      span.unit = .nauticalMile
      span.limit += 2
    } else if holds(span.limit, .square), next.unit.slot == .distance {
      span.unit = .squareMeasure
      span.limit += 2
    } else if next.unit.slot == .money, tokens[span.limit].shape.contains(.capitalised) {
      span.unit = next.unit
      span.limit += 2
    }
  }

  /// Units that are other words as well: `500 pounds of`, `12 won`.
  private func isUnit(_ span: NumberSpan, _ index: Int) -> Bool {
    switch tokens[index].word.unit {
    case .pound:
      return !isWord(index + 1, .of) && tokens[index].gap.isSpace
    case .won, .mark, .franc: return span.value >= 20
    case .percent, .none, .dollar, .euro, .ruble, .yen, .yuan, .rupee, .hryvnia, .lira, .riyal,
      .shekel, .peso, .crown, .zloty, .forint, .baht, .tenge, .cent, .kilometre, .metre,
      .centimetre, .millimetre, .mile, .foot, .inch,
      .yard, .nauticalMile, .kilogram, .gram, .tonne, .ounce, .litre, .barrel, .gallon, .bushel,
      .squareMeasure, .hectare, .acre, .degree, .watt, .speed, .byte, .second, .minute, .hour,
      .day, .week, .month, .year, .decade, .century:
      return true
    }
  }

  // MARK: Range

  /// `10-15`, `10 to 15`, `between 10 and 15`, `two or three`.
  func readRange(_ span: inout NumberSpan) {
    guard !span.isPlenty, !span.isFraction, let start = upperStart(span),
      var upper = number(upperAt: start), upper.value > span.value
    else { return }
    if upper.unit == .none { readUnit(&upper) }
    // `10 to 15 million`
    if upper.value >= 1000, upper.isGrouped, !span.isGrouped, let scale = scale(of: upper),
      span.value * scale < upper.value
    {
      span.value *= scale
    }
    span.lowerLimit = span.limit
    span.upper = upper.value
    span.comparator = .about
    if span.unit == .none { span.unit = upper.unit }
    span.tokens = span.tokens.lowerBound..<upper.tokens.upperBound
    span.limit = upper.limit
  }

  private func upperStart(_ span: NumberSpan) -> Int? {
    let index = span.limit
    guard index + 1 < bounds.upperBound else { return nil }
    let gap = tokens[index].gap
    if gap == .hyphen || gap == .dash, tokens[index].shape.contains(.digits) { return index }
    if isWord(index, .and), holds(span.first - 1, .between) { return index + 1 }
    // `rose from 10 to 15` and `rose by 5 to 15` tell of two counts.
    if isWord(index, .to), !isRising(before: span.first) { return index + 1 }
    return isWord(index, .or) ? index + 1 : nil
  }

  /// Whether a count moves before a token.
  func isRising(before index: Int) -> Bool {
    (max(bounds.lowerBound, index - 6)..<max(bounds.lowerBound, index)).contains {
      tokens[$0].has(.rising) || holds($0, .up) || holds($0, .down)
    }
  }

  private func number(upperAt index: Int) -> NumberSpan? {
    guard index < bounds.upperBound,
      tokens[index].shape.contains(.digits) || tokens[index].has(.number),
      tokens[index].gap.isDisjoint(with: [.comma, .slash, .bracket])
    else { return nil }
    return plainNumber(at: index)
  }

  private func scale(of span: NumberSpan) -> Double? {
    let last = tokens[span.tokens.upperBound - 1].word
    return last.classes.contains(.number) && last.number == .scale ? last.value : nil
  }

  // MARK: Comparators

  /// `or more`, `or so` behind the number and its unit, and `10+`.
  func readBehind(_ span: inout NumberSpan) {
    guard span.limit < bounds.upperBound else { return }
    let gap = tokens[span.limit].gap
    if gap.contains(.plus), gap.isSubset(of: [.plus, .space]) { span.comparator = .atLeast }
    guard gap.isSpace || gap == .hyphen,
      let found = vocabulary.behind.find(tokens, at: span.limit, in: bounds)
    else { return }
    // `four at least 20 times`
    let next = found.tokens.upperBound
    if next < bounds.upperBound, tokens[next].shape.contains(.digits) { return }
    span.comparator = found.value
    span.limit = next
  }

  /// `at least`, `between`, `a total of at least` before it.
  func readBefore(_ span: inout NumberSpan) {
    if holds(span.first - 1, .between), span.upper > span.value {
      span.first -= 1
      return
    }
    while span.first > bounds.lowerBound, isTied(span.first),
      let found = vocabulary.before.find(tokens, at: span.first - 1, in: bounds),
      found.tokens.dropFirst().allSatisfy({ isTied($0) })
    {
      if span.comparator == .equal { span.comparator = found.value }
      span.first = found.tokens.lowerBound
    }
  }

  /// Whether a token goes on behind the one before it; a currency's sign may stand between.
  private func isTied(_ index: Int) -> Bool {
    tokens[index].gap.contains(.space)
      && tokens[index].gap.isSubset(of: [.space, .currency, .quote])
  }
}
