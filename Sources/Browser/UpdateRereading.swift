// How the browser changes when its folder was read again: whatever was open, chosen or marked stays so,
// under its new number. What is read again, NewsCorpus knows.

import NewsCorpus

/// Whether files are read again.
enum Rereading: Equatable, Sendable {
  case idle
  /// As soon as they were read for the first time.
  case wanted
  case asked
}

extension BrowserModel {
  /// Asks for what is new, changed or gone.
  mutating func reread() -> [Effect] {
    guard rereading != .asked else { return [] }
    guard progress.isFinished else {
      notice = "that is done when all is read for the first time"
      rereading = .wanted
      return []
    }
    rereading = .asked
    notice = "looking for what has changed …"
    return [.reread]
  }

  /// Takes the corpus of the files as they stand now.
  mutating func receive(_ refreshed: Refreshed?) -> [Effect] {
    rereading = .idle
    guard let refreshed else {
      notice = "no file has changed"
      return []
    }
    let isOpenGone = reader.article.map { refreshed.moves.now($0) == nil } ?? false
    let compared = move(by: refreshed.moves)
    progress.articles = refreshed.corpus.articleCount
    progress.wasStopped = false
    notice = refreshed.changes.words.map {
      "\($0)\(isOpenGone ? "; the open article is gone" : "")"
    }
    return take(refreshed.corpus) + regroup() + compared
  }

  /// Gives all articles that the model knows their new numbers.
  private mutating func move(by moves: ArticleMoves) -> [Effect] {
    if let article = reader.article {
      if let now = moves.now(article) { reader.article = now } else { reader = ReaderPane() }
    }
    articles.renumber(moves, corpus)
    references.renumber(moves.now)
    openFacts.move(moves.now)
    figures.move(moves.now)
    quotes.move(moves.now)
    marked = marked.flatMap(moves.now)
    pointed = pointed.flatMap { place in
      moves.now(place.article).map { PointedPlace(article: $0, range: place.range) }
    }
    history = history.compactMap { $0.moved(by: moves) }
    opened = opened?.moved(by: moves)
    filter.found?.move(moves)
    voices.renumber(moves.now)
    guard let sides else { return [] }
    guard let left = moves.now(sides.left), let right = moves.now(sides.right) else {
      comparison = nil
      factsView = nil
      viewFind = nil
      self.sides = nil
      return forgetComparison()
    }
    self.sides = Sides(left: left, right: right, look: sides.look)
    let isWanted = comparison != nil || waiting.isSo
    return !isWanted ? [] : requestComparison(left, right, look: sides.look)
  }
}

extension Visit {
  /// Nil where the article is gone.
  fileprivate func moved(by moves: ArticleMoves) -> Visit? {
    guard let article = moves.now(article) else { return nil }
    var visit = self
    visit.article = article
    visit.filter.found?.move(moves)
    return visit
  }
}
