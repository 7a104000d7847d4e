// What two articles state, side by side: each fact in one row, with how both stand to each other.

import CrossReferences
import Facts
import Foundation
import NewsCorpus
import Prose
import Testing

private let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent()
private let portHalden = Loader([tests.appendingPathComponent("PortHalden").path]) { _, _ in }
  .load()
private let seeds = Loader([
  tests.deletingLastPathComponent().appendingPathComponent("seeds").path
]) { _, _ in }.load()

/// Every article of both folders with every one of its own.
private let pairs: [(Corpus, Int, Int)] = [portHalden, seeds].flatMap { corpus in
  (0..<corpus.articleCount).flatMap { left in
    (0..<corpus.articleCount).map { (corpus, left, $0) }
  }
}

private func compared(_ corpus: Corpus, _ left: Int, _ right: Int) -> ComparedFacts {
  corpus.facts(of: corpus.comparison(of: left, with: right))
}

/// Two articles of Port Halden by parts of their names.
private func compared(_ left: String, _ right: String) throws -> ComparedFacts {
  let numbers = try [left, right].map { name in
    try #require(portHalden.articles.first { $0.id.contains(name) }).number
  }
  return compared(portHalden, numbers[0], numbers[1])
}

/// `≠ injured: …` for each row of a topic.
private func words(_ facts: ComparedFacts, _ topic: FactTopic, in corpus: Corpus = portHalden)
  -> [String]
{
  facts.of(topic).map { "\($0.relation.sign) \(corpus.words(of: $0, in: facts))" }
}

@Suite("Two articles by facts")
struct ComparedFactsTests {
  @Test("A conflict, a bound that both can mean, and what both tell")
  func aConflict() throws {
    let facts = try compared("northline-0311", "meridian-0312")
    #expect(facts.isOneStory)
    #expect(
      words(facts, .figures) == [
        "/ At least seven people were killed / Nine people died",
        "≠ 31 injured ≠ 46 were injured", "< two silos", "< a third of the grain",
        "> Two of the dead", "> 212 people",
      ])
    #expect(
      words(facts, .dates) == ["= 2025-03-11, Tuesday", "= 1987", "> 2024-11, last November"])
    #expect(words(facts, .events) == ["= 2025-03-11 Port Halden, Kestrel"])
  }

  @Test("A toll that has risen is an update")
  func anUpdate() throws {
    let facts = try compared("explosion-late", "northline-0313")
    let update = try #require(facts.rows.first { $0.relation == .update })
    #expect(update.topic == .figures && update.isToldDifferently)
    #expect(update.why?.contains("the later text itself says that the count moved") == true)
  }

  @Test("One name under two spellings, and the same words in a translation, are one row each")
  func translations() throws {
    let names = try compared("explosion-late", "meridian-0312")
    #expect(words(names, .people).contains("/ Ilze Brandova / Ilse Brandowa"))
    #expect(words(names, .sources).contains("= Ilze Brandova"))
    let inquiry = try compared("0317-inquiry", "0318-inquiry")
    #expect(words(inquiry, .people).first == "/ Edda Lindqvist / Edda Lindkvist")
    #expect(
      words(inquiry, .quotations) == [
        """
        ~ “Nobody on this commission has ever worked for the port,” ~ “No one of us has at any time for \
        the harbour worked,”
        """
      ])
  }

  @Test("Prices in two sentences that say the same contradict each other")
  func prices() throws {
    let facts = try compared("northline-0402", "harbour-post-0403")
    #expect(words(facts, .figures).contains("≠ 2.3 million crowns ≠ 3.5 million crowns"))
    let inquiry = try compared("0317-inquiry", "0318-inquiry")
    #expect(words(inquiry, .figures).contains("≠ 40,000 crowns ≠ 45,000 crowns"))
  }

  @Test("Two articles that have nothing to do with each other share nothing")
  func strangers() throws {
    let facts = try compared("bakery", "northline-0405")
    #expect(!facts.isOneStory)
    #expect(facts.rows.allSatisfy { $0.left.isEmpty || $0.right.isEmpty })
  }

  @Test("An article with itself has all in both, and nothing told differently")
  func itself() {
    for (corpus, left, right) in pairs where left == right {
      for row in compared(corpus, left, right).rows {
        #expect([.same, .agrees].contains(row.relation), "\(corpus[left].id): \(row)")
        #expect(row.leftPlaces == row.rightPlaces)
      }
    }
  }

  @Test("Swapping the sides mirrors every row")
  func mirrored() {
    for (corpus, left, right) in pairs where left < right {
      let turned = compared(corpus, right, left).rows
      let rows = compared(corpus, left, right).rows
      #expect(rows.count == turned.count)
      for row in rows {
        let isThere = turned.contains {
          $0.topic == row.topic && $0.relation == row.relation.mirrored
            && Set($0.leftPlaces) == Set(row.rightPlaces)
            && Set($0.rightPlaces) == Set(row.leftPlaces)
        }
        #expect(isThere, "\(corpus[left].id) and \(corpus[right].id): \(row)")
      }
    }
  }

  @Test("Every mention, date, figure and quotation of both stands in exactly one row")
  func accountedFor() {
    for (corpus, left, right) in pairs where left != right {
      let facts = compared(corpus, left, right)
      for (article, side) in [(left, \ComparedFact.leftPlaces), (right, \.rightPlaces)] {
        let view = corpus[article]
        func places(_ topic: FactTopic) -> [TextRange] {
          facts.of(topic).flatMap { $0[keyPath: side] }.sorted { $0.start < $1.start }
        }
        #expect(places(.dates) == view.dateMentions.map(\.range))
        #expect(places(.quotations) == view.quotations.map(\.range))
        #expect(Set(places(.figures)) == Set(view.figures.map(\.range)))
        let named = places(.people) + places(.organizations) + places(.places) + places(.otherNames)
        let events = places(.events)
        for mention in view.mentions {
          let told = mention.type == .event ? events : named
          #expect(told.count { $0 == mention.range } == 1, "\(view.string(mention.range))")
        }
      }
    }
  }
}
