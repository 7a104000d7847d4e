// Text on the grid: clipping, wide glyphs, marks, damaged bytes.

import Screen
import Testing

struct FrameTests {
  @Test(
    "Text is cut at its limit and at the frame's edge",
    arguments: [
      ("headline", Int.max, false, "  headli", 6),
      ("headline", 4, false, "  head", 4),
      ("headline", 4, true, "  hea…", 4),
      ("head", 4, true, "  head", 4),
      ("漢字漢字", 5, false, "  漢字", 4),
      ("漢字漢字", 5, true, "  漢字…", 5),
      ("漢字漢字", 4, true, "  漢…", 3),
      ("漢字", 1, true, "  …", 1),
      ("漢字", 1, false, "", 0),
      ("ab", 0, true, "", 0),
      ("ab", -3, true, "", 0),
    ])
  func clipping(text: String, limit: Int, ellipsis: Bool, row: String, used: Int) {
    var frame = Frame(rows: 1, columns: 8)
    #expect(frame.put(text, row: 0, column: 2, limit: limit, ellipsis: ellipsis) == used)
    #expect(frame.rows == [row])
  }

  @Test("Half of a wide glyph that is overwritten becomes a blank")
  func repair() {
    var frame = Frame(rows: 3, columns: 6)
    for row in 0..<3 { frame.put("漢字漢", row: row, column: 0) }
    frame.put("x", row: 0, column: 1)
    frame.put("x", row: 1, column: 2)
    frame.put("国", row: 2, column: 1)
    #expect(frame.rows == [" x字漢", "漢x 漢", " 国 漢"])
  }

  @Test("A wide glyph does not hang over the last column")
  func edge() {
    var frame = Frame(rows: 1, columns: 3)
    #expect(frame.put("a漢字", row: 0, column: 0) == 3)
    #expect(frame.put("漢", row: 0, column: 2) == 0)
    #expect(frame.rows == ["a漢"])
  }

  @Test("A glyph keeps two marks, and a mark never joins the text to its left")
  func marks() {
    var frame = Frame(rows: 1, columns: 6)
    frame.put("ab", row: 0, column: 0)
    frame.put("\u{301}e\u{323}\u{302}\u{301}\u{301}", row: 0, column: 2)
    #expect(frame.rows == ["abe\u{323}\u{302}"])
  }

  @Test("Invalid bytes show as U+FFFD")
  func damaged() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x28, 0xE2, 0x82, 0x62, 0xED, 0xA0, 0x80, 0xF0]
    var frame = Frame(rows: 1, columns: 20)
    bytes.withUnsafeBufferPointer { _ = frame.put($0, row: 0, column: 0) }
    #expect(frame.rows == [String(decoding: bytes, as: UTF8.self)])
  }

  @Test("A million marks on one letter stay in its cell")
  func flood() {
    var frame = Frame(rows: 1, columns: 4)
    frame.put("e" + String(repeating: "\u{301}", count: 1_000_000) + "x", row: 0, column: 0)
    #expect(frame.rows == ["e\u{301}\u{301}x"])
  }

  @Test(
    "Drawing outside the frame does nothing",
    arguments: [(-1, 0), (0, -1), (2, 0), (0, 4), (Int.max, Int.max)])
  func outside(row: Int, column: Int) {
    var frame = Frame(rows: 2, columns: 4)
    #expect(frame.put("text", row: row, column: column) == 0)
    frame.restyle(row: row, columns: column..<column, role: .hit)
    #expect(frame == Frame(rows: 2, columns: 4))
  }

  @Test("Lighting half of a wide glyph lights it all, and leaves the text")
  func restyling() {
    var frame = Frame(rows: 1, columns: 8)
    frame.put("漢字 ab", row: 0, column: 0, style: Style(.heading))
    frame.restyle(row: 0, columns: 3..<7, role: .hit, adding: .bold)
    #expect(frame.rows == ["漢字 ab"])
    #expect(frame.marks(.hit) == ["  ^^^^^"])
    #expect(frame[0, 6].style == Style(.hit, .bold))
  }

  @Test("Filling a box blanks it and the glyphs that it halves")
  func filling() {
    var frame = Frame(rows: 2, columns: 6)
    for row in 0..<2 { frame.put("漢字漢", row: row, column: 0) }
    frame.fill(Box(row: 1, column: 1, rows: 9, columns: 3), style: Style(.selection))
    #expect(frame.rows == ["漢字漢", "    漢"])
    #expect(frame.marks(.selection) == ["", " ^^^"])
  }

  @Test("Rows are compared one by one")
  func difference() {
    var old = Frame(rows: 2, columns: 4)
    old.put("same", row: 0, column: 0)
    var new = old
    new.put("new", row: 1, column: 0)
    #expect(new.sameRow(0, as: old))
    #expect(!new.sameRow(1, as: old))
    #expect(!new.sameRow(0, as: Frame(rows: 2, columns: 5)))
    #expect(!new.sameRow(2, as: old))
  }
}
