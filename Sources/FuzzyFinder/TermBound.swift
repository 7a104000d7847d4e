// What a line can be worth at most for a term, told by bits that are kept for each line: most lines are
// none of the best, and need not be aligned. What it is worth is Alignment's business.

/// The bits of one term's letters and neighbours.
struct TermBound: Sendable {
  /// By letter: its own bit, and that of the letter before together with it.
  private let letters: [UInt64]
  private let pairs: [UInt64]
  /// What is more than any line is worth that has not the whole term where a word begins.
  let apart: Int
  /// One run from the beginning of a word.
  let whole: Int

  init(_ term: [UInt8]) {
    letters = term.map { LetterSet.bit($0) }
    pairs = [0] + zip(term, term.dropFirst()).map { Self.pair($0, $1) }
    whole = FitScore.most(term.count)
    apart = whole + FitScore.gapStart
  }

  /// The bit of two neighbours; other pairs share it.
  static func pair(_ first: UInt8, _ second: UInt8) -> UInt64 {
    1 << ((UInt64(first) &* 37 &+ UInt64(second) &* 11) & 63)
  }

  /// No line with these letters at beginnings of words, and these neighbours, is worth more. Each
  /// letter either goes on a run, which its neighbour must be there for, or stands behind a gap.
  /// O(letters of the term).
  @inline(__always)
  func most(beginning: UInt64, neighbours: UInt64) -> Int {
    var hasStart = beginning & letters[0] != 0
    var score = hasStart ? FitScore.most(1) : FitScore.letter
    for number in 1..<letters.count {
      let begins = beginning & letters[number] != 0
      var best = FitScore.gapStart + (begins ? FitScore.wordStart : 0)
      if neighbours & pairs[number] != 0 {
        best = max(best, hasStart ? FitScore.wordStart : FitScore.inRun)
      }
      score += FitScore.letter + best
      if begins { hasStart = true }
    }
    return score
  }
}
