// A snippet shows the hits with as much around them as fits, and tears nothing apart.

import Chance
import Columns
import Prose
import SearchIndex
import Testing

@Suite("Snippets")
struct SnippetTests {
  @Test(
    "A snippet is cut between words",
    arguments: [
      ("storm", 30, "One two three storm four five six seven", "three [storm] four five six"),
      ("one", 20, "One two three four five", "[One] two three four"),
      ("five", 20, "One two three four five", "two three four [five]"),
      ("storm", 200, "  A storm.  ", "A [storm]."),
      ("storm", 3, "A long storm came", "[storm]"),
      ("storm", 0, "storm", "[storm]"),
      ("storm", 20, "harbour-side-storm-closes-the-port again", "[storm]"),
      ("\"one two three\"", 5, "zero one two three four", "[one two three]"),
    ])
  func cut(typed: String, width: Int, text: String, expected: String) {
    #expect(snippet(typed, text, width: width) == expected)
  }

  @Test("The window with most hits is taken, and the earliest of several")
  func most() {
    let far = String(repeating: "and so on ", count: 10)
    let both = snippet("port storm", "port \(far) port storm \(far) storm port", width: 20)
    #expect(both?.contains("[port] [storm]") == true)
    let first = snippet("port", "first port \(far) second port", width: 24)
    #expect(first == "first [port] and so on and")
  }

  @Test("A snippet stays inside its block")
  func limits() {
    let text = "Headline here\n\nThe storm closed\n\nthe port today"
    let blocks = [TextRange(0, 13), TextRange(15, 31), TextRange(33, 47)]
    #expect(snippet("storm", text, blocks) == "The [storm] closed")
    #expect(snippet("headline", text, blocks) == "[Headline] here")
    #expect(snippet("closed port", text, blocks) == "The storm [closed]")
    #expect(snippet("\"closed the port\"", text, blocks)?.contains("[closed\n\nthe port]") == true)
  }

  @Test(
    "Text without blanks shows what stands around the hit, in whole characters",
    arguments: [30, 31, 32, 33, 60])
  func ideographs(width: Int) throws {
    let text = String(repeating: "港口关闭了。", count: 20) + "风" + String(repeating: "船只在等待。", count: 20)
    let found = try #require(snippet("风", text, width: width))
    #expect(!found.contains("\u{FFFD}"))
    #expect(found.contains("[风]"))
    #expect(found.utf8.count - 2 > width - 6 && found.utf8.count - 2 <= width)
  }

  @Test("No hits, no snippet")
  func none() { #expect(snippet("lighthouse", "The storm") == nil) }

  @Test(
    "Snippets of random texts hold their hits, keep to characters and to their block",
    arguments: 1...20)
  func anyText(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let pieces = [
      "storm", "port", " ", " ", "\n", "é", "城", "。", "🙂", "-", "\u{A0}", "\u{3000}", "longword",
      ".",
    ]
    for _ in 0..<60 {
      let blocks = (0..<4).map { _ in
        (0..<Int.random(in: 1...30, using: &random)).map { _ in
          pieces.randomElement(using: &random) ?? ""
        }.joined()
      }
      check(
        blocks, width: Int.random(in: 0...60, using: &random),
        typed: ["storm", "城 port", "\"port storm\""].randomElement(using: &random) ?? "")
    }
  }

  @Test("Fifty thousand hits in as many blocks take no long time")
  func many() {
    let text = String(repeating: "storm\n", count: 50_000)
    let limits = (0..<50_000).map { TextRange($0 * 6, $0 * 6 + 5) }
    #expect(snippet("storm", text, limits) == "[storm]")
  }

  private func check(_ blocks: [String], width: Int, typed: String) {
    let text = blocks.joined(separator: "\n")
    let bytes = Array(text.utf8)
    var start = 0
    let limits = blocks.map { block in
      defer { start += block.utf8.count + 1 }
      return TextRange(start, start + block.utf8.count)
    }
    let hits = hits(Query(typed), text)
    let found = bytes.withUnsafeBufferPointer {
      bestSnippet(of: $0, hits: hits, limits: limits, width: width)
    }
    #expect((found == nil) == hits.isEmpty)
    guard let found else { return }
    #expect(found.hits.allSatisfy { found.range.contains($0) })
    #expect(
      String(validating: bytes[found.range.offsets], as: UTF8.self) != nil,
      "\(text.debugDescription)")
    let core = TextRange(found.hits[0].lowerBound, found.hits[found.hits.count - 1].upperBound)
    #expect(found.range.count <= max(width, core.count))
    if let limit = limits.first(where: { $0.contains(core) }) {
      #expect(limit.contains(found.range))
    }
  }

  private func snippet(
    _ typed: String, _ text: String, _ limits: [TextRange]? = nil, width: Int = 200
  ) -> String? {
    let bytes = Array(text.utf8)
    let found = bytes.withUnsafeBufferPointer {
      bestSnippet(
        of: $0, hits: hits(Query(typed), text), limits: limits ?? [TextRange(0, bytes.count)],
        width: width)
    }
    return found.map { marked(text, $0.hits, in: $0.range) }
  }
}
