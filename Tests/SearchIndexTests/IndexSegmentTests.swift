// The dictionary and the postings of one segment.

import Columns
import Prose
import SearchIndex
import Testing

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
}
