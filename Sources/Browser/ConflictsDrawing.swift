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
  /// - Parameter soFar: what is known of the corpus while it is read; nil behind that.
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus, soFar: String?) {
    guard isOpen else { return }
    frame.fill(box)
    let size = Size(rows: box.rows, columns: box.columns)
    let inner = frame.border(
      box, title: "8 Conflicts\(soFar.map { " ─ \($0)" } ?? "")",
      trailing: list.position(of: rowCount), focused: true)
    let isBeside = size.columns >= Self.sideBySide
    let (listBox, detailBox) =
      isBeside
      ? inner.split(columns: inner.columns - Self.detailColumns(size))
      : inner.split(rows: Self.listRows(in: size))
    drawList(&frame, listBox, corpus, soFar)
    drawSides(&frame, isBeside ? detailBox.inset(rows: 0, columns: 1) : detailBox, corpus, isBeside)
    frame.cursor = Point(row: inner.row + list.selected - list.top, column: inner.column)
  }

  private func drawList(_ frame: inout Frame, _ box: Box, _ corpus: Corpus, _ soFar: String?) {
    guard rowCount > 0 else {
      let lines = wrapped(emptyWords(corpus, soFar), columns: box.columns - 2)
      for (line, words) in lines.prefix(box.rows).enumerated() {
        frame.put(words, row: box.row + line, box, indent: 1, Style(.faint))
      }
      return
    }
    for line in 0..<box.rows {
      guard let row = row(list.top + line) else { break }
      let place = box.row + line
      switch row {
      case .section(let kind): draw(kind, &frame, row: place, box)
      case .conflict(let number):
        if let found = found.answer?[number] {
          draw(found, &frame, row: place, box, corpus)
        }
      }
      if list.top + line == list.selected {
        frame.put("▸", row: place, column: box.column)
        select(&frame, row: place, box, focused: true)
      }
    }
  }

  private func emptyWords(_ corpus: Corpus, _ soFar: String?) -> String {
    if let soFar { return "still comparing: \(soFar)" }
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

  private func draw(
    _ kind: Disagreement.Kind, _ frame: inout Frame, row: Int, _ box: Box
  ) {
    let count = count(kind)
    let title =
      switch kind {
      case .conflict: "\(counted(count, "conflict")): no count satisfies both"
      case .perhapsMoved:
        "\(grouped(count)) may have moved: days apart, or a third text says so"
      case .update: "\(counted(count, "update")): the later text says that the count moved"
      case .differs:
        "\(grouped(count)) \(count == 1 ? "differs" : "differ"): one count may satisfy both"
      case .agrees: "\(grouped(count)) \(count == 1 ? "agrees" : "agree")"
      }
    frame.put(
      "\(isFolded(kind) ? "+" : "-") \(title)", row: row, box, indent: 1,
      Style(kind == .conflict ? .heading : .plain, .bold))
  }

  /// `0.97 360 ≠ 182 injured   2024-03-22 Crocus City Hall   003 +2 · 004`
  private func draw(
    _ found: Disagreement, _ frame: inout Frame, row: Int, _ box: Box, _ corpus: Corpus
  ) {
    let conflict = found.conflict
    let figureColumns = min(figureColumns, box.columns / 3)
    frame.put(
      hundredths(conflict.relation.confidence), row: row, box, indent: 3, Style(.faint))
    frame.put(
      conflict.words(corpus), row: row, column: box.column + 8, limit: figureColumns,
      ellipsis: true)
    let start = 8 + figureColumns + 1
    let room = max(0, box.columns - start - 1)
    let names = sources(of: found, corpus, columns: room * 3 / 5)
    frame.put(
      conflict.eventWords, row: row, column: box.column + start,
      limit: max(0, room - Width.of(names) - 2), ellipsis: true)
    frame.put(
      names, row: row, column: box.endColumn - 1 - Width.of(names), limit: Width.of(names),
      style: Style(.faint))
  }

  /// `003 +2 · 004`: an article of each count, and in how many more texts it stands. Where room is short, they are cut
  /// in the middle: what tells files apart is their beginning or their end.
  private func sources(of found: Disagreement, _ corpus: Corpus, columns: Int) -> String {
    let all = zip(found.conflict.sides, [found.texts.first, found.texts.second]).map {
      side, texts in
      let more = texts > 1 ? " +\(grouped(texts - 1))" : ""
      return (name: corpus[side.article].shortSource, more: more)
    }
    let widths = all.map { Width.of($0.name) }
    let room = max(0, columns - 3 - all.reduce(0) { $0 + Width.of($1.more) })
    let first = min(widths[0], max(room / 2, room - widths[1]))
    return zip(all, [first, room - first]).map { cut($0.name, to: $1) + $0.more }
      .joined(separator: " · ")
  }

  private func cut(_ name: String, to columns: Int) -> String {
    guard Width.of(name) > columns else { return name }
    var (head, tail) = (Substring(name).prefix(columns / 2), Substring(name).suffix(columns / 2))
    while Width.of(head) > columns / 2 { head = head.dropLast() }
    while Width.of(tail) > max(0, (columns - 1) / 2) { tail = tail.dropFirst() }
    return "\(head)…\(tail)"
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
    let day = article.dayWords
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
  /// Who brought the article, in few columns: its source, else as much of its file's name as tells it from others.
  var shortSource: String { source ?? shortID }
}
