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
}
