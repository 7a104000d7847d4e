// The words of one block as dates need them: what each does in a date, and what stands before it.

import Columns
import Prose

/// What separates a word from the one before it.
enum DateGap: UInt8, Sendable, BitwiseCopyable {
  /// The block begins.
  case beginning
  case space
  /// A hyphen or dash without blanks around it.
  case hyphen
  /// A dash between blanks.
  case dash
  case slash
  /// A point without a blank behind it.
  case point
  case colon
  case comma
  /// A point behind a short word: `Nov. 17`, or the end of a sentence.
  case abbreviation
  /// A sentence ends.
  case stop
  case openBracket
  /// A possessive ending and a blank.
  case possessive
  case other
}

/// A word in its place.
struct DateToken: Sendable, BitwiseCopyable {
  var range: TextRange
  /// What `word` says it is.
  var value: Int32 = 0
  var word = DateWord.other
  var gap: DateGap
  var isCapital: Bool
  /// How many, where it is a number.
  var digits: UInt8 = 0

  var number: Int { Int(value) }
}

/// The tokens of one block after the other, in the same memory.
struct DateTokens {
  private(set) var tokens: [DateToken] = []
  private var lowered: [UInt8] = []
  private let words = DateWords.shared

  /// The longest word of the table.
  private static let longest = 13

  /// Reads a block in place of the last. Says whether any word may begin a date. O(length).
  mutating func read(_ text: Bytes, _ block: TextRange) -> Bool {
    tokens.removeAll(keepingCapacity: true)
    var mayHoldDates = false
    var end = block.lowerBound
    for word in WordScanner(text, in: block) {
      let gap = tokens.isEmpty ? .beginning : gap(text, end..<word.range.lowerBound)
      var token = DateToken(
        range: word.range, gap: gap, isCapital: word.shape.contains(.capitalised))
      if word.shape.contains(.digits) {
        readDigits(text, &token)
      } else if word.range.count <= Self.longest,
        words.mayHold(text[word.range.lowerBound], count: word.range.count)
          || word.shape.contains(.dotted), let found = find(text, word.range)
      {
        (token.word, token.value) = found
      }
      if token.word != .other { mayHoldDates = true }
      tokens.append(token)
      end = word.range.upperBound
    }
    return mayHoldDates
  }

  private mutating func find(_ text: Bytes, _ range: TextRange) -> (DateWord, Int32)? {
    lowered.removeAll(keepingCapacity: true)
    for byte in text[range.offsets] where byte != UInt8(ascii: ".") {
      guard byte < 0x80 else { return nil }
      lowered.append(byte | 0x20)
    }
    return lowered.withUnsafeBufferPointer { words.find($0) }
  }

  // MARK: Digits

  /// `17`, `17th`, `1990s`, `8pm`.
  private func readDigits(_ text: Bytes, _ token: inout DateToken) {
    let bytes = text[token.range.offsets]
    var value: Int32 = 0
    var digits = 0
    for byte in bytes.prefix(9) {
      guard byte >= 0x30, byte <= 0x39 else { break }
      value = value * 10 + Int32(byte - 0x30)
      digits += 1
    }
    guard digits > 0 else { return }
    token.value = value
    token.digits = UInt8(digits)
    let rest = bytes.dropFirst(digits)
    guard let first = rest.first else {
      token.word = .number
      return
    }
    token.word = ending(first | 0x20, rest.dropFirst().first.map { $0 | 0x20 }, rest.count, token)
    if token.word == .clock { token.value = value % 12 * 60 + (first | 0x20 == 0x70 ? 720 : 0) }
  }

  private func ending(
    _ first: UInt8, _ second: UInt8?, _ count: Int, _ token: DateToken
  ) -> DateWord {
    if count == 1, first == UInt8(ascii: "s"), token.digits == 4, token.value % 10 == 0 {
      return .decade
    }
    guard count == 2, token.digits <= 2, let second else { return .other }
    switch (first, second) {
    case (0x73, 0x74), (0x6e, 0x64), (0x72, 0x64), (0x74, 0x68): return .ordinal
    case (0x61, 0x6d), (0x70, 0x6d): return (1...12).contains(token.value) ? .clock : .other
    default: return .other
    }
  }

  // MARK: Gaps

  private func gap(_ text: Bytes, _ range: Range<Int>) -> DateGap {
    let first = text[range.lowerBound]
    if range.count == 1 { return single(first) }
    if first == 0x27 || first == 0xE2 && range.count > 4 && text[range.lowerBound + 1] == 0x80 {
      let length = first == 0x27 ? 1 : 3
      let isApostrophe = first == 0x27 || text[range.lowerBound + 2] == 0x99
      let next = range.lowerBound + length
      if isApostrophe, next < range.upperBound, text[next] | 0x20 == UInt8(ascii: "s") {
        return next + 2 == range.upperBound ? .possessive : .other
      }
    }
    return several(text, range)
  }

  private func single(_ byte: UInt8) -> DateGap {
    switch byte {
    case 0x20, 0x0A, 0x09, 0x0D: .space
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "."): .point
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: ","): .comma
    default: .other
    }
  }

  /// What a gap of two bytes or more is, by its marks without blanks.
  private func several(_ text: Bytes, _ range: Range<Int>) -> DateGap {
    var marks: (UInt8, UInt8, UInt8) = (0, 0, 0)
    var count = 0
    var isStop = false
    for byte in text[range] where byte > 0x20 {
      marks = (marks.1, marks.2, byte)
      count += 1
      isStop = isStop || byte == 0x2E || byte == 0x21 || byte == 0x3F
    }
    let hasBlanks = count < range.count
    switch count {
    case 0: return range.count <= 2 ? .space : .other
    case 1: return oneMark(marks.2, isBehind: text[range.lowerBound] > 0x20)
    case 2 where marks == (0, 0xC2, 0xA0): return .space
    case 3 where marks.0 == 0xE2 && marks.1 == 0x80 && (0x90...0x95).contains(marks.2):
      return hasBlanks ? .dash : .hyphen
    default: return isStop && hasBlanks ? .stop : .other
    }
  }

  /// - Parameter isBehind: the mark stands directly behind the word before the gap.
  private func oneMark(_ mark: UInt8, isBehind: Bool) -> DateGap {
    switch mark {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): isBehind ? afterPoint : .other
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: "("): .openBracket
    case UInt8(ascii: "-"): .dash
    default: .other
    }
  }

  private var afterPoint: DateGap {
    guard let last = tokens.last else { return .stop }
    let isShort = last.word == .shortMonth || last.word == .shortWeekday || last.word == .half
    return isShort || last.isCapital && last.range.count <= 3 ? .abbreviation : .stop
  }
}
