// What a list of articles holds: all, or those that a search and an entity leave, in an order. How a
// query is evaluated is CorpusSearch's business, what an order is ArticleOrder's.

import Articles
import Columns
import Prose
import SearchIndex

/// A list of articles that a reader may ask for.
package struct ArticleListing: Equatable, Sendable {
  /// What was typed to search for.
  package let typed: String
  /// How that is read; an empty query asks for nothing.
  package let query: Query
  /// An entity that the articles must mention.
  package var entity: Int?
  /// How they stand.
  package var order: ArticleOrder

  /// - Parameters:
  ///   - isTyping: the last word may not be finished.
  ///   - today: what `date:yesterday` is reckoned from.
  package init(
    typed: String = "", isTyping: Bool = false, entity: Int? = nil, order: ArticleOrder = .usual,
    today: CalendarDay? = nil
  ) {
    self.typed = typed
    query = Query(forCorpus: typed, isTyping: isTyping, today: today)
    self.entity = entity
    self.order = order
  }

  /// Whether the first articles of the list are known before all of them are.
  package var hasBestFirst: Bool { !query.isEmpty && entity == nil && order == .usual }
}

/// The articles of a listing.
package struct ListedArticles: Sendable {
  /// What was asked for.
  package var listing: ArticleListing
  /// By number, in the listing's order.
  package var articles: Column<UInt32>
  /// How the query was read and what it matched, without the articles; nil where nothing was
  /// searched for.
  package var search: SearchResult?
  /// What the query's words together are the name of; most mentioned.
  package var named: Int?
  /// Whether all articles are in it, not only the first.
  package var isComplete = true

  /// Gives articles the numbers of another snapshot; those that are gone are in it no longer.
  package mutating func move(_ moves: ArticleMoves) {
    articles = Column(articles.compactMap { moves.now(Int($0)).map { UInt32($0) } })
    search?.hits = []
  }

  /// Gives entities the numbers of another snapshot; those that are gone are meant no longer.
  package mutating func renumber(_ now: (Int) -> Int?) {
    listing.entity = listing.entity.flatMap(now)
    search?.renumber(now)
    named = named.flatMap(now)
  }
}

extension Corpus {
  /// The first articles of a listing that has its best first: as many as a reader sees at once,
  /// without looking at all that match.
  package func listFirst(
    _ count: Int, of listing: ArticleListing, shouldStop: () -> Bool = { false }
  ) -> ListedArticles {
    var search = search(
      listing.query, limit: count, countsAll: false, shouldStop: shouldStop)
    let articles = search.hits.map { UInt32($0.article) }
    search.hits = []
    return ListedArticles(
      listing: listing, articles: Column(articles), search: search, isComplete: false)
  }

  /// The articles of a listing, all of them, but not what its words are the name of. The cost is that of the
  /// search, and of the order.
  /// - Parameter shouldStop: asked now and then; where it says so, the answer is of no use.
  package func list(
    _ listing: ArticleListing, shouldStop: () -> Bool = { false }
  ) -> ListedArticles {
    var search =
      listing.query.isEmpty ? nil : search(listing.query, shouldStop: shouldStop)
    let found = search.map { $0.hits.map { UInt32($0.article) } }
    search?.hits = []
    let articles = sorted(narrowed(found, to: listing.entity), by: listing.order)
    return ListedArticles(
      listing: listing, articles: Column(articles), search: search)
  }

  /// Those that mention an entity; nil stands for all articles.
  private func narrowed(_ articles: [UInt32]?, to entity: Int?) -> [UInt32] {
    guard let entity else { return articles ?? (0..<UInt32(articleCount)).map { $0 } }
    let holders = entities.holders(entity)
    guard let articles else { return holders.map(\.article) }
    var isHolder = [Bool](repeating: false, count: articleCount)
    for holder in holders { isHolder[Int(holder.article)] = true }
    return articles.filter { isHolder[Int($0)] }
  }

  /// The entity that all words that were typed together name: of several the one that is mentioned
  /// most. Nil where more than words was typed. O(names + forms).
  package func entity(namedBy typed: String) -> Int? {
    guard let value = Query.Value(plainWords: typed) else { return nil }
    return entities(named: value, type: nil).max { left, right in
      (entities.mentionCount(left), right) < (entities.mentionCount(right), left)
    }
  }
}

extension Query.Value {
  /// What was typed as one name, its last word perhaps not finished; nil where something stands there
  /// that is no part of a name, or no word.
  fileprivate init?(plainWords typed: String) {
    let operators: Set<Substring> = ["AND", "OR", "NOT", "NEAR"]
    let tokens = typed.split(whereSeparator: \.isWhitespace)
    guard !typed.contains(where: { "():/~*=<>".contains($0) }),
      !tokens.contains(where: { $0.hasPrefix("-") || operators.contains($0) })
    else { return nil }
    let words = foldedWords(typed).split(separator: " ").map(String.init)
    guard !words.isEmpty, words.count <= 8 else { return nil }
    let isOpen = typed.last.map { $0.isLetter || $0.isNumber } ?? false
    self.init(words: words, isBeginning: isOpen)
  }
}
