// Over the panes: the searches that the reader saved under names. Keys are UpdateSaved's business.

import Desk
import Screen

/// State of the list of saved searches.
struct SavedPane: Equatable, Sendable {
  private(set) var isOpen = false
  var list = ListState()
  /// What was deleted or replaced last, to be brought back.
  var lost: SavedSearch?

  mutating func open() {
    isOpen = true
    list = ListState()
  }

  mutating func close() { isOpen = false }

  func selected(_ searches: SavedSearches) -> SavedSearch? {
    searches.list.indices.contains(list.selected) ? searches.list[list.selected] : nil
  }

  func draw(_ frame: inout Frame, _ box: Box, _ searches: SavedSearches) {
    guard isOpen else { return }
    let all = searches.list
    frame.fill(box)
    let inner = frame.border(
      box, title: "Saved searches", trailing: list.position(of: all.count), focused: true)
    // Names in a column of their own, as wide as the widest, up to a third.
    let width = min(all.map { Width.of($0.name) }.max() ?? 0, max(8, inner.columns / 3))
    for line in 0..<inner.rows where all.indices.contains(list.top + line) {
      let search = all[list.top + line]
      let row = inner.row + line
      let isSelected = list.top + line == list.selected
      frame.put(isSelected ? "▸" : " ", row: row, column: inner.column)
      frame.put(
        search.name, row: row, column: inner.column + 2, limit: width,
        style: Style(.heading, .bold),
        ellipsis: true)
      frame.put(search.query, row: row, inner, indent: width + 4, .plain)
      if isSelected { select(&frame, row: row, inner, focused: true) }
    }
    if all.isEmpty {
      frame.put(
        "none yet: S searches, w saves what is searched for", row: inner.row, inner, indent: 1,
        Style(.faint))
    }
    frame.cursor = Point(row: inner.row + list.selected - list.top, column: inner.column)
  }
}
