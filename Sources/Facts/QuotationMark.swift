// Which characters of a text may open or close a quotation, by their glyph and what stands beside
// them. Which of them belong together is not known here.

import Columns
import Prose

/// A quotation mark in its place, with what it looks like.
struct QuotationMark: BitwiseCopyable {
  enum Glyph: UInt8 { case straight, opening, closing }

  var range: TextRange
  var glyph: Glyph
  /// A half mark: ‘ ’ ' ‹ are not, “ are.
  var isSingle: Bool
  /// A word begins behind it, and none ends before it.
  var mayOpen: Bool
  /// A word ends before it.
  var mayClose: Bool
  /// Between it and the mark before, a sentence ended.
  var opensSentence: Bool
}

/// Lists the marks of a block. O(length).
struct QuotationMarkScanner {
  private enum Side {
    case edge, space, opener, closer, stop, comma, dash, mark, digit, letter
  }

  let text: Bytes
  let range: TextRange

  /// `range` lies in the text.
  init(_ text: Bytes, _ range: TextRange) {
    self.text = text
    self.range = range
  }

  /// Appends the marks in order. Apostrophes inside words are none.
  func scan(into marks: inout [QuotationMark]) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      // Most bytes are letters and cannot begin a mark.
      let byte = text[offset]
      guard byte == 0x22 || byte == 0x27 || byte == 0x60 || byte == 0xe2 || byte == 0xc2 else {
        offset += 1
        continue
      }
      guard let found = mark(at: offset) else {
        offset += 1
        continue
      }
      if found.mayOpen || found.mayClose || !found.isSingle { marks.append(found) }
      offset = found.range.upperBound
    }
  }

  private func mark(at offset: Int) -> QuotationMark? {
    let (scalar, length) = scalar(in: text, at: offset)
    guard var (glyph, isSingle) = Self.glyph(scalar) else { return nil }
    var end = offset + length
    // Two half marks of one kind are a whole one.
    if isSingle, end < range.upperBound {
      let next = Prose.scalar(in: text, at: end)
      if next.scalar == scalar {
        isSingle = false
        end += next.length
      }
    }
    if scalar == "`" { glyph = .opening }
    let before = side(before: offset)
    let after = side(at: end)
    // `India"s`: an apostrophe.
    if glyph == .straight, before == .letter, after == .letter { return nil }
    return QuotationMark(
      range: TextRange(offset, end), glyph: glyph, isSingle: isSingle,
      mayOpen: Self.mayOpen(before, after), mayClose: Self.mayClose(before, after),
      opensSentence: opensSentence(offset))
  }

  private static func glyph(_ scalar: Unicode.Scalar) -> (QuotationMark.Glyph, Bool)? {
    switch scalar {
    case "\"", "\u{201f}", "\u{2033}": (.straight, false)
    case "“", "„", "«": (.opening, false)
    case "”", "»": (.closing, false)
    case "'", "\u{2032}", "\u{201b}": (.straight, true)
    case "‘", "‚", "‹", "`": (.opening, true)
    case "’", "›": (.closing, true)
    default: nil
    }
  }

  private static func mayOpen(_ before: Side, _ after: Side) -> Bool {
    switch (before, after) {
    case (_, .edge), (_, .space), (_, .closer), (_, .comma): false
    case (.edge, _), (.space, _), (.opener, _), (.dash, _), (.mark, _): true
    case (.stop, .letter), (.stop, .digit), (.comma, .letter), (.comma, .digit): true
    default: false
    }
  }

  private static func mayClose(_ before: Side, _ after: Side) -> Bool {
    switch (before, after) {
    case (.edge, _), (.space, _), (.opener, _): false
    case (_, .letter), (_, .digit): before == .stop || before == .comma || before == .mark
    default: true
    }
  }

  private func side(at offset: Int) -> Side {
    guard offset < range.upperBound else { return .edge }
    return side(scalar(in: text, at: offset).scalar)
  }

  private func side(before offset: Int) -> Side {
    guard offset > range.lowerBound else { return .edge }
    return side(scalar(in: text, before: offset).scalar)
  }

  private func side(_ scalar: Unicode.Scalar) -> Side {
    switch scalar {
    case "(", "[": return .opener
    case ")", "]": return .closer
    case ".", "…": return .stop
    case ",", "!", "?", ";", ":": return .comma
    case "-", "–", "—", "/": return .dash
    default: break
    }
    switch characterClass(scalar) {
    case .space: return .space
    case .quote, .apostrophe: return .mark
    case .digit: return .digit
    case .lower, .upper, .mark, .ideograph, .other: return .letter
    }
  }

  /// Whether a sentence ends before a place, or the block begins there; marks between are passed over.
  private func opensSentence(_ offset: Int) -> Bool {
    var cursor = offset
    var steps = 0
    while cursor > range.lowerBound, steps < 8 {
      let (scalar, length) = scalar(in: text, before: cursor)
      cursor -= length
      steps += 1
      switch side(scalar) {
      case .space, .mark, .opener, .closer: continue
      case .stop: return true
      case .comma: return scalar == "!" || scalar == "?"
      case .edge, .dash, .digit, .letter: return false
      }
    }
    return cursor == range.lowerBound
  }
}
