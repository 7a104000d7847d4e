// Searching a corpus: ranked articles, and where in an article a query matches.

import Columns
import Prose
import SearchIndex

/// An article that matches a query.
package struct SearchHit: Equatable, Sendable {
  /// The article's number in the corpus.
  package var article: Int
  /// As `Ranking` gives it; larger is better, and scores of two queries cannot be compared.
  package var score: Double
}

/// All articles that match, best first.
package struct SearchResult: Equatable, Sendable {
  /// As it was read.
  package var query: Query
  /// Best first.
  package var hits: [SearchHit]
  /// Per clause of the query: how many articles hold it.
  package var clauseCounts: [Int]
  /// Entities that the query's fields mean.
  package var entities: Set<Int> = []

  /// Gives entities the numbers of another snapshot; those that are gone are meant no longer.
  package mutating func renumber(_ now: (Int) -> Int?) { entities = Set(entities.compactMap(now)) }
}

extension Corpus {
  /// Articles that match every clause, best first. O(postings of the query's terms), and for fields the
  /// corpus's names.
  package func search(_ query: Query) -> SearchResult {
    let fields = query.leaves.map { FieldMatches($0, self) }
    let ranking = rank(query, in: segments.map(\.index)) { leaf, segment in
      let first = number(segment: segment, local: 0)
      return Array(
        fields[leaf].frequencies.dropFirst(first).prefix(segments[segment].articleCount))
    }
    return SearchResult(
      query: query,
      hits: ranking.matches.map {
        SearchHit(article: number(segment: $0.segment, local: $0.article), score: $0.score)
      },
      clauseCounts: ranking.clauseCounts, entities: Set(fields.flatMap(\.entities)))
  }
}

extension ArticleView {
  /// Where a query matches in this article, in order. O(words).
  package func hits(of query: Query) -> [TextRange] {
    guard !query.isEmpty else { return [] }
    var scanner = HitScanner(query)
    return withText { scanner.hits(in: $0, TextRange(0, $0.count)) }
  }

  /// Where what was searched for stands in this article: words that match, and mentions of the
  /// entities that fields mean. In order, not overlapping. O(words).
  package func hits(of result: SearchResult) -> [TextRange] {
    let found = hits(of: result.query)
    guard !result.entities.isEmpty else { return found }
    let named = mentions.filter { result.entities.contains($0.entity) }.map(\.range)
    return HitScanner.merged(found + named)
  }

  /// The passage that shows best why the article matches.
  package func snippet(of hits: [TextRange]) -> Snippet? {
    withText { bestSnippet(of: $0, hits: hits, limits: blocks.map(\.range)) }
  }
}
