// Files that are no texts: each is named, with the command that helps.

import Testing

@testable import Articles
@testable import Documents

@Suite("Refusals")
struct RefusalTests {
  @Test(
    "Pictures, archives and programs are no texts",
    arguments: [
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF, 0xE0], [0x7F, 0x45, 0x4C, 0x46],
      [0x52, 0x61, 0x72, 0x21, 0x1A, 7], (0..<200).map { UInt8($0 % 7) },
    ] as [[UInt8]])
  func binary(start: [UInt8]) { #expect(pieces(start, name: "a.txt") == ["not a text file"]) }

  private static let zip: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, 0, 0]

  @Test(
    "Documents of other programs are named with the command that makes text of them",
    arguments: [
      (Array("%PDF-1.7".utf8), "a PDF document", "pdftotext FILE"),
      (Array("{\\rtf1 a}".utf8), "an RTF document", "unrtf --text FILE"),
      (zip + Array("notes.txt".utf8), "a zip archive", "unzip FILE"),
      (
        zip + Array("[Content_Types].xml…word/document.xml".utf8), "a Word document (DOCX)",
        "pandoc -t markdown FILE"
      ),
      (
        zip + Array("mimetypeapplication/vnd.oasis.opendocument.text".utf8), "an OpenDocument text",
        "pandoc -t markdown FILE"
      ),
      (
        zip + Array("mimetypeapplication/epub+zip".utf8), "an EPUB book", "pandoc -t markdown FILE"
      ),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "an xz file", "unxz FILE"),
      ([0x28, 0xB5, 0x2F, 0xFD, 0], "a zstd file", "unzstd FILE"),
      (Array("BZh91AY&SY".utf8), "a bzip2 file", "bunzip2 FILE"),
      (
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "an old Office document",
        "libreoffice --convert-to txt FILE"
      ),
      (
        [UInt8](repeating: 0x61, count: 257) + Array("ustar\0".utf8), "a tar archive",
        "tar -xf FILE"
      ),
    ] as [([UInt8], String, String)])
  func foreign(start: [UInt8], name: String, command: String) {
    #expect(pieces(start, name: "a.txt") == ["\(name), not a text file (try: \(command))"])
  }

  @Test("A packed document is named as well")
  func packedDocument() {
    #expect(pieces(packed(Array("%PDF-1.7".utf8)), name: "a.gz").first?.hasPrefix("a PDF") == true)
  }
}
