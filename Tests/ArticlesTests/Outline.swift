// Shows what the parser made of a text as lines that a person can write down beforehand.

import Columns
import Prose

@testable import Articles

/// Parses a text given as a string and hands over the article with its bytes.
func parsed<Result>(
  _ text: String, _ format: Format = .text, path: String? = nil,
  _ body: (Article, Bytes) throws -> Result
) rethrows -> Result {
  try parsed(Array(text.utf8), format, path: path, body)
}

func parsed<Result>(
  _ bytes: [UInt8], _ format: Format = .text, path: String? = nil,
  _ body: (Article, Bytes) throws -> Result
) rethrows -> Result {
  try bytes.withUnsafeBufferPointer { text in
    var parser = ArticleParser()
    return try body(parser.parse(text, format: format, path: path), text)
  }
}

/// One line a block, `kind: first four words …`, then one line for each field, `~ name: value`.
func outline(_ text: String, _ format: Format = .text, path: String? = nil) -> String {
  outline(Array(text.utf8), format, path: path)
}

func outline(_ bytes: [UInt8], _ format: Format = .text, path: String? = nil) -> String {
  parsed(bytes, format, path: path) { article, text in
    var lines = article.blocks.map { "\($0.kind.name): \(beginning(of: $0.range, text))" }
    func field(_ name: String, _ range: TextRange?) {
      if let range { lines.append("~ \(name): \(string(range, text))") }
    }
    let head = article.blocks.first { $0.kind == .headline }
    if article.headline != head?.range { field("headline", article.headline) }
    field("byline", article.byline)
    field("source", article.source)
    field("section", article.section)
    field("url", article.url)
    field("dateline", article.dateline?.range)
    field("place", article.dateline?.place)
    if let date = article.date { lines.append("~ date: \(date.value) (\(date.evidence))") }
    for diagnostic in article.diagnostics where diagnostic.code != .repeatedHeadline {
      lines.append("~ \(diagnostic.code)")
    }
    return lines.joined(separator: "\n")
  }
}

func string(_ range: TextRange, _ text: Bytes) -> String {
  String(decoding: Bytes(rebasing: text[range.offsets]), as: UTF8.self)
}

private func beginning(of range: TextRange, _ text: Bytes) -> String {
  let words = string(range, text).split(whereSeparator: \.isWhitespace)
  return words.prefix(4).joined(separator: " ") + (words.count > 4 ? " …" : "")
}
