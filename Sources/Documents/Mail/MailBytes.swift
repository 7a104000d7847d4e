// ASCII as the header fields of mail use it.

/// Questions about bytes that are ASCII by their standard.
enum MailASCII {
  /// A capital letter as a small one.
  static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// Without blanks and tabs at both ends.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return Array(bytes)
  }

  /// Whether bytes are this name in small letters, whatever their case.
  static func equal(_ bytes: some Collection<UInt8>, _ name: StaticString) -> Bool {
    guard bytes.count == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { name in zip(bytes, name).allSatisfy { lowered($0) == $1 } }
  }
}
