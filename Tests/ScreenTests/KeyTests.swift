// The names of keys, which help pages show and recorded sessions are made of.

import Screen
import Testing

struct KeyTests {
  @Test(
    "A key has a name that leads back to it",
    arguments: [
      (Key.character("j"), "j"), (.character("G"), "G"), (.character("?"), "?"),
      (.character("^"), "^"), (.character("é"), "é"), (.character(" "), "Space"),
      (.control("l"), "^L"), (.control("@"), "^@"), (.control("_"), "^_"),
      (.pageDown, "PgDn"), (.backTab, "Shift-Tab"), (.escape, "Esc"), (.delete, "Del"),
      (.function(12), "F12"), (.character("F"), "F"), (.paste("two\nlines"), "Paste:two\nlines"),
      (.paste(""), "Paste:"),
    ])
  func names(key: Key, name: String) {
    #expect(key.name == name)
    #expect(Key(name: name) == key)
  }

  @Test("A control key may be written in lower case")
  func lowerCase() {
    #expect(Key(name: "^l") == .control("l"))
  }

  @Test(
    "What is no key's name gives none",
    arguments: ["", "^", "jj", "^LL", "^é", "F0", "F64", "F-1", "Fx", "pgdn", "\u{1B}", "\u{7F}"]
  )
  func unknown(name: String) {
    #expect(Key(name: name) == (name == "^" ? .character("^") : nil))
  }
}
