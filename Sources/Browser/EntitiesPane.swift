// Who and what is named: in the open article first, then in the whole folder, commonest first.

import Names
import NewsCorpus
import Screen

/// State of the entities pane.
struct EntitiesPane: Equatable, Sendable {
  /// An entity of the open article, and how often that names it.
  struct Named: Equatable, Sendable {
    var entity: Int
    var count: Int
  }

  var list = ListState()
  /// The open article's entities, commonest first. The folder's follow them in the list.
  private(set) var here: [Named] = []
  /// A line above the list: what the names of the open article are worth.
  private(set) var note: String?

  var noteRows: Int { note == nil ? 0 : 1 }

  func count(_ corpus: Corpus) -> Int { here.count + corpus.entities.count }

  func entity(_ row: Int, _ corpus: Corpus) -> Int? {
    if here.indices.contains(row) { return here[row].entity }
    let all = corpus.entities.byCount
    return all.indices.contains(row - here.count) ? Int(all[row - here.count]) : nil
  }

  func selected(_ corpus: Corpus) -> Int? { entity(list.selected, corpus) }

  /// Takes the entities of another article; the selection stays on its entity where that is
  /// named there, too.
  mutating func open(_ article: Int?, in corpus: Corpus) {
    let before = list.selected == 0 ? nil : selected(corpus)
    here = []
    note = nil
    if let article, article < corpus.articleCount {
      here = Self.named(in: corpus[article])
      note = languageNote(corpus[article].language)
    }
    list.selected = here.firstIndex { $0.entity == before } ?? 0
  }

  private static func named(in article: ArticleView) -> [Named] {
    var places: [Int: Int] = [:]
    var named: [Named] = []
    for mention in article.mentions {
      let place = places[mention.entity] ?? named.count
      if place == named.count {
        places[mention.entity] = place
        named.append(Named(entity: mention.entity, count: 0))
      }
      named[place].count += 1
    }
    // Equal counts stay in order of first mention.
    let order = named.indices.sorted { (named[$1].count, $0) < (named[$0].count, $1) }
    return order.map { named[$0] }
  }
}

extension EntitiesPane {
  /// `▸P  4/8  Vladimir Putin`: in this article and in the folder; below, the folder's alone.
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus, chosen: Int?, focused: Bool) {
    if let note {
      frame.put(
        note, row: box.row, column: box.column + 1, limit: box.columns - 2, style: Style(.faint),
        ellipsis: true)
    }
    let (_, box) = box.split(rows: min(noteRows, box.rows))
    for line in 0..<box.rows {
      let index = list.top + line
      guard let entity = entity(index, corpus) else { break }
      let row = box.row + line
      let type = corpus.entities.type(entity)
      let all = String(corpus.entities.mentionCount(entity))
      let counts = here.indices.contains(index) ? "\(here[index].count)/\(all)" : all
      frame.put(index == list.selected ? "▸" : " ", row: row, column: box.column)
      frame.put(
        String(type.letter), row: row, column: box.column + 1, style: Style(role(of: type), .bold))
      frame.put(
        padded(counts, to: 9), row: row, column: box.column + 2, limit: box.columns - 2,
        style: Style(.faint))
      frame.put(
        corpus.name(ofEntity: entity), row: row, column: box.column + 13,
        limit: box.columns - 13, style: entity == chosen ? Style(.lit) : .plain, ellipsis: true)
      if index == list.selected { select(&frame, row: row, box, focused: focused) }
    }
  }

  /// `38 here, 91 in all`
  func summary(_ corpus: Corpus) -> String {
    "\(grouped(here.count)) here, \(grouped(corpus.entities.count)) in all"
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
