// How the comparison looks. Which line stands where is ComparisonView's business.

import CrossReferences
import NewsCorpus
import Prose
import Screen

extension ComparisonView {
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    let titleRows = Self.titleRows(in: box.rows)
    let visible = max(0, box.rows - 2 - titleRows)
    let inner = frame.border(
      box, title: "Compare", trailing: scroll.percent(count: lines.count, visible: visible),
      focused: true)
    if titleRows > 0 { drawTitles(&frame, inner, corpus) }
    let a = corpus[compared.left]
    let b = corpus[compared.right]
    a.withText { leftText in
      b.withText { rightText in
        for row in 0..<visible where lines.indices.contains(scroll.top + row) {
          let line = lines[scroll.top + row]
          let at = inner.row + titleRows + row
          if isSideBySide {
            drawSideBySide(line, &frame, row: at, inner, leftText, rightText)
          } else {
            drawInterleaved(line, &frame, row: at, inner, leftText, rightText)
          }
        }
      }
    }
    frame.cursor = Point(row: inner.row + titleRows, column: inner.column)
  }

  private func drawTitles(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    let style = Style(.heading, .bold)
    let summary = summary()
    if isSideBySide {
      let second = box.column + 1 + textColumns + 5
      frame.put(
        corpus[compared.left].title, row: box.row, column: box.column + 1, limit: textColumns,
        style: style,
        ellipsis: true)
      frame.put(
        corpus[compared.right].title, row: box.row, column: second, limit: textColumns,
        style: style,
        ellipsis: true)
    } else {
      let limit = box.columns - 5
      frame.put("<", row: box.row, column: box.column + 1, style: Style(.key))
      frame.put(
        corpus[compared.left].title, row: box.row, column: box.column + 3, limit: limit,
        style: style,
        ellipsis: true)
      frame.put(">", row: box.row + 1, column: box.column + 1, style: Style(.key))
      frame.put(
        corpus[compared.right].title, row: box.row + 1, column: box.column + 3, limit: limit,
        style: style,
        ellipsis: true)
    }
    frame.put(
      summary, row: box.row + (isSideBySide ? 1 : 2), column: box.column + 1,
      limit: box.columns - 2, style: Style(.faint), ellipsis: true)
  }

  /// `2 ~ reworded · 25 < only left · 9 shared names`
  private func summary() -> String {
    func count(_ label: Comparison.Label, _ text: String) -> String? {
      let count = compared.comparison.rows.count { $0.label == label }
      return count == 0 ? nil : "\(grouped(count)) \(label.sign) \(text)"
    }
    let counts = [
      count(.same, "same"), count(.reworded, "reworded"), count(.note, "notes"),
      count(.onlyLeft, "only left"), count(.onlyRight, "only right"),
      counted(compared.both.count, "shared name"),
      compared.isRelated ? nil : "the two seem unrelated",
    ]
    return counts.compactMap { $0 }.joined(separator: " · ")
  }

  private func drawSideBySide(
    _ line: Line, _ frame: inout Frame, row: Int, _ box: Box,
    _ leftText: UnsafeBufferPointer<UInt8>, _ rightText: UnsafeBufferPointer<UInt8>
  ) {
    let gutter = box.column + 1 + textColumns + 1
    drawPiece(line.left, leftPlaces, of: leftText, &frame, row: row, column: box.column + 1)
    frame.put(line.leftSign, row: row, column: gutter, style: Style(.key))
    frame.put("│", row: row, column: gutter + 1, style: Style(.border))
    frame.put(line.rightSign, row: row, column: gutter + 2, style: Style(.key))
    drawPiece(line.right, rightPlaces, of: rightText, &frame, row: row, column: gutter + 4)
  }

  /// The left text at the margin, the right one behind a line.
  private func drawInterleaved(
    _ line: Line, _ frame: inout Frame, row: Int, _ box: Box,
    _ leftText: UnsafeBufferPointer<UInt8>, _ rightText: UnsafeBufferPointer<UInt8>
  ) {
    let column = box.column + 1
    frame.put(line.leftSign, row: row, column: column, style: Style(.key))
    drawPiece(line.left, leftPlaces, of: leftText, &frame, row: row, column: column + 2)
    guard line.right != nil else { return }
    frame.put(line.rightSign, row: row, column: column, style: Style(.key))
    frame.put("│", row: row, column: column + 2, style: Style(.border))
    drawPiece(line.right, rightPlaces, of: rightText, &frame, row: row, column: column + 4)
  }

  private func drawPiece(
    _ range: TextRange?, _ places: [LitPlace], of text: UnsafeBufferPointer<UInt8>,
    _ frame: inout Frame, row: Int, column: Int
  ) {
    guard let range else { return }
    let bytes = UnsafeBufferPointer(rebasing: text[range.offsets.clamped(to: 0..<text.count)])
    frame.put(bytes, row: row, column: column, limit: textColumns)
    light(places, from: nil, on: &frame, line: range, text, row: row, column: column)
  }
}
