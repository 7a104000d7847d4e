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

  /// - Parameter progress: a list of problems begins with whether everything was read at all.
  func lineCount(_ corpus: Corpus, _ progress: LoadProgress) -> Int {
    switch kind {
    case .help: helpLines.count
    case .problems: notes(corpus, progress).count + corpus.problemSummary.failures.count
    }
  }

  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus, _ progress: LoadProgress) {
    frame.fill(box)
    let count = lineCount(corpus, progress)
    let inner = frame.border(
      box, title: title,
      trailing: scroll.percent(count: count, visible: max(1, box.rows - 2)), focused: true)
    let notes = notes(corpus, progress)
    for row in 0..<inner.rows {
      let line = scroll.top + row
      switch kind {
      case .help: drawHelp(line, &frame, row: inner.row + row, inner)
      case .problems: drawProblem(line, notes, &frame, row: inner.row + row, inner, corpus)
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
    _ line: Int, _ notes: [String], _ frame: inout Frame, row: Int, _ box: Box, _ corpus: Corpus
  ) {
    let column = box.column + 1
    let limit = box.columns - 2
    if notes.indices.contains(line) {
      frame.put(
        notes[line], row: row, column: column, limit: limit, style: Style(.faint), ellipsis: true)
      return
    }
    let failures = corpus.problemSummary.failures
    let index = failures.startIndex + line - notes.count
    guard failures.indices.contains(index) else { return }
    let used = frame.put(
      failures[index].path, row: row, column: column, limit: limit * 3 / 5, ellipsis: true)
    frame.put(
      ": \(failures[index].message)", row: row, column: column + used, limit: limit - used,
      style: Style(.warning), ellipsis: true)
  }

  /// What is to be said of all files together.
  private func notes(_ corpus: Corpus, _ progress: LoadProgress) -> [String] {
    var notes: [String] = []
    if !progress.isFinished { notes.append("still reading: more may come") }
    if progress.wasStopped {
      notes.append("reading was stopped: what comes after these articles was not looked at")
    }
    if let passedOver = corpus.problemSummary.passedOver { notes.append(passedOver) }
    if corpus.skipped.hidden > 0 {
      let entries = counted(corpus.skipped.hidden, "hidden entry", "hidden entries")
      notes.append("passed over: \(entries)")
    }
    if corpus.skipped.nodeModules > 0 {
      notes.append("passed over: \(grouped(corpus.skipped.nodeModules)) node_modules")
    }
    return notes.isEmpty && corpus.problems.isEmpty ? ["every file gave an article"] : notes
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
