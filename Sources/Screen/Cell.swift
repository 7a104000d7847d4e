// One position of the grid. The grid itself is Frame.

/// What stands in one cell: a glyph with up to two combining marks (Vietnamese needs two on one
/// letter, more are an attack on the neighbouring rows), and its style.
package struct Cell: Hashable, Sendable, BitwiseCopyable {
  package private(set) var base: Unicode.Scalar
  /// U+0000 where there is no mark.
  package private(set) var firstMark: Unicode.Scalar
  package private(set) var secondMark: Unicode.Scalar
  /// 1, or 2 for a wide glyph, or 0 for the second half of the wide glyph to the left.
  package private(set) var columns: UInt8
  package var style: Style

  private init(_ base: Unicode.Scalar, columns: Int, style: Style) {
    self.base = base
    firstMark = "\0"
    secondMark = "\0"
    self.columns = UInt8(clamping: columns)
    self.style = style
  }

  /// A cell (the first of two, where the glyph is wide) that shows a glyph of 1 or 2 columns.
  init(_ glyph: Glyph, style: Style) {
    self.init(glyph.scalar, columns: glyph.columns, style: style)
  }

  static func blank(_ style: Style) -> Cell { Cell(" ", columns: 1, style: style) }

  static func secondHalf(_ style: Style) -> Cell { Cell(" ", columns: 0, style: style) }

  /// Adds a combining mark; the third and later ones are dropped, and so is U+0000.
  mutating func join(_ mark: Unicode.Scalar) {
    if firstMark == "\0" {
      firstMark = mark
    } else if secondMark == "\0" {
      secondMark = mark
    }
  }

  /// The cell's glyph with its marks; nothing for a second half.
  package var text: String {
    guard columns > 0 else { return "" }
    var scalars = String.UnicodeScalarView([base])
    for mark in [firstMark, secondMark] where mark != "\0" { scalars.append(mark) }
    return String(scalars)
  }
}
