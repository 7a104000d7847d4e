// What the signs between two texts, and the looks of words in them, mean: lines of the help.

import CrossReferences
import Screen

/// Below the keys of the comparison.
let comparisonSigns: [Overlay.Line] =
  [.blank, .title("Signs between two texts")]
  + Comparison.Label.allCases.filter { $0 != .quote }.map { .entry($0.sign, $0.meaning) }
  + [
    .entry("~3, → 3 above", "moved: its number on both sides, and where it is"),
    .entry("▸", "where you stand"),
    .sample("words", .changedWords, "the other text has other words"),
    .sample("14", .changedNumber, "another number"),
    .sample("4 May", .changedDate, "another date"),
    .sample("Orlava", .changedName, "another name"),
    .entry("░ ▒ ▓ ≠", "at the edge: where they differ, and in figures"),
  ]

extension Comparison.Label {
  fileprivate var meaning: String {
    switch self {
    case .same: "both say it word for word"
    case .reworded, .quote: "both say it, in other words"
    case .figures: "both count or date it, here or elsewhere, not alike"
    case .note: "a reference note of both"
    case .onlyLeft: "only the left text says it"
    case .onlyRight: "only the right text says it"
    }
  }
}
