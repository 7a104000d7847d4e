// Where lines break.

import Screen
import Testing

struct WrapTests {
  private func lines(_ text: String, _ columns: Int, _ newlines: Newlines = .breaks) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      wrap(buffer, 0..<buffer.count, columns: columns, newlines: newlines).map {
        String(decoding: buffer[$0], as: UTF8.self)
      }
    }
  }

  @Test(
    "Lines break between words",
    arguments: [
      ("the lede of it", 8, ["the lede", "of it"]),
      ("the lede of it", 7, ["the", "lede of", "it"]),
      ("  two   blanks  ", 5, ["two", "blank", "s"]),
      ("two   blanks", 12, ["two   blanks"]),
      ("exactly", 7, ["exactly"]),
      ("incomprehensible", 6, ["incomp", "rehens", "ible"]),
      ("an incomprehensible", 6, ["an", "incomp", "rehens", "ible"]),
      ("", 5, []),
      (" \t ", 5, []),
      ("no\u{A0}break here", 8, ["no\u{A0}break", "here"]),
    ])
  func words(text: String, columns: Int, expected: [String]) {
    #expect(lines(text, columns) == expected)
  }

  @Test(
    "Lines break after a hyphen or dash that follows a word",
    arguments: [
      ("well-known case", 7, ["well-", "known", "case"]),
      ("said—twice", 7, ["said—", "twice"]),
      ("on 2024-03-22", 10, ["on", "2024-03-22"]),
      ("a --verbose b", 8, ["a", "--verbos", "e b"]),
      ("at -15 degrees", 5, ["at", "-15", "degre", "es"]),
    ])
  func hyphens(text: String, columns: Int, expected: [String]) {
    #expect(lines(text, columns) == expected)
  }

  @Test(
    "Ideographs break anywhere but before closing and after opening punctuation",
    arguments: [
      ("日本語の記事", 7, ["日本語", "の記事"]),
      ("日本語。記事", 6, ["日本", "語。記", "事"]),
      ("日本「記事」", 6, ["日本", "「記", "事」"]),
      ("UN日本", 4, ["UN日", "本"]),
      ("全角\u{3000}空白", 5, ["全角", "空白"]),
      ("한국 기사", 4, ["한국", "기사"]),
    ])
  func ideographs(text: String, columns: Int, expected: [String]) {
    #expect(lines(text, columns) == expected)
  }

  @Test("Newlines end lines, or are blanks")
  func newlines() {
    #expect(lines("one\r\n\n two\n", 9) == ["one", "", "two"])
    #expect(lines("one\n\ntwo", 9, .blanks) == ["one\n\ntwo"])
    #expect(lines("one\n\ntwo", 6, .blanks) == ["one", "two"])
  }

  @Test("A mark stays with its letter")
  func marks() {
    #expect(lines("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
  }

  @Test("A glyph that is wider than the line stands alone, and no columns give no lines")
  func narrow() {
    #expect(lines("漢a字", 1) == ["漢", "a", "字"])
    #expect(lines("text", 0) == [])
    #expect(lines("text", -1) == [])
  }

  @Test("Only the range is read, even where it ends inside a character")
  func range() {
    let bytes = Array("one tüo three".utf8)
    bytes.withUnsafeBufferPointer { buffer in
      #expect(wrap(buffer, 4..<6, columns: 3) == [4..<6])
      #expect(wrap(buffer, 0..<99, columns: 99) == [0..<14])
      #expect(wrap(buffer, 50..<99, columns: 9) == [])
    }
  }

  @Test("Every line fits and nothing but white space is lost", arguments: 1...12)
  func everything(columns: Int) {
    var state = UInt64(columns)
    let alphabet = Array("ab-é漢。「\n \t\u{301}\u{1B}—7\u{200B}".unicodeScalars)
    var scalars = String.UnicodeScalarView()
    for _ in 0..<2000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      scalars.append(alphabet[Int(state >> 33) % alphabet.count])
    }
    let text = String(scalars)
    for newlines in [Newlines.breaks, .blanks] {
      let wrapped = lines(text, columns, newlines)
      for line in wrapped { #expect(Width.of(line) <= max(columns, 2)) }
      // A mark without a letter may go with the white space before it.
      let letters = { (text: String) in
        text.unicodeScalars.filter {
          !$0.properties.isWhitespace && Width.of(String($0)) > 0
        }.map(\.value)
      }
      #expect(letters(wrapped.joined()) == letters(text))
    }
  }

  @Test("A line of many megabytes takes time in proportion")
  func long() {
    let text = String(repeating: "a", count: 2_000_000) + String(repeating: " ", count: 2_000_000)
    #expect(lines(text, 80).count == 25_000)
  }
}
