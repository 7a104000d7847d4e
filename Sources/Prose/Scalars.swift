// Unicode scalars out of UTF-8 bytes, one at a time, and what kind of character each is.

import Columns

/// Decodes the scalar that starts at `offset`; a byte that starts none is U+FFFD of length 1.
/// Never reads beyond the bytes.
@inlinable
package func scalar(in text: Bytes, at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
  let first = text[offset]
  if first < 0x80 { return (Unicode.Scalar(first), 1) }
  let length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  guard first >= 0xc2, first < 0xf5, offset + length <= text.count else { return ("\u{fffd}", 1) }
  var value = UInt32(first) & (0xff >> UInt32(length + 1))
  for index in 1..<length {
    let next = text[offset + index]
    guard next & 0xc0 == 0x80 else { return ("\u{fffd}", 1) }
    value = value << 6 | UInt32(next & 0x3f)
  }
  return (Unicode.Scalar(value) ?? "\u{fffd}", length)
}

/// Decodes the scalar that ends at `offset`, which is above 0; a byte that ends none is U+FFFD of
/// length 1.
package func scalar(
  in text: Bytes, before offset: Int
) -> (scalar: Unicode.Scalar, length: Int) {
  var start = offset - 1
  while start > 0, offset - start < 4, text[start] & 0xc0 == 0x80 { start -= 1 }
  let found = scalar(in: text, at: start)
  return found.length == offset - start ? found : ("\u{fffd}", 1)
}

/// What a character is to a reader of words.
package enum CharacterClass: UInt8, Sendable {
  case space, lower, upper, digit, apostrophe, quote, mark, ideograph, other

  /// Whether a word goes on with it.
  var isOfWord: Bool {
    switch self {
    case .lower, .upper, .digit, .mark, .ideograph: true
    case .space, .apostrophe, .quote, .other: false
    }
  }
}

/// The class of a scalar. ASCII by its value; the rest by Unicode's properties.
package func characterClass(_ scalar: Unicode.Scalar) -> CharacterClass {
  scalar.value < 0x80
    ? asciiClass(UInt8(truncatingIfNeeded: scalar.value)) : unicodeClass(scalar)
}

@inline(never)
private func unicodeClass(_ scalar: Unicode.Scalar) -> CharacterClass {
  switch scalar.value {
  case 0x2018, 0x2019, 0x02bc: return .apostrophe
  case 0x201a...0x201f, 0x00ab, 0x00bb, 0x2039, 0x203a: return .quote
  case 0x00a0, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x3000: return .space
  case 0x2010...0x2017, 0x2020...0x2027: return .other  // dashes, dots
  // Soft hyphens and joiners are invisible inside words that were copied from web pages.
  case 0x00ad, 0x0300...0x036f, 0x200c, 0x200d, 0x2060, 0xfe00...0xfe0f: return .mark
  case 0x3040...0x30ff, 0x3400...0x4dbf, 0x4e00...0x9fff, 0x20000...0x3134f: return .ideograph
  default: break
  }
  let properties = scalar.properties
  if properties.isUppercase { return .upper }
  if properties.isAlphabetic { return .lower }
  switch properties.generalCategory {
  case .decimalNumber: return .digit
  case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
  default: return properties.isWhitespace ? .space : .other
  }
}

/// The class of an ASCII character, the usual ones first. Computed, since a table would be looked for
/// through a lock at each letter.
@inline(__always)
func asciiClass(_ byte: UInt8) -> CharacterClass {
  if byte &- UInt8(ascii: "a") < 26 { return .lower }
  if byte == 0x20 || byte &- 9 < 5 { return .space }
  if byte &- UInt8(ascii: "A") < 26 { return .upper }
  if byte &- UInt8(ascii: "0") < 10 { return .digit }
  if byte == UInt8(ascii: "'") { return .apostrophe }
  return byte == UInt8(ascii: "\"") ? .quote : .other
}
