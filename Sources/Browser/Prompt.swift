// The line that a reader types into, on the last row. What is done with it is Update's business.

import Screen

/// A line of text with a cursor, edited by the keys that readline users know.
struct LineEditor: Equatable, Sendable {
  private(set) var before = ""
  private(set) var after = ""

  var text: String { before + after }

  init(_ text: String = "") { before = text }

  /// Says whether the key was one that edits.
  mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar): before.unicodeScalars.append(scalar)
    case .paste(let text): before += text.split(whereSeparator: \.isNewline).joined(separator: " ")
    case .backspace: before = String(before.dropLast())
    case .delete, .control("d"): after = String(after.dropFirst())
    case .left, .control("b"): moveLeft()
    case .right, .control("f"): moveRight()
    case .home, .control("a"): (before, after) = ("", text)
    case .end, .control("e"): (before, after) = (text, "")
    case .control("u"): before = ""
    case .control("k"): after = ""
    case .control("w"): deleteWord()
    case .control, .up, .down, .pageUp, .pageDown, .tab, .backTab, .enter, .escape, .insert,
      .function:
      return false
    }
    return true
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

  private mutating func deleteWord() {
    while before.last?.isWhitespace == true { before.removeLast() }
    while let last = before.last, !last.isWhitespace { before.removeLast() }
  }
}

/// An open prompt.
struct Prompt: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    /// All articles, as you type. Esc restores what was searched before.
    case search(before: Filter, _ focus: Pane)
    /// The pane that has the focus. Esc restores the row where it began.
    case find(row: Int)
  }

  var kind: Kind
  var line: LineEditor

  var label: String {
    switch kind {
    case .search: "Search"
    case .find: "Find"
    }
  }

  /// Draws the line and says where the cursor rests; what was typed last stays in view.
  func draw(_ frame: inout Frame, _ box: Box, reading: String) {
    let label = "\(label): "
    var column = box.column + 1
    column += frame.put(label, row: box.row, column: column, style: Style(.prompt, .bold))
    let room = max(1, box.endColumn - column - 1)
    var shown = Substring(line.before)
    while Width.of(shown) > room { shown.removeFirst() }
    column += frame.put(shown, row: box.row, column: column, limit: room)
    frame.cursor = Point(row: box.row, column: min(column, box.endColumn - 1))
    column += frame.put(line.after, row: box.row, column: column, limit: box.endColumn - column)
    let start = max(column + 2, box.endColumn - Width.of(reading) - 1)
    frame.put(
      reading, row: box.row, column: start, limit: box.endColumn - start, style: Style(.faint),
      ellipsis: true)
  }
}
