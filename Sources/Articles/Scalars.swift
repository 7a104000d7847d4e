// What single characters are: white space, letters, capitals, marks that open and close. Sequences
// of them are TextReader's business.

/// Tests of single bytes and Unicode scalars.
enum Scalars {
  static func isASCIISpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isASCIILetter(_ byte: UInt8) -> Bool {
    lowered(byte) >= 0x61 && lowered(byte) <= 0x7A
  }

  /// An ASCII capital as its small letter, any other byte unchanged.
  static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  /// Unicode's White_Space property (PropList.txt), without a table look-up.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9...13, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      true
    default: false
    }
  }

  /// A letter or a digit of any script. The large alphabets are told by their blocks because a
  /// look-up of properties costs ten times more.
  @inline(__always)
  static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return isWordCharacterBeyondASCII(scalar) }
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    return isDigit(byte) || isASCIILetter(byte)
  }

  @inline(never)
  private static func isWordCharacterBeyondASCII(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2C1, 0x400...0x481, 0x48A...0x52F: true
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? isASCIILetter(UInt8(truncatingIfNeeded: scalar.value)) : scalar.properties.isAlphabetic
  }

  /// Accents that are written behind their letters (the block of Combining Diacritical Marks).
  static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

  static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
  }

  static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x61...0x7A).contains(scalar.value) : scalar.properties.isLowercase
  }

  /// Quotation marks that may begin a quotation.
  static func isOpeningQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "“", "‘", "„", "«", "‹", "「", "『", "”": true
    default: false
    }
  }

  /// Quotation marks that may end a quotation.
  static func isClosingQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "”", "’", "“", "»", "›", "」", "』": true
    default: false
    }
  }

  /// Marks that may stand after a sentence's last mark: quotes, brackets, emphasis.
  static func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "]", "*", "_", "）", "】": true
    default: isClosingQuote(scalar)
    }
  }

  /// Emoji, what joins and tints them, and the squares and stars that end texts. No letters, no marks of
  /// sentences.
  static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200D, 0x20E3, 0x2190...0x21FF, 0x2300...0x23FF, 0x25A0...0x27BF, 0x2B00...0x2BFF,
      0xFE0E, 0xFE0F, 0x1F000...0x1FAFF, 0xE0020...0xE007F:
      true
    default: false
    }
  }

  /// Hyphens and dashes; a Reuters or AP transmission also writes `_`.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", "―", "−", "_": true
    default: false
    }
  }
}
