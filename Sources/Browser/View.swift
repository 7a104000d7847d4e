// How the browser looks: the model as a frame of cells. Pure, O(rows of the screen).

import NewsCorpus
import Screen

/// Draws the whole screen.
package func view(_ model: BrowserModel) -> Frame {
  var frame = Frame(model.size)
  let layout = model.layout
  model.drawHeader(&frame, layout.header)
  if model.showsFacts {
    model.factsView?.draw(&frame, layout.body, model.corpus)
  } else if let comparison = model.comparison {
    comparison.draw(&frame, layout.body, model.corpus)
  } else if model.showsVoices {
    model.voices.draw(&frame, layout.body, model.corpus)
  } else {
    for pane in Pane.allCases {
      if let box = layout.panes[pane] { model.draw(pane, &frame, box) }
    }
    model.conflicts.draw(&frame, layout.body, model.corpus, soFar: model.soFar)
    model.missing.draw(&frame, layout.body, model.corpus, soFar: model.soFar)
  }
  if model.comparison == nil, !model.voices.isOpen {
    model.review.draw(&frame, layout.body, model.corpus)
    model.saved.draw(&frame, layout.body, model.savedSearches)
    model.aboutEntity.draw(&frame, layout.body, model.corpus)
    model.timeline.draw(&frame, layout.body, model.corpus)
    model.coverage.draw(&frame, layout.body, model.corpus, marked: model.marked)
    model.health.draw(&frame, layout.body, model.corpus)
  }
  model.finder.draw(&frame, layout.body, model.corpus)
  model.overlay?.draw(&frame, layout.body)
  model.drawFooter(&frame, layout.footer)
  return frame
}

extension BrowserModel {
  /// `seeds › “crocus” › Crocus City Hall          2/5 articles`
  fileprivate func drawHeader(_ frame: inout Frame, _ box: Box) {
    guard !box.isEmpty else { return }
    let counts = counts()
    let room = box.columns - Width.of(counts) - 3
    frame.put(
      breadcrumb, row: box.row, column: box.column + 1, limit: room, style: Style(.title, .bold),
      ellipsis: true)
    frame.put(
      counts, row: box.row, column: max(1, box.endColumn - Width.of(counts) - 1),
      limit: box.columns - 1, style: Style(.faint))
  }

  /// What narrows the list, in the order in which it came.
  private var breadcrumb: String {
    var parts: [String] = []
    if let entity = filter.entity { parts.append(corpus.name(ofEntity: entity)) }
    if let result = filter.result {
      parts.insert(result.query.text, at: filter.isSearchLast ? parts.count : 0)
    }
    return ([place] + parts).joined(separator: " › ")
  }

  private func counts() -> String {
    let all = corpus.articleCount
    let shown = filter.isEmpty ? grouped(all) : "\(articles.counted(corpus))/\(grouped(all))"
    let noun = filter.isEmpty && all == 1 ? "article" : "articles"
    if progress.isFinished { return "\(shown) \(noun)\(progress.wasStopped ? " · stopped" : "")" }
    if progress.isRead { return "\(shown) \(noun) · read · named \(grouped(progress.named))" }
    guard progress.files > 0 else { return "\(shown) \(noun) · reading" }
    return "\(shown) \(noun) · reading, \(counted(progress.files, "file")) so far"
  }

  /// What the views of the whole corpus are of while it is read: nothing that they do not have is known to be missing.
  fileprivate var soFar: String? {
    guard !progress.isFinished else { return nil }
    let all = counted(corpus.articleCount, "article")
    return progress.isRead ? "\(grouped(progress.named)) of \(all) so far" : "\(all) read so far"
  }

  fileprivate func draw(_ pane: Pane, _ frame: inout Frame, _ box: Box) {
    let focused = focus == pane && !isCovered
    let inner = drawBorder(of: pane, &frame, box, focused: focused)
    switch pane {
    case .articles:
      articles.draw(&frame, inner, corpus, order: articleOrder, marked: marked, focused: focused)
    case .reader:
      // A margin of one column; the text keeps its measure in wide windows.
      reader.draw(&frame, inner.inset(rows: 0, columns: 1), corpus)
    case .entities:
      entities.draw(
        &frame, inner, corpus, chosen: filter.entity, marked: markedEntity, focused: focused)
    case .references: references.draw(&frame, inner, corpus, focused: focused)
    case .figures: figures.draw(&frame, inner, corpus, focused: focused)
    case .quotes: quotes.draw(&frame, inner, corpus, focused: focused)
    }
    drawWhatIsMissing(in: pane, &frame, inner)
    if focused { frame.cursor = Point(row: inner.row + cursorRow(of: pane), column: inner.column) }
  }

