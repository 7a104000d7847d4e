// Who and what is named: in the open article first, then in the whole folder, in an order and of a
// type that the reader chooses. What is known of one entity is AboutEntity's.

import Columns
import Names
import NewsCorpus
import Screen

/// State of the entities pane.
struct EntitiesPane: Sendable {
  /// An entity of the open article, and how often that names it.
  struct Named: Equatable, Sendable {
    var entity: Int
    var count: Int
  }

  /// The folder's part of the list.
  private enum Folder: Sendable {
    /// All by count: the corpus has that order at hand.
    case byCount
    /// The answer is still to come.
    case awaited
    case listed(Column<UInt32>)
  }

  var list = ListState()
  private(set) var listing = EntityListing()
  /// The open article's entities that the listing has, in its order. The folder's follow them.
  private(set) var here: [Named] = []
  /// All of the open article's entities, commonest first.
  private var named: [Named] = []
  private var folder = Folder.byCount
  private var generation = 0
  /// An entity to be selected when the list comes that has it.
  private var wanted: Int?
  /// A line above the list: what the names of the open article are worth.
  private(set) var note: String?

  var noteRows: Int { note == nil ? 0 : 1 }

  func count(_ corpus: Corpus) -> Int { here.count + folderCount(corpus) }

  private func folderCount(_ corpus: Corpus) -> Int { folderOrder(corpus).count }

  /// The entities of the folder's part, in order.
  private func folderOrder(_ corpus: Corpus) -> Column<UInt32> {
    switch folder {
    case .byCount: corpus.entities.byCount
    case .awaited: Self.none
    case .listed(let entities): entities
    }
  }

  private static let none = Column<UInt32>()

  func entity(_ row: Int, _ corpus: Corpus) -> Int? {
    if here.indices.contains(row) { return here[row].entity }
    let listed = folderOrder(corpus)
    let row = row - here.count
    return listed.indices.contains(row) ? Int(listed[row]) : nil
  }

  func selected(_ corpus: Corpus) -> Int? { entity(list.selected, corpus) }

  /// A selected row that is to outlive a change of snapshot.
  struct Kept {
    /// Nil where it is gone: then the row stays.
    var entity: Int?
    var isHere: Bool
    var row: Int
  }

  /// What is selected, unless that is the first row: who has chosen nothing stays at the top.
  func kept(_ corpus: Corpus, _ now: (Int) -> Int?) -> Kept? {
    guard list.selected > 0 else { return nil }
    return Kept(
      entity: selected(corpus).flatMap(now), isHere: list.selected < here.count, row: list.selected)
  }

  /// Selects again what was selected. O(entities).
  mutating func keep(_ kept: Kept, _ corpus: Corpus) {
    guard let entity = kept.entity else {
      list.selected = min(kept.row, max(0, count(corpus) - 1))
      return
    }
    if kept.isHere, let row = here.firstIndex(where: { $0.entity == entity }) {
      list.selected = row
    } else {
      go(to: entity, corpus)
    }
  }

  /// Gives entities the numbers of another snapshot; the folder's order is to be asked for again.
  mutating func renumber(_ now: (Int) -> Int?) {
    func renumbered(_ all: [Named]) -> [Named] {
      all.compactMap { named in
        now(named.entity).map { Named(entity: $0, count: named.count) }
      }
    }
    here = renumbered(here)
    named = renumbered(named)
    wanted = wanted.flatMap(now)
    if case .listed(let entities) = folder {
      folder = .listed(Column(entities.compactMap { now(Int($0)).map { UInt32($0) } }))
    }
  }

  // MARK: the open article

