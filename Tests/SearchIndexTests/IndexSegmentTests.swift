// The dictionary and the postings of one segment.

import Columns
import Prose
import Testing

@testable import SearchIndex

@Suite("Index segments")
struct IndexSegmentTests {
  private let segment = index([
    Piece(headline: "Port", body: "ports port Portal"), Piece(body: "é z portal"), Piece(body: "Z"),
  ])

  @Test("Terms are stems in byte order, each with the articles that hold it")
  func terms() {
    #expect(
      (0..<segment.termCount).map { segment.text(ofTerm: $0) } == ["e", "port", "portal", "z"])
    #expect((0..<segment.termCount).map { segment.articleCount(ofTerm: $0) } == [1, 1, 2, 2])
  }

  @Test("Postings say how often a term counts, two more where the headline holds it")
  func postings() {
    #expect(postings("port") == [Posting(article: 0, frequency: 5)])
    #expect(
      postings("z") == [Posting(article: 1, frequency: 1), Posting(article: 2, frequency: 1)])
    #expect((0..<3).map { segment.length(of: $0) } == [6, 3, 1])
    #expect(segment.totalLength == 10)
  }

  @Test(
    "A term that no article holds is not found",
    arguments: ["", "por", "portall", "ports", "Port", "\u{10FFFF}"])
  func missing(term: String) {
    var term = term
    #expect(term.withUTF8 { segment.term($0) } == nil)
  }

  @Test(
    "An article that was not ended leaves no trace")
  func notEnded() {
    var builder = IndexBuilder()
    Array("storm ports".utf8).withUnsafeBufferPointer { text in
      builder.add(text, TextRange(0, 5))
      builder.endArticle()
      builder.add(text, TextRange(0, 11))
    }
    let segment = builder.finish()
    #expect(segment.length(of: 0) == 1)
    #expect(segment.articleCount == 1)
    #expect(segment.termCount == 1)
  }

  private func postings(_ term: String) -> [Posting] {
    var term = term
    var found: [Posting] = []
    if let number = term.withUTF8({ segment.term($0) }) {
      segment.forEachPosting(ofTerm: number) { found.append($0) }
    }
    return found
  }

  @Test(
    "Common words next to each other have postings in this order, in segments that are worth it")
  func pairs() throws {
    let pieces =
      Array(repeating: Piece(headline: "The bank", body: "the top of the bank, of the"), count: 39)
      + [Piece(body: "rare of all")]
    let segment = index(pieces)
    func number(_ word: String) throws -> Int {
      try #require(Array(word.utf8).withUnsafeBufferPointer { segment.term($0) })
    }
    let (of, the, bank, rare) = try (number("of"), number("the"), number("bank"), number("rare"))
    guard case .list(let list) = segment.pairs.lookup(of, the) else {
      Issue.record("no postings of the")
      return
    }
    var postings: [Posting] = []
    segment.forEachPosting(ofTerm: segment.termCount + list) { postings.append($0) }
    #expect(postings == (0..<39).map { Posting(article: $0, frequency: 2) })
    guard case .list(let other) = segment.pairs.lookup(the, bank) else {
      Issue.record("no postings of the bank")
      return
    }
    // Twice in the text, headline and all, and the headline holds both.
    #expect(
      segment.postings(ofPhrase: [[MeantTerm(term: the)], [MeantTerm(term: bank)]])
        .frequency(of: 0, in: segment) == 2 + BM25.emphasis)
    #expect(segment.articleCount(ofTerm: segment.termCount + other) == 39)
    #expect(segment.pairs.lookup(bank, bank) == .nowhere)
    #expect(segment.pairs.lookup(of, rare) == .unknown)
    var builder = IndexBuilder()
    for _ in 0..<39 {
      Array("of the".utf8).withUnsafeBufferPointer { builder.add($0, TextRange(0, $0.count)) }
      builder.endArticle()
    }
    #expect(builder.finish().pairs.lookup(0, 1) == .unknown)
  }
}
