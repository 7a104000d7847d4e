// Single fields of a JSON-LD script that is no JSON and cannot be mended: a date without quotation marks, a
// quotation mark inside a value. Whole objects are JSONDocument's.

import Columns

/// Finds the values of names in text that resembles JSON.
struct LooseData {
  private let text: Bytes

  init(_ text: Bytes) { self.text = text }

  /// Longer values are what an open quotation mark ran into.
  private static let longest = 300

  /// The first value of a name, up to its closing quotation mark or, without any, to the next sign that
  /// ends a value; nil where there is none. Linear.
  func value(_ name: StaticString) -> [UInt8]? {
    name.withUTF8Buffer { name in
      var start = 0
      while let quote = text[start...].firstIndex(of: UInt8(ascii: "\"")) {
        start = quote + 1
        let end = start + name.count
        guard end < text.count, text[end] == UInt8(ascii: "\""),
          text[start..<end].elementsEqual(name), let value = value(behind: end + 1)
        else { continue }
        return value
      }
      return nil
    }
  }

  private func value(behind offset: Int) -> [UInt8]? {
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    let colon = text[offset...].drop(while: isSpace)
    guard colon.first == UInt8(ascii: ":") else { return nil }
    let rest = colon.dropFirst().drop(while: isSpace).prefix(Self.longest)
    let isQuoted = rest.first == UInt8(ascii: "\"")
    let value = rest.dropFirst(isQuoted ? 1 : 0).prefix { byte in
      if isQuoted { return byte != UInt8(ascii: "\"") }
      return byte > 0x20 && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "}")
    }
    let isCut = value.endIndex == rest.endIndex && rest.count == Self.longest
    return value.isEmpty || isCut ? nil : Array(value)
  }
}
