// How the browser changes: one line a message, one line an action. Pure; effects are values.

import CrossReferences
import NewsCorpus
import Screen
import SearchIndex

/// Applies a message and says what is to be done outside.
package func update(_ model: inout BrowserModel, _ message: Message) -> [Effect] {
  switch message {
  case .key(let key): model.handle(key)
  case .resized(let size): model.resize(size)
  case .loaded(let corpus, let progress): model.load(corpus, progress)
  case .found(let result, let generation): model.receive(result, generation)
  case .referencesFound(let found, _, let generation): model.receive(found, generation)
  case .compared(let comparison, let left, let right): model.show(comparison, left, right)
  }
}

extension BrowserModel {
  mutating func handle(_ key: Key) -> [Effect] {
    notice = nil
    if prompt != nil { return handleInPrompt(key) }
    guard let action = action(for: key, in: context) else {
      notice = "\(key.name) does nothing here; ? lists the keys"
      return []
    }
    return perform(action)
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .down, .up, .pageDown, .pageUp, .top, .bottom: move(action)
    case .open: open()
    case .nextPane: go(to: focus.neighbour(1))
    case .previousPane: go(to: focus.neighbour(-1))
    case .articlesPane: go(to: .articles)
    case .readerPane: go(to: .reader)
    case .entitiesPane: go(to: .entities)
    case .referencesPane: go(to: .references)
    case .search: beginSearch()
    case .find: beginFind()
    case .findNext: step(1)
    case .findPrevious: step(-1)
    case .clear: clear()
    case .back: back()
    case .compare: compare()
    case .swap: swap()
    case .problems: cover(.problems)
    case .help: cover(.help)
    case .leave: leave()
    case .quit: [.quit]
    case .suspend: [.suspend]
    case .redraw: [.redraw]
    }
  }

  // MARK: moving

  private mutating func move(_ action: Action) -> [Effect] {
    if let kind = overlay?.kind {
      let count = Overlay(kind: kind).lineCount(corpus)
      let visible = layout.body.rows - 2
      _ = overlay?.scroll.move(action, count: count, visible: visible)
      return []
    }
    if let lines = comparison?.lines.count {
      let visible = comparisonRows
      _ = comparison?.scroll.move(action, count: lines, visible: visible)
      return []
    }
    let visible = visibleRows(of: focus)
    switch focus {
    case .articles: _ = articles.list.move(action, count: articles.count(corpus), visible: visible)
    case .reader: _ = reader.move(action, visible: visible)
    case .entities: _ = entities.list.move(action, count: entities.count(corpus), visible: visible)
    case .references:
      _ = references.list.move(action, count: references.references.count, visible: visible)
    }
    return focus == .articles ? follow() : []
  }

  private mutating func step(_ step: Int) -> [Effect] {
    if comparison != nil {
      let visible = comparisonRows
      if comparison?.step(step, visible: visible) == false { notice = "no more pairs" }
      return []
    }
    findNext(step)
    return follow()
  }

  mutating func go(to pane: Pane) -> [Effect] {
    focus = pane
    if pane != .reader { list = pane }
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
    reader.open(article, in: corpus, columns: readerColumns)
    entities.open(article, in: corpus)
    lightReader()
    if find?.pane != .reader { reader.show(0, visible: rows(of: .reader)) }
    generation += 1
    return references.request(article, generation: generation)
  }

  // MARK: opening and going back

  private mutating func open() -> [Effect] {
    switch focus {
    case .articles: return openSelected()
    case .reader: return []
    case .entities: return chooseEntity()
    case .references: return followReference()
    }
  }

  private mutating func openSelected() -> [Effect] {
    guard let article = articles.selected(corpus) else { return [] }
    remember(leavingFor: article)
    return follow() + go(to: .reader)
  }

  private mutating func chooseEntity() -> [Effect] {
    guard let entity = entities.selected(corpus) else { return [] }
    filter.entity = entity
    return applyFilter() + go(to: .articles)
  }

  private mutating func followReference() -> [Effect] {
    guard let reference = references.selected else { return [] }
    guard let article = reference.article else {
      notice = "this folder has no article of that title"
      return []
    }
    history.append(Visit(article: reader.article ?? article, line: reader.scroll.top, focus: focus))
    opened = article
    return jump(to: article) + go(to: .reader)
  }

  /// Selects and shows an article, whatever narrows the list.
  private mutating func jump(to article: Int) -> [Effect] {
    var effects: [Effect] = []
    if articles.row(of: article) == nil {
      filter = Filter()
      effects += applyFilter()
      notice = "the article is outside of what narrowed the list, so that was cleared"
    }
    articles.list.selected = articles.row(of: article) ?? 0
    settle()
    return effects + show(article)
  }

  /// Keeps the article that was opened before, so that Backspace finds it.
  private mutating func remember(leavingFor article: Int) {
    if let opened, opened != article {
      history.append(Visit(article: opened, line: 0, focus: .reader))
    }
    opened = article
  }

  private mutating func back() -> [Effect] {
    guard let visit = history.popLast() else {
      notice = "nothing to go back to"
      return []
    }
    opened = visit.article
    let effects = jump(to: visit.article) + go(to: visit.focus)
    reader.scroll.top = visit.line
    settle()
    return effects
  }

  private mutating func leave() -> [Effect] {
    if overlay != nil || comparison != nil { return uncover() }
    if focus != .articles { return go(to: .articles) }
    return filter.isEmpty ? [.quit] : clearFilter()
  }

  // MARK: what lies over the panes

  private mutating func cover(_ kind: Overlay.Kind) -> [Effect] {
    overlay = overlay?.kind == kind ? nil : Overlay(kind: kind)
    return []
  }

  private mutating func uncover() -> [Effect] {
    if overlay != nil { overlay = nil } else { comparison = nil }
    return []
  }

  // MARK: clearing

  private mutating func clear() -> [Effect] {
    if overlay != nil || comparison != nil { return uncover() }
    if !progress.isFinished { return [.stopLoading] }
    if find != nil {
      find = nil
      lightReader()
      return []
    }
    if filter.isEmpty, marked != nil {
      marked = nil
      return []
    }
    return clearFilter()
  }

  /// Takes back what narrowed the list last: the entity, then the search.
  private mutating func clearFilter() -> [Effect] {
    if filter.entity != nil { filter.entity = nil } else { filter = Filter() }
    return applyFilter()
  }

  // MARK: comparing

  private mutating func compare() -> [Effect] {
    guard let open = reader.article else { return [] }
    if focus == .references, let other = references.selected?.article {
      return [.compare(left: open, right: other)]
    }
    guard let first = marked, first != open else {
      marked = marked == nil ? open : nil
      notice = marked == nil ? "mark taken back" : "marked; c on another article compares the two"
      return []
    }
    return [.compare(left: first, right: open)]
  }

  mutating func show(_ comparison: Comparison, _ left: Int, _ right: Int) -> [Effect] {
    marked = nil
    self.comparison = ComparisonView(
      comparison, left: left, right: right, corpus: corpus, columns: layout.body.columns - 2)
    return []
  }

  private mutating func swap() -> [Effect] {
    guard let comparison else { return [] }
    return [.compare(left: comparison.right, right: comparison.left)]
  }
}
