// What a pair of sentences is called, and how much of it differs. Which sentences are a pair is known before.

import Prose

/// Names the pairs of two texts.
struct RowLabels {
  private let left: ComparedSentences
  private let right: ComparedSentences
  private let known: SharedFacts

  init(_ left: ComparedSentences, _ right: ComparedSentences, _ known: SharedFacts) {
    self.left = left
    self.right = right
    self.known = known
  }

  /// The label, the share of the words of both that the other side has not, and whether the two say the contrary.
  /// O(words of both · those that differ).
  func label(
    _ lefts: Range<Int>, _ rights: Range<Int>
  ) -> (Comparison.Label, changed: Double, isTurned: Bool) {
    let (here, there) = (left.words(of: lefts), right.words(of: rights))
    let isNote =
      left.sentences[lefts.lowerBound].isNote && right.sentences[rights.lowerBound].isNote
    if here == there { return (isNote ? .note : .same, 0, false) }
    let words = (Array(here), Array(there))
    let difference = WordDifference(words.0, words.1)
    let changed = difference.changedShare
    if isNote { return (.note, changed, false) }
    let isTurned = !TurnedWords(difference, words.0, words.1).isEmpty
    let places = SharedFacts.Places(left.range(of: lefts), right.range(of: rights))
    if known.otherFigures.contains(where: { places.hold($0) })
      || differInNumbersAlone(difference, lefts, rights)
    {
      return (.figures, changed, isTurned)
    }
    let isQuoted =
      known.utterances.contains { places.hold($0) }
      || places.left.isCovered(by: known.quotations.left)
        && places.right.isCovered(by: known.quotations.right)
    return (isQuoted ? .quote : .reworded, changed, isTurned)
  }

  /// Whether nothing but numbers differs: an update of a text, or a slip.
  private func differInNumbersAlone(
    _ difference: WordDifference, _ lefts: Range<Int>, _ rights: Range<Int>
  ) -> Bool {
    let (here, there) = (
      left.sentences[lefts.lowerBound].words.lowerBound,
      right.sentences[rights.lowerBound].words.lowerBound
    )
    guard difference.left.contains(true), difference.right.contains(true) else { return false }
    return difference.left.indices.allSatisfy { !difference.left[$0] || left.isNumber[here + $0] }
      && difference.right.indices.allSatisfy { !difference.right[$0] || right.isNumber[there + $0] }
  }
}

extension SharedFacts.Places {
  fileprivate func hold(_ other: Self) -> Bool {
    left.overlaps(other.left) && right.overlaps(other.right)
  }
}
