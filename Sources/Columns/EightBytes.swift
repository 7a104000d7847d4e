// Eight bytes of a text at once: which of them are letters, digits or white space. What they mean
// together is not known here.

/// Eight bytes, the first one in the lowest place. Each answer has the highest bit of every byte that is meant, and no
/// other bit; a byte beyond ASCII is no letter, digit or white space.
///
/// A byte below 0x80 is at least `n` where adding `0x80 - n` reaches its highest bit, and no sum of
/// seven bits runs over into the next byte (Lamport, "Multiple byte processing with full-word
/// instructions", 1975).
package struct EightBytes {
  private let bytes: UInt64

  @inline(__always)
  package init(_ bytes: UInt64) { self.bytes = bytes }

  @inline(__always)
  package var isASCII: Bool { beyondASCII == 0 }

  @inline(__always)
  package var beyondASCII: UInt64 { bytes & .highBits }

  @inline(__always)
  package var letters: UInt64 {
    let small = bytes | .each(0x20)
    return Self.those(of: small, from: 0x61, to: 0x7A)
  }

  @inline(__always)
  package var digits: UInt64 { Self.those(of: bytes, from: 0x30, to: 0x39) }

  /// Blank, tabs and ends of lines.
  @inline(__always)
  package var spaces: UInt64 { blanks | tabsAndLineEnds }

  @inline(__always)
  package var blanks: UInt64 { Self.those(of: bytes, from: 0x20, to: 0x20) }

  @inline(__always)
  private var tabsAndLineEnds: UInt64 {
    Self.those(of: bytes, from: 9, to: 13)
  }

  @inline(__always)
  private static func those(of bytes: UInt64, from first: UInt8, to last: UInt8) -> UInt64 {
    let low = bytes & ~.highBits
    let isFirst = low &+ .each(0x80 - first)
    let isBeyond = low &+ .each(0x7F - last)
    return isFirst & ~isBeyond & ~bytes & .highBits
  }
}

extension UInt64 {
  @inline(__always)
  fileprivate static var highBits: UInt64 { each(0x80) }

  @inline(__always)
  fileprivate static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// All bits of each byte that has its highest.
  @inline(__always)
  package var wholeBytes: UInt64 { (self &- (self >> 7)) | self }
}
