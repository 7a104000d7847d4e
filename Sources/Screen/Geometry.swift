// Rectangles of cells and how panes divide them. What is inside a pane is not known here.
// Rows and columns count cells from the upper left corner, from 0.

/// How many rows and columns there are; never negative.
package struct Size: Hashable, Sendable, BitwiseCopyable {
  package let rows: Int
  package let columns: Int

  /// Negative numbers count as 0.
  package init(rows: Int, columns: Int) {
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }
}

/// A cell's place.
package struct Point: Hashable, Sendable, BitwiseCopyable {
  package var row: Int
  package var column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells. Every way to make a smaller one stops at emptiness, so that a layout made
/// for 80×24 is safe in a window of 1×1.
package struct Box: Hashable, Sendable, BitwiseCopyable {
  package let row: Int
  package let column: Int
  package let rows: Int
  package let columns: Int

  /// Negative extents count as 0.
  package init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The box that covers a whole frame of this size.
  package init(_ size: Size) {
    self.init(row: 0, column: 0, rows: size.rows, columns: size.columns)
  }

  package var size: Size { Size(rows: rows, columns: columns) }
  package var isEmpty: Bool { rows == 0 || columns == 0 }
  /// The first row below the box.
  package var endRow: Int { row + rows }
  /// The first column right of the box.
  package var endColumn: Int { column + columns }
  package var rowRange: Range<Int> { row..<endRow }
  package var columnRange: Range<Int> { column..<endColumn }

  package func contains(_ point: Point) -> Bool {
    rowRange.contains(point.row) && columnRange.contains(point.column)
  }

  /// The box without so many rows above and below and so many columns left and right.
  package func inset(rows: Int, columns: Int) -> Box {
    let down = min(max(0, rows), self.rows)
    let right = min(max(0, columns), self.columns)
    return Box(
      row: row + down, column: column + right,
      rows: self.rows - 2 * down, columns: self.columns - 2 * right)
  }

  /// The box without a frame of so many cells on each side.
  package func inset(by cells: Int) -> Box { inset(rows: cells, columns: cells) }

  /// The first `count` rows, and the rest.
  package func split(rows count: Int) -> (top: Box, bottom: Box) {
    let above = min(max(0, count), rows)
    return (
      Box(row: row, column: column, rows: above, columns: columns),
      Box(row: row + above, column: column, rows: rows - above, columns: columns)
    )
  }

  /// The first `count` columns, and the rest.
  package func split(columns count: Int) -> (left: Box, right: Box) {
    let before = min(max(0, count), columns)
    return (
      Box(row: row, column: column, rows: rows, columns: before),
      Box(row: row, column: column + before, rows: rows, columns: columns - before)
    )
  }

  /// All but the last `count` rows, and these.
  package func split(lastRows count: Int) -> (top: Box, bottom: Box) {
    split(rows: rows - min(max(0, count), rows))
  }

  /// All but the last `count` columns, and these.
  package func split(lastColumns count: Int) -> (left: Box, right: Box) {
    split(columns: columns - min(max(0, count), columns))
  }

  /// The part that lies in the other box too; empty where they do not meet.
  package func intersection(_ other: Box) -> Box {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Box(
      row: top, column: left,
      rows: min(endRow, other.endRow) - top, columns: min(endColumn, other.endColumn) - left)
  }
}
