// Bytes from a keyboard into keys. The codes are what the shim reads from ncurses.

import CNcurses
import Screen
import Testing

@testable import Terminal

struct KeyDecoderTests {
  private func keys(_ bursts: [[Int]]) -> [Key] {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for burst in bursts {
      for code in burst { decoder.take(code, into: &keys) }
      decoder.flush(into: &keys)
    }
    return keys
  }

  private func codes(_ text: String) -> [Int] { text.utf8.map(Int.init) }

  @Test("Characters beyond ASCII may arrive in pieces")
  func pieces() {
    #expect(keys([codes("é漢👍")]) == [.character("é"), .character("漢"), .character("👍")])
    #expect(keys([[0xE6], [0xBC], [0xA2]]) == [.character("漢")])
  }

  @Test("Damaged characters are no keys")
  func damaged() {
    #expect(keys([[0xFF, 0x80, 0x80, 0xC3, 0x6A]]) == [.character("j")])
    #expect(keys([[0xC3, 0xE6, 0xBC, 0xA2]]) == [.character("漢")])
  }

  @Test("Control characters are named keys")
  func controls() {
    #expect(
      keys([[0x0C, 0x1A, 0x00, 0x1F, 0x09, 0x0A, 0x0D, 0x08, 0x7F]]) == [
        .control("l"), .control("z"), .control("@"), .control("_"), .tab, .enter, .enter,
        .backspace, .backspace,
      ])
  }

  @Test("Esc is a key; Esc and a letter are two")
  func escape() {
    #expect(keys([[0x1B]]) == [.escape])
    #expect(keys([[0x1B, 0x71]]) == [.escape, .character("q")])
    #expect(keys([[0x1B, 0x1B]]) == [.escape, .escape])
    #expect(keys([[0x1B], codes("[q")]) == [.escape, .character("["), .character("q")])
  }

  @Test("A sequence that nobody knows does nothing")
  func sequence() {
    #expect(keys([codes("\u{1B}[27;5;9~j")]) == [.character("j")])
    #expect(keys([codes("\u{1B}[<0;10;5Mq")]) == [.character("q")])
  }

  @Test("Pasted text is one key, whatever keys it names")
  func paste() {
    let begin = Int(keyboard_paste_begins)
    let end = Int(keyboard_paste_ends)
    #expect(
      keys([[begin] + codes("q\r"), codes("漢") + [Int(keyboard_up), end, 0x6A]])
        == [.paste("q\n漢"), .character("j")])
  }

  @Test("^C ends a paste whose end was lost")
  func endlessPaste() {
    #expect(
      keys([[Int(keyboard_paste_begins)] + codes("abc"), [0x03, 0x71]])
        == [.paste("abc"), .character("q")])
  }

  @Test("Special keys and function keys are told apart")
  func special() {
    #expect(
      keys([[Int(keyboard_up), Int(keyboard_back_tab), Int(keyboard_function) + 12]])
        == [.up, .backTab, .function(12)])
    #expect(keys([[Int(keyboard_other), 100_000, -7]]) == [])
  }
}
