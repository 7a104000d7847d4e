// How the browser changes when keys are pressed in the health view.

import NewsCorpus
import Screen

extension BrowserModel {
  /// Opens the health view, or closes it.
  mutating func toggleHealth() -> [Effect] {
    if health.isOpen {
      health.close()
    } else {
      health.open(corpus, progress)
      settle()
    }
    return []
  }

  /// Rows of the health view inside its border.
  var healthRows: Int { max(0, layout.body.rows - 2) }

  /// Opens the article of the selected row, or folds the section.
  mutating func openHealthRow() -> [Effect] {
    switch health.row(health.list.selected) {
    case .section(let concern):
      health.toggle(concern)
      settle()
    case .item(let concern, let index):
      return openItem(concern, index)
    case .note, nil: break
    }
    return []
  }

  private mutating func openItem(_ concern: CorpusHealth.Concern, _ index: Int) -> [Effect] {
    guard let article = health.nearestArticle(concern, index) else {
      let isRecord = concern == .dropped
      notice = "no article to open: \(isRecord ? "its file gave none" : "the row says why")"
      return []
    }
    health.close()
    let effects = visit(article)
    if concern == .dropped { notice = "the record gave no article; this is the first of its file" }
    return effects
  }
}
