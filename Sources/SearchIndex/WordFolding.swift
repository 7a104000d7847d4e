// What becomes of the words of a segment on their way to terms, each of them once: how often they stand
// there, how they fold, and their stems. Their order and numbers are Vocabulary's business.

import Columns
import Prose

/// How often each written word stands in the articles that were ended, those in headlines besides.
struct WordCounts {
  /// In articles whose words are stemmed.
  private(set) var stemmed: [UInt32]
  /// In others; empty where there are none.
  private(set) var unstemmed: [UInt32] = []

  init(_ builder: IndexBuilder) {
    stemmed = Array(repeating: 0, count: builder.written.count)
    if builder.articles.contains(where: { !$0.isStemmed }) { unstemmed = stemmed }
    var (token, emphasised) = (0, 0)
    for article in builder.articles {
      let words = builder.tokens[token..<article.tokenEnd]
      let headline = builder.emphasised[emphasised..<article.emphasisedEnd]
      if article.isStemmed {
        Self.count(words, in: &stemmed)
        Self.count(headline, in: &stemmed)
      } else {
        Self.count(words, in: &unstemmed)
        Self.count(headline, in: &unstemmed)
      }
      (token, emphasised) = (article.tokenEnd, article.emphasisedEnd)
    }
  }

  private static func count(_ words: ArraySlice<UInt32>, in counts: inout [UInt32]) {
    counts.withUnsafeMutableBufferPointer { counts in
      words.withUnsafeBufferPointer { for word in $0 { counts[Int(word)] &+= 1 } }
    }
  }

  /// Whether a word stands in any article.
  func holds(_ word: Int) -> Bool {
    stemmed[word] > 0 || !unstemmed.isEmpty && unstemmed[word] > 0
  }
}

/// The folded form of each written word.
struct WordFolding {
  private(set) var table = TermTable()
  /// Ids of the table, in byte order of the forms.
  let order: [UInt32]
  /// The written words, by id of their form: `starts[id]` is where those of a form begin.
  private let words: [UInt32]
  private let starts: [UInt32]

  /// Of those words that stand in an article.
  init(_ written: TermTable, _ counts: WordCounts) {
    var ids = [UInt32](repeating: .max, count: written.count)
    var table = TermTable()
    var folded: [UInt8] = []
    written.withTerms { term in
      for word in 0..<written.count where counts.holds(word) {
        let bytes = term(word)
        folded.removeAll(keepingCapacity: true)
        fold(bytes, TextRange(0, bytes.count), into: &folded)
        let id = folded.withUnsafeBufferPointer { table.insert($0.isEmpty ? bytes : $0) }
        ids[word] = UInt32(truncatingIfNeeded: id)
      }
    }
    self.table = table
    order = table.idsInByteOrder()
    var starts = [UInt32](repeating: 0, count: table.count + 1)
    for id in ids where id != .max { starts[Int(id) + 1] += 1 }
    for id in 0..<table.count { starts[id + 1] += starts[id] }
    self.starts = starts
    var next = starts
    var words = [UInt32](repeating: 0, count: Int(starts[table.count]))
    for (word, id) in ids.enumerated() where id != .max {
      words[Int(next[Int(id)])] = UInt32(truncatingIfNeeded: word)
      next[Int(id)] += 1
    }
    self.words = words
  }

  /// Calls `body` with the id of each form, in byte order, and with the words that fold to it.
  func forEachWord(_ body: (_ id: Int, _ words: ArraySlice<UInt32>) -> Void) {
    for id in order { body(Int(id), words(of: Int(id))) }
  }

  /// The written words that fold to a form, in the order in which they were met.
  func words(of id: Int) -> ArraySlice<UInt32> { words[Int(starts[id])..<Int(starts[id + 1])] }
}

/// The terms of the folded forms.
struct WordStems {
  private(set) var table = TermTable()
  /// Ids of the table, in byte order of the terms.
  let order: [UInt32]
  /// By id of the form: the number of its stem in that order; `.max` where none is needed.
  private(set) var stemmed: [UInt32]
  /// The same of the form itself, for articles whose words are not stemmed.
  private(set) var unstemmed: [UInt32] = []

  init(_ folding: WordFolding, _ counts: WordCounts, _ stemmer: SnowballStemmer) {
    var table = TermTable()
    var stemmed = [UInt32](repeating: .max, count: folding.table.count)
    var unstemmed = counts.unstemmed.isEmpty ? [] : stemmed
    folding.table.withTerms { form in
      for id in 0..<folding.table.count {
        let words = folding.words(of: id)
        if words.contains(where: { counts.stemmed[Int($0)] > 0 }) {
          let stem = stemmer.withStem(form(id)) { table.insert($0) }
          stemmed[id] = UInt32(truncatingIfNeeded: stem)
        }
        if !unstemmed.isEmpty, words.contains(where: { counts.unstemmed[Int($0)] > 0 }) {
          unstemmed[id] = UInt32(truncatingIfNeeded: table.insert(form(id)))
        }
      }
    }
    let order = table.idsInByteOrder()
    var numbers = [UInt32](repeating: 0, count: table.count)
    for (number, id) in order.enumerated() {
      numbers[Int(id)] = UInt32(truncatingIfNeeded: number)
    }
    self.table = table
    self.order = order
    self.stemmed = stemmed.map { $0 == .max ? .max : numbers[Int($0)] }
    self.unstemmed = unstemmed.map { $0 == .max ? .max : numbers[Int($0)] }
  }
}
