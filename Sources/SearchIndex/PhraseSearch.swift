// Which articles of a segment hold words next to each other. What that adds to a score is not known here.

import Columns

extension IndexSegment {
  /// The articles that hold the terms next to each other in this order, and how often; `BM25.emphasis` more
  /// where the headline holds them all. O(postings of the two rarest, and the positions of articles that
  /// hold all).
  func articles(holdingPhrase terms: [Int]) -> PostingList {
    guard !terms.isEmpty else { return PostingList() }
    return withExtendedLifetime(self) {
      var search = PhraseSearch(self, terms)
      defer { search.free() }
      return search.run()
    }
  }
}

/// Goes through the articles that hold all words, from the rarest word on, and compares positions.
private struct PhraseSearch {
  /// Rarest first.
  private var words: [PhraseWord]
  private var starts: [UInt32] = []
  private var positions: [UInt32] = []

  init(_ segment: IndexSegment, _ terms: [Int]) {
    words = terms.enumerated().map { PhraseWord(segment, term: $1, offset: UInt32($0)) }
    words.sort { $0.cursor.total < $1.cursor.total }
  }

  func free() { for word in words { word.cursor.free() } }

  mutating func run() -> PostingList {
    var list = PostingList()
    while words[0].cursor.article < PostingCursor.end {
      let article = words[0].cursor.article
      if let other = disagreement(article) {
        words[0].cursor.seek(other)
      } else {
        let frequency = frequency()
        if frequency > 0 { list.append(article, frequency) }
        words[0].cursor.advance()
      }
    }
    return list
  }

  /// Another word's next article, where it does not stand in this one.
  private mutating func disagreement(_ article: UInt32) -> UInt32? {
    for index in words.indices.dropFirst() {
      words[index].cursor.seek(article)
      if words[index].cursor.article != article { return words[index].cursor.article }
    }
    return nil
  }

  /// How often the phrase counts in the article that all words stand at.
  private mutating func frequency() -> UInt32 {
    words[0].read(to: &starts)
    var isEmphasised = words[0].isEmphasised
    for index in words.indices.dropFirst() {
      guard !starts.isEmpty else { return 0 }
      words[index].read(to: &positions)
      isEmphasised = isEmphasised && words[index].isEmphasised
      keepCommon()
    }
    guard !starts.isEmpty else { return 0 }
    return UInt32(truncatingIfNeeded: starts.count) + (isEmphasised ? BM25.emphasis : 0)
  }

  /// Keeps the starts that are also among the positions. Both rise.
  private mutating func keepCommon() {
    var (kept, next) = (0, 0)
    for start in starts {
      while next < positions.count, positions[next] < start { next += 1 }
      guard next < positions.count else { break }
      if positions[next] == start {
        starts[kept] = start
        kept += 1
      }
    }
    starts.removeLast(starts.count - kept)
  }
}

/// One word of a phrase, and where it stands.
private struct PhraseWord {
  var cursor: PostingCursor
  /// Its number in the phrase.
  private let offset: UInt32
  private let bytes: Bytes
  /// Where the positions of posting number `readIndex` of block `readBlock` begin.
  private var byteOffset = 0
  private var readBlock = -1
  private var readIndex = 0

  init(_ segment: IndexSegment, term: Int, offset: UInt32) {
    cursor = PostingCursor(segment, term: term)
    bytes = segment.positions.withBuffer { $0 }
    self.offset = offset
  }

  var isEmphasised: Bool {
    mutating get { cursor.packedCounts()[cursor.index] & 1 != 0 }
  }

  /// Where the phrase would begin for each place of the word in the article it stands at; places too near to
  /// the article's beginning are left out.
  mutating func read(to starts: inout [UInt32]) {
    let counts = cursor.packedCounts()
    if readBlock != cursor.block {
      readBlock = cursor.block
      readIndex = 0
      byteOffset = Int(cursor.row(cursor.block).positionStart)
    }
    var passed = 0
    while readIndex < cursor.index {
      passed += Int(counts[readIndex] >> 1)
      readIndex += 1
    }
    Varint.skip(passed, in: bytes, at: &byteOffset)
    starts.removeAll(keepingCapacity: true)
    var position: UInt32 = 0
    for _ in 0..<counts[cursor.index] >> 1 {
      position &+= Varint.read(bytes, at: &byteOffset)
      if position >= offset { starts.append(position - offset) }
    }
    readIndex += 1
  }
}

extension Varint {
  /// Moves `offset` behind `count` numbers. Eight bytes at a time: each number ends with a byte without the
  /// top bit.
  fileprivate static func skip(_ count: Int, in bytes: Bytes, at offset: inout Int) {
    var left = count
    let raw = UnsafeRawBufferPointer(bytes)
    while left > 8, offset + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      left -= (~word & 0x8080_8080_8080_8080).nonzeroBitCount
      offset += 8
    }
    while left > 0, offset < raw.count {
      if bytes[offset] < 0x80 { left -= 1 }
      offset += 1
    }
  }
}
