// How searching and narrowing change the browser. Finding inside one pane is Find's business.

import CrossReferences
import NewsCorpus
import Screen
import SearchIndex

extension BrowserModel {
  mutating func beginSearch() -> [Effect] {
    prompt = Prompt(
      kind: .search(before: filter, focus: focus), line: LineEditor(filter.typed))
    // The list narrows with each key: it must be in view.
    return go(to: .articles)
  }

  mutating func beginFind() -> [Effect] {
    prompt = Prompt(kind: .find(row: selectedRow), line: LineEditor())
    return []
  }

  /// A key that writes into the prompt.
  mutating func write(_ key: Key) -> [Effect] { changeLine { $0.write(key) } }

  mutating func edit(_ edit: LineEdit) -> [Effect] { changeLine { $0.edit(edit) } }

  private mutating func changeLine(_ change: (inout LineEditor) -> Void) -> [Effect] {
    guard var open = prompt else { return [] }
    let before = open.line.text
    change(&open.line)
    prompt = open
    return open.line.text == before ? [] : typed(open)
  }

  private mutating func typed(_ open: Prompt) -> [Effect] {
    switch open.kind {
    case .search:
      filter.typed = open.line.text
      filter.isSearchLast = true
      return search()
    case .find(let row):
      find(open.line.text, from: row)
      return follow()
    case .rename, .retype: return []
    }
  }

  /// Every edit has asked already: what is in the list stays, and so does what the arrows chose.
  mutating func acceptLine() -> [Effect] {
    if case .find = prompt?.kind, focus == .reader, let find, reader.places.isEmpty {
      notice = "not found: \(find.text)"
    }
    let open = prompt
    prompt = nil
    switch open?.kind {
    case .rename(let reference): return acceptName(reference, open?.line.text ?? "")
    case .retype(let reference): return acceptType(reference, open?.line.text ?? "")
    case .search, .find, nil: return []
    }
  }

  mutating func cancelLine() -> [Effect] {
    guard let open = prompt else { return [] }
    prompt = nil
    switch open.kind {
    case .search(let before, let focus): return narrow(to: before) + go(to: focus)
    case .find(let row):
      find("", from: row)
      return follow()
    case .rename, .retype: return []
    }
  }

  /// Asks for what matches the typed line; the list narrows when the answer comes. The last word
  /// is a beginning, and stays one: what is in the list when the line is done remains.
  mutating func search() -> [Effect] {
    let query = Query(forCorpus: filter.typed, isTyping: true)
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
    // The same question again, because articles arrived: whoever reads is not to be disturbed.
    let isRepeated = filter.result?.query == result.query
    filter.result = result
    return applyFilter(keepsPlace: isRepeated)
  }

  mutating func receive(_ found: [Reference], _ generation: Int) -> [Effect] {
    references.receive(found, generation: generation)
    settle()
    return []
  }

  /// Narrows the list by another filter; a search in it is asked again, for its answer may be
  /// still to come, or older than the corpus.
  mutating func narrow(to filter: Filter) -> [Effect] {
    self.filter = filter
    let effects = applyFilter()
    return filter.typed.isEmpty ? effects : effects + search()
  }

  /// Narrows the list and shows its first article, or keeps the open one where the list has it and
  /// nothing ranks it.
  /// - Parameter keepsPlace: keep the open article, and where one is in it, even if ranked.
  mutating func applyFilter(keepsPlace: Bool = false) -> [Effect] {
    articles.narrow(to: filter, corpus)
    let isRanked = filter.result != nil && !keepsPlace
    let kept = isRanked ? nil : reader.article.flatMap { articles.row(of: $0) }
    articles.list.selected = kept ?? 0
    settle()
    let effects = follow()
    guard effects.isEmpty else { return effects }
    let place = reader.place
    lightReader()
    if !keepsPlace {
      reader.show(0, visible: rows(of: .reader))
    } else if let place, reader.places.indices.contains(place) {
      reader.place = place
    }
    return []
  }
}
