// How the browser changes when searches are saved, chosen, renamed or deleted. Their file is for the
// world outside.

import Desk
import Screen

/// What the reader's file of saved searches says.
package struct SearchNews: Sendable {
  /// All of it.
  package var searches: SavedSearches
  /// What was done or went wrong, for the last row of the screen.
  package var told: String?

  package init(searches: SavedSearches, told: String? = nil) {
    self.searches = searches
    self.told = told
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
    saved.deleted = search
    return [.changeSearches(.delete(search.name))]
  }

  /// Brings back what was deleted last.
  mutating func restoreSearch() -> [Effect] {
    guard let search = saved.deleted else {
      notice = "nothing was deleted"
      return []
    }
    saved.deleted = nil
    return [.changeSearches(.save(search))]
  }

  mutating func receive(_ news: SearchNews) -> [Effect] {
    savedSearches = news.searches
    if let told = news.told {
      notice = saved.isOpen && saved.deleted != nil ? "\(told) (u brings it back)" : told
    }
    settle()
    return []
  }
}
