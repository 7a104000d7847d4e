// What a scan does with a pattern at every line, as flat memory: arrays in arrays would be counted anew for
// each of a million lines. What the steps find is LineScan's business.

/// The letters that are looked for, and the bits by which a line's worth is bounded.
struct PatternSteps: Sendable {
  /// A letter that a line must have behind the one before.
  struct Letter: Sendable, BitwiseCopyable {
    var letter: UInt8
    /// It begins a term, which may stand anywhere.
    var isFirst: Bool
  }

  private let letters: [Letter]
  private let bits: [TermBound.Letter]
  /// Of each term.
  let bounds: [TermBound]

  /// - Parameter earlier: what all lines that are looked at have already.
  init(_ pattern: FinderPattern, among earlier: FinderPattern?) {
    let known = earlier.map { pattern.known(from: $0) } ?? (terms: 0, letters: 0)
    var letters: [Letter] = []
    for (number, term) in pattern.terms.enumerated().dropFirst(known.terms) {
      let skipped = number == known.terms ? known.letters : 0
      for (place, letter) in term.enumerated().dropFirst(skipped) {
        letters.append(Letter(letter: letter, isFirst: place == 0))
      }
    }
    self.letters = letters
    bits = pattern.terms.flatMap { TermBound.letters(of: $0) }
    var (bounds, start): ([TermBound], Int) = ([], 0)
    for term in pattern.terms {
      bounds.append(TermBound(start..<start + term.count))
      start += term.count
    }
    self.bounds = bounds
  }

  func withSteps<Result>(
    _ body: (UnsafeBufferPointer<Letter>, UnsafeBufferPointer<TermBound.Letter>) -> Result
  ) -> Result {
    letters.withUnsafeBufferPointer { letters in
      bits.withUnsafeBufferPointer { body(letters, $0) }
    }
  }
}
