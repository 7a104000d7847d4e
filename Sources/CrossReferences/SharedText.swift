// Passages that stand in two texts, word for word or nearly so. Which articles are worth a look, and which
// had a passage first, is known above.

import Columns
import Prose

/// A passage of two texts: where it stands in both, and how alike it is.
package struct SharedText: Equatable, Sendable {
  /// What a passage is.
  package enum Label: String, CaseIterable, Sendable {
    /// Word for word, but for case, accents and marks between words.
    case same
    /// Nearly so: a few words are others, fewer or more.
    case reworded
    /// Somebody's words in both texts.
    case quote
    /// A reference note that both print.
    case note
  }

  package var here: TextRange
  package var there: TextRange
  package var label: Label

  /// A passage.
  package init(here: TextRange, there: TextRange, label: Label) {
    self.here = here
    self.there = there
    self.label = label
  }
}

/// The passages that two texts share, in order of the first one. The same from either side.
/// O(words × log words).
package func sharedTexts(_ here: RunningWords, _ there: RunningWords) -> [SharedText] {
  // Which of several equal places is taken depends on where one begins: always on the same side.
  let isTurned = there.precedes(here)
  let (first, second) = isTurned ? (there, here) : (here, there)
  let runs = PassageFinder(first, second).passages()
  let sentences = first.rewordings(in: second, besides: runs.filter { $0.label != .reworded })
  var found = joined(runs, sentences)
  if isTurned {
    found = found.map { SharedText(here: $0.there, there: $0.here, label: $0.label) }
  }
  return found.sorted { ($0.here.start, $0.there.start) < ($1.here.start, $1.there.start) }
}

/// Runs of words with sentences that are reworded as a whole, which say more than the runs inside them. Both are
/// in order of `here`, where none overlaps another of its kind. O(runs + sentences).
private func joined(_ runs: [SharedText], _ sentences: [SharedText]) -> [SharedText] {
  var (found, rest) = ([SharedText](), runs[...])
  for sentence in sentences {
    let before = rest.prefix { $0.here.end <= sentence.here.start }
    let inside = rest[before.endIndex...].prefix { $0.here.start < sentence.here.end }
    found += before
    rest = rest[inside.endIndex...]
    let isWhole = inside.allSatisfy {
      sentence.here.contains($0.here) && sentence.there.contains($0.there)
    }
    // A run that goes on in the next sentence may meet that one, too.
    if isWhole { found.append(sentence) } else { found += inside }
  }
  return found + rest
}

extension [SharedText] {
  /// Takes the marks around the words in: the full stop at the end of a sentence, quotation marks. O(marks).
  package mutating func takeInMarks(here: Bytes, there: Bytes) {
    for index in indices {
      self[index].here.takeInMarks(of: here)
      self[index].there.takeInMarks(of: there)
    }
  }

  /// Calls those quotations of which half stands in a quotation in both texts. Quotations are in
  /// order and do not overlap. O(passages × log quotations + their quotations).
  package mutating func labelQuotations(here: [TextRange], there: [TextRange]) {
    for index in indices where self[index].label != .note {
      if self[index].here.isCovered(by: here), self[index].there.isCovered(by: there) {
        self[index].label = .quote
      }
    }
  }
}

extension TextRange {
  /// Whether half of it stands in quotations, which are in order and do not overlap. O(log quotations + those inside).
  func isCovered(by quotations: [TextRange]) -> Bool {
    var (low, high) = (0, quotations.count)
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].end <= start { low = middle + 1 } else { high = middle }
    }
    let covered = quotations[low...].prefix { $0.start < end }.reduce(0) { sum, range in
      sum + Int(min(range.end, end)) - Int(max(range.start, start))
    }
    return covered * 2 >= count
  }

  /// Marks belong to the words if white space is behind them: `told.”`, but not `well-` of `well-known`.
  fileprivate mutating func takeInMarks(of text: Bytes) {
    var (first, last) = (lowerBound, upperBound)
    while first > 0 {
      let (mark, length) = scalar(in: text, before: first)
      if mark.separates { break }
      guard !mark.isOfWord else {
        first = lowerBound
        break
      }
      first -= length
    }
    while last < text.count {
      let (mark, length) = scalar(in: text, at: last)
      if mark.separates { break }
      guard !mark.isOfWord else {
        last = upperBound
        break
      }
      last += length
    }
    self = TextRange(first, last)
  }
}

extension Unicode.Scalar {
  fileprivate var separates: Bool { characterClass(self) == .space }

  fileprivate var isOfWord: Bool {
    switch characterClass(self) {
    case .lower, .upper, .digit, .mark, .ideograph: true
    case .space, .apostrophe, .quote, .other: false
    }
  }
}
