// Two articles by what they state: rows in three columns, or below each other where the window is narrow, and the
// row that the reader stands at. How the rows are set is FactLines' business.

import CrossReferences
import NewsCorpus
import Screen
import SearchIndex

/// State of the comparison by facts.
struct FactsView: Equatable, Sendable {
  /// Where a row stands beside others.
  enum Column: Int, CaseIterable, Sendable {
    case left, both, right
  }

  /// A piece of a line, ready to be drawn.
  struct Piece: Equatable, Sendable {
    /// From the left border.
    var column: Int
    var text: String
    var style = Style.plain
    var limit = Int.max
  }

  /// A row of the comparison where it stands on the screen.
  struct Cell: Equatable, Sendable {
    /// Index into the compared facts.
    var fact: Int
    /// nil where it takes all columns.
    var column: Column?
    /// The lines that it takes.
    var lines: Range<Int>
    /// From the left border.
    var columns: Range<Int>
  }

  let facts: ComparedFacts
  /// Words that are looked for, and where they stand.
  var query = Query("")
  var hits = FactHits()
  /// What stands on the screen, from the first line on.
  private(set) var lines: [[Piece]] = []
  /// In the order of the lines, and of those that begin in one line from the left.
  private(set) var cells: [Cell] = []
  /// The first cell of each section.
  private(set) var sections: [Int] = []
  private(set) var isSideBySide = false
  /// Index into the cells.
  private(set) var selected = 0
  private(set) var top = 0
  /// The column that the reader moves in.
  private var column = Column.left

  init(_ facts: ComparedFacts, isRelated: Bool, corpus: Corpus, columns: Int) {
    self.facts = facts
    layOut(corpus, isRelated: isRelated, columns: columns)
    column = cells.first?.column ?? .left
  }

  /// Sets the rows anew for a width; the selected one stays selected. O(rows).
  mutating func layOut(_ corpus: Corpus, isRelated: Bool, columns: Int) {
    let kept = selectedFact
    let set = FactLines(facts, isRelated: isRelated, corpus: corpus, columns: columns)
    (lines, cells, sections) = (set.lines, set.cells, set.sections)
    isSideBySide = set.isSideBySide
    selected = cells.firstIndex { $0.fact == kept } ?? 0
    findAgain()
  }

  /// Index into the compared facts; nil where the articles state nothing.
  var selectedFact: Int? { cells.indices.contains(selected) ? cells[selected].fact : nil }

  /// The selected row.
  var row: ComparedFact? { selectedFact.map { facts.rows[$0] } }

  /// Selects the row of another comparison's, given for the sides the other way round.
  mutating func select(mirroring row: ComparedFact) {
    let found = facts.rows.firstIndex {
      $0.topic == row.topic && $0.leftPlaces.first == row.rightPlaces.first
        && $0.rightPlaces.first == row.leftPlaces.first
    }
    guard let found, let cell = cells.firstIndex(where: { $0.fact == found }) else { return }
    select(cell)
  }

  // MARK: moving

  /// Moves within the column, section by section; where the columns stand below each other, through all rows.
  mutating func move(_ move: Move, visible: Int) {
    switch move {
    case .down: step(1)
    case .up: step(-1)
    case .pageDown: step(by: max(1, visible - 1))
    case .pageUp: step(by: -max(1, visible - 1))
    case .top: select(cells.firstIndex(where: isInColumn) ?? 0)
    case .bottom: select(cells.lastIndex(where: isInColumn) ?? 0)
    }
    settle(visible: visible)
  }

  /// Goes to the row beside, in the column to the left or right, or to the nearest one of it; false at the edge.
  mutating func move(toColumn step: Int, visible: Int) -> Bool {
    guard cells.indices.contains(selected) else { return false }
    let line = cells[selected].lines.lowerBound
    var wanted = Column(rawValue: column.rawValue + step)
    while let next = wanted {
      let nearest = cells.indices.filter { cells[$0].column == next }
        .min { distance($0, line) < distance($1, line) }
      if let nearest {
        select(nearest)
        settle(visible: visible)
        return true
      }
      wanted = Column(rawValue: next.rawValue + step)
    }
    return false
  }

  /// Goes to the first row of the next section, or of the one before; false where there is none.
  mutating func move(toSection step: Int, visible: Int) -> Bool {
    let next =
      step > 0 ? sections.first { $0 > selected } : sections.last { $0 < selected }
    guard let next else { return false }
    select(next)
    settle(visible: visible)
    return true
  }

  /// Selects a row; false where there is none.
  /// - Parameter top: the first line, where it is to be another one.
  mutating func go(to cell: Int, top: Int? = nil, visible: Int) -> Bool {
    guard cells.indices.contains(cell) else { return false }
    select(cell)
    self.top = top ?? self.top
    settle(visible: visible)
    return true
  }

  // MARK: told differently

  /// The rows that the two tell differently: indices into the cells, in order.
  private var toldCells: [Int] {
    cells.indices.filter { facts.rows[cells[$0].fact].isToldDifferently }
  }

  /// Goes to the next of them, or to the one before; false where there is none.
  mutating func move(toTold step: Int, visible: Int) -> Bool {
    let next =
      step > 0 ? toldCells.first { $0 > selected } : toldCells.last { $0 < selected }
    return next.map { go(to: $0, visible: visible) } ?? false
  }

  /// `difference 2 of 5`, or how many there are; nothing where the two tell nothing differently.
  var toldWords: String {
    let all = toldCells
    guard let current = all.firstIndex(of: selected) else {
      return all.isEmpty ? "" : counted(all.count, "difference")
    }
    return "difference \(grouped(current + 1)) of \(grouped(all.count))"
  }

  private func distance(_ cell: Int, _ line: Int) -> Int {
    abs(cells[cell].lines.lowerBound - line)
  }

  private func isInColumn(_ cell: Cell) -> Bool {
    !isSideBySide || cell.column == nil || cell.column == column
  }

  private mutating func select(_ cell: Int) {
    guard cells.indices.contains(cell) else { return }
    selected = cell
    column = cells[cell].column ?? column
  }

  private mutating func step(_ step: Int) {
    var next = selected + step
    while cells.indices.contains(next), !isInColumn(cells[next]) { next += step }
    select(next)
  }

  private mutating func step(by lines: Int) {
    guard cells.indices.contains(selected) else { return }
    let goal = cells[selected].lines.lowerBound + lines
    let direction = lines > 0 ? 1 : -1
    var before = -1
    while before != selected, (goal - cells[selected].lines.lowerBound) * direction > 0 {
      before = selected
      step(direction)
    }
  }

  /// Keeps the selected row in view, with its heading where there is room.
  mutating func settle(visible: Int) {
    defer { top = max(0, min(top, lines.count - max(1, visible))) }
    guard cells.indices.contains(selected), visible > 0 else { return }
    let cell = cells[selected].lines
    let first = selected == 0 ? 0 : max(0, cell.lowerBound - 1)
    if cell.upperBound > top + visible { top = cell.upperBound - visible }
    if first < top { top = first }
    if cell.lowerBound >= top + visible { top = cell.lowerBound }
  }

  /// `3/41`
  var position: String { cells.isEmpty ? "" : "\(selected + 1)/\(cells.count)" }
}
