// Aliases and the reader's decisions where they meet the articles of a corpus.

import Articles
import Chance
import Desk
import Names
import Testing

@testable import NewsCorpus

@Suite("Deciding over a corpus")
struct DecidingTests {
  private static let files = [
    (
      "a.txt",
      article(
        "Talks in Oslo",
        "President Volodymyr Zelensky met Erna Lindqvist in Oslo. Mr. Zelensky thanked Lindqvist. Zelensky smiled.",
        "The Harbour Workers Union (HWU) was there, and the HWU said so.")
    ),
    (
      "b.txt",
      article(
        "Talks end", "Volodymyr Zelenskiy left Oslo. Zelenskiy will meet Erna Lindqvist again.")
    ),
    ("c.txt", article("Strike", "The HWU closed the port of Oslo, and Erna Lindqvist was angry.")),
  ]

  private func forms(_ key: String, _ corpus: Corpus) throws -> [String: FormReason] {
    let entity = try entity(key, corpus)
    let aliases = EntityForms(corpus).aliases(of: entity)
    return Dictionary(uniqueKeysWithValues: aliases.map { ($0.text, $0.reason) })
  }

  private func entity(_ key: String, _ corpus: Corpus) throws -> Int {
    try #require((0..<corpus.entities.count).first { corpus.entities.key($0) == key }, "\(key)")
  }

  private func decisions(_ verdicts: Verdict?...) -> Decisions {
    var decisions = Decisions()
    for verdict in verdicts.compactMap({ $0 }) { decisions.add(Decision(verdict)) }
    return decisions
  }

  private func reference(_ id: String) throws -> NameReference {
    try #require(NameReference(id: id))
  }

