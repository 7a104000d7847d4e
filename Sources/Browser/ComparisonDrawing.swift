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
      box, title: "Compare ─ \(isSideBySide ? "texts" : "interleaved")",
      trailing: scroll.percent(count: lines.count, visible: visible),
      focused: true)
    if titleRows > 0 { drawTitles(&frame, inner, corpus) }
    let a = corpus[compared.left]
    let b = corpus[compared.right]
    a.withText { leftText in
      b.withText { rightText in
        for row in 0..<visible {
          let shown = lines(at: row, visible: visible)
          let at = inner.row + titleRows + row
          if isSideBySide {
            drawSideBySide(shown, &frame, row: at, inner, leftText, rightText)
          } else if let line = shown.left {
            drawInterleaved(line, &frame, row: at, inner, leftText, rightText)
          } else if isApart, row == Self.upperRows(in: visible) {
            drawDivision(&frame, row: at, inner)
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
      count(.same, "same"), count(.reworded, "reworded"), count(.quote, "quoted"),
      count(.figures, "other figures"), count(.note, "notes"),
      count(.onlyLeft, "only left"), count(.onlyRight, "only right"),
      counted(compared.both.count, "shared name"),
      compared.isRelated ? nil : "the two are unrelated",
    ]
    return counts.compactMap { $0 }.joined(separator: " · ")
  }

  private func drawSideBySide(
    _ shown: (left: Line?, right: Line?), _ frame: inout Frame, row: Int, _ box: Box,
    _ leftText: UnsafeBufferPointer<UInt8>, _ rightText: UnsafeBufferPointer<UInt8>
  ) {
    guard shown.left != nil || shown.right != nil else { return }
    let gutter = box.column + 1 + textColumns + 1
    drawPiece(
      shown.left?.left, leftPlaces, evidence.piece?.here, of: leftText, &frame, row: row,
      column: box.column + 1)
    frame.put(shown.left?.leftSign ?? " ", row: row, column: gutter, style: Style(.key))
    // A broken line: what stands beside each other does not belong together.
    frame.put(isApart ? "┊" : "│", row: row, column: gutter + 1, style: Style(.border))
    frame.put(shown.right?.rightSign ?? " ", row: row, column: gutter + 2, style: Style(.key))
    drawPiece(
      shown.right?.right, rightPlaces, evidence.piece?.there, of: rightText, &frame, row: row,
      column: gutter + 4)
  }

  /// Between two parts of the texts.
  private func drawDivision(_ frame: inout Frame, row: Int, _ box: Box) {
    frame.put(
      String(repeating: "┈", count: max(0, box.columns - 2)), row: row, column: box.column + 1,
      style: Style(.border))
  }

  /// The left text at the margin, the right one behind a line.
  private func drawInterleaved(
    _ line: Line, _ frame: inout Frame, row: Int, _ box: Box,
    _ leftText: UnsafeBufferPointer<UInt8>, _ rightText: UnsafeBufferPointer<UInt8>
  ) {
    let column = box.column + 1
    frame.put(line.leftSign, row: row, column: column, style: Style(.key))
    drawPiece(
      line.left, leftPlaces, evidence.piece?.here, of: leftText, &frame, row: row,
      column: column + 2)
    guard line.right != nil else { return }
    frame.put(line.rightSign, row: row, column: column, style: Style(.key))
    frame.put("│", row: row, column: column + 2, style: Style(.border))
    drawPiece(
      line.right, rightPlaces, evidence.piece?.there, of: rightText, &frame, row: row,
      column: column + 4)
  }

  /// A line of a text. The current piece of evidence is told apart without colour: by a sign before its
  /// lines, underlined and bold.
  private func drawPiece(
    _ range: TextRange?, _ places: [LitPlace], _ current: TextRange?,
    of text: UnsafeBufferPointer<UInt8>, _ frame: inout Frame, row: Int, column: Int
  ) {
    guard let range else { return }
    let bytes = UnsafeBufferPointer(rebasing: text[range.offsets.clamped(to: 0..<text.count)])
    frame.put(bytes, row: row, column: column, limit: textColumns)
    light(places, from: nil, on: &frame, line: range, text, row: row, column: column)
    guard let current, current.overlaps(range) else { return }
    frame.put("▸", row: row, column: column - 1, style: Style(.key, .bold))
    light(
      [LitPlace(range: current, role: .hit)], from: 0, on: &frame, line: range, text, row: row,
      column: column)
  }
}
