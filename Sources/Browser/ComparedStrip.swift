// What stands in one row of a comparison: sentences of one or both texts; where a moved passage belongs; and besides
// what is no sentence (a headline, a dateline, a printed link) where evidence stands in it.

import Articles
import CrossReferences
import NewsCorpus
import Prose

/// A part of the left text, of the right one, or of both.
struct ComparedStrip {
  var left: TextRange?
  var right: TextRange?
  /// Index of the comparison's row; nil of what is no sentence.
  var row: Int?
  /// Says without colour what it is.
  var sign = " "
  /// Number of a pair that stands in another order than the others.
  var moved: Int?
  /// Whether both say it word for word.
  var isSame = false
  /// Stands in the place of a moved passage and says where that is shown.
  var pointer: String?
}

extension ComparedStrip {
  init(_ row: Comparison.Row, _ number: Int) {
    self.init(
      left: row.left, right: row.right, row: number, sign: row.label.sign, moved: row.moved,
      isSame: row.label == .same)
  }

  fileprivate init(pointingTo moved: Int, from place: TextRange, isAbove: Bool) {
    self.init(right: place, pointer: isAbove ? "→ \(moved) above" : "→ \(moved) below")
  }
}

extension ComparisonView {
  /// The rows of the comparison with what else the evidence stands in, in the order of the texts.
  /// O(rows · pieces).
  func strips(_ left: ArticleView, _ right: ArticleView) -> [ComparedStrip] {
    let rows = rows.enumerated().map { ComparedStrip($1, $0) }
    var strips = apart == nil ? withPointers(rows) : ownColumns(rows)
    guard evidence.isOn else { return strips }
    for piece in evidence.pieces {
      add(piece.here, of: left, to: &strips, \.left)
      add(piece.there, of: right, to: &strips, \.right)
    }
    return strips
  }

  /// A moved passage stands beside its partner in the left text; where it belongs in the right one, a line says so.
  /// O(rows · moved rows).
  private func withPointers(_ rows: [ComparedStrip]) -> [ComparedStrip] {
    let moved = rows.indices.filter { rows[$0].moved != nil }
    guard !moved.isEmpty else { return rows }
    var pointers: [Int: [ComparedStrip]] = [:]
    var told: Set<Int> = []
    for index in moved.sorted(by: { (rows[$0].right?.start ?? 0) < (rows[$1].right?.start ?? 0) }) {
      guard let place = rows[index].right, let number = rows[index].moved else { continue }
      let next =
        rows.firstIndex { row in
          row.moved == nil && row.right.map { $0.start > place.start } ?? false
        } ?? rows.count
      // One line speaks for a passage; where that is shown next to its place, there is nothing to say.
      let isNear = next > index && rows[index..<next].allSatisfy { $0.moved == number }
      guard !isNear, told.insert(number).inserted else { continue }
      pointers[next, default: []].append(
        ComparedStrip(pointingTo: number, from: place, isAbove: index < next))
    }
    return rows.indices.flatMap { (pointers[$0] ?? []) + [rows[$0]] } + (pointers[rows.count] ?? [])
  }

  /// Each text in its own order, none beside the other's.
  private func ownColumns(_ rows: [ComparedStrip]) -> [ComparedStrip] {
    func only(_ side: ComparedSide) -> [ComparedStrip] {
      rows.compactMap { row in
        var row = row
        if side == .left { row.right = nil } else { row.left = nil }
        return row.left == nil && row.right == nil ? nil : row
      }
    }
    return only(.left)
      + only(.right).sorted { ($0.right?.start ?? 0) < ($1.right?.start ?? 0) }
  }

  /// Adds what holds a place, if none of the strips does.
  private func add(
    _ place: TextRange, of article: ArticleView, to strips: inout [ComparedStrip],
    _ side: WritableKeyPath<ComparedStrip, TextRange?>
  ) {
    guard !strips.contains(where: { $0[keyPath: side]?.overlaps(place) ?? false }),
      let part = article.part(holding: place)
    else { return }
    var strip = ComparedStrip()
    strip[keyPath: side] = part
    let next = strips.firstIndex { $0[keyPath: side].map { $0.start > part.start } ?? false }
    strips.insert(strip, at: next ?? strips.count)
  }
}

extension ArticleView {
  /// The dateline or the block that a place stands in; nil where it stands in none.
  fileprivate func part(holding place: TextRange) -> TextRange? {
    if let dateline = dateline?.range, dateline.overlaps(place) { return dateline }
    return blocks.first { $0.range.overlaps(place) }?.range
  }
}
