// Which articles of a segment hold terms near each other. NEAR of anything else than whole terms is
// ProximitySearch's business.

import Columns

extension IndexSegment {
  /// The articles that hold terms, each of them once, among so many words in a row, and how often;
  /// `BM25.emphasis` more where the headline has all. O(postings of the rarest, a search in the others for
  /// each, and the positions in articles that hold all).
  func articles(near terms: [Int], longest: Int) -> PostingList {
    guard !terms.isEmpty else { return PostingList() }
    return withExtendedLifetime(self) {
      var search = NearSearch(
        terms.map { PostingCursor(self, term: $0) }, longest: UInt32(clamping: longest))
      defer { search.free() }
      return search.run()
    }
  }
}

/// Goes through the articles that hold all words, and finds in each the shortest runs that hold them.
private struct NearSearch {
  /// Rarest first.
  private let words: UnsafeMutableBufferPointer<PlacedWord>
  private let longest: UInt32
  /// The positions in the article that is looked at, of one word after another.
  private var positions: UnsafeMutablePointer<UInt32>
  private var capacity = 1024
  /// Of each word: where in `positions` the one is that is looked at, and where they end.
  private let next: UnsafeMutablePointer<Int>
  private let ends: UnsafeMutablePointer<Int>

  /// Takes cursors of terms, and frees them.
  init(_ cursors: [PostingCursor], longest: UInt32) {
    words = .allocate(capacity: cursors.count)
    let sorted = cursors.sorted { $0.total < $1.total }
    _ = words.initialize(from: sorted.map { PlacedWord($0, offset: 0) })
    self.longest = longest
    positions = .allocate(capacity: capacity)
    next = .allocate(capacity: cursors.count)
    ends = .allocate(capacity: cursors.count)
  }

  func free() {
    for word in words { word.cursor.free() }
    words.deallocate()
    positions.deallocate()
    next.deallocate()
    ends.deallocate()
  }

  mutating func run() -> PostingList {
    var list = PostingList()
    while words[0].cursor.article < PostingCursor.end {
      let article = words[0].cursor.article
      if let other = otherArticle(behind: article) {
        words[0].cursor.seek(other)
        continue
      }
      let isInHeadline = readPositions()
      let count = countRuns()
      if count > 0 { list.append(article, count + (isInHeadline ? BM25.emphasis : 0)) }
      words[0].cursor.advance()
    }
    return list
  }

  /// Where some word does not stand in an article: where it next stands.
  @inline(__always)
  private func otherArticle(behind article: UInt32) -> UInt32? {
    for index in 1..<words.count {
      words[index].cursor.seek(article)
      let other = words[index].cursor.article
      if other != article { return other }
    }
    return nil
  }

  /// Reads all positions in the article. Returns whether its headline has all words.
  private mutating func readPositions() -> Bool {
    var (total, areInHeadline) = (0, true)
    for index in 0..<words.count {
      let (count, inHeadline) = words[index].find()
      areInHeadline = areInHeadline && inHeadline
      if total + count > capacity { grow(to: total + count, keeping: total) }
      next[index] = total
      total += words[index].read(count, to: positions + total)
      ends[index] = total
    }
    return areInHeadline
  }

  private mutating func grow(to count: Int, keeping kept: Int) {
    capacity = count * 2
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    larger.update(from: positions, count: kept)
    positions.deallocate()
    positions = larger
  }

  /// How many runs there are that hold every word and no other such run (`nearRuns` says how they are found),
  /// as far as they are short enough.
  private func countRuns() -> UInt32 {
    var found: UInt32 = 0
    // The last run may be replaced by one that ends with it.
    var (start, end) = (UInt32.max, UInt32.max)
    func isShort() -> Bool { end != .max && end &- start &+ 1 <= longest }
    for index in 0..<words.count where next[index] == ends[index] { return 0 }
    while true {
      var (first, least, most) = (0, UInt32.max, UInt32(0))
      for index in 0..<words.count {
        let position = positions[next[index]]
        if position < least { (first, least) = (index, position) }
        most = max(most, position)
      }
      if most == end {
        start = least
      } else if least != start {
        if isShort() { found &+= 1 }
        (start, end) = (least, most)
      }
      next[first] &+= 1
      if next[first] == ends[first] { break }
    }
    return isShort() ? found &+ 1 : found
  }
}
