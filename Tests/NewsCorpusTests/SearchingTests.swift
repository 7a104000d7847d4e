// Searching a corpus, and where in an article it matches.

import NewsCorpus
import SearchIndex
import Testing

@Suite("Searching a corpus")
struct SearchingTests {
  private static let files = [
    (
      "a.txt",
      article(
        "Storm closes port", "The port of Marrow Bay closed on Sunday.", "Ships waited outside.")
    ),
    (
      "b.txt",
      article(
        "Mayor resigns", "The mayor of Marrow Bay left. A storm came, and the port stayed open.")
    ),
    ("c.txt", article("Opera opens", "Bay windows in Marrow street were lit. U.S. singers came.")),
  ]

  @Test(
    "Words, beginnings and phrases find their articles, best first",
    arguments: [
      ("storm", ["a.txt", "b.txt"]), ("\"marrow bay\"", ["a.txt", "b.txt"]),
      ("marrow bay", ["a.txt", "b.txt", "c.txt"]),
      ("\"bay marrow\"", []), ("open*", ["c.txt", "b.txt"]), ("us", ["c.txt"]),
      ("\"port the\"", ["a.txt"]),
      ("\"port closed\"", []), ("lighthouse", []), ("", []),
    ])
  func found(typed: String, expected: [String]) throws {
    let room = try Newsroom(Self.files)
    let corpus = room.load()
    let found = corpus.search(typed).hits.map { room.name(corpus[$0.article].id) }
    #expect(
      typed == "marrow bay" || typed == "\"marrow bay\""
        ? found.sorted() == expected : found == expected)
  }

  @Test("A snippet shows the hits of one paragraph")
  func snippets() throws {
    let corpus = try Newsroom(Self.files).load()
    let view = corpus[0]
    let hits = view.hits(of: Query("bay sunday"))
    let snippet = try #require(view.snippet(of: hits))
    #expect(view.string(snippet.range) == "The port of Marrow Bay closed on Sunday.")
    #expect(snippet.hits.map { view.string($0) } == ["Bay", "Sunday"])
    #expect(view.hits(of: Query("")) == [])
    #expect(view.snippet(of: []) == nil)
  }

  @Test("An article is named by its id, or by a part of it that others share")
  func naming() throws {
    let room = try Newsroom(Self.files)
    let corpus = room.load()
    #expect(corpus.articles(named: corpus[1].id) == [1])
    #expect(corpus.articles(named: "/b.t") == [1])
    #expect(corpus.articles(named: ".txt") == [0, 1, 2])
    #expect(corpus.articles(named: "nowhere") == [])
  }

  private static let named = [
    ("a.txt", article("Bridge", "Mayor Ilse Brándt opened a bridge in Oslo. Ms. Brandt left.")),
    ("b.txt", article("Vote", "Voters met Ilse Brandt in Seoul, South Korea.")),
    ("c.txt", article("Help", "The World Food Programme (WFP) sent rice. WFP trucks left Oslo.")),
    ("d.txt", article("Rice", "The World Food Programme helps. A brandt is no person.")),
  ]

  @Test(
    "A field finds the articles that name somebody whom any article calls so",
    arguments: [
      ("person:brandt", ["a.txt", "b.txt"]), ("person:BRÁNDT", ["a.txt", "b.txt"]),
      ("person:\"ilse brandt\"", ["a.txt", "b.txt"]), ("person:bran", []),
      ("person:bran*", ["a.txt", "b.txt"]), ("person:randt", []), ("person:\"brandt ilse\"", []),
      ("place:brandt", []), ("entity:brandt", ["a.txt", "b.txt"]),
      ("place:oslo", ["a.txt", "c.txt"]),
      ("place:\"south korea\"", ["b.txt"]), ("org:wfp", ["c.txt", "d.txt"]),
      ("org:\"food programme\"", ["c.txt", "d.txt"]), ("event:wfp", []),
      ("person:brandt place:oslo", ["a.txt"]), ("person:brandt bridge", ["a.txt"]),
      ("nobody:brandt", []), ("person:\"\"", []),
    ])
  func fields(typed: String, expected: [String]) throws {
    let room = try Newsroom(Self.named)
    let corpus = room.load()
    let result = corpus.search(typed)
    #expect(result.hits.map { room.name(corpus[$0.article].id) }.sorted() == expected)
    for hit in result.hits where typed.contains(":") {
      #expect(!corpus[hit.article].hits(of: result).isEmpty)
    }
  }

  @Test("What a field found is lit, however it is written there, with the words besides")
  func litFields() throws {
    let corpus = try Newsroom(Self.named).load()
    let view = corpus[0]
    let lit = view.hits(of: corpus.search("person:brandt bridge")).map { view.string($0) }
    #expect(lit == ["Bridge", "Ilse Brándt", "bridge", "Brandt"])
  }

  @Test("Every entity of the samples is found by every form of it")
  func everyForm() {
    let corpus = Loader(["seeds"]) { _, _ in }.load()
    for entity in 0..<corpus.entities.count {
      for form in corpus.description(ofEntity: entity).forms {
        let result = corpus.search("entity:\"\(form.text)\"")
        #expect(result.entities.contains(entity), "\(form.text)")
        #expect(Set(form.holders.map { Int($0.article) }).isSubset(of: result.hits.map(\.article)))
      }
    }
  }
}
