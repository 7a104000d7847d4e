// Evidence in a comparison: which places are lit, and how both places of the current piece come into view at
// once. How the texts are cut into lines is ComparisonView's business.

import CrossReferences
import NewsCorpus
import Prose
import Screen

extension ComparisonView {
  /// Where the texts stand interleaved and two places are far apart, the window shows two parts of the lines.
  /// Rows of the upper one; a row is between them.
  static func upperRows(in visible: Int) -> Int { max(0, (visible - 1) / 2) }

  /// Whether the window shows the right text at another place than beside the left one.
  var isApart: Bool { apart != nil || shift != 0 }

  /// The lines that a row of the window shows, the left text's and the right one's: one and the same but
  /// where the two are shifted. O(1).
  func lines(at row: Int, visible: Int) -> (left: ComparedLine?, right: ComparedLine?) {
    func line(_ index: Int) -> ComparedLine? { lines.indices.contains(index) ? lines[index] : nil }
    guard isApart else { return (line(scroll.top + row), line(scroll.top + row)) }
    if isSideBySide { return (line(scroll.top + row), line(scroll.top + shift + row)) }
    let upper = Self.upperRows(in: visible)
    if row == upper { return (nil, nil) }
    let shown = line(scroll.top + (row < upper ? row : shift + row - upper - 1))
    return (shown, shown)
  }

  // MARK: lighting

  /// Lights the evidence, and tells what the current piece shows. O(lines + pieces).
  mutating func relight(_ corpus: Corpus) {
    told = evidence.words(compared.left, compared.right, in: corpus)
    pieceLines = nil
    guard let piece = evidence.piece else {
      (leftPlaces, rightPlaces) = ([], [])
      if apart == nil { shift = 0 }
      return
    }
    func places(_ ranges: [TextRange]) -> [LitPlace] {
      inOrder(ranges.filter { !$0.isEmpty }.map { LitPlace(range: $0, role: .shared) })
    }
    leftPlaces = places(evidence.pieces.map(\.here))
    rightPlaces = places(evidence.pieces.map(\.there))
    let (left, right) = (indices(of: piece.here, .left), indices(of: piece.there, .right))
    // What only one text has is shown where it stands there.
    if let shown = left ?? right { pieceLines = (left ?? shown, right ?? shown) }
  }

  /// The lines of one text that hold a place.
  private func indices(of place: TextRange, _ side: ComparedSide) -> Range<Int>? {
    func holds(_ line: ComparedLine) -> Bool { line[side]?.range.overlaps(place) ?? false }
    guard let first = lines.firstIndex(where: holds), let last = lines.lastIndex(where: holds)
    else { return nil }
    return first..<last + 1
  }

  // MARK: bringing into view

  /// Shows both places of the current piece at once: beside each other where they stand near, else each in a
  /// part of the window.
  mutating func showPiece(visible: Int) {
    if evidence.piece != nil || apart == nil { shift = 0 }
    guard let (left, right) = pieceLines else { return }
    defer { leaveStanding(visible: visible) }
    let first = min(left.lowerBound, right.lowerBound)
    // Of a long passage the beginning is enough.
    let most = max(1, visible / 2)
    let last = max(
      min(left.upperBound, left.lowerBound + most), min(right.upperBound, right.lowerBound + most))
    guard last - first > visible else {
      let isInView = first >= scroll.top && last <= scroll.top + visible
      if !isInView { scroll.top = max(0, first - (visible - (last - first)) / 3) }
      settle(visible: visible)
      return
    }
    let upper = isSideBySide ? visible : Self.upperRows(in: visible)
    let lower = isSideBySide ? visible : visible - 1 - upper
    scroll.top = top(showing: left.lowerBound, rows: upper)
    shift = top(showing: right.lowerBound, rows: lower) - scroll.top
  }

  /// The first line of a window that shows a line a third down, no emptier than it must be.
  private func top(showing line: Int, rows: Int) -> Int {
    max(0, min(line - rows / 3, lines.count - rows))
  }
}

extension BrowserModel {
  /// Lights the evidence of the two articles, or the words that changed.
  mutating func toggleEvidence() -> [Effect] {
    if showsFacts, comparison?.evidence.pieces.isEmpty == false {
      comparison?.evidence.isOn = true
      let effects = showNextLook()
      layOutComparison()
      return effects
    }
    guard let comparison, !comparison.evidence.pieces.isEmpty else {
      notice = "no evidence is known of these two; l on a reference lights its evidence"
      return []
    }
    self.comparison?.evidence.isOn.toggle()
    layOutComparison()
    return []
  }

  /// Steps to another piece of evidence; says where there is none.
  mutating func stepInEvidence(_ step: Int) {
    guard comparison?.evidence.step(step) == true else {
      notice = comparison?.told.map { "\($0) · \(step > 0 ? "no more" : "none before")" }
      return
    }
    let (corpus, visible) = (corpus, comparisonRows)
    comparison?.relight(corpus)
    comparison?.showPiece(visible: visible)
  }

  /// Cuts the compared texts for the window, and brings the current piece of evidence into view.
  mutating func layOutComparison() {
    let (corpus, columns, visible) = (corpus, layout.body.columns - 2, comparisonRows)
    comparison?.layOut(corpus, columns: columns)
    comparison?.showPiece(visible: visible)
    comparison?.showStanding(visible: visible)
    comparison?.showHit(visible: visible)
  }

  /// Opens the comparison with the article of the selected reference, its evidence lit.
  mutating func lightReference() -> [Effect] {
    guard let open = references.article, let reference = references.selected else {
      notice = references.isWaiting ? "still looking what belongs to it" : "no reference to light"
      return []
    }
    guard let other = reference.article else {
      notice = "this folder has no article of that title"
      return []
    }
    return requestComparison(open, other, LitEvidence(reference.evidence, isOn: true))
  }
}
