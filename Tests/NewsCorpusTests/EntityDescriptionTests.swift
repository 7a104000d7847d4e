// What is found of one entity when it is asked for, against the whole corpus counted the slow way.

import NewsCorpus
import Testing

@Suite("One entity")
struct EntityDescriptionTests {
  private static let files = [
    (
      "a.txt",
      article(
        "Bridge", "Mayor Ilse Brandt opened a bridge in Oslo. Ms. Brandt thanked Rui Salgado.")
    ),
    ("b.txt", article("Vote", "Voters met Ilse Brandt in Oslo. Ilse Brándt thanked Rui Salgado.")),
    ("c.txt", article("Opera", "In Oslo Marta Quintero sang. Ilse Brandt listened.")),
    ("d.txt", article("Trains", "Trains left Oslo late.")),
    ("e.txt", article("Snow", "Snow fell in Oslo.")),
  ]

  private func entity(_ key: String, _ corpus: Corpus) throws -> Int {
    try #require((0..<corpus.entities.count).first { corpus.entities.key($0) == key })
  }

  @Test("Its name comes first, then its forms, each with the articles that write it so")
  func forms() throws {
    let corpus = try Newsroom(Self.files).load()
    let mayor = try entity("ilse brandt", corpus)
    let forms = corpus.description(ofEntity: mayor).forms
    #expect(forms.map(\.text) == ["Ilse Brandt", "Brandt", "Ilse Brándt"])
    #expect(forms.map(\.count) == [3, 1, 1])
    #expect(forms.map { $0.holders.map(\.article) } == [[0, 1, 2], [0], [1]])
    #expect(forms[0].reason == nil)
    #expect(forms[1].reason?.why == "a part of the full name Ilse Brandt in the same article")
  }

  @Test("Forms are those that the whole corpus has for it, for every entity of the samples")
  func sameAsAll() {
    let corpus = Loader(["seeds"]) { _, _ in }.load()
    let all = EntityForms(corpus)
    for entity in 0..<corpus.entities.count {
      let found = corpus.description(ofEntity: entity).forms
      let aliases = found.filter { $0.reason != nil }
      let expected = all.aliases(of: entity)
      #expect(aliases.map(\.text) == expected.map(\.text))
      #expect(aliases.map(\.count) == expected.map(\.count))
      #expect(aliases.map(\.reason) == expected.map(\.reason))
      #expect(found.reduce(0) { $0 + $1.count } == corpus.entities.mentionCount(entity))
      for form in found {
        #expect(form.holders.reduce(0) { $0 + Int($1.count) } == form.count)
      }
    }
  }

  @Test("Who shares most articles comes first, but what every article names weighs little")
  func companions() throws {
    let corpus = try Newsroom(Self.files).load()
    let mayor = try entity("ilse brandt", corpus)
    let companions = corpus.description(ofEntity: mayor).companions
    let names = companions.map { corpus.entities.key($0.entity) }
    #expect(names.first == "rui salgado")
    #expect(Set(names) == ["rui salgado", "oslo", "marta quintero"])
    let singer = try entity("rui salgado", corpus)
    #expect(companions.first?.entity == singer)
    #expect(companions.first?.articleCount == 2 && companions.first?.mentionCount == 2)
  }

  @Test("Two entities share equally many articles, whichever is asked about")
  func symmetric() throws {
    let corpus = try Newsroom(Self.files).load()
    for entity in 0..<corpus.entities.count {
      for companion in corpus.description(ofEntity: entity).companions {
        let back = corpus.description(ofEntity: companion.entity).companions
        let same = back.first { $0.entity == entity }
        #expect(same?.articleCount == companion.articleCount)
      }
    }
  }
}

@Suite("Listing entities")
struct EntityListingTests {
  private static let files = [
    ("a.txt", article("Bridge", "Ilse Brandt came to Oslo. Ilse Brandt and Rui Salgado spoke.")),
    ("b.txt", article("Vote", "Ilse Brandt left Oslo. Ms. Åse Berg stayed in Oslo.")),
    ("c.txt", article("Opera", "In Oslo Ilse Brandt listened.")),
  ]

  private func keys(_ corpus: Corpus, _ change: (inout EntityListing) -> Void) -> [String] {
    var listing = EntityListing()
    change(&listing)
    return corpus.entities(in: listing).map { corpus.entities.key(Int($0)) }
  }

  @Test("By count, by name, by type and by rarity")
  func orders() throws {
    let corpus = try Newsroom(Self.files).load()
    #expect(
      keys(corpus) { $0.order = .count } == ["ilse brandt", "oslo", "ase berg", "rui salgado"])
    #expect(
      keys(corpus) { $0.order = .name } == ["ase berg", "ilse brandt", "oslo", "rui salgado"])
    #expect(
      keys(corpus) { $0.order = .type } == ["ilse brandt", "ase berg", "rui salgado", "oslo"])
    #expect(Set(keys(corpus) { $0.order = .rarity }.prefix(2)) == ["ase berg", "rui salgado"])
  }

  @Test("A type alone, in whatever order, and every order has every entity once")
  func types() throws {
    let corpus = try Newsroom(Self.files).load()
    #expect(keys(corpus) { $0.type = .place } == ["oslo"])
    #expect(keys(corpus) { $0.type = .event } == [])
    for order in EntityOrder.allCases {
      #expect(keys(corpus) { $0.order = order }.sorted() == keys(corpus) { _ in }.sorted())
    }
  }
}
