// Marked text for tests of dates: `On [2015-11-17: 17 November] he spoke` is both what goes in, without its
// marks, and what must come out. A range is `2015-11-15..2015-11-17`, an unknown date `?`.

import Articles
import Columns
import Names
import Prose
import Testing

@testable import Facts

/// The dates that an article's paragraphs mention.
struct MarkedDates {
  let text: [UInt8]
  let mentions: [DateMention]

  /// Reads text whose paragraphs are separated by blank lines; a line that begins with `# ` is a heading.
  init(_ text: String, on published: String?, confidence: UInt8 = 100) {
    self.text = Array(text.utf8)
    let blocks = Self.blocks(self.text)
    var date = published.flatMap(Self.date)
    date?.confidence = confidence
    let dated = date
    mentions = self.text.withUnsafeBufferPointer { bytes in
      var recogniser = NameRecogniser()
      var reader = DateMentionReader()
      let names = recogniser.recognise(bytes, blocks: blocks)
      return reader.read(
        ReportedText(text: bytes, blocks: blocks, names: names, published: dated))
    }
  }

  /// The text with its dates marked.
  var rendered: String {
    var result: [UInt8] = []
    var offset = 0
    for mention in mentions {
      let end = mention.isRange ? "..\(mention.end.value ?? "?")" : ""
      result += text[offset..<mention.range.lowerBound]
      result += Array("[\(mention.value.value ?? "?")\(end): ".utf8)
      result += text[mention.range.offsets] + Array("]".utf8)
      offset = mention.range.upperBound
    }
    return String(decoding: result + text[offset...], as: UTF8.self)
  }

  /// The explanation of the only date.
  func why(published: String?) -> String? {
    mentions.first?.why(published: published) { String(decoding: text[$0.offsets], as: UTF8.self) }
  }

  private static func blocks(_ text: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    for paragraph in String(decoding: text, as: UTF8.self).split(separator: "\n\n") {
      let end = start + paragraph.utf8.count
      blocks.append(Block(paragraph.hasPrefix("# ") ? .heading : .paragraph, TextRange(start, end)))
      start = end + 2
    }
    return blocks
  }

  /// `2024-03-26`, `2024-03`, `--11-20`.
  static func date(_ value: String) -> PublicationDate? {
    let isYearless = value.hasPrefix("--")
    var parts = value.split(separator: "-").compactMap { Int($0) }
    if isYearless { parts.insert(0, at: 0) }
    guard let year = parts.first else { return nil }
    let (month, day) = (parts.count > 1 ? parts[1] : 0, parts.count > 2 ? parts[2] : 0)
    return PublicationDate(
      year: year, month: month, day: day,
      precision: day > 0 ? .day : month > 0 ? .month : .year, evidence: .metadata)
  }
}

/// Expects the dates of a text to be those marked.
func expectDates(
  _ text: String, on published: String? = "2024-03-26",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = MarkedDates(unmarked(text), on: published).rendered
  #expect(found == text, sourceLocation: sourceLocation)
}

/// Text without its marks.
private func unmarked(_ text: String) -> String {
  var result = ""
  var rest = text[...]
  while let mark = rest.firstIndex(where: { $0 == "[" || $0 == "]" }) {
    result += rest[..<mark]
    let isOpen = rest[mark] == "["
    rest = rest[rest.index(after: mark)...]
    if isOpen, let colon = rest.firstRange(of: ": ") { rest = rest[colon.upperBound...] }
  }
  return result + rest
}
