// How the browser changes: one line a message, one line an action. Pure; effects are values.

import CrossReferences
import NewsCorpus
import Screen
import SearchIndex

/// Applies a message and says what is to be done outside.
package func update(_ model: inout BrowserModel, _ message: Message) -> [Effect] {
  let effects =
    apply(message, to: &model) + model.keepCovers() + model.lightRest() + model.askForFacts()
  model.markShownTexts()
  return effects
}

private func apply(_ message: Message, to model: inout BrowserModel) -> [Effect] {
  switch message {
  case .key(let key): model.handle(key)
  case .resized(let size): model.resize(size)
  case .loaded(let corpus, let progress): model.load(corpus, progress)
  case .listed(let listed, let generation): model.receive(listed, generation)
  case .named(let entity, let generation): model.receive(named: entity, generation)
  case .referencesFound(let found, let generation): model.receive(found, generation)
  case .compared(let comparison, let facts, let generation):
    model.receive(comparison, facts, generation)
  case .comparingTexts(let percent, let generation):
    model.receive(compared: percent, of: generation)
  case .entitiesListed(let entities, let generation): model.receive(entities, generation)
  case .described(let description, let generation): model.receive(description, generation)
  case .decided(let news): model.receive(news)
  case .explained(let explanation, let article, let generation):
    model.receive(explanation, of: article, generation)
  case .looked(let answer, let generation): model.receive(answer, generation)
  case .recalled(let history): model.receive(history)
  case .searchesRead(let news): model.receive(news)
  case .lit(let places, let generation): model.receive(places, generation)
  case .conflictsFound(let found, let generation): model.receive(found, generation)
  case .comparing(let articles, let generation): model.receive(compared: articles, generation)
  case .missingLinksFound(let found, let generation): model.receive(found, generation)
  case .factsRead(let facts, let generation): model.receive(facts, generation)
  case .figuresRelated(let found, let generation): model.receive(found, generation)
  case .quotationsMatched(let found, let generation): model.receive(found, generation)
  case .quotationsListed(let found, let generation): model.receive(found, generation)
  case .told(let words): model.tell(words)
  case .reread(let refreshed): model.receive(refreshed)
  case .timelineRead(let timeline, let generation): model.receive(timeline, generation)
  case .coverageRead(let coverage, let generation): model.receive(coverage, generation)
  case .voicesRead(let found, let generation): model.receive(found, generation)
  case .articlesRead(let count, let generation): model.receive(read: count, generation)
  case .regrouped(let corpus, let generation): model.receive(regrouped: corpus, generation)
  }
}

extension BrowserModel {
  mutating func handle(_ key: Key) -> [Effect] {
    notice = nil
    if let effects = look(key) { return effects }
    if let action = action(for: key, in: context) { return run(action) }
    if prompt != nil { return write(key) }
    var name = key.name
    if case .paste = key { name = "pasted text" }
    let worksInPanes = context != .browse && Browser.action(for: key, in: .browse) != nil
    notice =
      worksInPanes
      ? "\(name) works in the panes; 1 leads there" : "\(name) does nothing here; ? lists the keys"
    return []
  }

  mutating func run(_ action: Action) -> [Effect] {
    let (effects, isThere) = makeRoom(for: action)
    return isThere ? effects : effects + perform(action)
  }

