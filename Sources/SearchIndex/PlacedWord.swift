// Where one word stands in the articles that are looked at. What stands beside it, PhraseSearch and NearSearch
// ask.

import Columns

/// One word of a phrase or of NEAR, article by article.
struct PlacedWord {
  var cursor: PostingCursor
  /// Its number in the phrase; 0 of NEAR.
  private let offset: UInt32
  private var bytes: Bytes { cursor.positions }
  /// Where the positions of posting number `foundIndex` of block `foundBlock` begin.
  private var byteOffset = 0
  private var foundBlock = -1
  private var foundIndex = 0

  init(_ cursor: PostingCursor, offset: UInt32) {
    self.cursor = cursor
    self.offset = offset
  }

  /// Goes to the positions in the article it stands at; how many there are, and whether the headline has it.
  @inline(__always)
  mutating func find() -> (count: Int, inHeadline: Bool) {
    let counts = cursor.packedCounts()
    if foundBlock != cursor.block {
      foundBlock = cursor.block
      foundIndex = 0
      byteOffset = Int(cursor.row(cursor.block).positionStart)
    }
    let index = cursor.index
    var passed: UInt32 = 0
    for posting in foundIndex..<index { passed &+= counts[posting] &>> 1 }
    foundIndex = index
    if passed > 0 { Varint.skip(Int(passed), in: bytes, at: &byteOffset) }
    let count = counts[index]
    return (Int(count &>> 1), count & 1 != 0)
  }

  /// Writes where the phrase would begin for each of `count` places of the word. Returns how many of them
  /// are not before the article's beginning.
  @inline(__always)
  func read(_ count: Int, to starts: UnsafeMutablePointer<UInt32>) -> Int {
    var (offset, position, written) = (byteOffset, UInt32(0), 0)
    for _ in 0..<count {
      position &+= Varint.next(bytes, at: &offset)
      starts[written] = position &- self.offset
      if position >= self.offset { written &+= 1 }
    }
    return written
  }

  /// Keeps those of `count` starts, which rise, that are among the `most` places of the word. Returns how
  /// many.
  @inline(__always)
  func keep(_ starts: UnsafeMutablePointer<UInt32>, _ count: Int, among most: Int) -> Int {
    var (offset, position, next, kept) = (byteOffset, UInt32(0), 0, 0)
    for _ in 0..<most {
      position &+= Varint.next(bytes, at: &offset)
      guard position >= self.offset else { continue }
      let start = position &- self.offset
      while next < count, starts[next] < start { next &+= 1 }
      guard next < count else { break }
      if starts[next] == start {
        starts[kept] = start
        kept &+= 1
      }
    }
    return kept
  }
}

extension Varint {
  /// As `read`, and inside this module, where the compiler puts it in place.
  @inline(__always)
  static func next(_ bytes: Bytes, at offset: inout Int) -> UInt32 {
    guard offset < bytes.count, bytes[offset] < 0x80 else { return read(bytes, at: &offset) }
    defer { offset &+= 1 }
    return UInt32(bytes[offset])
  }

  /// Moves `offset` behind `count` numbers. Eight bytes at a time: each number ends with a byte without the
  /// top bit.
  @inline(__always)
  static func skip(_ count: Int, in bytes: Bytes, at offset: inout Int) {
    var left = count
    let raw = UnsafeRawBufferPointer(bytes)
    while left > 8, offset &+ 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      // The ends of numbers as ones, one a byte, which the product adds up in its highest byte.
      let ends = (~word &>> 7) & 0x0101_0101_0101_0101
      left &-= Int(truncatingIfNeeded: (ends &* 0x0101_0101_0101_0101) &>> 56)
      offset &+= 8
    }
    while left > 0, offset < raw.count {
      if bytes[offset] < 0x80 { left &-= 1 }
      offset &+= 1
    }
  }
}
