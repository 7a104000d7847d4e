// How the browser changes when two articles are put side by side, or exchanged.

import NewsCorpus

extension BrowserModel {
  mutating func compare() -> [Effect] {
    guard let open = reader.article else { return [] }
    if let told = toldElsewhere, told.article != open {
      return requestComparison(open, told.article, told.evidence)
    }
    guard let first = marked, first != open else {
      marked = marked == nil ? open : nil
      notice = marked == nil ? "mark taken back" : "marked; c on another article compares the two"
      return []
    }
    marked = nil
    return requestComparison(first, open)
  }

  mutating func requestComparison(
    _ left: Int, _ right: Int, _ evidence: LitEvidence = LitEvidence()
  ) -> [Effect] {
    generation += 1
    comparisonGeneration = generation
    sides = Sides(left: left, right: right, evidence: evidence)
    return [.compare(left: left, right: right, generation: generation)]
  }

  mutating func receive(_ comparison: ArticleComparison, _ generation: Int) -> [Effect] {
    guard generation == comparisonGeneration else { return [] }
    self.comparison = ComparisonView(
      comparison, sides?.evidence ?? LitEvidence(), corpus: corpus,
      columns: layout.body.columns - 2)
    let visible = comparisonRows
    self.comparison?.showPiece(visible: visible)
    return []
  }

  mutating func swap() -> [Effect] {
    guard let sides else { return [] }
    let evidence = comparison?.evidence ?? sides.evidence
    return requestComparison(sides.right, sides.left, evidence.swapped)
  }
}
