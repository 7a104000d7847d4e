// How the browser changes when two articles are put side by side, or exchanged.

import NewsCorpus

extension BrowserModel {
  mutating func compare() -> [Effect] {
    guard let open = reader.article else { return [] }
    if focus == .references, let other = references.selected?.article {
      return requestComparison(open, other)
    }
    guard let first = marked, first != open else {
      marked = marked == nil ? open : nil
      notice = marked == nil ? "mark taken back" : "marked; c on another article compares the two"
      return []
    }
    marked = nil
    return requestComparison(first, open)
  }

  mutating func requestComparison(_ left: Int, _ right: Int) -> [Effect] {
    generation += 1
    comparisonGeneration = generation
    sides = Sides(left: left, right: right)
    return [.compare(left: left, right: right, generation: generation)]
  }

  mutating func receive(_ comparison: ArticleComparison, _ generation: Int) -> [Effect] {
    guard generation == comparisonGeneration else { return [] }
    self.comparison = ComparisonView(
      comparison, corpus: corpus, columns: layout.body.columns - 2)
    return []
  }

  mutating func swap() -> [Effect] {
    guard let sides else { return [] }
    return requestComparison(sides.right, sides.left)
  }
}
