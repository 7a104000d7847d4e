// The index finds the articles that reading every article finds, in the same order.

import Chance
import Columns
import Prose
import SearchIndex
import Testing

@Suite("Ranking")
struct RankingTests {
  private static let vocabulary = [
    "port", "ports", "portal", "storm", "stormy", "mayor", "Mayor", "U.S.", "us", "Peña", "pena",
    "don’t",
    "city", "harbour", "harbor", "vote", "a", "城", "2015", "Ž",
  ]

  @Test("Random queries on random articles find what a plain search finds", arguments: 1...12)
  func againstNaive(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let segments = (0..<Int.random(in: 1...5, using: &random)).map { _ in
      (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Piece(
          headline: text(0...4, &random), body: text(0...30, &random),
          day: Int.random(in: 0...5, using: &random))
      }
    }
    let naive = NaiveSearch(segments.flatMap { $0 })
    let indexes = segments.map { index($0) }
    for _ in 0..<25 {
      let query = Query(
        clauses: (0..<Int.random(in: 0...3, using: &random)).map { _ in clause(&random) })
      #expect(ranked(query, segments) == naive.ranked(query), "\(query.text)")
      let ranking = rank(query, in: indexes, fields: PieceFields(segments, query))
      #expect(ranking.count == naive.ranked(query).count, "\(query.text)")
      #expect(
        query.isEmpty || ranking.clauseCounts == query.clauses.map { naive.count($0) },
        "\(query.text)")
    }
  }

  @Test("A word in the headline counts more than one in the body")
  func headline() {
    let pieces = [
      Piece(headline: "Mayor resigns", body: "The storm came."),
      Piece(headline: "Storm closes port", body: "The mayor waited."),
      Piece(headline: "Vote", body: "No mayor, no storm."),
    ]
    #expect(ranked(Query("storm"), [pieces]).map(\.article) == [1, 2, 0])
    #expect(ranked(Query("mayor"), [pieces]).map(\.article) == [0, 2, 1])
  }

  @Test(
    "Every clause must match, and all forms of a word do",
    arguments: [
      ("storm port", [0]), ("Storm", [0, 1]), ("STORM", []), ("pena", [1]),
      ("“closed the port”", [0]),
      ("“port the closed”", []), ("stor*", [0, 1]), ("“the the”", []), ("us", [1]), ("u.s.", [1]),
      ("nothing", []), ("storm nothing", []), ("", []), ("*", []), ("“”", []),
    ])
  func clauses(typed: String, expected: [Int]) {
    let pieces = [
      Piece(body: "The storm closed the port"), Piece(body: "Peña’s U.S. storm trip"),
      Piece(body: ""),
    ]
    #expect(ranked(Query(typed), [pieces]).map(\.article).sorted() == expected)
    #expect(ranked(Query(typed), pieces.map { [$0] }).map(\.article).sorted() == expected)
  }

  @Test("Of a misspelt word the nearest forms stand first, however often others stand there")
  func nearest() {
    let pieces = [
      Piece(headline: "Scholar", body: "scholar scholar scholar scholar", day: 9),
      Piece(body: "schols schols schols schols schols", day: 9),
      Piece(body: "a scholz among so many other words that the article is long and long and long"),
      Piece(body: "schulz"), Piece(body: "schull"),
    ]
    #expect(ranked(Query("scholz~2"), [pieces]).map(\.article) == [2, 1, 3, 0, 4])
    #expect(ranked(Query("scholz~2"), pieces.map { [$0] }).map(\.article) == [2, 1, 3, 0, 4])
    #expect(ranked(Query("scholz~1"), [pieces]).map(\.article) == [2, 1, 3])
  }

  @Test(
    "Articles that score nothing are found among the best too, whichever alternative they match")
  func unscoredAlternatives() {
    let pieces = (0..<400).map { Piece(body: "sea", day: $0 % 7 == 0 ? 0 : $0 % 5) }
    let days = { (text: String) in Query.DaySpan(first: 3, last: 4, text: text) }
    for typed in [
      "is:undated OR date:x", "is:undated OR storm OR date:x", "is:duplicate OR -is:undated",
    ] {
      let query = Query(typed, days: days)
      let best = NaiveSearch(pieces).ranked(query)
      for limit in [1, 5, 60] {
        #expect(
          ranked(query, [pieces], limit: limit, countsAll: false) == Array(best.prefix(limit)))
      }
    }
  }

  @Test("In a line of capitals a function word is no acronym, and other words may be one")
  func shouted() {
    let pieces = [
      Piece(headline: "IT IS WHAT IT IS", body: "He said so."),
      Piece(headline: "IS CLAIMS attack", body: "WHO says no."),
      Piece(headline: "NATO AND WHO MEET", body: "They are there."),
      Piece(headline: "IS", body: ""),
    ]
    let found = { (typed: String) in ranked(Query(typed), [pieces]).map(\.article).sorted() }
    #expect(found("IS") == [1, 3])
    #expect(found("=IS") == [1, 3])
    #expect(found("is") == [0, 1, 3])
    #expect(found("WHO") == [1])
    #expect(found("NATO") == [2])
    #expect(hits("IS", in: pieces[0]).isEmpty && hits("IS", in: pieces[1]).count == 1)
    #expect(hits("it", in: pieces[0]).count == 2)
  }

  private func hits(_ typed: String, in piece: Piece) -> [TextRange] {
    var scanner = HitScanner(Query(typed))
    return Array(piece.text.utf8).withUnsafeBufferPointer {
      scanner.hits(in: $0, TextRange(0, $0.count))
    }
  }

  @Test("Articles with equal scores keep the order of the corpus")
  func ties() {
    let pieces = (0..<30).map { _ in Piece(body: "storm at sea") }
    #expect(
      ranked(Query("storm"), [Array(pieces[..<7]), Array(pieces[7...])]).map(\.article)
        == Array(0..<30))
  }

  @Test("Each clause says how many articles hold it, also where another clause holds in none")
  func counts() {
    let segments = [
      index([Piece(body: "storm at the port"), Piece(body: "storms")]),
      index([Piece(body: "port")]),
    ]
    let ranking = rank(Query("port stor* “the port” lighthouse “port the”"), in: segments)
    #expect(ranking.clauseCounts == [2, 2, 1, 0, 0])
    #expect(ranking.matches.isEmpty)
  }

  @Test("A query of two thousand words is answered")
  func longQuery() {
    let words = (0..<2000).map { "word\($0)" }
    let segments = (0..<20).map { _ in
      [Piece(body: words.joined(separator: " ")), Piece(body: "word1")]
    }
    #expect(ranked(Query(words.joined(separator: " ")), segments).count == 20)
  }

  @Test("An index without articles, and articles without words, match nothing")
  func empty() {
    #expect(ranked(Query("storm"), []).isEmpty)
    #expect(ranked(Query("storm"), [[], [Piece(body: "")]]).isEmpty)
    let segment = index([Piece(body: "…")])
    #expect(segment.articleCount == 1)
    #expect(segment.termCount == 0)
  }

  private func text(_ count: ClosedRange<Int>, _ random: inout SplitMix) -> String {
    (0..<Int.random(in: count, using: &random))
      .map { _ in Self.vocabulary.randomElement(using: &random) ?? "" }.joined(separator: " ")
  }

  private func word(_ random: inout SplitMix) -> String {
    foldedWords(Self.vocabulary.randomElement(using: &random) ?? "")
  }

  private func meaning(_ random: inout SplitMix) -> WordMeaning {
    let word = word(&random)
    switch Int.random(in: 0...6, using: &random) {
    case 0: return .beginning(String(word.prefix(Int.random(in: 1...4, using: &random))))
    case 1: return .misspelt(word, edits: Int.random(in: 1...2, using: &random))
    case 2: return WordPattern("p.*|[s-v]..?").map { .pattern($0) } ?? .stem(word)
    case 3: return .form(word)
    default: return .stem(word)
    }
  }

  /// What stands somewhere in a text.
  private func place(_ random: inout SplitMix, depth: Int = 0) -> Query.Clause {
    func parts(_ count: ClosedRange<Int>) -> [Query.Clause] {
      (0..<Int.random(in: count, using: &random)).map { _ in place(&random, depth: depth + 1) }
    }
    switch Int.random(in: 0...(depth < 2 ? 7 : 4), using: &random) {
    case 0...2: return .word(meaning(&random))
    case 3...4:
      return .phrase((0..<Int.random(in: 2...3, using: &random)).map { _ in meaning(&random) })
    case 5 where depth > 0: return .any(parts(1...3))
    default: return .near(parts(2...3), apart: Int.random(in: 0...6, using: &random))
    }
  }

  private func clause(_ random: inout SplitMix, depth: Int = 0) -> Query.Clause {
    switch Int.random(in: 0...(depth < 2 ? 13 : 7), using: &random) {
    case 0: return .flag(Bool.random(using: &random) ? .undated : .duplicate)
    case 1:
      let first = Int.random(in: 1...4, using: &random)
      return .date(Query.DaySpan(first: first, last: first == 2 ? nil : first + 1, text: "x"))
    case 2:
      let field: Query.Field = Bool.random(using: &random) ? .person : .source
      return .field(field, Query.Value(words: [word(&random)]))
    case 3:
      return .within(Query.Part.allCases.randomElement(using: &random) ?? .title, place(&random))
    case 4...7: return place(&random)
    case 8, 9: return .not(clause(&random, depth: depth + 1))
    default:
      let clauses = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        clause(&random, depth: depth + 1)
      }
      return Bool.random(using: &random) ? .any(clauses) : .all(clauses)
    }
  }

  @Test("A field matches the articles that the caller says, and counts like a word")
  func field() {
    let pieces = (0..<4).map { Piece(body: $0 == 3 ? "port" : "storm") }
    let query = Query(clauses: [.field(.person, Query.Value(words: ["x"])), .word("storm")])
    let ranking = rank(
      query, in: [index(pieces[..<2]), index(pieces[2...])],
      fields: Holders(counts: [[1], [3, 1, 7]]))
    #expect(ranking.matches.map(\.segment) == [1, 0])
    #expect(ranking.matches.map(\.article) == [0, 0])
    #expect(ranking.clauseCounts == [3, 3])
    #expect(rank(query, in: [index(pieces)]).matches.isEmpty)
  }
}

/// Says by segment and article how often each has what any field asks for.
private struct Holders: FieldSource {
  var counts: [[UInt32]]

  func matches(leaf: Int, segment: Int) -> FieldMatches { .counts(counts[segment]) }

  func withPart<Result>(
    _ part: Query.Part, segment: Int, article: Int, _ body: (Bytes, [TextRange]) -> Result
  ) -> Result { NoFields().withPart(part, segment: segment, article: article, body) }

  func recency(ofSegment segment: Int) -> Slice<Column<UInt32>> { Column()[...] }
}
