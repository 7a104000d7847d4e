// How the browser changes when the window or the corpus does, and what keeps its parts in step.

import NewsCorpus
import Screen
import SearchIndex

extension BrowserModel {
  mutating func resize(_ size: Size) -> [Effect] {
    self.size = size
    reader.layOut(corpus, columns: readerColumns)
    let (corpus, columns) = (corpus, layout.body.columns - 2)
    comparison?.layOut(corpus, columns: columns)
    settle()
    return []
  }

  mutating func load(_ corpus: Corpus?, _ progress: LoadProgress) -> [Effect] {
    self.progress = progress
    if progress.isFinished { notice = finishedNotice(corpus ?? self.corpus) }
    guard let corpus else { return [] }
    self.corpus = corpus
    var effects = refreshArticle()
    if !filter.typed.isEmpty {
      // What arrived may match as well.
      generation += 1
      searchGeneration = generation
      effects.append(.search(Query(filter.typed, isTyping: true), generation: generation))
    } else if filter.entity != nil {
      articles.narrow(to: filter, corpus)
    }
    settle()
    return effects + follow()
  }

  /// Notes and references of the open article depend on all the others.
  private mutating func refreshArticle() -> [Effect] {
    guard let article = reader.article else { return [] }
    reader.layOut(corpus, columns: readerColumns)
    entities.open(article, in: corpus)
    generation += 1
    return references.request(article, generation: generation)
  }

  private func finishedNotice(_ corpus: Corpus) -> String? {
    var parts: [String] = []
    if progress.wasStopped { parts.append("stopped: \(grouped(corpus.articleCount)) articles") }
    if !corpus.problems.isEmpty {
      parts.append("\(counted(corpus.problems.count, "file")) gave no article (! lists them)")
    }
    if corpus.skipped.count > 0 {
      parts.append("\(counted(corpus.skipped.count, "hidden entry", "hidden entries")) passed over")
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// Columns of text in the reader: a margin on both sides of the measure.
  var readerColumns: Int { max(1, columns(of: .reader) - 2) }

  /// Rows of text in the comparison.
  var comparisonRows: Int { max(0, layout.body.rows - 2 - ComparisonView.titleRows) }

  /// Rows of a list that fit into its pane.
  func visibleRows(of pane: Pane) -> Int {
    pane == .references ? rows(of: pane) / ReferencesPane.rowHeight : rows(of: pane)
  }

  /// Puts every selection and scroll offset back into its bounds.
  mutating func settle() {
    articles.list.settle(count: articles.count(corpus), visible: visibleRows(of: .articles))
    entities.list.settle(count: entities.count(corpus), visible: visibleRows(of: .entities))
    references.list.settle(
      count: references.references.count, visible: visibleRows(of: .references))
    reader.scroll.settle(count: reader.lines.count, visible: rows(of: .reader))
    if reader.columns != readerColumns { reader.layOut(corpus, columns: readerColumns) }
    let (lines, visible) = (comparison?.lines.count ?? 0, comparisonRows)
    comparison?.scroll.settle(count: lines, visible: visible)
  }
}
