// How the browser changes when keys are pressed in the view of who covered what.

import NewsCorpus
import Screen

extension BrowserModel {
  /// Opens the coverage of the whole corpus, or closes it.
  mutating func toggleCoverage() -> [Effect] {
    let closed = closeReadingCovers()
    guard !closed.wasCoverage else { return closed.effects }
    coverage.open()
    settle()
    return closed.effects
  }

  mutating func receive(_ answer: Coverage, _ generation: Int) -> [Effect] {
    guard coverage.isOpen, generation == coverage.reading.generation else { return [] }
    coverage.receive(answer)
    if answer.read.isComplete { coverage.reading.stop() }
    settle()
    return []
  }

  /// Goes to the articles of an event, or opens one where it tells of the event; the only one at once.
  mutating func openCoverageRow() -> [Effect] {
    guard let event = coverage.selected, let article = coverage.selectedArticle else { return [] }
    guard coverage.isAmongArticles || event.group.articles.count == 1 else {
      coverage.isAmongArticles = true
      return []
    }
    let stopped = closeReadingCovers().effects
    return stopped + visit(article, at: corpus.placeOfMainEvent(in: article))
  }

  /// Back from the articles of an event to the events; false where that is where the keys are.
  mutating func leaveCoveredArticles() -> Bool {
    defer { coverage.isAmongArticles = false }
    return coverage.isAmongArticles
  }
}
