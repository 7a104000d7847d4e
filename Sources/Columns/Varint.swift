// Small numbers in few bytes. Which numbers they are is not known here.

/// LEB128: seven bits a byte, lowest first, the top bit says that more follow (DWARF 5, § 7.6).
package enum Varint {
  /// Appends one to five bytes.
  @inlinable
  package static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// The number at `offset`, which moves past it but never past the end of the bytes: a number that
  /// is cut off there is what its bytes so far say, and 0 where there are none.
  @inlinable
  package static func read(_ bytes: Bytes, at offset: inout Int) -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      value |= UInt32(byte & 0x7f) << shift
      if byte < 0x80 || shift >= 28 { break }
      shift += 7
    }
    return value
  }
}
