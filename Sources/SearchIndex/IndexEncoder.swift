// Writes sorted postings into the columns of a segment. Their layout is described at IndexSegment, which
// reads them.

import Columns

/// Encodes term by term, block by block.
struct IndexEncoder {
  private let sorter: PostingSorter
  private let norms: [UInt8]
  private let totalLength: Int
  /// What stands beside the frequency in a score, by norm byte, at the segment's mean length.
  private let scoreNorms: [Float]

  private var termBytes: [UInt8] = []
  private var termStarts: [UInt32] = [0]
  private var articleCounts: [UInt32] = []
  private var blockStarts: [UInt32] = []
  private var blocks: [BlockRow] = []
  private var postings: [UInt8] = []
  private var positions: [UInt8] = []

  /// The open block.
  private var differences = [UInt32](repeating: 0, count: BitPacking.count)
  private var counts = [UInt32](repeating: 0, count: BitPacking.count)
  private var used = 0
  private var row = BlockRow()
  /// The last article of the term.
  private var before: UInt32 = 0

  init(_ sorter: PostingSorter) {
    self.sorter = sorter
    norms = sorter.lengths.map { LengthNorm.encoded($0) }
    totalLength = sorter.lengths.reduce(0) { $0 + Int($1) }
    let mean = Double(totalLength) / Double(max(norms.count, 1))
    scoreNorms = (0...UInt8.max).map {
      Float(BM25.norm(length: Double(LengthNorm.decoded($0)), meanLength: mean)).nextDown
    }
  }

  /// O(entries).
  mutating func encode() {
    termBytes.reserveCapacity(sorter.terms.arena.count)
    postings.reserveCapacity(sorter.entries.count)
    positions.reserveCapacity(sorter.entries.count)
    sorter.entries.withUnsafeBufferPointer { entries in
      for id in sorter.order {
        let term = sorter.rows[Int(id)]
        let start = Int(term.next - term.entryCount)
        termBytes.append(contentsOf: sorter.terms.arena[sorter.terms.range(Int(id))])
        termStarts.append(UInt32(truncatingIfNeeded: termBytes.count))
        articleCounts.append(term.articleCount)
        let isRare = term.articleCount < BitPacking.count
        blockStarts.append(UInt32(truncatingIfNeeded: isRare ? postings.count : blocks.count))
        encodeTerm(.init(rebasing: entries[start..<Int(term.next)]), isRare: isRare)
      }
    }
    // Blocks are unpacked by whole vectors.
    postings.append(contentsOf: repeatElement(0, count: BitPacking.padding))
  }

  /// What was encoded.
  var segment: IndexSegment {
    IndexSegment(
      termBytes: Column(termBytes), termStarts: Column(termStarts),
      articleCounts: Column(articleCounts), blockStarts: Column(blockStarts),
      blocks: Column(blocks), postings: Column(postings), positions: Column(positions),
      norms: Column(norms), totalLength: totalLength,
      spellings: SpellingTable(termBytes: termBytes, termStarts: termStarts))
  }

  private mutating func encodeTerm(_ entries: UnsafeBufferPointer<UInt32>, isRare: Bool) {
    before = 0
    beginBlock()
    var index = 0
    while index < entries.count {
      let head = entries[index]
      let first = index + 1
      index = first
      var position: UInt32 = 0
      while index < entries.count, entries[index] & PostingSorter.headBit == 0 {
        Varint.append(entries[index] &- position, to: &positions)
        position = entries[index]
        index += 1
      }
      let isEmphasised = head & PostingSorter.emphasisBit != 0
      add(
        article: head & ~(PostingSorter.headBit | PostingSorter.emphasisBit),
        count: UInt32(truncatingIfNeeded: index - first) << 1 | (isEmphasised ? 1 : 0))
    }
    if isRare { endRareTerm() } else if used > 0 { endTail() }
  }

  private mutating func add(article: UInt32, count: UInt32) {
    differences[used] = article &- before
    counts[used] = count
    before = article
    used += 1
    let frequency = PostingCursor.frequency(count)
    row.maximumFrequency = max(row.maximumFrequency, UInt16(clamping: frequency))
    row.leastQuotient = min(
      row.leastQuotient, scoreNorms[Int(norms[Int(article)])] / Float(frequency))
    if used == BitPacking.count { endFullBlock() }
  }

  private mutating func beginBlock() {
    used = 0
    row = BlockRow()
    row.postingStart = UInt32(truncatingIfNeeded: postings.count)
    row.positionStart = UInt32(truncatingIfNeeded: positions.count)
  }

  private mutating func endFullBlock() {
    differences.withUnsafeBufferPointer { differences in
      counts.withUnsafeBufferPointer { counts in
        let (articleWidth, countWidth) = (BitPacking.width(differences), BitPacking.width(counts))
        BitPacking.append(differences, width: articleWidth, to: &postings)
        BitPacking.append(counts, width: countWidth, to: &postings)
        row.articleWidth = UInt8(articleWidth)
        row.countWidth = UInt8(countWidth)
      }
    }
    endBlock()
  }

  private mutating func endTail() {
    appendTail()
    endBlock()
  }

  /// Without a row, and with its positions behind it.
  private mutating func endRareTerm() {
    RareTermHeader(row).append(to: &postings)
    appendTail()
    postings.append(contentsOf: positions[Int(row.positionStart)...])
    positions.removeLast(positions.count - Int(row.positionStart))
  }

  private mutating func appendTail() {
    for index in 0..<used {
      Varint.append(differences[index], to: &postings)
      Varint.append(counts[index], to: &postings)
    }
  }

  private mutating func endBlock() {
    row.last = before
    row.leastQuotient = row.leastQuotient.nextDown
    blocks.append(row)
    beginBlock()
  }
}
