// Which articles are worth comparing with one: those that share most with it at a first look, by the postings
// of its weightiest words and the holders of its names. Comparing them is ReferenceFinder's business.

import CrossReferences
import Prose
import SearchIndex

extension Corpus {
  /// How many articles are compared in full after a first look at shared terms and names.
  static let candidateLimit = 40
  /// How many of the article's weightiest terms look for candidates.
  private static let termLimit = 30

  /// The same, for whoever has looked at nothing of the article yet.
  func candidates(for article: Int) -> [Int] {
    withTermSpace { space in candidates(for: article, self[article].profile(&space), space) }
  }

  /// The articles that share most with `article` at a first look: all in a small corpus, else the
  /// best by the postings of its weightiest terms and the holders of its names. O(postings of those, articles).
  func candidates(for article: Int, _ here: Profile, _ space: TermSpace) -> [Int] {
    guard articleCount > Self.candidateLimit else {
      return (0..<articleCount).filter { $0 != article }
    }
    var scores = [Float](repeating: 0, count: articleCount)
    for name in here.names where name.articleCount <= mostHolding {
      let weight = Float(name.count) / Float(max(name.articleCount, 1)).squareRoot()
      for holder in entities.holders(name.entity) { scores[Int(holder.article)] += weight }
    }
    for term in here.terms.sorted(by: { $0.weight > $1.weight }).prefix(Self.termLimit) {
      addPostings(of: space.text(term.term), weight: Float(term.weight), to: &scores)
    }
    scores[article] = 0
    return best(scores, Self.candidateLimit)
  }

  /// What more articles hold tells little of one, and takes long to go through.
  private var mostHolding: Int { max(10_000, articleCount / 20) }

  /// Adds a weight to the score of all articles that hold a word. O(postings).
  func addPostings(of word: String, weight: Float, to scores: inout [Float]) {
    var word = word
    let stem = word.withUTF8 { SnowballStemmer().withStem($0) { Array($0) } }
    for (number, segment) in segments.enumerated() {
      let first = self.number(segment: number, local: 0)
      guard let term = stem.withUnsafeBufferPointer({ segment.index.term($0) }),
        segment.index.articleCount(ofTerm: term) <= max(10_000, segment.articleCount / 20)
      else { continue }
      segment.index.forEachPosting(ofTerm: term) { posting in
        scores[first + Int(posting.article)] += weight
      }
    }
  }

  /// The articles of the highest scores above 0, the highest first. O(articles + count²) unless scores grow
  /// with the articles' numbers.
  func best(_ scores: [Float], _ count: Int) -> [Int] {
    var found: [Int] = []
    var least: Float = 0
    for article in scores.indices where scores[article] > least {
      let place = found.lastIndex { scores[$0] >= scores[article] }.map { $0 + 1 } ?? 0
      found.insert(article, at: place)
      guard found.count > count else { continue }
      found.removeLast()
      least = scores[found[count - 1]]
    }
    return found
  }
}
