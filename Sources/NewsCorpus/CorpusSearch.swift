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

/// Articles that match, best first.
package struct SearchResult: Equatable, Sendable {
  /// As it was read.
  package var query: Query
  /// Best first; of equal scores the newest first. Only as many as were asked for.
  package var hits: [SearchHit]
  /// How many articles match.
  package var count: Int
  /// Per clause of the query: how many articles hold it; of one that must not match, how many hold it
  /// nevertheless.
  package var clauseCounts: [Int]
  /// Per leaf of the query: how many articles hold it.
  package var leafCounts: [Int] = []
  /// Whether all articles were looked through; false where the search was stopped.
  package var isComplete = true
  /// Entities that the query's fields mean.
  package var entities: Set<Int> = []

  /// Gives entities the numbers of another snapshot; those that are gone are meant no longer.
  package mutating func renumber(_ now: (Int) -> Int?) { entities = Set(entities.compactMap(now)) }
}

extension Corpus {
  /// Articles that match every clause, best first. O(postings of the query's terms), and for fields the
  /// corpus's names or articles; for parts of articles, the texts of those that hold the words.
  /// - Parameters:
  ///   - limit: how many of the best are wanted; nil is all.
  ///   - countsAll: whether it must be known how many match; see `rank`.
  ///   - shouldStop: asked for each segment and some thousand articles. Where it says so, the best of what
  ///     was looked through so far is all.
  package func search(
    _ query: Query, limit: Int? = nil, countsAll: Bool = true,
    shouldStop: () -> Bool = { false }
  ) -> SearchResult {
    let fields = CorpusFields(query, self)
    let ranking = rank(
      query, in: segments.map(\.index), limit: limit, countsAll: countsAll, fields: fields,
      shouldStop: shouldStop)
    return SearchResult(
      query: query,
      hits: ranking.matches.map {
        SearchHit(article: number(segment: $0.segment, local: $0.article), score: $0.score)
      },
      count: ranking.count, clauseCounts: ranking.clauseCounts, leafCounts: ranking.leafCounts,
      isComplete: ranking.isComplete, entities: fields.entities)
  }
}

extension ArticleView {
  /// Where a query matches in this article, in order. O(words), once more for each part that is asked.
  /// - Parameter limit: in bytes: what stands behind it in the text is not looked at.
  package func hits(of query: Query, within limit: Int = .max) -> [TextRange] {
    guard !query.isEmpty else { return [] }
    var scanner = HitScanner(query)
    scanner.isStemmed = isStemmed
    let inParts = query.clauses.flatMap(\.shownLeaves).compactMap { leaf in
      if case .within(let part, let clause) = leaf { (part, clause) } else { nil }
    }
    return withText { text in
      let found = searchedRanges(in: text).flatMap { range in
        scanner.hits(
          in: text, TextRange(min(range.lowerBound, limit), min(range.upperBound, limit)))
      }
      return inParts.isEmpty ? found : HitScanner.merged(found + hits(of: inParts, limit))
    }
  }

  /// Where the words of a query stand in a part of this article, in order. O(part).
  package func hits(of query: Query, in range: TextRange) -> [TextRange] {
    var scanner = HitScanner(query)
    scanner.isStemmed = isStemmed
    return withText { scanner.hits(in: $0, range) }
  }

  private func hits(of parts: [(Query.Part, Query.Clause)], _ limit: Int) -> [TextRange] {
    let end = min(limit, textByteCount)
    return withTextAndFields { bytes in
      parts.flatMap { part, clause in
        var scanner = HitScanner([clause])
        scanner.isStemmed = isStemmed
        // What stands beside the text cannot be lit in it.
        return ranges(of: part, in: bytes).filter { $0.upperBound <= end }
          .flatMap { scanner.hits(in: bytes, $0) }
      }
    }
  }

  /// Where what was searched for stands in this article: words that match, and mentions of the
  /// entities that fields mean. In order, not overlapping. O(words).
  package func hits(of result: SearchResult, within limit: Int = .max) -> [TextRange] {
    let found = hits(of: result.query, within: limit)
    guard !result.entities.isEmpty else { return found }
    let named = mentions.filter { result.entities.contains($0.entity) }.map(\.range)
    return HitScanner.merged(found + named)
  }

  /// The passage that shows best why the article matches.
  package func snippet(of hits: [TextRange]) -> Snippet? {
    withText { bestSnippet(of: $0, hits: hits, limits: blocks.map(\.range)) }
  }
}
