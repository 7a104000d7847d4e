// Front matter of Markdown: what YAML says, and where it says nothing.

import Articles
import Columns
import Foundation
import Prose
import Testing

@testable import Documents

private let body = "The storm closed the port, and the ferries stayed where they were until noon."

/// The article of a Markdown file with front matter, and the bytes its ranges mean.
private func article(_ matter: String, _ rest: String = body) -> (Article, [UInt8], String) {
  let text = "---\n\(matter)\n---\n\n\(rest)\n"
  var (reader, parser) = (DocumentReader(), ArticleParser())
  var found: (Article, [UInt8])?
  _ = Array(text.utf8).withUnsafeBufferPointer { bytes in
    reader.read(bytes, name: "a.md") { piece in
      switch piece {
      case .text(let text, let format, _):
        found = (parser.parse(text, format: format), Array(text))
      case .manuscript(let manuscript):
        found = (parser.parse(manuscript), manuscript.bytes)
      case .dropped: break
      }
    }
  }
  return (found?.0 ?? Article(format: .html), found?.1 ?? [], text)
}

private func fields(_ matter: String) -> String {
  let (article, bytes, text) = article(matter)
  #expect(Array(bytes.prefix(text.utf8.count)) == Array(text.utf8), "the text is the file's bytes")
  func string(_ range: TextRange?) -> String {
    range.map { String(decoding: bytes[$0.offsets], as: UTF8.self) } ?? "-"
  }
  return [
    string(article.headline), string(article.byline), string(article.source),
    string(article.section), string(article.url), article.date?.value ?? "-",
  ].joined(separator: " | ")
}

@Suite("Front matter")
struct FrontMatterTests {
  @Test(
    "Fields in every style of YAML",
    arguments: [
      (
        "title: Storm closes port\nauthor: Jane Doe\ndate: 2024-03-26",
        "Storm closes port | Jane Doe | - | - | - | 2024-03-26"
      ),
      (
        "title: \"Storm: \\\"closed\\\"\"\nauthors: [Jane Doe, 'Ole Berg']",
        "Storm: \"closed\" | Jane Doe, Ole Berg | - | - | - | -"
      ),
      (
        "title: >-\n  Storm closes\n  port\nauthor:\n  name: Jane Doe\n  email: j@example.com",
        "Storm closes port | Jane Doe | - | - | - | -"
      ),
      (
        "authors:\n  - name: Jane Doe\n  - name: Ole Berg\ntags:\n- sea\n- wind",
        "- | Jane Doe, Ole Berg | - | sea | - | -"
      ),
      (
        "categories: [World, Sea]\ntags: [x]\npermalink: https://example.com/storm",
        "- | - | - | World | https://example.com/storm | -"
      ),
      (
        "title: Storm # not part of it\nsource: Port Daily\nlang: en-US\npubDate: 03/04/2024",
        "Storm | - | Port Daily | - | - | 2024-03-04"
      ),
      (
        "updated: 2024-03-28\ndate: 2024-03-26T12:11:00+03:00",
        "- | - | - | - | - | 2024-03-26T12:11"
      ),
      ("lastmod: 2024-03-28", "- | - | - | - | - | 2024-03-28"),
      ("title: null\nauthor: ''\ndate:", "- | - | - | - | - | -"),
      ("Title: Storm\nTITLE: Wind", "Storm | - | - | - | - | -"),
    ])
  func styles(matter: String, expected: String) {
    let found = fields(matter)
    // Without a title the article's first line is its headline.
    let shown = expected.hasPrefix("- |") ? "-" + found.drop { $0 != "|" }.description : found
    #expect(shown.replacingOccurrences(of: "-|", with: "- |") == expected)
  }

  @Test("A value that stands on its line keeps its place in the text")
  func places() {
    let (article, bytes, text) = article("title: 'Storm closes port'\nauthors: [A B, C D]")
    #expect(article.headline == TextRange(12, 29))
    #expect((article.byline?.lowerBound ?? 0) >= text.utf8.count)
    #expect(article.blocks.allSatisfy { $0.range.upperBound <= text.utf8.count })
    #expect(bytes.count == text.utf8.count + "Storm closes port".utf8.count + "A B, C D".utf8.count)
  }

  @Test("The headline of a folded value is found again in the text")
  func repeated() {
    let (article, _, _) = article(
      "title: >\n  Storm closes\n  port", "# Storm closes port\n\n\(body)")
    #expect(article.blocks.contains { $0.kind == .repeatedHeadline })
  }

  @Test(
    "What is no YAML is read line by line",
    arguments: [
      "title: Storm: the port\nauthor: Jane Doe", "title: \"Storm\nauthor: Jane Doe",
      "title: Storm\n\tauthor: Jane Doe",
    ])
  func unsound(matter: String) {
    #expect(fields(matter).hasPrefix("Storm") || fields(matter).hasPrefix("\"Storm"))
  }

  @Test("Bombs, depth and rubbish end at once and lose no text")
  func hostile() {
    let bomb = (1..<30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]" }.joined(separator: "\n")
    let deep = "a: " + String(repeating: "[", count: 30_000)
    let maps = "a: " + String(repeating: "{a: ", count: 10_000)
    for matter in [
      "a0: &a0 x\n" + bomb, deep, maps, "? [a]\n: b", "- a\n- b", "*x", "&a", "!!binary x",
      "%YAML 9.9",
      "a: \u{1}", "a: |", "\"", "{", "a: b\n a: c", "--- \n--- ", "title: \"\\xff\\u0000\"",
      "title: \"\\u0000\"", "date: \"" + String(repeating: "9", count: 60_000) + "\"",
    ] {
      let (article, bytes, text) = article(matter)
      #expect(Array(bytes.prefix(text.utf8.count)) == Array(text.utf8))
      #expect(!article.blocks.isEmpty)
    }
  }
}
