// How searching and narrowing change the browser. Finding inside one pane is Find's business.

import CrossReferences
import NewsCorpus
import Screen
import SearchIndex

extension BrowserModel {
  mutating func beginSearch() -> [Effect] {
    prompt = Prompt(kind: .search(before: filter, focus), line: LineEditor(filter.typed))
    // The list narrows with each key: it must be in view.
    return go(to: .articles)
  }

  mutating func beginFind() -> [Effect] {
    prompt = Prompt(kind: .find(row: selectedRow), line: LineEditor())
    return []
  }

  mutating func handleInPrompt(_ key: Key) -> [Effect] {
    guard var open = prompt else { return [] }
    switch key {
    case .escape: return cancel(open)
    case .enter: return accept(open)
    case .control("c"): return [.quit]
    case .control("z"): return [.suspend]
    case .control("l"): return [.redraw]
    case .up, .down, .pageUp, .pageDown:
      guard case .search = open.kind, let action = action(for: key, in: .browse) else { return [] }
      let visible = visibleRows(of: .articles)
      _ = articles.list.move(action, count: articles.count(corpus), visible: visible)
      return follow()
    case .character, .control, .left, .right, .home, .end, .tab, .backTab, .backspace, .delete,
      .insert, .function, .paste:
      break
    }
    let before = open.line.text
    guard open.line.edit(key) else { return [] }
    prompt = open
    return open.line.text == before ? [] : typed(open)
  }

  private mutating func typed(_ open: Prompt) -> [Effect] {
    switch open.kind {
    case .search: return search(open.line.text)
    case .find(let row):
      find(open.line.text, from: row)
      return follow()
    }
  }

  private mutating func accept(_ open: Prompt) -> [Effect] {
    prompt = nil
    switch open.kind {
    case .search:
      // The last word stays a beginning: what was in the list when Enter was pressed remains.
      return search(open.line.text)
    case .find:
      // An empty line repeats nothing and clears nothing: it was a slip.
      return []
    }
  }

  private mutating func cancel(_ open: Prompt) -> [Effect] {
    prompt = nil
    switch open.kind {
    case .search(let before, let focus):
      filter = before
      return applyFilter() + go(to: focus)
    case .find(let row):
      find("", from: row)
      lightReader()
      return []
    }
  }

  /// Asks for what matches; the list narrows when the answer comes.
  private mutating func search(_ typed: String) -> [Effect] {
    filter.typed = typed
    let query = Query(typed, isTyping: true)
    generation += 1
    searchGeneration = generation
    guard !query.isEmpty else {
      filter.result = nil
      return applyFilter()
    }
    return [.search(query, generation: generation)]
  }

  mutating func receive(_ result: SearchResult, _ generation: Int) -> [Effect] {
    guard generation == searchGeneration, !filter.typed.isEmpty else { return [] }
    filter.result = result
    return applyFilter()
  }

  mutating func receive(_ found: [Reference], _ generation: Int) -> [Effect] {
    references.receive(found, generation: generation)
    settle()
    return []
  }

  /// Narrows the list and shows its first article, or keeps the open one where the list has it and
  /// nothing ranks it.
  mutating func applyFilter() -> [Effect] {
    articles.narrow(to: filter, corpus)
    let kept = filter.result == nil ? reader.article.flatMap { articles.row(of: $0) } : nil
    articles.list.selected = kept ?? 0
    settle()
    let effects = follow()
    guard effects.isEmpty else { return effects }
    lightReader()
    reader.show(0, visible: rows(of: .reader))
    return []
  }
}
