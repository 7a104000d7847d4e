// Writes sorted postings into the columns of a segment. Their layout is described at IndexSegment, which
// reads them.

import Columns

/// Encodes term by term, block by block.
struct IndexEncoder: ~Copyable {
  private let sorter: PostingSorter
  private let vocabulary: Vocabulary
  private let norms: [UInt8]
  private let totalLength: Int
  /// What stands beside the frequency in a score, by norm byte, at the segment's mean length.
  private let scoreNorms: [Float]

  private var articleCounts: [UInt32] = []
  private var blockStarts: [UInt32] = []
  private var blocks: [BlockRow] = []
  private var postings = ByteWriter()
  private var positions = ByteWriter()
  private var pairs = CommonPairs(terms: Column(), lists: Column())

  /// The open block.
  private let differences = UnsafeMutablePointer<UInt32>.allocate(capacity: BitPacking.count)
  private let counts = UnsafeMutablePointer<UInt32>.allocate(capacity: BitPacking.count)
  private var used = 0
  private var row = BlockRow()
  private var blockPositions = ByteWriter()
  /// Of its positions, where the term has several forms.
  private var forms = FormNumbers.Writer()
  /// The last article of the term.
  private var before: UInt32 = 0
  /// How many postings of the term were written.
  private var articleCount: UInt32 = 0

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

  deinit {
    differences.deallocate()
    counts.deallocate()
  }

  /// Encodes all terms, and pairs of common ones (`PairSorter`). O(entries).
  mutating func encode(_ builder: IndexBuilder) {
    articleCounts.reserveCapacity(vocabulary.termCount)
    blockStarts.reserveCapacity(vocabulary.termCount)
    for term in 0..<vocabulary.termCount {
      encodeTerm(sorter.range(ofTerm: term), hasForms: vocabulary.formCounts[term] > 1)
    }
    let sorter = PairSorter(
      builder, vocabulary, articleCounts: articleCounts,
      leastArticles: builder.leastArticlesWithPairs)
    pairs = sorter.encode { encodePair(count: $0, $1) }
    // Blocks are unpacked by whole vectors.
    postings.reserve(BitPacking.padding)
    for _ in 0..<BitPacking.padding { postings.append(0) }
  }

  /// What was encoded.
  var segment: IndexSegment {
    IndexSegment(
      terms: vocabulary.terms.finish(), forms: vocabulary.dictionary.finish(),
      formCounts: Column(vocabulary.formCounts.map { UInt8(clamping: $0) }),
      articleCounts: Column(articleCounts), blockStarts: Column(blockStarts),
      blocks: Column(blocks), postings: Column(postings.bytes),
      positions: Column(positions.bytes), norms: Column(norms), totalLength: totalLength,
      spellings: vocabulary.spellings.finish(), pairs: pairs,
      holdsUnstemmed: !vocabulary.unstemmed.isEmpty)
  }

  private mutating func encodeTerm(_ range: Range<Int>, hasForms: Bool) {
    sorter.entries.withUnsafeBufferPointer { entries in
      let entries = UnsafeBufferPointer(rebasing: entries[range])
      let isRare = Self.isRare(entries)
      beginTerm(isRare: isRare)
      sorter.withForms { forms in
        norms.withUnsafeBufferPointer { norms in
          scoreNorms.withUnsafeBufferPointer { scoreNorms in
            let bounds = Bounds(norms: norms, scoreNorms: scoreNorms)
            let forms = UnsafeBufferPointer(rebasing: forms[range])
            var index = 0
            while index < entries.count {
              encodePosting(entries, &index, hasForms ? forms : nil, bounds)
              if used == BitPacking.count { endFullBlock(hasForms) }
            }
          }
        }
      }
      endTerm(isRare: isRare, hasForms: hasForms)
    }
  }

  private mutating func encodePair(
    count: Int, _ next: () -> (article: UInt32, count: UInt32)?
  ) {
    let isRare = count < BitPacking.count
    beginTerm(isRare: isRare)
    norms.withUnsafeBufferPointer { norms in
      scoreNorms.withUnsafeBufferPointer { scoreNorms in
        let bounds = Bounds(norms: norms, scoreNorms: scoreNorms)
        while let posting = next() {
          add(posting.article, count: posting.count, bounds)
          if used == BitPacking.count { endFullBlock(false) }
        }
      }
    }
    endTerm(isRare: isRare, hasForms: false)
  }

