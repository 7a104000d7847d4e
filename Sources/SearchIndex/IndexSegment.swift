// The inverted index of one segment: a sorted term dictionary and its postings, in flat columns.
// How an article is cut into terms is IndexBuilder's business; how matches are ranked, Ranking's.

import Columns

/// One article that holds a term.
package struct Posting: Equatable, Sendable, BitwiseCopyable {
  /// The article's number within its segment.
  package var article: UInt32
  /// How often the term stands there, each field's count times the field's weight.
  package var frequency: UInt32

  /// A term's place in one article.
  package init(article: UInt32, frequency: UInt32) {
    self.article = article
    self.frequency = frequency
  }
}

/// An immutable inverted index over the articles of one segment.
package struct IndexSegment: Sendable {
  /// Folded terms in byte order, one after another, with `termStarts.count - 1` terms.
  let termBytes: Column<UInt8>
  let termStarts: Column<UInt32>
  /// Per term: how many articles hold it, and where its postings begin.
  let articleCounts: Column<UInt32>
  let postingStarts: Column<UInt32>
  /// Varint pairs (article minus the one before, frequency), by term.
  let postings: Column<UInt8>
  /// Weighted words per article.
  package let lengths: Column<UInt32>
  /// Sum of `lengths`.
  package let totalLength: Int

  /// How many distinct terms the articles hold.
  package var termCount: Int { articleCounts.count }
  /// How many articles were indexed, those without a word among them.
  package var articleCount: Int { lengths.count }

  /// The term's number, or nil where no article holds it. O(log terms).
  package func term(_ folded: Bytes) -> Int? {
    let candidate = firstTerm(notBefore: folded)
    guard candidate < termCount else { return nil }
    return compare(candidate, folded) == 0 ? candidate : nil
  }

  /// The terms that begin with `prefix`, as a range of numbers. O(log terms).
  package func terms(beginningWith prefix: Bytes) -> Range<Int> {
    let first = firstTerm(notBefore: prefix)
    var low = first
    var high = termCount
    while low < high {
      let middle = (low + high) / 2
      if begins(middle, with: prefix) { low = middle + 1 } else { high = middle }
    }
    return first..<low
  }

  /// How many articles hold a term: its document frequency.
  package func articleCount(ofTerm term: Int) -> Int { Int(articleCounts[term]) }

  /// The folded bytes of a term.
  package func text(ofTerm term: Int) -> String {
    termBytes.string(Int(termStarts[term])..<Int(termStarts[term + 1]))
  }

  /// Calls `body` with each posting of a term in order of article. O(postings).
  package func forEachPosting(ofTerm term: Int, _ body: (Posting) -> Void) {
    postings.withBuffer { bytes in
      var offset = Int(postingStarts[term])
      let end = Int(postingStarts[term + 1])
      var article: UInt32 = 0
      while offset < end {
        article &+= Varint.read(bytes, at: &offset)
        body(Posting(article: article, frequency: Varint.read(bytes, at: &offset)))
      }
    }
  }

  private func firstTerm(notBefore key: Bytes) -> Int {
    var low = 0
    var high = termCount
    while low < high {
      let middle = (low + high) / 2
      if compare(middle, key) < 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Below zero where the term sorts before `key`, zero where they are the same bytes.
  private func compare(_ term: Int, _ key: Bytes) -> Int {
    termBytes.withBuffer { bytes in
      let start = Int(termStarts[term])
      let count = Int(termStarts[term + 1]) - start
      for index in 0..<min(count, key.count) where bytes[start + index] != key[index] {
        return Int(bytes[start + index]) - Int(key[index])
      }
      return count - key.count
    }
  }

  private func begins(_ term: Int, with prefix: Bytes) -> Bool {
    termBytes.withBuffer { bytes in
      let start = Int(termStarts[term])
      guard Int(termStarts[term + 1]) - start >= prefix.count else { return false }
      for index in 0..<prefix.count where bytes[start + index] != prefix[index] { return false }
      return true
    }
  }
}
