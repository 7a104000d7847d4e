// The tagger on tokens: what its tags look like, that the embedded weights are those that were measured,
// and that no row of bytes harms it.

import Chance
import Columns
import Names
import Prose
import Testing

@Suite("Tagger")
struct TaggerTests {
  @Test("Names in tokens get the tag of their type")
  func types() {
    #expect(
      tagged("The Foreign Ministry of Serbia said Anna Kovač had left Oslo .")
        == "The [ORG Foreign Ministry of Serbia] said [PER Anna Kovač] had left [LOC Oslo] .")
    #expect(
      tagged("A Norwegian ship left Bergen .") == "A [MISC Norwegian] ship left [LOC Bergen] .")
  }

  @Test("A surname alone is a person where the document has the full name")
  func surname() {
    #expect(
      tagged("Police held Tomas Wrexel .", "Wrexel denies it .")
        == "Police held [PER Tomas Wrexel] . [PER Wrexel] denies it .")
  }

  @Test("A line in capitals names what the rest of the document names")
  func capitals() {
    #expect(
      tagged("WREXEL HELD IN OSLO", "Police held Tomas Wrexel on Monday .")
        == "[PER WREXEL] HELD IN [LOC OSLO] Police held [PER Tomas Wrexel] on Monday .")
  }

  @Test("Countries and peoples are found in small letters, common words are not")
  func smallLetters() {
    #expect(
      tagged("the russian army left syria with a turkey")
        == "the [MISC russian] army left [LOC syria] with a turkey")
  }

  @Test("The group IS is no verb, the country US no pronoun")
  func homographs() {
    #expect(tagged("It is with us .") == "It is with us .")
    #expect(tagged("He went to the US .") == "He went to the [LOC US] .")
  }

  /// When this fails, weights, gazetteer and features do not belong together: `make model`.
  @Test("The embedded weights score on a sample what they scored when they were trained")
  func drift() {
    let found = tagged(sample.map(unmarked))
    let expected = names(in: sample.joined(separator: " "))
    let right = names(in: found).intersection(expected)
    #expect(
      Drift(right: right.count, found: names(in: found).count, marked: expected.count) == recorded)
  }

  @Test("Rows of random bytes are tagged, one allowed tag for each token")
  func randomTokens() {
    var chance = SplitMix(state: 7)
    var tagger = Tagger()
    for _ in 0..<200 {
      var text: [UInt8] = []
      var row = TokenRow()
      for _ in 0..<Int.random(in: 0..<40, using: &chance) {
        let start = text.count
        for _ in 0..<Int.random(in: 0..<9, using: &chance) {
          text.append(UInt8.random(in: .min ... .max, using: &chance))
        }
        row.append(TextRange(start, text.count))
        if Int.random(in: 0..<8, using: &chance) == 0 { row.endSentence() }
      }
      row.endSentence()
      text.withUnsafeBufferPointer { tagger.tag($0, row) }
      #expect(tagger.tags.count == row.ranges.count)
      for sentence in row.sentences {
        let tags = [Tag.outside] + tagger.tags[sentence] + [.outside]
        for (tag, next) in zip(tags, tags.dropFirst()) { #expect(tag.allows(next)) }
      }
    }
  }
}

/// How many names were right, found and marked.
private struct Drift: Equatable {
  var right: Int
  var found: Int
  var marked: Int
}

private let recorded = Drift(right: 32, found: 33, marked: 32)

/// Written for this test: fiction, and no part of what was trained on.
private let sample = [
  "[LOC HARARE] , May 4 ( [ORG Reuter] ) - [PER Tendai Mushonga] , head of the [ORG Grain Board] , resigned on Monday .",
  "[PER Mushonga] told the [ORG Daily Herald] that talks with the [ORG World Bank] had failed .",
  "The [MISC Zambian] delegation , led by Foreign Minister [PER Grace Phiri] , flew on to [LOC Lilongwe] .",
  "[ORG Ministry of foreign Affairs of Peru] : the ambassador in [LOC La Paz] was called back .",
  "[ORG Sparta Lund] beat [ORG Hammarby] 3-1 in the [MISC Nordic Cup] on Sunday .",
  "1. [PER Ivo Hladik] ( [LOC Czech Republic] ) 45.12",
  "The [ORG National Front for Change] ( [ORG NFC] ) has bases near the [LOC Benue River] .",
  "[ORG NFC] fighters crossed into [LOC Cameroon] in March , the [ORG U.N. Security Council] was told .",
  "A spokesman for [ORG Tornio Steel] said the [LOC Oulu] mill would close .",
  "\" It is not for us to say , \" said [PER al-Rashidi] , a judge at the [ORG Court of Cassation] .",
  "The police found two [MISC AK-47] rifles in a house in [LOC Quezon City] .",
  "[PER K. R. Subramanian] , the [ORG Dravida Makkal Party] MLA from [LOC Salem] , walked out .",
]

private func unmarked(_ line: String) -> String {
  line.split(separator: " ").filter { $0.first != "[" }.map {
    $0.hasSuffix("]") ? $0.dropLast() : $0
  }
  .joined(separator: " ")
}

/// The marked names of a text, each with its place.
private func names(in text: String) -> Set<String> {
  var names: Set<String> = []
  var open: (first: Int, label: Substring)?
  var count = 0
  for token in text.split(separator: " ") {
    if token.first == "[" {
      open = (count, token)
      continue
    }
    count += 1
    if let name = open, token.last == "]" {
      names.insert("\(name.label) \(name.first) \(count)")
      open = nil
    }
  }
  return names
}

/// Tagged sentences of one document, names in brackets.
private func tagged(_ sentences: String...) -> String { tagged(sentences) }

private func tagged(_ sentences: [String]) -> String {
  var text: [UInt8] = []
  var row = TokenRow()
  var words: [Substring] = []
  for sentence in sentences {
    for token in sentence.split(separator: " ") {
      let start = text.count
      text.append(contentsOf: token.utf8)
      row.append(TextRange(start, text.count))
      text.append(UInt8(ascii: " "))
      words.append(token)
    }
    row.endSentence()
  }
  var tagger = Tagger()
  text.withUnsafeBufferPointer { tagger.tag($0, row) }
  let names = TaggedName.all(in: tagger.tags)
  return words.enumerated().map { index, word in
    let opening = names.first { $0.first == index }.map { "[\($0.type.abbreviation) " } ?? ""
    let closing = names.contains { $0.limit == index + 1 } ? "]" : ""
    return opening + word + closing
  }.joined(separator: " ")
}
