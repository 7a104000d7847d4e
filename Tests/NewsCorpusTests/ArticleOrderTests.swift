// Lists of articles: their orders, against what a reader would do by hand.

import NewsCorpus
import Testing

@Suite("Listing articles")
struct ArticleOrderTests {
  private static let files = [
    ("a.txt", "---\ndate: 2021-05-04\nsource: Marrow Herald\n---\n# Zebras seen\n\nA storm.\n"),
    ("b.txt", "# Éclairs for all\n\nThe storm came and the storm went over the bay.\n"),
    (
      "c.txt",
      "---\ndate: 2023-01-02\nsource: agence Bay\n---\n# Mayor leaves\n\nNo storm at all.\n"
    ),
    ("d.txt", "---\ndate: 2021-05-04\n---\n# Aardvarks\n\nStorm.\n"),
  ]

  private func names(_ listing: ArticleListing) throws -> String {
    let room = try Newsroom(Self.files)
    let corpus = room.load()
    let listed = corpus.list(listing)
    #expect(listed.isComplete)
    return listed.articles.map { String(room.name(corpus[Int($0)].id).prefix(1)) }.joined()
  }

  @Test(
    "All articles stand by path, or in the order that was asked for; equal ones as they stood",
    arguments: [
      (ArticleOrder.usual, "abcd"), (.newest, "cadb"), (.oldest, "adcb"), (.source, "cabd"),
      (.headline, "dbca"), (.longest, "bcad"),
    ])
  func orders(order: ArticleOrder, expected: String) throws {
    #expect(try names(ArticleListing(order: order)) == expected)
  }

  @Test("What a search found stands in the order, and best first without one")
  func searched() throws {
    #expect(try names(ArticleListing(typed: "storm", order: .newest)) == "cdab")
    let best = try names(ArticleListing(typed: "storm"))
    #expect(best.sorted() == ["a", "b", "c", "d"])
    #expect(best != "abcd")
    #expect(try names(ArticleListing(typed: "bay", order: .headline)) == "bc")
  }

  @Test("A search and an entity together leave what both have")
  func narrowed() throws {
    let room = try Newsroom([
      ("a.txt", article("Mayor speaks", "Mayor Jane Doe spoke of the storm.")),
      ("b.txt", article("Mayor listens", "Mayor Jane Doe listened.")),
      ("c.txt", article("Storm", "The storm was loud.")),
    ])
    let corpus = room.load()
    let doe = try #require(corpus.entity(namedBy: "jane doe"))
    #expect(Array(corpus.list(ArticleListing(entity: doe)).articles) == [0, 1])
    #expect(Array(corpus.list(ArticleListing(typed: "storm", entity: doe)).articles) == [0])
  }

  @Test(
    "Words that name an entity offer it, with all its spellings; operators and other words do not",
    arguments: [
      ("jane doe", "person:\"Jane Doe\""), ("Doe", "person:\"Jane Doe\""),
      ("\"jane d", "person:\"Jane Doe\""), ("storm", nil), ("doe jane", nil), ("doe -jane", nil),
      ("person:doe", nil), ("doe OR storm", nil), ("", nil),
    ])
  func named(typed: String, expected: String?) throws {
    let room = try Newsroom([("a.txt", article("Mayor speaks", "Mayor Jane Doe spoke of it."))])
    let corpus = room.load()
    #expect(corpus.entity(namedBy: typed).map { corpus.query(forEntity: $0) } == expected)
  }
}
