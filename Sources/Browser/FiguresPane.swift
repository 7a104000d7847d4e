// The figures of the open article in order of its text, and how they stand to those of other articles. How a
// figure is written is FigureWording's.

import CrossReferences
import Facts
import NewsCorpus
import Prose
import Screen

/// State of the figures pane.
struct FiguresPane: Equatable, Sendable {
  private(set) var article: Int?
  private(set) var facts = ArticleFacts()
  /// By where the figure's number begins; for each figure the strongest first.
  private var related: [UInt32: [RelatedFigure]] = [:]
  /// How they stand to those of other articles.
  var question = Question()
  var list = ListState()

  var figures: [Figure] { facts.figures }

  var selected: Figure? {
    figures.indices.contains(list.selected) ? figures[list.selected] : nil
  }

  /// Forgets the figures of another article.
  mutating func open(_ article: Int?) {
    guard article != self.article else { return }
    self = FiguresPane()
    self.article = article
  }

  mutating func show(_ facts: ArticleFacts) { self.facts = facts }

  mutating func relate(_ found: [RelatedFigure]) {
    related = Dictionary(grouping: found) { $0.relation.here.number.start }
  }

  /// What other articles count in the place of a figure, the strongest first.
  func related(to figure: Figure) -> [RelatedFigure] { related[figure.number.start] ?? [] }

  /// Articles have other numbers where the folder was read again; those that are gone count nothing.
  mutating func move(_ now: (Int) -> Int?) {
    guard let moved = article.flatMap(now) else {
      self = FiguresPane()
      return
    }
    article = moved
    related = related.mapValues { all in
      all.compactMap { figure in
        now(figure.other).map { other in
          var figure = figure
          figure.other = other
          return figure
        }
      }
    }
  }
}

extension FiguresPane {
  /// Where a figure and what it is compared with stand beside each other.
  private static let wideColumns = 60

  /// Lines that a figure takes.
  static func rowHeight(columns: Int) -> Int { columns < wideColumns ? 2 : 1 }

  /// `▸⊂     ≥2 firefighters   killed     ≠ 3 in 004   2025-03-11 Kestrel`; in a narrow pane in two lines.
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus, focused: Bool) {
    guard let article, article < corpus.articleCount else { return }
    let height = Self.rowHeight(columns: box.columns)
    for slot in 0...(box.rows / height) {
      let index = list.top + slot
      guard figures.indices.contains(index) else { break }
      let row = box.row + slot * height
      guard row < box.endRow else { break }
      let isSelected = index == list.selected
      frame.put(isSelected ? "▸" : " ", row: row, column: box.column)
      drawFigure(index, corpus[article], &frame, row: row, box)
      let isBelow = height > 1
      if row + height <= box.endRow {
        drawRelations(
          index, corpus, article, &frame, row: isBelow ? row + 1 : row, box,
          indent: isBelow ? Columns.noun : Columns.relation)
      }
      guard isSelected else { continue }
      for line in row..<min(row + height, box.endRow) {
        select(&frame, row: line, box, focused: focused)
      }
    }
  }

  /// From the left border.
  private enum Columns {
    static let extent = 1
    /// The numbers end before it.
    static let noun = 11
    static let slot = 27
    static let relation = 38
  }

  private func drawFigure(
    _ index: Int, _ article: ArticleView, _ frame: inout Frame, row: Int, _ box: Box
  ) {
    let figure = figures[index]
    let value = figure.written
    let start = max(Columns.extent + 2, Columns.noun - 1 - Width.of(value))
    frame.put(figure.extent.sign, row: row, box, indent: Columns.extent, Style(.faint))
    frame.put(value, row: row, box, indent: start, Style(.plain, .bold))
    let noun = max(Columns.noun, start + Width.of(value) + 1)
    frame.put(
      article.counted(figure), row: row, column: box.column + noun,
      limit: min(Columns.slot - 1, box.columns - 1) - noun, ellipsis: true)
    if figure.slot != .other {
      frame.put(figure.slot.name, row: row, box, indent: Columns.slot, .plain)
    }
  }

  /// How it stands to other articles' figures, then the event that it belongs to, unless the row above says so.
  private func drawRelations(
    _ index: Int, _ corpus: Corpus, _ number: Int, _ frame: inout Frame, row: Int, _ box: Box,
    indent: Int
  ) {
    var column = indent
    let article = corpus[number]
    if let relation = related(to: figures[index]).summary(corpus) {
      frame.put(relation.words, row: row, box, indent: column, Style(relation.role))
      column += Width.of(relation.words) + 2
    }
    let event = article.event(of: figures[index], facts.dates)
    let isTold = index > list.top && event == article.event(of: figures[index - 1], facts.dates)
    // Less than a day would tell nothing.
    if !isTold, column + 12 <= box.columns {
      frame.put(event, row: row, box, indent: column, Style(.faint))
    }
  }
}
