// The texts of a comparison as `compare` prints them for people: row by row, on a terminal in colours and with the changed
// words in bold. What the two state, PrintedFacts prints; the programs' form is ComparisonJSON's.

import CrossReferences
import NewsCorpus
import Prose

/// The rows of a comparison in lines.
struct PrintedRows {
  private let compared: ArticleComparison
  private let corpus: Corpus
  private let left: ArticleView
  private let right: ArticleView

  init(_ compared: ArticleComparison, _ corpus: Corpus) {
    self.compared = compared
    self.corpus = corpus
    (left, right) = (corpus[compared.left], corpus[compared.right])
  }

  /// An empty line before each row. What both say word for word stands there once.
  func forEachLine(_ body: (String) -> Void) {
    for row in compared.comparison.rows {
      let marks =
        Output.isDecorated && row.label != .same ? compared.marks(of: row, in: corpus) : nil
      let sign = Output.coloured(row.label.sign, row.label.colour)
      body("")
      if let range = row.left { body("\(sign) \(words(left, range, marks?.left))") }
      guard let range = row.right, row.label != .same else { continue }
      body("\(row.left == nil ? sign : "┆") \(words(right, range, marks?.right))")
    }
  }

  /// A sentence in one line, its changed words lit.
  private func words(_ article: ArticleView, _ range: TextRange, _ marks: [WordMark]?) -> String {
    guard let marks, !marks.isEmpty else { return Output.shown(article.string(range)) }
    var (line, place) = ("", range.lowerBound)
    for mark in marks {
      line += article.shownLine(TextRange(place, mark.range.lowerBound))
      line += Output.coloured(article.shownLine(mark.range), mark.kind.colour, isBold: true)
      place = mark.range.upperBound
    }
    return line + article.shownLine(TextRange(place, range.upperBound))
  }
}

extension ArticleView {
  /// A part of the text in one line, as a terminal may see it; blanks at both ends stay.
  func shownLine(_ range: TextRange) -> String {
    guard !range.isEmpty else { return "" }
    return Output.shown(String(exactString(range).map { $0.isNewline ? " " : $0 }))
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
    case .number: .red
    case .date: .yellow
    case .name: .cyan
    }
  }
}
