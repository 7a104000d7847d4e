// Any bytes are read without a trap, in time that grows with the text and no faster.

import Articles
import Chance
import Columns
import Facts
import Growth
import Names
import Prose
import Testing

@Suite("Quotations of any bytes", .serialized)
struct QuotationBytesTests {
  @Test(
    "Random pieces: ranges are inside the text, in order and without overlap", arguments: 0..<60)
  func random(seed: Int) {
    var chance = SplitMix(state: UInt64(seed))
    let pieces = [
      "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "``", "said", "Anna", "Berg", "he", ",", ".",
      "\n\n", "–", ":", "the", "minister", "of", "who", "as", "saying", "quoted", "(", ")", "Oslo",
      "\u{0}", "é", "東京", "FBI", "Sen.", "UN", "according", "to", "was", "called", "by", "and",
      "that", "’s",
    ]
    var text: [UInt8] = []
    while text.count < 1500 {
      if seed % 3 == 0 {
        text.append(UInt8.random(in: 0...255, using: &chance))
      } else {
        text += Array((pieces.randomElement(using: &chance) ?? "").utf8)
      }
      if Bool.random(using: &chance) { text.append(0x20) }
    }
    var blocks: [Block] = []
    var start = 0
    while start < text.count {
      let end = min(text.count, start + Int.random(in: 1...400, using: &chance))
      let kind = BlockKind.allCases.randomElement(using: &chance) ?? .paragraph
      blocks.append(Block(kind, TextRange(start, end)))
      start = end
    }
    check(text, blocks)
  }

  private func check(_ text: [UInt8], _ blocks: [Block]) {
    var recogniser = NameRecogniser()
    var reader = QuotationReader()
    text.withUnsafeBufferPointer { bytes in
      let names = recogniser.recognise(bytes, blocks: blocks)
      let source = ReportedText(text: bytes, blocks: blocks, names: names, published: nil)
      let found = reader.read(source)
      var end = 0
      let areSound = found.allSatisfy { quotation in
        defer { end = quotation.range.upperBound }
        return quotation.range.lowerBound >= end && !quotation.range.isEmpty
          && quotation.range.upperBound <= text.count
          && quotation.speaker.upperBound <= text.count && quotation.cue.upperBound <= text.count
          && (quotation.name == Quotation.nobody || quotation.name < names.names.count)
          && !quotation.why(name: nil) { String(decoding: text[$0.offsets], as: UTF8.self) }.isEmpty
      }
      #expect(areSound, "a quotation overlaps, is empty or lies outside")
      #expect(found == reader.read(source), "a second reading differs")
    }
  }

  @Test("No text, and blocks beyond it")
  func empty() {
    check([], [])
    check(Array("“Yes,” he said".utf8), [Block(.pullQuote, TextRange(0, 90))])
    check(Array("“".utf8), [Block(.paragraph, TextRange(0, 3))])
  }

  @Test(
    "A text that begins with an abbreviation", arguments: ["FBI", "UN", "MPs", "Sen.", "The UN"])
  func abbreviation(first: String) {
    for behind in [" said: “We go north.”", ", “we go north,” said.", " “We go north.”"] {
      let text = Array((first + behind).utf8)
      check(text, [Block(.paragraph, TextRange(0, text.count))])
    }
  }

  @Test(
    "Time is linear",
    arguments: [
      "“", "”", "\"", "'", "‘a ", "’", "“a ", "“A. ", "“a” ", "said ", "“Yes,” he said. ",
      "he said ",
      "Anna said “no” and ", "the minister said, “We go.” ", "A man said “it”, ", "was quoted as ",
      "according to ", "who ", "“Go on, he said. ", "Anna Berg, ", "President Anna Berg met ",
      "“We go,” the minister of state said. ", "“Yes\n\n", "’s remark “a b c” ",
    ])
  func growth(piece: String) {
    var recogniser = NameRecogniser()
    var reader = QuotationReader()
    func names(_ bytes: Bytes, _ blocks: [Block]) -> ArticleNames {
      recogniser.recognise(bytes, blocks: blocks)
    }
    let sizes = [2_000, 16_000].map { size in
      Array(
        ("Mayor Anna Berg came. " + String(repeating: piece, count: size / piece.utf8.count)).utf8)
    }
    let known = sizes.map { text in
      text.withUnsafeBufferPointer { names($0, [Block(.paragraph, TextRange(0, text.count))]) }
    }
    let growth = Growth.growth(from: sizes[0], to: sizes[1]) { bytes in
      let isSmall = bytes.count == sizes[0].count
      return reader.read(
        ReportedText(
          text: bytes, blocks: [Block(.paragraph, TextRange(0, bytes.count))],
          names: known[isSmall ? 0 : 1], published: nil)
      ).count
    }
    #expect(growth < mostGrowth, "\(piece.debugDescription)")
  }
}
