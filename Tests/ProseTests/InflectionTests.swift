// Singular and plural, and the words that say nothing about what a text is about.

import Columns
import Prose
import Testing

@Suite("Inflection and function words")
struct InflectionTests {
  @Test(
    "A plural loses its ending",
    arguments: [
      ("ships", "ship"), ("cities", "city"), ("houses", "house"), ("days", "day"), ("ship", "ship"),
      ("boss", "boss"), ("virus", "virus"), ("gas", "gas"), ("heroes", "heroes"),
      ("committees", "committees"),
      ("s", "s"), ("", ""), ("ssss", "ssss"), ("ies", "ies"), ("eies", "eie"),
    ])
  func singularForm(word: String, expected: String) {
    let word = Array(word.utf8)
    let end = singular(word)
    #expect(
      String(decoding: word.prefix(end.keep), as: UTF8.self) + (end.addsY ? "y" : "") == expected)
  }

  @Test(
    "A singular gains its ending, and loses it again",
    arguments: [("ship", "ships"), ("city", "cities"), ("day", "days"), ("house", "houses")])
  func pluralForm(word: String, expected: String) {
    let many = plural(Array(word.utf8))
    #expect(String(decoding: many, as: UTF8.self) == expected)
    let end = singular(many)
    #expect(String(decoding: many.prefix(end.keep), as: UTF8.self) + (end.addsY ? "y" : "") == word)
  }

  @Test(
    "Function words are known by their folded form", arguments: ["the", "of", "said", "dont", "s"])
  func function(word: String) { #expect(isFunction(word)) }

  @Test(
    "Words with a meaning of their own are none", arguments: ["port", "storm", "THE", "", "the "])
  func content(word: String) { #expect(!isFunction(word)) }

  private func isFunction(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { isFunctionWord($0) }
  }
}
