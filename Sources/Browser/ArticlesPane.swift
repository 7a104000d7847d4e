// The list of articles: all, or those that a search and an entity leave, best first.

import Articles
import NewsCorpus
import Screen

/// State of the articles pane.
struct ArticlesPane: Equatable, Sendable {
  /// Articles in the order shown; nil means all of them in the order of the corpus, so that a
  /// million need no list.
  private(set) var shown: [Int]?
  var list = ListState()

  var isNarrowed: Bool { shown != nil }

  func count(_ corpus: Corpus) -> Int { shown?.count ?? corpus.articleCount }

  /// The article in a row; nil beyond the end.
  func article(_ row: Int, _ corpus: Corpus) -> Int? {
    guard row >= 0, row < count(corpus) else { return nil }
    return shown?[row] ?? row
  }

  func selected(_ corpus: Corpus) -> Int? { article(list.selected, corpus) }

  /// The row of an article; nil where the list does not show it.
  func row(of article: Int) -> Int? { shown.map { $0.firstIndex(of: article) } ?? article }

  /// Applies a filter. O(articles that match).
  mutating func narrow(to filter: Filter, _ corpus: Corpus) {
    let holders = filter.entity.map { corpus.entities.holders($0).map { Int($0.article) } }
    if let result = filter.result {
      let hits = result.hits.map(\.article).filter { $0 < corpus.articleCount }
      if let holders {
        let allowed = Set(holders)
        shown = hits.filter { allowed.contains($0) }
      } else {
        shown = hits
      }
    } else {
      shown = holders
    }
  }
}

extension ArticlesPane {
  /// `▸c~2024-03-26 Headline   +2`: the selected row's sign, the mark for comparing, the sign of an
  /// inferred date, date, headline, and how many other versions of the article there are.
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus, marked: Int?, focused: Bool) {
    for line in 0..<box.rows {
      guard let number = article(list.top + line, corpus) else { break }
      let row = box.row + line
      let article = corpus[number]
      let isSelected = list.top + line == list.selected
      frame.put(isSelected ? "▸" : " ", row: row, column: box.column)
      frame.put(number == marked ? "c" : " ", row: row, column: box.column + 1, style: Style(.key))
      frame.put(
        date(of: article), row: row, column: box.column + 2, limit: box.columns - 2,
        style: Style(.faint))
      let others = versions(of: number, corpus)
      let room = box.columns - 14 - Width.of(others)
      frame.put(article.title, row: row, column: box.column + 14, limit: room, ellipsis: true)
      frame.put(
        others, row: row, column: box.column + 14 + max(0, room), limit: box.columns - 14,
        style: Style(.faint))
      if isSelected { select(&frame, row: row, box, focused: focused) }
    }
    if count(corpus) == 0 { drawEmpty(&frame, box, corpus) }
  }

  /// ` +2`; nothing where there are none, or no room.
  private func versions(of article: Int, _ corpus: Corpus) -> String {
    let count = corpus.versions.count(of: article)
    return count > 0 ? " +\(grouped(count))" : ""
  }

  private func drawEmpty(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    let text = shown == nil ? "no articles" : "nothing matches; Esc clears"
    frame.put(
      text, row: box.row, column: box.column + 1, limit: box.columns - 1, style: Style(.faint))
  }

  /// The day, or as much as is known, behind `~` where a part of it was not written; eleven columns.
  private func date(of article: ArticleView) -> String {
    guard let date = article.date else { return " undated" }
    return (date.inferred.isEmpty ? " " : "~") + date.value.prefix { $0 != "T" }
  }
}

/// Marks a row as the selected one of its list.
func select(_ frame: inout Frame, row: Int, _ box: Box, focused: Bool) {
  frame.restyle(
    row: row, columns: box.columnRange, role: focused ? .selection : .restingSelection)
}
