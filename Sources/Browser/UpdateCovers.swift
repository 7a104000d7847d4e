// How the browser changes when something is laid over the panes or taken away: views, help, what
// narrows the list.

import NewsCorpus
import Screen

extension BrowserModel {
  mutating func leave() -> [Effect] {
    if isCovered { return uncover() }
    if focus != .articles { return go(to: .articles) }
    return filter.isEmpty ? [.quit] : clearFilter()
  }

  // MARK: what lies over the panes

  mutating func cover(_ other: Overlay) -> [Effect] {
    overlay = overlay?.title == other.title ? nil : other
    return []
  }

  /// The keys; asked again, what can be searched for; and again, nothing.
  mutating func help() -> [Effect] {
    let queries = Overlay.queryLanguage(columns: layout.body.columns)
    switch overlay?.title {
    case Overlay.help.title: overlay = queries
    case queries.title: overlay = nil
    case nil, _: overlay = .help(on: helpSection, visible: layout.body.rows - 2)
    }
    return []
  }

  mutating func about() -> [Effect] {
    if showsVoices { return explainVoice() }
    if showsFacts { return explainComparedFact() }
    if conflicts.isOpen { return explainConflict() }
    if overlay == nil, focus == .entities { return toggleAboutEntity() }
    if let about = aboutFact { return cover(about) }
    guard let article = reader.article, article < corpus.articleCount else { return [] }
    return cover(.about(corpus[article], columns: layout.body.columns))
  }

  var isCovered: Bool {
    overlay != nil || finder.isOpen || health.isOpen || timeline.isOpen || coverage.isOpen
      || aboutEntity.isOpen || review.isOpen || saved.isOpen || conflicts.isOpen || missing.isOpen
      || comparison != nil || voices.isOpen
  }

  /// Whatever lies over the view that a key leads to, or would lie below it, is closed; `isThere` where that has
  /// led to it already.
  mutating func makeRoom(for action: Action) -> (effects: [Effect], isThere: Bool) {
    guard let view = viewsOfActions[action], context != view else { return ([], false) }
    var effects: [Effect] = []
    for _ in Context.allCases where isCovered && context != view { effects += uncover() }
    return (effects, context == view && view != .browse)
  }

  private mutating func uncover() -> [Effect] {
    if overlay != nil {
      overlay = nil
    } else if comparison != nil {
      return returnToFacts() ? [] : closeComparison()
    } else if voices.isOpen {
      return closeVoices()
    } else if health.isOpen {
      health.close()
    } else if timeline.isOpen || coverage.isOpen {
      return leaveCoveredArticles() ? [] : closeReadingCovers().effects
    } else if aboutEntity.isOpen {
      return closeAboutEntity()
    } else if review.isOpen {
      review.close()
    } else if saved.isOpen {
      saved.close()
    } else if conflicts.isOpen {
      return closeConflicts()
    } else if missing.isOpen {
      return closeMissing()
    }
    return []
  }

  // MARK: clearing

  mutating func clear() -> [Effect] {
    if overlay == nil, stopVoices() { return [.stopVoices] }
    if overlay == nil, waiting.isSo { return stopComparing() }
    if overlay == nil, clearViewFind() { return [] }
    if overlay == nil, isReadingCoverShown, stopReading() { return [.stopReading] }
    if isCovered { return uncover() }
    if !progress.isFinished { return [.stopLoading] }
    if mergeMark != nil {
      mergeMark = nil
      return []
    }
    if focus == .quotes, quotes.speaker != nil { return leaveSpeaker() }
    if find != nil {
      find = nil
      lightReader()
      return []
    }
    if clearPointed() { return [] }
    if clearsFacts() { return [] }
    if filter.isEmpty, marked != nil {
      marked = nil
      return []
    }
    return clearFilter()
  }

  /// Takes back the light, where nothing narrows the list.
  private mutating func clearsFacts() -> Bool {
    guard filter.isEmpty, litFacts != .none else { return false }
    litFacts = .none
    lightReader()
    return true
  }

  /// Takes back what narrowed the list last.
  private mutating func clearFilter() -> [Effect] {
    var filter = filter
    if filter.entity == nil || (!filter.typed.isEmpty && filter.isSearchLast) {
      filter = Filter(entity: filter.entity)
    } else {
      filter.entity = nil
    }
    return narrow(to: filter)
  }
}
