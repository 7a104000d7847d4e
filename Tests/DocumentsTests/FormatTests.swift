// Which format a file is read as.

import Testing

@testable import Articles
@testable import Documents

@Suite("Formats")
struct FormatTests {
  @Test(
    "The format is told by the file's name",
    arguments: [
      ("a.md", Format.markdown), ("A.MD", .markdown), ("x/y.markdown", .markdown), ("a.txt", .text),
      ("md", .text), ("", .text), ("a.md.txt", .text),
    ])
  func formats(path: String, format: Format) { #expect(Format.of(path) == format) }
}
