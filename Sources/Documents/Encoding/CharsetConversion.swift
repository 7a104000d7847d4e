// Bytes of a known encoding → UTF-8, by the C library's iconv. Which encoding it is, is not asked here.

import Articles
import Columns
import Glibc

/// Converts texts of one encoding.
enum CharsetConversion {
  /// The text in UTF-8; each byte that means nothing in this encoding, and NUL, becomes U+FFFD. Nil
  /// where the C library lacks the encoding, or it is a wide one. Linear.
  static func convert(_ bytes: Bytes, from encoding: TextEncoding) -> RepairedText? {
    guard let name = iconvName(encoding) else { return nil }
    let converter = iconv_open("UTF-8", name)
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var text = RepairedText(capacity: bytes.count + bytes.count / 2)
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 14) { chunk in
      run(converter, bytes, chunk, &text)
    }
    return text
  }

  private static func run(
    _ converter: iconv_t?, _ bytes: Bytes, _ chunk: UnsafeMutableBufferPointer<CChar>,
    _ text: inout RepairedText
  ) {
    guard let base = bytes.baseAddress, let room = chunk.baseAddress else { return }
    // iconv's interface is older than `const`; it writes nothing there.
    var input: UnsafeMutablePointer<CChar>? = UnsafeMutablePointer(
      mutating: UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self))
    var left = bytes.count
    while left > 0 {
      var output: UnsafeMutablePointer<CChar>? = room
      var free = chunk.count
      let result = iconv(converter, &input, &left, &output, &free)
      let reason = errno
      text.append(
        Bytes(
          start: UnsafeRawPointer(room).assumingMemoryBound(to: UInt8.self),
          count: chunk.count - free))
      if result == -1, reason != E2BIG, left > 0 {
        text.replace(.invalidEncoding)
        input = input.map { $0 + 1 }
        left -= 1
      }
    }
    var output: UnsafeMutablePointer<CChar>? = room
    var free = chunk.count
    _ = iconv(converter, nil, nil, &output, &free)
    text.append(
      Bytes(
        start: UnsafeRawPointer(room).assumingMemoryBound(to: UInt8.self), count: chunk.count - free
      )
    )
  }

  /// What glibc calls it. Where browsers read a vendor's extension (Encoding Standard), so does this.
  private static func iconvName(_ encoding: TextEncoding) -> String? {
    switch encoding {
    case .utf16, .utf32: nil
    case .windows1250: "CP1250"
    case .windows1251: "CP1251"
    case .windows1252: "CP1252"
    case .windows1253: "CP1253"
    case .windows1254: "CP1254"
    case .windows1255: "CP1255"
    case .windows1256: "CP1256"
    case .windows1257: "CP1257"
    case .windows1258: "CP1258"
    case .windows874: "CP874"
    case .latin2, .latin3, .latin4, .iso5, .iso6, .iso7, .iso8, .latin6, .latin7, .latin8, .latin9,
      .latin10, .iso2022JP:
      encoding.name
    case .koi8R: "KOI8-R"
    case .koi8U: "KOI8-U"
    case .ibm866: "CP866"
    case .macRoman: "MACINTOSH"
    case .macCyrillic: "MAC-CYRILLIC"
    case .gb18030: "GB18030"
    case .big5: "BIG5-HKSCS"
    case .shiftJIS: "CP932"
    case .eucJP: "EUC-JP-MS"
    case .eucKR: "CP949"
    }
  }
}
