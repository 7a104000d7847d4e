// Postings that no term has by itself: those of many terms at once, or what somebody else knows.

import Columns

/// Articles of one segment with a frequency each, in order.
struct PostingList {
  var articles: [UInt32] = []
  var frequencies: [UInt32] = []
  /// Of a misspelt word, by article: how many edits the nearest of its words has. Else empty.
  var edits: [UInt8] = []
  /// How many edits are allowed.
  var mostEdits = 0

  init() {}

  /// From a frequency for each article, 0 for those without.
  init(frequencies dense: some Collection<UInt32>) {
    let isDone: Void? = dense.withContiguousStorageIfAvailable { take($0) }
    if isDone == nil { Array(dense).withUnsafeBufferPointer { take($0) } }
  }

  /// Every article is written and those without are written over: that costs less than to tell them first.
  private mutating func take(_ dense: UnsafeBufferPointer<UInt32>) {
    var (articles, frequencies) = ([UInt32](repeating: 0, count: dense.count + 1), [UInt32]())
    frequencies = articles
    let count = articles.withUnsafeMutableBufferPointer { articles in
      frequencies.withUnsafeMutableBufferPointer { frequencies in
        var next = 0
        for article in 0..<dense.count {
          let frequency = dense[article]
          articles[next] = UInt32(truncatingIfNeeded: article)
          frequencies[next] = frequency
          next &+= frequency > 0 ? 1 : 0
        }
        return next
      }
    }
    articles.removeLast(articles.count - count)
    frequencies.removeLast(frequencies.count - count)
    (self.articles, self.frequencies) = (articles, frequencies)
  }

  mutating func append(_ article: UInt32, _ frequency: UInt32) {
    articles.append(article)
    frequencies.append(frequency)
  }
}

extension PostingList {
  /// This list and one of words that are farther from what is meant. O(both).
  fileprivate func joined(with farther: PostingList) -> PostingList {
    var list = PostingList()
    var (own, other) = (0, 0)
    while own < articles.count || other < farther.articles.count {
      let article = own < articles.count ? articles[own] : .max
      let next = other < farther.articles.count ? farther.articles[other] : .max
      let isOwn = article <= next
      list.edits.append(isOwn ? edits[own] : farther.edits[other])
      list.append(
        min(article, next),
        (isOwn ? frequencies[own] : 0) &+ (next <= article ? farther.frequencies[other] : 0))
      if isOwn { own += 1 }
      if next <= article { other += 1 }
    }
    return list
  }
}

extension IndexSegment {
  /// The articles that hold any of the terms of a misspelt word, which are given by number of edits.
  /// O(postings).
  func union(byEdits terms: [[MeantTerm]]) -> PostingList {
    var all = PostingList()
    for (edits, terms) in terms.enumerated() where !terms.isEmpty {
      var list = union(of: terms)
      list.edits = Array(repeating: UInt8(edits), count: list.articles.count)
      all = all.articles.isEmpty ? list : all.joined(with: list)
    }
    all.mostEdits = terms.count - 1
    return all
  }

  /// The articles that hold any of some terms, as if all of these were one: a term counts as often as forms
  /// of it stand there that are meant, and `BM25.emphasis` more where the headline holds it. O(postings),
  /// and of many postings O(articles).
  func union(of terms: [MeantTerm]) -> PostingList {
    if terms.count == 1 { return list(of: terms[0]) }
    let total = terms.reduce(0) { $0 + Int(articleCounts[$1.term]) }
    // Below, sorting so few is faster than looking through all articles.
    return total * 32 < articleCount ? sparseUnion(of: terms) : denseUnion(of: terms)
  }

  private func list(of term: MeantTerm) -> PostingList {
    var list = PostingList()
    forEachCount(of: CollectionOfOne(term)) { list.append($0, PostingCursor.frequency($1)) }
    return list
  }

  private func denseUnion(of terms: [MeantTerm]) -> PostingList {
    var frequencies = [UInt32](repeating: 0, count: articleCount)
    frequencies.withUnsafeMutableBufferPointer { frequencies in
      forEachCount(of: terms) { article, count in
        frequencies[Int(article)] &+= PostingCursor.frequency(count)
      }
    }
    return PostingList(frequencies: frequencies)
  }

