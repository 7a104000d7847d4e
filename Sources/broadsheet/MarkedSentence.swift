// A row of two compared texts, cut where marked words begin and end: what every form that can be read prints. How a mark
// looks, each form knows.

import Browser
import CrossReferences
import NewsCorpus
import Prose

/// A piece of a sentence; `mark` is nil of words that the other text has, too.
struct MarkedPiece {
  var text: String
  var mark: WordMark.Kind?
}

/// A row of a comparison as it is printed.
struct MarkedRow {
  var row: Comparison.Row
  /// Empty where the text has none.
  var left: [MarkedPiece]
  var right: [MarkedPiece]

  /// `~`, or `~3` of a passage that moved.
  var sign: String { row.label.sign + (row.moved.map(String.init) ?? "") }

  /// Whether both are the same words, which need be printed once only.
  var isSame: Bool { row.isPair && row.changed == 0 }

  /// The rows of a comparison, with what the facts of both tell otherwise, as the browser shows them.
  static func all(
    of compared: ArticleComparison, _ facts: ComparedFacts, _ corpus: Corpus
  ) -> [MarkedRow] {
    compared.comparison.rows.markingTold(facts).map { row in
      let marks = row.changed > 0 ? compared.marks(of: row, in: corpus) : nil
      let shown = marks?.shown(changed: row.changed)
      return MarkedRow(
        row: row,
        left: row.left.map { corpus[compared.left].pieces($0, shown?.left ?? []) } ?? [],
        right: row.right.map { corpus[compared.right].pieces($0, shown?.right ?? []) } ?? [])
    }
  }
}

/// What the signs before rows mean, for forms that have no help.
let rowLegend: [(sign: String, meaning: String)] = [
  ("=", "the same words"), ("~", "in other words"), ("≠", "told otherwise"),
  ("※", "a note of both"),
  ("<", "only in the first"), (">", "only in the second"), ("~2", "a passage that moved"),
]

extension ArticleView {
  /// A sentence in one line, cut at its marks.
  fileprivate func pieces(_ range: TextRange, _ marks: [WordMark]) -> [MarkedPiece] {
    guard !marks.isEmpty else { return [MarkedPiece(text: Output.shown(string(range)))] }
    var pieces: [MarkedPiece] = []
    var place = range.lowerBound
    func add(_ range: TextRange, _ mark: WordMark.Kind?) {
      if !range.isEmpty { pieces.append(MarkedPiece(text: shownLine(range), mark: mark)) }
    }
    for mark in marks {
      add(TextRange(place, mark.range.lowerBound), nil)
      add(mark.range, mark.kind)
      place = mark.range.upperBound
    }
    add(TextRange(place, range.upperBound), nil)
    return pieces
  }

  /// A part of the text in one line, as a terminal may see it; blanks at both ends stay.
  func shownLine(_ range: TextRange) -> String {
    guard !range.isEmpty else { return "" }
    return Output.shown(String(exactString(range).map { $0.isNewline ? " " : $0 }))
  }
}
