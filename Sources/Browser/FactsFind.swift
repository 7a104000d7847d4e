// Words that are looked for in a comparison by facts: which rows hold them, and where in the lines they are lit. When they
// are looked for is FindInViews' business.

import Prose
import Screen
import SearchIndex

/// Where words stand that are looked for among compared facts.
struct FactHits: Equatable, Sendable {
  /// The rows that hold them: indices into the cells, in order.
  fileprivate(set) var cells: [Int] = []
  /// By line: columns from the left border.
  fileprivate(set) var lit: [Int: [Range<Int>]] = [:]
}

extension FactsView {
  /// Lights words in the rows. O(rows).
  mutating func find(_ query: Query) {
    self.query = query
    findAgain()
  }

  /// The same where the rows are set anew.
  mutating func findAgain() {
    hits = FactHits()
    guard !query.isEmpty else { return }
    var scanner = HitScanner(query)
    scanner.isStemmed = true
    for (index, cell) in cells.enumerated() {
      var isHit = false
      for line in cell.lines where lines.indices.contains(line) {
        for piece in lines[line] where cell.columns.contains(piece.column) {
          let found = Self.columns(of: &scanner, in: piece)
          if !found.isEmpty { hits.lit[line, default: []] += found }
          isHit = isHit || !found.isEmpty
        }
      }
      if isHit { hits.cells.append(index) }
    }
  }

  private static func columns(of scanner: inout HitScanner, in piece: Piece) -> [Range<Int>] {
    let bytes = Array(piece.text.utf8)
    return bytes.withUnsafeBufferPointer { text in
      func column(_ offset: Int) -> Int {
        piece.column + Width.of(UnsafeBufferPointer(rebasing: text[..<offset]))
      }
      let end = piece.limit == .max ? Int.max : piece.column + piece.limit
      return scanner.hits(in: text, TextRange(0, bytes.count)).map {
        min(column($0.lowerBound), end)..<min(column($0.upperBound), end)
      }
    }
  }

  /// Selects the next row that holds the words, or the one before; false where there is none.
  /// - Parameter isFirst: the selected one counts, too.
  mutating func stepToHit(_ step: Int, isFirst: Bool, visible: Int) -> Bool {
    let next =
      step > 0
      ? hits.cells.first { isFirst ? $0 >= selected : $0 > selected }
      : hits.cells.last { $0 < selected }
    return next.map { go(to: $0, visible: visible) } ?? false
  }

  /// `hit 2/7`; see `hitWords`.
  var hitLabel: String { hitWords(hits.cells.firstIndex(of: selected), of: hits.cells.count) }
}
