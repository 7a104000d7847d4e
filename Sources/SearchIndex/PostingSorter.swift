// Sorts the words of a segment by term. How the sorted postings are stored is IndexEncoder's business.

import Columns

/// Turns words in order of article into entries in order of term: a counting sort, so that the order of
/// articles stays.
struct PostingSorter {
  /// A word in an article: the article in the high half, in the low one the word's number there (0, 1, 2 …)
  /// or `headline`.
  typealias Entry = UInt64

  /// Behind an article's other entries of a term: the headline holds the term.
  static let headline = UInt32.max

  /// Where a term's entries go while they are sorted.
  fileprivate struct Row {
    var next: UInt32
    /// The last article with it in the headline, counted from 1 on.
    var emphasis: UInt32 = 0
  }

  private let builder: IndexBuilder
  private let vocabulary: Vocabulary
  /// By number of the term.
  private var rows: [Row] = []
  private var starts: [UInt32] = []
  private(set) var entries: [Entry] = []
  /// Of each entry: which of the forms of its term it is, or `manyForms`.
  private var forms: [UInt8] = []
  /// Weighted words, by article.
  private(set) var lengths: [UInt32] = []

  /// The number of a form, or a larger one, which takes longer to tell.
  private static let manyForms = UInt8.max

  /// O(words).
  init(_ builder: IndexBuilder, _ vocabulary: Vocabulary) {
    self.builder = builder
    self.vocabulary = vocabulary
    var total: UInt32 = 0
    rows.reserveCapacity(vocabulary.termCount)
    for count in vocabulary.wordCounts {
      rows.append(Row(next: total))
      total += count
    }
    starts = rows.map(\.next)
    entries = Array(repeating: 0, count: Int(total))
    forms = Array(repeating: 0, count: Int(total))
    place()
  }

  /// The entries of a term.
  func range(ofTerm term: Int) -> Range<Int> { Int(starts[term])..<Int(rows[term].next) }

  /// Calls `body` with the numbers of the forms as they are kept, by entry: `form` tells them.
  func withForms(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    forms.withUnsafeBufferPointer(body)
  }

  /// Which of the forms of its term a word is, whose entry has `kept` as its form.
  @inline(__always)
  func form(_ kept: UInt8, article: UInt32, position: UInt32) -> UInt32 {
    kept == Self.manyForms ? lateForm(article, position) : UInt32(kept)
  }

  private func lateForm(_ article: UInt32, _ position: UInt32) -> UInt32 {
    let start = article == 0 ? 0 : builder.articles[Int(article) - 1].tokenEnd
    let word = Int(builder.tokens[start + Int(position)])
    let isStemmed = builder.articles[Int(article)].isStemmed
    return (isStemmed ? vocabulary.stemmed : vocabulary.unstemmed)[word].number
  }

  /// Calls `body` with each article: its number, counted from 1 on, its words, its headline's words, and
  /// the forms of all words there.
  private func forEachArticle(
    _ body: (
      UInt32, UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt32>,
      UnsafeBufferPointer<Vocabulary.Form>
    ) -> Void
  ) {
    builder.tokens.withUnsafeBufferPointer { tokens in
      builder.emphasised.withUnsafeBufferPointer { emphasised in
        vocabulary.stemmed.withUnsafeBufferPointer { stemmed in
          vocabulary.unstemmed.withUnsafeBufferPointer { unstemmed in
            var (first, firstEmphasised) = (0, 0)
            for (number, article) in builder.articles.enumerated() {
              body(
                UInt32(truncatingIfNeeded: number + 1),
                .init(rebasing: tokens[first..<article.tokenEnd]),
                .init(rebasing: emphasised[firstEmphasised..<article.emphasisedEnd]),
                article.isStemmed ? stemmed : unstemmed)
              (first, firstEmphasised) = (article.tokenEnd, article.emphasisedEnd)
            }
          }
        }
      }
    }
  }

  private mutating func place() {
    var (rows, entries, numbers) = (self.rows, self.entries, self.forms)
    (self.rows, self.entries, self.forms) = ([], [], [])
    lengths.reserveCapacity(builder.articles.count)
    var lengths = lengths
    rows.withUnsafeMutableBufferPointer { rows in
      entries.withUnsafeMutableBufferPointer { entries in
        numbers.withUnsafeMutableBufferPointer { numbers in
          forEachArticle { article, words, emphasised, forms in
            let high = Entry(article &- 1) &<< 32
            var position: UInt32 = 0
            for word in words {
              let form = forms[Int(word)]
              let entry = rows[Int(form.term)].takeEntry()
              entries[entry] = high | Entry(position)
              if form.number > 0 { numbers[entry] = UInt8(clamping: form.number) }
              position &+= 1
            }
            for word in emphasised {
              let term = Int(forms[Int(word)].term)
              guard rows[term].emphasis != article else { continue }
              rows[term].emphasis = article
              entries[rows[term].takeEntry()] = high | Entry(Self.headline)
              position &+= BM25.emphasis
            }
            lengths.append(position)
          }
        }
      }
    }
    self.lengths = lengths
    (self.rows, self.entries, self.forms) = (rows, entries, numbers)
  }
}

extension PostingSorter.Row {
  @inline(__always)
  fileprivate mutating func takeEntry() -> Int {
    defer { next &+= 1 }
    return Int(next)
  }
}
