// Goes through the postings of one term in one segment, or a list of articles, in order, block by block,
// and skips what is not needed. Which articles are wanted is not known here.

import Columns

/// Stands at one posting and goes forward.
///
/// It borrows memory: whoever uses it keeps the segment alive and calls `free`. A block is unpacked when
/// an article in it is asked for, its counts when a frequency is. A list of articles alone has no counts.
struct PostingCursor {
  /// The article behind the last posting.
  static let end = UInt32.max

  /// The article it stands at, or `end`.
  private(set) var article: UInt32 = end
  /// The open block.
  private(set) var block = 0
  /// Where it stands in the open block.
  private(set) var index = 0
  /// How many postings the open block has.
  private(set) var count = 0
  let blockCount: Int
  /// How many postings there are.
  let total: Int
  /// Articles of the open block.
  private(set) var articles: UnsafeMutablePointer<UInt32>

  private var hasCounts = false
  private var counts: UnsafeMutablePointer<UInt32>
  private let rows: UnsafeBufferPointer<BlockRow>
  private let postings: UnsafeRawBufferPointer
  /// Where the positions of its blocks are.
  let positions: Bytes
  /// Memory of its own: two blocks, or the articles of a list; the rows of a list or of a rare term.
  private let buffer: UnsafeMutablePointer<UInt32>
  private let ownRows: UnsafeMutableBufferPointer<BlockRow>?
  private var ownPositions: UnsafeMutableBufferPointer<UInt8>?
  private let isList: Bool

  private static let size = BitPacking.count

  /// At the first posting of a term. O(1), and the first block.
  init(_ segment: IndexSegment, term: Int) {
    let start = Int(segment.blockStarts[term])
    let total = Int(segment.articleCounts[term])
    self.total = total
    blockCount = (total + Self.size - 1) / Self.size
    postings = segment.postings.withBuffer { UnsafeRawBufferPointer($0) }
    buffer = .allocate(capacity: Self.size * 2)
    articles = buffer
    counts = buffer + Self.size
    isList = false
    if total < Self.size {
      let made = UnsafeMutableBufferPointer<BlockRow>.allocate(capacity: 1)
      made.initialize(repeating: RareTermHeader(postings, at: start).row)
      made[0].postingStart = UInt32(truncatingIfNeeded: start + RareTermHeader.size)
      ownRows = made
      rows = UnsafeBufferPointer(made)
      positions = segment.postings.withBuffer { $0 }
    } else {
      ownRows = nil
      rows = segment.blocks.withBuffer { [blockCount] in
        .init(rebasing: $0[start..<start + blockCount])
      }
      positions = segment.positions.withBuffer { $0 }
    }
    open(0)
  }

  /// At the first of some articles, which rise. O(n).
  init(_ list: [UInt32]) {
    total = list.count
    blockCount = (total + Self.size - 1) / Self.size
    buffer = .allocate(capacity: total)
    buffer.initialize(from: list, count: total)
    articles = buffer
    counts = buffer
    isList = true
    let made = UnsafeMutableBufferPointer<BlockRow>.allocate(capacity: blockCount)
    made.initialize(repeating: BlockRow())
    for block in 0..<blockCount { made[block].last = list[min(total, (block + 1) * Self.size) - 1] }
    rows = UnsafeBufferPointer(made)
    ownRows = made
    positions = Bytes(start: nil, count: 0)
    postings = UnsafeRawBufferPointer(start: nil, count: 0)
    open(0)
  }

