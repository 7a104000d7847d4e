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
      if let article = health.item(concern, index)?.article {
        health.close()
        return visit(article)
      }
      notice = "no article to open: the row says why"
    case .note, nil: break
    }
    return []
  }
}
