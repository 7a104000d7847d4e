// Two compared texts cut into the lines of the screen: beside each other with padding, one below the other, or each
// on its own. What stands in a row is ComparedStrip's business, what is left out ComparisonFolding's.

import Prose
import Screen

/// One of two texts.
enum ComparedSide: CaseIterable, Sendable {
  case left, right

  var other: Self { self == .left ? .right : .left }
}

/// A line of the screen: a part of the left text, of the right one, or of both, or what stands for folded rows.
struct ComparedLine: Equatable, Sendable {
  /// A part of one text.
  struct Piece: Equatable, Sendable {
    var range = TextRange(0, 0)
    /// Index of the comparison's row; nil of what is no sentence.
    var row: Int?
    /// Says without colour what the row is; on its first line only.
    var sign: String?
    /// Number of a moved passage; on its first line only.
    var moved: Int?
    /// Stands here in the place of the text.
    var pointer: String?
  }

  var left: Piece?
  var right: Piece?
  var fold: Fold?
  /// The comparison's row that is shown here or next.
  var row = 0

  subscript(side: ComparedSide) -> Piece? { side == .left ? left : right }
}

/// One of two texts as it is cut.
struct ComparedColumn {
  let text: UnsafeBufferPointer<UInt8>
  /// Where paragraphs begin, in order.
  let starts: [UInt32]

  /// A strip's part of this text in lines; nil for an empty line before what begins a paragraph. O(bytes).
  fileprivate func pieces(
    _ range: TextRange?, _ strip: ComparedStrip, columns: Int
  ) -> [ComparedLine.Piece?] {
    guard let range else { return [] }
    var pieces: [ComparedLine.Piece?] = []
    for part in paragraphs(range) {
      if isStart(part.start) { pieces.append(nil) }
      pieces += wrap(text, part.offsets, columns: columns, newlines: .blanks).map {
        ComparedLine.Piece(range: TextRange($0.lowerBound, $0.upperBound), row: strip.row)
      }
    }
    if let first = pieces.firstIndex(where: { $0 != nil }) {
      pieces[first]?.sign = strip.sign
      pieces[first]?.moved = strip.moved
    }
    return pieces
  }

  /// Whether a paragraph begins there.
  fileprivate func isStart(_ offset: UInt32) -> Bool { place(of: offset) != place(of: offset + 1) }

  /// A range cut where paragraphs begin.
  private func paragraphs(_ range: TextRange) -> [TextRange] {
    let inside = starts[place(of: range.start + 1)..<place(of: max(range.end, range.start + 1))]
    var parts: [TextRange] = []
    var start = range.start
    for end in inside + [range.end] {
      parts.append(TextRange(Int(start), Int(end)))
      start = end
    }
    return parts
  }

  /// How many paragraphs begin before an offset. O(log paragraphs).
  private func place(of offset: UInt32) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Sets strips as lines, one after the other.
struct ComparedLines {
  /// How the two texts stand to each other.
  enum Setting {
    case beside, below, apart
  }

  private(set) var lines: [ComparedLine] = []
  let left: ComparedColumn
  let right: ComparedColumn
  let setting: Setting
  /// Of one text.
  let columns: Int
  /// Whether what both say word for word is shown twice where one text stands below the other.
  let repeatsSame: Bool
  private var runs: (left: [ComparedLine.Piece?], right: [ComparedLine.Piece?]) = ([], [])

  init(
    _ left: ComparedColumn, _ right: ComparedColumn, _ setting: Setting, columns: Int,
    repeatsSame: Bool
  ) {
    (self.left, self.right) = (left, right)
    (self.setting, self.columns, self.repeatsSame) = (setting, columns, repeatsSame)
  }

  mutating func add(_ strip: ComparedStrip) {
    if let pointer = strip.pointer {
      if let place = strip.right, right.isStart(place.start) { runs.right.append(nil) }
      runs.right.append(ComparedLine.Piece(pointer: pointer))
      return
    }
    let isPair = strip.left != nil && strip.right != nil
    if isPair { join() }
    runs.left += left.pieces(strip.left, strip, columns: columns)
    if repeatsSame || setting != .below || !strip.isSame {
      runs.right += right.pieces(strip.right, strip, columns: columns)
    }
    if isPair { join(isPair: true) }
  }

  /// A line in the place of some rows.
  mutating func add(_ fold: Fold) {
    join()
    if !lines.isEmpty { lines.append(ComparedLine()) }
    lines.append(ComparedLine(fold: fold, row: fold.rows.lowerBound))
  }

  /// Empty lines belong to the row below them.
  mutating func finish() {
    join()
    var next = 0
    for index in lines.indices.reversed() {
      let line = lines[index]
      next = line.left?.row ?? line.right?.row ?? line.fold?.rows.lowerBound ?? next
      lines[index].row = next
    }
  }

  /// Puts what has gathered of both texts beside each other, or one below the other.
  private mutating func join(isPair: Bool = false) {
    defer { runs = ([], []) }
    var (left, right) = (runs.left[...], runs.right[...])
    guard setting != .below else {
      if lines.isEmpty { left = left.withoutGap }
      if isPair || lines.isEmpty && left.isEmpty { right = right.withoutGap }
      lines += left.map { ComparedLine(left: $0) } + right.map { ComparedLine(right: $0) }
      return
    }
    if lines.isEmpty || isPair && (left.hasGap || right.hasGap) {
      // A pair begins on one line; so do the two texts.
      if !lines.isEmpty { lines.append(ComparedLine()) }
      (left, right) = (left.withoutGap, right.withoutGap)
    }
    for index in 0..<max(left.count, right.count) {
      lines.append(
        ComparedLine(
          left: left.dropFirst(index).first ?? nil, right: right.dropFirst(index).first ?? nil))
    }
  }
}

extension ArraySlice<ComparedLine.Piece?> {
  /// Whether an empty line stands first.
  fileprivate var hasGap: Bool { !isEmpty && self[startIndex] == nil }

  fileprivate var withoutGap: Self { drop { $0 == nil } }
}
