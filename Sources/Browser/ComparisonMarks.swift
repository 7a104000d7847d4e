// Which words of a pair are lit because they changed, and as what. Found for the rows on the screen alone, and kept.

import CrossReferences
import NewsCorpus
import Prose
import Screen

/// What is lit in a pair.
struct PairMarks: Equatable, Sendable {
  var left: [LitPlace]
  var right: [LitPlace]
  /// Whether the pair may say something else for it.
  var changesSense: Bool

  subscript(side: ComparedSide) -> [LitPlace] { side == .left ? left : right }
}

extension Role {
  init(_ kind: WordMark.Kind) {
    switch kind {
    case .words: self = .changedWords
    case .number: self = .changedNumber
    case .date: self = .changedDate
    case .name: self = .changedName
    case .turn: self = .changedTurn
    }
  }
}

extension ComparisonView {
  /// Finds the changed words of a pair, where that is not done yet. O(words of the row · changed words).
  mutating func mark(_ index: Int, _ corpus: Corpus) {
    let row = rows[index]
    // While what is compared is compared again in another snapshot, the places may be those of other texts.
    guard marks[index] == nil, row.changed > 0, holds(row.left, corpus, compared.left),
      holds(row.right, corpus, compared.right), let found = compared.marks(of: row, in: corpus)
    else { return }
    let changesSense = corpus[compared.left].withText { left in
      corpus[compared.right].withText { found.changeSense(left, $0) }
    }
    func places(_ marks: [WordMark]) -> [LitPlace] {
      marks.map { LitPlace(range: $0.range, role: Role($0.kind)) }
    }
    let shown = found.shown(changed: row.changed)
    marks[index] = PairMarks(
      left: places(shown.left), right: places(shown.right), changesSense: changesSense)
  }

  private func holds(_ range: TextRange?, _ corpus: Corpus, _ article: Int) -> Bool {
    article < corpus.articleCount
      && range.map { $0.upperBound <= corpus[article].textByteCount } ?? false
  }

  /// Finds them for what is on the screen. O(rows of the screen).
  mutating func markShown(_ corpus: Corpus, visible: Int) {
    guard !evidence.isOn else { return }
    for row in 0..<visible {
      let shown = lines(at: row, visible: visible)
      for index in [shown.left?.left?.row, shown.right?.right?.row] {
        if let index, rows[index].isPair { mark(index, corpus) }
      }
    }
  }
}
