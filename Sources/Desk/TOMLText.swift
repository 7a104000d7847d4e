// The part of TOML 1.0 that decisions are written in: lines, keys and values, each with its place, so
// that a file can be written back as it was. Not a whole TOML reader: numbers, inline tables and lists
// of other things than texts are passed over, and dotted keys are names like others.

/// A value, as far as decisions need it.
enum TOMLValue: Equatable {
  case text(String)
  case texts([String])
  /// What stands without quotes: `2026-11-21`, `true`, `12`.
  case bare(String)
  /// Other lists, and inline tables.
  case other
}

/// What one line says, or several where a value goes on over them.
struct TOMLStatement: Equatable {
  enum Content: Equatable {
    case blank, comment
    /// `[table]` or `[[table]]`.
    case header
    case pair(key: String, value: TOMLValue)
    case broken
    /// A text or list over several lines that does not end well; the statement holds all that follows.
    case unclosed
  }

  var content: Content
  /// Byte offsets, the end of the line included.
  var range: Range<Int>
  /// Where the comment begins that ends the line.
  var comment: Int?
}

/// Reads statements one after another. It never traps, and every byte is in one statement.
struct TOMLText {
  let bytes: [UInt8]
  private(set) var offset = 0
  private var comment: Int?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next statement; nil at the end. All together O(bytes).
  mutating func next() -> TOMLStatement? {
    guard offset < bytes.count else { return nil }
    let start = offset
    if bytes[start...].starts(with: byteOrderMark) { offset += byteOrderMark.count }
    comment = nil
    var content = content()
    if content != .unclosed, !skipEndOfLine() {
      content = .broken
      comment = nil
      skipLine()
    }
    return TOMLStatement(content: content, range: start..<offset, comment: comment)
  }

  private mutating func content() -> TOMLStatement.Content {
    skipBlanks()
    switch peek {
    case nil, Mark.newline, Mark.return: return .blank
    case Mark.hash: return .comment
    case Mark.openBracket: return header()
    default: return pair()
    }
  }

  private mutating func header() -> TOMLStatement.Content {
    while let byte = peek, byte != Mark.newline, byte != Mark.hash { offset += 1 }
    return .header
  }

  private mutating func pair() -> TOMLStatement.Content {
    guard let key = key() else { return .broken }
    skipBlanks()
    guard take(Mark.equals) else { return .broken }
    skipBlanks()
    let start = offset
    if let value = value() { return .pair(key: key, value: value) }
    // Where damage was met lines later, nobody knows where the value was meant to end; and reading
    // all those lines again and again would take quadratic time.
    if bytes[start..<offset].contains(Mark.newline) {
      offset = bytes.count
      return .unclosed
    }
    offset = start
    return .broken
  }

  /// A bare or dotted key as written; a quoted one without its quotes.
  private mutating func key() -> String? {
    if peek == Mark.quote || peek == Mark.apostrophe { return line(peek == Mark.quote) }
    let start = offset
    while let byte = peek, Mark.isBare(byte) || byte == UInt8(ascii: ".") { offset += 1 }
    return offset > start ? String(decoding: bytes[start..<offset], as: UTF8.self) : nil
  }
}

extension TOMLText {
  private mutating func value() -> TOMLValue? {
    switch peek {
    case Mark.quote, Mark.apostrophe: return text().map { .text($0) }
    case Mark.openBracket, Mark.openBrace: return list()
    default: return bare()
    }
  }

  private mutating func bare() -> TOMLValue? {
    let start = offset
    while let byte = peek, Mark.isBare(byte) || "+.: ".utf8.contains(byte) { offset += 1 }
    var end = offset
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return end > start ? .bare(String(decoding: bytes[start..<end], as: UTF8.self)) : nil
  }

  /// A list or inline table to its end; its texts, where it holds nothing else.
  private mutating func list() -> TOMLValue? {
    var texts: [String]? = peek == Mark.openBracket ? [] : nil
    var depth = 0
    while let byte = peek {
      switch byte {
      case Mark.openBracket, Mark.openBrace:
        depth += 1
        if depth > 1 { texts = nil }
        offset += 1
      case Mark.closeBracket, Mark.closeBrace:
        depth -= 1
        offset += 1
        if depth == 0 { return texts.map { .texts($0) } ?? .other }
      case Mark.quote, Mark.apostrophe:
        guard let text = text() else { return nil }
        texts?.append(text)
      case Mark.hash: skipLine()
      default:
        if Mark.isBare(byte) { texts = nil }
        offset += 1
      }
    }
    return nil
  }

