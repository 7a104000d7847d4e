// How the browser changes when it is asked who else says what an article says: opened from the panes, the coverage or a
// comparison, and left for a comparison and back. What is shown is VoicesView's business.

import CrossReferences
import NewsCorpus
import Prose
import Screen

/// A comparison that another view lies over.
struct ComparisonSetAside: Sendable {
  var comparison: ComparisonView?
  var factsView: FactsView?
  var sides: Sides
  var returnsToFacts: Bool
  /// The snapshot that it is of.
  var snapshot: Int

  /// Nil where one of the articles is gone.
  func renumbered(_ now: (Int) -> Int?) -> ComparisonSetAside? {
    guard let left = now(sides.left), let right = now(sides.right) else { return nil }
    var moved = self
    (moved.sides.left, moved.sides.right) = (left, right)
    return moved
  }
}

extension BrowserModel {
  /// Whether it is what the reader sees; a comparison that it led to may lie over it.
  var showsVoices: Bool { voices.isOpen && comparison == nil }

  // MARK: opening and closing

  /// Asks who else says what an article says: the left one of a comparison, that of the coverage, or the open one. Closes
  /// the view where it is open.
  mutating func toggleVoices() -> [Effect] {
    if showsVoices { return closeVoices() }
    if comparison != nil {
      _ = clearViewFind()
      // Asked is of what the reader sees, not of what is still compared.
      let stopped = waiting.isSo ? stopComparing() : []
      notice = nil
      guard let sides, voices.article != sides.left else { return stopped + closeComparison() }
      return stopped + openVoices(of: sides.left, over: setComparisonAside(sides))
    }
    if coverage.isOpen {
      guard let article = coverage.selectedArticle else { return [] }
      return openVoices(of: article, in: coverage.selected?.group)
    }
    guard let article = reader.article, article < corpus.articleCount else { return [] }
    return openVoices(of: article)
  }

  private mutating func openVoices(
    of article: Int, in event: EventGroup? = nil, over below: ComparisonSetAside? = nil
  ) -> [Effect] {
    // What it was opened from first is what it leads back to.
    let below = voices.isOpen ? voices.setAside : below
    let stopped = forgetComparison()
    generation += 1
    voices.open(article, in: event, generation: generation)
    viewFind = nil
    voices.setAside = below
    settle()
    return stopped + [.readVoices(of: article, in: event, generation: generation)]
  }

  /// Takes the comparison away, so that it can be shown again as it is.
  private mutating func setComparisonAside(_ sides: Sides) -> ComparisonSetAside {
    defer { removeComparison() }
    return ComparisonSetAside(
      comparison: comparison, factsView: factsView, sides: sides, returnsToFacts: returnsToFacts,
      snapshot: snapshot)
  }

  mutating func closeComparison() -> [Effect] {
    removeComparison()
    return forgetComparison()
  }

  private mutating func removeComparison() {
    comparison = nil
    factsView = nil
    returnsToFacts = false
    viewFind = nil
  }

  /// Shows again what it was opened from.
  mutating func closeVoices() -> [Effect] {
    let stopped = (voices.isRunning ? [.stopVoices] : []) + forgetComparison()
    let kept = voices.setAside
    voices = VoicesView()
    viewFind = nil
    guard let kept else { return stopped }
    guard kept.snapshot == snapshot else {
      return stopped + requestComparison(kept.sides.left, kept.sides.right, look: kept.sides.look)
    }
    generation += 1
    comparisonGeneration = generation
    (comparison, factsView, sides) = (kept.comparison, kept.factsView, kept.sides)
    returnsToFacts = kept.returnsToFacts
    // The window may be another one.
    layOutComparison()
    layOutFacts()
    settle()
    return stopped
  }

  // MARK: answers

  mutating func receive(_ found: ArticleVoices, _ generation: Int) -> [Effect] {
    voices.receive(found, generation, corpus)
    settle()
    return []
  }

  /// Asks anew in another snapshot: there may be more accounts.
  mutating func askVoicesAgain() -> [Effect] {
    guard let article = voices.article else { return [] }
    guard article < corpus.articleCount else { return closeVoices() }
    generation += 1
    voices.ask(again: generation)
    return [.readVoices(of: article, in: voices.event, generation: generation)]
  }

  /// Keeps what is known so far; false where all is known.
  mutating func stopVoices() -> Bool { isAskingVoices && voices.stop() }

  /// Whether the reader sees that accounts are still compared.
  var isAskingVoices: Bool { showsVoices && voices.isRunning }

  // MARK: keys

  mutating func stepInVoices(_ step: Int) -> [Effect] {
    if !voices.step(step) {
      notice =
        voices.toldCount == 0
        ? "nobody tells a sentence otherwise"
        : step > 0
          ? "no more sentences that are told otherwise" : "none before that is told otherwise"
    }
    settle()
    return []
  }

  /// Tab and Shift-Tab, among those who say something to the sentence.
  mutating func chooseVoice(_ step: Int) -> [Effect] {
    if !voices.chooseVoice(step) { notice = "nobody else says this sentence" }
    settle()
    return []
  }

  mutating func chooseVoiceColumn(_ step: Int) -> [Effect] {
    if !voices.chooseColumn(step) { notice = "no more accounts" }
    settle()
    return []
  }

  mutating func orderVoices() -> [Effect] {
    voices.reorder(corpus)
    notice = voices.isByDate ? "the earliest account first" : "the surest account first"
    settle()
    return []
  }

  /// Compares with the chosen account; lit is what it says to the sentence, or the sentence that it does not say.
  mutating func openVoice() -> [Effect] {
    guard let article = voices.article, let sentence = voices.sentence,
      let other = voices.chosen.flatMap({ voices.account(at: $0) })?.article
    else { return [] }
    _ = clearViewFind()
    let silence = Evidence(.terms, .same, here: sentence.range, there: TextRange(0, 0))
    return requestComparison(
      article, other, LitEvidence(voices.chosenVoice?.evidence ?? [silence], isOn: true))
  }

  /// Why the chosen account belongs to the article.
  mutating func explainVoice() -> [Effect] {
    guard let account = voices.chosen.flatMap({ voices.account(at: $0) }) else { return [] }
    guard var reference = account.reference else {
      notice = "other accounts join it to the event; 0 shows them together"
      return []
    }
    reference.evidence = []
    return cover(.reference(reference, corpus, columns: layout.body.columns))
  }

  /// Copies the sentence with all who say it or say otherwise, each with where it is from.
  mutating func copyVoices() -> [Effect] {
    guard let article = voices.article, let sentence = voices.sentence else { return [] }
    let said = voices.heard.map { voice in
      "\(corpus.sign(of: voice, to: article)) \(corpus.citation(of: [voice.place], in: voice.article))"
    }
    notice = "copied, with where it is from"
    let own = corpus.citation(of: [sentence.range], in: article)
    return [.copy(([own] + said).joined(separator: "\n"))]
  }
}
