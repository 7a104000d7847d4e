// Lines and patterns as letters: a byte for each character, so that a place among the letters is the
// place of a character on the screen. How they are compared is Alignment's business.

import Columns
import Prose

/// What stands for each character: a small letter without accent, a digit, a byte from 0x80 on for a
/// letter of another script (its low seven bits, so that letters of one alphabet differ), a blank
/// for all that parts words.
package enum FinderLetters {
  /// Parts words, and stands before each line.
  package static let blank = UInt8(ascii: " ")
  /// In letters; what a line has beyond is not found.
  package static let longestLine = 250

  /// Appends the letters of a text as people see it: runs of white space are one character, and
  /// none stands at the ends. O(length), up to the longest line.
  package static func append(_ text: Bytes, to letters: inout [UInt8]) {
    let start = letters.count
    var offset = 0
    var isSpaceDue = false
    while offset < text.count, letters.count - start < longestLine {
      let byte = text[offset]
      let letter: UInt8
      if byte < 0x80 {
        offset += 1
        letter = ascii[Int(byte)]
      } else {
        let (scalar, length) = scalar(in: text, at: offset)
        offset += length
        letter = self.letter(scalar)
      }
      if letter == space {
        isSpaceDue = letters.count > start
        continue
      }
      if isSpaceDue { letters.append(blank) }
      isSpaceDue = false
      letters.append(letter)
    }
  }

  /// White space while a line is read: it may turn out to be nothing.
  private static let space: UInt8 = 0

  private static func letter(_ scalar: Unicode.Scalar) -> UInt8 {
    switch characterClass(scalar) {
    case .space: return space
    case .mark, .apostrophe, .quote, .other: return blank
    case .lower, .upper, .digit, .ideograph: break
    }
    var folded: [UInt8] = []
    Array(String(scalar).utf8).withUnsafeBufferPointer { bytes in
      fold(bytes, TextRange(0, bytes.count), into: &folded)
    }
    guard let first = folded.first else { return blank }
    if first < 0x80 { return first }
    let plain = folded.withUnsafeBufferPointer { Prose.scalar(in: $0, at: 0).scalar }
    return 0x80 | UInt8(truncatingIfNeeded: plain.value & 0x7F)
  }

  private static let ascii: [UInt8] = (0..<128).map { value in
    switch UInt8(value) {
    case 9...13, 32: space
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(value)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(value) | 0x20
    default: blank
    }
  }
}

/// Letters as bits: letters and digits have one each, those of other scripts share the rest.
enum LetterSet {
  static func bit(_ letter: UInt8) -> UInt64 {
    switch letter {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 1 << UInt64(letter - UInt8(ascii: "a"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 1 << UInt64(letter - UInt8(ascii: "0") + 26)
    default: 1 << (36 + UInt64(letter) % 28)
    }
  }
}
