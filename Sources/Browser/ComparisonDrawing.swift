// How the comparison looks. Which line stands where is ComparedLines' business.

import CrossReferences
import NewsCorpus
import Prose
import Screen

extension ComparisonView {
  /// The texts that are drawn.
  private typealias Texts = (left: UnsafeBufferPointer<UInt8>, right: UnsafeBufferPointer<UInt8>)

  /// O(rows of the screen).
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    let titleRows = Self.titleRows(in: box.rows)
    let visible = max(0, box.rows - 2 - titleRows)
    let inner = frame.border(
      box, title: "Compare ─ \(isSideBySide ? "texts" : "interleaved") ─ \(placeWords)",
      trailing: [hits.label, percent(visible: visible)].filter { !$0.isEmpty }
        .joined(separator: "  "), focused: true)
    if titleRows > 0 { drawTitles(&frame, inner, corpus) }
    frame.cursor = Point(row: inner.row + titleRows, column: inner.column)
    corpus[compared.left].withText { leftText in
      corpus[compared.right].withText { rightText in
        for row in 0..<visible {
          let shown = lines(at: row, visible: visible)
          draw(shown, &frame, row: inner.row + titleRows + row, inner, (leftText, rightText))
          if shown.left == nil, !isSideBySide, isApart, row == Self.upperRows(in: visible) {
            drawDivision(&frame, row: inner.row + titleRows + row, inner)
          }
        }
      }
    }
    drawDensity(&frame, inner, rows: visible)
  }

  // MARK: titles

  private func drawTitles(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    let titles = [corpus[compared.left].title, corpus[compared.right].title]
    if isSideBySide {
      for (side, title) in zip(ComparedSide.allCases, titles) {
        let column = textColumn(side, box)
        if apart == side {
          frame.put("▶", row: box.row, column: column - 1, style: Style(.focusedTitle, .bold))
        }
        drawTitle(title, side, corpus, &frame, row: box.row, column: column, limit: textColumns)
      }
    } else {
      for (row, (sign, title)) in zip(["<", ">"], titles).enumerated() {
        frame.put(sign, row: box.row + row, column: box.column + 1, style: Style(.key))
        drawTitle(
          title, ComparedSide.allCases[row], corpus, &frame, row: box.row + row,
          column: box.column + 3, limit: box.columns - 5)
      }
    }
    frame.put(
      summary(in: box.columns - 2), row: box.row + (isSideBySide ? 1 : 2),
      column: box.column + 1, limit: box.columns - 2, style: Style(.faint), ellipsis: true)
  }

  /// A headline, and behind it who brought it and when.
  private func drawTitle(
    _ title: String, _ side: ComparedSide, _ corpus: Corpus, _ frame: inout Frame, row: Int,
    column: Int, limit: Int
  ) {
    let (own, other) =
      side == .left ? (compared.left, compared.right) : (compared.right, compared.left)
    let about = corpus.sourceAndDay(of: own, beside: other, limit: limit * 2 / 5)
    let columns = min(Width.of(about), limit / 2)
    frame.put(
      title, row: row, column: column, limit: limit - columns - 2, style: Style(.heading, .bold),
      ellipsis: true)
    frame.put(
      about, row: row, column: column + limit - columns, limit: columns, style: Style(.faint))
  }

  /// `2 ~ reworded · 25 < only left · 9 shared names`; the signs alone where that is too long.
  private func summary(in columns: Int) -> String {
    let long = summary(hasWords: true)
    return Width.of(long) <= columns ? long : summary(hasWords: false)
  }

  private func summary(hasWords: Bool) -> String {
    let rows = self.rows
    func count(_ label: Comparison.Label, _ text: String) -> String? {
      // Quoted and reworded have one sign.
      if !hasWords, label == .quote { return nil }
      let count = rows.count { hasWords ? $0.label == label : $0.label.sign == label.sign }
      return count == 0 ? nil : "\(grouped(count)) \(label.sign)" + (hasWords ? " \(text)" : "")
    }
    let moved = Set(rows.compactMap(\.moved)).count
    let counts = [
      compared.isRelated ? nil : "the two are unrelated",
      count(.same, "same"), count(.reworded, "reworded"), count(.quote, "quoted"),
      count(.figures, "told otherwise"), count(.note, "notes"),
      count(.onlyLeft, "only left"), count(.onlyRight, "only right"),
      moved == 0 ? nil : "\(counted(moved, "passage")) moved",
      counted(compared.both.count, "shared name"),
    ]
    return counts.compactMap { $0 }.joined(separator: " · ")
  }

  // MARK: lines

  /// Where a text begins: behind the margin, or behind the gutter of `~3│~3`.
  private func textColumn(_ side: ComparedSide, _ box: Box) -> Int {
    let margin = box.column + 1
    if !isSideBySide { return margin + movedColumns + (side == .left ? 2 : 4) }
    return side == .left ? margin : margin + textColumns + 2 * movedColumns + 5
  }

  private func draw(
    _ shown: (left: ComparedLine?, right: ComparedLine?), _ frame: inout Frame, row: Int,
    _ box: Box, _ texts: Texts
  ) {
    guard shown.left != nil || shown.right != nil else { return }
    if let fold = shown.left?.fold {
      drawFold(fold, &frame, row: row, box)
      return
    }
    if isSideBySide {
      // A broken line: what stands beside each other does not belong together.
      frame.put(
        isApart ? "┊" : "│", row: row, column: textColumn(.right, box) - 3 - movedColumns,
        style: Style(.border))
    } else if shown.right?.right != nil {
      frame.put("│", row: row, column: textColumn(.right, box) - 2, style: Style(.border))
    }
    if let piece = shown.left?.left {
      drawSign(piece, .left, &frame, row: row, box)
      drawPiece(piece, .left, of: texts.left, &frame, row: row, box)
    }
    if let piece = shown.right?.right {
      drawSign(piece, .right, &frame, row: row, box)
      drawPiece(piece, .right, of: texts.right, &frame, row: row, box)
    }
  }

  /// What a row is, and the number of a moved one. The signs stand next to the line between the texts, or in the margin.
  private func drawSign(
    _ piece: ComparedLine.Piece, _ side: ComparedSide, _ frame: inout Frame, row: Int, _ box: Box
  ) {
    let number = piece.moved.map(String.init) ?? ""
    let text = textColumn(side, box)
    let sign: Int
    let place: Int
    if !isSideBySide {
      (sign, place) = (box.column + 1, box.column + 2)
    } else if side == .left {
      sign = text + textColumns + 1 + movedColumns
      place = sign - number.count
    } else {
      sign = text - 2 - movedColumns
      place = sign + 1
    }
    frame.put(piece.sign ?? " ", row: row, column: sign, style: Style(.key))
    frame.put(number, row: row, column: place, style: Style(.key))
  }

  /// A line of a text. Where the reader stands, and the current piece of evidence, is told without colour: by a sign
  /// before it.
  private func drawPiece(
    _ piece: ComparedLine.Piece, _ side: ComparedSide, of text: UnsafeBufferPointer<UInt8>,
    _ frame: inout Frame, row: Int, _ box: Box
  ) {
    let column = textColumn(side, box)
    if let pointer = piece.pointer {
      frame.put(pointer, row: row, column: column, limit: textColumns, style: Style(.faint))
      return
    }
    let range = piece.range
    let bytes = UnsafeBufferPointer(rebasing: text[range.offsets.clamped(to: 0..<text.count)])
    let isAlike = piece.row.map { rows[$0].label == .same } ?? false
    frame.put(
      bytes, row: row, column: column, limit: textColumns,
      style: Style(isAlike && !evidence.isOn ? .faint : .plain))
    if evidence.isOn {
      drawEvidence(range, side, &frame, row: row, column: column, text)
    } else {
      let places = piece.row.flatMap { marks[$0]?[side] } ?? []
      light(places, from: nil, on: &frame, line: range, text, row: row, column: column)
      if piece.row != nil, piece.row == standing, piece.sign != nil {
        frame.put("▸", row: row, column: column - 1, style: Style(.key, .bold))
        frame.cursor = Point(row: row, column: column - 1)
      }
    }
    light(
      hits[side], from: hits.current(side), on: &frame, line: range, text, row: row,
      column: column)
  }

  /// What of a line is evidence; before the current piece a sign, where it begins.
  private func drawEvidence(
    _ range: TextRange, _ side: ComparedSide, _ frame: inout Frame, row: Int, column: Int,
    _ text: UnsafeBufferPointer<UInt8>
  ) {
    light(
      side == .left ? leftPlaces : rightPlaces, from: nil, on: &frame, line: range, text, row: row,
      column: column)
    let current = side == .left ? evidence.piece?.here : evidence.piece?.there
    guard let current, current.overlaps(range) else { return }
    if current.start >= range.start {
      frame.put("▸", row: row, column: column - 1, style: Style(.key, .bold))
      frame.cursor = Point(row: row, column: column - 1)
    }
    light(
      [LitPlace(range: current, role: .hit)], from: 0, on: &frame, line: range, text, row: row,
      column: column)
  }

  /// `── 12 sentences alike ──`
  private func drawFold(_ fold: Fold, _ frame: inout Frame, row: Int, _ box: Box) {
    let words = "── \(fold.words) ──"
    let columns = isSideBySide ? 2 * (textColumns + movedColumns) + 5 : textColumns
    frame.put(
      words, row: row, column: box.column + 1 + max(0, (columns - Width.of(words)) / 2),
      limit: columns, style: Style(.faint), ellipsis: true)
  }

  /// Between two parts of the texts.
  private func drawDivision(_ frame: inout Frame, row: Int, _ box: Box) {
    frame.put(
      String(repeating: "┈", count: max(0, box.columns - 4)), row: row, column: box.column + 1,
      style: Style(.border))
  }
}
