// The line that a reader types into while it is open: what it is for, and how it looks. Editing it is
// LineEditor's business, looking back PromptHistory's, what is done with it Update's.

import Desk
import Screen

/// An open prompt.
struct Prompt: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// All articles, as you type. Esc restores what was searched before, and the focus.
    case search(before: Filter, focus: Pane)
    /// The pane that has the focus. Esc restores the row where it began.
    case find(row: Int)
    /// What lies over the panes. Esc goes back to the place where it began.
    case findInView(from: ViewPlace)
    /// How an entity is to be shown.
    case rename(NameReference)
    /// What an entity is.
    case retype(NameReference)
    /// Under which name a search is to be saved.
    case saveSearch(query: String)
    /// What is to be gone to.
    case finder
    /// Which file a comparison is to be written to.
    case export
    /// Which name a saved search is to have.
    case renameSearch(String)
  }

  var kind: Kind
  var line: LineEditor
  var recall = Recall()

  /// Whether it finds in what is on the screen as it is typed.
  var isFind: Bool {
    switch kind {
    case .find, .findInView: true
    case .search, .rename, .retype, .saveSearch, .finder, .export, .renameSearch: false
    }
  }

  /// Whether what is typed is looked for, so that it belongs to the history.
  var isSearch: Bool {
    switch kind {
    case .search, .find, .findInView: true
    case .rename, .retype, .finder, .saveSearch, .renameSearch, .export: false
    }
  }

  var label: String {
    let label =
      switch kind {
      case .search: "Search"
      case .find, .findInView: "Find"
      case .rename(let name): "Show \(name.shown) as"
      case .retype(let name): "\(name.shown) is (P, O, L, E, X)"
      case .finder: "Go to"
      case .saveSearch: "Save this search as"
      case .export: "Write the comparison to (.md, .html, .json)"
      case .renameSearch(let name): "Call “\(name)”"
      }
    return label + recall.label
  }

  /// Draws the line and says where the cursor rests; what was typed last stays in view.
  /// - Parameter trailing: stands at the right end where there is room.
  func draw(_ frame: inout Frame, _ box: Box, trailing: String = "") {
    let label = "\(label): "
    var column = box.column + 1
    column += frame.put(
      label, row: box.row, column: column, limit: max(1, box.columns * 2 / 3),
      style: Style(.prompt, .bold), ellipsis: true)
    let room = max(1, box.endColumn - column - 1)
    column += frame.put(line.tail(columns: room), row: box.row, column: column, limit: room)
    frame.cursor = Point(row: box.row, column: min(column, box.endColumn - 1))
    column += frame.put(line.after, row: box.row, column: column, limit: box.endColumn - column)
    let start = max(column + 2, box.endColumn - Width.of(trailing) - 1)
    frame.put(
      trailing, row: box.row, column: start, limit: box.endColumn - start, style: Style(.faint),
      ellipsis: true)
  }
}
