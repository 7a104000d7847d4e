// How the browser changes when its folder was read again: whatever was open, chosen or marked stays so,
// under its new number. What is read again, NewsCorpus knows.

import NewsCorpus

extension BrowserModel {
  /// Asks for what is new, changed or gone.
  mutating func reread() -> [Effect] {
    guard progress.isFinished else {
      notice = "still reading; R works when that is done"
      return []
    }
    guard !isRereading else {
      notice = "reading again already"
      return []
    }
    isRereading = true
    notice = "looking for what has changed …"
    return [.reread]
  }

  /// Takes the corpus of the files as they stand now.
  mutating func receive(_ refreshed: Refreshed?) -> [Effect] {
    isRereading = false
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
    marked = marked.flatMap(moves.now)
    history = history.compactMap { $0.moved(by: moves) }
    opened = opened?.moved(by: moves)
    filter.found?.move(moves)
    guard let sides else { return [] }
    guard let left = moves.now(sides.left), let right = moves.now(sides.right) else {
      comparison = nil
      self.sides = nil
      comparisonGeneration = 0
      return []
    }
    self.sides = Sides(left: left, right: right)
    return comparison == nil ? [] : requestComparison(left, right)
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
