// Which articles of a segment hold words next to each other. What that adds to a score is not known here.

import Columns

extension IndexSegment {
  /// The articles that hold words next to each other in this order, and how often; `BM25.emphasis` more
  /// where the headline holds a term of each. O(postings of the two rarest, and the positions of articles
  /// that hold all), and where not all forms of a word's term are meant, or several terms, all that these
  /// hold.
  func articles(holdingPhrase words: [[MeantTerm]]) -> PostingList {
    guard !words.isEmpty, !words.contains(where: \.isEmpty) else { return PostingList() }
    return withExtendedLifetime(self) {
      var search = PhraseSearch(words.map { placedCursor(of: $0) })
      defer { search.free() }
      return search.run()
    }
  }
}

/// Goes through the articles that hold all words, from the rarest word on, and compares positions.
private struct PhraseSearch {
  /// Rarest first.
  private let words: UnsafeMutableBufferPointer<PhraseWord>
  /// Where the phrase can begin in the article that is looked at: there is room for `capacity` of them.
  private var starts: UnsafeMutablePointer<UInt32>
  private var capacity = 256

  /// Takes cursors that have positions, one for each word, and frees them.
  init(_ cursors: [PostingCursor]) {
    words = .allocate(capacity: cursors.count)
    let made = cursors.enumerated().map { PhraseWord($1, offset: UInt32($0)) }
    _ = words.initialize(from: made.sorted { $0.cursor.total < $1.cursor.total })
    starts = .allocate(capacity: capacity)
  }

  func free() {
    for word in words { word.cursor.free() }
    words.deallocate()
    starts.deallocate()
  }

  mutating func run() -> PostingList {
    var list = PostingList()
    while words[0].cursor.article < PostingCursor.end {
      let article = words[0].cursor.article
      switch occurrences(article) {
      case .elsewhere(let other): words[0].cursor.seek(other)
      case .here(let frequency):
        if frequency > 0 { list.append(article, frequency) }
        words[0].cursor.advance()
      }
    }
    return list
  }

  private enum Occurrences {
    /// How often the phrase counts in the article.
    case here(UInt32)
    /// A word does not stand in the article; it next stands in this one.
    case elsewhere(UInt32)
  }

  /// Looks for the phrase in an article that the rarest word stands at. The next word is asked only where
  /// those before it stand as they should.
  private mutating func occurrences(_ article: UInt32) -> Occurrences {
    var count = 0
    var isEmphasised = true
    var index = 1
    while index < words.count {
      words[index].cursor.seek(article)
      let other = words[index].cursor.article
      if other != article { return .elsewhere(other) }
      if index == 1 { (count, isEmphasised) = readStarts() }
      let (most, inHeadline) = words[index].find()
      count = words[index].keep(starts, count, among: most)
      if count == 0 { return .here(0) }
      isEmphasised = isEmphasised && inHeadline
      index &+= 1
    }
    if words.count == 1 { (count, isEmphasised) = readStarts() }
    let bonus = isEmphasised && count > 0 ? BM25.emphasis : 0
    return .here(UInt32(truncatingIfNeeded: count) + bonus)
  }

  /// Where the phrase would begin by its rarest word: how often, and whether the headline has the word.
  @inline(__always)
  private mutating func readStarts() -> (Int, Bool) {
    let (most, inHeadline) = words[0].find()
    if most > capacity { grow(to: most) }
    return (words[0].read(most, to: starts), inHeadline)
  }

  private mutating func grow(to count: Int) {
    starts.deallocate()
    capacity = count * 2
    starts = .allocate(capacity: capacity)
  }
}

/// One word of a phrase, and where it stands.
private struct PhraseWord {
  var cursor: PostingCursor
  /// Its number in the phrase.
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
