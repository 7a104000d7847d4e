// Two articles side by side, or interleaved where the window is narrow; scrolled together.

import Articles
import CrossReferences
import NewsCorpus
import Prose
import Screen

/// State of the comparison.
struct ComparisonView: Equatable, Sendable {
  private(set) var left: Int
  private(set) var right: Int
  private var comparison: Comparison
  /// Mentions of the names that both articles share, in order of place.
  private var leftPlaces: [LitPlace] = []
  private var rightPlaces: [LitPlace] = []
  private(set) var sharedNames = 0
  private(set) var lines: [Line] = []
  private var columns = 0
  var scroll = ScrollState()

  /// A line of the screen: a part of the left text, of the right one, or of both.
  struct Line: Equatable, Sendable {
    var left: TextRange?
    var right: TextRange?
    /// Say without colour what the sentence is; only on its first line.
    var leftSign = " "
    var rightSign = " "
    /// Number of the comparison's row, so that resizing keeps it in view.
    var row = 0
    /// Whether both texts say something here.
    var isPair = false
  }

  /// Below it the texts stand interleaved: a column narrower than this is hard to read.
  static let sideBySide = 100

  /// Rows above the texts: two headlines, and what is said of them.
  static let titleRows = 3

  var isSideBySide: Bool { columns + 2 >= Self.sideBySide }

  init(_ comparison: Comparison, left: Int, right: Int, corpus: Corpus, columns: Int) {
    self.left = left
    self.right = right
    self.comparison = comparison
    let here = corpus[left].mentions
    let there = corpus[right].mentions
    let shared = Set(here.map(\.entity)).intersection(there.map(\.entity))
    sharedNames = shared.count
    func places(_ mentions: [EntityMention]) -> [LitPlace] {
      inOrder(
        mentions.filter { shared.contains($0.entity) }
          .map { LitPlace(range: $0.range, role: .shared) })
    }
    leftPlaces = places(here)
    rightPlaces = places(there)
    layOut(corpus, columns: columns)
  }

  /// Cuts the texts anew, keeping the row at the top where it is.
  mutating func layOut(_ corpus: Corpus, columns: Int) {
    let anchor = lines.dropFirst(scroll.top).first?.row ?? 0
    self.columns = columns
    let a = corpus[left]
    let b = corpus[right]
    let starts = (paragraphStarts(a), paragraphStarts(b))
    lines = []
    a.withText { leftText in
      b.withText { rightText in
        var leftRun: [Line] = []
        var rightRun: [Line] = []
        for (number, row) in comparison.rows.enumerated() {
          let leftLines = cut(row.left, of: leftText, row, number, \.left, \.leftSign, starts.0)
          let rightLines = cut(
            row.right, of: rightText, row, number, \.right, \.rightSign, starts.1)
          let isPair = row.left != nil && row.right != nil
          if isPair { join(&leftRun, &rightRun) }
          leftRun += leftLines
          // What both say word for word is shown once where the texts are interleaved.
          if isSideBySide || row.label != .same { rightRun += rightLines }
          if isPair { join(&leftRun, &rightRun, isPair: true) }
        }
        join(&leftRun, &rightRun)
      }
    }
    scroll.top = anchor == 0 ? 0 : lines.firstIndex { $0.row >= anchor } ?? 0
  }

  private func paragraphStarts(_ article: ArticleView) -> Set<UInt32> {
    // A dateline is no sentence, so its paragraph's first sentence begins behind it.
    var starts = Set(article.blocks.map(\.range.start))
    if let dateline = article.dateline { starts.insert(dateline.range.end + 1) }
    return starts
  }

  /// A sentence in lines, an empty one before it where it begins a paragraph.
  private func cut(
    _ range: TextRange?, of text: UnsafeBufferPointer<UInt8>, _ row: Comparison.Row, _ number: Int,
    _ side: WritableKeyPath<Line, TextRange?>, _ sign: WritableKeyPath<Line, String>,
    _ starts: Set<UInt32>
  ) -> [Line] {
    guard let range else { return [] }
    var result = starts.contains(range.start) ? [Line(row: number)] : []
    for (index, piece) in pieces(range, of: text).enumerated() {
      var line = Line(row: number, isPair: row.left != nil && row.right != nil)
      line[keyPath: side] = piece
      if index == 0 { line[keyPath: sign] = row.label.sign }
      result.append(line)
    }
    return result
  }

  /// Puts two runs of lines beside each other, or one below the other, and empties them.
  private mutating func join(
    _ leftRun: inout [Line], _ rightRun: inout [Line], isPair: Bool = false
  ) {
    defer { (leftRun, rightRun) = ([], []) }
    guard isSideBySide else {
      let below = isPair ? rightRun.drop { $0.right == nil } : rightRun[...]
      lines += (lines.isEmpty ? leftRun.drop { $0.left == nil } : leftRun[...]) + below
      return
    }
    var (left, right) = (leftRun[...], rightRun[...])
    let hasGap =
      left.first.map { $0.left == nil } ?? false || right.first.map { $0.right == nil } ?? false
    if lines.isEmpty || (isPair && hasGap) {
      // A pair begins on one line; so do the two texts.
      left = left.drop { $0.left == nil }
      right = right.drop { $0.right == nil }
      if !lines.isEmpty { lines.append(Line(row: (left.first ?? right.first)?.row ?? 0)) }
    }
    for index in 0..<max(left.count, right.count) {
      var line = left.dropFirst(index).first ?? Line(row: right.last?.row ?? 0)
      if let other = right.dropFirst(index).first {
        line.right = other.right
        line.rightSign = other.rightSign
        line.isPair = line.isPair || other.isPair
      }
      lines.append(line)
    }
  }

