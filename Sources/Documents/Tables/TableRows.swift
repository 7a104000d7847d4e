// A table as text (RFC 4180) → rows of cells. What the columns mean is TableReader's question.

import Columns

/// Cuts a text into rows.
struct TableRows {
  /// One cell: a range of the text, in which quotes stand doubled where `hasQuotes`.
  struct Cell {
    var range: Range<Int>
    var hasQuotes = false
  }

  /// How many cells a row should have; nil where any number will do.
  var width: Int?

  /// Whether the last row was cut at its line's end, since a quote in it is not closed.
  private(set) var isCut = false

  private let text: Bytes
  private let delimiter: UInt8
  private var offset = 0
  /// Bytes in quotes that were looked at. A sound table's are each seen once; where broken quotes
  /// would make us look again and again, a quoted cell must end on its line.
  private var seenInQuotes = 0

  /// A quoted cell that is longer has no closing quote.
  private static let longestQuoted = 1 << 22

  /// Rows from the beginning of a text.
  init(_ text: Bytes, delimiter: UInt8) {
    self.text = text
    self.delimiter = delimiter
  }

  /// Reads the next row that is not blank into `cells`. A row whose quote is not closed, or closed
  /// only by the opening quote of another row, is cut at its line's end; its quotes mean nothing.
  /// - Returns: false at the end. Linear over all rows.
  mutating func next(_ cells: inout [Cell]) -> Bool {
    while offset < text.count {
      let start = offset
      isCut = !row(&cells, quoted: true) || isTooWide(start, cells) && resumes(after: start)
      if isCut {
        offset = start
        _ = row(&cells, quoted: false)
      }
      if cells.count > 1 || cells.first?.range.isEmpty == false { return true }
    }
    return false
  }

  /// Whether a row has swallowed lines and does not fit its table.
  private func isTooWide(_ start: Int, _ cells: [Cell]) -> Bool {
    guard let width, cells.count != width else { return false }
    return cells.contains { cell in text[cell.range].contains(0x0A) }
  }

  /// Whether the line behind the one at `start` fits the table: then that one's quote was no
  /// opening one.
  private mutating func resumes(after start: Int) -> Bool {
    guard let end = text[start...].firstIndex(of: 0x0A), end + 1 < text.count else { return false }
    let here = offset
    defer { offset = here }
    offset = end + 1
    var cells: [Cell] = []
    return row(&cells, quoted: true) && cells.count == width
  }

  /// - Returns: whether all quotes are closed as they should be.
  private mutating func row(_ cells: inout [Cell], quoted: Bool) -> Bool {
    cells.removeAll(keepingCapacity: true)
    while true {
      guard let cell = cell(quoted: quoted) else { return false }
      cells.append(cell)
      guard offset < text.count, text[offset] == delimiter else { break }
      offset += 1
    }
    if offset < text.count, text[offset] == 0x0D { offset += 1 }
    if offset < text.count, text[offset] == 0x0A { offset += 1 }
    return true
  }

  /// The cell at the offset; nil where its quote is not closed as it should be.
  private mutating func cell(quoted: Bool) -> Cell? {
    let start = offset
    if quoted, start < text.count, text[start] == 0x22 {
      guard let cell = quotedCell(start + 1) else { return nil }
      if isEnd(offset) { return cell }
      // `"Selma" sails again`: only a word is quoted. Over several lines it is a quote gone wrong.
      if text[cell.range].contains(0x0A) { return nil }
      offset = start
    }
    while !isEnd(offset) { offset += 1 }
    return Cell(range: start..<offset)
  }

  private mutating func quotedCell(_ start: Int) -> Cell? {
    let isWithinLine = seenInQuotes > 4 * text.count
    var cell = Cell(range: start..<start)
    var end = start
    let limit = min(text.count, start + Self.longestQuoted)
    defer { seenInQuotes += end - start }
    while end < limit {
      if text[end] == 0x22 {
        guard end + 1 < text.count, text[end + 1] == 0x22 else { break }
        cell.hasQuotes = true
        end += 1
      } else if isWithinLine, text[end] == 0x0A {
        return nil
      }
      end += 1
    }
    guard end < limit else { return nil }
    cell.range = start..<end
    offset = end + 1
    return cell
  }

  /// Whether a cell ends at an offset.
  private func isEnd(_ offset: Int) -> Bool {
    guard offset < text.count else { return true }
    let byte = text[offset]
    return byte == delimiter || byte == 0x0A || byte == 0x0D
  }
}
