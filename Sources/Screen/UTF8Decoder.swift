// Scalars out of UTF-8 bytes that may be damaged. Widths and words are not known here.

/// The bytes of text that this target works on. They are borrowed for the length of a call.
package typealias TextBytes = UnsafeBufferPointer<UInt8>

/// One step of decoding: the scalar, and how many bytes it took (at least 1).
struct DecodedScalar {
  var scalar: Unicode.Scalar
  var length: Int

  /// Stands for bytes that are no UTF-8.
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Decodes the scalar that begins at `start`, which must lie in `bytes`.
  ///
  /// Damaged input gives one U+FFFD for each maximal part of a well-formed sequence, as the Unicode
  /// Standard recommends (section 3.9, table 3-7 for the permitted second bytes), so that the
  /// screen shows as many of them as other programs do.
  @inline(__always)
  init(_ bytes: TextBytes, at start: Int) {
    let lead = bytes[start]
    if lead < 0x80 {
      self.init(scalar: Unicode.Scalar(lead), length: 1)
    } else {
      self.init(sequence: bytes, at: start, lead: lead)
    }
  }

  private init(scalar: Unicode.Scalar, length: Int) {
    self.scalar = scalar
    self.length = length
  }

  private init(sequence bytes: TextBytes, at start: Int, lead: UInt8) {
    let needed: Int
    var allowed: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: needed = 1
    case 0xE0: (needed, allowed) = (2, 0xA0...0xBF)
    case 0xED: (needed, allowed) = (2, 0x80...0x9F)
    case 0xE1...0xEF: needed = 2
    case 0xF0: (needed, allowed) = (3, 0x90...0xBF)
    case 0xF4: (needed, allowed) = (3, 0x80...0x8F)
    case 0xF1...0xF3: needed = 3
    default:
      self.init(scalar: Self.replacement, length: 1)
      return
    }
    var value = UInt32(lead) & (0x3F >> UInt32(needed))
    for offset in 1...needed {
      guard start + offset < bytes.count, allowed.contains(bytes[start + offset]) else {
        self.init(scalar: Self.replacement, length: offset)
        return
      }
      value = value << 6 | UInt32(bytes[start + offset] & 0x3F)
      allowed = 0x80...0xBF
    }
    self.init(scalar: Unicode.Scalar(value) ?? Self.replacement, length: needed + 1)
  }
}
