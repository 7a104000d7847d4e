// Marked text for tests of quotations: `⟦Anna Berg: “We go,”⟧ Berg said` is both what goes in, without
// marks and names, and what must come out. `-` is nobody.

import Articles
import Columns
import Facts
import Names
import Prose
import Testing

/// The quotations of an article's parts, each with the kind of its block.
struct QuotedText {
  let text: [UInt8]
  let blocks: [Block]
  let names: ArticleNames
  let quotations: [Quotation]

  init(_ parts: [(kind: BlockKind, text: String)]) {
    var text: [UInt8] = []
    var blocks: [Block] = []
    for part in parts {
      let start = text.count
      text += Array(unmarked(part.text).utf8)
      blocks.append(Block(part.kind, TextRange(start, text.count)))
      text += Array("\n\n".utf8)
    }
    self.text = text
    self.blocks = blocks
    var recogniser = NameRecogniser()
    let names = text.withUnsafeBufferPointer { recogniser.recognise($0, blocks: blocks) }
    self.names = names
    quotations = text.withUnsafeBufferPointer { bytes in
      var reader = QuotationReader()
      return reader.read(
        ReportedText(text: bytes, blocks: blocks, names: names, published: nil))
    }
  }

  /// The whole text with its quotations marked, each with its speaker.
  var rendered: String {
    var bytes: [UInt8] = []
    var offset = 0
    for quotation in quotations {
      bytes += text[offset..<quotation.range.lowerBound]
      bytes += Array("⟦\(speaker(quotation)): ".utf8)
      bytes += text[quotation.range.offsets]
      bytes += Array("⟧".utf8)
      offset = quotation.range.upperBound
    }
    return String(decoding: bytes + text[offset...], as: UTF8.self)
  }

  func speaker(_ quotation: Quotation) -> String {
    guard quotation.name != Quotation.nobody else { return "-" }
    return String(
      decoding: names.bytes[names.names[Int(quotation.name)].text.offsets], as: UTF8.self)
  }

  /// The reasons of all quotations.
  var reasons: [String] {
    quotations.map { quotation in
      quotation.why(name: speaker(quotation)) { String(decoding: text[$0.offsets], as: UTF8.self) }
    }
  }
}

/// Expects the quotations of paragraphs to be those marked.
func expectQuoted(_ paragraphs: String..., sourceLocation: SourceLocation = #_sourceLocation) {
  expectQuoted(paragraphs.map { (.paragraph, $0) }, sourceLocation: sourceLocation)
}

/// Expects the quotations of parts to be those marked.
func expectQuoted(
  _ parts: [(kind: BlockKind, text: String)], sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = QuotedText(parts).rendered
  #expect(
    found == parts.map { $0.text + "\n\n" }.joined(), sourceLocation: sourceLocation)
}

/// Text without its marks and names.
private func unmarked(_ text: String) -> String {
  var result = ""
  var rest = text[...]
  while let mark = rest.firstIndex(where: { $0 == "⟦" || $0 == "⟧" }) {
    result += rest[..<mark]
    let isOpen = rest[mark] == "⟦"
    rest = rest[rest.index(after: mark)...]
    if isOpen, let colon = rest.firstIndex(of: ":") {
      rest = rest[colon...].dropFirst(2)
    }
  }
  return result + rest
}
