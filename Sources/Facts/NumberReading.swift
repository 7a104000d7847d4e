// Numbers as they are written, in digits and in words, with scale, unit and what bounds them. Whether a
// number counts anything is NumberSense's to judge.

import Columns
import Prose

/// A number in its place.
struct NumberSpan: Sendable {
  /// The words of the number, its unit apart.
  var tokens: Range<Int>
  /// Where the phrase begins: with a comparator or the number itself.
  var first: Int
  /// Where the phrase goes on behind number, unit and comparator.
  var limit: Int
  var value: Double
  /// The upper end of a range; equal to `value` where there is none.
  var upper: Double
  var comparator = Comparator.equal
  var unit = FigureUnit.none
  /// It is written in digits.
  var isDigits = false
  /// It is written with separators or a scale, as no year or code is.
  var isGrouped = false
  /// It says no more than the least: dozens.
  var isPlenty = false
  /// A part of something: half, two thirds.
  var isFraction = false
  /// Where its lower end stops, where it is a range; nil where it is none.
  var lowerLimit: Int?
}

/// Reads numbers in a sentence.
struct NumberReading {
  let text: Bytes
  let tokens: [FigureToken]
  let vocabulary: FigureVocabulary
  let bounds: Range<Int>

  /// The number that begins with a token, with all that belongs to it. O(its length).
  func number(at index: Int) -> NumberSpan? {
    let share = share(at: index)
    guard var span = ratio(at: index) ?? share ?? plainNumber(at: index) else { return nil }
    if span.unit == .none { readUnit(&span) }
    readSpeed(&span)
    readRange(&span)
    readBehind(&span)
    readBefore(&span)
    // Reporters round to such words.
    if share != nil, span.comparator == .equal { span.comparator = .about }
    return span
  }

  /// A number without what stands around it.
  func plainNumber(at index: Int) -> NumberSpan? {
    let token = tokens[index]
    if token.shape.contains(.digits) { return digits(at: index) }
    guard token.has(.number) else {
      let isArticle = holds(index, .a) || holds(index, .an)
      guard isArticle, follows(index), tokens[index + 1].has(.number) else { return nil }
      switch tokens[index + 1].word.number {
      case .scale, .dozen, .several: break
      // `a half-hour` counts, `a third man` does not.
      case .fraction: guard isWord(index + 2, .of) else { return nil }
      case .unit, .ten, .plenty, .half: return nil
      }
      guard var span = words(at: index + 1) else { return nil }
      span.tokens = index..<span.tokens.upperBound
      span.first = index
      return span
    }
    return words(at: index)
  }

  // MARK: Digits

  private func digits(at index: Int) -> NumberSpan? {
    let range = tokens[index].range
    var place = range.lowerBound
    var value = 0.0
    while place < range.upperBound, let digit = digit(place) {
      value = value * 10 + digit
      place += 1
    }
    let whole = place - range.lowerBound
    guard whole > 0, whole <= 15 else { return nil }
    var span = NumberSpan(
      tokens: index..<index + 1, first: index, limit: index + 1, value: value, upper: value)
    span.isDigits = true
    if place == range.upperBound {
      if whole <= 3 { readGroups(&span) }
      guard readDecimals(&span) else { return nil }
    } else if !readSuffix(place, range.upperBound, &span) {
      return nil
    }
    readScale(&span)
    span.upper = span.value
    return span
  }

  /// `1,125,003`, `2,75,000` and `12 000`.
  private func readGroups(_ span: inout NumberSpan) {
    var limit = span.limit
    var value = span.value
    var best = (limit, value)
    while limit < bounds.upperBound, tokens[limit].isDigits {
      let count = tokens[limit].range.count
      let isComma = tokens[limit].gap == .comma && (count == 3 || count == 2)
      let isSpaced = tokens[limit].gap.isSpace && isZeros(limit)
      guard isComma || isSpaced, let group = integer(limit) else { break }
      value = value * (count == 2 ? 100 : 1000) + group
      limit += 1
      if count == 3 { best = (limit, value) }
    }
    guard best.0 > span.limit else { return }
    (span.limit, span.value) = best
    span.tokens = span.tokens.lowerBound..<best.0
    span.isGrouped = true
  }

