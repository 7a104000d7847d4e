// Cuts what a reader types into signs: words, phrases, patterns, brackets and operators. What they mean
// together is QueryReader's business, what words mean QueryWords'.

import Columns
import Prose

/// A name before a colon.
enum QueryFieldName: Equatable {
  case part(Query.Part)
  case field(Query.Field)
  case date, flag, fuzzy

  /// nil where there is no such field.
  init?(_ name: String) {
    if let part = Query.Part(rawValue: name) {
      self = .part(part)
    } else if let field = Query.Field(rawValue: name) {
      self = .field(field)
    } else {
      switch name {
      case "date": self = .date
      case "is": self = .flag
      case "fuzzy": self = .fuzzy
      default: return nil
      }
    }
  }
}

/// One sign of a typed query.
struct QuerySign: Equatable {
  enum Kind: Equatable {
    case open, close
    case and, or, not
    case near(Int)
    /// Its value stands right behind it.
    case field(QueryFieldName)
    /// What stands up to white space, a bracket or a quotation mark.
    case words(isExact: Bool)
    /// What stands between quotation marks, or behind the last one.
    case phrase(isExact: Bool, apart: Int?)
    /// What stands between slashes.
    case pattern
  }

  var kind: Kind
  /// Where its content stands, without marks.
  var content: TextRange
  /// All of it.
  var range: TextRange
}

/// Streams the signs of a typed text, in order. O(length).
struct QuerySigns {
  private let text: Bytes
  private var offset = 0

  init(_ text: Bytes) { self.text = text }

  /// How many words may stand between those of `NEAR` without a number: about a sentence.
  static let usualDistance = 10
  /// Nobody types a longer one, in bytes.
  static let longestPattern = 256
  /// Words that are farther apart are not near each other.
  static let farthest = 1000

  mutating func next() -> QuerySign? {
    skipSpace()
    guard offset < text.count else { return nil }
    let start = offset
    let (mark, length) = scalar(in: text, at: offset)
    switch mark {
    case "(": return single(.open)
    case ")": return single(.close)
    case "|":
      while offset < text.count, text[offset] == UInt8(ascii: "|") { offset += 1 }
      return sign(.or, from: start)
    case "-" where isAtStart && isFollowed: return single(.not)
    case "/" where isAtStart:
      if let pattern = pattern() { return pattern }
    case "=" where isAtStart && isFollowed:
      offset += 1
      if let phrase = phrase(isExact: true, from: start) { return phrase }
      return words(isExact: true, from: start)
    default: break
    }
    if Self.isPhraseMark(mark), length > 0 { return phrase(isExact: false, from: start) }
    return field() ?? words(isExact: false, from: start)
  }

  // MARK: Places

  /// Whether something new can begin here, and not only go on.
  private var isAtStart: Bool {
    guard offset > 0 else { return true }
    let before = scalar(in: text, before: offset).scalar
    return characterClass(before) == .space || "(|:-".unicodeScalars.contains(before)
  }

  /// Whether something stands behind the sign that is one byte long.
  private var isFollowed: Bool {
    guard offset + 1 < text.count else { return false }
    let next = scalar(in: text, at: offset + 1).scalar
    return characterClass(next) != .space && next != ")" && next != "|"
  }

  private mutating func skipSpace() {
    while offset < text.count {
      let (scalar, length) = scalar(in: text, at: offset)
      guard characterClass(scalar) == .space else { return }
      offset += length
    }
  }

  private mutating func single(_ kind: QuerySign.Kind) -> QuerySign {
    offset += 1
    return sign(kind, from: offset - 1)
  }

  private func sign(_ kind: QuerySign.Kind, from start: Int) -> QuerySign {
    QuerySign(kind: kind, content: TextRange(start, offset), range: TextRange(start, offset))
  }

