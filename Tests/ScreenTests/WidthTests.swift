// What untrusted text turns into on the screen, and how many columns that takes.

import Screen
import Testing

struct WidthTests {
  @Test(
    "Text is as wide as its cells",
    arguments: [
      ("", 0), ("news", 4), ("Peña", 4), ("Pen\u{303}a", 4), ("漢字", 4), ("ｱ", 1), ("한국", 4),
      ("👍", 2), ("a\tb", 3), ("“…”", 3), ("\u{301}", 0),
    ])
  func columns(text: String, expected: Int) {
    #expect(Width.of(text) == expected)
    var text = text
    #expect(text.withUTF8 { Width.of($0) } == expected)
  }

  @Test(
    "Nothing that a terminal would act on is shown",
    arguments: [
      ("\u{1B}[31mred", "\u{FFFD}[31mred"),
      ("\u{9B}2J", "\u{FFFD}2J"),
      ("bell\u{7}", "bell\u{FFFD}"),
      ("a\u{8}b\u{7F}", "a\u{FFFD}b\u{FFFD}"),
      ("\u{202E}txt.exe\u{2069}", "\u{FFFD}txt.exe\u{FFFD}"),
      ("nul\0", "nul\u{FFFD}"),
      ("unassigned\u{378}", "unassigned\u{FFFD}"),
    ])
  func controls(text: String, shown: String) {
    #expect(Width.shown(text) == shown)
    #expect(Width.of(text) == shown.unicodeScalars.count)
  }

  @Test("Joiners, variation selectors and soft hyphens vanish")
  func invisible() {
    #expect(Width.shown("👩\u{200D}👧 ☂\u{FE0F} co\u{AD}op \u{FEFF}x") == "👩👧 ☂ coop x")
  }

  @Test("Tabs and the ends of lines are one blank")
  func blanks() {
    #expect(Width.shown("a\tb\nc\rd\u{2028}e") == "a b c d e")
  }
}
