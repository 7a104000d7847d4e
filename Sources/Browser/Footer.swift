// The last row of the screen: the prompt, else what the last key had to say, else the keys that work here. What keys
// mean is Bindings' business.

import NewsCorpus
import Screen

extension BrowserModel {
  /// The prompt, else what the last key had to say, else the keys that work here.
  func drawFooter(_ frame: inout Frame, _ box: Box) {
    guard !box.isEmpty else { return }
    if let prompt {
      draw(prompt, &frame, box)
    } else if let notice {
      let lines = fitted(notice, columns: box.columns - 2, rows: noteRows)
      draw(lines, Style(.prompt), &frame, above: box)
    } else if let words = waiting.words {
      frame.put(
        words, row: box.row, column: box.column + 1, limit: box.columns - 2, style: Style(.prompt))
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
    case (_, .findNext) where viewFind != nil: return "next hit"
    case (.voices, .findNext), (.voices, .nextDifference): return "otherwise"
    case (.voices, .open): return "compare"
    case (.voices, .about): return "why"
    case (.facts, .findNext): return "section"
    case (.facts, .open): return "evidence"
    case (.compare, .findNext) where comparison?.told != nil: return "next"
    case (.compare, .open): return "unfold"
    case (.compare, .nextPane): return "other text"
    case (.compare, .scrollApart) where comparison?.apart != nil: return "together"
    case (.compare, .light) where comparison?.told != nil: return "unlight"
    case (.browse, .order) where focus == .quotes:
      return quotes.speaker == nil ? "everywhere" : "here"
    case (.timeline, .nextType): return "lane"
    case (_, _): break
    }
    let isReading = !progress.isFinished || isReadingCoverShown || isAskingVoices
    return binding.action == .clear && isReading ? "stop" : binding.hint ?? ""
  }

  /// Whether there is a row that Enter opens.
  private var opensSomething: Bool {
    switch context {
    case .browse: focus != .reader && rowCount(of: focus) > 0
    case .review: review.selectedQuestion != nil
    case .conflicts: conflicts.rowCount > 0
    case .missing: missing.rowCount > 0
    case .facts: factsView?.row != nil
    case .compare: comparison?.hasFolds ?? false
    case .voices: voices.chosen != nil
    case .health, .timeline, .coverage, .entity, .saved, .overlay, .prompt: true
    }
  }

  /// Whether there are facts to light, or a reference whose evidence is.
  private var lightsSomething: Bool {
    switch focus {
    case .reader: reader.article != nil
    case .references: references.selected?.article != nil
    case .figures, .quotes: rowCount(of: focus) > 0
    case .articles, .entities: false
    }
  }

  /// Whether there is anything that `i` tells about.
  private var isAboutSomething: Bool {
    switch context {
    case .facts: factsView?.row != nil
    case .voices: voices.chosen != nil
    case .browse:
      [.entities, .references, .figures, .quotes].contains(focus) && rowCount(of: focus) > 0
    case .conflicts: conflicts.selected != nil
    case .missing, .compare, .review, .health, .timeline, .coverage, .entity, .saved, .overlay,
      .prompt:
      false
    }
  }

  /// Whether `n` leads anywhere.
  private var stepsSomewhere: Bool {
    if viewFind != nil { return hasViewHits }
    if showsVoices { return voices.toldCount > 0 }
    guard let comparison, !showsFacts else { return showsFacts }
    return comparison.evidence.piece == nil
      ? comparison.hasPairs : comparison.evidence.pieces.count > 1
  }

  /// Whether `.` leads anywhere; of who else says it `n` does the same, but while something is found.
  private var differsSomewhere: Bool {
    if showsVoices { return viewFind != nil && voices.toldCount > 0 }
    return showsFacts
      ? factsView?.toldWords.isEmpty == false : comparison?.differences.isEmpty == false
  }

  /// Whether the last row should name a key now: only one that changes something.
  private func isOfUse(_ action: Action) -> Bool {
    // While an entity is marked, nothing else matters as much.
    if mergeMark != nil, context == .browse {
      return [.merge, .clear, .help, .leave].contains(action)
    }
    return switch action {
    case .clear:
      isReadingCoverShown || isAskingVoices || viewFind != nil
        || context == .browse && (!progress.isFinished || find != nil || !filter.isEmpty)
    case .findNext: stepsSomewhere
    case .leftColumn, .rightColumn:
      showsVoices ? voices.order.count > 1 : factsView?.isSideBySide ?? false
    case .nextPane:
      showsVoices ? voices.heard.count > 1 : comparison == nil || comparison?.apart != nil
    case .nextDifference: differsSomewhere
    case .compare: context != .coverage || coverage.isAmongArticles
    case .voices: context == .coverage && coverage.selectedArticle != nil
    case .fold: comparison?.canFold ?? false
    case .scrollApart: comparison?.isSideBySide ?? false
    case .about: isAboutSomething
    case .nextType: context == .timeline || context == .browse && focus == .entities
    case .light:
      context == .compare
        ? comparison?.evidence.pieces.isEmpty == false : lightsSomething
    case .order:
      context == .timeline || showsVoices && voices.order.count > 1
        || context == .browse && rowCount(of: focus) > 0
          && (focus == .entities || focus == .quotes || focus == .articles && !filter.isEmpty)
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
    case .move, .focus, .previousPane, .previousDifference, .back, .search, .find, .findPrevious,
      .swap, .nextLook, .nextCompared, .previousCompared, .copy, .export, .timeline, .coverage,
      .conflicts, .missingLinks, .agreeing, .problems, .reread, .help, .leave, .quit, .suspend,
      .redraw, .redo, .edit, .recall, .acceptLine, .cancelLine:
      true
    }
  }
}