  private mutating func text() -> String? {
    guard let byte = peek else { return nil }
    let escapes = byte == Mark.quote
    guard offset + 2 < bytes.count, bytes[offset + 1] == byte, bytes[offset + 2] == byte else {
      return line(escapes)
    }
    offset += 3
    if peek == Mark.return, offset + 1 < bytes.count, bytes[offset + 1] == Mark.newline {
      offset += 1
    }
    if peek == Mark.newline { offset += 1 }
    return rest(until: byte, thrice: true, escapes: escapes)
  }

  /// A text that ends on its line.
  private mutating func line(_ escapes: Bool) -> String? {
    offset += 1
    return rest(until: escapes ? Mark.quote : Mark.apostrophe, thrice: false, escapes: escapes)
  }

  private mutating func rest(until end: UInt8, thrice: Bool, escapes: Bool) -> String? {
    var text: [UInt8] = []
    while let byte = peek {
      offset += 1
      if byte == end {
        guard thrice else { return String(validating: text, as: UTF8.self) }
        // Up to two more marks may belong to the text: `"""He said "no.""""`.
        let run = 1 + bytes[offset...].prefix(4).prefix { $0 == end }.count
        offset += run - 1
        text += [UInt8](repeating: end, count: run >= 3 ? run - 3 : run)
        if run >= 3 { return String(validating: text, as: UTF8.self) }
      } else if byte == Mark.backslash, escapes {
        guard appendEscaped(to: &text, mayGoOn: thrice) else { return nil }
      } else if byte == Mark.newline, !thrice {
        offset -= 1
        return nil
      } else {
        text.append(byte)
      }
    }
    return nil
  }

  /// Behind a backslash. TOML 1.0, "String"; `\e` and `\x` are of 1.1.
  private mutating func appendEscaped(to text: inout [UInt8], mayGoOn: Bool) -> Bool {
    guard let byte = peek else { return false }
    if let plain = Mark.escapes[byte] {
      offset += 1
      text.append(plain)
      return true
    }
    if let length = Mark.scalarLengths[byte] {
      offset += 1
      let digits = bytes[offset...].prefix(length)
      guard digits.count == length, digits.allSatisfy(Mark.isHexadecimal),
        let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(number)
      else { return false }
      offset += length
      text += Array(String(scalar).utf8)
      return true
    }
    return mayGoOn && skipLineEndings()
  }

  /// Behind a backslash that ends a line: all white space up to the next text.
  private mutating func skipLineEndings() -> Bool {
    var sawNewline = false
    while let byte = peek, " \t\r\n".utf8.contains(byte) {
      if byte == Mark.newline { sawNewline = true }
      if !sawNewline, byte == Mark.return, offset + 1 < bytes.count,
        bytes[offset + 1] != Mark.newline
      {
        return false
      }
      offset += 1
    }
    return sawNewline
  }
}

extension TOMLText {
  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    offset += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { offset += 1 }
  }

  private mutating func skipLine() {
    while let byte = peek {
      offset += 1
      if byte == Mark.newline { return }
    }
  }

  /// Blanks, a comment and the end of the line; false where something else stands there.
  private mutating func skipEndOfLine() -> Bool {
    skipBlanks()
    switch peek {
    case nil: return true
    case Mark.hash: comment = offset
    case Mark.newline: break
    case Mark.return where offset + 1 == bytes.count || bytes[offset + 1] == Mark.newline: break
    default: return false
    }
    skipLine()
    return true
  }
}

/// The bytes with a meaning.
private enum Mark {
  static let newline = UInt8(ascii: "\n")
  static let `return` = UInt8(ascii: "\r")
  static let hash = UInt8(ascii: "#")
  static let equals = UInt8(ascii: "=")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")

  /// What stands for a letter behind a backslash.
  static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "f"): 12,
    UInt8(ascii: "r"): 13, UInt8(ascii: "e"): 27, quote: quote, backslash: backslash,
  ]
  /// How many hexadecimal digits follow.
  static let scalarLengths = [
    UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8,
  ]

  static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  static func isBare(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
