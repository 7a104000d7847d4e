// The codes that carry bytes through mail (RFC 2045): quoted-printable and base64, read tolerantly.

/// Undoes transfer encodings; whatever is no part of the code stays, or is left out. Linear.
enum TransferEncoding {
  /// Bytes as they were before an encoding of this name in small letters; unknown ones change nothing.
  static func decoded(_ bytes: [UInt8], _ name: [UInt8]) -> [UInt8] {
    if name.elementsEqual("quoted-printable".utf8) { return quotedPrintable(bytes) }
    return name.elementsEqual("base64".utf8) ? base64(bytes) : bytes
  }

  /// Blanks at a line's end mean nothing, and `=` there joins it to the next.
  static func quotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
    var joined: [UInt8] = []
    joined.reserveCapacity(bytes.count)
    var lineStart = 0
    for byte in bytes {
      guard byte == 0x0A else {
        joined.append(byte)
        continue
      }
      while joined.count > lineStart, isBlank(joined[joined.count - 1]) {
        joined.removeLast()
      }
      if joined.count > lineStart, joined[joined.count - 1] == UInt8(ascii: "=") {
        joined.removeLast()
      } else {
        joined.append(0x0A)
      }
      lineStart = joined.count
    }
    return unescaped(joined, mark: UInt8(ascii: "="))
  }

  /// A mark and two hexadecimal digits become their byte.
  static func unescaped(_ bytes: [UInt8], mark: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == mark, offset + 2 < bytes.count, let high = hexDigit(bytes[offset + 1]),
        let low = hexDigit(bytes[offset + 2])
      {
        result.append(high << 4 | low)
        offset += 3
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return result
  }

  /// Bytes outside the alphabet are left out, as RFC 2045 asks; padding ends a run, for some mailers
  /// put several behind one another.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 4 * 3 + 3)
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "=") {
        count = 0
        continue
      }
      guard let value = base64Digit(byte) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        result.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return result
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  private static func base64Digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
