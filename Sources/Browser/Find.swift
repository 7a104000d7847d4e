// Finding in one pane: lit words in the reader, the next row that holds the words in a list.

import CrossReferences
import NewsCorpus
import Prose
import SearchIndex

/// What is looked for in which pane.
struct Find: Equatable, Sendable {
  var pane: Pane
  /// As typed.
  var text: String
}

extension BrowserModel {
  /// Lights what the pane with the focus holds, and goes to the first place from `row` on; back to
  /// `row` where nothing is looked for.
  mutating func find(_ text: String, from row: Int) {
    find = text.isEmpty ? nil : Find(pane: focus, text: text)
    select(row)
    guard focus == .reader else {
      moveToRow(from: row, step: 1)
      return
    }
    pointed = nil
    lightReader()
    if find != nil, !reader.step(1, visible: rows(of: .reader)) { notice = "not found: \(text)" }
  }

  /// The next place that is lit in the reader, there or in the next article, or the next row that
  /// was found in a list.
  mutating func findNext(_ step: Int) -> [Effect] {
    if focus != .reader, find?.pane == focus {
      moveToRow(from: selectedRow + step, step: step)
    } else if !reader.step(step, visible: rows(of: .reader)) {
      return goOn(step)
    }
    return []
  }

  var selectedRow: Int {
    switch focus {
    case .articles: articles.list.selected
    case .reader: reader.scroll.top
    case .entities: entities.list.selected
    case .references: references.list.selected
    case .figures: figures.list.selected
    case .quotes: quotes.list.selected
    }
  }

  /// Goes to the next row, around the end of the list, that holds the words looked for. O(rows),
  /// without a copy of any.
  private mutating func moveToRow(from start: Int, step: Int) {
    guard let find else { return }
    let needle = Array(foldedWords(find.text).utf8)
    guard !needle.isEmpty else { return }
    if let row = row(holding: needle, from: start, step: step) {
      select(row)
    } else if rowCount(of: focus) > 0 {
      notice = "not found: \(find.text)"
    }
  }

  private func row(holding needle: [UInt8], from start: Int, step: Int) -> Int? {
    let count = rowCount(of: focus)
    let rows = (0..<count).lazy.map { ((start + $0 * step) % count + count) % count }
    switch focus {
    case .articles:
      return rows.first { row in
        articles.article(row, corpus).map { corpus[$0].titleHolds(needle) } ?? false
      }
    case .entities: return entities.row(holding: needle, from: start, step: step, corpus)
    case .references: return rows.first { titleHolds(needle, references.references[$0]) }
    case .figures: return rows.first { holds(needle, figurePlace($0)) }
    case .quotes: return rows.first { holds(needle, quotes.place($0)) }
    case .reader: return nil
    }
  }

  func rowCount(of pane: Pane) -> Int {
    switch pane {
    case .articles: articles.count(corpus)
    case .reader: reader.lines.count
    case .entities: entities.count(corpus)
    case .references: references.references.count
    case .figures: figures.figures.count
    case .quotes: quotes.rows.count
    }
  }

  private func figurePlace(_ row: Int) -> ArticlePlace? {
    reader.article.map { ArticlePlace(article: $0, range: figures.figures[row].range) }
  }

  /// Whether the text of an article has some folded words at a place. O(place).
  private func holds(_ needle: [UInt8], _ place: ArticlePlace?) -> Bool {
    guard let place, place.article < corpus.articleCount else { return false }
    return foldedWords(corpus[place.article].exactString(place.range)).utf8.contains(needle)
  }

  private func titleHolds(_ needle: [UInt8], _ reference: Reference) -> Bool {
    if let article = reference.article { return corpus[article].titleHolds(needle) }
    return foldedWords(reference.title ?? "").utf8.contains(needle)
  }

  private mutating func select(_ row: Int) {
    switch focus {
    case .articles: articles.list.selected = row
    case .entities: entities.list.selected = row
    case .references: references.list.selected = row
    case .figures: figures.list.selected = row
    case .quotes: quotes.list.selected = row
    case .reader: reader.scroll.top = row
    }
    settle()
  }
}