  /// The usual quotation marks all do the same, because phone and newspaper text is pasted too.
  private static func isPhraseMark(_ mark: Unicode.Scalar) -> Bool {
    "\"“”„‟«»".unicodeScalars.contains(mark)
  }

  // MARK: Signs

  private mutating func phrase(isExact: Bool, from start: Int) -> QuerySign? {
    guard offset < text.count else { return nil }
    let opening = scalar(in: text, at: offset)
    guard Self.isPhraseMark(opening.scalar) else { return nil }
    let first = offset + opening.length
    offset = first
    var end = text.count
    var apart: Int?
    while offset < text.count {
      let (mark, length) = scalar(in: text, at: offset)
      if Self.isPhraseMark(mark) {
        end = offset
        offset += length
        apart = distance()
        break
      }
      offset += length
    }
    return QuerySign(
      kind: .phrase(isExact: isExact, apart: apart), content: TextRange(first, end),
      range: TextRange(start, offset))
  }

  /// `~5` behind a phrase.
  private mutating func distance() -> Int? {
    guard offset + 1 < text.count, text[offset] == UInt8(ascii: "~") else { return nil }
    let start = offset
    offset += 1
    if let number = number() { return number }
    offset = start
    return nil
  }

  private mutating func number() -> Int? {
    var value: Int?
    while offset < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[offset]) {
      value = min((value ?? 0) * 10 + Int(text[offset] - UInt8(ascii: "0")), Self.farthest)
      offset += 1
    }
    return value
  }

  /// `/…/` without white space in it, behind which something else begins. A slash in a class or behind a
  /// backslash ends nothing.
  private mutating func pattern() -> QuerySign? {
    let start = offset
    var end = start + 1
    var isInClass = false
    while end < min(text.count, start + Self.longestPattern), !isBlank(text[end]) {
      switch text[end] {
      case UInt8(ascii: "\\"): end += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        let behind = end + 1
        guard behind > start + 2, behind == text.count || isEnd(text[behind]) else { return nil }
        offset = behind
        return QuerySign(
          kind: .pattern, content: TextRange(start + 1, end), range: TextRange(start, behind))
      default: break
      }
      end += 1
    }
    return nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte <= 32 }

  private func isEnd(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "|")
  }

  /// A known name, a colon and something behind it.
  private mutating func field() -> QuerySign? {
    let start = offset
    var end = start
    while end < text.count, end - start < 8, isLetter(text[end]) { end += 1 }
    guard end < text.count, text[end] == UInt8(ascii: ":") else { return nil }
    let name = String(decoding: text[start..<end], as: UTF8.self).lowercased()
    guard let field = QueryFieldName(name) else { return nil }
    offset = end
    // At the end of what is typed the value may still come.
    guard isFollowed || end + 1 == text.count else {
      offset = start
      return nil
    }
    offset = end + 1
    return sign(.field(field), from: start)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private mutating func words(isExact: Bool, from start: Int) -> QuerySign {
    let first = offset
    while offset < text.count {
      let (mark, length) = scalar(in: text, at: offset)
      if Self.isPhraseMark(mark) || "()|".unicodeScalars.contains(mark)
        || characterClass(mark) == .space
      {
        break
      }
      offset += length
    }
    let content = TextRange(first, offset)
    let kind = isExact ? nil : Self.sign(of: String(decoding: text[first..<offset], as: UTF8.self))
    return QuerySign(
      kind: kind ?? .words(isExact: isExact), content: content, range: TextRange(start, offset))
  }

  /// Only in capitals: `or` is a word.
  private static func sign(of text: String) -> QuerySign.Kind? {
    switch text {
    case "AND", "&&", "&": return .and
    case "OR": return .or
    case "NOT": return .not
    case "NEAR": return .near(usualDistance)
    default:
      guard text.hasPrefix("NEAR/"), let number = Int(text.dropFirst(5)), number >= 0 else {
        return nil
      }
      return .near(min(number, farthest))
    }
  }
}
