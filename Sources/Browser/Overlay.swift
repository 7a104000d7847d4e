// What lies over everything for a moment: the list of keys.

import Screen

/// The keys in a scrolled list.
struct Overlay: Equatable, Sendable {
  var scroll = ScrollState()

  var lineCount: Int { helpLines.count }

  func draw(_ frame: inout Frame, _ box: Box) {
    frame.fill(box)
    let inner = frame.border(
      box, title: "Keys",
      trailing: scroll.percent(count: lineCount, visible: max(1, box.rows - 2)), focused: true)
    for row in 0..<inner.rows { draw(scroll.top + row, &frame, row: inner.row + row, inner) }
    frame.cursor = Point(row: inner.row, column: inner.column)
  }

  private func draw(_ line: Int, _ frame: inout Frame, row: Int, _ box: Box) {
    guard helpLines.indices.contains(line) else { return }
    let column = box.column + 1
    switch helpLines[line] {
    case .title(let title):
      frame.put(title, row: row, column: column, style: Style(.heading, .bold))
    case .blank: break
    case .keys(let keys, let text):
      frame.put(keys, row: row, column: column + 2, limit: 18, style: Style(.key))
      frame.put(text, row: row, column: column + 20, limit: box.columns - 22)
    }
  }
}

private enum HelpLine {
  case title(String)
  case keys(String, String)
  case blank
}

private let helpLines: [HelpLine] = {
  var lines: [HelpLine] = []
  for group in bindingGroups {
    if !lines.isEmpty { lines.append(.blank) }
    lines.append(.title(group.title))
    lines += group.bindings.map { .keys($0.keyNames, $0.text) }
  }
  return lines
}()