  /// Takes the entities of another article; the selection stays on its entity where that is
  /// named there, too.
  mutating func open(_ article: Int?, in corpus: Corpus) {
    let before = list.selected == 0 ? nil : selected(corpus)
    named = []
    note = nil
    if let article, article < corpus.articleCount {
      named = Self.named(in: corpus[article])
      note = languageNote(corpus[article].language)
    }
    arrange(corpus)
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

  /// Puts the open article's entities in the listing's order.
  private mutating func arrange(_ corpus: Corpus) {
    let listed = named.filter { corpus.holds(listing, $0.entity) }
    let counts = Dictionary(listed.map { ($0.entity, $0.count) }, uniquingKeysWith: +)
    here = corpus.sorted(listed.map { UInt32($0.entity) }, by: listing.order)
      .map { Named(entity: Int($0), count: counts[Int($0)] ?? 0) }
  }

  // MARK: order and type

  /// Takes another listing: at once for the open article; the folder's order is asked for, because
  /// sorting a million names takes a while.
  mutating func list(_ listing: EntityListing, _ corpus: Corpus, generation: Int) -> [Effect] {
    self.listing = listing
    list.selected = 0
    wanted = nil
    folder = listing == EntityListing() ? .byCount : .awaited
    arrange(corpus)
    return refresh(generation: generation)
  }

  /// Asks for the listing anew, because articles arrived; what is shown stays until the answer.
  mutating func refresh(generation: Int) -> [Effect] {
    guard listing != EntityListing() else { return [] }
    self.generation = generation
    return [.listEntities(listing, generation: generation)]
  }

  /// Takes an answer, unless a newer listing was asked for meanwhile; the selection stays on its
  /// entity.
  mutating func receive(_ entities: Column<UInt32>, _ corpus: Corpus, generation: Int) {
    guard generation == self.generation, listing != EntityListing() else { return }
    let kept = wanted ?? (list.selected < here.count ? nil : selected(corpus))
    folder = .listed(entities)
    if let kept { go(to: kept, corpus) }
  }

  /// The first row from `start` on, around the end of the list, whose entity's name holds folded
  /// words. O(names); a key is answered at once where there are a hundred thousand of them.
  func row(holding words: [UInt8], from start: Int, step: Int, _ corpus: Corpus) -> Int? {
    let isFound = corpus.entities.holding(words)
    let listed = folderOrder(corpus)
    let count = here.count + listed.count
    var row = count == 0 ? 0 : (start % count + count) % count
    for _ in 0..<count {
      let entity = row < here.count ? here[row].entity : Int(listed[row - here.count])
      if isFound[entity] { return row }
      row = (row + step + count) % count
    }
    return nil
  }

  /// Selects an entity where it stands first; where the answer is still to come, then.
  /// - Precondition: the listing has it. O(entities).
  mutating func go(to entity: Int, _ corpus: Corpus) {
    let row = (0..<count(corpus)).first { self.entity($0, corpus) == entity }
    wanted = row == nil ? entity : nil
    if let row { list.selected = row }
  }
}

extension EntitiesPane {
  /// `▸P  4/8  Vladimir Putin`: in this article and in the folder; below, the folder's alone.
  /// - Parameter marked: the entity that is to be merged into another.
  func draw(
    _ frame: inout Frame, _ box: Box, _ corpus: Corpus, chosen: Int?, marked: Int?, focused: Bool
  ) {
    if let note { drawNote(note, &frame, row: box.row, box) }
    let (_, box) = box.split(rows: min(noteRows, box.rows))
    for line in 0..<box.rows {
      let index = list.top + line
      guard let entity = entity(index, corpus) else {
        drawEnd(&frame, row: box.row + line, box, corpus)
        break
      }
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
      if entity == marked || corpus.isDecided(entity) {
        frame.put(
          entity == marked ? "m" : "*", row: row, column: box.column + 12, style: Style(.key, .bold)
        )
      }
      frame.put(
        corpus.name(ofEntity: entity), row: row, column: box.column + 14,
        limit: box.columns - 14, style: entity == chosen ? Style(.lit) : .plain, ellipsis: true)
      if index == list.selected { select(&frame, row: row, box, focused: focused) }
    }
  }

  /// Below the last row: what is still to come, or why there is none.
  private func drawEnd(_ frame: inout Frame, row: Int, _ box: Box, _ corpus: Corpus) {
    if case .awaited = folder {
      drawNote("ordering …", &frame, row: row, box)
    } else if count(corpus) == 0, let type = listing.type {
      drawNote("no entity of type \(type.letter), \(type.name)", &frame, row: row, box)
    }
  }

  private func drawNote(_ text: String, _ frame: inout Frame, row: Int, _ box: Box) {
    frame.put(
      text, row: row, column: box.column + 1, limit: box.columns - 2, style: Style(.faint),
      ellipsis: true)
  }

  /// `P by rarity · 12 here of 30`: the only type, the order, how many are named here and in all.
  func summary(_ corpus: Corpus) -> String {
    let type = listing.type.map { "\($0.letter) " } ?? ""
    var all = grouped(folderCount(corpus))
    if case .awaited = folder { all = "…" }
    return "\(type)\(listing.order.words) · \(grouped(here.count)) here of \(all)"
  }
}

extension EntityOrder {
  /// For the pane's title.
  var words: String {
    switch self {
    case .count: "by count"
    case .rarity: "by rarity"
    case .name: "by name"
    case .type: "by type"
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
