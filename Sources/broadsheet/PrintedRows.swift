// The texts of a comparison as `compare` prints them for people: row by row, on a terminal in colours and with the changed
// words in bold, else with braces around them. What the two state, PrintedFacts prints; the programs' form is
// ComparisonJSON's.

import CrossReferences
import NewsCorpus

/// The rows of a comparison in lines.
struct PrintedRows {
  private let rows: [MarkedRow]

  init(_ compared: ArticleComparison, _ facts: ComparedFacts, _ corpus: Corpus) {
    rows = MarkedRow.all(of: compared, facts, corpus)
  }

  /// What the signs mean, then an empty line before each row. What both say word for word stands there once.
  func forEachLine(_ body: (String) -> Void) {
    guard !rows.isEmpty else { return }
    body("")
    body(Output.bold("texts"))
    let changed = Output.isDecorated ? "bold" : "{…}"
    let legend = rowLegend + [(changed, "not in the other")]
    for line in Self.lines(legend.map { "\($0.sign) \($0.meaning)" }) { body("  \(line)") }
    for row in rows {
      let sign = Output.coloured(row.sign, row.row.label.colour)
      body("")
      for line in lines(of: row, sign) { body(line) }
    }
  }

  /// What only one text has says so by its sign, unless the other one tells it otherwise somewhere.
  private func lines(of row: MarkedRow, _ sign: String) -> [String] {
    if row.isSame { return ["\(sign) \(words(row.left))"] }
    if row.row.label == .onlyLeft { return ["\(sign) \(words(row.left))"] }
    if row.row.label == .onlyRight { return ["\(sign) \(words(row.right))"] }
    let sides = [("<", row.left), (">", row.right)].filter { !$0.1.isEmpty }
    return sides.enumerated().map { index, side in
      let margin = index == 0 ? sign : String(repeating: " ", count: row.sign.count)
      return "\(margin) \(side.0) \(words(side.1))"
    }
  }

  /// Entries of a legend in lines that no terminal cuts.
  private static func lines(_ entries: [String]) -> [String] {
    entries.reduce(into: []) { lines, entry in
      let next = lines.last.map { "\($0)  \(entry)" } ?? entry
      if let last = lines.indices.last, next.count <= 76 {
        lines[last] = next
      } else {
        lines.append(entry)
      }
    }
  }

  /// A sentence, its changed words lit, or in braces where nothing can be lit.
  private func words(_ pieces: [MarkedPiece]) -> String {
    pieces.map { piece in
      guard let mark = piece.mark else { return piece.text }
      return Output.isDecorated
        ? Output.coloured(piece.text, mark.colour, isBold: true) : "{\(piece.text)}"
    }.joined()
  }
}

extension Comparison.Label {
  /// Of its sign: nobody needs to see colours to read it.
  fileprivate var colour: Output.Colour {
    switch self {
    case .same, .note: .blue
    case .reworded, .quote: .yellow
    case .figures: .red
    case .onlyLeft: .magenta
    case .onlyRight: .cyan
    }
  }
}

extension WordMark.Kind {
  fileprivate var colour: Output.Colour? {
    switch self {
    case .words: nil
    case .number, .turn: .red
    case .date: .yellow
    case .name: .cyan
    }
  }
}
