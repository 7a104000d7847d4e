// The inverted index of one segment: a sorted term dictionary and its postings, in flat columns.
// How an article is cut into terms is IndexBuilder's business; how postings are read, PostingCursor's;
// how matches are ranked, Ranking's.

import Columns

/// One article that holds a term.
package struct Posting: Equatable, Sendable, BitwiseCopyable {
  /// The article's number within its segment.
  package var article: UInt32
  /// How often the term stands there; more where the headline holds it (`BM25.emphasis`).
  package var frequency: UInt32

  /// A term's place in one article.
  package init(article: UInt32, frequency: UInt32) {
    self.article = article
    self.frequency = frequency
  }
}

/// An immutable inverted index over the articles of one segment.
///
/// Layout: terms, which are stems, stand in byte order and have consecutive numbers; `forms` are the words of
/// which they are the stems. The postings of a term are cut into blocks of 128, and each block has a row in
/// `blocks`. A full block is bit-packed (`BitPacking`): 128 differences of article numbers, then 128 counts. A
/// last block that is not full is a varint pair each. A count is twice the number of positions, plus one where
/// the headline holds the term. `positions` holds for each posting the word numbers in the article, as varints
/// of the differences (the first one to 0), and before those of a block the numbers of the forms
/// (`FormNumbers`), where the term has several: both are read only where a query needs them. Most terms are
/// rare and have less than a block: they have a `RareTermHeader` before their pairs in place of a row, their
/// positions behind these and the numbers of their forms before the header. Behind all terms come the pairs of
/// common ones (`CommonPairs`), with postings like theirs and without positions. Offsets have 32 bits: each
/// column of one segment has room for 4 GiB.
///
/// A class, so that handing it on counts one reference and not one for each column.
package final class IndexSegment: Sendable {
  /// In byte order.
  let terms: SortedWords
  let forms: FormDictionary
  /// Per term: how many forms it has; 255 stands for all above, too.
  let formCounts: Column<UInt8>
  /// Per term or pair: how many articles hold it.
  let articleCounts: Column<UInt32>
  /// Per term or pair: its first row in `blocks`; of one that fewer than 128 articles hold, its place in `postings`.
  let blockStarts: Column<UInt32>
  let blocks: Column<BlockRow>
  let postings: Column<UInt8>
  let positions: Column<UInt8>
  /// Per article (`LengthNorm`).
  let norms: Column<UInt8>
  /// Weighted words of all articles.
  package let totalLength: Int
  let spellings: SpellingTable
  let pairs: CommonPairs
  /// Whether there are articles whose words are their own terms.
  let holdsUnstemmed: Bool

  init(
    terms: SortedWords, forms: FormDictionary, formCounts: Column<UInt8>,
    articleCounts: Column<UInt32>, blockStarts: Column<UInt32>, blocks: Column<BlockRow>,
    postings: Column<UInt8>, positions: Column<UInt8>, norms: Column<UInt8>, totalLength: Int,
    spellings: SpellingTable, pairs: CommonPairs, holdsUnstemmed: Bool
  ) {
    self.terms = terms
    self.forms = forms
    self.formCounts = formCounts
    self.articleCounts = articleCounts
    self.blockStarts = blockStarts
    self.blocks = blocks
    self.postings = postings
    self.positions = positions
    self.norms = norms
    self.totalLength = totalLength
    self.spellings = spellings
    self.pairs = pairs
    self.holdsUnstemmed = holdsUnstemmed
  }

  /// How many distinct terms the articles hold.
  package var termCount: Int { terms.count }
  /// How many articles were indexed, those without a word among them.
  package var articleCount: Int { norms.count }
  /// Of all its columns.
  package var byteCount: Int {
    terms.byteCount + forms.byteCount + formCounts.byteCount + articleCounts.byteCount
      + blockStarts.byteCount + blocks.byteCount + postings.byteCount + positions.byteCount
      + norms.byteCount + spellings.byteCount + pairs.byteCount
  }

  /// Weighted words of an article, as ranking sees them: rounded down (`LengthNorm`).
  package func length(of article: Int) -> UInt32 { LengthNorm.decoded(norms[article]) }

  /// The number of a term, which is a stem, or nil where no article holds it. O(log terms).
  package func term(_ stem: Bytes) -> Int? {
    let found = terms.first(notBefore: stem)
    return found.isKey ? found.number : nil
  }

  /// How many articles hold a term: its document frequency.
  package func articleCount(ofTerm term: Int) -> Int { Int(articleCounts[term]) }

  /// The bytes of a term: a stem.
  package func text(ofTerm term: Int) -> String {
    var text = ""
    terms.forEach(in: term..<term + 1) { _, word, _, _ in
      text = String(decoding: word, as: UTF8.self)
    }
    return text
  }

  /// Calls `body` with each posting of a term in order of article. O(postings).
  package func forEachPosting(ofTerm term: Int, _ body: (Posting) -> Void) {
    withExtendedLifetime(self) {
      var cursor = PostingCursor(self, term: term)
      defer { cursor.free() }
      while cursor.article < PostingCursor.end {
        body(Posting(article: cursor.article, frequency: cursor.frequency()))
        cursor.advance()
      }
    }
  }
}
