// How many edits are between two words. Which words are compared at all is SpellingTable's business.

import Columns
import Prose

/// Compares one word with many, up to a number of edits: a letter more, less or another, or two that stand
/// next to each other exchanged.
///
/// Bit-parallel: one step for each letter of the other word (Hyyrö, "A bit-vector algorithm for computing
/// Levenshtein and Damerau edit distances", Nordic Journal of Computing 10, 2003). The exchanged letters are
/// not edited again (optimal string alignment).
struct FuzzyMatch {
  private let edits: Int
  private let count: Int
  /// By ASCII letter, then of the others: the places where the word has the letter, as bits.
  private var plain = [UInt64](repeating: 0, count: 128)
  private var others: [UInt32: UInt64] = [:]

  /// A word of at most `SpellingTable.longest` letters.
  init(_ word: Bytes, edits: Int) {
    self.edits = edits
    count = SpellingTable.count(word)
    var letters = 0
    Self.forEachLetter(word) { letter in
      let bit: UInt64 = letters < 64 ? 1 << UInt64(letters) : 0
      if letter < 128 { plain[Int(letter)] |= bit } else { others[letter, default: 0] |= bit }
      letters += 1
    }
  }

  /// Whether the word is one that is looked for in other spellings than its own.
  var isShort: Bool { count <= SpellingTable.longest }

  /// Whether the other word is near enough. O(its length).
  func matches(_ other: Bytes) -> Bool { edits(to: other) != nil }

  /// How many edits there are to the other word; nil where they are more than are allowed. O(its length).
  func edits(to other: Bytes) -> Int? {
    guard count > 0, count < 64 else { return nil }
    var (up, down) = (UInt64.max, UInt64(0))
    var (diagonal, placesBefore) = (UInt64(0), UInt64(0))
    var distance = count
    let last: UInt64 = 1 << UInt64(count - 1)
    Self.forEachLetter(other) { letter in
      let places = letter < 128 ? plain[Int(letter)] : others[letter, default: 0]
      let exchanged = ((~diagonal & places) << 1) & placesBefore
      diagonal = (((places & up) &+ up) ^ up) | places | down | exchanged
      let rising = down | ~(diagonal | up)
      let falling = diagonal & up
      if rising & last != 0 { distance += 1 }
      if falling & last != 0 { distance -= 1 }
      let shifted = rising << 1 | 1
      up = falling << 1 | ~(diagonal | shifted)
      down = shifted & diagonal
      placesBefore = places
    }
    return distance <= edits ? distance : nil
  }

  private static func forEachLetter(_ word: Bytes, _ body: (UInt32) -> Void) {
    var offset = 0
    while offset < word.count {
      if word[offset] < 0x80 {
        body(UInt32(word[offset]))
        offset += 1
      } else {
        let (scalar, length) = scalar(in: word, at: offset)
        body(scalar.value)
        offset += length
      }
    }
  }
}
