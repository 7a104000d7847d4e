// Which forms could be a misspelt word at all: forms by length and letters. Whether they are, is
// FuzzyMatch's business.

import Columns

/// The folded forms of a segment in order of their number of letters, with the set of letters of each.
///
/// An edit changes the number of letters by one at most, and the set of letters by two at most; so most
/// forms are ruled out by one look at a table that is read from its beginning to its end.
struct SpellingTable: Sendable {
  /// Numbers of forms, the shortest first.
  let forms: Column<UInt32>
  /// The letters of each of them, one bit a letter.
  let letters: Column<UInt32>
  /// Where the forms of each number of letters begin, up to `longest`; those that are longer come last.
  let starts: Column<UInt32>

  /// No longer word is looked for in other spellings than its own.
  static let longest = 63

  var byteCount: Int { forms.byteCount + letters.byteCount + starts.byteCount }

  /// Takes the forms one after the other.
  struct Builder {
    private var sets: [UInt32] = []
    private var lengths: [UInt8] = []

    /// Adds a form. O(its length).
    mutating func append(_ form: Bytes) {
      sets.append(SpellingTable.letters(form))
      lengths.append(UInt8(min(SpellingTable.count(form), SpellingTable.longest + 1)))
    }

    /// The table. O(forms).
    func finish() -> SpellingTable { SpellingTable(sets, lengths) }
  }

  private init(_ sets: [UInt32], _ lengths: [UInt8]) {
    var starts = [UInt32](repeating: 0, count: Self.longest + 3)
    for length in lengths { starts[Int(length) + 1] += 1 }
    for length in 1..<starts.count { starts[length] += starts[length - 1] }
    var next = starts
    var order = [UInt32](repeating: 0, count: sets.count)
    for (form, length) in lengths.enumerated() {
      order[Int(next[Int(length)])] = UInt32(truncatingIfNeeded: form)
      next[Int(length)] += 1
    }
    forms = Column(order)
    letters = Column(order.map { sets[Int($0)] })
    self.starts = Column(starts)
  }

  /// The forms whose length and letters allow `edits` edits to `word`. O(forms of about that length).
  func forEachCandidate(_ word: Bytes, edits: Int, _ body: (_ form: Int) -> Void) {
    let (count, wanted) = (Self.count(word), Self.letters(word))
    guard count <= Self.longest else { return }
    let first = Int(starts[max(0, count - edits)])
    let end = Int(starts[min(Self.longest, count + edits) + 1])
    letters.withBuffer { letters in
      forms.withBuffer { forms in
        for place in first..<end {
          // Counting bits takes many steps where the processor is not asked to; taking them off does not.
          var differing = letters[place] ^ wanted
          for _ in 0..<2 * edits { differing &= differing &- 1 }
          if differing == 0 { body(Int(forms[place])) }
        }
      }
    }
  }

  /// Letters, not bytes: of each the first byte counts.
  static func count(_ word: Bytes) -> Int {
    word.reduce(0) { $1 & 0xc0 == 0x80 ? $0 : $0 + 1 }
  }

  /// A set of letters. Those outside ASCII share bits: by their last byte, so that one letter is one bit.
  fileprivate static func letters(_ word: Bytes) -> UInt32 {
    var set: UInt32 = 0
    for (index, byte) in word.enumerated() {
      let isLast = index + 1 == word.count || word[index + 1] & 0xc0 != 0x80
      if isLast { set |= 1 << UInt32(byte & 31) }
    }
    return set
  }
}
