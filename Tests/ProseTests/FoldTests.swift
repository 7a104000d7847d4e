// Words that a reader takes for the same fold to the same bytes.

import Columns
import Prose
import Testing

@Suite("Folding")
struct FoldTests {
  @Test(
    "All these ways of writing a word are the same",
    arguments: [
      ["pena", "Peña", "PEÑA", "Pen\u{303}a"],
      ["us", "U.S.", "US", "u.s."],
      ["oneill", "O'Neill", "O’NEILL", "ONeill"],
      ["dont", "don’t", "Don't"],
      ["strasse", "Straße", "STRASSE", "STRAẞE"],
      ["istanbul", "İstanbul", "ISTANBUL", "I\u{307}stanbul"],
      ["lodz", "Łódź", "ŁO\u{301}DZ\u{301}"],
      ["aegir", "Ægir"], ["smorrebrod", "Smørrebrød"], ["final", "ﬁnal"],
      ["nguyen", "Nguyễn", "Nguye\u{302}\u{303}n"],
      ["андреи", "Андрей", "АНДРЕИ\u{306}"], ["орел", "Орёл"],
      ["αθηνα", "Αθήνα", "ΑΘΗΝΑ"], ["οδοσ", "ΟΔΟΣ", "οδός"],
      ["economic", "eco\u{AD}nomic"],
      ["2015", "2015"], ["城", "城"],
    ])
  func same(forms: [String]) {
    for form in forms { #expect(foldedWords(form) == forms[0], "\(form)") }
  }

  @Test(
    "Words that only look alike stay apart",
    arguments: [("resume", "resumes"), ("o", "0"), ("и", "і")])
  func apart(one: String, other: String) {
    #expect(foldedWords(one) != foldedWords(other))
  }

  @Test("The words of a string are joined by single spaces, whatever stood between them")
  func joined() {
    #expect(foldedWords("  Ms. Peña’s —\n“Harbour-side”  ") == "ms pena harbour side")
    #expect(foldedWords("…") == "")
  }

  @Test("A range beyond the text folds what is there")
  func range() {
    var folded: [UInt8] = []
    Array("Port".utf8).withUnsafeBufferPointer { fold($0, TextRange(2, 99), into: &folded) }
    #expect(String(decoding: folded, as: UTF8.self) == "rt")
  }
}
