// Builds the index of one segment from the words of its articles, streamed.

import Columns
import Prose

/// Collects the words of articles, in order of article, into an `IndexSegment`.
///
/// Words are folded (`Prose.fold`) and counted per article; no token is kept. Building costs
/// O(words) plus a sort of the distinct terms.
package struct IndexBuilder {
  private var terms = KeyTable(minimumCapacity: 4096)
  /// Count in the open article, per term.
  private var frequencies: [UInt32] = []
  /// Terms that the open article holds.
  private var held: [UInt32] = []
  private var length: UInt32 = 0
  private var folded: [UInt8] = []

  /// Postings in order of article: the term of each, and its posting.
  private var postingTerms: [UInt32] = []
  private var postings: [Posting] = []
  private var lengths: [UInt32] = []

  /// A builder without articles; the first one is open.
  package init() {}

  /// Counts the words of `range` for the open article, each `weight` times; with weight 0, none.
  ///
  /// The weight is the field's: a weighted sum of the fields' frequencies, saturated once, is
  /// BM25F (Robertson, Zaragoza and Taylor, CIKM 2004).
  package mutating func add(_ text: Bytes, _ range: TextRange, weight: UInt32 = 1) {
    guard weight > 0 else { return }
    for word in WordScanner(text, in: range) {
      folded.removeAll(keepingCapacity: true)
      fold(text, word.range, into: &folded)
      let term = folded.withUnsafeBufferPointer { terms.insert($0) }
      if term == frequencies.count { frequencies.append(0) }
      if frequencies[term] == 0 { held.append(UInt32(truncatingIfNeeded: term)) }
      frequencies[term] &+= weight
      length &+= weight
    }
  }

  /// Ends the open article and opens the next.
  package mutating func endArticle() {
    let article = UInt32(truncatingIfNeeded: lengths.count)
    for term in held {
      postingTerms.append(term)
      postings.append(Posting(article: article, frequency: frequencies[Int(term)]))
      frequencies[Int(term)] = 0
    }
    held.removeAll(keepingCapacity: true)
    lengths.append(length)
    length = 0
  }

  /// The index of all ended articles. O(postings), and a sort of the terms. Offsets have 32 bits: the
  /// terms and the encoded postings of one segment have room in 4 GiB each.
  package func finish() -> IndexSegment {
    let order = termsInByteOrder()
    var rank = [UInt32](repeating: 0, count: terms.count)
    for (place, term) in order.enumerated() { rank[Int(term)] = UInt32(truncatingIfNeeded: place) }
    let counts = articleCounts(rank: rank)
    let encoded = encodePostings(rank: rank, counts: counts)
    let dictionary = encodeDictionary(order: order)
    return IndexSegment(
      termBytes: Column(dictionary.bytes), termStarts: Column(dictionary.starts),
      articleCounts: Column(counts), postingStarts: Column(encoded.starts),
      postings: Column(encoded.bytes), lengths: Column(lengths),
      totalLength: lengths.reduce(0) { $0 + Int($1) })
  }

  private func termsInByteOrder() -> [UInt32] {
    let ids = (0..<terms.count).map { UInt32(truncatingIfNeeded: $0) }
    return terms.arena.withUnsafeBufferPointer { arena in
      ids.sorted { left, right in
        let a = terms.range(Int(left))
        let b = terms.range(Int(right))
        return arena[a].lexicographicallyPrecedes(arena[b])
      }
    }
  }

  private func articleCounts(rank: [UInt32]) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: rank.count)
    for term in postingTerms { counts[Int(rank[Int(term)])] += 1 }
    return counts
  }

  /// Sorts postings by term (a counting sort, which keeps the order of articles) and encodes them.
  private func encodePostings(
    rank: [UInt32], counts: [UInt32]
  ) -> (bytes: [UInt8], starts: [UInt32]) {
    var next = [Int](repeating: 0, count: counts.count)
    var total = 0
    for term in counts.indices {
      next[term] = total
      total += Int(counts[term])
    }
    var sorted = [Posting](repeating: Posting(article: 0, frequency: 0), count: total)
    for (index, term) in postingTerms.enumerated() {
      let place = Int(rank[Int(term)])
      sorted[next[place]] = postings[index]
      next[place] += 1
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(total * 2 + 16)
    var starts: [UInt32] = []
    var index = 0
    for count in counts {
      starts.append(UInt32(truncatingIfNeeded: bytes.count))
      var before: UInt32 = 0
      for posting in sorted[index..<(index + Int(count))] {
        Varint.append(posting.article &- before, to: &bytes)
        Varint.append(posting.frequency, to: &bytes)
        before = posting.article
      }
      index += Int(count)
    }
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    return (bytes, starts)
  }

  private func encodeDictionary(order: [UInt32]) -> (bytes: [UInt8], starts: [UInt32]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(terms.arena.count)
    var starts: [UInt32] = []
    for term in order {
      starts.append(UInt32(truncatingIfNeeded: bytes.count))
      bytes.append(contentsOf: terms.arena[terms.range(Int(term))])
    }
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    return (bytes, starts)
  }
}
