// Which figures add to a count that is told elsewhere, and so are only a part of it: five more, another
// five, the bodies of two. How else figures hang together, FigureLinks knows.

import Prose

/// Tells additions from whole counts.
struct FigureAdditions {
  let reading: NumberReading
  private var tokens: [FigureToken] { reading.tokens }

  init(_ reading: NumberReading) { self.reading = reading }

  /// Makes parts of the figures that only add to another. `earlier` is the last whole figure with a fate in the same
  /// paragraph. O(figures).
  func read(_ drafts: inout [FigureDraft], after earlier: FigureDraft?) {
    for index in drafts.indices { read(&drafts, index, earlier) }
  }

  private func read(_ drafts: inout [FigureDraft], _ index: Int, _ earlier: FigureDraft?) {
    let draft = drafts[index]
    guard draft.extent == .whole, draft.slot.isFate, !draft.isNegation else { return }
    // `the two other victims` were told before.
    let lead = draft.span.first - 1
    let isRepeated = lead >= reading.bounds.lowerBound && tokens[lead].has(.definite)
    // `killed himself and 12 others` may be all but one.
    let isOthers = draft.noun.tokens.last.map { tokens[$0].has(.additional) } ?? false
    let isMore = draft.noun.isAdditional && !isRepeated && !isOthers
    guard isMore || isFound(draft) else { return }
    let around = max(0, index - Self.reach)..<min(drafts.count, index + Self.reach + 1)
    let fates =
      around.filter { $0 != index && drafts[$0].slot.isFate }.map { drafts[$0] }
      + [earlier].compactMap { $0 }
    let isCounted = fates.contains {
      $0.slot == draft.slot && $0.extent == .whole && $0.span.upper > draft.span.value
    }
    // `12 were hurt and another five died` counts all of the dead; `another five died` alone does not.
    if isCounted || isMore && draft.slot == .killed && fates.isEmpty {
      drafts[index].extent = .part
    }
  }

  /// How many figures on each side are looked at.
  private static let reach = 4

  /// `found the bodies of two passengers`, `recovered three bodies`: what was found adds to what is known.
  private func isFound(_ draft: FigureDraft) -> Bool {
    guard let cue = draft.evidence?.cue, !cue.isEmpty else { return false }
    return tokens[cue.lowerBound].has(.remains)
  }
}
