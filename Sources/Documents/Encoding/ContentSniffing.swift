// Telling by the first bytes that a file is no news text: archives and pictures, or a document of
// another format. The file's name is not asked, because names lie.

import Articles
import Columns

/// What a file's first bytes say about it.
enum ContentSniffing {
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

  private static let html = ["<!doctype html", "<html", "<head", "<body"]
  private static let xml = [
    "<?xml", "<!doctype", "<rss", "<feed", "<nitf", "<newsml", "<newsitem", "<rdf:rdf",
  ]

  /// Why these bytes are not to be read as text, as far as their beginning tells.
  static func refusal(_ bytes: Bytes) -> Refusal? {
    if bytes.count > longestText { return .tooLarge }
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
    let bom = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let start = bytes[bom...].prefix(1024).drop { $0 == 0x20 || (9...13).contains($0) }
    let next = start.dropFirst().drop { $0 == 0x20 || (9...13).contains($0) }
    switch start.first {
    case UInt8(ascii: "<"):
      if html.contains(where: { begins(start, with: $0) }) { return .html }
      return xml.contains { begins(start, with: $0) } ? .xml : nil
    case UInt8(ascii: "{"):
      if begins(next, with: "\\rtf") { return .rtf }
      return next.first == UInt8(ascii: "\"") || next.first == UInt8(ascii: "}") ? .json : nil
    case UInt8(ascii: "["):
      return next.first == UInt8(ascii: "{") ? .json : nil
    default: return nil
    }
  }

  /// Whether a phrase in small letters stands there in any case, up to a word's end.
  private static func begins(_ bytes: Bytes.SubSequence, with phrase: String) -> Bool {
    let lowered = bytes.prefix(phrase.utf8.count).map {
      (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
    }
    guard lowered.elementsEqual(phrase.utf8) else { return false }
    let next = bytes.dropFirst(phrase.utf8.count).first ?? 0x20
    return !(0x61...0x7A).contains(next | 0x20)
  }
}
