// How the prompt opens, changes and closes. What a search does is UpdateSearch's business, what a find
// does Find's.

import NewsCorpus
import Screen

extension BrowserModel {
  mutating func beginSearch() -> [Effect] {
    openPrompt(.search(before: filter, focus: focus), filter.typed)
    // The list narrows with each key: it must be in view.
    return go(to: .articles)
  }

  mutating func beginFind() -> [Effect] {
    openPrompt(findsInView ? .findInView(from: viewPlace) : .find(row: selectedRow))
    return []
  }

  mutating func openPrompt(_ kind: Prompt.Kind, _ text: String = "") {
    prompt = Prompt(kind: kind, line: LineEditor(text, erased: erased))
  }

  /// A key that writes into the prompt.
  mutating func write(_ key: Key) -> [Effect] { changeLine { $0.write(key) } }

  mutating func edit(_ edit: LineEdit) -> [Effect] { changeLine { $0.edit(edit) } }

  private mutating func changeLine(_ change: (inout LineEditor) -> Void) -> [Effect] {
    guard var open = prompt else { return [] }
    let before = open.line.text
    change(&open.line)
    erased = open.line.erased
    prompt = open
    return open.line.text == before ? [] : typed(open)
  }

  /// Does what the line of a prompt asks for as it is typed.
  mutating func typed(_ open: Prompt) -> [Effect] {
    switch open.kind {
    case .search:
      filter.typed = open.line.text
      filter.isBeingTyped = true
      filter.order = .usual
      filter.isSearchLast = true
      return askForList()
    case .find(let row):
      find(open.line.text, from: row)
      return follow()
    case .findInView(let place):
      findInView(open.line.text, from: place)
      return []
    case .finder: return look(open.line.text)
    case .rename, .retype, .saveSearch, .renameSearch, .export: return []
    }
  }

  /// Does what a finished line asks for.
  mutating func acceptLine() -> [Effect] {
    guard let open = prompt else { return [] }
    prompt = nil
    let text = open.line.text
    switch open.kind {
    case .find:
      if focus == .reader, let find, reader.places.isEmpty { notice = "not found: \(find.text)" }
      return remember(text)
    case .findInView:
      if viewFind != nil, !hasViewHits {
        _ = clearViewFind()
        notice = "not found: \(text)"
      }
      return remember(text)
    case .search: return finishSearch() + remember(text)
    case .rename(let reference): return acceptName(reference, text)
    case .retype(let reference): return acceptType(reference, text)
    case .finder: return acceptTarget()
    case .export: return acceptExport(text)
    case .saveSearch(let query): return acceptSearchName(text, for: query)
    case .renameSearch(let name): return acceptSearchName(text, inPlaceOf: name)
    }
  }

  /// Adds a line to the history, also to that of later sessions.
  mutating func remember(_ line: String) -> [Effect] {
    let before = searchHistory
    searchHistory.add(line)
    return searchHistory == before ? [] : [.remember(line)]
  }

  mutating func cancelLine() -> [Effect] {
    guard let open = prompt else { return [] }
    prompt = nil
    switch open.kind {
    case .search(let before, let focus): return narrow(to: before) + go(to: focus)
    case .find(let row):
      find("", from: row)
      return follow()
    case .findInView(let place):
      findInView("", from: place)
      return []
    case .finder: return closeFinder()
    case .rename, .retype, .saveSearch, .renameSearch, .export: return []
    }
  }
}
