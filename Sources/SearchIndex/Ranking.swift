// Which articles match a query, best first. Where inside an article it matches is Hits' business.

import Columns
import Glibc
import Prose

/// An article that matches, with its score.
package struct Match: Equatable, Sendable, BitwiseCopyable {
  /// Number of the segment in the list that was searched.
  package var segment: Int
  /// Number of the article within the segment.
  package var article: Int
  /// BM25, higher is better; only scores of one query on one corpus compare.
  package var score: Double
}

/// All matches of a query, best first, and what each clause matched.
package struct Ranking: Equatable, Sendable {
  /// In order of falling score.
  package var matches: [Match] = []
  /// Per clause of the query: how many articles hold it, of a phrase all of its words.
  package var clauseCounts: [Int] = []

  /// Nothing that matches.
  package init() {}
}

/// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009)
/// with the parameters that they recommend for news and web text.
package enum BM25 {
  /// How soon more occurrences of a term stop counting.
  package static let k1 = 1.2
  /// How much an article's length counts, 0–1.
  package static let b = 0.75

  /// Lucene's form of the inverse document frequency, which is never negative.
  package static func idf(articles: Int, holding: Int) -> Double {
    log1p((Double(articles - holding) + 0.5) / (Double(holding) + 0.5))
  }

  /// What one term adds to an article's score; lengths are in weighted words.
  package static func score(
    idf: Double, frequency: Double, length: Double, meanLength: Double
  ) -> Double {
    let norm = k1 * (1 - b + b * length / max(meanLength, 1))
    return idf * frequency * (k1 + 1) / (frequency + norm)
  }
}

/// Ranks the articles that match every clause of `query`. O(postings of the query's terms), and
/// memory for one segment's articles at a time, besides those of the query's phrases and fields.
/// - Parameters:
///   - fieldFrequencies: how often each article of a segment has what the field that is clause number
///     `clause` asks for; articles that it does not reach have it not. Asked once of each segment.
///   - holdsPhrase: whether an article's text holds the phrase that is clause number `clause`; asked
///     once of each article that holds all of its words.
package func rank(
  _ query: Query, in segments: [IndexSegment],
  fieldFrequencies: (_ clause: Int, _ segment: Int) -> [UInt32] = { _, _ in [] },
  holdsPhrase: (_ clause: Int, _ segment: Int, _ article: Int) -> Bool
) -> Ranking {
  var ranking = Ranking()
  guard !query.isEmpty else { return ranking }
  let articleCount = segments.reduce(0) { $0 + $1.articleCount }
  let meanLength =
    Double(segments.reduce(0) { $0 + $1.totalLength }) / Double(max(articleCount, 1))
  let known = segments.enumerated().map { number, segment in
    segment.knownFrequencies(query.clauses, field: { fieldFrequencies($0, number) }) {
      holdsPhrase($0, number, $1)
    }
  }
  let counts = zip(segments, known).map { segment, known in
    query.clauses.indices.map { segment.articleCount(matching: query.clauses[$0], known[$0]) }
  }
  ranking.clauseCounts = query.clauses.indices.map { clause in
    counts.reduce(0) { $0 + $1[clause] }
  }
  let idfs = ranking.clauseCounts.map { BM25.idf(articles: articleCount, holding: $0) }

  for (number, segment) in segments.enumerated() where !counts[number].contains(0) {
    let scores = segment.scores(
      of: query.clauses, known[number], idfs: idfs, meanLength: meanLength)
    for (article, score) in scores.enumerated() {
      guard let score else { continue }
      ranking.matches.append(Match(segment: number, article: article, score: score))
    }
  }
  // Equal scores keep the order of the corpus, so two runs agree.
  ranking.matches.sort { ($1.score, $0.segment, $0.article) < ($0.score, $1.segment, $1.article) }
  return ranking
}

/// Frequencies per article of the clauses that the terms alone do not tell, by clause.
private typealias KnownFrequencies = [Int: [UInt32]]

extension IndexSegment {
  /// The score of each article, nil where a clause does not match.
  fileprivate func scores(
    of clauses: [Query.Clause], _ known: KnownFrequencies, idfs: [Double], meanLength: Double
  ) -> [Double?] {
    var scores = [Double?](repeating: 0, count: articleCount)
    for (clause, idf) in idfs.enumerated() {
      let frequencies = known[clause] ?? frequencies(of: clauses[clause])
      for article in scores.indices {
        guard let score = scores[article] else { continue }
        let frequency = frequencies[article]
        scores[article] =
          frequency == 0
          ? nil
          : score
            + BM25.score(
              idf: idf, frequency: Double(frequency), length: Double(lengths[article]),
              meanLength: meanLength)
      }
    }
    return scores
  }

  /// The frequencies of phrases, in the articles whose texts hold them, and of fields.
  fileprivate func knownFrequencies(
    _ clauses: [Query.Clause], field: (_ clause: Int) -> [UInt32],
    holds: (_ clause: Int, _ article: Int) -> Bool
  ) -> KnownFrequencies {
    var result: KnownFrequencies = [:]
    for (number, clause) in clauses.enumerated() {
      switch clause {
      case .word, .prefix: break
      case .field:
        var frequencies = Array(field(number).prefix(articleCount))
        frequencies += repeatElement(0, count: articleCount - frequencies.count)
        result[number] = frequencies
      case .phrase:
        var frequencies = frequencies(of: clause)
        for article in frequencies.indices where frequencies[article] > 0 {
          if !holds(number, article) { frequencies[article] = 0 }
        }
        result[number] = frequencies
      }
    }
    return result
  }

  /// How many articles hold a clause.
  fileprivate func articleCount(matching clause: Query.Clause, _ known: [UInt32]?) -> Int {
    switch clause {
    case .word(let word): term(word).map { articleCount(ofTerm: $0) } ?? 0
    case .prefix, .phrase, .field:
      (known ?? frequencies(of: clause)).reduce(0) { $1 > 0 ? $0 + 1 : $0 }
    }
  }

  /// A clause's frequency in each article. A segment is small (some thousand articles), so a dense
  /// table is faster than merging lists.
  private func frequencies(of clause: Query.Clause) -> [UInt32] {
    switch clause {
    case .word(let word): return frequencies(of: term(word).map { $0..<($0 + 1) } ?? 0..<0)
    case .prefix(let start):
      return frequencies(of: start.withBytes { terms(beginningWith: $0) })
    case .phrase(let words):
      // A phrase is as frequent as its rarest word at most; whether the text holds it is asked then.
      guard let first = words.first else { return frequencies(of: 0..<0) }
      return words.dropFirst().reduce(into: frequencies(of: .word(first))) { least, word in
        let other = frequencies(of: .word(word))
        for article in least.indices { least[article] = min(least[article], other[article]) }
      }
    case .field: return frequencies(of: 0..<0)  // no term tells
    }
  }

  private func frequencies(of terms: Range<Int>) -> [UInt32] {
    var frequencies = [UInt32](repeating: 0, count: articleCount)
    for term in terms {
      forEachPosting(ofTerm: term) { frequencies[Int($0.article)] &+= $0.frequency }
    }
    return frequencies
  }

  private func term(_ word: String) -> Int? { word.withBytes { term($0) } }
}

extension String {
  fileprivate func withBytes<Result>(_ body: (Bytes) -> Result) -> Result {
    var copy = self
    return copy.withUTF8(body)
  }
}
