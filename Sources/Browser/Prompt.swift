// The line that a reader types into, on the last row. What is done with it is Update's business.

import Desk
import Screen

/// A line of text with a cursor, edited as readline users know it.
struct LineEditor: Equatable, Sendable {
  private(set) var before = ""
  private(set) var after = ""

  /// In scalars. A longer line is a slip of the clipboard; the rest is dropped.
  static let longest = 1000

  var text: String { before + after }

  init(_ text: String = "") { before = text }

  /// Writes a key's text before the cursor; a key without text writes nothing.
  mutating func write(_ key: Key) {
    let room = Self.longest - text.unicodeScalars.count
    switch key {
    case .character(let scalar): if room > 0 { before.unicodeScalars.append(scalar) }
    case .paste(let text):
      let line = String.UnicodeScalarView(text.unicodeScalars.prefix(max(0, room)))
      before += String(line).split(whereSeparator: \.isNewline).joined(separator: " ")
    case .control, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .tab, .backTab,
      .enter, .escape, .backspace, .delete, .insert, .function:
      break
    }
  }

  mutating func edit(_ edit: LineEdit) {
    switch edit {
    case .left: moveLeft()
    case .right: moveRight()
    case .start: (before, after) = ("", text)
    case .end: (before, after) = (text, "")
    case .eraseBefore: before = String(before.dropLast())
    case .eraseAfter: after = String(after.dropFirst())
    case .eraseWord: eraseWord()
    case .eraseToStart: before = ""
    case .eraseToEnd: after = ""
    }
  }

  private mutating func moveLeft() {
    guard let last = before.popLast() else { return }
    after = String(last) + after
  }

  private mutating func moveRight() {
    guard let first = after.first else { return }
    after.removeFirst()
    before.append(first)
  }

  private mutating func eraseWord() {
    while before.last?.isWhitespace == true { before.removeLast() }
    while let last = before.last, !last.isWhitespace { before.removeLast() }
  }

  /// As much of the end of what stands before the cursor as fits.
  func tail(columns: Int) -> Substring {
    var start = before.endIndex
    var used = 0
    while start > before.startIndex {
      let previous = before.index(before: start)
      used += Width.of(before[previous..<start])
      if used > columns { break }
      start = previous
    }
    return before[start...]
  }
}

/// An open prompt.
struct Prompt: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// All articles, as you type. Esc restores what was searched before, and the focus.
    case search(before: Filter, focus: Pane)
    /// The pane that has the focus. Esc restores the row where it began.
    case find(row: Int)
    /// How an entity is to be shown.
    case rename(NameReference)
    /// What an entity is.
    case retype(NameReference)
  }

  var kind: Kind
  var line: LineEditor

  var label: String {
    switch kind {
    case .search: "Search"
    case .find: "Find"
    case .rename(let name): "Show \(name.shown) as"
    case .retype(let name): "\(name.shown) is (P, O, L, E, X)"
    }
  }

  /// Draws the line and says where the cursor rests; what was typed last stays in view.
  func draw(_ frame: inout Frame, _ box: Box, reading: String) {
    let label = "\(label): "
    var column = box.column + 1
    column += frame.put(label, row: box.row, column: column, style: Style(.prompt, .bold))
    let room = max(1, box.endColumn - column - 1)
    column += frame.put(line.tail(columns: room), row: box.row, column: column, limit: room)
    frame.cursor = Point(row: box.row, column: min(column, box.endColumn - 1))
    column += frame.put(line.after, row: box.row, column: column, limit: box.endColumn - column)
    let start = max(column + 2, box.endColumn - Width.of(reading) - 1)
    frame.put(
      reading, row: box.row, column: start, limit: box.endColumn - start, style: Style(.faint),
      ellipsis: true)
  }
}
