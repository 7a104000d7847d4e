// The entities of the folder, most mentioned first, those of the open article told apart.

import Names
import NewsCorpus
import Screen

/// State of the entities pane.
struct EntitiesPane: Equatable, Sendable {
  var list = ListState()
  /// Entities that the open article mentions.
  private(set) var here: Set<Int> = []

  func count(_ corpus: Corpus) -> Int { corpus.entities.count }

  func entity(_ row: Int, _ corpus: Corpus) -> Int? {
    corpus.entities.byCount.indices.contains(row) ? Int(corpus.entities.byCount[row]) : nil
  }

  func selected(_ corpus: Corpus) -> Int? { entity(list.selected, corpus) }

  mutating func open(_ article: Int?, in corpus: Corpus) {
    guard let article, article < corpus.articleCount else {
      here = []
      return
    }
    here = Set(corpus[article].mentions.map(\.entity))
  }
}

extension EntitiesPane {
  /// `▸•P  12  Vladimir Putin`: • stands before those that the open article mentions.
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus, chosen: Int?, focused: Bool) {
    for line in 0..<box.rows {
      guard let entity = entity(list.top + line, corpus) else { break }
      let row = box.row + line
      let type = corpus.entities.type(entity)
      let isSelected = list.top + line == list.selected
      frame.put(isSelected ? "▸" : " ", row: row, column: box.column)
      frame.put(here.contains(entity) ? "•" : " ", row: row, column: box.column + 1)
      frame.put(
        String(type.letter), row: row, column: box.column + 2, style: Style(role(of: type), .bold))
      frame.put(
        padded(corpus.entities.mentionCount(entity), to: 5), row: row, column: box.column + 3,
        limit: box.columns - 3, style: Style(.faint))
      frame.put(
        corpus.name(ofEntity: entity), row: row, column: box.column + 10,
        limit: box.columns - 10, style: entity == chosen ? Style(.lit) : .plain, ellipsis: true)
      if isSelected { select(&frame, row: row, box, focused: focused) }
    }
  }
}

/// The colour that goes with an entity's letter.
func role(of type: EntityType) -> Role {
  switch type {
  case .person: .category1
  case .organization: .category2
  case .place: .category3
  case .event: .category4
  case .other: .category5
  }
}

/// A number right-aligned in a field.
func padded(_ number: Int, to width: Int) -> String {
  let text = String(number)
  return String(repeating: " ", count: max(0, width - text.count)) + text
}
