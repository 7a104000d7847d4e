// The shape of UTF-8 sequences (The Unicode Standard, table 3-7), and the fast test of a whole text.
// What is done about bad bytes is decided in Documents.

import Columns

/// Well-formed UTF-8.
package enum UTF8Sequence {
  /// The length that a lead byte promises; 1 for ASCII and for bytes that lead nothing.
  static func length(lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// Whether a white-space character outside ASCII may begin with this byte.
  static func mayBeginSpace(_ lead: UInt8) -> Bool {
    lead == 0xC2 || (lead >= 0xE1 && lead <= 0xE3)
  }

  /// The length of the well-formed sequence at an offset that holds no ASCII; nil where it is ill
  /// formed, with the length of the part to replace in `bad` (the Standard's maximal subpart).
  package static func wellFormed(_ bytes: Bytes, at offset: Int, bad: inout Int) -> Int? {
    let lead = bytes[offset]
    let length = length(lead: lead)
    bad = 1
    guard length > 1 else { return nil }
    for index in 1..<length {
      guard offset + index < bytes.count else { return nil }
      let next = bytes[offset + index]
      guard index == 1 ? seconds(lead).contains(next) : next & 0xC0 == 0x80 else { return nil }
      bad = index + 1
    }
    return length
  }

  /// The second bytes that may follow a lead byte: no overlong forms, surrogates or values past
  /// U+10FFFF.
  private static func seconds(_ lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }

  /// The offset of the first byte from `start` on that is NUL or no UTF-8; the count where there is
  /// none. Linear; ASCII goes 16 bytes a step.
  package static func firstFault(_ bytes: Bytes, from start: Int = 0) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    let raw = UnsafeRawPointer(base)
    let highs: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    var offset = start
    var bad = 0
    while offset < bytes.count {
      while offset + 16 <= bytes.count {
        let first = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let second = raw.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
        // A byte's high bit is set by the byte itself, or by borrowing from a NUL.
        guard (first | second | (first &- ones) | (second &- ones)) & highs == 0 else { break }
        offset += 16
      }
      var steps = 0
      while offset < bytes.count, steps < 16 {
        let byte = bytes[offset]
        if byte >= 0x80 {
          guard let length = wellFormed(bytes, at: offset, bad: &bad) else { return offset }
          offset += length
        } else {
          guard byte != 0 else { return offset }
          offset += 1
        }
        steps += 1
      }
    }
    return offset
  }
}
