// A line of text with a cursor, edited as readline users know it. What the line is for is Prompt's.

import Screen

/// The line that a reader types into.
struct LineEditor: Equatable, Sendable {
  private(set) var before = ""
  private(set) var after = ""
  /// What was erased last by more than a letter: `^Y` writes it again, also into another line.
  private(set) var erased: String

  /// In scalars. A longer line is a slip of the clipboard; the rest is dropped.
  static let longest = 1000

  var text: String { before + after }

  init(_ text: String = "", erased: String = "") {
    before = text
    self.erased = erased
  }

  /// Writes another text in the place of the line.
  mutating func replace(by text: String) { (before, after) = (text, "") }

  /// Writes a key's text before the cursor; a key without text writes nothing.
  mutating func write(_ key: Key) {
    switch key {
    case .character(let scalar): write([scalar])
    case .paste(let text):
      let line = text.unicodeScalars.prefix(Self.longest + 1)
      write(String(line).split(whereSeparator: \.isNewline).joined(separator: " ").unicodeScalars)
    case .control, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .tab, .backTab,
      .enter, .escape, .backspace, .delete, .insert, .function:
      break
    }
  }

  private mutating func write(_ scalars: some Sequence<Unicode.Scalar>) {
    let room = Self.longest - text.unicodeScalars.count
    before.unicodeScalars.append(contentsOf: Array(scalars.prefix(max(0, room))))
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
    case .eraseToStart:
      keep(before)
      before = ""
    case .eraseToEnd:
      keep(after)
      after = ""
    case .writeErased: write(erased.unicodeScalars)
    }
  }

  private mutating func keep(_ text: String) { if !text.isEmpty { erased = text } }

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
    let line = before
    while before.last?.isWhitespace == true { before.removeLast() }
    while let last = before.last, !last.isWhitespace { before.removeLast() }
    keep(String(line.dropFirst(before.count)))
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
