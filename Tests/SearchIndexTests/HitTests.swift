// Where a query matches, marked in the text.

import Chance
import Columns
import Growth
import Prose
import SearchIndex
import Testing

@Suite("Hits")
struct HitTests {
  @Test(
    "Places that match are lit, whatever their form",
    arguments: [
      ("storm", "The [Storm], the [STORM]’s eye, [storms]"),
      (
        "stor*",
        "The [storm] and the [storms] stopped the store[storage]".replacing(
          "store[storage]", with: "[storage]")
      ),
      ("us pena", "[U.S.] aide [Peña] told [us]: [Pen\u{303}a]’s"),
      ("\"the port\"", "Near [the port] the old port; [the—Port]"),
      ("\"no no\" now", "[no no no] but no, [now]"),
      ("\"a b\" b", "[b] a [a b] a"), ("\"b c\" \"a b\"", "[a b c] b [b c]"),
      ("port \"the port\"", "[the port] a [port]"), ("城", "[城]市[城]"), ("x", "nothing"),
      ("", "The storm"), ("a NEAR/1 b", "[a] x [b] and b x x a"),
      ("a NEAR/0 (b OR c)", "[c] [a] [b] x a x b c"),
    ])
  func lit(typed: String, expectation: String) {
    let text = expectation.filter { !"[]".contains($0) }
    #expect(marked(text, hits(Query(typed), text)) == expectation)
  }

  @Test(
    "Places near each other are lit in linear time", arguments: ["a NEAR b", "a NEAR/3 (b OR c)"])
  func near(typed: String) {
    let query = Query(typed)
    let time = growth(of: "a x b y c ", "", bytes: 64_000) { text in
      var scanner = HitScanner(query)
      return scanner.hits(in: text, TextRange(0, text.count)).count
    }
    #expect(time < mostGrowth)
  }

  @Test("In a text without English stems a word is lit as it stands there, or where it is the stem")
  func foreign() {
    let text = Array("attacks attack attacked angriffe".utf8)
    let lit = { (typed: String, isStemmed: Bool) in
      var scanner = HitScanner(Query(typed))
      scanner.isStemmed = isStemmed
      return text.withUnsafeBufferPointer { bytes in
        scanner.hits(in: bytes, TextRange(0, bytes.count)).map {
          String(decoding: bytes[$0.offsets], as: UTF8.self)
        }
      }
    }
    #expect(lit("attacks", true) == ["attacks", "attack", "attacked"])
    #expect(lit("attacks", false) == ["attacks", "attack"])
    #expect(lit("attacked angriffe", false) == ["attack", "attacked", "angriffe"])
  }

  @Test("Only the range is looked at")
  func range() {
    let text = Array("storm storm storm".utf8)
    var scanner = HitScanner(Query("storm"))
    let found = text.withUnsafeBufferPointer { scanner.hits(in: $0, TextRange(3, 11)) }
    #expect(found == [TextRange(6, 11)])
  }

  @Test("Hits are in order and never overlap, for random texts and queries", arguments: 1...10)
  func order(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<50 {
      let text = (0..<40).map { _ in ["a", "b", "ab", "."].randomElement(using: &random) ?? "" }
        .joined(separator: " ")
      let query = Query(clauses: [
        .phrase(
          of: (0..<Int.random(in: 1...4, using: &random)).map { _ in
            Bool.random(using: &random) ? "a" : "b"
          }),
        .phrase(of: ["a", "b"]), .word("b"), .prefix("a"),
      ])
      let found = hits(query, text)
      #expect(zip(found, found.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      #expect(found.allSatisfy { !$0.isEmpty && $0.upperBound <= text.utf8.count })
    }
  }

  @Test("Words that are misspelt are lit, and so is what any alternative finds")
  func misspelt() {
    let query = Query(clauses: [
      .any([.fuzzy("harbour", edits: 1), .all([.word("port"), .prefix("sto")])])
    ])
    let text = "The [harbor], the [habrour]’s [port], harbours, [harbour], hbrour, [storm]"
      .replacing("harbours", with: "[harbours]")
    #expect(
      marked(text.filter { !"[]".contains($0) }, hits(query, text.filter { !"[]".contains($0) }))
        == text)
  }
}

/// Where a query matches in a text.
func hits(_ query: Query, _ text: String) -> [TextRange] {
  var scanner = HitScanner(query)
  return Array(text.utf8).withUnsafeBufferPointer { scanner.hits(in: $0, TextRange(0, $0.count)) }
}

/// The text, or a part of it, with brackets around some ranges.
func marked(_ text: String, _ ranges: [TextRange], in part: TextRange? = nil) -> String {
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var end = part?.lowerBound ?? 0
  for range in ranges {
    result += bytes[end..<range.lowerBound] + "[".utf8 + bytes[range.offsets] + "]".utf8
    end = range.upperBound
  }
  return String(decoding: result + bytes[end..<(part?.upperBound ?? bytes.count)], as: UTF8.self)
}
