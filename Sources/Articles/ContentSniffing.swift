// Telling by the first bytes that a file is no news text: archives and pictures, or a document of
// another format. The file's name is not asked, because names lie.

import Columns

/// What a file's first bytes say about it.
enum ContentSniffing {
  /// The longest text in bytes: offsets have 32 bits.
  static let longest = Int(UInt32.max)

  /// First bytes of files that are no text (the `file` program's magic numbers).
  private static let magics: [[UInt8]] = [
    [0x25, 0x50, 0x44, 0x46, 0x2D],  // PDF
    [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06],  // zip, and the office formats in it
    [0x1F, 0x8B], [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD],  // gzip, xz, zstd
    [0x42, 0x5A, 0x68, 0x31], [0x42, 0x5A, 0x68, 0x39],  // bzip2 at its ends of levels
    [0x37, 0x7A, 0xBC, 0xAF], [0x52, 0x61, 0x72, 0x21, 0x1A],  // 7z, rar
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38],  // png, jpeg, gif
    [0x7F, 0x45, 0x4C, 0x46], [0x4D, 0x5A, 0x90, 0x00], [0xCA, 0xFE, 0xBA, 0xBE],  // programs
    [0xD0, 0xCF, 0x11, 0xE0], [0x4F, 0x67, 0x67, 0x53],  // old office, ogg
    [0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66],  // sqlite
  ]

  private static let html: PhraseList = ["<!doctype html", "<html", "<head", "<body"]
  private static let xml: PhraseList = [
    "<?xml", "<!doctype", "<rss", "<feed", "<nitf", "<newsml", "<newsitem", "<rdf:rdf",
  ]

  /// Why these bytes are not to be read as text, as far as their beginning tells.
  static func refusal(_ bytes: Bytes) -> Refusal? {
    if bytes.count > longest { return .tooLarge }
    if magics.contains(where: { bytes.starts(with: $0) }) { return .binary }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      return .notYetRead(.utf32)
    }
    return document(bytes).map { .notYetRead($0) }
  }

  /// Whether bytes that hold a NUL or ill-formed UTF-8 are rather no text: more than one in twenty
  /// is a control character that texts do not use. Escape and backspace do occur in logs.
  static func looksBinary(_ bytes: Bytes) -> Bool {
    let window = min(bytes.count, 8192)
    var controls = 0
    for offset in 0..<window {
      switch bytes[offset] {
      case 0...7, 0x0E...0x1A, 0x1C...0x1F, 0x7F: controls += 1
      default: break
      }
    }
    return controls >= 8 && controls * 20 > window
  }

  private static func document(_ bytes: Bytes) -> DocumentKind? {
    let reader = TextReader(bytes)
    let bom = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let limit = min(bytes.count, 1024)
    let start = reader.skipSpace(bom, before: limit)
    let next = reader.skipSpace(start + 1, before: limit)
    switch reader[start] {
    case UInt8(ascii: "<"):
      if html.match(reader, at: start, before: limit) != nil { return .html }
      return xml.match(reader, at: start, before: limit) == nil ? nil : .xml
    case UInt8(ascii: "{"):
      if reader.end(of: "\\rtf", at: next, before: limit) != nil { return .rtf }
      return reader[next] == UInt8(ascii: "\"") || reader[next] == UInt8(ascii: "}") ? .json : nil
    case UInt8(ascii: "["):
      return reader[next] == UInt8(ascii: "{") ? .json : nil
    default: return nil
    }
  }
}
