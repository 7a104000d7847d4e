// What else in the folder belongs to the open article, and why; printed links that lead nowhere.

import CrossReferences
import NewsCorpus
import Screen

/// State of the references pane.
struct ReferencesPane: Equatable, Sendable {
  private(set) var article: Int?
  private(set) var references: [Reference] = []
  /// The answer for the open article is still to come.
  private(set) var isWaiting = false
  private(set) var generation = 0
  var list = ListState()

  /// Lines of the pane that a reference takes: what it leads to, and why.
  static let rowHeight = 2
  /// Columns before the title: `0.74 same event? `.
  private static let labelWidth = 17

  var selected: Reference? {
    references.indices.contains(list.selected) ? references[list.selected] : nil
  }

  /// Asks for the references of another article.
  mutating func request(_ article: Int?, generation: Int) -> [Effect] {
    guard let article else {
      self = ReferencesPane()
      return []
    }
    if self.article != article {
      references = []
      list = ListState()
    }
    self.article = article
    self.generation = generation
    isWaiting = true
    return [.findReferences(article: article, generation: generation)]
  }

  /// Articles have other numbers in another snapshot; those that are gone are led to no longer.
  mutating func renumber(_ now: (Int) -> Int?) {
    article = article.flatMap(now)
    references = references.compactMap { reference in
      guard let article = reference.article else { return reference }
      var moved = reference
      moved.article = now(article)
      return moved.article == nil ? nil : moved
    }
  }

  /// Takes an answer, unless a newer request was made meanwhile.
  mutating func receive(_ references: [Reference], generation: Int) {
    guard generation == self.generation else { return }
    self.references = references
    isWaiting = false
  }
}

extension ReferencesPane {
  /// Two lines each: `▸0.42 related     Headline` over `Crocus City Hall · Moscow`.
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus, focused: Bool) {
    for slot in 0...(box.rows / Self.rowHeight) {
      let index = list.top + slot
      guard references.indices.contains(index) else { break }
      let row = box.row + slot * Self.rowHeight
      let isSelected = index == list.selected
      draw(references[index], &frame, row: row, box, corpus, isSelected: isSelected)
      guard isSelected else { continue }
      for line in row..<min(row + Self.rowHeight, box.endRow) {
        select(&frame, row: line, box, focused: focused)
      }
    }
    if references.isEmpty, article != nil {
      let text = isWaiting ? "looking …" : "nothing else in this folder belongs to it"
      frame.put(
        text, row: box.row, column: box.column + 1, limit: box.columns - 1, style: Style(.faint))
    }
  }

  private func draw(
    _ reference: Reference, _ frame: inout Frame, row: Int, _ box: Box, _ corpus: Corpus,
    isSelected: Bool
  ) {
    guard row < box.endRow else { return }
    let column = box.column + 1
    frame.put(isSelected ? "▸" : " ", row: row, column: box.column)
    let label = Self.label(reference)
    frame.put(
      label, row: row, column: column, limit: box.columns - 1,
      style: Style(reference.article == nil ? .warning : .faint))
    frame.put(
      Self.title(reference, corpus), row: row, column: column + Self.labelWidth,
      limit: box.columns - 1 - Self.labelWidth,
      ellipsis: true)
    guard row + 1 < box.endRow else { return }
    frame.put(
      Self.reasons(reference), row: row + 1, column: column + Self.labelWidth,
      limit: box.columns - 1 - Self.labelWidth,
      style: Style(.faint), ellipsis: true)
  }

  private static func label(_ reference: Reference) -> String {
    guard reference.article != nil else { return "missing" }
    let words = reference.shownRelation.words
    return reference.shownRelation == .seeAlso
      ? words : "\(hundredths(reference.score ?? 0)) \(words)"
  }

  private static func title(_ reference: Reference, _ corpus: Corpus) -> String {
    guard let article = reference.article, article < corpus.articleCount else {
      return reference.title ?? ""
    }
    return corpus[article].title
  }

  /// `Crocus City Hall, 2024-03-22 · 360 / 182 injured · Moscow · words: hall, attack`
  private static func reasons(_ reference: Reference) -> String {
    guard reference.article != nil else { return "printed link, not in this folder" }
    let link = reference.relation == .seeAlso ? ["printed as a link"] : []
    let facts = reference.reasons.filter {
      switch $0.kind {
      case .event, .figures, .sharedText, .sharedQuote, .date: true
      case .sharedName, .terms, .link: false
      }
    }.map(\.text)
    let names = reference.reasons.filter { $0.kind == .sharedName }.prefix(4).map(\.text)
    let words = reference.reasons.filter { $0.kind == .terms }.map { "words: \($0.text)" }
    return (link + facts + names + words).joined(separator: " · ")
  }
}
