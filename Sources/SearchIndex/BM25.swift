// What a term adds to an article's score. Which terms an article has is not known here.

import Glibc

/// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009)
/// with the parameters that they recommend for news and web text.
package enum BM25 {
  /// How soon more occurrences of a term stop counting.
  package static let k1 = 1.2
  /// How much an article's length counts, 0–1.
  package static let b = 0.75
  /// What a term in the headline counts besides its occurrences: the weighted sum of the fields'
  /// frequencies, saturated once, is BM25F (Robertson, Zaragoza and Taylor, CIKM 2004). Once for each
  /// term: a headline that says a word twice is not about it twice as much.
  package static let emphasis: UInt32 = 2

  /// Lucene's form of the inverse document frequency, which is never negative.
  package static func idf(articles: Int, holding: Int) -> Double {
    log1p((Double(articles - holding) + 0.5) / (Double(holding) + 0.5))
  }

  /// What stands beside the frequency below the line, for an article of `length` words.
  package static func norm(length: Double, meanLength: Double) -> Double {
    norms(meanLength: meanLength, of: CollectionOfOne(length))[0]
  }

  /// The same for many lengths. O(n).
  package static func norms(meanLength: Double, of lengths: some Collection<Double>) -> [Double] {
    let (base, perWord) = (k1 * (1 - b), k1 * b / max(meanLength, 1))
    return lengths.map { base + perWord * $0 }
  }

  /// What a misspelt word adds where a word as it is meant would add `score`, which is below `weight`: of
  /// articles that differ in nothing else, those whose nearest word has fewer edits stand first, however
  /// often others have theirs.
  package static func score(
    _ score: Double, weight: Double, edits: Int, of most: Int
  ) -> Double {
    (weight * Double(most - edits) + score) / Double(most + 1)
  }

  /// What a term's score has in common for all articles, where `holding` of them hold it. A term's score is
  /// this times frequency / (frequency + norm).
  package static func weight(articles: Int, holding: Int) -> Double {
    idf(articles: articles, holding: holding) * (k1 + 1)
  }
}
