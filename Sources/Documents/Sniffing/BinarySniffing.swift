// Telling by the first bytes that a file is no news text: archives, pictures, programs, and documents
// that another program makes text of.

import Columns

/// What a file's first bytes say about it.
enum BinarySniffing {
  /// First bytes of documents (the `file` program's magic numbers).
  private static let documents: [([UInt8], ForeignFormat)] = [
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .rtf),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .xz), ([0x28, 0xB5, 0x2F, 0xFD], .zstd),
    ([0x37, 0x7A, 0xBC, 0xAF], .sevenZip), ([0xD0, 0xCF, 0x11, 0xE0], .word),
    ([0x50, 0x4B, 5, 6], .zip),
  ]

  /// First bytes of what holds no text.
  private static let magics: [[UInt8]] = [
    [0x1F, 0x8B], [0x52, 0x61, 0x72, 0x21, 0x1A],  // gzip of another method, rar
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38],  // png, jpeg, gif
    [0x7F, 0x45, 0x4C, 0x46], [0x4D, 0x5A, 0x90, 0x00], [0xCA, 0xFE, 0xBA, 0xBE],  // programs
    [0x4F, 0x67, 0x67, 0x53],  // ogg
    [0x53, 0x51, 0x4C, 0x69, 0x74, 0x65, 0x20, 0x66],  // sqlite
  ]

  /// Why these bytes are not to be read as text, as far as their beginning tells.
  static func refusal(_ bytes: Bytes) -> Refusal? {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return .foreign(zip(bytes.sample(4096))) }
    if let found = documents.first(where: { bytes.starts(with: $0.0) }) {
      return .foreign(found.1)
    }
    // bzip2: its level is a digit, then the first block's mark.
    if bytes.starts(with: Array("BZh".utf8)), bytes.dropFirst(4).starts(with: [0x31, 0x41, 0x59]) {
      return .foreign(.bzip2)
    }
    if bytes.dropFirst(257).starts(with: Array("ustar".utf8)) { return .foreign(.tar) }
    return magics.contains { bytes.starts(with: $0) } ? .binary : nil
  }

  /// The name or the content of a zip's first member tells what it is packed for.
  private static func zip(_ head: Bytes) -> ForeignFormat {
    if head.holds("mimetypeapplication/epub") { return .epub }
    if head.holds("mimetypeapplication/vnd.oasis") { return .odt }
    return head.holds("word/") ? .docx : .zip
  }

  /// Whether bytes that hold a NUL or ill-formed UTF-8 are rather no text: more than one in twenty
  /// is a control character that texts do not use. Escape and backspace do occur in logs.
  static func looksBinary(_ bytes: Bytes) -> Bool {
    let sample = bytes.sample(8192)
    var controls = 0
    for byte in sample {
      switch byte {
      case 0...7, 0x0E...0x1A, 0x1C...0x1F, 0x7F: controls += 1
      default: break
      }
    }
    return controls >= 8 && controls * 20 > sample.count
  }
}
