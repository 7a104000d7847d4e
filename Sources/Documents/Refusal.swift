// Why a file gives no article, in words for people, with the command that helps.

/// Why a file gives no article.
package enum Refusal: Equatable, Sendable {
  /// Pictures, programs and the like.
  case binary
  /// A document that another program makes text of.
  case foreign(ForeignFormat)
  /// An XML document whose root element no reader knows.
  case unknownXML(root: String)
  /// Longer than offsets of 32 bits reach.
  case tooLarge
  /// A gzip file that unpacks to more than can be read, or that was made to fill the memory.
  case unpacksTooLarge
  /// A gzip file that gives nothing worth reading.
  case damagedArchive
  /// A gzip file in a gzip file.
  case packedTwice

  /// The end of a sentence that begins with the path.
  package var message: String {
    switch self {
    case .binary: "not a text file"
    case .foreign(let format): "\(format.name), not a text file (try: \(format.remedy))"
    case .unknownXML(let root): "an XML document that is no news format (its root is <\(root)>)"
    case .tooLarge: "longer than 4 GiB: split it first"
    case .unpacksTooLarge: "unpacks to more than 1.4 GB, or to over 200 times its size"
    case .damagedArchive: "a gzip file that cannot be unpacked (try: gzip --test FILE)"
    case .packedTwice: "a gzip file inside a gzip file (try: gunzip FILE)"
    }
  }
}

/// Formats that other programs read.
package enum ForeignFormat: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case pdf, zip, docx, odt, epub, rtf, word, tar, xz, zstd, bzip2, sevenZip

  /// With its article.
  var name: String {
    switch self {
    case .pdf: "a PDF document"
    case .zip: "a zip archive"
    case .docx: "a Word document (DOCX)"
    case .odt: "an OpenDocument text"
    case .epub: "an EPUB book"
    case .rtf: "an RTF document"
    case .word: "an old Office document"
    case .tar: "a tar archive"
    case .xz: "an xz file"
    case .zstd: "a zstd file"
    case .bzip2: "a bzip2 file"
    case .sevenZip: "a 7z archive"
    }
  }

  /// The usual command that makes text of it.
  var remedy: String {
    switch self {
    case .pdf: "pdftotext FILE"
    case .zip: "unzip FILE"
    case .docx, .odt, .epub: "pandoc -t markdown FILE"
    case .rtf: "unrtf --text FILE"
    case .word: "libreoffice --convert-to txt FILE"
    case .tar: "tar -xf FILE"
    case .xz: "unxz FILE"
    case .zstd: "unzstd FILE"
    case .bzip2: "bunzip2 FILE"
    case .sevenZip: "7z x FILE"
    }
  }
}
