// Lines that are set as they stand, in plain text and in Markdown: rows of tables and fenced code.
// What is in them is not read.

import Prose

/// Rows of a table with strokes between its columns, as GitHub's Markdown and many programs print it.
struct TableRows {
  let reader: TextReader

  /// Marks the last two lines where both are rows: strokes in one line alone are rather a trail
  /// (`| World | Europe |`) or a formula than a table.
  func mark(_ lines: inout [Line]) {
    let last = lines.count - 1
    guard last > 0, !lines[last].blankBefore, isRow(lines[last]), isRow(lines[last - 1]) else {
      return
    }
    lines[last - 1].mark = .table
    lines[last].mark = .table
  }

  /// A stroke begins the line and another follows.
  private func isRow(_ line: Line) -> Bool {
    let stroke = UInt8(ascii: "|")
    let (start, end) = (line.range.lowerBound, line.range.upperBound)
    guard line.mark == .none || line.mark == .table, reader[start] == stroke else { return false }
    return (start + 1..<end).contains { reader[$0] == stroke }
  }
}

/// Code between two lines of three backticks in plain text; Markdown's fences are MarkdownMarks'.
struct CodeFences {
  let reader: TextReader

  /// Marks the lines from each fence to the next. A fence without another may be anything in plain
  /// text, so it stays what it is. Linear.
  func mark(_ lines: inout [Line]) {
    var open: Int?
    for index in lines.indices where isFence(lines[index]) {
      guard let first = open else {
        open = index
        continue
      }
      for inside in first...index {
        lines[inside].mark = .code
        lines[inside].content = lines[inside].range
        lines[inside].form = nil
      }
      open = nil
    }
  }

  /// Three backticks, perhaps with the name of a language behind them.
  private func isFence(_ line: Line) -> Bool {
    let (start, end) = (line.range.lowerBound, line.range.upperBound)
    guard let behind = reader.end(of: "```", at: start, before: end), line.range.count <= 40 else {
      return false
    }
    return (behind..<end).allSatisfy {
      reader[$0] != UInt8(ascii: "`") && reader.spaceLength(at: $0) == 0
    }
  }
}
