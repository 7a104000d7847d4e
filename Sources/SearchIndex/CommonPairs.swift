// Pairs of very common terms next to each other. That their postings are kept like those of terms is
// IndexSegment's business.

import Columns

/// The postings of two common terms, the second one right behind the first: which they are.
///
/// A phrase of common words is the longest to look for: nearly every article holds them all, and of each the
/// positions must be compared. So such pairs have postings of their own, without positions (common-grams:
/// Bahle, Williams and Zobel, "Efficient phrase querying with an auxiliary index", SIGIR 2002). With 32
/// terms they take less than 2 % of the text; the rarer word of any other phrase stands in about a quarter
/// of the articles at most.
struct CommonPairs: Sendable {
  /// Numbers of the common terms, rising; few.
  let terms: Column<UInt32>
  /// By the places of two terms there: one more than the number of their postings' list, or 0.
  let lists: Column<UInt16>

  static let mostTerms = 32

  var byteCount: Int { terms.byteCount + lists.byteCount }

  /// What is known of two terms next to each other.
  enum Lookup: Equatable {
    /// Nothing: one of them is not common.
    case unknown
    /// No article holds them so.
    case nowhere
    /// The number of the list of their postings.
    case list(Int)
  }

  /// O(log common terms).
  func lookup(_ first: Int, _ second: Int) -> Lookup {
    guard let first = place(first), let second = place(second) else { return .unknown }
    let list = lists[first * terms.count + second]
    return list == 0 ? .nowhere : .list(Int(list) - 1)
  }

  private func place(_ term: Int) -> Int? {
    var (low, high) = (0, terms.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(terms[middle]) < term { low = middle + 1 } else { high = middle }
    }
    return low < terms.count && Int(terms[low]) == term ? low : nil
  }
}

/// Finds the pairs while an index is built.
struct PairSorter {
  /// Numbers of the common terms, rising.
  private let terms: [UInt32]
  /// The articles that hold each pair, one pair after another, each as often as it holds it.
  private var articles: [UInt32] = []
  /// Where those of each pair begin.
  private var starts: [UInt32] = []
  /// By article: which of the common terms its headline holds, one bit each.
  private var headlines: [UInt64] = []

  /// Rarer terms make no phrase slow: it holds in less than a thirty-second of the articles.
  private static let rarity = 32

  /// O(words).
  /// - Parameters:
  ///   - articleCounts: by term.
  ///   - leastArticles: a smaller segment needs no pairs.
  init(
    _ builder: IndexBuilder, _ vocabulary: Vocabulary, articleCounts: [UInt32], leastArticles: Int
  ) {
    let total = builder.articles.count
    guard total >= max(leastArticles, 1) else {
      terms = []
      return
    }
    let common = articleCounts.indices.lazy.filter { term in
      Int(articleCounts[term]) * Self.rarity >= total
    }
    terms = common.sorted { (articleCounts[$1], $0) < (articleCounts[$0], $1) }
      .prefix(CommonPairs.mostTerms).map { UInt32(truncatingIfNeeded: $0) }.sorted()
    sort(find(builder, vocabulary))
  }

  /// Calls `body` with the postings of each pair, an article and a count each (`IndexSegment`).
  /// - Returns: which pairs there were, in this order.
  func encode(
    _ body: (_ count: Int, _ postings: () -> (article: UInt32, count: UInt32)?) -> Void
  ) -> CommonPairs {
    var lists = [UInt16](repeating: 0, count: terms.count * terms.count)
    var next: UInt16 = 0
    articles.withUnsafeBufferPointer { articles in
      for pair in lists.indices {
        let range = Int(starts[pair])..<Int(starts[pair + 1])
        guard !range.isEmpty else { continue }
        next += 1
        lists[pair] = next
        let both = UInt64(1) << UInt64(pair / terms.count) | 1 << UInt64(pair % terms.count)
        var distinct = 1
        for index in range.dropFirst() where articles[index] != articles[index - 1] {
          distinct += 1
        }
        var index = range.lowerBound
        body(distinct) {
          guard index < range.upperBound else { return nil }
          let article = articles[index]
          var count: UInt32 = 0
          while index < range.upperBound, articles[index] == article {
            count += 2
            index += 1
          }
          return (article, count | (headlines[Int(article)] & both == both ? 1 : 0))
        }
      }
    }
    return CommonPairs(terms: Column(terms), lists: Column(lists))
  }

  /// By written word: one more than the place of its term among the common ones, or 0.
  private func places(_ forms: [Vocabulary.Form], _ termCount: Int) -> [UInt8] {
    var byTerm = [UInt8](repeating: 0, count: termCount)
    for (place, term) in terms.enumerated() { byTerm[Int(term)] = UInt8(place + 1) }
    return forms.map { $0.term == .max ? 0 : byTerm[Int($0.term)] }
  }

  /// All pairs in order of article: the pair in the high half, in the low one the article.
  private mutating func find(_ builder: IndexBuilder, _ vocabulary: Vocabulary) -> [UInt64] {
    let stemmed = places(vocabulary.stemmed, vocabulary.termCount)
    let unstemmed = places(vocabulary.unstemmed, vocabulary.termCount)
    var found: [UInt64] = []
    var headlines = [UInt64](repeating: 0, count: builder.articles.count)
    let width = UInt64(terms.count)
    var (first, firstEmphasised) = (0, 0)
    for (number, article) in builder.articles.enumerated() {
      let places = article.isStemmed ? stemmed : unstemmed
      places.withUnsafeBufferPointer { places in
        Self.append(
          builder.tokens[first..<article.tokenEnd], places, width,
          UInt64(truncatingIfNeeded: number), to: &found)
        for word in builder.emphasised[firstEmphasised..<article.emphasisedEnd] {
          let place = places[Int(word)]
          if place > 0 { headlines[number] |= 1 << UInt64(place - 1) }
        }
      }
      (first, firstEmphasised) = (article.tokenEnd, article.emphasisedEnd)
    }
    self.headlines = headlines
    return found
  }

  /// Every word is written and those without a pair are written over: which have one is no branch that could
  /// be guessed wrong.
  private static func append(
    _ words: ArraySlice<UInt32>, _ places: UnsafeBufferPointer<UInt8>, _ width: UInt64,
    _ article: UInt64, to found: inout [UInt64]
  ) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: words.count) { pairs in
      var count = 0
      words.withUnsafeBufferPointer { words in
        var before: UInt64 = 0
        for word in words {
          let place = UInt64(places[Int(word)])
          pairs[count] = ((before &- 1) &* width &+ place &- 1) &<< 32 | article
          count &+= place != 0 && before != 0 ? 1 : 0
          before = place
        }
      }
      found.append(contentsOf: UnsafeBufferPointer(rebasing: pairs[..<count]))
    }
  }

  /// A counting sort, so that the order of articles stays.
  private mutating func sort(_ found: [UInt64]) {
    starts = Array(repeating: 0, count: terms.count * terms.count + 1)
    for one in found { starts[Int(one >> 32) + 1] += 1 }
    for pair in starts.indices.dropFirst() { starts[pair] += starts[pair - 1] }
    var next = starts
    articles = Array(repeating: 0, count: found.count)
    for one in found {
      let pair = Int(one >> 32)
      articles[Int(next[pair])] = UInt32(truncatingIfNeeded: one)
      next[pair] += 1
    }
  }
}
