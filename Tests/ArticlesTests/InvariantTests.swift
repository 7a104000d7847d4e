// What holds for any bytes: blocks cover everything but white space, in order, between characters.

import Chance
import Columns
import Growth
import Prose
import Testing

@testable import Articles

/// Says what is wrong with an article, nil where nothing is.
private func fault(_ article: Article, _ text: Bytes) -> String? {
  let string = String(decoding: text, as: UTF8.self)
  var isSpace = [Bool](repeating: false, count: text.count + 1)
  var isBoundary = [Bool](repeating: false, count: text.count + 1)
  var offset = 0
  for scalar in string.unicodeScalars {
    isBoundary[offset] = true
    for index in 0..<UTF8.width(scalar) where offset + index < text.count {
      isSpace[offset + index] = scalar.properties.isWhitespace
    }
    offset += UTF8.width(scalar)
  }
  isBoundary[text.count] = true
  var covered = 0
  for block in article.blocks {
    let (start, end) = (block.range.lowerBound, block.range.upperBound)
    if start < covered || end <= start || end > text.count { return "order at \(start)" }
    if !isBoundary[start] || !isBoundary[end] { return "split character at \(start)..<\(end)" }
    if isSpace[start] || isSpace[end - 1] { return "white space at the ends of \(start)..<\(end)" }
    if !isSpace[covered..<start].allSatisfy({ $0 }) { return "text not covered before \(start)" }
    covered = end
  }
  if !isSpace[covered..<text.count].allSatisfy({ $0 }) { return "text not covered at the end" }
  if let headline = article.headline,
    !article.blocks.contains(where: { $0.kind == .headline && $0.range.contains(headline) })
  {
    return "headline outside its block"
  }
  return nil
}

@Suite("Any input")
struct InvariantTests {
  private static let pieces: [String] = [
    "\n", "\n\n", "\r\n", "\r", " ", "\t", "\u{A0}", "\u{3000}", "\u{2028}", "---\n", "# ", "## ",
    "> ",
    "- ", "1. ", "• ", "* * *", "```", "===", "![a](b)", "[a](b)", "<!-- x -->", "**", "_",
    "See also",
    "Read more: ", "By Jane Doe", "© ", "Photo: ", "Title: ", "Date: 2024-02-30",
    "Date: 2024-02-28",
    "Tuesday 26 March 2024 - 12:11", "3 hours ago", "MOSCOW, ", "November 20", ". ", " — ", "(AP)",
    "/TASS/",
    "“", "”", "\"", "The storm closed the port", "Storm", "a", "É", "жук", "城", "。", "م", "🙂",
    "e\u{301}",
    "U.S.", "...", "…", ":", ",", "(", ")", "[", "99999999999999999999", "12:", "00:00",
    "4 min read",
    "Story Code : 1125003", "https://x", "ENDS", "\u{1B}[31m", "\u{FFFD}", "\u{200B}",
  ]

  @Test("Blocks cover all text, for texts of random pieces", arguments: 1...40)
  func pieces(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<60 {
      let count = Int.random(in: 0...60, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      for format in Format.allCases {
        parsed(text, format) { article, bytes in
          #expect(fault(article, bytes) == nil, "\(format) \(text.debugDescription)")
        }
      }
    }
  }

  @Test("Random bytes are refused, or repaired and then covered", arguments: 1...20)
  func bytes(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<60 {
      let count = Int.random(in: 0...200, using: &random)
      let high = UInt8.random(in: 32...255, using: &random)
      let low = UInt8.random(in: 0...high, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: low...high, using: &random) }
      _ = parsed(bytes) { article, _ in article }
      _ = parsed(bytes, .markdown) { article, _ in article }
      check(bytes)
    }
  }

  private func check(_ bytes: [UInt8]) {
    let text = UTF8Sequence.repaired(bytes)
    #expect(String(validating: text, as: UTF8.self) != nil)
    #expect(!text.contains(0))
    for format in Format.allCases {
      parsed(text, format) { article, text in #expect(fault(article, text) == nil) }
    }
  }

  @Test("Parsing twice, and with a parser that has seen other texts, gives the same")
  func deterministic() {
    let texts = ["Storm\n\nIt came.", "# A\n\nB\n- c", "", "x\ny\nz\n\nSee also\n\nT"].map {
      Array($0.utf8)
    }
    var parser = ArticleParser()
    for text in texts + texts.reversed() {
      let again = text.withUnsafeBufferPointer { parser.parse($0, format: .text) }
      #expect(again == parsed(text) { article, _ in article })
    }
  }

  @Test(
    "Nothing but white space, or nothing at all, is an empty article",
    arguments: ["", "\n \u{A0}\n", "***\n"])
  func empty(text: String) {
    parsed(text) { article, _ in #expect(article.diagnostics.map(\.code) == [.empty]) }
  }

  @Test("One endless line, line ends without end, marks without end take no quadratic time")
  func large() {
    let count = 40_000
    let texts: [[UInt8]] = [
      Array(repeating: 0x61, count: count), Array(repeating: 0x0A, count: count),
      Array(repeating: 0x20, count: count), Array(repeating: 0xE2, count: count),
      Array(repeating: 0x80, count: count), Array(repeating: 0x2D, count: count),
      Array(repeatElement([0x61, 0x0A], count: count / 2).joined()),
      Array(repeatElement([0x2D, 0x20, 0x61, 0x0A], count: count / 4).joined()),
      Array(repeatElement([0x41, 0x62, 0x0A, 0x0A], count: count / 4).joined()),
      Array(repeatElement(Array("See also\n\n".utf8), count: count / 10).joined()),
      Array(repeatElement(Array("a: b\n".utf8), count: count / 5).joined()),
      Array(repeatElement(Array("[a](".utf8), count: count / 4).joined()),
      Array(repeatElement(Array("2024-".utf8), count: count / 5).joined()),
    ]
    for text in texts {
      for format in Format.allCases {
        let begin = threadSeconds()
        parsed(text, format) { _, _ in }
        // Unoptimised, a quadratic pass over this would take longer.
        #expect(threadSeconds() - begin < 8)
      }
    }
  }
}
