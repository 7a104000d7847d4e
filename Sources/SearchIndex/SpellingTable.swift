// Which terms could be a misspelt word at all: terms by length and letters. Whether they are, is
// FuzzyMatch's business.

import Columns

/// The terms of a segment in order of their number of letters, with the set of letters of each.
///
/// An edit changes the number of letters by one at most, and the set of letters by two at most; so most
/// terms are ruled out by one look at a table that is read from its beginning to its end.
struct SpellingTable: Sendable {
  /// Term numbers, the shortest terms first.
  let terms: Column<UInt32>
  /// The letters of each of them, one bit a letter.
  let letters: Column<UInt32>
  /// Where the terms of each number of letters begin, up to `longest`; those that are longer come last.
  let starts: Column<UInt32>

  /// No longer word is looked for in other spellings than its own.
  static let longest = 63

  var byteCount: Int { terms.byteCount + letters.byteCount + starts.byteCount }

  /// O(bytes).
  init(termBytes: [UInt8], termStarts: [UInt32]) {
    var (sets, lengths): ([UInt32], [Int]) = ([], [])
    termBytes.withUnsafeBufferPointer { bytes in
      for (start, end) in zip(termStarts, termStarts.dropFirst()) {
        let term = Bytes(rebasing: bytes[Int(start)..<Int(end)])
        sets.append(Self.letters(term))
        lengths.append(min(Self.count(term), Self.longest + 1))
      }
    }
    var starts = [UInt32](repeating: 0, count: Self.longest + 3)
    for length in lengths { starts[length + 1] += 1 }
    for length in 1..<starts.count { starts[length] += starts[length - 1] }
    var next = starts
    var order = [UInt32](repeating: 0, count: sets.count)
    for (term, length) in lengths.enumerated() {
      order[Int(next[length])] = UInt32(truncatingIfNeeded: term)
      next[length] += 1
    }
    terms = Column(order)
    letters = Column(order.map { sets[Int($0)] })
    self.starts = Column(starts)
  }

  /// Places in the table of the terms whose length and letters allow `edits` edits to `word`. O(terms of
  /// that length).
  func forEachCandidate(_ word: Bytes, edits: Int, _ body: (_ term: Int) -> Void) {
    let (count, wanted) = (Self.count(word), Self.letters(word))
    guard count <= Self.longest else { return }
    let first = Int(starts[max(0, count - edits)])
    let end = Int(starts[min(Self.longest, count + edits) + 1])
    letters.withBuffer { letters in
      terms.withBuffer { terms in
        for place in first..<end {
          // Counting bits takes many steps where the processor is not asked to; taking them off does not.
          var differing = letters[place] ^ wanted
          for _ in 0..<2 * edits { differing &= differing &- 1 }
          if differing == 0 { body(Int(terms[place])) }
        }
      }
    }
  }

  /// Letters, not bytes: of each the first byte counts.
  static func count(_ word: Bytes) -> Int {
    word.reduce(0) { $1 & 0xc0 == 0x80 ? $0 : $0 + 1 }
  }

  /// A set of letters. Those outside ASCII share bits: by their last byte, so that one letter is one bit.
  private static func letters(_ word: Bytes) -> UInt32 {
    var set: UInt32 = 0
    for (index, byte) in word.enumerated() {
      let isLast = index + 1 == word.count || word[index + 1] & 0xc0 != 0x80
      if isLast { set |= 1 << UInt32(byte & 31) }
    }
    return set
  }
}
