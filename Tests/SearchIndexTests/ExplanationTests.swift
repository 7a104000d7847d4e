// Why an article ranks where it does: the same sums, to the last bit.

import Chance
import SearchIndex
import Testing

@Suite("Explanations")
struct ExplanationTests {
  private let pieces = [
    Piece(headline: "Storm closes port", body: "The storm came.", day: 3),
    Piece(body: "A storm at sea"), Piece(body: "The port is open", day: 5),
  ]

  @Test("Rows say what each part of a query adds, and why")
  func rows() {
    let query = Query("storm (port OR sea) -harbour is:undated")
    let rows = explanation(query, article: 1).rows
    #expect(rows[0].hasSuffix("  storm AND (port OR sea) AND NOT harbour AND is:undated"))
    #expect(rows[1].contains("  storm: frequency 1, in 2 articles, idf 0.470, length norm "))
    #expect(rows[3] == "    –  port: does not match")
    #expect(rows[4].contains("    sea: ") || rows[4].contains("  sea: frequency 1, in 1 articles"))
    #expect(
      rows[5...] == [
        "  0.000  NOT harbour", "    –  harbour: does not match", "  0.000  is:undated: matches",
      ])
  }

  @Test("An article that does not match has no score, and its parts say which is missing")
  func noMatch() {
    let explained = explanation(Query("storm port"), article: 1)
    #expect(explained.score == nil)
    #expect(explained.parts.map { $0.score == nil } == [false, true])
    #expect(explanation(Query(""), article: 1).score == nil)
  }

  @Test(
    "Each match is explained with the score that it has",
    arguments: [
      "storm", "storm port", "storm OR port OR sea", "(storm -sea) OR (port the)", "s* p*",
      "\"the storm\" OR port", "title:storm the", "storm NEAR/3 port", "-storm", "is:undated sea",
      "person:x storm", "date:x (the OR is:duplicate)", "/.*o.*/ the", "storm storm~1 sto*",
    ])
  func scores(typed: String) {
    let query = Query(typed, days: { Query.DaySpan(first: 1, last: 4, text: $0) })
    let segments = [Array(pieces[..<1]), Array(pieces[1...])]
    let ranking = rank(
      query, in: segments.map { index($0) }, fields: PieceFields(segments, query))
    #expect(!ranking.matches.isEmpty)
    for match in ranking.matches {
      let explained = explain(
        query, article: match.article, of: match.segment, in: segments.map { index($0) },
        fields: PieceFields(segments, query))
      #expect(explained.score == match.score)
    }
  }

  private func explanation(_ query: Query, article: Int) -> Explanation {
    explain(
      query, article: article, of: 0, in: [index(pieces)], fields: PieceFields([pieces], query))
  }
}