  private func drawBorder(
    of pane: Pane, _ frame: inout Frame, _ box: Box, focused: Bool
  ) -> Box {
    let trailing = trailing(of: pane)
    guard let shown = Pane.sharing.firstIndex(of: pane) else {
      return frame.border(box, title: title(of: pane), trailing: trailing, focused: focused)
    }
    return frame.border(
      box, titles: sharedTitles(shown: pane, columns: box.columns), shown: shown,
      trailing: trailing, focused: focused)
  }

  /// Of the panes that share a box; where they do not fit, of the others the numbers alone.
  private func sharedTitles(shown: Pane, columns: Int) -> [String] {
    let all = Pane.sharing.map { $0 == shown ? title(of: $0) : $0.name }
    let needed = all.reduce(0) { $0 + Width.of($1) + 3 }
    if needed <= columns { return all }
    return Pane.sharing.map { $0 == shown ? title(of: $0) : "\($0.rawValue)" }
  }

  /// Why a list of facts is empty.
  private func drawWhatIsMissing(in pane: Pane, _ frame: inout Frame, _ box: Box) {
    guard rowCount(of: pane) == 0, reader.article != nil, pane == .figures || pane == .quotes else {
      return
    }
    let isOfOne = pane == .quotes && quotes.speaker != nil
    let isKnown = isOfOne ? !quotes.saidQuestion.isOpen : openFacts.isKnown
    let text =
      if !isKnown || !progress.isFinished {
        "looking …"
      } else if isOfOne {
        "nothing more is quoted"
      } else {
        pane == .figures ? "no figures in this article" : "no quotations in this article"
      }
    frame.put(text, row: box.row, box, indent: 1, Style(.faint))
  }

  /// The hardware cursor rests on the selected row: screen readers and magnifiers follow it.
  private func cursorRow(of pane: Pane) -> Int {
    switch pane {
    case .articles:
      (articles.list.selected - articles.list.top)
        * articles.passages.rows.height(isSelected: false)
    case .reader: 0
    case .entities: entities.noteRows + entities.list.selected - entities.list.top
    case .references:
      (references.list.selected - references.list.top) * ReferencesPane.rowHeight
    case .figures:
      (figures.list.selected - figures.list.top)
        * FiguresPane.rowHeight(columns: columns(of: .figures))
    case .quotes: (quotes.list.selected - quotes.list.top) * quotes.rowHeight
    }
  }

  private func title(of pane: Pane) -> String {
    let name = pane.name
    switch pane {
    case .articles: return name + articleOrder.words(isSearched: filter.result != nil)
    case .reader:
      guard let article = reader.article, article < corpus.articleCount else { return name }
      let versions = corpus.versions.count(of: article)
      let mark = versions > 0 ? " ─ one of \(grouped(versions + 1)) versions" : ""
      let light = shownLight.words.map { " ─ \($0)" } ?? ""
      return "\(name)\(light)\(mark) ─ \(corpus[article].id)"
    case .entities: return "\(name) ─ \(entities.summary(corpus))"
    case .references, .figures: return name
    case .quotes: return quotes.speaker.map { "\(name) of \(corpus.name(ofEntity: $0))" } ?? name
    }
  }

  private func trailing(of pane: Pane) -> String {
    switch pane {
    case .articles: articles.list.position(of: articles.count(corpus))
    case .reader: reader.label(visible: rows(of: .reader))
    case .entities: entities.list.position(of: entities.count(corpus))
    case .references: references.list.position(of: references.references.count)
    case .figures: position(figures.list, of: pane, figures.question)
    case .quotes: position(quotes.list, of: pane, quotes.question)
    }
  }

  /// `3/12`, and whether other articles are still to be looked at.
  private func position(_ list: ListState, of pane: Pane, _ question: Question) -> String {
    let position = list.position(of: rowCount(of: pane))
    return position.isEmpty || !question.isOpen ? position : "comparing … \(position)"
  }
}
