// Fictional news in each format, one file each in Fixtures/, with the expected reading beside it
// (`NAME.blocks`). A new file there needs no code: `make record` writes its reading, and whoever commits
// it has read it. Crashes/ holds what once broke a reader, by fuzzing or in the field.

import Articles
import Columns
import Foundation
import Prose
import Testing

@testable import Documents

private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

private func files(in name: String) -> [URL] {
  let found = try? FileManager.default.contentsOfDirectory(
    at: folder.appendingPathComponent(name), includingPropertiesForKeys: nil)
  return (found ?? []).filter { $0.pathExtension != "blocks" }
    .sorted { $0.lastPathComponent < $1.lastPathComponent }
}

@Suite("Fixtures")
struct FixtureTests {
  @Test("Each file is read as expected", arguments: files(in: "Fixtures").map(\.lastPathComponent))
  func readsAsExpected(name: String) throws {
    let file = folder.appendingPathComponent("Fixtures").appendingPathComponent(name)
    let expected = file.appendingPathExtension("blocks")
    let found = reading(of: [UInt8](try Data(contentsOf: file)), name: name)
    if ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] != nil {
      try Data(found.utf8).write(to: expected)
    }
    #expect(found == String(decoding: try Data(contentsOf: expected), as: UTF8.self))
  }

  @Test("What once broke a reader is read now", arguments: files(in: "Crashes").map(\.path))
  func crash(path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    // The last byte chose the name when it was found; any name must do.
    for name in ["a.txt", "a.md", "a.html", "a.xml", "a.json", "a.csv", "a.eml", "a.mhtml", "a.gz"]
    {
      _ = reading(of: Array(bytes.dropLast()), name: name)
    }
  }
}

/// All that a file gives: for each article its fields, then one line a block.
func reading(of bytes: [UInt8], name: String) -> String {
  var lines: [String] = []
  let today = CalendarDay(year: 2026, month: 11, day: 21)
  var (reader, parser) = (DocumentReader(), ArticleParser(today: today))
  let refusal = bytes.withUnsafeBufferPointer { bytes in
    reader.read(bytes, name: name) { piece in
      if !lines.isEmpty { lines.append("") }
      switch piece {
      case .text(let text, let format, let repairs):
        let article = parser.parse(text, format: format, path: name)
        lines += describe(article, Array(text), count: text.count, repairs)
      case .manuscript(let manuscript):
        let article = parser.parse(manuscript, path: name)
        lines += describe(article, manuscript.bytes, count: manuscript.textCount, [])
      case .dropped(let record): lines.append("dropped \(record.place): \(record.why)")
      }
    }
  }
  if let refusal { lines.append("refused: \(refusal.message)") }
  return lines.joined(separator: "\n") + "\n"
}

private func describe(
  _ article: Article, _ bytes: [UInt8], count: Int, _ repairs: [Diagnostic]
) -> [String] {
  func string(_ range: TextRange) -> String {
    String(decoding: bytes[range.offsets], as: UTF8.self)
  }
  var lines = ["= \(article.format.name)"]
  func field(_ name: String, _ value: String?) {
    if let value { lines.append("~ \(name): \(value)") }
  }
  field("headline", article.headline.map(string))
  field("byline", article.byline.map(string))
  field("source", article.source.map(string))
  field("section", article.section.map(string))
  field("url", article.url.map(string))
  field("dateline", (article.dateline?.range).map(string))
  field("date", article.date.map { "\($0.value) (\($0.evidence.name))" })
  for diagnostic in repairs + article.diagnostics { field("note", diagnostic.message) }
  var end = 0
  for block in article.blocks {
    #expect(block.range.lowerBound >= end && block.range.upperBound <= count)
    let between = String(decoding: bytes[end..<block.range.lowerBound], as: UTF8.self)
    let isBlank = between.allSatisfy(\.isWhitespace)
    #expect(isBlank, "text outside blocks: \(between)")
    end = block.range.upperBound
    let text = string(block.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    lines.append("\(block.kind.name): \(text)")
  }
  return lines
}
