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
  /// By id of the term.
  private(set) var rows: [Row]
  /// Ids in byte order of their terms, those that some article holds.
  private(set) var order: [UInt32] = []
  private(set) var entries: [UInt32] = []
  /// Weighted words, by article.
  private(set) var lengths: [UInt32] = []

  /// O(words), and a sort of the terms.
  init(_ builder: IndexBuilder) {
    self.builder = builder
    rows = Array(repeating: Row(), count: builder.terms.count)
    count()
    order = termsInByteOrder()
    var total: UInt32 = 0
    for id in order {
      rows[Int(id)].next = total
      total += rows[Int(id)].entryCount
    }
    entries = Array(repeating: 0, count: Int(total))
    place()
  }

  var terms: TermTable { builder.terms }

  /// Calls `body` with each article: its number, counted from 1 on, its words, its headline's words.
  private func forEachArticle(
    _ body: (UInt32, UnsafeBufferPointer<UInt32>, UnsafeBufferPointer<UInt32>) -> Void
  ) {
    builder.tokens.withUnsafeBufferPointer { tokens in
      builder.emphasised.withUnsafeBufferPointer { emphasised in
        var (first, firstEmphasised) = (0, 0)
        for (number, article) in builder.articles.enumerated() {
          body(
            UInt32(truncatingIfNeeded: number + 1),
            .init(rebasing: tokens[first..<article.tokenEnd]),
            .init(rebasing: emphasised[firstEmphasised..<article.emphasisedEnd]))
          (first, firstEmphasised) = (article.tokenEnd, article.emphasisedEnd)
        }
      }
    }
  }

  private mutating func count() {
    var lengths: [UInt32] = []
    lengths.reserveCapacity(builder.articles.count)
    var counted = rows
    counted.withUnsafeMutableBufferPointer { rows in
      forEachArticle { article, words, emphasised in
        for word in words {
          rows[Int(word)].count(article)
          rows[Int(word)].entryCount &+= 1
        }
        var length = UInt32(truncatingIfNeeded: words.count)
        for word in emphasised where rows[Int(word)].emphasis != article {
          rows[Int(word)].emphasis = article
          rows[Int(word)].count(article)
          length &+= BM25.emphasis
        }
        lengths.append(length)
      }
      for id in rows.indices { (rows[id].last, rows[id].emphasis) = (0, 0) }
    }
    rows = counted
    self.lengths = lengths
  }

  private mutating func place() {
    var (rows, entries) = (self.rows, self.entries)
    self.rows = []
    self.entries = []
    rows.withUnsafeMutableBufferPointer { rows in
      entries.withUnsafeMutableBufferPointer { entries in
        forEachArticle { article, words, emphasised in
          for word in emphasised { rows[Int(word)].emphasis = article }
          var position: UInt32 = 0
          for word in words {
            if rows[Int(word)].last != article { rows[Int(word)].begin(article, entries) }
            entries[Int(rows[Int(word)].next)] = position
            rows[Int(word)].next &+= 1
            position &+= 1
          }
          for word in emphasised where rows[Int(word)].last != article {
            rows[Int(word)].begin(article, entries)
          }
        }
      }
    }
    (self.rows, self.entries) = (rows, entries)
  }

  private func termsInByteOrder() -> [UInt32] {
    let ids = (0..<terms.count).filter { rows[$0].articleCount > 0 }
    return terms.arena.withUnsafeBufferPointer { arena in
      // Most pairs differ in their first eight bytes.
      var keys = ids.map { id in
        (start: Self.firstBytes(arena[terms.range(id)]), id: UInt32(truncatingIfNeeded: id))
      }
      keys.sort { left, right in
        if left.start != right.start { return left.start < right.start }
        return arena[terms.range(Int(left.id))].lexicographicallyPrecedes(
          arena[terms.range(Int(right.id))])
      }
      return keys.map(\.id)
    }
  }

  /// The first eight bytes as a number that sorts like them.
  private static func firstBytes(_ term: Slice<Bytes>) -> UInt64 {
    var number: UInt64 = 0
    for byte in term.prefix(8) { number = number << 8 | UInt64(byte) }
    return number << UInt64(8 * max(0, 8 - term.count))
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
