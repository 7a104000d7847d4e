// How the conflicts look: a list, and beside it or below it the sentences of the selected row. What the rows
// are, ConflictsPane knows.

import CrossReferences
import NewsCorpus
import Prose
import Screen

extension ConflictsPane {
  /// From so many columns on the sentences stand beside the list.
  private static let sideBySide = 100

  /// Rows below the list that tell about the selected row.
  private static func detailRows(in size: Size) -> Int {
    if size.columns >= sideBySide { return 0 }
    return size.rows > 17 ? 9 : size.rows > 12 ? 7 : 0
  }

  /// Columns for the sentences.
  static func detailColumns(_ size: Size) -> Int {
    guard size.columns >= sideBySide else { return size.columns - 2 }
    return min(readingMeasure + 3, (size.columns - 2) * 2 / 5)
  }

  /// Rows of the list in a body of a size.
  static func listRows(in size: Size) -> Int { max(0, size.rows - 2 - detailRows(in: size)) }

  /// O(rows of the screen).
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    guard isOpen else { return }
    frame.fill(box)
    let size = Size(rows: box.rows, columns: box.columns)
    let inner = frame.border(
      box, title: "8 Conflicts", trailing: list.position(of: rowCount), focused: true)
    let isBeside = size.columns >= Self.sideBySide
    let (listBox, detailBox) =
      isBeside
      ? inner.split(columns: inner.columns - Self.detailColumns(size))
      : inner.split(rows: Self.listRows(in: size))
    drawList(&frame, listBox, corpus)
    drawSides(&frame, isBeside ? detailBox.inset(rows: 0, columns: 1) : detailBox, corpus, isBeside)
    frame.cursor = Point(row: inner.row + list.selected - list.top, column: inner.column)
  }

  private func drawList(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    guard rowCount > 0 else {
      frame.put(emptyWords(corpus), row: box.row, box, indent: 1, Style(.faint))
      return
    }
    for line in 0..<box.rows {
      guard let row = row(list.top + line) else { break }
      let place = box.row + line
      switch row {
      case .section(let relation): draw(relation, &frame, row: place, box)
      case .conflict(let number):
        if let conflict = found.answer?[number] {
          draw(conflict, &frame, row: place, box, corpus)
        }
      }
      if list.top + line == list.selected {
        frame.put("▸", row: place, column: box.column)
        select(&frame, row: place, box, focused: true)
      }
    }
  }

  private func emptyWords(_ corpus: Corpus) -> String {
    switch found {
    case .underway, .unasked:
      let share = compared > 0 ? " \(compared * 100 / max(1, corpus.articleCount)) %" : ""
      return "comparing what \(counted(corpus.articleCount, "article")) count …\(share)"
    case .here:
      let agreeing = count(.agrees)
      let found = "no two articles count one event differently"
      return agreeing == 0
        ? found : "\(found); a shows the \(counted(agreeing, "count")) that agree"
    }
  }

  private func draw(_ relation: CountRelation, _ frame: inout Frame, row: Int, _ box: Box) {
    let count = count(relation)
    let title =
      switch relation {
      case .conflict: "\(counted(count, "conflict")): no count satisfies both"
      case .update: "\(counted(count, "update")): the later text says that the count moved"
      case .differs:
        "\(grouped(count)) \(count == 1 ? "differs" : "differ"): one count may satisfy both"
      case .agrees: "\(grouped(count)) \(count == 1 ? "agrees" : "agree")"
      }
    frame.put(
      "\(isFolded(relation) ? "+" : "-") \(title)", row: row, box, indent: 1,
      Style(relation == .conflict ? .heading : .plain, .bold))
  }

  /// `0.97 360 ≠ 182 injured   2024-03-22 Crocus City Hall   003 · 004`
  private func draw(
    _ conflict: Conflict, _ frame: inout Frame, row: Int, _ box: Box, _ corpus: Corpus
  ) {
    let figureColumns = min(figureColumns, box.columns / 3)
    frame.put(
      hundredths(conflict.relation.confidence), row: row, box, indent: 3, Style(.faint))
    frame.put(
      conflict.words(corpus), row: row, column: box.column + 8, limit: figureColumns,
      ellipsis: true)
    let start = 8 + figureColumns + 1
    let room = max(0, box.columns - start - 1)
    let eventColumns = room / 2
    frame.put(
      conflict.eventWords, row: row, column: box.column + start, limit: eventColumns, ellipsis: true
    )
    let sources = conflict.ordered.map { corpus[$0.article].shortSource }
    let half = (room - eventColumns - 4) / 2
    var column = box.column + start + eventColumns + 1
    for (index, source) in sources.enumerated() {
      if index > 0 { column += frame.put(" · ", row: row, column: column, style: Style(.faint)) }
      // What the first leaves free is the second's.
      let limit =
        index == 0 ? max(half, room - eventColumns - 4 - Width.of(sources[1])) : box.columns
      column += frame.put(
        source, row: row, column: column, limit: min(limit, box.endColumn - 1 - column),
        style: Style(.faint), ellipsis: true)
    }
  }

  // MARK: the two sentences

  private func drawSides(_ frame: inout Frame, _ box: Box, _ corpus: Corpus, _ isBeside: Bool) {
    guard box.rows > 2 else { return }
    let room = isBeside ? box.rows / 2 - 3 : (box.rows - 1) / 2 - 1
    var row = box.row + (isBeside ? 0 : 1)
    for side in sides {
      row = draw(side, &frame, row: row, box, corpus, lines: room, isBeside)
    }
  }

  /// Headline and date over the sentence in which the figure is lit. Answers the row behind.
  private func draw(
    _ side: ConflictSide, _ frame: inout Frame, row: Int, _ box: Box, _ corpus: Corpus, lines: Int,
    _ isBeside: Bool
  ) -> Int {
    guard side.article < corpus.articleCount else { return row }
    let article = corpus[side.article]
    let day = article.date.map { String($0.value.prefix { $0 != "T" }) } ?? "undated"
    var row = row
    if isBeside {
      frame.put(article.title, row: row, box, indent: 0, Style(.heading, .bold))
      frame.put("\(day)  \(article.shortSource)", row: row + 1, box, indent: 0, Style(.faint))
      row += 2
    } else {
      frame.put(day, row: row, box, indent: 1, Style(.faint))
      frame.put(
        article.title, row: row, box, indent: 3 + Width.of(day), Style(.heading, .bold))
      row += 1
    }
    let column = box.column + (isBeside ? 0 : 1)
    article.withText { text in
      for line in side.lines(lines) {
        let bytes = UnsafeBufferPointer(rebasing: text[line.offsets.clamped(to: 0..<text.count)])
        frame.put(bytes, row: row, column: column, limit: box.endColumn - column)
        light(
          [LitPlace(range: side.figure, role: .lit)], from: nil, on: &frame, line: line, text,
          row: row, column: column, end: box.endColumn)
        row += 1
      }
    }
    return row + (isBeside ? 1 : 0)
  }
}

extension ArticleView {
  /// Who brought the article, in few columns: its source, else the name of its file without an ending.
  var shortSource: String {
    if let source { return source }
    let file = id.split(separator: "/").last.map(String.init) ?? id
    let number = file.split(separator: "#").dropFirst().last.map { "#\($0)" } ?? ""
    let name = file.split(separator: "#").first.map(String.init) ?? file
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name + number }
    return name[..<dot] + number
  }
}