  private mutating func beginTerm(isRare: Bool) {
    before = 0
    articleCount = 0
    if !isRare { blockStarts.append(UInt32(truncatingIfNeeded: blocks.count)) }
    beginBlock()
  }

  private mutating func endTerm(isRare: Bool, hasForms: Bool) {
    if isRare { endRareTerm(hasForms) } else if used > 0 { endTail(hasForms) }
    articleCounts.append(articleCount)
  }

  /// Whether fewer articles than a block has hold the term.
  private static func isRare(_ entries: UnsafeBufferPointer<PostingSorter.Entry>) -> Bool {
    guard entries.count >= BitPacking.count else { return true }
    var articles = 1
    for index in 1..<entries.count {
      articles &+= (entries[index] ^ entries[index &- 1]) &>> 32 == 0 ? 0 : 1
      if articles == BitPacking.count { return false }
    }
    return true
  }

  /// What tells how much a posting can score.
  private struct Bounds {
    let norms: UnsafeBufferPointer<UInt8>
    let scoreNorms: UnsafeBufferPointer<Float>

    @inline(__always)
    func quotient(_ article: UInt32, _ frequency: UInt32) -> Float {
      scoreNorms[Int(norms[Int(article)])] / Float(frequency)
    }
  }

  /// Encodes the entries of one article from `index` on, which goes behind them.
  @inline(__always)
  private mutating func encodePosting(
    _ entries: UnsafeBufferPointer<PostingSorter.Entry>, _ index: inout Int,
    _ kept: UnsafeBufferPointer<UInt8>?, _ bounds: Bounds
  ) {
    let article = UInt32(truncatingIfNeeded: entries[index] &>> 32)
    var (position, count): (UInt32, UInt32) = (0, 0)
    repeat {
      let next = UInt32(truncatingIfNeeded: entries[index])
      if next == PostingSorter.headline {
        count |= 1
      } else {
        blockPositions.reserve(5)
        blockPositions.appendVarint(next &- position)
        position = next
        count &+= 2
        if let kept { forms.append(sorter.form(kept[index], article: article, position: next)) }
      }
      index &+= 1
    } while index < entries.count
      && UInt32(truncatingIfNeeded: entries[index] &>> 32) == article
    add(article, count: count, bounds)
  }

  @inline(__always)
  private mutating func add(_ article: UInt32, count: UInt32, _ bounds: Bounds) {
    differences[used] = article &- before
    counts[used] = count
    before = article
    used &+= 1
    articleCount &+= 1
    let frequency = PostingCursor.frequency(count)
    row.maximumFrequency = max(row.maximumFrequency, UInt16(clamping: frequency))
    row.leastQuotient = min(row.leastQuotient, bounds.quotient(article, frequency))
  }

  private mutating func beginBlock() {
    used = 0
    row = BlockRow()
    row.postingStart = UInt32(truncatingIfNeeded: postings.count)
    blockPositions.removeAll()
    forms.removeAll()
  }

  private mutating func endFullBlock(_ hasForms: Bool) {
    let (articleWidth, countWidth) = (BitPacking.width(differences), BitPacking.width(counts))
    BitPacking.append(differences, width: articleWidth, to: &postings)
    BitPacking.append(counts, width: countWidth, to: &postings)
    row.articleWidth = UInt8(articleWidth)
    row.countWidth = UInt8(countWidth)
    endBlock(hasForms)
  }

  private mutating func endTail(_ hasForms: Bool) {
    appendTail()
    endBlock(hasForms)
  }

  /// Without a row, and with its positions behind it.
  private mutating func endRareTerm(_ hasForms: Bool) {
    if hasForms { forms.write(to: &postings) }
    blockStarts.append(UInt32(truncatingIfNeeded: postings.count))
    RareTermHeader(row).append(to: &postings)
    appendTail()
    postings.append(contentsOf: blockPositions.bytes)
  }

  private mutating func appendTail() {
    postings.reserve(used * 10)
    for index in 0..<used {
      postings.appendVarint(differences[index])
      postings.appendVarint(counts[index])
    }
  }

  private mutating func endBlock(_ hasForms: Bool) {
    if hasForms { forms.write(to: &positions) }
    row.positionStart = UInt32(truncatingIfNeeded: positions.count)
    positions.append(contentsOf: blockPositions.bytes)
    row.last = before
    row.leastQuotient = row.leastQuotient.nextDown
    blocks.append(row)
    beginBlock()
  }
}
