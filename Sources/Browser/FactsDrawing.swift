// How the comparison by facts looks: both headlines, and below them the rows. What stands in which line, FactLines
// knows.

import CrossReferences
import NewsCorpus
import Screen

extension FactsView {
  /// Rows above the lines: two headlines, and where there is room what the columns are.
  static func titleRows(in rows: Int, columns: Int) -> Int {
    if rows < 8 { return 0 }
    return columns >= ComparisonView.sideBySide ? (rows < 20 ? 3 : 4) : (rows < 20 ? 2 : 3)
  }

  /// O(rows of the screen).
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    let title = ["Compare", "facts", toldWords].filter { !$0.isEmpty }.joined(separator: " ─ ")
    let place = [hitLabel, position].filter { !$0.isEmpty }.joined(separator: "  ")
    let inner = frame.border(box, title: title, trailing: place, focused: true)
    let titleRows = Self.titleRows(in: box.rows, columns: box.columns)
    if titleRows > 0 { drawTitles(&frame, inner, corpus, rows: titleRows) }
    let first = inner.row + titleRows
    let visible = max(0, inner.endRow - first)
    if cells.isEmpty {
      frame.put(
        "neither states anything that could be compared", row: first + lines.count, inner,
        indent: 1,
        Style(.faint))
    }
    for row in 0..<visible where lines.indices.contains(top + row) {
      for piece in lines[top + row] {
        frame.put(
          piece.text, row: first + row, column: inner.column + piece.column,
          limit: min(piece.limit, inner.columns - piece.column), style: piece.style, ellipsis: true)
      }
    }
    drawCursor(&frame, inner, first: first, visible: visible)
    drawHits(&frame, inner, first: first, visible: visible)
  }

  private func drawHits(_ frame: inout Frame, _ box: Box, first: Int, visible: Int) {
    for row in 0..<visible {
      for columns in hits.lit[top + row] ?? [] {
        let end = min(box.column + columns.upperBound, box.endColumn)
        let start = min(box.column + columns.lowerBound, end)
        frame.restyle(row: first + row, columns: start..<end, role: .hit)
      }
    }
  }

  private func drawTitles(_ frame: inout Frame, _ box: Box, _ corpus: Corpus, rows: Int) {
    for (row, (name, number)) in [("A", facts.left), ("B", facts.right)].enumerated() {
      let article = corpus[number]
      let room = box.columns - 6
      let about = corpus.sourceAndDay(
        of: number, beside: number == facts.left ? facts.right : facts.left, limit: room / 3)
      let aboutColumns = min(Width.of(about), room / 3)
      let at = box.row + row
      frame.put(name, row: at, column: box.column + 1, style: Style(.key, .bold))
      frame.put(
        article.title, row: at, column: box.column + 3, limit: room - aboutColumns,
        style: Style(.heading, .bold), ellipsis: true)
      frame.put(
        about, row: at, column: box.endColumn - 1 - aboutColumns, limit: aboutColumns,
        style: Style(.faint), ellipsis: true)
    }
    guard isSideBySide, rows > 2 else { return }
    for column in Column.allCases {
      let place = FactLines.columns(of: column, in: box.columns - 1)
      let (row, start) = (box.row + rows - 1, box.column + place.lowerBound + 2)
      let used = frame.put(
        column.words, row: row, column: start, limit: place.count,
        style: Style(.faint, .underline))
      let count = facts.rows.count { Column($0.relation) == column }
      frame.put(
        grouped(count), row: row, column: start + used + 1, limit: place.count - used - 3,
        style: Style(.faint))
    }
  }

  /// The selected row, told without colour by a sign before it.
  private func drawCursor(_ frame: inout Frame, _ box: Box, first: Int, visible: Int) {
    frame.cursor = Point(row: first, column: box.column)
    guard cells.indices.contains(selected) else { return }
    let cell = cells[selected]
    for line in cell.lines.clamped(to: top..<top + visible) {
      let row = first + line - top
      if line == max(top, cell.lines.lowerBound) {
        frame.put("▸", row: row, column: box.column + cell.columns.lowerBound)
        frame.cursor = Point(row: row, column: box.column + cell.columns.lowerBound)
      }
      frame.restyle(
        row: row,
        columns: box.column + cell.columns.lowerBound..<box.column + cell.columns.upperBound,
        role: .selection)
    }
  }
}