  private func sparseUnion(of terms: [MeantTerm]) -> PostingList {
    var pairs: [UInt64] = []
    forEachCount(of: terms) { article, count in
      pairs.append(UInt64(article) << 32 | UInt64(PostingCursor.frequency(count)))
    }
    pairs.sort()
    var list = PostingList()
    for pair in pairs {
      let (article, frequency) = (UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair))
      if list.articles.last == article {
        list.frequencies[list.frequencies.count - 1] &+= frequency
      } else {
        list.append(article, frequency)
      }
    }
    return list
  }

  /// How many of some terms an article's headline holds. O(postings).
  func headlineTerms(_ terms: [MeantTerm], of article: UInt32) -> Int {
    var found = 0
    forEachCount(of: terms) { if $0 == article, $1 & 1 != 0 { found += 1 } }
    return found
  }

  @inline(__always)
  private func forEachCount(
    of terms: some Collection<MeantTerm>, _ body: (_ article: UInt32, _ count: UInt32) -> Void
  ) {
    withExtendedLifetime(self) {
      for term in terms {
        if articleCounts[term.term] < BitPacking.count {
          forEachRareCount(of: term, body)
          continue
        }
        var cursor = PostingCursor(self, term: term.term)
        while cursor.article < PostingCursor.end {
          let (articles, counts) = (cursor.articles, cursor.packedCounts())
          if let forms = term.forms {
            Self.forEachMeant(
              forms, cursor.positions, before: cursor.formsEnd,
              UnsafeBufferPointer(start: counts, count: cursor.count)
            ) { body(articles[$0], $1) }
          } else {
            for index in 0..<cursor.count { body(articles[index], counts[index]) }
          }
          cursor.nextBlock()
        }
        cursor.free()
      }
    }
  }

  /// Calls `body` with the postings of a block, whose counts are these, that have forms which are meant, and
  /// with how many: their counts. Places with the first form are not looked at.
  @inline(__always)
  private static func forEachMeant(
    _ forms: [Bool], _ bytes: Bytes, before formsEnd: Int, _ counts: UnsafeBufferPointer<UInt32>,
    _ body: (_ index: Int, _ count: UInt32) -> Void
  ) {
    let isFirstMeant = forms[0]
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: BitPacking.count) { meant in
      var total = 0
      for index in counts.indices {
        let places = counts[index] &>> 1
        meant.initializeElement(at: index, to: isFirstMeant ? places : 0)
        total &+= Int(places)
      }
      var posting = 0
      var end = Int(counts[0] &>> 1)
      FormNumbers.forEachOther(bytes, before: formsEnd, count: total) { place, number in
        while end <= place {
          posting &+= 1
          end &+= Int(counts[posting] &>> 1)
        }
        let isMeant = Int(number) < forms.count && forms[Int(number)]
        if isMeant != isFirstMeant { meant[posting] &+= isMeant ? 1 : .max }
      }
      for index in counts.indices where meant[index] > 0 {
        body(index, meant[index] &<< 1 | counts[index] & 1)
      }
    }
  }

  /// A rare term's postings are read without a cursor, which takes longer to make than to use.
  @inline(__always)
  private func forEachRareCount(
    of term: MeantTerm, _ body: (_ article: UInt32, _ count: UInt32) -> Void
  ) {
    let start = Int(blockStarts[term.term])
    let total = Int(articleCounts[term.term])
    postings.withBuffer { bytes in
      var offset = start + RareTermHeader.size
      var article: UInt32 = 0
      guard let forms = term.forms else {
        for _ in 0..<total {
          article &+= Varint.next(bytes, at: &offset)
          body(article, Varint.next(bytes, at: &offset))
        }
        return
      }
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: BitPacking.count * 2) { buffer in
        let (articles, counts) = (buffer[..<BitPacking.count], buffer[BitPacking.count...])
        for index in 0..<total {
          article &+= Varint.next(bytes, at: &offset)
          buffer.initializeElement(at: index, to: article)
          buffer.initializeElement(
            at: BitPacking.count + index, to: Varint.next(bytes, at: &offset))
        }
        Self.forEachMeant(
          forms, bytes, before: start, UnsafeBufferPointer(rebasing: counts.prefix(total))
        ) { body(articles[$0], $1) }
      }
    }
  }
}
