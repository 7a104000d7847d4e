// What lies over the panes for a moment: the list of keys, and the files that gave no article.

import NewsCorpus
import Screen

/// A scrolled list over the panes.
struct Overlay: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case help, problems
  }

  var kind: Kind
  var scroll = ScrollState()

  var title: String {
    switch kind {
    case .help: "Keys"
    case .problems: "Files that gave no article"
    }
  }

  func lineCount(_ corpus: Corpus) -> Int {
    switch kind {
    case .help: helpLines.count
    case .problems: max(1, corpus.problems.count + (corpus.skipped.count > 0 ? 1 : 0))
    }
  }

  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    frame.fill(box)
    let inner = frame.border(
      box, title: title,
      trailing: scroll.percent(count: lineCount(corpus), visible: max(1, box.rows - 2)),
      focused: true)
    for row in 0..<inner.rows {
      let line = scroll.top + row
      switch kind {
      case .help: drawHelp(line, &frame, row: inner.row + row, inner)
      case .problems: drawProblem(line, &frame, row: inner.row + row, inner, corpus)
      }
    }
    frame.cursor = Point(row: inner.row, column: inner.column)
  }

  private func drawHelp(_ line: Int, _ frame: inout Frame, row: Int, _ box: Box) {
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

  private func drawProblem(
    _ line: Int, _ frame: inout Frame, row: Int, _ box: Box, _ corpus: Corpus
  ) {
    let column = box.column + 1
    let limit = box.columns - 2
    guard corpus.problems.indices.contains(line) else {
      if line == corpus.problems.count {
        frame.put(skippedText(corpus), row: row, column: column, limit: limit, style: Style(.faint))
      }
      return
    }
    let problem = corpus.problems[line]
    let used = frame.put(
      problem.path, row: row, column: column, limit: limit * 3 / 5, ellipsis: true)
    frame.put(
      ": \(problem.message)", row: row, column: column + used, limit: limit - used,
      style: Style(.warning), ellipsis: true)
  }

  private func skippedText(_ corpus: Corpus) -> String {
    let skipped = corpus.skipped
    if skipped.count == 0 { return corpus.problems.isEmpty ? "every file gave an article" : "" }
    let parts =
      (skipped.hidden > 0 ? ["\(grouped(skipped.hidden)) hidden"] : [])
      + (skipped.nodeModules > 0 ? ["\(grouped(skipped.nodeModules)) node_modules"] : [])
    return "passed over: \(parts.joined(separator: ", "))"
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
