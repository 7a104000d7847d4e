// From difference to difference, and from pair to pair, of two compared texts: which there are, where the reader
// stands, and how that comes into view.

import CrossReferences
import Screen

extension Comparison {
  /// Rows that are not alike, in order: each pair, each passage that moved as a whole, and each paragraph, or part of one,
  /// that only one of the two has.
  var differences: [Range<Int>] {
    var differences: [Range<Int>] = []
    for (index, row) in rows.enumerated() where !row.isAlike {
      if let last = differences.last, last.upperBound == index, row.continues(rows[index - 1]) {
        differences[differences.count - 1] = last.lowerBound..<index + 1
      } else {
        differences.append(index..<index + 1)
      }
    }
    return differences
  }
}

extension Comparison.Row {
  /// Whether it goes on with what the row before it began.
  fileprivate func continues(_ before: Self) -> Bool {
    if isPair { return moved != nil && moved == before.moved }
    return !before.isPair && before.label == label && !beginsParagraph
  }
}

extension ComparisonView {
  /// The line where the row begins at which the reader stands.
  var standingLine: Int? { standing.flatMap { rowLines[$0]?.lowerBound } }

  /// Where the reader is: at a difference, or at a piece of the evidence that is lit.
  var placeWords: String {
    guard evidence.piece != nil else { return differenceWords }
    return "evidence \(grouped(evidence.current + 1)) of \(grouped(evidence.pieces.count))"
  }

  /// `difference 3 of 17`, or how many there are.
  var differenceWords: String {
    if differences.isEmpty { return rows.isEmpty ? "no text" : "all alike" }
    guard let current = currentDifference else { return counted(differences.count, "difference") }
    return "difference \(grouped(current + 1)) of \(grouped(differences.count))"
  }

  /// The one at which the reader stands.
  private var currentDifference: Int? {
    standing.flatMap { row in differences.firstIndex { $0.contains(row) } }
  }

  /// The rows at which the reader stands: a pair, or all of a difference that one text makes alone; nil for nowhere.
  var standingRows: Range<Int>? {
    guard let standing, rows.indices.contains(standing) else { return nil }
    guard !rows[standing].isPair, let current = currentDifference else {
      return standing..<standing + 1
    }
    return differences[current]
  }

  /// Goes to the next difference or the one before; false where there is none.
  mutating func stepToDifference(_ step: Int, visible: Int) -> Bool {
    if let current = currentDifference {
      guard differences.indices.contains(current + step) else { return false }
      stand(at: differences[current + step], visible: visible)
      return true
    }
    return stepTo(differences, step, visible: visible)
  }

  /// Goes to the next pair or the one before; false where there is none.
  mutating func stepToPair(_ step: Int, visible: Int) -> Bool {
    let rows = self.rows
    let pairs = rows.indices.filter { rows[$0].isPair }.map { $0..<$0 + 1 }
    return stepTo(pairs, step, visible: visible)
  }

  /// Goes to the first of some rows behind where the reader stands or looks, or to the last before it.
  private mutating func stepTo(_ places: [Range<Int>], _ step: Int, visible: Int) -> Bool {
    let here = standing ?? lines.dropFirst(scroll.top).first?.row ?? 0
    let isAtPlace = standing != nil
    let next =
      step > 0
      ? places.first { isAtPlace ? $0.lowerBound > here : $0.lowerBound >= here }
      : places.last { $0.lowerBound < here }
    guard let next else { return false }
    stand(at: next, visible: visible)
    return true
  }

  /// Stands at the first of some rows, and brings all of them into view, or as many as there is room for.
  mutating func stand(at rows: Range<Int>, visible: Int) {
    standing = rows.lowerBound
    leaveHit()
    guard apart == nil else {
      standApart(at: rows.lowerBound, visible: visible)
      return
    }
    shift = 0
    let shown = rows.compactMap { rowLines[$0] }
    guard let first = shown.map(\.lowerBound).min(), let last = shown.map(\.upperBound).max() else {
      return
    }
    let end = min(last, first + max(1, visible))
    if first < scroll.top || end > scroll.top + visible {
      scroll.top = first - min(visible / 4, visible - (end - first))
    }
    settle(visible: visible)
  }

  /// Brings where the reader stands back into view, in another window.
  mutating func showStanding(visible: Int) {
    guard let line = standingLine, visible > 0,
      !(scroll.top..<scroll.top + visible).contains(line), apart == nil
    else { return }
    scroll.top = line - visible / 4
    settle(visible: visible)
  }
}
