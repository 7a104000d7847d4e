// A selected row and a scroll offset: what all lists have in common. What the rows are is a pane's.

import Screen

/// Selection and scrolling of a list whose rows are `rowHeight` lines high.
struct ListState: Equatable, Sendable {
  var selected = 0
  /// First row that is shown.
  private(set) var top = 0

  init(selected: Int = 0) { self.selected = selected }

  /// Keeps the selection on a row and in view.
  /// - Parameters:
  ///   - count: rows in the list.
  ///   - visible: rows that fit on the screen.
  mutating func settle(count: Int, visible: Int) {
    selected = max(0, min(selected, count - 1))
    let visible = max(1, visible)
    if selected < top { top = selected }
    if selected >= top + visible { top = selected - visible + 1 }
    top = max(0, min(top, count - visible))
  }

  /// Selects another row, which stands where the selected one stood on the screen: rows came or went
  /// above it.
  mutating func shift(to row: Int) {
    top = max(0, top + row - selected)
    selected = row
  }

  mutating func move(_ move: Move, count: Int, visible: Int) {
    switch move {
    case .down: selected += 1
    case .up: selected -= 1
    case .pageDown: selected += max(1, visible - 1)
    case .pageUp: selected -= max(1, visible - 1)
    case .top: selected = 0
    case .bottom: selected = count - 1
    }
    settle(count: count, visible: visible)
  }

  /// `3/120`, for the lower edge of a pane.
  func position(of count: Int) -> String {
    count == 0 ? "" : "\(min(selected + 1, count))/\(count)"
  }
}

/// The scroll offset of a text without a selected row.
struct ScrollState: Equatable, Sendable {
  /// First line that is shown.
  var top = 0

  /// Keeps the last line at the bottom of the screen where the text is long enough.
  mutating func settle(count: Int, visible: Int) {
    top = max(0, min(top, count - max(1, visible)))
  }

  mutating func move(_ move: Move, count: Int, visible: Int) {
    // A list whose selected row is the first line moves as a text does.
    var list = ListState(selected: top)
    list.move(move, count: max(1, count - max(1, visible) + 1), visible: visible)
    top = list.selected
  }

  /// How much of the text stands above the lower edge: `18%`.
  func percent(count: Int, visible: Int) -> String {
    count == 0 ? "" : "\(min(count, top + visible) * 100 / count)%"
  }
}

extension Frame {
  /// Writes into a row of a list, `indent` columns from its left border, cut before the right one.
  mutating func put(_ text: String, row: Int, _ box: Box, indent: Int, _ style: Style) {
    put(
      text, row: row, column: box.column + indent, limit: box.columns - indent - 1, style: style,
      ellipsis: true)
  }
}
