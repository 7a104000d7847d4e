// Which quotations hold the words of another one.

import Testing

@testable import NewsCorpus

@Suite("Quotations cut differently")
struct QuotedRunTests {
  private static let quotations = [
    "the waves were nine metres high and there was nothing we could do", "there was nothing",
    "nothing we could", "no", "",
  ]

  @Test(
    "The words stand there whole and in a row, and fewer than three only alone",
    arguments: [
      ("there was nothing we could do", [0]), ("there was nothing", [0, 1]),
      ("was nothing we could", [0]), ("nothing we could", [0, 2]), ("nothing they could", []),
      ("ere was nothing", []), ("we could", []), ("no", [3]),
      ("there was nothing we could do about it", []),
    ])
  func holders(words: String, expected: [Int]) {
    #expect(QuotedRuns(Self.quotations).holders(of: words) == expected)
  }
}
