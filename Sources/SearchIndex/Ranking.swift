// Which articles match a query, best first. Where inside an article it matches is Hits' business; how the
// best are found without looking at all, Evaluation's.

import Columns
import Prose

/// Matches of a query, best first, and what each clause matched.
package struct Ranking: Equatable, Sendable {
  /// In order of falling score; the best ones where only those were asked for.
  package var matches: [Match] = []
  /// How many articles match: exact where all were to be counted, else at least so many.
  package var count = 0
  /// Per clause of the query: how many articles hold it. Of an alternative 0 where not all were to be
  /// counted.
  package var clauseCounts: [Int] = []

  /// Nothing that matches.
  package init() {}
}

/// Ranks the articles that match every clause of `query`.
///
/// A word costs its postings at most, a prefix and a misspelt word those of all their terms, a phrase those
/// of its rarest words.
/// - Parameters:
///   - limit: how many of the best are wanted; nil is all.
///   - countsAll: whether it must be known how many match; without it articles that cannot be among the best
///     are not looked at.
///   - fieldFrequencies: how often each article of a segment has what a field asks for, which is number
///     `leaf` of `query.leaves`; articles that it does not reach have it not. Asked once of each segment.
package func rank(
  _ query: Query, in segments: [IndexSegment], limit: Int? = nil, countsAll: Bool = true,
  fieldFrequencies: (_ leaf: Int, _ segment: Int) -> [UInt32] = { _, _ in [] }
) -> Ranking {
  guard !query.isEmpty else { return Ranking() }
  let leaves = query.leaves
  let held = segments.enumerated().map { number, segment in
    leaves.enumerated().map { leaf, clause in
      segment.postings(of: clause) { fieldFrequencies(leaf, number) }
    }
  }
  let articleCount = segments.reduce(0) { $0 + $1.articleCount }
  let meanLength =
    Double(segments.reduce(0) { $0 + $1.totalLength }) / Double(max(articleCount, 1))
  let counts = leaves.indices.map { leaf in
    zip(segments, held).reduce(0) { $0 + $1.1[leaf].count(in: $1.0) }
  }
  var evaluation = RankedQuery(
    query: query, weights: counts.map { BM25.weight(articles: articleCount, holding: $0) },
    meanLength: meanLength, countsAll: countsAll, top: TopMatches(limit: limit))
  for (number, segment) in segments.enumerated() {
    evaluation.add(segment, number: number, held[number])
  }
  return evaluation.ranking()
}

/// What one leaf of a query holds in one segment.
enum HeldPostings {
  case none
  case term(Int)
  case list(PostingList)

  /// How many articles.
  func count(in segment: IndexSegment) -> Int {
    switch self {
    case .none: 0
    case .term(let term): segment.articleCount(ofTerm: term)
    case .list(let list): list.articles.count
    }
  }
}

extension IndexSegment {
  /// What a leaf holds here.
  fileprivate func postings(of leaf: Query.Clause, field: () -> [UInt32]) -> HeldPostings {
    switch leaf {
    case .word(let word): term(word).map { .term($0) } ?? .none
    case .prefix(let start): held(start.withBytes { terms(beginningWith: $0) })
    case .fuzzy(let word, let edits): held(word.withBytes { terms(near: $0, edits: edits) })
    case .phrase(let words):
      phraseTerms(words).map { .list(articles(holdingPhrase: $0)) } ?? .none
    case .field: .list(PostingList(frequencies: field().prefix(articleCount)))
    case .any, .all: .none  // no leaves
    }
  }

  private func held(_ terms: some Collection<Int>) -> HeldPostings {
    guard let first = terms.first else { return .none }
    return terms.count == 1 ? .term(first) : .list(union(of: terms))
  }

  private func phraseTerms(_ words: [String]) -> [Int]? {
    var terms: [Int] = []
    for word in words {
      guard let term = term(word) else { return nil }
      terms.append(term)
    }
    return terms
  }

  private func term(_ word: String) -> Int? { word.withBytes { term($0) } }
}

extension String {
  fileprivate func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    var copy = self
    return copy.withUTF8(body)
  }
}
