// How near two articles are, and why.

import Chance
import Columns
import CrossReferences
import Prose
import Testing

@Suite("Relatedness")
struct RelatednessTests {
  private static let texts = [
    "Storm closes the port of Marrow Bay. Mayor Ilse Brandt says cities need new harbours.",
    "Ilse Brandt, the mayor, opens the new harbour. Ports in other cities wait. News spread.",
    "A new opera delights the critics of the city. The state said that states report news.",
    "Storms again: port shut, ferries stay, says Brandt.", "", "the of and",
  ]

  private static func profile(_ text: String, _ names: [NamedThing], _ space: inout TermSpace)
    -> Profile
  {
    Array(text.utf8).withUnsafeBufferPointer {
      Profile(terms: space.vector($0, [TextRange(0, $0.count)]), names: names)
    }
  }

  private static func relate(
    _ here: (text: String, names: [NamedThing]), _ there: (text: String, names: [NamedThing]),
    articleCount: Int = 6
  ) -> Relatedness {
    var space = wordSpace(texts.map { Array($0.utf8) })
    let a = profile(here.text, here.names, &space)
    let b = profile(there.text, there.names, &space)
    return Relatedness(a, b, space: space, articleCount: articleCount)
  }

  private static func name(_ entity: Int, _ text: String, articles: Int, count: Int = 1)
    -> NamedThing
  {
    NamedThing(
      entity: entity, text: text, articleCount: articles, count: count,
      place: TextRange(entity, entity + 1))
  }

  @Test("Two articles are as near whichever is open, and the reasons add up to the score")
  func symmetry() {
    let names = [
      [
        Self.name(0, "Ilse Brandt", articles: 3, count: 2), Self.name(4, "Marrow Bay", articles: 1),
      ],
      [Self.name(0, "Brandt", articles: 3), Self.name(2, "Opera", articles: 2)], [],
    ]
    for (i, one) in Self.texts.enumerated() {
      for (j, other) in Self.texts.enumerated() {
        let here = (one, names[i % 3])
        let there = (other, names[j % 3])
        let found = Self.relate(here, there)
        let back = Self.relate(there, here)
        #expect(abs(found.score - back.score) < 1e-12, "\(i) \(j)")
        #expect(abs(found.reasons.reduce(0) { $0 + $1.weight } - found.score) < 1e-12)
        #expect((0...1.000001).contains(found.score))
        #expect(found.reasons.map(\.weight) == found.reasons.map(\.weight).sorted(by: >))
      }
    }
  }

  @Test("An article is as near to itself as can be")
  func itself() {
    let article = (Self.texts[0], [Self.name(0, "Ilse Brandt", articles: 3)])
    #expect(abs(Self.relate(article, article).score - 1) < 1e-12)
  }

  @Test("Nothing in common, no score and no reason")
  func nothing() {
    let found = Self.relate(
      ("opera critics", [Self.name(1, "Opera", articles: 2)]),
      ("ferries stay", [Self.name(2, "Bay", articles: 1)]))
    #expect(found.score == 0)
    #expect(found.reasons.isEmpty)
    #expect(found.evidence.isEmpty)
    #expect(Self.relate(("", []), ("", [])).score == 0)
    #expect(Self.relate(("the of", []), ("the of", [])).score == 0)
  }

  @Test("A rare name that both share weighs more than a common one")
  func rare() {
    let names = [Self.name(0, "Sunderia", articles: 900), Self.name(1, "Ilse Brandt", articles: 2)]
    let found = Self.relate(("", names), ("", names), articleCount: 1000)
    #expect(found.reasons.map(\.text) == ["Ilse Brandt", "Sunderia"])
    #expect(found.reasons[0].weight > 5 * found.reasons[1].weight)
    #expect(found.evidence.map(\.here) == [TextRange(1, 2), TextRange(0, 1)])
  }

