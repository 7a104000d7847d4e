// What stands at the lower edge in words: below a search how it was read and what it may be the name of, and what
// the last key had to say. As many rows as it takes, up to some: what is cut off helps nobody.

import Screen

extension BrowserModel {
  /// The most rows that such words may take from the panes.
  var noteRows: Int { size.rows >= 20 ? 4 : 1 }

  /// The prompt, below a search with its notes.
  func draw(_ prompt: Prompt, _ frame: inout Frame, _ box: Box) {
    guard case .search = prompt.kind else { return prompt.draw(&frame, box) }
    guard size.rows >= 10 else { return prompt.draw(&frame, box, trailing: reading) }
    let columns = box.columns - 2
    var lines = fitted(reading, columns: columns, rows: noteRows)
    let offer = offer
    let room = columns - Width.of(offer) - 2
    if lines.isEmpty { lines = [""] }
    if !offer.isEmpty, Width.of(lines[lines.count - 1]) > room, lines.count < noteRows {
      lines.append("")
    }
    let line = draw(lines, Style(.faint), &frame, above: box, lastLimit: offer.isEmpty ? nil : room)
    frame.fill(line)
    prompt.draw(&frame, line)
    frame.put(
      offer, row: box.row, column: max(box.column + 1, box.endColumn - Width.of(offer) - 1),
      limit: columns, style: Style(.key), ellipsis: true)
  }

  /// Draws lines of which the last stands in `box`, and says what row is free above them.
  /// - Parameter lastLimit: in columns, of the last one.
  @discardableResult
  func draw(
    _ lines: [String], _ style: Style, _ frame: inout Frame, above box: Box, lastLimit: Int? = nil
  ) -> Box {
    let first = box.row - lines.count + 1
    for (number, text) in lines.enumerated() {
      let row = Box(row: first + number, column: box.column, rows: 1, columns: box.columns)
      frame.fill(row)
      let isLast = number == lines.count - 1
      frame.put(
        text, row: row.row, column: box.column + 1,
        limit: isLast ? lastLimit ?? box.columns - 2 : box.columns - 2, style: style, ellipsis: true
      )
    }
    return Box(row: first - 1, column: box.column, rows: 1, columns: box.columns)
  }

  /// How the query was read, with a count per clause, and what is to be said of it.
  private var reading: String {
    guard let result = filter.result else { return "" }
    // While the rest is still being looked at, not all counts are known.
    let clauses = zip(result.query.clauses, result.clauseCounts)
      .map { articles.isComplete || $1 > 0 ? "\($0.text) \(grouped($1))" : $0.text }
      .joined(separator: " AND ")
    let remarks = result.query.remarks.map(\.shown)
    return ([clauses] + remarks).filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// `Tab: P Vladimir Putin, all spellings`
  private var offer: String {
    guard let entity = offeredEntity else { return "" }
    let letter = corpus.entities.type(entity).letter
    return "Tab: \(letter) \(corpus.name(ofEntity: entity)), all spellings"
  }
}

/// A text in as many rows as there may be; what is too long for those stands in the last one, to be cut there.
func fitted(_ text: String, columns: Int, rows: Int) -> [String] {
  // More than fits: what is typed may be as long as a book.
  let text = String(text.unicodeScalars.prefix((rows + 1) * max(20, columns)))
  guard rows > 1, Width.of(text) > columns else { return text.isEmpty ? [] : [text] }
  let lines = wrapped(text, columns: columns)
  guard lines.count > rows else { return lines }
  return lines.prefix(rows - 1) + [lines[(rows - 1)...].joined(separator: " ")]
}
