// Panes: borders, titles, labels, and how a screen is divided, down to no screen at all.

import Screen
import Testing

struct BorderTests {
  private func drawn(
    _ rows: Int, _ columns: Int, title: String = "", trailing: String = "", focused: Bool = false
  ) -> Frame {
    var frame = Frame(rows: rows, columns: columns)
    frame.border(frame.box, title: title, trailing: trailing, focused: focused)
    return frame
  }

  @Test("The focused pane is marked before its title, and titles stay in their place")
  func focus() {
    let title = "1 Articles ─ date"
    #expect(
      drawn(3, 26, title: title, trailing: "1/2", focused: true).text == """
        ┌▶1 Articles ─ date ─────┐
        │                        │
        └────────────────── 1/2 ─┘

        """)
    #expect(
      drawn(3, 26, title: title, trailing: "1/2").text == """
        ┌ 1 Articles ─ date ─────┐
        │                        │
        └────────────────── 1/2 ─┘

        """)
  }

  @Test("The focus has roles of its own")
  func roles() {
    let frame = drawn(3, 8, title: "ab", focused: true)
    #expect(frame.marks(.focusedTitle) == [" ^^^^", "", ""])
    #expect(frame.marks(.focusedBorder) == ["^    ^^^", "^      ^", "^^^^^^^^"])
  }

  @Test(
    "A title that is too long is cut, a label that is too long is left out",
    arguments: [
      (12, "┌▶Articles ┐", "└── 10/20 ─┘"),
      (10, "┌▶Artic… ┐", "└────────┘"),
      (5, "┌▶… ┐", "└───┘"),
      (4, "┌▶─┐", "└──┘"),
      (3, "┌▶┐", "└─┘"),
      (2, "┌┐", "└┘"),
    ])
  func narrow(columns: Int, top: String, bottom: String) {
    let rows = drawn(2, columns, title: "Articles", trailing: "10/20", focused: true).rows
    #expect(rows == [top, bottom])
  }

  @Test("A border leaves the room inside, or all of it where there is none for a border")
  func inside() {
    var frame = Frame(rows: 4, columns: 10)
    #expect(
      frame.border(Box(row: 1, column: 2, rows: 3, columns: 5))
        == Box(row: 2, column: 3, rows: 1, columns: 3))
    let line = Box(row: 0, column: 0, rows: 1, columns: 10)
    #expect(frame.border(line, title: "x") == line)
  }

  @Test("Any size of screen can be divided and drawn", arguments: 0...6, 0...6)
  func tiny(rows: Int, columns: Int) {
    var frame = Frame(rows: rows, columns: columns)
    let (top, rest) = frame.box.split(rows: 1)
    let (main, bottom) = rest.split(lastRows: 1)
    let (left, right) = main.split(columns: columns / 2)
    for box in [top, bottom, left, right, main.inset(by: 3), right.inset(rows: -1, columns: 9)] {
      let inner = frame.border(box, title: "漢字 title", trailing: "1/2", focused: true)
      frame.put("漢字 text", row: inner.row, column: inner.column, limit: inner.columns)
      frame.fill(inner)
      #expect(box.intersection(frame.box) == box)
    }
    #expect(frame.rows.count == rows)
    #expect(top.rows + main.rows + bottom.rows == rows)
    #expect(left.columns + right.columns == columns)
  }

  @Test("A box that hangs over the frame is cut")
  func hanging() {
    var frame = Frame(rows: 2, columns: 4)
    frame.border(Box(row: 0, column: 1, rows: 1_000_000, columns: 1_000_000_000), title: "ab")
    #expect(frame.rows == [" ┌ …", " │"])
  }
}
