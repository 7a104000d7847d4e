// How the browser looks: the model as a frame of cells. Pure, O(rows of the screen).

import NewsCorpus
import Screen

/// Draws the whole screen.
package func view(_ model: BrowserModel) -> Frame {
  var frame = Frame(model.size)
  let layout = model.layout
  model.drawHeader(&frame, layout.header)
  if let comparison = model.comparison {
    comparison.draw(&frame, layout.body, model.corpus)
  } else {
    for pane in Pane.allCases {
      if let box = layout.panes[pane] { model.draw(pane, &frame, box) }
    }
    model.conflicts.draw(&frame, layout.body, model.corpus)
    model.missing.draw(&frame, layout.body, model.corpus)
  }
  model.review.draw(&frame, layout.body, model.corpus)
  model.saved.draw(&frame, layout.body, model.savedSearches)
  model.aboutEntity.draw(&frame, layout.body, model.corpus)
  model.timeline.draw(&frame, layout.body, model.corpus)
  model.coverage.draw(&frame, layout.body, model.corpus)
  model.health.draw(&frame, layout.body, model.corpus)
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
    return "\(shown) \(noun) · reading, \(counted(progress.files, "file")) so far"
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

  /// The prompt, else what the last key had to say, else the keys that work here.
  fileprivate func drawFooter(_ frame: inout Frame, _ box: Box) {
    guard !box.isEmpty else { return }
    if let prompt {
      draw(prompt, &frame, box)
    } else if let notice {
      let lines = fitted(notice, columns: box.columns - 2, rows: noteRows)
      draw(lines, Style(.prompt), &frame, above: box)
    } else {
      drawHints(&frame, box, from: drawTold(&frame, box))
    }
  }

  /// What the current piece of evidence shows, before the keys. Answers the column behind it.
  private func drawTold(_ frame: inout Frame, _ box: Box) -> Int {
    guard context == .compare, let told = comparison?.told else { return box.column + 1 }
    let limit = max(1, (box.columns - 2) * 2 / 3)
    return box.column + 4
      + frame.put(
        told, row: box.row, column: box.column + 1, limit: limit, style: Style(.prompt, .bold),
        ellipsis: true)
  }

  private func drawHints(_ frame: inout Frame, _ box: Box, from start: Int) {
    var column = start
    for (key, text) in hintsThatFit(columns: box.endColumn - 1 - start) {
      column += frame.put(key, row: box.row, column: column, style: Style(.key, .bold)) + 1
      column += frame.put(text, row: box.row, column: column, style: Style(.faint)) + 3
    }
  }

  /// The hints of the context in the table's order. In a narrow window those before help and back
  /// are left out first: who is lost needs these two.
  private func hintsThatFit(columns: Int) -> [(key: String, text: String)] {
    var shown = hints(in: context).filter { isOfUse($0.action) }.compactMap { binding in
      binding.keys.first.map { key in (key.name, hint(of: binding)) }
    }
    func width() -> Int { shown.reduce(-3) { $0 + Width.of($1.0) + Width.of($1.1) + 4 } }
    while width() > columns, shown.count > 2 { shown.remove(at: shown.count - 3) }
    while width() > columns, !shown.isEmpty { shown.removeLast() }
    return shown
  }

  private func hint(of binding: Binding) -> String {
    if binding.action == .merge, let mergeMark { return "merge \(mergeMark.names[0].shown) here" }
    switch (context, binding.action) {
    case (.conflicts, .about): return "why"
    case (.conflicts, .open): return conflicts.selected == nil ? "fold" : "compare"
    case (.missing, .open): return "open"
    case (.compare, .findNext) where comparison?.told != nil: return "next"
    case (.compare, .light) where comparison?.told != nil: return "unlight"
    case (.browse, .order) where focus == .quotes:
      return quotes.speaker == nil ? "everywhere" : "here"
    case (.timeline, .nextType): return "lane"
    case (_, _): break
    }
    let isReading = !progress.isFinished || isReadingForCover
    return binding.action == .clear && isReading ? "stop" : binding.hint ?? ""
  }

  /// Whether there is a row that Enter opens.
  private var opensSomething: Bool {
    switch context {
    case .browse: focus != .reader
    case .review: review.selectedQuestion != nil
    case .conflicts: conflicts.rowCount > 0
    case .missing: missing.rowCount > 0
    case .compare, .health, .timeline, .coverage, .entity, .saved, .overlay, .prompt: true
    }
  }

  /// Whether the last row should name a key now: only one that changes something.
  private func isOfUse(_ action: Action) -> Bool {
    // While an entity is marked, nothing else matters as much.
    if mergeMark != nil, context == .browse {
      return [.merge, .clear, .help, .leave].contains(action)
    }
    return switch action {
    case .clear:
      isReadingForCover
        || context == .browse && (!progress.isFinished || find != nil || !filter.isEmpty)
    case .findNext:
      comparison.map {
        $0.evidence.piece == nil ? $0.hasPairs : $0.evidence.pieces.count > 1
      } ?? false
    case .about:
      context == .browse
        ? [.entities, .figures, .quotes].contains(focus)
        : context == .conflicts && conflicts.selected != nil
    case .nextType: context == .timeline || context == .browse && focus == .entities
    case .light:
      context == .compare
        ? comparison?.evidence.pieces.isEmpty == false : focus == .figures || focus == .quotes
    case .order:
      context == .timeline || focus == .entities || focus == .quotes
        || focus == .articles && !filter.isEmpty
    case .searchEntity: offeredEntity != nil
    case .merge: context == .entity || focus == .entities && mergeMark != nil
    case .rename, .delete: context == .entity || context == .saved && !savedSearches.list.isEmpty
    case .retype: context == .entity
    case .split: context == .entity
    case .undo:
      context == .review || context == .entity || context == .saved && saved.lost != nil
    case .saveSearch, .savedSearches, .finder, .why: true
    case .review: context == .browse && focus == .entities
    case .answer: review.selectedQuestion != nil
    case .open: opensSomething
    case .move, .focus, .nextPane, .previousPane, .back, .search, .find, .findPrevious, .compare,
      .swap, .timeline, .coverage, .conflicts, .missingLinks, .agreeing, .problems, .reread, .help,
      .leave, .quit,
      .suspend, .redraw, .redo, .edit, .recall,
      .acceptLine, .cancelLine:
      true
    }
  }
}
