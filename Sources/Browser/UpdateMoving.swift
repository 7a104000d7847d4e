// How the browser changes when a key moves in a list or a text: of all that lies over the panes the uppermost one
// moves, else the pane with the focus. How far a move goes, ListState and ScrollState know.

import Screen

extension BrowserModel {
  mutating func move(_ move: Move) -> [Effect] {
    if prompt?.isFind == true { return stepInFind(move) }
    if !moveInLists(move), !moveOverAllArticles(move), !moveInTexts(move) {
      return moveInPane(move)
    }
    return []
  }

  /// While something to find is typed, down and up go to the next and the one before.
  private mutating func stepInFind(_ move: Move) -> [Effect] {
    switch move {
    case .down, .pageDown: step(1)
    case .up, .pageUp: step(-1)
    case .top, .bottom: []
    }
  }

  /// In the finder, help, health, and what is known and decided of names and searches; false where none is open.
  private mutating func moveInLists(_ move: Move) -> Bool {
    if finder.isOpen {
      finder.list.move(move, count: finder.count, visible: healthRows)
    } else if let count = overlay?.lines.count {
      let visible = layout.body.rows - 2
      overlay?.scroll.move(move, count: count, visible: visible)
    } else if comparison != nil {
      return false
    } else if voices.isOpen {
      voices.move(move)
      settle()
    } else if health.isOpen {
      health.list.move(move, count: health.rowCount, visible: healthRows)
    } else if timeline.isOpen || coverage.isOpen {
      return false
    } else if aboutEntity.isOpen {
      aboutEntity.list.move(move, count: aboutEntity.rows.count, visible: healthRows)
    } else if review.isOpen {
      review.list.move(move, count: review.rows.count, visible: reviewRows)
      settle()
    } else if saved.isOpen {
      saved.list.move(move, count: savedSearches.list.count, visible: healthRows)
    } else {
      return false
    }
    return true
  }

  /// In the timeline, the coverage; a comparison lies over the conflicts that it was opened from.
  private mutating func moveOverAllArticles(_ move: Move) -> Bool {
    if comparison != nil { return false }
    if timeline.isOpen {
      timeline.list.move(move, count: timeline.rows.count, visible: timelineRows)
    } else if coverage.isOpen {
      coverage.move(move, in: layout.body.rows)
    } else if conflicts.isOpen {
      conflicts.list.move(move, count: conflicts.rowCount, visible: conflictRows)
      settle()
    } else if missing.isOpen {
      missing.list.move(move, count: missing.rowCount, visible: healthRows)
    } else {
      return false
    }
    return true
  }

  private mutating func moveInTexts(_ move: Move) -> Bool {
    if showsFacts {
      moveInFacts(move)
      return true
    }
    guard comparison != nil else { return false }
    let visible = comparisonRows
    comparison?.move(move, visible: visible)
    return true
  }

  private mutating func moveInPane(_ move: Move) -> [Effect] {
    let visible = visibleRows(of: focus)
    let count = rowCount(of: focus)
    switch focus {
    case .articles:
      articles.list.move(move, count: count, visible: visible)
      settle()
      return follow()
    case .reader: reader.move(move, visible: visible)
    case .entities: entities.list.move(move, count: count, visible: visible)
    case .references: references.list.move(move, count: count, visible: visible)
    case .figures: figures.list.move(move, count: count, visible: visible)
    case .quotes: quotes.list.move(move, count: count, visible: visible)
    }
    return []
  }
}
