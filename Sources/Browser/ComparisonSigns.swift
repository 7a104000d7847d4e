// What the signs between two texts, and the looks of words in them, mean: lines of the help.

import CrossReferences
import Screen

/// Below the keys of the comparison.
let comparisonSigns: [Overlay.Line] =
  [.blank, .title("Signs between two texts")]
  + Comparison.Label.allCases.filter { $0 != .quote }.map { .entry($0.sign, $0.meaning) }
  + [
    .entry("~3, → 3 above", "moved: the passage’s number, and where it is"),
    .entry("▸", "where you stand"),
    .sample("words", .changedWords, "the other text has other words"),
    .sample("14", .changedNumber, "another number"),
    .sample("4 May", .changedDate, "another date"),
    .sample("Orlava", .changedName, "another name, another speaker"),
    .sample("not", .changedTurn, "one says the contrary of the other"),
    .entry("░ ▒ ▓", "at the edge: how much of these lines differs"),
    .entry("█", "at the edge: something there is told otherwise"),
  ]

extension Comparison.Label {
  fileprivate var meaning: String {
    switch self {
    case .same: "both say it word for word"
    case .reworded, .quote: "both say it, in other words"
    case .figures: "told otherwise: a figure, a date, or the contrary"
    case .note: "a reference note of both"
    case .onlyLeft: "only the left text says it"
    case .onlyRight: "only the right text says it"
    }
  }
}