  @Test("Two transliterations in two articles are one entity, and each form says why")
  func transliterations() throws {
    let corpus = try Newsroom(Self.files).load()
    let found = try forms("volodymyr zelensky", corpus)
    #expect(Set(found.keys) == ["Zelensky", "Volodymyr Zelenskiy", "Zelenskiy"])
    #expect(
      found["Volodymyr Zelenskiy"]?.why
        == "the same name in another transliteration: Zelenskiy for Zelensky, both Volodymyr")
    let short = try #require(found["Zelenskiy"])
    #expect(short.why.contains("a part of the full name Volodymyr Zelenskiy in the same article"))
    #expect(short.why.contains("another transliteration"))
    #expect(short.confidence < (found["Volodymyr Zelenskiy"]?.confidence ?? 0))
  }

  @Test("An acronym that one article explains is known in the next")
  func acronyms() throws {
    let corpus = try Newsroom(Self.files).load()
    let union = try entity("harbour workers union", corpus)
    #expect(corpus.entities.holders(union).map(\.article) == [0, 2])
  }

  @Test("A spelling that is split off goes with its surname, and comes back when that is undone")
  func split() throws {
    let corpus = try Newsroom(Self.files).load()
    var said = decisions(
      .apart(
        try reference("person:volodymyr-zelenskiy"),
        from: try reference("person:volodymyr-zelensky")))
    let split = corpus.deciding(said)
    #expect(try split.entities.mentionCount(entity("volodymyr zelensky", split)) == 3)
    #expect(try split.entities.mentionCount(entity("volodymyr zelenskiy", split)) == 2)
    _ = said.undo()
    #expect(split.deciding(said).articles.map(\.mentions) == corpus.articles.map(\.mentions))
  }

  @Test(
    "A surname is split off everywhere where an article joins it to the full name, and only there")
  func splitSurname() throws {
    let corpus = try Newsroom(Self.files).load()
    let split = corpus.deciding(
      decisions(
        .split(try reference("person:zelensky"), from: try reference("person:volodymyr-zelensky"))))
    #expect(try split.entities.mentionCount(entity("zelensky", split)) == 2)
    let left = try forms("volodymyr zelensky", split)
    #expect(Set(left.keys) == ["Volodymyr Zelenskiy", "Zelenskiy"])
  }

  @Test("Two names that the reader keeps apart leave the forms of each article where they are")
  func refusedMerge() throws {
    let corpus = try Newsroom(
      Self.files + [("d.txt", article("Elsewhere", "Mr. Zelensky of Lyon sold two ships."))]
    ).load()
    let apart = corpus.deciding(
      decisions(
        .apart(try reference("person:zelensky"), from: try reference("person:volodymyr-zelensky"))))
    #expect(try apart.entities.mentionCount(entity("volodymyr zelensky", apart)) == 5)
    #expect(try apart.entities.mentionCount(entity("zelensky", apart)) == 1)
  }

  @Test("A form that was split off can be merged into another, and says so")
  func mergeSplit() throws {
    let corpus = try Newsroom(Self.files).load()
    let form = try reference("person:zelensky")
    let merged = corpus.deciding(
      decisions(
        .split(form, from: try reference("person:volodymyr-zelensky")),
        .merge(form, into: try reference("person:erna-lindqvist"))))
    let found = try forms("erna lindqvist", merged)
    let reason = try #require(found["Zelensky"])
    #expect(reason.isDecided && reason.confidence == 1)
    #expect(reason.why.hasPrefix("decided by the reader"))
    let holds = merged.outcomes().map(\.isInForce)
    #expect(holds == [true, true])
  }

  @Test("An entity of which all forms were split off is listed no longer")
  func emptied() throws {
    let corpus = try Newsroom([
      ("a.txt", article("Trade", "Oslo trades with the USA, and the USA with Oslo."))
    ]).load()
    #expect(corpus.entities.count == 2)
    let split = corpus.deciding(
      decisions(.split(try reference("place:usa"), from: try reference("place:united-states"))))
    #expect(try split.entities.mentionCount(entity("usa", split)) == 2)
    #expect(split.entities.count == 2)
  }

  @Test("Who deletes a person of a name keeps the place of that name")
  func otherType() throws {
    let corpus = try Newsroom([
      ("a.txt", article("Trip", "They went to Oslo on Monday. In Oslo it rained.")),
      ("b.txt", article("Song", "The singer Oslo sang on Friday.")),
    ]).load()
    let deleted = corpus.deciding(decisions(.delete(try reference("person:oslo"))))
    #expect(deleted.entities.count == corpus.entities.count)
  }

  @Test("What the reader merged says so, with full confidence")
  func merge() throws {
    let corpus = try Newsroom(Self.files).load()
    let merged = corpus.deciding(
      decisions(.merge(try reference("place:oslo"), into: try reference("person:erna-lindqvist"))))
    let found = try forms("erna lindqvist", merged)
    let oslo = try #require(found["Oslo"])
    #expect(oslo.isDecided && oslo.confidence == 1)
    #expect(oslo.why.hasPrefix("decided by the reader"))
    #expect(try merged.isDecided(entity("erna lindqvist", merged)))
    #expect(try !merged.isDecided(entity("volodymyr zelensky", merged)))
  }

  @Test("A corpus that is loaded with decisions is the one that is decided upon later")
  func loading() throws {
    let room = try Newsroom(Self.files)
    let said = decisions(
      .delete(try reference("place:oslo")),
      .rename(try reference("person:erna-lindqvist"), to: "E. L."),
      .split(try reference("person:zelensky"), from: try reference("person:volodymyr-zelensky")))
    let later = room.load().deciding(said)
    let once = Loader([room.folder.path], decisions: said) { _, _ in }.load()
    #expect(listing(once) == listing(later))
    #expect(listing(once).contains { $0.contains("E. L.") })
    #expect(!listing(once).contains { $0.contains("Oslo") })
  }

  private func listing(_ corpus: Corpus) -> [String] {
    corpus.entities.byCount.map { entity in
      let entity = Int(entity)
      return "\(corpus.entities.id(entity)) \(corpus.name(ofEntity: entity)) "
        + "\(corpus.entities.mentionCount(entity)) \(corpus.entities.holders(entity).map(\.article))"
    }
  }

  @Test(
    "Any decisions on the samples leave every mention in one entity or in none, and counts add up")
  func anyDecisions() throws {
    let corpus = Loader(["seeds"]) { _, _ in }.load()
    let splits = (0..<corpus.entities.count).flatMap { entity in
      corpus.description(ofEntity: entity).forms.flatMap {
        corpus.verdicts(splitting: $0, ofEntity: entity)
      }
    }
    let entities = (0..<corpus.entities.count).compactMap { corpus.reference(toEntity: $0) }
    let names = entities + splits.map(\.subject)
    var chance = SplitMix(state: 7)
    for _ in 0..<20 {
      var said = Decisions()
      for _ in 0..<12 {
        let (a, b) = (names.randomElement(using: &chance), names.randomElement(using: &chance))
        guard let a, let b, a.id != b.id else { continue }
        let verdicts: [Verdict] =
          [
            .merge(a, into: b), .apart(a, from: b), .delete(a), .rename(a, to: b.shown),
            .retype(a, to: b.type), .undecided(a, b),
          ] + splits.shuffled(using: &chance).prefix(3)
        if let verdict = verdicts.randomElement(using: &chance) { said.add(Decision(verdict)) }
      }
      check(corpus.deciding(said), against: corpus)
    }
  }

  private func check(_ decided: Corpus, against corpus: Corpus) {
    var counts = [Int](repeating: 0, count: decided.entities.count)
    for (article, before) in zip(decided.articles, corpus.articles) {
      let ranges = Set(before.mentions.map(\.range))
      for mention in article.mentions {
        counts[mention.entity] += 1
        #expect(ranges.contains(mention.range))
        #expect(mention.type == decided.entities.type(mention.entity))
      }
    }
    for entity in counts.indices {
      #expect(counts[entity] == decided.entities.mentionCount(entity))
      let held = decided.entities.holders(entity).reduce(0) { $0 + Int($1.count) }
      #expect(held == counts[entity])
    }
  }
}
