// How the browser changes when searches are saved, chosen, renamed or deleted. Their file is for the
// world outside.

import Desk
import Screen

/// What the reader's file of saved searches says.
package struct SearchNews: Sendable {
  /// All of it.
  package var searches: SavedSearches
  /// Where the reader asked for a change.
  package var done: SavedSearches.Outcome?

  package init(searches: SavedSearches, done: SavedSearches.Outcome? = nil) {
    self.searches = searches
    self.done = done
  }
}

extension BrowserModel {
  /// Asks for a name for what is searched for.
  mutating func beginSaving() -> [Effect] {
    guard !filter.typed.isEmpty else {
      notice = "nothing is searched for; S searches, and then this key saves it"
      return []
    }
    let known = savedSearches.list.first { $0.query == filter.typed }
    openPrompt(.saveSearch(query: filter.typed), known?.name ?? "")
    return []
  }

  mutating func acceptSearchName(_ typed: String, for query: String) -> [Effect] {
    guard let name = searchName(typed) else { return [] }
    return [.changeSearches(.save(SavedSearch(name: name, query: query)))]
  }

  mutating func acceptSearchName(_ typed: String, inPlaceOf old: String) -> [Effect] {
    guard let name = searchName(typed), name != old else { return [] }
    return [.changeSearches(.rename(old, to: name))]
  }

  private mutating func searchName(_ typed: String) -> String? {
    let name = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if name.isEmpty { notice = "nothing was typed, so nothing is saved" }
    return name.isEmpty ? nil : name
  }

  /// Opens the list of saved searches, as their file is now, or closes it.
  mutating func toggleSaved() -> [Effect] {
    if saved.isOpen {
      saved.close()
      return []
    }
    saved.open()
    settle()
    return [.readSearches]
  }

  /// Searches again what was saved.
  mutating func openSavedRow() -> [Effect] {
    guard let search = saved.selected(savedSearches) else { return [] }
    saved.close()
    let filter = Filter(typed: search.query, isSearchLast: true)
    return go(to: .articles) + narrow(to: filter) + remember(search.query)
  }

  mutating func beginRenamingSearch() -> [Effect] {
    guard let search = saved.selected(savedSearches) else { return [] }
    openPrompt(.renameSearch(search.name), search.name)
    return []
  }

  mutating func deleteSearch() -> [Effect] {
    guard let search = saved.selected(savedSearches) else { return [] }
    return [.changeSearches(.delete(search.name))]
  }

  /// Brings back what was deleted or replaced last.
  mutating func restoreSearch() -> [Effect] {
    guard let search = saved.lost else {
      notice = "nothing was deleted or replaced"
      return []
    }
    return [.changeSearches(.save(search))]
  }

  mutating func receive(_ news: SearchNews) -> [Effect] {
    savedSearches = news.searches
    if let done = news.done {
      saved.lost = done.lost
      let remedy = saved.isOpen ? " (u brings it back)" : " (W and there u bring it back)"
      notice = done.told + (done.lost == nil ? "" : remedy)
    }
    settle()
    return []
  }
}
