// Facts as a corpus hands them out: with its entities, and after what only several articles show. Which facts
// an article has, FactsTests look at.

import Facts
import Testing

@testable import NewsCorpus

@Suite("Reported facts")
struct ReportedFactsTests {
  @Test("A speaker is the entity of the whole corpus, whatever the article calls her")
  func speakers() throws {
    let room = try Newsroom([
      (
        "a.txt",
        article(
          "Harbour closes", "BERGEN, May 3, 2019. The mayor, Marta Lindgren, closed the harbour.",
          "“We will open it soon,” Lindgren said.")
      ),
      (
        "b.txt",
        article("Harbour opens", "Marta Lindgren opened the harbour.", "“It is open,” she said.")
      ),
    ])
    let corpus = room.load()
    let speakers = corpus.articles.flatMap { article in
      article.quotations.map { article.id(ofEntity: Int($0.name)) }
    }
    #expect(speakers == ["person:marta-lindgren", "person:marta-lindgren"])
  }

  @Test("An article without names has facts, and one without facts none")
  func nothing() throws {
    let room = try Newsroom([
      ("a.txt", article("Rain", "It rained.")), ("b.txt", article("Fire", "12 people died.")),
    ])
    let corpus = room.load()
    #expect(corpus[0].facts == ArticleFacts())
    #expect(corpus[1].figures.map(\.value) == [12])
    #expect(corpus[1].why(corpus[1].figures[0]) == "“died” follows what is counted")
  }

  @Test("Names and facts come together: before they are looked for there are none")
  func later() throws {
    let room = try Newsroom([("a.txt", article("Fire", "12 people died in Bergen."))])
    var batch = BatchBuilder(namedArticles: 0)
    let file = FoundFile(
      id: "a.txt", path: Array(room.folder.appendingPathComponent("a.txt").path.utf8),
      isNamed: true)
    batch.add(file) { false }
    batch.finish()
    let segment = try #require(batch.batch.segments.first)
    #expect(segment.facts.facts(of: 0) == ArticleFacts())
    #expect(segment.named().facts.facts(of: 0).figures.map(\.value) == [12])
  }
}