  @Test("Reasons print the names and the words that both share, in a form that articles use")
  func printed() {
    let found = Self.relate(
      (Self.texts[0], [Self.name(0, "Ilse Brandt", articles: 3)]),
      (Self.texts[1], [Self.name(0, "Brandt", articles: 3)]))
    #expect(found.reasons.first { $0.kind == .sharedName }?.text == "Ilse Brandt")
    let words = found.reasons.first { $0.kind == .terms }?.text.components ?? []
    #expect(
      Set(words).isSubset(of: [
        "brandt", "ilse", "mayor", "port", "ports", "cities", "harbour", "harbours",
      ]))
    #expect(words.count == 6)
    #expect(!words.contains("new"))
  }

  @Test("Words are shown as the open article prints them, without numbers and single letters")
  func printedTerms() {
    var space = wordSpace(Self.texts.map { Array($0.utf8) })
    let text = Array("Approaches by M. Hughes cost 40,000 crowns; the approaches, 5 of them.".utf8)
    let printed = text.withUnsafeBufferPointer {
      space.printedTerms($0, [TextRange(0, $0.count)])
    }
    #expect(Set(printed.values).isSuperset(of: ["approaches", "Hughes", "cost", "crowns"]))
    #expect(Set(printed.values).isDisjoint(with: ["Approaches", "M", "40", "000", "5"]))
  }

  @Test("A country that most articles name is no reason of its own, but the weights still add up")
  func common() {
    func country(_ articles: Int) -> NamedThing {
      NamedThing(
        entity: 7, text: "Sunderia", articleCount: articles, share: 0.2, count: 1,
        place: TextRange(7, 8))
    }
    let mayor = Self.name(0, "Ilse Brandt", articles: 3)
    for (articles, isTold) in [(2, true), (3, true), (4, false)] {
      let article = ("ferries stay", [mayor, country(articles)])
      let found = Self.relate(article, article)
      #expect(found.reasons.contains { $0.text == "Sunderia" } == isTold, "\(articles) of 6")
      #expect(abs(found.reasons.reduce(0) { $0 + $1.weight } - found.score) < 1e-12)
    }
  }

  @Test("Singular and plural are one term, as rare as its commoner form; function words have none")
  func terms() {
    var space = wordSpace(Self.texts.map { Array($0.utf8) })
    func term(_ word: String) -> UInt32 {
      Array(word.utf8).withUnsafeBufferPointer { text in
        let number = space.word(text, WordScanner(text).map { $0 }[0])
        return space.term(ofWord: number)
      }
    }
    let (city, cities, note, notes) = (term("city"), term("Cities"), term("note"), term("notes"))
    #expect(city == cities)
    #expect(note != notes)
    #expect(space.rarity(notes) == 0)
    #expect(space.rarity(note) > 0)
    #expect(space.text(city) == "cities")
    let (storm, gas, the) = (term("storm"), term("gas"), term("the"))
    #expect(space.rarity(the) == 0)
    #expect(space.text(storm) == "storm")
    #expect(space.text(gas) == "gas")
  }

  @Test(
    "Rarity does not depend on which form was met first",
    arguments: [("city", "cities"), ("news", "new"), ("port", "ports"), ("notes", "note")])
  func order(one: String, other: String) {
    func rarities(_ words: [String]) -> [String: Double] {
      var space = wordSpace(Self.texts.map { Array($0.utf8) })
      var found: [String: Double] = [:]
      for word in words {
        Array(word.utf8).withUnsafeBufferPointer { text in
          for written in WordScanner(text) {
            let number = space.word(text, written)
            found[word] = space.rarity(space.term(ofWord: number))
          }
        }
      }
      return found
    }
    #expect(rarities([one, other]) == rarities([other, one]))
  }

  @Test("A vector has length one, whatever the text", arguments: 1...10)
  func vectors(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
    var space = wordSpace([bytes])
    let vector = bytes.withUnsafeBufferPointer {
      space.vector($0, [TextRange(0, 90), TextRange(50, 999)])
    }
    let length = vector.reduce(0) { $0 + $1.weight * $1.weight }
    #expect(vector.isEmpty || abs(length - 1) < 1e-9)
    #expect(vector.map(\.term) == vector.map(\.term).sorted())
  }
}

extension String {
  /// `a, b, c` as a list.
  fileprivate var components: [String] {
    split(separator: ",").map { String($0.drop { $0 == " " }) }
  }
}
