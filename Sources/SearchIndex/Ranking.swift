// Which articles match a query, best first. Where inside an article it matches is Hits' business; how the
// best are found without looking at all, Evaluation's.

import Columns

/// Matches of a query, best first, and what each clause matched.
package struct Ranking: Equatable, Sendable {
  /// In order of falling score, then of falling recency; the best ones where only those were asked for.
  package var matches: [Match] = []
  /// How many articles match: exact where all were to be counted, else at least so many.
  package var count = 0
  /// Per clause of the query: how many articles hold it; of one that must not match, how many hold it
  /// nevertheless. Of an alternative 0 where not all were to be counted.
  package var clauseCounts: [Int] = []
  /// Per leaf of the query: how many articles hold it.
  package var leafCounts: [Int] = []
  /// Whether all segments were searched; false where it was stopped.
  package var isComplete = true

  /// Nothing that matches.
  package init() {}
}

/// Ranks the articles that match every clause of `query`.
///
/// A word costs its postings at most, a prefix and a misspelt word those of all their terms, a phrase those
/// of its rarest words. What must stand in one part of an article costs reading the articles that hold it.
/// - Parameters:
///   - limit: how many of the best are wanted; nil is all.
///   - countsAll: whether it must be known how many match; without it articles that cannot be among the best
///     are not looked at.
///   - fields: knows what the index does not.
///   - shouldStop: asked once for each segment and some thousand articles. Where it says so, the segments
///     that were looked through so far are ranked alone: the best so far.
package func rank(
  _ query: Query, in segments: [IndexSegment], limit: Int? = nil, countsAll: Bool = true,
  fields: some FieldSource = NoFields(), shouldStop: () -> Bool = { false }
) -> Ranking {
  guard !query.isEmpty else { return Ranking() }
  return withoutActuallyEscaping(shouldStop) { shouldStop in
    let found = FoundQuery(query, in: segments, fields, shouldStop: shouldStop)
    var ranked = RankedQuery(found, countsAll: countsAll, top: TopMatches(limit: limit))
    for number in found.held.indices {
      ranked.add(number, recency: fields.recency(ofSegment: number))
    }
    return ranked.ranking()
  }
}

/// A query, what its leaves hold in each segment, and what that says of their worth.
struct FoundQuery {
  let query: Query
  /// Those that were looked through.
  let segments: [IndexSegment]
  /// By segment, then by leaf.
  let held: [[HeldPostings]]
  /// By leaf: how many articles.
  let counts: [Int]
  /// By leaf.
  let weights: [Double]
  let articleCount: Int
  let meanLength: Double
  let isComplete: Bool

  init(
    _ query: Query, in all: [IndexSegment], _ fields: some FieldSource, shouldStop: () -> Bool
  ) {
    let leaves = query.leaves
    let stemmer = SnowballStemmer()
    let words = leaves.map { $0.words.map { WordLookup($0, stemmer: stemmer) } }
    var held: [[HeldPostings]] = []
    withoutActuallyEscaping(shouldStop) { shouldStop in
      for (number, segment) in all.enumerated() {
        let search = LeafSearch(
          segment: segment, number: number, fields: fields, shouldStop: shouldStop)
        let found = leaves.enumerated().map { search.postings(of: $1, words[$0], leaf: $0) }
        if shouldStop() { break }
        held.append(found)
      }
    }
    isComplete = held.count == all.count
    let segments = Array(all.prefix(held.count))
    let articleCount = segments.reduce(0) { $0 + $1.articleCount }
    let counts = leaves.indices.map { leaf in
      zip(segments, held).reduce(0) { $0 + $1.1[leaf].count(in: $1.0) }
    }
    self.query = query
    self.held = held
    self.segments = segments
    self.articleCount = articleCount
    self.counts = counts
    meanLength = Double(segments.reduce(0) { $0 + $1.totalLength }) / Double(max(articleCount, 1))
    weights = counts.map { BM25.weight(articles: articleCount, holding: $0) }
  }
}
