// The header of a message or of one of its parts (RFC 5322, RFC 2045): fields, unfolded, and their
// parameters. What the fields mean is MailMessage's business.

import Columns

/// The fields of a header, lent by the bytes that they lie in.
struct MailHeader {
  /// What stands behind the header.
  let body: Bytes
  private let bytes: Bytes
  private var fields: [(name: Range<Int>, value: Range<Int>)] = []

  /// Reads the header that bytes begin with; it ends at a blank line, or at one that is no field.
  /// Linear.
  init(_ bytes: Bytes) {
    self.bytes = bytes
    var lines = MailLines(bytes)
    var end = 0
    while let line = lines.next() {
      if line.content.isEmpty {
        end = line.end
        break
      }
      let first = bytes[line.content.lowerBound]
      if first == 0x20 || first == 0x09 {
        guard let last = fields.indices.last else { break }
        fields[last].value = fields[last].value.lowerBound..<line.content.upperBound
      } else if let colon = Self.nameEnd(bytes, line.content) {
        fields.append((line.content.lowerBound..<colon, colon + 1..<line.content.upperBound))
      } else if !fields.isEmpty || !bytes[line.content].starts(with: "From ".utf8) {
        break
      }
      end = line.end
    }
    body = Bytes(rebasing: bytes[end...])
  }

  /// Whether a field begins a line: printable ASCII without blanks up to a colon.
  static func isField(_ bytes: Bytes, _ line: Range<Int>) -> Bool { nameEnd(bytes, line) != nil }

  /// A field's value as it stands there, unfolded and trimmed; nil where there is none. O(fields).
  func raw(_ name: StaticString) -> [UInt8]? {
    guard let field = fields.first(where: { MailASCII.equal(bytes[$0.name], name) }) else {
      return nil
    }
    let unfolded = bytes[field.value].filter { $0 != 0x0A && $0 != 0x0D }
    return MailASCII.trimmed(unfolded[...])
  }

  /// A field's value in UTF-8, its encoded words decoded.
  func text(_ name: StaticString) -> [UInt8]? { raw(name).map(EncodedWords.decoded) }

  /// What stands before the first semicolon of a field, in small letters: `text/html`.
  func keyword(_ name: StaticString) -> [UInt8] {
    MailASCII.trimmed((raw(name) ?? []).prefix { $0 != UInt8(ascii: ";") }).map(MailASCII.lowered)
  }

  /// A parameter of a field, put together where it is cut into several (RFC 2231); nil where there
  /// is none. Linear.
  func parameter(_ name: StaticString, of field: StaticString) -> [UInt8]? {
    var found: [UInt8]?
    for parameter in MailParameters(raw(field) ?? []) {
      let base = parameter.name.prefix { $0 != UInt8(ascii: "*") }
      guard MailASCII.equal(base, name) else { continue }
      let isPercent = parameter.name.last == UInt8(ascii: "*")
      let value = isPercent ? Self.unescaped(parameter.value) : parameter.value
      found = (found ?? []) + value
    }
    return found
  }

  private static func nameEnd(_ bytes: Bytes, _ line: Range<Int>) -> Int? {
    let end = bytes[line].firstIndex { $0 <= 0x20 || $0 >= 0x7F || $0 == UInt8(ascii: ":") }
    guard let end, end > line.lowerBound, bytes[end] == UInt8(ascii: ":") else { return nil }
    return end
  }

  /// `utf-8'en'%41nn` → `Ann`; the charset is left to detection, for parameters are short.
  private static func unescaped(_ value: [UInt8]) -> [UInt8] {
    let quotes = value.indices.filter { value[$0] == 0x27 }
    let start = quotes.count >= 2 ? quotes[1] + 1 : 0
    return TransferEncoding.unescaped(Array(value[start...]), mark: UInt8(ascii: "%"))
  }
}

/// The parameters of a field: `; name=value; name="value"`.
private struct MailParameters: Sequence, IteratorProtocol {
  private let value: [UInt8]
  private var offset: Int

  init(_ value: [UInt8]) {
    self.value = value
    offset = value.firstIndex(of: UInt8(ascii: ";")) ?? value.count
  }

  mutating func next() -> (name: [UInt8], value: [UInt8])? {
    while offset < value.count {
      let start = offset + 1
      let (item, end) = item(start)
      offset = end
      guard let equals = item.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = MailASCII.trimmed(item[..<equals]).map(MailASCII.lowered)
      return (name, MailASCII.trimmed(item[(equals + 1)...]))
    }
    return nil
  }

  /// Up to the next semicolon outside quotes; the quotes are taken away.
  private func item(_ start: Int) -> ([UInt8], Int) {
    var item: [UInt8] = []
    var isQuoted = false
    var offset = start
    while offset < value.count, isQuoted || value[offset] != UInt8(ascii: ";") {
      if value[offset] == 0x22 {
        isQuoted.toggle()
      } else if isQuoted, value[offset] == UInt8(ascii: "\\"), offset + 1 < value.count {
        offset += 1
        item.append(value[offset])
      } else {
        item.append(value[offset])
      }
      offset += 1
    }
    return (item, offset)
  }
}

/// The lines of a message; they end in LF, with or without CR before it.
struct MailLines: Sequence, IteratorProtocol {
  private let bytes: Bytes
  private var offset = 0

  init(_ bytes: Bytes) { self.bytes = bytes }

  /// A line without its end, and the offset behind its end.
  mutating func next() -> (content: Range<Int>, end: Int)? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let feed = bytes[start...].firstIndex(of: 0x0A)
    offset = feed.map { $0 + 1 } ?? bytes.count
    var end = feed ?? bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return (start..<end, offset)
  }
}
