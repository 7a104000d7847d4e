// Whatever is typed is read as something, and the line under the prompt says as what.

import Prose
import SearchIndex
import Testing

@Suite("Queries")
struct QueryTests {
  @Test(
    "A query is read as it is typed",
    arguments: [
      ("storm", "storm"), ("  Storm   PORT ", "storm AND port"), ("stor*", "stor*"),
      ("\"Port closed\" storm", "“port closed” AND storm"), ("“Port closed”", "“port closed”"),
      ("„Port closed“ «no ship»", "“port closed” AND “no ship”"), ("\"storm\"", "storm"),
      ("\"port closed", "“port closed”"), ("\"", ""), ("\"\" \"\"", ""),
      ("a\"b c\"d", "a AND “b c” AND d"),
      ("U.S. don’t Peña", "us AND dont AND pena"), ("al-Nahar", "al AND nahar"), ("U.S.*", "us*"),
      ("*", ""), ("**", ""), ("* storm", "storm"), ("st*rm", "st* AND rm"), ("storm**", "storm*"),
      ("", ""), ("   ", ""), ("\u{0}\u{1B}[31m\n", "31m"), ("!?.,;:()[]{}<>|&~^+-/\\", ""),
      ("AND OR NOT", "or AND not"), ("port AND storm", "port AND storm"), ("AND", "and"),
      ("title:storm^2", "title AND storm AND 2"),
      ("城市", "城 AND 市"),
      ("🙂", ""), ("storm's", "storm"),
    ])
  func reading(typed: String, expected: String) {
    #expect(Query(typed).text == expected)
    #expect(Query(typed).isEmpty == expected.isEmpty)
  }

  @Test(
    "While somebody types, the last word is a beginning until something ends it",
    arguments: [
      ("sto", "sto*"), ("storm po", "storm AND po*"), ("storm ", "storm"), ("storm.", "storm"),
      ("\"port cl", "“port cl”"), ("\"port closed\"", "“port closed”"),
      ("\"port closed\" st", "“port closed” AND st*"),
      ("sto*", "sto*"), ("", ""), ("-", ""), ("Peñ", "pen*"), ("cafe\u{301}", "cafe*"),
    ])
  func typing(typed: String, expected: String) {
    #expect(Query(typed, isTyping: true).text == expected)
  }

  @Test(
    "A hundred kilobytes of anything are read",
    arguments: [
      "a", "a ", "\"", "\"a ", "*", "a:", "a:a ", "a:\"", ":", "a*", "’", "\u{0}", "é", "e\u{301}",
      "\u{301}", "城", "“a”",
    ])
  func long(piece: String) {
    let typed = String(repeating: piece, count: 100_000 / piece.utf8.count)
    #expect(Query(typed).clauses.count <= 100_000)
    #expect(Query(typed, isTyping: true).clauses.count <= 100_000)
    #expect(Query(typed, isTyping: true, fields: ["a"]).clauses.count <= 100_000)
  }

  @Test(
    "A known field takes the value that stands right behind its colon, an unknown one is a word",
    arguments: [
      ("person:bortnikov", "person:bortnikov"), ("Person:Bórtnikov", "person:bortnikov"),
      ("storm person:pena port", "storm AND person:pena AND port"),
      ("person:al-assad", "person:“al assad”"), ("person:U.S.", "person:us"),
      ("person:\"Ilse Brandt\" storm", "person:“ilse brandt” AND storm"),
      ("person:„Ilse Brandt“", "person:“ilse brandt”"), ("person:\"Brandt\"", "person:brandt"),
      ("person:bor*", "person:bor*"), ("person:al-as*", "person:“al as*”"),
      ("person:bo*nikov", "person:bo* AND nikov"),
      ("org:x place:y", "org AND x AND place:y"), ("title:storm", "title AND storm"),
      ("person: brandt", "person AND brandt"), ("person", "person"), ("person:", "person"),
      ("person:\"\"", ""), ("person: \"Ilse Brandt\"", "person AND “ilse brandt”"),
      ("person:AND", "person:and"), ("person:person:x", "person:“person x”"),
      ("-person:x", "person:x"), ("aperson:x", "aperson AND x"), ("person::x", "person:x"),
    ])
  func fields(typed: String, expected: String) {
    #expect(Query(typed, fields: ["person", "place"]).text == expected)
  }

  @Test(
    "While somebody types, a value may go on, and a field without one asks for nothing yet",
    arguments: [
      ("person:bor", "person:bor*"), ("person:bor ", "person:bor"), ("person:", ""),
      ("storm person:", "storm"), ("person: ", "person"), ("person:al-as", "person:“al as*”"),
      ("person:\"ilse br", "person:“ilse br*”"), ("person:\"ilse br\"", "person:“ilse br”"),
      ("person:\"", ""), ("person:x stor", "person:x AND stor*"), ("perso", "perso*"),
    ])
  func typingFields(typed: String, expected: String) {
    #expect(Query(typed, isTyping: true, fields: ["person"]).text == expected)
  }

  @Test("A phrase without words asks for nothing")
  func emptyPhrase() {
    #expect(Query(clauses: [.phrase([]), .word("storm")]).clauses == [Query.Clause.word("storm")])
  }
}
