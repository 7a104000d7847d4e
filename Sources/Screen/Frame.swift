// The grid of cells that a view draws and a terminal shows. It knows neither of them: boxes and
// borders are in FrameDrawing.swift, what tests read in FrameText.swift.

/// A screenful. Everything that would land outside is cut off, so any size is safe to draw into.
package struct Frame: Hashable, Sendable {
  package let size: Size
  /// Where the hardware cursor rests; nil hides it.
  package var cursor: Point?
  private(set) var cells: [Cell]

  /// A frame of blanks. O(cells).
  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank(.plain), count: size.rows * size.columns)
  }

  package init(rows: Int, columns: Int) { self.init(Size(rows: rows, columns: columns)) }

  /// The whole frame as a box.
  package var box: Box { Box(size) }

  /// The cell at a place in the frame; a plain blank outside.
  package subscript(row: Int, column: Int) -> Cell {
    box.contains(Point(row: row, column: column))
      ? cells[row * size.columns + column] : .blank(.plain)
  }

  /// Whether a row looks the same in the other frame. O(columns).
  package func sameRow(_ row: Int, as other: Frame) -> Bool {
    guard size.columns == other.size.columns, row < size.rows, row < other.size.rows else {
      return false
    }
    let range = row * size.columns..<(row + 1) * size.columns
    return cells[range] == other.cells[range]
  }

  /// Writes UTF-8 bytes into a row, without making a String of them: the reader's hot path.
  ///
  /// - Parameters:
  ///   - limit: The text takes at most so many columns; it ends at the frame's edge anyway. A wide
  ///     glyph of which only half would fit is left out.
  ///   - ellipsis: Whether text that does not fit ends with "…".
  /// - Returns: How many columns were written.
  ///
  /// Invalid bytes and control characters show as U+FFFD. O(columns written).
  @discardableResult
  package mutating func put(
    _ bytes: TextBytes, row: Int, column: Int, limit: Int = .max, style: Style = .plain,
    ellipsis: Bool = false
  ) -> Int {
    guard box.contains(Point(row: row, column: column)), limit > 0 else { return 0 }
    let room = min(limit, size.columns - column)
    var used = 0
    var lastGlyph = 0
    var at = 0
    while at < bytes.count {
      let decoded = DecodedScalar(bytes, at: at)
      at += decoded.length
      let glyph = Glyph(showing: decoded.scalar)
      if glyph.columns == 0 {
        // A mark at the beginning must not join what stands to the left: that is another text.
        if used > 0 { cells[row * size.columns + column + lastGlyph].join(glyph.scalar) }
        continue
      }
      guard used + glyph.columns <= room else {
        guard ellipsis else { break }
        let end = used < room ? used : lastGlyph
        write(Glyph(showing: "…"), row: row, column: column + end, style: style)
        return end + 1
      }
      write(glyph, row: row, column: column + used, style: style)
      lastGlyph = used
      used += glyph.columns
    }
    return used
  }

  /// Writes text into a row; otherwise as with bytes.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, row: Int, column: Int, limit: Int = .max, style: Style = .plain,
    ellipsis: Bool = false
  ) -> Int {
    var text = String(text)
    return text.withUTF8 {
      put($0, row: row, column: column, limit: limit, style: style, ellipsis: ellipsis)
    }
  }

  /// Writes a glyph of 1 or 2 columns; nothing where it does not fit in the frame. Half of a wide
  /// glyph that is overwritten leaves a blank, as on a terminal.
  mutating func write(_ glyph: Glyph, row: Int, column: Int, style: Style) {
    let last = Point(row: row, column: column + glyph.columns - 1)
    guard glyph.columns > 0, column >= 0, box.contains(last) else { return }
    let at = row * size.columns + column
    let end = at + glyph.columns
    if cells[at].columns == 0 { cells[at - 1] = .blank(cells[at - 1].style) }
    if last.column + 1 < size.columns, cells[end].columns == 0 {
      cells[end] = .blank(cells[end].style)
    }
    cells[at] = Cell(glyph, style: style)
    if glyph.columns == 2 { cells[at + 1] = .secondHalf(style) }
  }

  /// Changes the styles of a row's cells and leaves their glyphs. A wide glyph of which one half
  /// is meant changes as a whole: it has one look on the terminal.
  mutating func restyle(row: Int, columns: Range<Int>, _ change: (inout Style) -> Void) {
    let columns = columns.clamped(to: 0..<size.columns)
    guard 0..<size.rows ~= row, !columns.isEmpty else { return }
    var range = row * size.columns + columns.lowerBound..<row * size.columns + columns.upperBound
    if cells[range.lowerBound].columns == 0 { range = range.lowerBound - 1..<range.upperBound }
    if cells[range.upperBound - 1].columns == 2 {
      range = range.lowerBound..<range.upperBound + 1
    }
    for at in range { change(&cells[at].style) }
  }
}