  /// The next pane, or what takes its place in a view without panes.
  private mutating func toNeighbour(_ step: Int) -> [Effect] {
    if showsVoices { return chooseVoice(step) }
    return comparison == nil ? go(to: focus.neighbour(step)) : chooseOtherText()
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .move(let move): self.move(move)
    case .focus(let pane): go(to: pane)
    case .nextPane: toNeighbour(1)
    case .previousPane: toNeighbour(-1)
    case .open: open()
    case .back: back()
    case .search: beginSearch()
    case .find: beginFind()
    case .findNext: step(1)
    case .findPrevious: step(-1)
    case .clear: clear()
    case .finder: openFinder()
    case .searchEntity: searchEntity()
    case .saveSearch: beginSaving()
    case .savedSearches: toggleSaved()
    case .compare: compare()
    case .swap: swap()
    case .light: light()
    case .nextLook: showNextLook()
    case .leftColumn: showsVoices ? chooseVoiceColumn(-1) : moveToColumn(-1)
    case .rightColumn: showsVoices ? chooseVoiceColumn(1) : moveToColumn(1)
    case .nextCompared: compareNext(1)
    case .previousCompared: compareNext(-1)
    case .nextDifference: stepToDifference(1)
    case .previousDifference: stepToDifference(-1)
    case .fold: foldTexts()
    case .scrollApart: toggleScrolling()
    case .copy: showsVoices ? copyVoices() : copyCompared()
    case .export: beginExport()
    case .conflicts: toggleConflicts()
    case .missingLinks: toggleMissing()
    case .agreeing: toggleAgreeing()
    case .problems: toggleHealth()
    case .reread: reread()
    case .help: help()
    case .why: explainRank()
    case .about: about()
    case .order: orderShown()
    case .nextType: timeline.isOpen ? showNextLane() : nextEntityType()
    case .timeline: toggleTimeline()
    case .coverage: toggleCoverage()
    case .voices: toggleVoices()
    case .merge: merge()
    case .split: split()
    case .rename: saved.isOpen ? beginRenamingSearch() : beginRename()
    case .retype: beginRetype()
    case .delete: saved.isOpen ? deleteSearch() : delete()
    case .undo: saved.isOpen ? restoreSearch() : [.undoDecision]
    case .redo: [.redoDecision]
    case .review: toggleReview()
    case .answer(let answer): self.answer(answer)
    case .leave: leave()
    case .quit: [.quit]
    case .suspend: [.suspend]
    case .redraw: [.redraw]
    case .edit(let edit): self.edit(edit)
    case .recall(let step): recall(step)
    case .acceptLine: acceptLine()
    case .cancelLine: cancelLine()
    }
  }

  private mutating func orderShown() -> [Effect] {
    if showsVoices { return orderVoices() }
    return timeline.isOpen ? orderTimeline() : order()
  }

  mutating func step(_ step: Int) -> [Effect] {
    if viewFind != nil { return stepToHit(step) }
    if showsVoices { return stepInVoices(step) }
    if showsFacts { return moveToSection(step) }
    if comparison?.evidence.piece != nil {
      stepInEvidence(step)
      return []
    }
    if comparison != nil {
      let visible = comparisonRows
      if comparison?.stepToPair(step, visible: visible) == false {
        notice = step > 0 ? "no more pairs" : "no pair before it"
      }
      return []
    }
    return findNext(step) + follow()
  }

  /// Lights facts in the reader, and in the comparison what shows that two articles belong together.
  private mutating func light() -> [Effect] {
    if comparison != nil { return toggleEvidence() }
    return focus == .references ? lightReference() : lightNext()
  }

  mutating func go(to pane: Pane) -> [Effect] {
    if focus == .reader, opened?.article == reader.article { opened?.offset = reader.offset }
    focus = pane
    if pane != .reader { list = pane }
    if Pane.sharing.contains(pane) { shared = pane }
    settle()
    return []
  }

  /// Shows the selected article in the reader.
  mutating func follow() -> [Effect] {
    guard let selected = articles.selected(corpus), selected != reader.article else { return [] }
    return show(selected)
  }

  /// Opens an article in the reader, at the first lit place, and asks for its references.
  private mutating func show(_ article: Int?) -> [Effect] {
    reader.open(article)
    settle()
    entities.open(article, in: corpus)
    let stopped = openFacts(of: article)
    lightReader()
    if find?.pane != .reader { reader.showFirst(visible: rows(of: .reader)) }
    generation += 1
    return stopped + references.request(article, generation: generation)
  }

  // MARK: opening and going back

  private mutating func open() -> [Effect] {
    if showsFacts { return openComparedFact() }
    if comparison != nil { return unfoldTexts() }
    if voices.isOpen { return openVoice() }
    if health.isOpen { return openHealthRow() }
    if timeline.isOpen { return openTimelineRow() }
    if coverage.isOpen { return openCoverageRow() }
    if aboutEntity.isOpen { return openAboutEntityRow() }
    if review.isOpen { return openReviewRow() }
    if saved.isOpen { return openSavedRow() }
    if conflicts.isOpen { return openConflictRow() }
    if missing.isOpen { return openMissingRow() }
    switch focus {
    case .articles: return openSelected()
    case .reader: return []
    case .entities: return chooseEntity()
    case .references: return followReference()
    case .figures: return followFigure()
    case .quotes: return followQuotation()
    }
  }

  private mutating func openSelected() -> [Effect] {
    guard let article = articles.selected(corpus) else { return [] }
    remember(leavingFor: article)
    return follow() + go(to: .reader)
  }

  private mutating func followReference() -> [Effect] {
    guard let reference = references.selected else { return [] }
    guard let article = reference.article else {
      let effects = reference.place.map { point(at: $0) } ?? []
      notice = "this folder has no article of that title; here it is printed"
      return effects
    }
    return visit(article)
  }

  /// Opens an article from elsewhere than the list, so that Backspace comes back.
  /// - Parameter filter: what is to narrow the list then; nil leaves it.
  mutating func visit(_ article: Int, narrowingTo filter: Filter? = nil) -> [Effect] {
    if let open = reader.article { history.append(visit(open, at: reader.offset)) }
    var effects = filter.map { narrow(to: $0) } ?? []
    effects += jump(to: article) + go(to: .reader)
    opened = visit(article, at: 0)
    return effects
  }

  private func visit(_ article: Int, at offset: UInt32) -> Visit {
    Visit(article: article, offset: offset, focus: focus, filter: filter)
  }

  /// Selects and shows an article, whatever narrows the list.
  private mutating func jump(to article: Int) -> [Effect] {
    var effects: [Effect] = []
    if articles.row(of: article) == nil {
      effects += narrow(to: Filter())
      notice = "the article is outside of what narrowed the list, so that was cleared"
    }
    articles.list.selected = articles.row(of: article) ?? 0
    settle()
    return effects + show(article)
  }

  /// Keeps the article that was opened before, so that Backspace finds it.
  private mutating func remember(leavingFor article: Int) {
    if let opened, opened.article != article { history.append(opened) }
    focus = .reader
    opened = visit(article, at: 0)
  }

  private mutating func back() -> [Effect] {
    if aboutEntity.isOpen { return backToEntity() }
    guard let visit = history.popLast() else {
      notice = "nothing to go back to"
      return []
    }
    var effects = filter == visit.filter ? [] : narrow(to: visit.filter)
    effects += jump(to: visit.article) + go(to: visit.focus)
    opened = visit
    reader.go(to: visit.offset, visible: rows(of: .reader))
    return effects
  }
}
