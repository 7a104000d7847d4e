// What lies over everything for a moment: the list of keys, or what is known of one article.

import Screen

/// A scrolled list of words with their explanations.
struct Overlay: Equatable, Sendable {
  enum Line: Equatable, Sendable {
    case title(String)
    /// A key or a name, and behind it what there is to say.
    case entry(String, String)
    /// Words as they look in a text, and what that means.
    case sample(String, Role, String)
    case blank
  }

  var title: String
  var lines: [Line]
  /// For the words before their explanations.
  var wordColumns = 18
  var scroll = ScrollState()
  /// The line that the reader came for: one of the titles.
  var wanted: Int?

  /// The list of keys.
  static let help = Overlay(title: "Keys ─ ? again: what can be searched for", lines: helpLines)

  /// The same, from a section on.
  /// - Parameter visible: rows of lines.
  static func help(on section: String, visible: Int) -> Overlay {
    var shown: Overlay = help
    shown.wanted = helpLines.firstIndex(of: .title(section))
    shown.scroll.top = shown.wanted ?? 0
    shown.scroll.settle(count: helpLines.count, visible: visible)
    return shown
  }

  func draw(_ frame: inout Frame, _ box: Box) {
    frame.fill(box)
    let inner = frame.border(
      box, title: title,
      trailing: scroll.percent(count: lines.count, visible: max(1, box.rows - 2)), focused: true)
    frame.cursor = Point(row: inner.row, column: inner.column)
    for row in 0..<inner.rows { draw(scroll.top + row, &frame, row: inner.row + row, inner) }
  }

  private func draw(_ line: Int, _ frame: inout Frame, row: Int, _ box: Box) {
    guard lines.indices.contains(line) else { return }
    let column = box.column + 1
    switch lines[line] {
    case .title(let title):
      // At the end of the list it does not stand first.
      if line == wanted, line > 0 {
        frame.put("▸", row: row, column: box.column, style: Style(.key, .bold))
        frame.cursor = Point(row: row, column: box.column)
      }
      frame.put(
        title, row: row, column: column, limit: box.columns - 2, style: Style(.heading, .bold))
    case .blank: break
    case .entry(let word, let text): draw(word, .key, text, &frame, row: row, box)
    case .sample(let word, let role, let text): draw(word, role, text, &frame, row: row, box)
    }
  }

  private func draw(
    _ word: String, _ role: Role, _ text: String, _ frame: inout Frame, row: Int, _ box: Box
  ) {
    let column = box.column + 1
    frame.put(
      word, row: row, column: column + 2, limit: wordColumns, style: Style(role), ellipsis: true)
    frame.put(
      text, row: row, column: column + wordColumns + 2, limit: box.columns - wordColumns - 4,
      ellipsis: true)
  }
}

private let helpLines: [Overlay.Line] = {
  var lines: [Overlay.Line] = []
  for group in bindingGroups {
    if !lines.isEmpty { lines.append(.blank) }
    lines.append(.title(group.title))
    lines += group.bindings.map { .entry($0.keyNames, $0.text) }
    if group.title == comparingBindings.title { lines += comparisonSigns }
    if group.title == voicesBindings.title { lines += voiceSignLines }
  }
  return lines
}()
