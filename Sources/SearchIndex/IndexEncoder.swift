// Writes sorted postings into the columns of a segment. Their layout is described at IndexSegment, which
// reads them.

import Columns

/// Encodes term by term, block by block.
struct IndexEncoder {
  private let sorter: PostingSorter
  private let vocabulary: Vocabulary
  private let norms: [UInt8]
  private let totalLength: Int
  /// What stands beside the frequency in a score, by norm byte, at the segment's mean length.
  private let scoreNorms: [Float]

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
  private var blockPositions: [UInt8] = []
  /// By position, where the term has several forms.
  private var forms: [UInt32] = []
  /// The last article of the term.
  private var before: UInt32 = 0

  init(_ sorter: PostingSorter, _ vocabulary: Vocabulary) {
    self.sorter = sorter
    self.vocabulary = vocabulary
    norms = sorter.lengths.map { LengthNorm.encoded($0) }
    totalLength = sorter.lengths.reduce(0) { $0 + Int($1) }
    let mean = Double(totalLength) / Double(max(norms.count, 1))
    scoreNorms = (0...UInt8.max).map {
      Float(BM25.norm(length: Double(LengthNorm.decoded($0)), meanLength: mean)).nextDown
    }
  }

  /// O(entries).
  mutating func encode() {
    postings.reserveCapacity(sorter.entries.count)
    positions.reserveCapacity(sorter.entries.count)
    sorter.entries.withUnsafeBufferPointer { entries in
      for (term, row) in sorter.rows.enumerated() {
        articleCounts.append(row.articleCount)
        let isRare = row.articleCount < BitPacking.count
        if !isRare { blockStarts.append(UInt32(truncatingIfNeeded: blocks.count)) }
        encodeTerm(
          entries, Int(row.next - row.entryCount)..<Int(row.next), isRare: isRare,
          hasForms: vocabulary.formCounts[term] > 1)
      }
    }
    // Blocks are unpacked by whole vectors.
    postings.append(contentsOf: repeatElement(0, count: BitPacking.padding))
  }

  /// What was encoded.
  var segment: IndexSegment {
    IndexSegment(
      terms: vocabulary.terms.finish(), forms: vocabulary.dictionary.finish(),
      formCounts: Column(vocabulary.formCounts.map { UInt8(clamping: $0) }),
      articleCounts: Column(articleCounts), blockStarts: Column(blockStarts),
      blocks: Column(blocks), postings: Column(postings), positions: Column(positions),
      norms: Column(norms), totalLength: totalLength, spellings: vocabulary.spellings.finish(),
      holdsUnstemmed: !vocabulary.unstemmed.isEmpty)
  }

  private mutating func encodeTerm(
    _ entries: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, isRare: Bool, hasForms: Bool
  ) {
    before = 0
    beginBlock()
    var index = range.lowerBound
    while index < range.upperBound {
      let head = entries[index]
      let article = head & ~(PostingSorter.headBit | PostingSorter.emphasisBit)
      let first = index + 1
      index = first
      var position: UInt32 = 0
      while index < range.upperBound, entries[index] & PostingSorter.headBit == 0 {
        Varint.append(entries[index] &- position, to: &blockPositions)
        position = entries[index]
        if hasForms {
          forms.append(sorter.form(ofEntry: index, article: article, position: position))
        }
        index += 1
      }
      let isEmphasised = head & PostingSorter.emphasisBit != 0
      add(
        article: article,
        count: UInt32(truncatingIfNeeded: index - first) << 1 | (isEmphasised ? 1 : 0))
      if used == BitPacking.count { endFullBlock(hasForms) }
    }
    if isRare { endRareTerm(hasForms) } else if used > 0 { endTail(hasForms) }
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
  }

  private mutating func beginBlock() {
    used = 0
    row = BlockRow()
    row.postingStart = UInt32(truncatingIfNeeded: postings.count)
    blockPositions.removeAll(keepingCapacity: true)
    forms.removeAll(keepingCapacity: true)
  }

  private mutating func endFullBlock(_ hasForms: Bool) {
    differences.withUnsafeBufferPointer { differences in
      counts.withUnsafeBufferPointer { counts in
        let (articleWidth, countWidth) = (BitPacking.width(differences), BitPacking.width(counts))
        BitPacking.append(differences, width: articleWidth, to: &postings)
        BitPacking.append(counts, width: countWidth, to: &postings)
        row.articleWidth = UInt8(articleWidth)
        row.countWidth = UInt8(countWidth)
      }
    }
    endBlock(hasForms)
  }

  private mutating func endTail(_ hasForms: Bool) {
    appendTail()
    endBlock(hasForms)
  }

  /// Without a row, and with its positions behind it.
  private mutating func endRareTerm(_ hasForms: Bool) {
    if hasForms { FormNumbers.append(forms, to: &postings) }
    blockStarts.append(UInt32(truncatingIfNeeded: postings.count))
    RareTermHeader(row).append(to: &postings)
    appendTail()
    postings.append(contentsOf: blockPositions)
  }

  private mutating func appendTail() {
    for index in 0..<used {
      Varint.append(differences[index], to: &postings)
      Varint.append(counts[index], to: &postings)
    }
  }

  private mutating func endBlock(_ hasForms: Bool) {
    if hasForms { FormNumbers.append(forms, to: &positions) }
    row.positionStart = UInt32(truncatingIfNeeded: positions.count)
    positions.append(contentsOf: blockPositions)
    row.last = before
    row.leastQuotient = row.leastQuotient.nextDown
    blocks.append(row)
    beginBlock()
  }
}
