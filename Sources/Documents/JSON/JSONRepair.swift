// What is no JSON for a parser but is written as such every day: Python's NaN and Infinity, whole
// numbers beyond 64 bits, half surrogates, and bare control characters in strings. Comments and commas
// too many are JSONExtras'.

import Columns

/// Mends JSON texts that the parser refused.
enum JSONRepair {
  /// The text with these mended, nil where there is none of them: a number that JSON lacks becomes
  /// null, a whole number of many digits a fraction, an escaped half of a surrogate pair U+FFFD, a
  /// control character in a string a blank, as comments and commas behind a last member do. Linear.
  static func mended(_ text: Bytes) -> [UInt8]? {
    guard let blanked = JSONExtras.blanked(text) else { return mendedValues(text) }
    return blanked.withUnsafeBufferPointer { mendedValues($0) } ?? blanked
  }

  private static func mendedValues(_ text: Bytes) -> [UInt8]? {
    var mended: [UInt8] = []
    mended.reserveCapacity(text.count)
    var (isChanged, isInString) = (false, false)
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      var (count, replacement): (Int, StaticString?) = (1, nil)
      if byte == UInt8(ascii: "\\"), isInString {
        (count, replacement) = escape(text, offset)
      } else if byte == 0x22 {
        isInString.toggle()
      } else if isInString {
        if byte < 0x20 { replacement = " " }
      } else if let name = numberName(text, offset) {
        (count, replacement) = (name, "null")
      } else if (0x30...0x39).contains(byte) {
        count = digits(text, offset)
      }
      if let replacement {
        isChanged = true
        replacement.withUTF8Buffer { mended.append(contentsOf: $0) }
      } else {
        mended.append(contentsOf: text[offset..<min(offset + count, text.count)])
        if !isInString, count > longestNumber, !continuesNumber(text, offset + count) {
          isChanged = true
          mended.append(contentsOf: [UInt8(ascii: "."), 0x30])
        }
      }
      offset += count
    }
    return isChanged ? mended : nil
  }

  /// So many digits fit into 64 bits, whatever they are.
  private static let longestNumber = 18

  private static func digits(_ text: Bytes, _ offset: Int) -> Int {
    text[offset...].prefix { (0x30...0x39).contains($0) }.count
  }

  /// Whether a fraction or an exponent stands there.
  private static func continuesNumber(_ text: Bytes, _ offset: Int) -> Bool {
    guard offset < text.count else { return false }
    return text[offset] == UInt8(ascii: ".") || text[offset] | 0x20 == UInt8(ascii: "e")
  }

  private static func numberName(_ text: Bytes, _ offset: Int) -> Int? {
    switch text[offset] {
    case UInt8(ascii: "N"), UInt8(ascii: "I"), UInt8(ascii: "-"): break
    default: return nil
    }
    return ["NaN", "Infinity", "-Infinity"].first {
      text[offset...].starts(with: $0.utf8)
    }?.utf8.count
  }

  /// The length of an escape, or of a pair of them, and what it becomes where it must change.
  private static func escape(_ text: Bytes, _ offset: Int) -> (Int, StaticString?) {
    guard let unit = unit(text, offset) else { return (2, nil) }
    if (0xD800...0xDBFF).contains(unit) {
      let low = self.unit(text, offset + 6).map { (0xDC00...0xDFFF).contains($0) } ?? false
      return low ? (12, nil) : (6, "\\uFFFD")
    }
    return (6, (0xDC00...0xDFFF).contains(unit) ? "\\uFFFD" : nil)
  }

  /// The unit of `\u1234`.
  private static func unit(_ text: Bytes, _ offset: Int) -> UInt32? {
    guard offset + 6 <= text.count, text[offset] == UInt8(ascii: "\\"),
      text[offset + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt32 = 0
    for byte in text[offset + 2..<offset + 6] {
      guard let digit = hexDigit(byte) else { return nil }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}

/// The value of a hexadecimal digit; nil where it is none.
func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}
