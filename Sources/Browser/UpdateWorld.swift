// How the browser changes when the window or the corpus does, and what keeps its parts in step.

import NewsCorpus
import Screen
import SearchIndex

extension BrowserModel {
  mutating func resize(_ size: Size) -> [Effect] {
    self.size = size
    layOutReader()
    layOutComparison()
    layOutFacts()
    let (corpus, columns) = (corpus, layout.body.columns - 2)
    aboutEntity.layOut(corpus, columns: columns)
    settle()
    return []
  }

  mutating func tell(_ words: String) -> [Effect] {
    notice = words
    return []
  }

  mutating func load(_ corpus: Corpus?, _ progress: LoadProgress) -> [Effect] {
    self.progress = progress
    if progress.isFinished { notice = finishedNotice(corpus ?? self.corpus) ?? notice }
    guard let corpus else { return [] }
    let again = progress.isFinished && rereading == .wanted ? reread() : []
    return take(corpus) + regroup() + again
  }

  /// Takes another snapshot: more articles, or the same under other decisions. Whatever was chosen
  /// stays chosen.
  mutating func take(_ corpus: Corpus) -> [Effect] {
    let kept = entities.kept(self.corpus) { corpus.entity(for: $0, of: self.corpus) }
    renumber(for: corpus)
    self.corpus = corpus
    snapshot += 1
    explanationGeneration = 0  // an answer that is still to come speaks of other numbers
    openReview()
    if health.isOpen { health.open(corpus, progress) }
    var effects = refreshArticle() + refreshEntities() + refreshFinder() + refreshFindings()
    effects += compareAgain() + askVoicesAgain()
    if let kept { entities.keep(kept, corpus) }
    articles.passages.forget()
    if needsAnswer {
      effects += askForList()  // what arrived may belong into it as well
    } else {
      articles.show(holdersOf: filter.entity, corpus)
      if let row = reader.article.flatMap({ articles.row(of: $0) }) { articles.list.selected = row }
      lightReaderAgain()
    }
    settle()
    return effects + follow()
  }

  /// Entities have other numbers in another snapshot; those that are gone are chosen no longer.
  private mutating func renumber(for corpus: Corpus) {
    let old = self.corpus
    func now(_ entity: Int) -> Int? { corpus.entity(for: entity, of: old) }
    filter.entity = filter.entity.flatMap(now)
    for visit in history.indices {
      history[visit].filter.entity = history[visit].filter.entity.flatMap(now)
    }
    let chosen = opened?.filter.entity.flatMap(now)
    opened?.filter.entity = chosen
    filter.found?.renumber(now)
    if let mark = mergeMark {
      if let entity = now(mark.entity) { mergeMark?.entity = entity } else { mergeMark = nil }
    }
    if let entity = wantedDescription {
      wantedDescription = now(entity)
      descriptionGeneration = 0
    }
    entities.renumber(now)
    openFacts.renumber(now)
    quotes.renumber(now)
    showFacts()
    aboutEntity.renumber(now)
  }

  /// Notes and references of the open article depend on all the others.
  private mutating func refreshArticle() -> [Effect] {
    guard let article = reader.article else { return [] }
    reader.columns = 0  // its notes may be others now
    layOutReader()
    entities.open(article, in: corpus)
    generation += 1
    return references.request(article, generation: generation)
  }

