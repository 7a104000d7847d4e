// Marked text for tests: `[person: Jake Sullivan] said` is both what goes in, without its marks, and
// what must come out. A mark may name the join as well: `[person/surname: Sullivan]`.

import Articles
import Columns
import Names
import Prose
import Testing

/// What the recogniser finds in the parts of an article, each with the kind of its block.
struct Marked {
  let text: [UInt8]
  let blocks: [Block]
  let names: ArticleNames

  /// Recognises parts as they are, or without the marks where they carry some.
  init(_ parts: [(kind: BlockKind, text: String)]) {
    var text: [UInt8] = []
    var blocks: [Block] = []
    for part in parts {
      let start = text.count
      text += Array(stripped(part.text).utf8)
      blocks.append(Block(part.kind, TextRange(start, text.count)))
      text += Array("\n\n".utf8)
    }
    self.text = text
    self.blocks = blocks
    var recogniser = NameRecogniser()
    names = text.withUnsafeBufferPointer { recogniser.recognise($0, blocks: blocks) }
  }

  /// A part of the article with every mention marked; marks stand within those of events.
  func rendered(_ part: Int, joins: Bool = false) -> String {
    let range = blocks[part].range
    var bytes: [UInt8] = []
    var ends: [Int] = []
    var offset = range.lowerBound
    func write(to limit: Int) {
      bytes += text[offset..<limit]
      offset = limit
    }
    func close(upTo limit: Int) {
      while let end = ends.last, end <= limit {
        write(to: end)
        bytes += Array("]".utf8)
        ends.removeLast()
      }
    }
    for mention in names.mentions where range.contains(mention.range) {
      close(upTo: mention.range.lowerBound)
      write(to: mention.range.lowerBound)
      let join = joins && mention.join != .written ? "/\(mention.join)" : ""
      bytes += Array("[\(mention.type.name)\(join): ".utf8)
      ends.append(mention.range.upperBound)
    }
    close(upTo: range.upperBound)
    write(to: range.upperBound)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names as `text | key`, in order of first mention.
  var list: [String] {
    names.names.map { name in
      let text = String(decoding: names.bytes[name.text.offsets], as: UTF8.self)
      return "\(text) | \(String(decoding: names.bytes[name.key.offsets], as: UTF8.self))"
    }
  }
}

/// Expects the mentions of one paragraph to be those marked.
func expectMarked(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
  expectMarked([(.paragraph, text)], sourceLocation: sourceLocation)
}

/// Expects the mentions of an article's parts to be those marked.
func expectMarked(
  _ parts: [(kind: BlockKind, text: String)], sourceLocation: SourceLocation = #_sourceLocation
) {
  let marked = Marked(parts)
  for (index, part) in parts.enumerated() {
    let joins = EntityType.allCases.contains { part.text.contains("[\($0.name)/") }
    #expect(marked.rendered(index, joins: joins) == part.text, sourceLocation: sourceLocation)
  }
}

/// The names of one paragraph as `text | key`.
func names(_ text: String) -> [String] { Marked([(.paragraph, text)]).list }

/// Text without its marks.
func stripped(_ text: String) -> String {
  var result = ""
  var rest = text[...]
  while let mark = rest.firstIndex(where: { $0 == "[" || $0 == "]" }) {
    result += rest[..<mark]
    let isOpen = rest[mark] == "["
    rest = rest[rest.index(after: mark)...]
    if isOpen, let colon = rest.range(of: ": ") { rest = rest[colon.upperBound...] }
  }
  return result + rest
}

extension Substring {
  fileprivate func range(of pattern: String) -> Range<Index>? { firstRange(of: pattern) }
}
