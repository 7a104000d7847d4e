// What stands between two words, which says whether they can belong to one name.

import Columns
import Prose

/// What separates a word from the one before it in its sentence.
enum Gap: UInt8, Sendable, BitwiseCopyable {
  /// Nothing stands before: the sentence begins.
  case beginning
  case space, hyphen, comma, colon, dash, ampersand
  /// A full stop and white space: an initial or an abbreviation goes before.
  case stop
  /// A possessive ending and white space.
  case possessive
  /// A quotation mark opens directly before the word.
  case openingQuote
  case closingQuote, openingBracket, closingBracket
  case other

  /// Judges the bytes between two words.
  init(_ text: Bytes, _ range: Range<Int>, afterPossessive: Bool) {
    var marks: Gap?
    var spaces = false
    var endsInQuote = false
    var offset = range.lowerBound
    if afterPossessive {
      offset = Self.endOfPossessive(text, range)
      marks = .possessive
    }
    while offset < range.upperBound {
      let (scalar, length) = scalar(in: text, at: offset)
      offset += length
      let mark = Self.mark(scalar)
      endsInQuote = mark == .closingQuote
      if mark == .space { spaces = true } else { marks = Self.stronger(marks, mark) }
    }
    self = Self.judge(marks, spaces: spaces, endsInQuote: endsInQuote)
  }

  /// `’s` or a lone apostrophe.
  private static func endOfPossessive(_ text: Bytes, _ range: Range<Int>) -> Int {
    guard range.lowerBound < range.upperBound else { return range.lowerBound }
    let end = range.lowerBound + scalar(in: text, at: range.lowerBound).length
    guard end < range.upperBound, text[end] | 0x20 == UInt8(ascii: "s") else { return end }
    return end + 1
  }

  private static func judge(_ marks: Gap?, spaces: Bool, endsInQuote: Bool) -> Gap {
    guard let marks else { return spaces ? .space : .other }
    if endsInQuote, marks != .openingBracket { return .openingQuote }
    // `Moscow - Kazan` has a dash, `Saint-Denis` a hyphen; `e.g.this` is no abbreviation.
    if marks == .hyphen, spaces { return .dash }
    if marks == .stop, !spaces { return .other }
    return marks
  }

  private static func mark(_ scalar: Unicode.Scalar) -> Gap {
    switch scalar {
    case " ", "\n", "\r", "\t": return .space
    case "-", "\u{2010}", "\u{2011}": return .hyphen
    case "–", "—": return .dash
    case ",": return .comma
    case ":": return .colon
    case ".": return .stop
    case "&": return .ampersand
    case "(", "[": return .openingBracket
    case ")", "]": return .closingBracket
    default: break
    }
    switch characterClass(scalar) {
    case .space: return .space
    case .quote, .apostrophe: return .closingQuote
    case .lower, .upper, .digit, .mark, .ideograph, .other: return .other
    }
  }

  /// Of two marks the one that separates more: a bracket beats a quotation mark beats a comma.
  private static func stronger(_ one: Gap?, _ two: Gap) -> Gap {
    guard let one, one != two else { return two == .stop && one == .stop ? .other : two }
    if one == .possessive { return two }
    for gap in [Gap.openingBracket, .closingBracket, .closingQuote, .colon, .comma, .dash]
    where one == gap || two == gap { return gap }
    return .other
  }
}
