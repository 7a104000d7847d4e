// How the browser changes when two articles are put side by side, or exchanged.

import NewsCorpus

extension BrowserModel {
  /// Marks the article that is open or selected; on another one compares both; on a reference, figure or quotation that
  /// article with the one that tells the same.
  mutating func compare() -> [Effect] {
    guard let article = articleToCompare else {
      notice =
        coverage.isOpen
        ? "Enter leads to its articles; c on two of them compares them"
        : "no article is selected here"
      return []
    }
    if !isCovered, let told = toldElsewhere, told.article != article {
      return requestComparison(article, told.article, told.evidence)
    }
    guard let first = marked, first != article else {
      marked = marked == nil ? article : nil
      notice = marked == nil ? "mark taken back" : "marked; c on another article compares the two"
      return []
    }
    marked = nil
    return requestComparison(first, article)
  }

  /// The article that the reader sees selected, or open.
  private var articleToCompare: Int? {
    if timeline.isOpen {
      if case .mentions = timeline.selectedRow?.kind { return nil }
      return timeline.selectedEntry.map { Int($0.article) }
    }
    guard coverage.isOpen else { return reader.article }
    let isOne = coverage.isAmongArticles || coverage.selected?.group.articles.count == 1
    return isOne ? coverage.selectedArticle : nil
  }

  mutating func requestComparison(
    _ left: Int, _ right: Int, _ evidence: LitEvidence = LitEvidence(),
    look: ComparisonLook? = nil
  ) -> [Effect] {
    generation += 1
    comparisonGeneration = generation
    waiting = .yes(percent: nil)
    // What is to be lit is lit in the texts.
    let shown = look ?? (evidence.isOn ? .texts : .facts)
    sides = Sides(left: left, right: right, evidence: evidence, look: shown)
    return [.compare(left: left, right: right, generation: generation)]
  }

  /// Compares in another snapshot what is compared: the facts speak of entities by other numbers.
  mutating func compareAgain() -> [Effect] {
    guard comparisonGeneration != 0, let sides else { return [] }
    factsView = nil
    let evidence = comparison?.evidence ?? sides.evidence
    return requestComparison(sides.left, sides.right, evidence, look: sides.look)
  }

  mutating func receive(
    _ comparison: ArticleComparison, _ facts: ComparedFacts, _ generation: Int
  ) -> [Effect] {
    guard generation == comparisonGeneration else { return [] }
    waiting = .no
    let mirrored = factsView?.facts.left == facts.right && factsView?.facts.right == facts.left
    let kept = mirrored ? factsView?.row : nil
    let columns = layout.body.columns - 2
    let shown = self.comparison
    let isRelated = comparison.isRelated
    let (texts, listed) = together(
      {
        ComparisonView(
          comparison, facts, sides?.evidence ?? LitEvidence(), corpus: self.corpus,
          columns: columns, isInterleaved: sides?.look == .interleaved)
      },
      { [corpus] in
        FactsView(facts, isRelated: isRelated, corpus: corpus, columns: columns)
      })
    self.comparison = texts
    factsView = listed
    if let kept { factsView?.select(mirroring: kept) }
    let (corpus, visible) = (corpus, comparisonRows)
    if let shown { self.comparison?.keep(shown, corpus, visible: visible) }
    if viewFind != nil { lightInView() }
    self.comparison?.showPiece(visible: visible)
    settle()
    return []
  }

  mutating func swap() -> [Effect] {
    guard let sides else { return [] }
    let evidence = comparison?.evidence ?? sides.evidence
    return requestComparison(sides.right, sides.left, evidence.swapped, look: sides.look)
  }
}
