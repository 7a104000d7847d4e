// Collects the words of a segment's articles. Which terms they are is Vocabulary's business; what the index
// looks like, IndexEncoder's.

import Columns
import Prose

/// Collects the words of articles, in order of article, into an `IndexSegment`.
///
/// Four bytes are kept of each word until the segment is finished: the number of the way it is written. What
/// is done to words (folding, stemming) is done once for each such way and not for each word. Then the
/// postings of all terms are sorted at once, which takes twice as much memory again.
package struct IndexBuilder {
  /// Where one article's words end.
  struct ArticleWords {
    var tokenEnd: Int
    var emphasisedEnd: Int
    var isStemmed: Bool
  }

  /// Words as they are written.
  private(set) var written = TermTable()
  /// The number of each word, article by article.
  private(set) var tokens: [UInt32] = []
  /// Those in headlines, article by article.
  private(set) var emphasised: [UInt32] = []
  private(set) var articles: [ArticleWords] = []
  private let stemmer: SnowballStemmer

  /// A smaller segment has no postings of pairs: its phrases are found fast enough.
  let leastArticlesWithPairs: Int

  /// A builder without articles; the first one is open.
  package init(stemmer: SnowballStemmer = SnowballStemmer()) {
    self.init(stemmer: stemmer, leastArticlesWithPairs: 1 << 12)
  }

  init(stemmer: SnowballStemmer = SnowballStemmer(), leastArticlesWithPairs: Int) {
    self.stemmer = stemmer
    self.leastArticlesWithPairs = leastArticlesWithPairs
  }

  /// Adds the words of `range` to the open article, behind those that were added before. O(length).
  package mutating func add(_ text: Bytes, _ range: TextRange) {
    WrittenWords.append(text, range, to: &tokens, in: &written)
  }

  /// Lets the words of `range`, a headline, count more in the open article (`BM25.emphasis`). O(length).
  package mutating func emphasise(_ text: Bytes, _ range: TextRange) {
    WrittenWords.append(text, range, to: &emphasised, in: &written)
  }

  /// Ends the open article and opens the next.
  /// - Parameter isStemmed: whether its words have English stems; it may be in another language.
  package mutating func endArticle(isStemmed: Bool = true) {
    articles.append(
      ArticleWords(
        tokenEnd: tokens.count, emphasisedEnd: emphasised.count, isStemmed: isStemmed))
  }

  /// The index of all ended articles. O(words), and a sort of the ways they are written.
  package func finish() -> IndexSegment {
    let vocabulary = Vocabulary(self, stemmer)
    var encoder = IndexEncoder(PostingSorter(self, vocabulary), vocabulary)
    encoder.encode(self)
    return encoder.segment
  }
}

extension WrittenWords {
  /// So many words are looked up at once.
  private static let batchSize = 128

  /// Appends the numbers that the words of a range have in a table.
  fileprivate static func append(
    _ text: Bytes, _ range: TextRange, to numbers: inout [UInt32], in table: inout TermTable
  ) {
    withUnsafeTemporaryAllocation(of: TermTable.Keyed.self, capacity: batchSize) { batch in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: batchSize) { ids in
        guard let ids = ids.baseAddress else { return }
        var count = 0
        scan(text, range) { word in
          batch.initializeElement(at: count, to: TermTable.Keyed(word))
          count &+= 1
          guard count == batchSize else { return }
          table.insert(UnsafeBufferPointer(rebasing: batch[..<count]), to: ids)
          numbers.append(contentsOf: UnsafeBufferPointer(start: ids, count: count))
          count = 0
        }
        table.insert(UnsafeBufferPointer(rebasing: batch[..<count]), to: ids)
        numbers.append(contentsOf: UnsafeBufferPointer(start: ids, count: count))
      }
    }
  }
}