  private func finishedNotice(_ corpus: Corpus) -> String? {
    var parts: [String] = []
    if progress.wasStopped { parts.append("stopped at \(grouped(corpus.articleCount)) articles") }
    let failures = corpus.problemSummary.failures.count
    let dropped = corpus.problemSummary.dropped.count
    let lost = [
      failures > 0 ? counted(failures, "file") : nil,
      dropped > 0 ? counted(dropped, "record") : nil,
    ].compactMap { $0 }
    if let complaint = complaints.first {
      let more = complaints.count > 1 ? ", and \(complaints.count - 1) more (v lists them)" : ""
      parts.append("\(complaint)\(more)")
    }
    if !lost.isEmpty {
      parts.append("\(lost.joined(separator: " and ")) gave no article (! lists them)")
    }
    let passedOver = corpus.problemSummary.passedOverCount
    if passedOver > 0 {
      parts.append("\(counted(passedOver, "file")) passed over by their ending")
    }
    let indexes = corpus.problemSummary.indexCount
    if indexes > 0 { parts.append("\(counted(indexes, "index", "indexes")) passed over") }
    if corpus.skipped.hidden > 0 {
      parts.append(
        "\(counted(corpus.skipped.hidden, "hidden entry", "hidden entries")) passed over")
    }
    if corpus.skipped.nodeModules > 0 {
      parts.append("\(grouped(corpus.skipped.nodeModules)) node_modules passed over")
    }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// Columns of text in the reader, a margin on both sides; nil while it is not on the screen:
  /// laying a text out for no columns would take a line a letter.
  var readerColumns: Int? {
    layout.panes[.reader].map { max(1, $0.columns - 4) }
  }

  /// Cuts the reader's text for its width, where that is not done yet.
  private mutating func layOutReader() {
    guard let columns = readerColumns, columns != reader.columns else { return }
    reader.layOut(corpus, columns: columns)
  }

  /// Rows of the list of what is to be reviewed.
  var reviewRows: Int { ReviewPane.listRows(in: layout.body.rows) }

  /// Rows of text in the comparison.
  var comparisonRows: Int {
    max(0, layout.body.rows - 2 - ComparisonView.titleRows(in: layout.body.rows))
  }

  /// Rows of a list that fit into its pane.
  func visibleRows(of pane: Pane) -> Int {
    switch pane {
    case .articles: max(0, articles.passages.rows.visible(in: rows(of: pane)))
    case .reader: rows(of: pane)
    case .figures: rows(of: pane) / FiguresPane.rowHeight(columns: columns(of: pane))
    case .quotes: rows(of: pane) / quotes.rowHeight
    case .entities: max(0, rows(of: pane) - entities.noteRows)
    case .references: rows(of: pane) / ReferencesPane.rowHeight
    }
  }

  /// Looks up the passages of the rows that are on the screen.
  private mutating func lookAtPassages() {
    let top = articles.list.top
    let shown: Range<Int> =
      switch articles.passages.rows {
      case .none: 0..<0
      case .selected: articles.list.selected..<articles.list.selected + 1
      case .all: top..<top + visibleRows(of: .articles) + 1
      }
    guard !shown.isEmpty else { return }
    let views = shown.compactMap { articles.article($0, corpus).map { corpus[$0] } }
    var passages = articles.passages
    passages.look(at: views, columns: columns(of: .articles) - 6) { litPlaces(in: $0) }
    articles.passages = passages
  }

  /// Puts every selection and scroll offset back into its bounds.
  mutating func settle() {
    let isNarrowed = articles.isListed && !filter.isEmpty
    articles.passages.rows = isNarrowed ? PassageRows(rows: rows(of: .articles)) : .none
    articles.list.settle(count: articles.count(corpus), visible: visibleRows(of: .articles))
    entities.list.settle(count: entities.count(corpus), visible: visibleRows(of: .entities))
    references.list.settle(
      count: references.references.count, visible: visibleRows(of: .references))
    figures.list.settle(count: rowCount(of: .figures), visible: visibleRows(of: .figures))
    quotes.list.settle(count: rowCount(of: .quotes), visible: visibleRows(of: .quotes))
    lookAtPassages()
    finder.list.settle(count: finder.count, visible: healthRows)
    saved.list.settle(count: savedSearches.list.count, visible: healthRows)
    health.list.settle(count: health.rowCount, visible: healthRows)
    timeline.layOut(columns: timelineColumns)
    timeline.settle(visible: timelineRows)
    coverage.settle(in: layout.body.rows)
    aboutEntity.list.settle(count: aboutEntity.rows.count, visible: healthRows)
    review.list.settle(count: review.rows.count, visible: reviewRows)
    review.look(corpus, columns: layout.body.columns - 4)
    layOutReader()
    reader.scroll.settle(count: reader.lines.count, visible: rows(of: .reader))
    settleFindings()
    voices.settle(corpus, layout.body)
    let visible = comparisonRows
    comparison?.settle(visible: visible)
    let facts = factRows
    factsView?.settle(visible: facts)
  }
}
