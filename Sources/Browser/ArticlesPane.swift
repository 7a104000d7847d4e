// The list of articles: all, or those that a search and an entity leave, in an order, with the passage
// below a row that shows why it is there.

import Articles
import Columns
import NewsCorpus
import Screen

/// State of the articles pane.
struct ArticlesPane: Sendable {
  /// Articles in the order shown; nil means all of them in the order of the corpus, so that a
  /// million need no list.
  private(set) var shown: Column<UInt32>?
  /// Whether more articles match than are shown yet.
  private(set) var isComplete = true
  /// Of the list without a search.
  var order = ArticleOrder.usual
  var list = ListState()
  var passages = Passages()

  var isListed: Bool { shown != nil }

  func count(_ corpus: Corpus) -> Int { shown?.count ?? corpus.articleCount }

  /// The article in a row; nil beyond the end.
  func article(_ row: Int, _ corpus: Corpus) -> Int? {
    guard row >= 0, row < count(corpus) else { return nil }
    let article = shown.map { Int($0[row]) } ?? row
    return article < corpus.articleCount ? article : nil
  }

  func selected(_ corpus: Corpus) -> Int? { article(list.selected, corpus) }

  /// The row of an article; nil where the list does not show it. O(articles shown).
  func row(of article: Int) -> Int? {
    shown.map { shown in shown.withBuffer { $0.firstIndex(of: UInt32(article)) } } ?? article
  }

  /// Shows the articles of an answer.
  mutating func show(_ listed: ListedArticles) {
    shown = listed.articles
    isComplete = listed.isComplete
  }

  /// Shows the articles that mention an entity, else all, in the order of the corpus.
  /// O(articles that do).
  mutating func show(holdersOf entity: Int?, _ corpus: Corpus) {
    shown = entity.map { Column(corpus.entities.holders($0).map(\.article)) }
    isComplete = true
  }

  /// Articles have other numbers in another snapshot; those that are gone are shown no longer. The
  /// selected row stays where it is on the screen. O(articles shown).
  mutating func renumber(_ moves: ArticleMoves, _ corpus: Corpus) {
    passages.forget()
    let selected = selected(corpus)
    shown = shown.map { shown in Column(shown.compactMap { moves.now(Int($0)).map(UInt32.init) }) }
    if let row = selected.flatMap(moves.now).flatMap({ row(of: $0) }) { list.shift(to: row) }
  }

  /// `5`, or `60+` while the rest is still being counted.
  func counted(_ corpus: Corpus) -> String { grouped(count(corpus)) + (isComplete ? "" : "+") }
}

extension ArticlesPane {
  /// `▸c~2024-03-26 Headline   +2`: the selected row's sign, the mark for comparing, the sign of an
  /// inferred date, date, headline, and how many other versions of the article there are.
  func draw(
    _ frame: inout Frame, _ box: Box, _ corpus: Corpus, order: ArticleOrder, marked: Int?,
    focused: Bool
  ) {
    var line = 0
    var index = list.top
    while line < box.rows, let number = article(index, corpus) {
      let row = box.row + line
      let isSelected = index == list.selected
      let height = passages.rows.height(isSelected: isSelected)
      draw(
        number, &frame, row: row, box, corpus, order, isSelected: isSelected,
        isMarked: number == marked)
      if height > 1, line + 1 < box.rows { passages.draw(number, &frame, row: row + 1, box) }
      if isSelected { select(&frame, row: row, box, focused: focused) }
      line += height
      index += 1
    }
    if count(corpus) == 0 { drawEmpty(&frame, box, corpus) }
  }

  private func draw(
    _ number: Int, _ frame: inout Frame, row: Int, _ box: Box, _ corpus: Corpus,
    _ order: ArticleOrder, isSelected: Bool, isMarked: Bool
  ) {
    let article = corpus[number]
    frame.put(isSelected ? "▸" : " ", row: row, column: box.column)
    frame.put(isMarked ? "c" : " ", row: row, column: box.column + 1, style: Style(.key))
    frame.put(
      article.dayColumn, row: row, column: box.column + 2, limit: box.columns - 2,
      style: Style(.faint))
    let others = remark(on: article, corpus, order)
    let room = box.columns - 14 - Width.of(others)
    frame.put(article.title, row: row, column: box.column + 14, limit: room, ellipsis: true)
    frame.put(
      others, row: row, column: box.column + 14 + max(0, room), limit: box.columns - 14,
      style: Style(.faint))
  }

  /// ` +2`: other versions; in front what the list is ordered by, where the row does not show that.
  private func remark(
    on article: ArticleView, _ corpus: Corpus, _ order: ArticleOrder
  ) -> String {
    let count = corpus.versions.count(of: article.number)
    let versions = count > 0 ? " +\(grouped(count))" : ""
    return switch order {
    case .usual, .newest, .oldest, .headline: versions
    case .source: " \((article.source ?? "").prefix(20))\(versions)"
    case .longest: " \(grouped(article.wordCount))\(versions)"
    }
  }

  private func drawEmpty(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    let text = shown == nil ? "no articles" : "nothing matches; Esc clears"
    frame.put(
      text, row: box.row, column: box.column + 1, limit: box.columns - 1, style: Style(.faint))
  }
}

extension ArticleOrder {
  /// For the pane's title; nothing where the order needs no word.
  func words(isSearched: Bool) -> String {
    switch self {
    case .usual: isSearched ? " ─ best first" : ""
    case .newest: " ─ newest first"
    case .oldest: " ─ oldest first"
    case .source: " ─ by source"
    case .headline: " ─ by headline"
    case .longest: " ─ longest first"
    }
  }
}

/// Marks a row as the selected one of its list.
func select(_ frame: inout Frame, row: Int, _ box: Box, focused: Bool) {
  frame.restyle(
    row: row, columns: box.columnRange, role: focused ? .selection : .restingSelection)
}
