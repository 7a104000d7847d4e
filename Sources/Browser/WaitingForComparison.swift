// That the reader waits for a comparison of long texts: how far it got, and how it is ended. What comes of it is
// UpdateComparison's business.

import NewsCorpus
import Screen

/// Whether an answer to the latest request for a comparison is still to come.
enum WaitingForComparison: Equatable, Sendable {
  case no
  /// nil before it takes long enough to be told of.
  case yes(percent: Int?)

  var isSo: Bool { self != .no }

  /// `comparing … 40 %, Esc stops`; nil where nobody would have time to read it.
  var words: String? {
    guard case .yes(let percent?) = self else { return nil }
    return "comparing … \(percent) %, Esc stops"
  }
}

extension BrowserModel {
  mutating func receive(compared percent: Int, of generation: Int) -> [Effect] {
    guard generation == comparisonGeneration, waiting.isSo else { return [] }
    waiting = .yes(percent: percent)
    return []
  }

  /// Leaves the reader where the comparison was asked for: before another one, or before the panes.
  mutating func stopComparing() -> [Effect] {
    waiting = .no
    notice = "comparing was stopped"
    generation += 1
    comparisonGeneration = comparison == nil ? 0 : generation
    if let shown = comparison, let look = sides?.look {
      sides = Sides(
        left: shown.compared.left, right: shown.compared.right, evidence: shown.evidence, look: look
      )
    }
    return [.stopComparing]
  }

  /// An answer that is still to come opens nothing.
  mutating func forgetComparison() -> [Effect] {
    comparisonGeneration = 0
    defer { waiting = .no }
    return waiting.isSo ? [.stopComparing] : []
  }
}
