// Sets compared facts in lines: what the two tell differently with both sentences, then section by section what only
// one of them has and what both have, in three columns or below each other. How one fact is set is FactBlock's
// business.

import CrossReferences
import NewsCorpus
import Screen

/// The lines of a comparison by facts, for a width.
struct FactLines {
  private(set) var lines: [[FactsView.Piece]] = []
  private(set) var cells: [FactsView.Cell] = []
  /// The first cell of each section.
  private(set) var sections: [Int] = []
  let isSideBySide: Bool
  private let facts: ComparedFacts
  private let blocks: FactBlocks
  private let columns: Int

  /// Between two columns.
  private static let gap = 3

  /// - Parameter columns: inside the border.
  init(_ facts: ComparedFacts, isRelated: Bool, corpus: Corpus, columns: Int) {
    self.facts = facts
    // A margin before the border.
    self.columns = max(0, columns - 1)
    isSideBySide = columns + 2 >= ComparisonView.sideBySide
    blocks = FactBlocks(facts, corpus)
    if !isRelated {
      lines = [
        [FactsView.Piece(column: 1, text: "The two are unrelated.", style: Style(.plain, .bold))]
      ]
    }
    if let note = facts.languageNote {
      lines.append([FactsView.Piece(column: 1, text: note, style: Style(.warning))])
    }
    for relation in [FactRelation.conflict, .update, .differs] { addTold(relation) }
    for topic in FactTopic.allCases { add(topic) }
  }

  /// Where a column begins, and how wide it is.
  static func columns(of column: FactsView.Column, in columns: Int) -> Range<Int> {
    let width = max(3, (columns - 2 * gap) / 3)
    let start = column.rawValue * (width + gap)
    return start..<min(columns, start + width)
  }

  private mutating func begin(_ title: String, _ count: Int) {
    if !lines.isEmpty { lines.append([]) }
    lines.append([
      FactsView.Piece(column: 1, text: title, style: Style(.heading, .bold)),
      FactsView.Piece(column: 2 + Width.of(title), text: grouped(count), style: Style(.faint)),
    ])
    sections.append(cells.count)
  }

  // MARK: Told differently

  private mutating func addTold(_ relation: FactRelation) {
    let rows = facts.rows.indices.filter {
      facts.rows[$0].isToldDifferently && facts.rows[$0].relation == relation
    }
    guard !rows.isEmpty else { return }
    let title =
      switch relation {
      case .conflict: "Conflicts"
      case .update: "Updates"
      case .differs, .reworded, .same, .agrees, .onlyLeft, .onlyRight: "Differences"
      }
    begin(title, rows.count)
    for (index, row) in rows.enumerated() {
      // Sentences need air between them.
      if index > 0 { lines.append([]) }
      isSideBySide ? addBeside(row) : addBelow(row)
    }
  }

  /// The left sentence, how the two stand to each other, and the right sentence.
  private mutating func addBeside(_ row: Int) {
    let start = lines.count
    for column in FactsView.Column.allCases {
      let place = Self.columns(of: column, in: columns)
      let block =
        switch column {
        case .left: blocks.sentence(row, \.left, columns: place.count - 2)
        case .both: blocks.relation(row, columns: place.count - 2, isSureBelow: true)
        case .right: blocks.sentence(row, \.right, columns: place.count - 2)
        }
      put(block, at: start, place.lowerBound + 2, limit: place.count - 2)
    }
    addCell(row, nil, from: start, 0..<columns)
  }

  private mutating func addBelow(_ row: Int) {
    let start = lines.count
    put(
      blocks.relation(row, columns: columns - 14, isSureBelow: false), at: start, 2,
      limit: columns - 2)
    for (sign, side) in [("<", \FactBlocks.Sides.left), (">", \.right)] {
      let block = blocks.sentence(row, side, columns: min(readingMeasure, columns - 7))
      let first = lines.count
      put(block, at: first, 5, limit: columns - 6)
      if first < lines.count {
        lines[first].append(FactsView.Piece(column: 3, text: sign, style: Style(.key)))
      }
    }
    addCell(row, nil, from: start, 0..<columns)
  }

  // MARK: Sections

  private mutating func add(_ topic: FactTopic) {
    let rows = facts.rows.indices.filter {
      facts.rows[$0].topic == topic && !facts.rows[$0].isToldDifferently
    }
    guard !rows.isEmpty else { return }
    let columns = FactsView.Column.allCases.map { column in
      (column, rows.filter { FactsView.Column(facts.rows[$0].relation) == column })
    }
    begin(topic.title, rows.count)
    if isSideBySide {
      addColumns(columns)
    } else {
      for (column, rows) in columns { addRows(rows, column) }
    }
  }

  /// Three columns of their own heights.
  private mutating func addColumns(_ columns: [(FactsView.Column, [Int])]) {
    let start = lines.count
    var added: [FactsView.Cell] = []
    for (column, rows) in columns {
      let place = Self.columns(of: column, in: self.columns)
      var line = start
      for row in rows {
        let block = blocks.fact(row, columns: place.count - 2, isSigned: column == .both)
        put(block, at: line, place.lowerBound + 2, limit: place.count - 2)
        added.append(
          FactsView.Cell(
            fact: row, column: column, lines: line..<line + block.count, columns: place))
        line += block.count
      }
    }
    cells += added.sorted {
      ($0.lines.lowerBound, $0.columns.lowerBound) < ($1.lines.lowerBound, $1.columns.lowerBound)
    }
  }

  /// Rows below each other; the first one says at the margin where they stand.
  private mutating func addRows(_ rows: [Int], _ column: FactsView.Column) {
    let margin = columns - Width.of(column.words)
    for (index, row) in rows.enumerated() {
      let start = lines.count
      let room = margin - 4
      put(blocks.fact(row, columns: room, isSigned: true), at: start, 2, limit: room)
      if index == 0, start < lines.count {
        lines[start].append(
          FactsView.Piece(column: margin, text: column.words, style: Style(.faint)))
      }
      addCell(row, column, from: start, 0..<columns)
    }
  }

  // MARK: Lines

  private mutating func addCell(
    _ fact: Int, _ column: FactsView.Column?, from start: Int, _ columns: Range<Int>
  ) {
    cells.append(
      FactsView.Cell(fact: fact, column: column, lines: start..<lines.count, columns: columns))
  }

  /// Puts the lines of a block below each other.
  private mutating func put(
    _ block: [[FactsView.Piece]], at start: Int, _ column: Int, limit: Int
  ) {
    for (index, pieces) in block.enumerated() {
      while lines.count <= start + index { lines.append([]) }
      for var piece in pieces where piece.column < limit {
        piece.limit = min(piece.limit, limit - piece.column)
        piece.column += column
        lines[start + index].append(piece)
      }
    }
  }
}

extension FactsView.Column {
  init(_ relation: FactRelation) {
    switch relation {
    case .onlyLeft: self = .left
    case .onlyRight: self = .right
    case .conflict, .update, .differs, .reworded, .same, .agrees: self = .both
    }
  }

  /// `only in A`
  var words: String {
    switch self {
    case .left: "only in A"
    case .both: "in both"
    case .right: "only in B"
    }
  }
}
