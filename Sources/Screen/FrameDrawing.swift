// Boxes on a frame: blanks, lit spans, borders. Single texts are put by Frame.swift.

extension Frame {
  /// Blanks a box.
  package mutating func fill(_ box: Box, style: Style = .plain) {
    let visible = box.intersection(self.box)
    for row in visible.rowRange {
      for column in visible.columnRange { write(.blank, row: row, column: column, style: style) }
    }
  }

  /// Gives a span of a row another role, and emphasis besides what its cells have; glyphs stay.
  package mutating func restyle(
    row: Int, columns: Range<Int>, role: Role, adding emphasis: Emphasis = []
  ) {
    restyle(row: row, columns: columns) { style in
      style.role = role
      style.emphasis.formUnion(emphasis)
    }
  }

  /// Gives all cells of a box another role, and emphasis besides what they have; glyphs stay.
  package mutating func restyle(_ box: Box, role: Role, adding emphasis: Emphasis = []) {
    for row in box.intersection(self.box).rowRange {
      restyle(row: row, columns: box.columnRange, role: role, adding: emphasis)
    }
  }

  /// Draws a pane's border and says what room it leaves.
  ///
  /// The focused pane has ▶ before its title, so that the focus does not depend on colour. A title
  /// that is too long ends with "…"; a label that does not fit is left out.
  ///
  /// - Parameters:
  ///   - title: Stands in the upper edge, from the left.
  ///   - trailing: A label in the lower edge, to the right.
  /// - Returns: The box inside the border; the whole box where it is too small to have a border.
  @discardableResult
  package mutating func border(
    _ box: Box, title: String = "", trailing: String = "", focused: Bool = false
  ) -> Box {
    let inner = outline(box, trailing: trailing, focused: focused)
    if inner != box { caption(box, title: title, focused: focused) }
    return inner
  }

  /// Draws the border of a box that several panes share: all their titles stand in the upper edge, and the one
  /// that is shown has ▸ before it, with the focus ▶.
  ///
  /// - Parameters:
  ///   - titles: In a fixed order.
  ///   - shown: Index of the pane that is to be seen.
  @discardableResult
  package mutating func border(
    _ box: Box, titles: [String], shown: Int, trailing: String = "", focused: Bool = false
  ) -> Box {
    let inner = outline(box, trailing: trailing, focused: focused)
    guard inner != box else { return inner }
    var column = box.column + 1
    for (index, title) in titles.enumerated() {
      let sign = index != shown ? " " : focused ? "▶" : "▸"
      let style = Style(index == shown && focused ? .focusedTitle : .title)
      let room = box.endColumn - 2 - column
      if index > 0 {
        column += put(" ·", row: box.row, column: column, limit: room, style: Style(.title))
      }
      column += put(
        sign + title, row: box.row, column: column, limit: box.endColumn - 2 - column,
        style: style, ellipsis: true)
    }
    put(" ", row: box.row, column: column, limit: box.endColumn - 1 - column)
    return inner
  }

  /// The lines of a border, without a title.
  private mutating func outline(_ box: Box, trailing: String, focused: Bool) -> Box {
    guard box.rows >= 2, box.columns >= 2 else { return box }
    let style = Style(focused ? .focusedBorder : .border)
    edge(row: box.row, of: box, left: "┌", right: "┐", style: style)
    edge(row: box.endRow - 1, of: box, left: "└", right: "┘", style: style)
    for row in box.rowRange.dropFirst().dropLast() {
      write(Glyph(showing: "│"), row: row, column: box.column, style: style)
      write(Glyph(showing: "│"), row: row, column: box.endColumn - 1, style: style)
    }
    label(box, trailing, style: style)
    return box.inset(by: 1)
  }

  private mutating func edge(
    row: Int, of box: Box, left: Unicode.Scalar, right: Unicode.Scalar, style: Style
  ) {
    // A pane may hang over the frame by any number of columns: only visible ones are drawn.
    for column in box.intersection(self.box).columnRange {
      write(Glyph(showing: "─"), row: row, column: column, style: style)
    }
    write(Glyph(showing: left), row: row, column: box.column, style: style)
    write(Glyph(showing: right), row: row, column: box.endColumn - 1, style: style)
  }

  /// `┌▶Title ─┐` with the focus, `┌ Title ─┐` without: titles stay where they are when it moves.
  private mutating func caption(_ box: Box, title: String, focused: Bool) {
    guard focused || !title.isEmpty, box.columns > 2 else { return }
    let style = Style(focused ? .focusedTitle : .title)
    let column = box.column + 1
    put(focused ? "▶" : " ", row: box.row, column: column, style: style)
    let room = box.columns - 4
    guard room > 0, !title.isEmpty else { return }
    let used = put(
      title, row: box.row, column: column + 1, limit: room, style: style, ellipsis: true)
    put(" ", row: box.row, column: column + 1 + used, style: style)
  }

  /// `─ label ─┘`
  private mutating func label(_ box: Box, _ text: String, style: Style) {
    let width = Width.of(text) + 2
    guard !text.isEmpty, width + 4 <= box.columns else { return }
    put(" \(text) ", row: box.endRow - 1, column: box.endColumn - 2 - width, style: style)
  }
}
