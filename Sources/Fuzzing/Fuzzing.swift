// What libFuzzer calls with bytes that it invents: every format must read them without a trap, and what
// comes out must hold together. `make fuzz` builds it; it is part of no other build.

import Articles
import Columns
import Documents

/// Names that lead the sniffing to each reader, whatever the bytes look like.
private let names = [
  "a.txt", "a.md", "a.html", "a.xml", "a.json", "a.jsonl", "a.csv", "a.tsv", "a.eml", "a.mbox",
  "a.mhtml", "a.gz",
]

/// The last byte chooses a name, the rest is the file: so fixtures are good beginnings as they are.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 0 else { return 0 }
  let name = names[Int(start[count - 1]) % names.count]
  let file = Bytes(start: start, count: count - 1)
  var (reader, parser) = (DocumentReader(), ArticleParser())
  _ = reader.read(file, name: name) { piece in
    switch piece {
    case .text(let text, let format, _):
      check(parser.parse(text, format: format, path: name), count: text.count, all: text.count)
    case .manuscript(let manuscript):
      check(
        parser.parse(manuscript, path: name), count: manuscript.textCount,
        all: manuscript.bytes.count)
    case .dropped: break
    }
  }
  return 0
}

private func check(_ article: Article, count: Int, all: Int) {
  var end = 0
  for block in article.blocks {
    precondition(block.range.lowerBound >= end && block.range.upperBound <= count, "blocks overlap")
    end = block.range.upperBound
  }
  for field in [article.headline, article.byline, article.source, article.section, article.url] {
    precondition(field.map { $0.upperBound <= all } ?? true, "a field lies outside")
  }
}
