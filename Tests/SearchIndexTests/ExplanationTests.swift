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
    #expect(rows[0].text == "storm AND (port OR sea) AND NOT harbour AND is:undated")
    #expect(rows[1].text == "storm")
    #expect(rows[1].reason.hasPrefix("1 time, in 2 articles, rarity 0.470, length "))
    #expect(rows.map(\.depth) == [0, 1, 1, 2, 2, 1, 2, 1])
    #expect(rows[4].reason.hasPrefix("1 time, in 1 article, "))
    let others = [rows[3], rows[5], rows[6], rows[7]]
    #expect(others.map(\.score) == ["–", "0.000", "–", "0.000"])
    #expect(others.map(\.reason) == ["does not match", "", "does not match", "matches"])
  }

  @Test("Times are those that stand there, and what the headline adds is told apart")
  func times() {
    let reason = { (typed: String) in
      explanation(Query(typed), article: 0).rows[0].reason.split(separator: ",").prefix(2)
        .joined(separator: ",")
    }
    #expect(reason("storm") == "2 times, 2 more for the headline")
    #expect(reason("came") == "1 time, in 1 article")
    #expect(reason("\"storm closes\"") == "1 time, 2 more for the headline")
    #expect(reason("storm NEAR/9 came") == "1 time, in 1 article")
    #expect(reason("title:storm") == "1 time, in 1 article")
    #expect(reason("storn~1") == "2 times, 2 more for the headline")
    #expect(
      explanation(Query("storn~1"), article: 0).rows[0].reason.contains("nearest 1 edit away"))
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
