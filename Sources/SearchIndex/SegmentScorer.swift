// Scores of the articles of one segment, and how much a block of postings can score at most.

/// BM25 at the mean length of the whole corpus, over the norms of one segment. It borrows both tables.
struct SegmentScorer {
  /// `BM25.norm` by norm byte.
  let table: UnsafeBufferPointer<Double>
  /// By article.
  let norms: UnsafeBufferPointer<UInt8>
  /// How far the reciprocal of the mean length is from none (0) to the segment's own (1).
  let slope: Double

  /// A scorer for a corpus whose articles have `meanLength` words. `table` holds `BM25.norm` of each length.
  init(_ segment: IndexSegment, table: UnsafeBufferPointer<Double>, meanLength: Double) {
    self.table = table
    norms = segment.norms.withBuffer { $0 }
    let own = Double(segment.totalLength) / Double(max(segment.articleCount, 1))
    slope = min(1, max(own, 1) / max(meanLength, 1))
  }

  /// - Parameter weight: the part of the score that does not depend on the article.
  @inline(__always)
  func score(weight: Double, frequency: UInt32, article: UInt32) -> Double {
    let frequency = Double(frequency)
    return weight * frequency / (frequency + table[Int(norms[Int(article)])])
  }

  /// At least the score of every posting of a block.
  ///
  /// Of each posting, norm / frequency is linear in the reciprocal of the mean length. So the least of a
  /// block is concave in it, and lies above the chord from where the reciprocal is 0, which the largest
  /// frequency tells, to the segment's own, which is stored; behind that it only grows.
  func bound(weight: Double, _ row: BlockRow) -> Double {
    let most = row.maximumFrequency
    let flat = most == .max ? 0 : BM25.k1 * (1 - BM25.b) / Double(most)
    let quotient = flat + (Double(row.leastQuotient) - flat) * slope
    // A little more, because scores are rounded on another way.
    return weight / (1 + quotient) * 1.000_001
  }
}
