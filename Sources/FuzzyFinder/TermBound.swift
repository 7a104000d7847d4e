// What a line can be worth at most for a term, told by bits that are kept for each line: most lines are
// none of the best, and need not be aligned. What it is worth is Alignment's business.

/// What bounds the worth of one term.
struct TermBound: Sendable {
  /// The bits of one letter.
  struct Letter: Sendable, BitwiseCopyable {
    var letter: UInt64
    /// Of it and the letter before; 0 where it begins a term.
    var pair: UInt64
    var isFirst: Bool
  }

  /// Of all letters of the pattern.
  let letters: Range<Int>
  /// What is more than any line is worth that has not the whole term where a word begins.
  let apart: Int
  /// One run from the beginning of a word.
  let whole: Int

  /// - Parameter letters: the term's letters among all letters of the pattern.
  init(_ letters: Range<Int>) {
    self.letters = letters
    whole = FitScore.most(letters.count)
    apart = whole + FitScore.gapStart
  }

  static func letters(of term: [UInt8]) -> [Letter] {
    term.indices.map { place in
      let pair = place == 0 ? 0 : pair(term[place - 1], term[place])
      return Letter(letter: LetterSet.bit(term[place]), pair: pair, isFirst: place == 0)
    }
  }

  /// The bit of two neighbours; other pairs share it.
  static func pair(_ first: UInt8, _ second: UInt8) -> UInt64 {
    1 << ((UInt64(first) &* 37 &+ UInt64(second) &* 11) & 63)
  }

  /// No line that tells this is worth more for the letters of whole terms. Each letter either goes on a
  /// run, which its neighbour must be there for, or stands behind a gap. O(letters).
  @inline(__always)
  static func most(
    _ letters: UnsafeBufferPointer<Letter>, _ telling: LineTable.Telling
  ) -> Int {
    var (score, hasStart) = (0, false)
    for bits in letters {
      let begins = telling.beginning & bits.letter != 0
      if bits.isFirst {
        score &+= begins ? FitScore.most(1) : FitScore.letter
        hasStart = begins
        continue
      }
      var best = begins ? FitScore.gapStart &+ FitScore.wordStart : FitScore.gapStart
      if telling.neighbours & bits.pair != 0 {
        best = max(best, hasStart ? FitScore.wordStart : FitScore.inRun)
      }
      score &+= FitScore.letter &+ best
      hasStart = hasStart || begins
    }
    return score
  }
}
