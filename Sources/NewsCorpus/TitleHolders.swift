// The articles whose headline may be a printed title that is not word for word theirs: those that hold its
// rarest words. Which of them it means, is decided on the headlines.

import CrossReferences
import SearchIndex

extension Corpus {
  /// A headline that a title means has all but a fifth of the weight of its words.
  private static let mayLack = 0.2
  /// Of words that more articles hold, other ones must tell.
  private static let mostPostings = 50_000
  /// How many headlines are compared with a title.
  private static let mostHeadlines = 60

  /// The articles that hold most of a title's words, at least one of those that a headline cannot all lack.
  /// O(postings of its rarest words).
  func articlesHolding(_ title: PrintedTitle, _ space: TermSpace) -> [Int] {
    let terms = title.terms.sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }
    let weight = terms.reduce(0) { $0 + $1.weight }
    var (scores, met): ([Int: Double], Double) = ([:], 0)
    var postings = 0
    for term in terms.prefix(Self.wordsLookedUp) {
      let isNeeded = met <= weight * Self.mayLack
      met += term.weight
      let places = places(of: space.text(term.term))
      postings += places.reduce(0) { $0 + segments[$1.segment].index.articleCount(ofTerm: $1.term) }
      guard postings <= Self.mostPostings else { break }
      for place in places {
        let first = number(segment: place.segment, local: 0)
        segments[place.segment].index.forEachPosting(ofTerm: place.term) { posting in
          let article = first + Int(posting.article)
          if isNeeded {
            scores[article, default: 0] += term.weight
          } else {
            scores[article]? += term.weight
          }
        }
      }
    }
    return highest(scores, Self.mostHeadlines)
  }

  /// The articles of the highest scores, the highest first. O(scores × log count) but for scores that grow.
  private func highest(_ scores: [Int: Double], _ count: Int) -> [Int] {
    var found: [(score: Double, article: Int)] = []
    for (article, score) in scores {
      if found.count == count, let last = found.last,
        (score, last.article) < (last.score, article)
      {
        continue
      }
      let place = found.firstIndex { ($0.score, article) < (score, $0.article) } ?? found.count
      found.insert((score, article), at: place)
      if found.count > count { found.removeLast() }
    }
    return found.map(\.article)
  }

  private static let wordsLookedUp = 6

  /// Where the index of each segment has the term of a word.
  private func places(of word: String) -> [(segment: Int, term: Int)] {
    var word = word
    let stem = word.withUTF8 { SnowballStemmer().withStem($0) { Array($0) } }
    return stem.withUnsafeBufferPointer { stem in
      segments.enumerated().compactMap { number, segment in
        segment.index.term(stem).map { (number, $0) }
      }
    }
  }
}
