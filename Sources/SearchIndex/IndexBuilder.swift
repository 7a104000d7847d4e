// Collects the words of a segment's articles. What the index looks like is IndexEncoder's business.

import Columns
import Prose

/// Collects the words of articles, in order of article, into an `IndexSegment`.
///
/// Words are folded (`Prose.fold`). Four bytes are kept of each until the segment is finished, the number
/// of its term; then the postings of all terms are sorted at once, which takes twice as much again.
package struct IndexBuilder {
  /// Where one article's words end.
  struct ArticleWords {
    var tokenEnd: Int
    var emphasisedEnd: Int
  }

  private(set) var terms = TermTable()
  /// The term of each word, article by article.
  private(set) var tokens: [UInt32] = []
  /// Terms of words in headlines, article by article.
  private(set) var emphasised: [UInt32] = []
  private(set) var articles: [ArticleWords] = []
  private var words = FoldedWords()

  /// A builder without articles; the first one is open.
  package init() {}

  /// Adds the words of `range` to the open article, behind those that were added before. O(length).
  package mutating func add(_ text: Bytes, _ range: TextRange) {
    words.scan(text, range) { tokens.append(UInt32(truncatingIfNeeded: terms.insert($0))) }
  }

  /// Lets the words of `range`, a headline, count more in the open article (`BM25.emphasis`). O(length).
  package mutating func emphasise(_ text: Bytes, _ range: TextRange) {
    words.scan(text, range) { emphasised.append(UInt32(truncatingIfNeeded: terms.insert($0))) }
  }

  /// Ends the open article and opens the next.
  package mutating func endArticle() {
    articles.append(ArticleWords(tokenEnd: tokens.count, emphasisedEnd: emphasised.count))
  }

  /// The index of all ended articles. O(words), and a sort of the terms.
  package func finish() -> IndexSegment {
    var encoder = IndexEncoder(PostingSorter(self))
    encoder.encode()
    return encoder.segment
  }
}
