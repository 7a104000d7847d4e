// Over the panes: what the reader may want to go to, by some of its letters. Which lines have them,
// CorpusFinder knows; keys are UpdateFinder's business.

import Names
import NewsCorpus
import Screen

/// State of the finder.
struct FinderPane: Sendable {
  private(set) var isOpen = false
  var list = ListState()
  /// What was found for the letters typed last; older until the answer comes.
  private(set) var answer: FinderAnswer?

  mutating func open() { self = FinderPane(isOpen: true) }

  mutating func close() { self = FinderPane() }

  /// What was found stands for something else in another snapshot.
  mutating func forget() { answer = nil }

  /// Takes an answer. The first of two may come while the reader moves already: then the row stays.
  mutating func receive(_ answer: FinderAnswer) {
    if answer.typed != self.answer?.typed { list.selected = 0 }
    self.answer = answer
  }

  var count: Int { answer?.rows.count ?? 0 }

  var selected: FinderTarget? {
    guard let rows = answer?.rows, rows.indices.contains(list.selected) else { return nil }
    return rows[list.selected].target
  }
}

extension FinderPane {
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    guard isOpen else { return }
    frame.fill(box)
    let inner = frame.border(
      box, title: "Go to\(summary)", trailing: list.position(of: count), focused: true)
    guard let rows = answer?.rows else { return }
    for line in 0..<inner.rows where rows.indices.contains(list.top + line) {
      let isSelected = list.top + line == list.selected
      draw(rows[list.top + line], &frame, row: inner.row + line, inner, corpus)
      guard isSelected else { continue }
      frame.put("▸", row: inner.row + line, column: inner.column)
      select(&frame, row: inner.row + line, inner, focused: true)
    }
    if rows.isEmpty {
      frame.put("nothing has these letters", row: inner.row, inner, indent: 1, Style(.faint))
    }
  }

  /// ` ─ 1,200 of 20,130`
  private var summary: String {
    guard let answer else { return " …" }
    return " ─ \(grouped(answer.count))\(answer.isComplete ? "" : "+") of \(grouped(answer.total))"
  }

  /// `P  Vladimir Putin      120 times`: a letter for its kind, the line, and what goes with it.
  private func draw(
    _ shown: FinderRow, _ frame: inout Frame, row: Int, _ box: Box, _ corpus: Corpus
  ) {
    let (letter, style, remark) = look(of: shown.target, corpus)
    frame.put(letter, row: row, column: box.column + 1, style: style)
    let start = box.column + 4
    let room = box.endColumn - start - Width.of(remark) - 2
    let limit = max(0, room)
    frame.put(shown.text, row: row, column: start, limit: limit, ellipsis: true)
    light(shown, &frame, row: row, column: start, limit: limit)
    frame.put(
      remark, row: row, column: box.endColumn - Width.of(remark) - 1,
      limit: max(0, box.columns - 2),
      style: Style(.faint))
  }

  private func light(
    _ shown: FinderRow, _ frame: inout Frame, row: Int, column: Int, limit: Int
  ) {
    var places = shown.places[...]
    var at = 0
    for (number, scalar) in shown.text.unicodeScalars.enumerated() {
      guard let place = places.first, at < limit else { return }
      let width = Glyph(showing: scalar).columns
      if place == number {
        let end = min(at + width, limit)
        frame.restyle(row: row, columns: column + at..<column + end, role: .hit)
        places = places.dropFirst()
      }
      at += width
    }
  }

  private func look(
    of target: FinderTarget, _ corpus: Corpus
  ) -> (letter: String, style: Style, remark: String) {
    switch target {
    case .article(let number):
      let date = number < corpus.articleCount ? corpus[number].date : nil
      return ("A", Style(.faint), date.map { String($0.value.prefix { $0 != "T" }) } ?? "")
    case .entity(let entity):
      guard entity < corpus.entities.count else { return ("", .plain, "") }
      let type = corpus.entities.type(entity)
      return (
        String(type.letter), Style(role(of: type), .bold),
        counted(corpus.entities.mentionCount(entity), "time")
      )
    case .source: return ("S", Style(.key), "source")
    case .command(let number):
      let commands = finderCommands
      let keys = commands.indices.contains(number) ? commands[number].keyNames : ""
      return (":", Style(.key, .bold), keys)
    }
  }
}

/// What the finder offers to do: what works where no view lies over the panes.
let finderCommands: [Binding] = bindingGroups.flatMap(\.bindings).filter { binding in
  guard binding.contexts.contains(.browse) else { return false }
  // What only moves here, or leads here.
  let others = [Action.open, .finder, .leave]
  if case .move = binding.action { return false }
  return !others.contains(binding.action)
}

/// The lines of what the program can do, for a `CorpusFinder`.
package var finderCommandTexts: [String] { finderCommands.map(\.text) }
