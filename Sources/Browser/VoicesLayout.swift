// Where the parts of the view of who else says what stand: counts, the list of accounts, the text with its margin, and what
// is told of the current sentence, below the text or beside it. What stands in them, VoicesView knows.

import Screen

/// Places inside the border.
struct VoicesLayout: Equatable, Sendable {
  private(set) var summary = Box(Size(rows: 0, columns: 0))
  private(set) var legend = Box(Size(rows: 0, columns: 0))
  /// The letters of the columns.
  private(set) var head = Box(Size(rows: 0, columns: 0))
  /// The text and the margin left of it.
  private(set) var text = Box(Size(rows: 0, columns: 0))
  /// What is told of the current sentence, below a row that says how many tell it.
  private(set) var strip = Box(Size(rows: 0, columns: 0))
  /// How many columns the margin shows, and how wide each is.
  private(set) var columns = 0
  private(set) var pitch = 2

  /// From here on what is told stands beside the text.
  private static let besideFrom = 116
  /// Rows for saying that there is no other account.
  private static let noneRows = 2

  init() {}

  init(_ box: Box, accounts: Int) {
    let share = max(8, min(30, box.columns / 5))
    pitch = accounts * 2 <= share ? 2 : 1
    columns = min(accounts, share / pitch)
    let rest: Box
    (summary, rest) = box.split(rows: box.rows < 6 ? 0 : 1)
    let rows = accounts == 0 ? Self.noneRows : min(accounts, max(1, box.rows / 6))
    let below: Box
    (legend, below) = rest.split(rows: box.rows < 12 ? 0 : rows)
    var page = below
    if box.columns >= Self.besideFrom, accounts > 0 {
      (page, strip) = below.split(lastColumns: stripColumns(of: below.columns))
    }
    (head, text) = page.split(rows: below.rows < 4 ? 0 : 1)
    if box.columns < Self.besideFrom, accounts > 0 {
      (text, strip) = text.split(lastRows: text.rows < 9 ? 0 : max(4, text.rows * 2 / 5))
    }
  }

  /// What the text at its best measure leaves.
  private func stripColumns(of columns: Int) -> Int {
    max(44, min(readingMeasure + 4, columns - textIndent - readingMeasure - 2))
  }

  /// From the left border of the text: the sign of the current sentence, the margin, a gap.
  var textIndent: Int { columns == 0 ? 2 : 1 + columns * pitch + (pitch == 1 ? 2 : 1) }

  var textColumns: Int { max(1, min(readingMeasure, text.columns - textIndent - 1)) }

  /// Rows of what is told, below its title.
  var toldRows: Int { max(0, strip.rows - 1) }

  /// Whether what is told stands beside the text.
  var isBeside: Bool { strip.column > text.column }
}
