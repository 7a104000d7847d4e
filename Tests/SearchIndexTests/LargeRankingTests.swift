// The best of many: blocks of postings are skipped, and nothing is missed by it.

import Chance
import Columns
import Prose
import SearchIndex
import Testing

@Suite("Ranking the best of many")
struct LargeRankingTests {
  @Test("The best are the first of all, whether all are counted or not", arguments: 1...6)
  func best(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let pieces = articles(3000, &random)
    let cuts = [0, Int.random(in: 1...2999, using: &random), 3000].sorted()
    let segments = zip(cuts, cuts.dropFirst()).map { index(pieces[$0..<$1]) }
    let naive = NaiveSearch(pieces)
    for _ in 0..<40 {
      let query = query(&random)
      let expected = naive.ranked(query)
      for limit in [1, 3, 20] {
        for countsAll in [false, true] {
          let ranking = rank(
            query, in: segments, limit: limit, countsAll: countsAll,
            fields: PieceFields(
              zip(cuts, cuts.dropFirst()).map { Array(pieces[$0..<$1]) }, query))
          let found = ranking.matches.map {
            Found(article: cuts[$0.segment] + $0.article, score: $0.score)
          }
          #expect(found == Array(expected.prefix(limit)), "\(query.text)")
          if countsAll { #expect(ranking.count == expected.count, "\(query.text)") }
        }
      }
    }
  }

  /// Words as in real text: the second is half as frequent as the first, the third a third.
  private func articles(_ count: Int, _ random: inout SplitMix) -> [Piece] {
    (0..<count).map { _ in
      let length = Int.random(in: 1...60, using: &random)
      return Piece(
        headline: (0..<Int.random(in: 0...4, using: &random)).map { _ in word(&random) }
          .joined(separator: " "),
        body: (0..<length).map { _ in word(&random) }.joined(separator: " "),
        day: Int.random(in: 0...9, using: &random))
    }
  }

  private func word(_ random: inout SplitMix) -> String {
    let rank = 1 / Double.random(in: 0.004...1, using: &random)
    return "w\(Int(rank))"
  }

  private func query(_ random: inout SplitMix) -> Query {
    let words = (0..<Int.random(in: 1...4, using: &random)).map { _ in word(&random) }
    switch Int.random(in: 0...7, using: &random) {
    case 0: return Query(clauses: words.map { .word($0) })
    case 1: return Query(clauses: [.any(words.map { .word($0) })])
    case 2: return Query(clauses: [.phrase(of: words)])
    case 3: return Query(clauses: [.prefix(words[0]), .any(words.map { .word($0) })])
    case 5: return Query(clauses: words.map { .word($0) } + [.flag(.duplicate)])
    case 6:
      return Query(clauses: [.word(words[0]), .not(.any(words.dropFirst().map { .word($0) }))])
    case 7: return Query(clauses: [.any([.flag(.undated), .word(words[0])])])
    default: return Query(clauses: [.any([.fuzzy(words[0], edits: 1), .phrase(of: words)])])
    }
  }
}
