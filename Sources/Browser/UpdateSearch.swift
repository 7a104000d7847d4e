// How searching, narrowing and ordering change the list of articles. The prompt is UpdatePrompt's,
// finding inside one pane Find's.

import CrossReferences
import NewsCorpus
import Screen
import SearchIndex

extension BrowserModel {
  /// What the list of articles is to hold now.
  private var listing: ArticleListing {
    ArticleListing(
      typed: filter.typed, isTyping: filter.isBeingTyped, entity: filter.entity,
      order: articleOrder,
      today: today)
  }

  /// How the articles stand: what was searched for in an order of its own, so that a new search
  /// begins with the best and the whole list is as it was behind it.
  var articleOrder: ArticleOrder { filter.typed.isEmpty ? articles.order : filter.order }

  /// Whether that takes work; the rest is at hand.
  var needsAnswer: Bool { !listing.query.isEmpty || articleOrder != .usual }

  /// Asks for the list; it changes when the answer comes. While it is typed, the last word is a
  /// beginning.
  mutating func askForList() -> [Effect] {
    generation += 1
    searchGeneration = generation
    guard needsAnswer else {
      filter.found = nil
      return applyFilter()
    }
    return [.list(listing, generation: generation)]
  }

  /// The line is done, so its last word is a whole one; where that means something else, the list
  /// is asked for again. What is said of the line stood below it, and stays until the next key.
  mutating func finishSearch() -> [Effect] {
    let typed = listing.query
    filter.isBeingTyped = false
    let query = listing.query
    if !query.remarks.isEmpty { notice = query.remarks.map(\.shown).joined(separator: " · ") }
    return query == typed ? [] : askForList()
  }

  /// Takes an answer, unless something else was asked for meanwhile.
  mutating func receive(_ listed: ListedArticles, _ generation: Int) -> [Effect] {
    guard generation == searchGeneration else { return [] }
    // The same question again, because all is known now, or articles arrived: whoever reads is not
    // to be disturbed, and what is shown is as good as the first ones.
    let isRepeated = filter.found?.listing == listed.listing
    // Nor whoever chose a row before the line was done, and its last word a whole one.
    let isChosen = articles.list.selected > 0 && filter.found?.listing.typed == listed.listing.typed
    let hasChosen = reader.article.map { listed.articles.contains(UInt32($0)) } ?? false
    if !listed.isComplete, isRepeated || isChosen && !hasChosen { return [] }
    if !isRepeated { articles.passages.forget() }
    filter.found = listed
    return applyFilter(keepsPlace: isRepeated || isChosen)
  }

  /// What was searched for is the name of an entity, or of none.
  mutating func receive(named entity: Int?, _ generation: Int) -> [Effect] {
    if generation == searchGeneration { filter.found?.named = entity }
    return []
  }

  mutating func receive(_ found: [Reference], _ generation: Int) -> [Effect] {
    references.receive(found, generation: generation)
    settle()
    return []
  }

  /// Narrows the list by another filter; what was found by it is asked again, for its answer may be
  /// still to come, or older than the corpus.
  mutating func narrow(to filter: Filter) -> [Effect] {
    self.filter = filter
    guard needsAnswer else { return askForList() }
    if filter.found?.listing.typed != filter.typed { self.filter.found = nil }
    return applyFilter() + askForList()
  }

  /// Shows the articles in the next order.
  mutating func orderArticles() -> [Effect] {
    let next = next(after: articleOrder, of: ArticleOrder.allCases) ?? .usual
    if filter.typed.isEmpty { articles.order = next } else { filter.order = next }
    articles.list.selected = 0
    return askForList()
  }

  /// Narrows the list and shows its first article, or keeps the open one where the list has it and
  /// nothing ranks it.
  /// - Parameter keepsPlace: keep the open article, and where one is in it, even if ranked.
  private mutating func applyFilter(keepsPlace: Bool = false) -> [Effect] {
    if let found = filter.found {
      articles.show(found)
    } else {
      articles.show(holdersOf: filter.entity, corpus)
    }
    if !keepsPlace { articles.passages.forget() }
    let isRanked = filter.result != nil && !keepsPlace
    let kept = isRanked ? nil : reader.article.flatMap { articles.row(of: $0) }
    articles.list.selected = kept ?? 0
    settle()
    let effects = follow()
    guard effects.isEmpty else { return effects }
    lightReaderAgain()
    if !keepsPlace { reader.showFirst(visible: rows(of: .reader)) }
    return []
  }

  // MARK: as an entity

  /// The entity that is offered in the place of the words that were searched for.
  var offeredEntity: Int? {
    guard let found = filter.found, found.listing.typed == filter.typed else { return nil }
    return found.named
  }

  /// Searches the entity that the words name, with all its spellings.
  mutating func searchEntity() -> [Effect] {
    guard let entity = offeredEntity else {
      notice = "what is searched for names no entity here"
      return []
    }
    let query = corpus.query(forEntity: entity)
    if var open = prompt, case .search = open.kind {
      open.line.replace(by: query)
      prompt = open
      return typed(open)
    }
    var filter = filter
    (filter.typed, filter.isSearchLast) = (query, true)
    return narrow(to: filter)
  }
}
