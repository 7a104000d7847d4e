// Where over the whole length of two compared texts they differ, as a bar of one column. It reads without colour, and has
// no sign of the lines beside it, which it does not speak of.

import CrossReferences
import Screen

/// How many lines differ before each, and how many of these tell something otherwise.
struct Density: Equatable, Sendable {
  private var differing: [Int] = [0]
  private var contradicting: [Int] = [0]
  private var written: [Int] = [0]

  /// Of both texts, or of one alone. O(lines).
  init(_ lines: [ComparedLine], _ rows: [Comparison.Row], of side: ComparedSide?) {
    for line in lines {
      let shown = (side.map { [$0] } ?? ComparedSide.allCases).compactMap { line[$0]?.row }
      func count(_ counts: inout [Int], _ isCounted: Bool) {
        counts.append((counts.last ?? 0) + (isCounted ? 1 : 0))
      }
      count(&differing, shown.contains { !rows[$0].isAlike })
      count(&contradicting, shown.contains { rows[$0].label == .figures })
      count(&written, !shown.isEmpty || line.fold != nil)
    }
  }

  init() {}

  private var count: Int { differing.count - 1 }

  /// The lines that a row of the bar stands for; nil below the end of a text that is shorter than the bar.
  func lines(at row: Int, of rows: Int) -> Range<Int>? {
    if count <= rows { return row < count ? row..<row + 1 : nil }
    return row * count / rows..<(row + 1) * count / rows
  }

  /// The heavier, the more of some lines differs; heaviest where something is told otherwise.
  func sign(of lines: Range<Int>) -> String {
    func sum(_ counts: [Int]) -> Int { counts[lines.upperBound] - counts[lines.lowerBound] }
    if sum(contradicting) > 0 { return "█" }
    let (part, all) = (sum(differing), max(1, sum(written)))
    if part == 0 { return " " }
    return part == all ? "▓" : part * 2 >= all ? "▒" : "░"
  }
}

extension ComparisonView {
  /// Draws the bar left of the border, and marks on the border what is in view.
  func drawDensity(_ frame: inout Frame, _ box: Box, rows: Int) {
    let column = apart == .right ? scroll.top + shift : scroll.top
    let view = column..<column + max(1, rows)
    for row in 0..<rows {
      guard let part = density.lines(at: row, of: rows) else { return }
      frame.put(
        density.sign(of: part), row: box.endRow - rows + row, column: box.endColumn - 1,
        style: Style(.density))
      if rows < lines.count, part.overlaps(view) {
        frame.put(
          "┃", row: box.endRow - rows + row, column: box.endColumn,
          style: Style(.focusedBorder, .bold))
      }
    }
  }
}
