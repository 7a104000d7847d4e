// The encodings that texts are decoded from, by the names that people know them by. Their labels on the
// web and how they are decoded is Documents' business.

/// An encoding of text, UTF-8 aside.
package enum TextEncoding: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case utf16, utf32
  case windows1250, windows1251, windows1252, windows1253, windows1254, windows1255, windows1256
  case windows1257, windows1258, windows874
  case latin2, latin3, latin4, iso5, iso6, iso7, iso8, latin6, latin7, latin8, latin9, latin10
  case koi8R, koi8U, ibm866, macRoman, macCyrillic
  case gb18030, big5, shiftJIS, eucJP, iso2022JP, eucKR

  /// The name that people know it by.
  package var name: String {
    switch self {
    case .utf16: "UTF-16"
    case .utf32: "UTF-32"
    case .windows1250: "Windows-1250"
    case .windows1251: "Windows-1251"
    case .windows1252: "Windows-1252"
    case .windows1253: "Windows-1253"
    case .windows1254: "Windows-1254"
    case .windows1255: "Windows-1255"
    case .windows1256: "Windows-1256"
    case .windows1257: "Windows-1257"
    case .windows1258: "Windows-1258"
    case .windows874: "Windows-874"
    case .latin2: "ISO-8859-2"
    case .latin3: "ISO-8859-3"
    case .latin4: "ISO-8859-4"
    case .iso5: "ISO-8859-5"
    case .iso6: "ISO-8859-6"
    case .iso7: "ISO-8859-7"
    case .iso8: "ISO-8859-8"
    case .latin6: "ISO-8859-10"
    case .latin7: "ISO-8859-13"
    case .latin8: "ISO-8859-14"
    case .latin9: "ISO-8859-15"
    case .latin10: "ISO-8859-16"
    case .koi8R: "KOI8-R"
    case .koi8U: "KOI8-U"
    case .ibm866: "IBM866"
    case .macRoman: "Mac Roman"
    case .macCyrillic: "Mac Cyrillic"
    case .gb18030: "GB18030"
    case .big5: "Big5"
    case .shiftJIS: "Shift_JIS"
    case .eucJP: "EUC-JP"
    case .iso2022JP: "ISO-2022-JP"
    case .eucKR: "EUC-KR"
    }
  }
}

/// What an encoding was told by.
package enum EncodingEvidence: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case declared, mark, letters, pattern

  /// The end of a sentence that says so.
  var reason: String {
    switch self {
    case .declared: "as the document declares"
    case .mark: "by its byte-order mark"
    case .letters: "by its letters"
    case .pattern: "by the pattern of its bytes"
    }
  }
}
