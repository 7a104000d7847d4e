// One bad file after another, each beside a good one: a clear message or a sane answer, never a
// trap, and the good one is read all the same.
import Glibc
import ProgramRunning
import Testing

/// A file of which nothing can be read, and what is said of it.
struct UnreadableFile: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let bytes: [UInt8]
  let message: String

  init(_ description: String, _ bytes: [UInt8], _ message: String) {
    testDescription = description
    self.bytes = bytes
    self.message = message
  }
}

/// A file whose text begins with “Caf” once it is repaired, and what is remarked.
struct RepairedFile: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let bytes: [UInt8]
  let code: String

  init(_ description: String, _ bytes: [UInt8], _ code: String) {
    testDescription = description
    self.bytes = bytes
    self.code = code
  }
}

@Suite("Bad files")
struct BadFileTests {
  private static let good = "Harbour reopens\n\nShips left Bergen at noon.\n"

  private static let unreadable = [
    UnreadableFile("nothing", [], "no words in it"),
    UnreadableFile("white space", Array(" \n\t\r\n\u{A0}\u{2003}\n".utf8), "no words in it"),
    UnreadableFile("a byte-order mark", [0xEF, 0xBB, 0xBF], "no words in it"),
    UnreadableFile("marks without words", Array("* * *\n---\n…\n".utf8), "no words in it"),
    UnreadableFile("NUL bytes", [UInt8](repeating: 0, count: 4096), "not a text file"),
    UnreadableFile("all bytes", (0..<4096).map { UInt8($0 & 0xFF) }, "not a text file"),
    UnreadableFile(
      "a PDF", Array("%PDF-1.7\n%âãÏÓ\n".utf8),
      "a PDF document, not a text file (try: pdftotext FILE)"),
    UnreadableFile(
      "gzip cut short", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0],
      "a gzip file that cannot be unpacked (try: gzip --test FILE)"),
    UnreadableFile(
      "HTML", Array("<!DOCTYPE html>\n<title>Harbour</title>".utf8), "page: no article text in it"),
    UnreadableFile(
      "JSON", Array("{\"title\": \"Harbour\"}".utf8), "the document: no article in it, only title"),
  ]

  @Test("What gives no article is named with the reason; the rest opens", arguments: unreadable)
  func namesIt(file: UnreadableFile) throws {
    let folder = try Folder()
    try folder.write("bad.txt", bytes: file.bytes)
    try folder.write("good.txt", Self.good)
    let result = try folder.run("articles", "--json", ".")
    #expect(result.status == 0)
    #expect(try result.records().map { $0["id"] } == ["./good.txt"])
    #expect(result.complaints == ["broadsheet: ./bad.txt: \(file.message)"])
    let problems = try folder.run("articles", "--problems", "--json", ".").records()
    #expect(problems.map { $0["path"] } == ["./bad.txt"])
    #expect(problems.first?["id"] == .null)
    #expect(problems.first?["diagnostics"].list.first?["message"].text == file.message)
    let alone = try folder.run("articles", "bad.txt")
    #expect(alone.status == 2)
    #expect(alone.errorText.contains("bad.txt: \(file.message)\n"))
  }

  private static let repaired = [
    RepairedFile("Latin-1", Array("Caf".utf8) + [0xE9] + Array(" reopens".utf8), "decoded"),
    RepairedFile("NUL", Array("Caf\0 reopens".utf8), "nulBytes"),
    RepairedFile("UTF-8 cut short", Array("Caf".utf8) + [0xE2, 0x80], "invalidEncoding"),
    RepairedFile("UTF-16", [0xFF, 0xFE, 0x43, 0, 0x61, 0, 0x66, 0], "decodedUTF16"),
    RepairedFile(
      "UTF-16, high byte first", [0xFE, 0xFF, 0, 0x43, 0, 0x61, 0, 0x66], "decodedUTF16"),
    RepairedFile(
      "UTF-16 cut short", [0xFF, 0xFE, 0x43, 0, 0x61, 0, 0x66, 0, 0], "invalidEncoding"),
    RepairedFile(
      "half a pair in UTF-16", [0xFF, 0xFE, 0x43, 0, 0x61, 0, 0x66, 0, 0, 0xD8], "invalidEncoding"),
  ]

  @Test(
    "Text in a wrong encoding is repaired, shown, and listed as repaired", arguments: repaired)
  func repairs(file: RepairedFile) throws {
    let folder = try Folder()
    try folder.write("bad.txt", bytes: file.bytes)
    try folder.write("good.txt", Self.good)
    let repaired = try records(["articles", "--problems", "--text", "."], in: folder.path)
    #expect(repaired.map { $0["id"] } == ["./bad.txt"])
    let article = try #require(repaired.first)
    let text = try #require(article["text"].text)
    #expect(text.hasPrefix("Caf"))
    let remark = try #require(
      article["diagnostics"].list.first { $0["code"].text == file.code })
    let place = try #require(remark.range)
    #expect(place.upperBound <= text.utf8.count)
    #expect(try records(["articles", "."], in: folder.path).count == 2)
  }

  @Test("A byte-order mark is no part of the text, and nothing to complain of")
  func dropsTheMark() throws {
    let folder = try Folder()
    try folder.write("a.txt", bytes: [0xEF, 0xBB, 0xBF] + Array(Self.good.utf8))
    let article = try #require(try records(["articles", "a.txt", "--text"], in: folder.path).first)
    #expect(article["text"].text == Self.good)
    #expect(article["blocks"].list.first?.range == 0..<15)
    #expect(try records(["articles", "a.txt", "--problems"], in: folder.path) == [])
  }

  @Test("CR LF ends lines as LF does, and offsets still count its bytes")
  func readsCarriageReturns() throws {
    let folder = try Folder()
    let text = "Harbour reopens\r\n\r\nShips left Bergen.\r\nIt rained.\r\n"
    try folder.write("a.txt", text)
    let article = try #require(try records(["articles", "a.txt", "--text"], in: folder.path).first)
    #expect(article["text"].text == text)
    #expect(article["blocks"].list.compactMap(\.range) == [0..<15, 19..<37, 39..<49])
    let shown = try folder.run("articles", "--text", "a.txt").outputText
    #expect(shown.contains("\nHarbour reopens\n\nShips left Bergen.\nIt rained.\n"))
  }

  private static let hostile =
    "Harbour \u{1b}]0;owned\u{7} reopens\n\nShips \u{1b}[31mleft\u{1b}[0m Bergen\u{9b}2J at\r noon "
    + "\u{202e}said Anna \u{1b}[8mBerg\u{8}\u{8}.\n"

  @Test(
    "No control character of an article or a file's name reaches a terminal",
    arguments: [
      ["articles", "."], ["articles", "--text", "."], ["articles", "--problems", "."],
      ["search", "harbour", "."], ["search", "\u{1b}[1mharbour", "--explain", "."],
      ["entities", "--mentions", "."], ["references", "a", "."],
      ["references", "\u{1b}]0;x\u{7}", "."],
      ["compare", "a", "b", "--corpus", "."], ["articles", "\u{1b}[5mnowhere"],
    ])
  func sendsNoEscapes(arguments: [String]) throws {
    let folder = try Folder()
    try folder.write("a\u{1b}[7m.txt", Self.hostile)
    try folder.write("b\u{1b}[7m.txt", Self.hostile + "\nIt rained.\n")
    try folder.write("\u{1b}[2Jempty.txt", "")
    let result = try runBroadsheet(arguments, in: folder.path)
    for scalar in (result.outputText + result.errorText).unicodeScalars where scalar != "\n" {
      #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
      #expect(!(0x202A...0x202E).contains(scalar.value))
    }
  }

  @Test("For programs control characters are escaped, and come back as they were")
  func escapesThem() throws {
    let folder = try Folder()
    try folder.write("a\n\u{1b}[7m.txt", Self.hostile)
    let result = try folder.run("articles", "--text", "--json", ".")
    #expect(try result.records().map { $0["text"].text } == [Self.hostile])
    #expect(try result.records().first?["id"] == "./a\n\u{1b}[7m.txt")
    #expect(!result.output.contains(0x1b))
  }

  /// Not more than a third of a megabyte: a debug build takes seconds for each.
  @Test("One very long line, or word, is an article like any other")
  func readsALongLine() throws {
    let folder = try Folder()
    let sentence = "The harbour of Bergen reopened after a storm, and ships left at noon. "
    try folder.write("long.txt", String(repeating: sentence, count: 4000))
    try folder.write("word.txt", String(repeating: "a", count: 300_000))
    let articles = try records(["articles", "."], in: folder.path)
    #expect(articles.map { $0["words"] } == [52_000, 1])
  }

  @Test("A file that may not be read is named with the reason, unless all may read all: root")
  func namesWhatIsForbidden() throws {
    let folder = try Folder()
    try folder.write("good.txt", Self.good)
    try folder.write("secret.txt", Self.good)
    #expect(chmod("\(folder.path)/secret.txt", 0) == 0)
    let isReadable = access("\(folder.path)/secret.txt", R_OK) == 0
    let result = try folder.run("articles", "--json", ".")
    #expect(result.status == 0)
    #expect(try result.records().count == (isReadable ? 2 : 1))
    #expect(
      result.complaints == (isReadable ? [] : ["broadsheet: ./secret.txt: permission denied"]))
  }
}