  /// Reads what stands behind a decimal point; false where the number is of a version or an address.
  private func readDecimals(_ span: inout NumberSpan) -> Bool {
    let index = span.limit
    guard index < bounds.upperBound, tokens[index].shape.contains(.digits) else { return true }
    let isPoint = tokens[index].gap == .stop
    // In translations a comma may be a decimal point.
    let isComma = tokens[index].gap == .comma && tokens[index].range.count <= 2 && !span.isGrouped
    guard isPoint || isComma else { return true }
    var place = tokens[index].range.lowerBound
    var (mantissa, divisor) = (span.value, 1.0)
    while place < tokens[index].range.upperBound, let digit = digit(place) {
      mantissa = mantissa * 10 + digit
      divisor *= 10
      place += 1
    }
    span.value = isThousands(index, divisor, mantissa) ? mantissa : mantissa / divisor
    span.limit = index + 1
    span.tokens = span.tokens.lowerBound..<span.limit
    span.isGrouped = true
    if place < tokens[index].range.upperBound {
      return readSuffix(place, tokens[index].range.upperBound, &span)
    }
    let next = span.limit
    return next >= bounds.upperBound || tokens[next].gap != .stop || !tokens[next].isDigits
  }

  /// `2.400 jobs`, `48.312 spectators`: in translations a point may part thousands. Nothing that comes in wholes is
  /// counted to the thousandth.
  private func isThousands(_ index: Int, _ divisor: Double, _ mantissa: Double) -> Bool {
    let next = index + 1
    guard divisor == 1000, tokens[index].gap == .stop, mantissa >= 1000, next < bounds.upperBound,
      tokens[next].gap.isSpace, !tokens[next].has([.number, .unit]), tokens[next].word.unit == .none
    else { return false }
    let isPlural = tokens[next].has(.plural) || isWholes(next)
    return tokens[next].has(.people) || isPlural || isWholes(next + 1)
  }

  private func isWholes(_ index: Int) -> Bool {
    index < bounds.upperBound && tokens[index].gap.isSpace
      && tokens[index].has([.people, .thing])
  }

  /// `50m`, `5km`: letters directly behind digits; false where they are neither scale nor unit.
  private func readSuffix(_ start: Int, _ end: Int, _ span: inout NumberSpan) -> Bool {
    guard end - start <= 12 else { return false }
    var folded: [UInt8] = []
    fold(text, TextRange(start, end), into: &folded)
    let suffix = String(decoding: folded, as: UTF8.self)
    let word = folded.withUnsafeBufferPointer { vocabulary.word($0) }
    let scale = scaleSuffixes.first { $0.letters == suffix }
    let isMoney = tokens[span.tokens.lowerBound].currency != .none
    if let scale, isMoney || word.unit == .none || countsPeople(span.limit) {
      span.value = (span.value * scale.factor).rounded()
      span.isGrouped = true
      return true
    }
    guard word.unit != .none else { return false }
    span.unit = word.unit
    return true
  }

  private func countsPeople(_ index: Int) -> Bool {
    index < bounds.upperBound && tokens[index].gap.isSpace && tokens[index].has(.people)
  }

  /// Words that multiply digits: `5 million`, `12 dozen`.
  private func readScale(_ span: inout NumberSpan) {
    while span.limit < bounds.upperBound, tokens[span.limit].has(.number),
      tokens[span.limit].gap.isSpace || tokens[span.limit].gap == .hyphen,
      tokens[span.limit].word.number == .scale || tokens[span.limit].word.number == .dozen
    {
      span.value = (span.value * tokens[span.limit].word.value).rounded()
      span.limit += 1
      span.tokens = span.tokens.lowerBound..<span.limit
      span.isGrouped = true
    }
  }

  private func digit(_ place: Int) -> Double? {
    let byte = text[place]
    return byte >= 0x30 && byte <= 0x39 ? Double(byte - 0x30) : nil
  }

  private func integer(_ index: Int) -> Double? {
    var value = 0.0
    for place in tokens[index].range.offsets {
      guard let digit = digit(place) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private func isZeros(_ index: Int) -> Bool {
    tokens[index].range.count == 3 && tokens[index].range.offsets.allSatisfy { text[$0] == 0x30 }
  }

  // MARK: Words around

  /// Whether a token of the sentence is a known word.
  func holds(_ index: Int, _ word: KnownWord) -> Bool {
    bounds.contains(index) && tokens[index].word.id == word.rawValue
  }

  /// A known word that only white space separates from the one before.
  func isWord(_ index: Int, _ word: KnownWord) -> Bool {
    holds(index, word) && tokens[index].gap.isSpace
  }

  /// Whether a token goes on behind another one with white space alone.
  func follows(_ index: Int) -> Bool {
    index + 1 < bounds.upperBound && tokens[index + 1].gap.isSpace
  }
}
