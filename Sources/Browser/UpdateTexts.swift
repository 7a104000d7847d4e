// How the browser changes when a key works in two compared texts. What the views of a comparison have in common is
// UpdateComparison's business.

import NewsCorpus
import Screen

extension BrowserModel {
  /// To the next difference of the texts, row of the facts that is told differently, or sentence that somebody tells
  /// otherwise.
  mutating func stepToDifference(_ step: Int) -> [Effect] {
    if showsVoices { return stepInVoices(step) }
    if showsFacts { return stepToToldFact(step) }
    let visible = comparisonRows
    if comparison?.evidence.isOn == true {
      // Who goes on to the differences has seen what was lit.
      comparison?.evidence.isOn = false
      layOutComparison()
    }
    if comparison?.stepToDifference(step, visible: visible) == false {
      let isAlike = comparison?.differences.isEmpty ?? true
      notice =
        isAlike
        ? "both say the same" : step > 0 ? "no more differences" : "no difference before it"
    }
    return []
  }

  /// Folds what both say alike, then small edits as well, then nothing.
  mutating func foldTexts() -> [Effect] {
    guard let shown = comparison else { return [] }
    guard !shown.evidence.isOn, shown.apart == nil else {
      notice =
        shown.apart == nil
        ? "nothing is folded while evidence is lit; l puts it out"
        : "nothing is folded while the texts scroll apart; s brings them together"
      return []
    }
    let (corpus, columns, visible) = (corpus, layout.body.columns - 2, comparisonRows)
    comparison?.foldNext(corpus, columns: columns)
    comparison?.settle(visible: visible)
    comparison?.showStanding(visible: visible)
    notice =
      switch comparison?.folding {
      case .alike: "what both say alike is folded; z folds small edits as well"
      case .smallEdits: "small edits are folded as well; z unfolds all"
      case .nothing where shown.folding == .nothing: "there is nothing alike to fold"
      case .nothing, nil: "all is unfolded"
      }
    return []
  }

  mutating func unfoldTexts() -> [Effect] {
    let (corpus, columns, visible) = (corpus, layout.body.columns - 2, comparisonRows)
    let isThere =
      comparison?.unfoldNearest(corpus, columns: columns, visible: visible) ?? false
    comparison?.settle(visible: visible)
    if !isThere { notice = "nothing is folded here; z folds what both say alike" }
    return []
  }

  /// Lets the two texts scroll each on its own, or together again.
  mutating func toggleScrolling() -> [Effect] {
    guard comparison?.isSideBySide == true else {
      notice = "the texts scroll apart only where they stand side by side"
      return []
    }
    let (corpus, columns, visible) = (corpus, layout.body.columns - 2, comparisonRows)
    comparison?.toggleApart(corpus, columns: columns, visible: visible)
    comparison?.showPiece(visible: visible)
    notice =
      comparison?.apart == nil
      ? "the texts scroll together" : "the texts scroll apart; Tab chooses which, s joins them"
    return []
  }

  /// Chooses the other text to scroll.
  mutating func chooseOtherText() -> [Effect] {
    if let apart = comparison?.apart {
      comparison?.choose(apart.other)
    } else {
      notice = "the texts scroll together; s lets them scroll apart"
    }
    return []
  }

  /// Finds the changed words of what is on the screen.
  mutating func markShownTexts() {
    guard comparison != nil, !showsFacts else { return }
    let (corpus, visible) = (corpus, comparisonRows)
    comparison?.markShown(corpus, visible: visible)
  }
}
