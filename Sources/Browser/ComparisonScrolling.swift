// How two compared texts scroll: together by their aligned lines, or each on its own; and what stays in place when the
// lines are cut anew.

import NewsCorpus
import Screen

extension ComparisonView {
  /// What is to stay where it is on the screen.
  struct Anchor {
    /// A row, and how many lines below the top it begins.
    var row = 0
    var offset = 0
    /// The row at the top of the right text, where that scrolls on its own.
    var rightRow: Int?
  }

  var anchor: Anchor {
    let (left, right) = (scroll.top, scroll.top + shift)
    guard apart == nil else {
      return Anchor(row: row(at: left, .left), rightRow: row(at: right, .right))
    }
    if let line = standingLine, let standing, line >= left {
      return Anchor(row: standing, offset: line - left)
    }
    return Anchor(row: lines.dropFirst(left).first?.row ?? 0)
  }

  /// Brings back what stood there when the lines were others.
  mutating func restore(_ anchor: Anchor) {
    guard apart == nil else {
      scroll.top = max(0, line(ofRow: anchor.row, .left) - anchor.offset)
      let right = line(ofRow: anchor.rightRow ?? anchor.row, .right) - anchor.offset
      shift = max(0, right) - scroll.top
      return
    }
    let line = rowLines[anchor.row]?.lowerBound
    scroll.top = anchor.row == 0 && anchor.offset == 0 ? 0 : max(0, (line ?? 0) - anchor.offset)
  }

  // MARK: apart

  /// The row that a text shows at a line or next.
  private func row(at line: Int, _ side: ComparedSide) -> Int {
    lines.dropFirst(max(0, line)).lazy.compactMap { $0[side]?.row }.first ?? 0
  }

  /// Where a row, or the next one that a text has, begins in it.
  private func line(ofRow row: Int, _ side: ComparedSide) -> Int {
    let rows = self.rows
    let next = rows.indices.dropFirst(row).first { index in
      side == .left ? rows[index].left != nil : rows[index].right != nil
    }
    guard let next else { return lineCount(side) }
    return lines.firstIndex { $0[side]?.row == next } ?? 0
  }

  private func lineCount(_ side: ComparedSide) -> Int {
    (lines.lastIndex { $0[side] != nil } ?? -1) + 1
  }

  /// Lets each text scroll on its own, or brings them together where the chosen one is.
  mutating func toggleApart(_ corpus: Corpus, columns: Int, visible: Int) {
    var kept = anchor
    if apart == .right { kept.row = kept.rightRow ?? kept.row }
    kept = Anchor(row: kept.row, offset: kept.offset)
    apart = apart == nil ? .left : nil
    shift = 0
    layOut(corpus, columns: columns, keeping: kept)
    settle(visible: visible)
  }

  /// Scrolls both texts, or the chosen one.
  mutating func move(_ move: Move, visible: Int) {
    guard let apart else {
      scroll.move(move, count: lines.count, visible: visible)
      leaveStanding(visible: visible)
      return
    }
    var moved = ScrollState(top: apart == .left ? scroll.top : scroll.top + shift)
    moved.move(move, count: lineCount(apart), visible: visible)
    show(apart, from: moved.top)
    standing = nil
    leaveHit(visible: visible)
  }

  /// Who has scrolled on stands nowhere.
  mutating func leaveStanding(visible: Int) {
    leaveHit(visible: visible)
    if let line = standingLine, !(scroll.top..<scroll.top + max(1, visible)).contains(line) {
      standing = nil
    }
  }

  /// Shows one of the texts from a line on, and leaves the other where it is.
  mutating func show(_ side: ComparedSide, from top: Int) {
    if side == .right {
      shift = top - scroll.top
    } else {
      shift += scroll.top - top
      scroll.top = top
    }
  }

  /// Brings a row into view in each text that has it, where they scroll on their own.
  mutating func standApart(at row: Int, visible: Int) {
    for side in ComparedSide.allCases {
      guard let line = lines.firstIndex(where: { $0[side]?.row == row }) else { continue }
      show(side, from: line - visible / 4)
    }
    settle(visible: visible)
  }

  /// Keeps the last line at the bottom of the window, or of its upper part.
  mutating func settle(visible: Int) {
    guard apart == nil else {
      var (left, right) = (scroll, ScrollState(top: scroll.top + shift))
      left.settle(count: lineCount(.left), visible: visible)
      right.settle(count: lineCount(.right), visible: visible)
      (scroll, shift) = (left, right.top - left.top)
      return
    }
    let isDivided = isApart && !isSideBySide
    scroll.settle(
      count: lines.count, visible: isDivided ? Self.upperRows(in: visible) : visible)
  }

  /// `18%`, of the chosen text where they scroll apart.
  func percent(visible: Int) -> String {
    guard let apart else { return scroll.percent(count: lines.count, visible: visible) }
    let shown = ScrollState(top: apart == .left ? scroll.top : scroll.top + shift)
    return shown.percent(count: lineCount(apart), visible: visible)
  }
}