  /// At the first of some postings with positions. O(n).
  init(_ list: PlacedPostings) {
    total = list.articles.count
    blockCount = (total + Self.size - 1) / Self.size
    buffer = .allocate(capacity: total * 2)
    buffer.initialize(from: list.articles, count: total)
    (buffer + total).initialize(from: list.counts, count: total)
    articles = buffer
    counts = buffer + total
    isList = true
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: list.positions.count)
    _ = bytes.initialize(from: list.positions)
    ownPositions = bytes
    positions = Bytes(bytes)
    let made = UnsafeMutableBufferPointer<BlockRow>.allocate(capacity: blockCount)
    made.initialize(repeating: BlockRow())
    for block in 0..<blockCount {
      made[block].last = list.articles[min(total, (block + 1) * Self.size) - 1]
      made[block].positionStart = list.positionStarts[block]
    }
    rows = UnsafeBufferPointer(made)
    ownRows = made
    postings = UnsafeRawBufferPointer(start: nil, count: 0)
    open(0)
  }

  /// Gives back its memory.
  func free() {
    buffer.deallocate()
    ownRows?.deallocate()
    ownPositions?.deallocate()
  }

  /// The number of the posting that it stands at.
  @inline(__always)
  var place: Int { block &* Self.size &+ index }

  /// Where the bytes of the open block's positions begin; before them stand the numbers of their forms, or
  /// before the header of a rare term.
  var positionStart: Int { Int(rows[block].positionStart) }
  /// The end of the bytes with the numbers of the forms in the open block.
  var formsEnd: Int {
    total < Self.size ? Int(rows[block].postingStart) - RareTermHeader.size : positionStart
  }

  /// How often a term counts whose posting has this count.
  @inline(__always)
  static func frequency(_ count: UInt32) -> UInt32 {
    (count &>> 1) &+ (count & 1) &* BM25.emphasis
  }

  /// The stored counts of the open block.
  @inline(__always)
  mutating func packedCounts() -> UnsafeMutablePointer<UInt32> {
    if !hasCounts { unpackCounts() }
    return counts
  }

  /// How often the term counts in the article it stands at.
  @inline(__always)
  mutating func frequency() -> UInt32 { Self.frequency(packedCounts()[index]) }

  /// Goes to the next posting.
  @inline(__always)
  mutating func advance() {
    index &+= 1
    if index < count { article = articles[index] } else { open(block &+ 1) }
  }

  /// Goes to the first posting at `target` or behind it; never back.
  @inline(__always)
  mutating func seek(_ target: UInt32) {
    guard article < target else { return }
    if rows[block].last < target { open(firstBlock(reaching: target)) }
    guard block < blockCount else { return }
    if articles[index] < target { index = nextIndex(target) }
    article = articles[index]
  }

  /// Where the open block, which reaches `target`, does so: often very near. Further on by halves, where
  /// which half is no branch that could be guessed wrong.
  @inline(__always)
  private func nextIndex(_ target: UInt32) -> Int {
    var low = index &+ 1
    for _ in 0..<3 {
      if articles[low] >= target { return low }
      low = low &+ 1
    }
    var size = count &- low
    while size > 1 {
      let half = size &>> 1
      low = articles[low &+ half &- 1] < target ? low &+ half : low
      size = size &- half
    }
    return low
  }

  /// Goes to the beginning of the next block.
  mutating func nextBlock() { open(block + 1) }

  /// The first block from the open one on that reaches `target`; `blockCount` where none does.
  func firstBlock(reaching target: UInt32, from start: Int? = nil) -> Int {
    var low = start ?? block
    guard low < blockCount, rows[low].last < target else { return low }
    var step = 1
    while low + step < blockCount, rows[low + step].last < target {
      low += step
      step *= 2
    }
    var high = min(low + step, blockCount)
    low += 1
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].last < target { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What is known of a block without opening it.
  @inline(__always)
  func row(_ block: Int) -> BlockRow { rows[block] }

  private mutating func open(_ next: Int) {
    block = next
    index = 0
    hasCounts = false
    guard next < blockCount else {
      article = Self.end
      return
    }
    let row = rows[next]
    let base = next == 0 ? 0 : rows[next - 1].last
    count = min(Self.size, total - next * Self.size)
    if isList {
      articles = buffer + next * Self.size
      // Where a list has counts, they lie behind all its articles.
      if ownPositions != nil {
        counts = buffer + total + next * Self.size
        hasCounts = true
      }
    } else if count == Self.size {
      BitPacking.unpackSums(
        postings, at: Int(row.postingStart), width: Int(row.articleWidth), base: base, to: articles)
    } else {
      readTail(row, base)
    }
    article = articles[0]
  }

  private mutating func readTail(_ row: BlockRow, _ base: UInt32) {
    hasCounts = true
    var offset = Int(row.postingStart)
    var before = base
    let bytes = postings.assumingMemoryBound(to: UInt8.self)
    for index in 0..<count {
      before &+= Varint.next(bytes, at: &offset)
      articles[index] = before
      counts[index] = Varint.next(bytes, at: &offset)
    }
    // Of a rare term only reading its postings tells these.
    if total < Self.size, let ownRows {
      ownRows[0].last = before
      ownRows[0].positionStart = UInt32(truncatingIfNeeded: offset)
    }
  }

  @inline(never)
  private mutating func unpackCounts() {
    let row = rows[block]
    BitPacking.unpack(
      postings, at: Int(row.postingStart) + BitPacking.byteCount(width: Int(row.articleWidth)),
      width: Int(row.countWidth), to: counts)
    hasCounts = true
  }
}
