// Articles of one segment that have something or have it not, as one bit each.

/// A set of articles of one segment.
package struct ArticleSet: Equatable, Sendable {
  /// How many articles the segment has.
  package let articleCount: Int
  private var words: [UInt64]

  /// None of so many articles.
  package init(none articleCount: Int) {
    self.articleCount = articleCount
    words = Array(repeating: 0, count: (articleCount + 63) / 64)
  }

  /// All of so many articles.
  package init(all articleCount: Int) {
    self.init(none: articleCount)
    complement()
  }

  /// How many are in it. O(articles / 64).
  package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether an article of the segment is in it.
  @inline(__always)
  package func contains(_ article: UInt32) -> Bool {
    words[Int(article &>> 6)] &>> UInt64(article & 63) & 1 != 0
  }

  /// Puts an article in.
  @inline(__always)
  package mutating func insert(_ article: UInt32) {
    words[Int(article &>> 6)] |= 1 &<< UInt64(article & 63)
  }

  mutating func formUnion(_ other: ArticleSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: ArticleSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  /// All that were not in it are.
  mutating func complement() {
    for index in words.indices { words[index] = ~words[index] }
    if articleCount % 64 != 0 { words[words.count - 1] &= 1 << UInt64(articleCount % 64) - 1 }
  }

  /// Calls `body` with each article in order.
  package func forEachArticle(_ body: (UInt32) -> Void) {
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        body(UInt32(truncatingIfNeeded: index &* 64 &+ word.trailingZeroBitCount))
        word &= word &- 1
      }
    }
  }
}
