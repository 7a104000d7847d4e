// How long an article is, in one byte. What length does to a score is BM25's business.

/// Lengths in words as one byte: exact to 39, then with four significant bits, rounded down, so that
/// at most an eighth is lost. It is Lucene's table (`SmallFloat.intToByte4`, which since Lucene 7
/// holds its norms).
package enum LengthNorm {
  /// Lengths below are stored as they are; they would waste codes otherwise.
  private static let exact: UInt32 = 24

  /// The length of each byte.
  static let lengths = (0...UInt8.max).map { Double(decoded($0)) }

  /// The byte of a length. Longer ones never have smaller bytes.
  package static func encoded(_ length: UInt32) -> UInt8 {
    guard length >= exact else { return UInt8(length) }
    let rest = min(length - exact, 0x7fff_ffff)  // all that there are codes for
    let bits = UInt32.bitWidth - rest.leadingZeroBitCount
    guard bits >= 4 else { return UInt8(exact + rest) }
    let shift = UInt32(bits - 4)
    return UInt8(truncatingIfNeeded: exact + ((rest >> shift) & 7 | (shift + 1) << 3))
  }

  /// The least length with this byte.
  package static func decoded(_ byte: UInt8) -> UInt32 {
    guard byte >= exact else { return UInt32(byte) }
    let code = UInt32(byte) - exact
    guard code >= 16 else { return exact + code }
    return exact + ((code & 7 | 8) << ((code >> 3) - 1))
  }
}