  private func pieces(_ range: TextRange, of text: UnsafeBufferPointer<UInt8>) -> [TextRange] {
    wrap(text, range.offsets, columns: textColumns, newlines: .blanks)
      .map { TextRange($0.lowerBound, $0.upperBound) }
  }

  /// Columns of one text: half of the room beside the gutter, or all of it behind the signs.
  private var textColumns: Int {
    max(1, isSideBySide ? (columns - 7) / 2 : min(columns - 6, readingMeasure))
  }

  /// Goes to the next place (or the one before) where both texts say something; false without one.
  mutating func step(_ step: Int, visible: Int) -> Bool {
    let starts = lines.indices.filter { index in
      lines[index].isPair
        && (index == 0 || !lines[index - 1].isPair || lines[index - 1].row != lines[index].row)
    }
    let next = step > 0 ? starts.first { $0 > scroll.top } : starts.last { $0 < scroll.top }
    guard let next else { return false }
    scroll.top = next
    scroll.settle(count: lines.count, visible: visible)
    return true
  }
}

extension ComparisonView {
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    let visible = max(0, box.rows - 2 - Self.titleRows)
    let inner = frame.border(
      box, title: "Compare", trailing: scroll.percent(count: lines.count, visible: visible),
      focused: true)
    drawTitles(&frame, inner, corpus)
    let a = corpus[left]
    let b = corpus[right]
    a.withText { leftText in
      b.withText { rightText in
        for row in 0..<visible where lines.indices.contains(scroll.top + row) {
          let line = lines[scroll.top + row]
          let at = inner.row + Self.titleRows + row
          if isSideBySide {
            drawSideBySide(line, &frame, row: at, inner, leftText, rightText)
          } else {
            drawInterleaved(line, &frame, row: at, inner, leftText, rightText)
          }
        }
      }
    }
    frame.cursor = Point(row: inner.row + Self.titleRows, column: inner.column)
  }

  private func drawTitles(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    let style = Style(.heading, .bold)
    let summary = summary()
    if isSideBySide {
      let second = box.column + 1 + textColumns + 5
      frame.put(
        corpus[left].title, row: box.row, column: box.column + 1, limit: textColumns, style: style,
        ellipsis: true)
      frame.put(
        corpus[right].title, row: box.row, column: second, limit: textColumns, style: style,
        ellipsis: true)
    } else {
      let limit = box.columns - 5
      frame.put("<", row: box.row, column: box.column + 1, style: Style(.key))
      frame.put(
        corpus[left].title, row: box.row, column: box.column + 3, limit: limit, style: style,
        ellipsis: true)
      frame.put(">", row: box.row + 1, column: box.column + 1, style: Style(.key))
      frame.put(
        corpus[right].title, row: box.row + 1, column: box.column + 3, limit: limit, style: style,
        ellipsis: true)
    }
    frame.put(
      summary, row: box.row + (isSideBySide ? 1 : 2), column: box.column + 1,
      limit: box.columns - 2, style: Style(.faint), ellipsis: true)
  }

  private func summary() -> String {
    func count(_ label: Comparison.Label) -> Int {
      comparison.rows.count { $0.label == label }
    }
    let both = [
      (count(.same), "= same"), (count(.reworded), "~ reworded"), (count(.note), "※ notes"),
      (count(.onlyLeft), "< only left"), (count(.onlyRight), "> only right"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let related = comparison.hasSharedText || sharedNames > 0
    return (both + ["\(sharedNames) shared names"]).joined(separator: " · ")
      + (related ? "" : " · nothing in common")
  }

  private func drawSideBySide(
    _ line: Line, _ frame: inout Frame, row: Int, _ box: Box,
    _ leftText: UnsafeBufferPointer<UInt8>, _ rightText: UnsafeBufferPointer<UInt8>
  ) {
    let gutter = box.column + 1 + textColumns + 1
    drawPiece(line.left, leftPlaces, of: leftText, &frame, row: row, column: box.column + 1)
    frame.put(line.leftSign, row: row, column: gutter, style: Style(.key))
    frame.put("│", row: row, column: gutter + 1, style: Style(.border))
    frame.put(line.rightSign, row: row, column: gutter + 2, style: Style(.key))
    drawPiece(line.right, rightPlaces, of: rightText, &frame, row: row, column: gutter + 4)
  }

  /// The left text at the margin, the right one behind a line.
  private func drawInterleaved(
    _ line: Line, _ frame: inout Frame, row: Int, _ box: Box,
    _ leftText: UnsafeBufferPointer<UInt8>, _ rightText: UnsafeBufferPointer<UInt8>
  ) {
    let column = box.column + 1
    frame.put(line.leftSign, row: row, column: column, style: Style(.key))
    drawPiece(line.left, leftPlaces, of: leftText, &frame, row: row, column: column + 2)
    guard line.right != nil else { return }
    frame.put(line.rightSign, row: row, column: column, style: Style(.key))
    frame.put("│", row: row, column: column + 2, style: Style(.border))
    drawPiece(line.right, rightPlaces, of: rightText, &frame, row: row, column: column + 4)
  }

  private func drawPiece(
    _ range: TextRange?, _ places: [LitPlace], of text: UnsafeBufferPointer<UInt8>,
    _ frame: inout Frame, row: Int, column: Int
  ) {
    guard let range else { return }
    let bytes = UnsafeBufferPointer(rebasing: text[range.offsets.clamped(to: 0..<text.count)])
    frame.put(bytes, row: row, column: column, limit: textColumns)
    light(places, from: nil, on: &frame, line: range, text, row: row, column: column)
  }
}
