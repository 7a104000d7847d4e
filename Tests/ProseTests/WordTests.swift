// What a reader counts as words, marked in the text.

import Columns
import Prose
import Testing

@Suite("Words")
struct WordTests {
  @Test(
    "Words are marked as a reader would mark them",
    arguments: [
      "|The| |minister| |said|, “|No|.”",
      "|Peña|’s |aides|, |the| |harbour|'s |wall| |and| |Ostrava|’S |mayor|",
      "|The| |workers|’ |union| |and| |James|' |boat|",
      "|The| |U.S.|’s |role| |in| |the| |U.N.| |and| |the| |E.U.|”, |A.B.|—|no|",
      "|J.K.| |Marlow| |met| |P|. |Okafor| |at| |9| |a.m.|, |e.g.| |early|",
      "|O'Neill|, |d’Artois| |and| |O’Brien|’s |men| |don’t|, |won't|, |can’t|",
      "‘|Stop|’, |he| |said|, ‘|stop| |now|’",
      "|rock| '|n|' |roll| |in| |the| '|90s|",
      "|the| |harbour|-|side| |inquiry| – |the| |second|—|and| |last|",
      "|A321|, |7K9268|, |3D|, |1,000|.|5| |km|, |2015|'s |flood|, |12|:|45|".replacing(
        "1,000", with: "1|,|000"),
      "|東||京|’s |市||長|は|".replacing("は|", with: "|は|"),
      "|Cafe\u{301}| |über| |naïve| |Łódź| |Москва| |Αθήνα| |القاهرة| |서울|",
      "|eco\u{AD}nomic| |می\u{200C}خواهم|",
      "«|Nein|», „|nie|“, ‹|jamais|›, \"|never|\"",
      "|e|.|mail|@|harbour|.|example|, |https|://|x|.|example|/|a|_|b|",
      "🙂 … — * # \u{0} \u{1B}[|31m|\u{7F}",
      "", "   ", "’", "'", "’s", "...",
    ])
  func words(expectation: String) {
    // The first `’s` of a bare text is a word of its own: there is nothing that it could belong to.
    let expectation = expectation == "’s" ? "’|s|" : expectation
    #expect(markedWords(unmarked(expectation)) == expectation)
  }

  @Test(
    "A word's shape says how it is written",
    arguments: [
      ("Minister", [.letters, .capitalised]), ("minister", [.letters]),
      ("NATO", [.letters, .capitalised, .allCapitals]), ("A", [.letters, .capitalised]),
      ("iPhone", [.letters]), ("U.S.", [.letters, .dotted, .capitalised, .allCapitals]),
      ("a.m.", [.letters, .dotted]), ("P.m.", [.letters, .dotted, .capitalised]),
      ("A321", [.letters, .digits, .capitalised]), ("2015", [.digits]),
      ("Peña’s", [.letters, .capitalised, .possessive]),
      ("U.N.'s", [.letters, .dotted, .capitalised, .allCapitals, .possessive]),
      ("Élan", [.letters, .capitalised]), ("城", [.letters]),
    ] as [(String, WordShape)])
  func shape(text: String, shape: WordShape) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBufferPointer { WordScanner($0).map(\.shape) } == [shape])
  }

  @Test("Only the words of the range are read, even where it ends inside one")
  func range() {
    let bytes = Array("One two’s three".utf8)
    let words = bytes.withUnsafeBufferPointer { text in
      [(4, 7), (4, 8), (4, 13), (5, 6), (14, 99), (9, 3), (99, 100)].map { start, end in
        WordScanner(text, in: TextRange(start, end)).map { $0.range }
      }
    }
    #expect(
      words == [
        [TextRange(4, 7)], [TextRange(4, 7)], [TextRange(4, 7), TextRange(12, 13)],
        [TextRange(5, 6)], [TextRange(14, 17)], [], [],
      ])
  }
}
