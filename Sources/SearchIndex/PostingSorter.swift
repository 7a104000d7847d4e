// Sorts the words of a segment by term. How the sorted postings are stored is IndexEncoder's business.

import Columns

/// Turns words in order of article into entries in order of term: a counting sort, so that the order of
/// articles stays.
struct PostingSorter {
  /// What belongs to a term.
  struct Row {
    /// How many articles hold it.
    var articleCount: UInt32 = 0
    var entryCount: UInt32 = 0
    /// Where its next entry goes; in the end, where its entries end.
    var next: UInt32 = 0
    /// The last article that was seen to hold it, counted from 1 on.
    var last: UInt32 = 0
    /// The last article with it in the headline.
    var emphasis: UInt32 = 0
  }

  /// An entry is an article that holds the term, with `headBit`, or the number of a word there (0, 1, 2 …),
  /// which stand behind it.
  static let headBit: UInt32 = 1 << 31
  /// In an article's entry: the headline holds the term.
  static let emphasisBit: UInt32 = 1 << 30

  private let builder: IndexBuilder
  private let vocabulary: Vocabulary
  /// By number of the term.
  private(set) var rows: [Row]
  private(set) var entries: [UInt32] = []
  /// Of each word's entry: which of the forms of its term it is, or `manyForms`.
  private var forms: [UInt8] = []
  /// Weighted words, by article.
  private(set) var lengths: [UInt32] = []

  /// The number of a form, or a larger one, which takes longer to tell.
  private static let manyForms = UInt8.max

  /// O(words).
  init(_ builder: IndexBuilder, _ vocabulary: Vocabulary) {
    self.builder = builder
    self.vocabulary = vocabulary
    rows = Array(repeating: Row(), count: vocabulary.termCount)
    count()
    var total: UInt32 = 0
    for term in rows.indices {
      rows[term].next = total
      total += rows[term].entryCount
    }
    entries = Array(repeating: 0, count: Int(total))
    forms = Array(repeating: 0, count: Int(total))
    place()
  }

  /// Which of the forms of its term a word is: number `position` in an article, with this entry.
  @inline(__always)
  func form(ofEntry entry: Int, article: UInt32, position: UInt32) -> UInt32 {
    let form = forms[entry]
    return form == Self.manyForms ? lateForm(article, position) : UInt32(form)
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

  private mutating func count() {
    var lengths: [UInt32] = []
    lengths.reserveCapacity(builder.articles.count)
    var counted = rows
    counted.withUnsafeMutableBufferPointer { rows in
      forEachArticle { article, words, emphasised, forms in
        for word in words {
          let term = Int(forms[Int(word)].term)
          rows[term].count(article)
          rows[term].entryCount &+= 1
        }
        var length = UInt32(truncatingIfNeeded: words.count)
        for word in emphasised {
          let term = Int(forms[Int(word)].term)
          guard rows[term].emphasis != article else { continue }
          rows[term].emphasis = article
          rows[term].count(article)
          length &+= BM25.emphasis
        }
        lengths.append(length)
      }
      for term in rows.indices { (rows[term].last, rows[term].emphasis) = (0, 0) }
    }
    rows = counted
    self.lengths = lengths
  }

  private mutating func place() {
    var (rows, entries, numbers) = (self.rows, self.entries, self.forms)
    (self.rows, self.entries, self.forms) = ([], [], [])
    rows.withUnsafeMutableBufferPointer { rows in
      entries.withUnsafeMutableBufferPointer { entries in
        numbers.withUnsafeMutableBufferPointer { numbers in
          forEachArticle { article, words, emphasised, forms in
            for word in emphasised { rows[Int(forms[Int(word)].term)].emphasis = article }
            var position: UInt32 = 0
            for word in words {
              let form = forms[Int(word)]
              let term = Int(form.term)
              if rows[term].last != article { rows[term].begin(article, entries) }
              let entry = Int(rows[term].next)
              entries[entry] = position
              if form.number > 0 { numbers[entry] = UInt8(clamping: form.number) }
              rows[term].next &+= 1
              position &+= 1
            }
            for word in emphasised {
              let term = Int(forms[Int(word)].term)
              if rows[term].last != article { rows[term].begin(article, entries) }
            }
          }
        }
      }
    }
    (self.rows, self.entries, self.forms) = (rows, entries, numbers)
  }
}

extension PostingSorter.Row {
  /// Notes that an article holds the term.
  fileprivate mutating func count(_ article: UInt32) {
    guard last != article else { return }
    last = article
    articleCount &+= 1
    entryCount &+= 1
  }

  /// Writes the entry of an article.
  fileprivate mutating func begin(
    _ article: UInt32, _ entries: UnsafeMutableBufferPointer<UInt32>
  ) {
    last = article
    let isEmphasised = emphasis == article
    entries[Int(next)] =
      (article &- 1) | PostingSorter.headBit | (isEmphasised ? PostingSorter.emphasisBit : 0)
    next &+= 1
  }
}
