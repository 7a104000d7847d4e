// What other articles have in the place of one article's facts, and how articles are called in a row.

import Facts
import Foundation
import Testing

@testable import NewsCorpus

/// Thirteen articles of three outlets about two events of a town that does not exist.
private let portHalden: Corpus = {
  let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  return Loader([tests.appendingPathComponent("PortHalden").path]) { _, _ in }.load()
}()

@Suite("What other articles state")
struct StatedElsewhereTests {
  @Test("An article's figures are set against those of others, the strongest first")
  func relatedFigures() throws {
    let corpus = portHalden
    let article = try #require(corpus.articles.first { $0.id.contains("northline-0311") })
    let found = corpus.relatedFigures(of: article.number)
    let injured = found.filter { $0.relation.slot == .injured }
    #expect(
      injured.map { "\($0.relation.relation.name) \(Int($0.relation.there.value))" } == [
        "conflict 46", "conflict 40", "conflict 38",
      ])
    #expect(corpus.relatedFigures(of: article.number, isStopped: { true }).isEmpty)
  }

  @Test("All that somebody is quoted saying stands in order of time")
  func ofOneSpeaker() throws {
    let corpus = portHalden
    let quoted = corpus.articles.flatMap(\.quotations).filter { $0.name != Quotation.nobody }
    #expect(!quoted.isEmpty)
    for speaker in Set(quoted.map { Int($0.name) }) {
      let said = corpus.quotations(ofSpeaker: speaker)
      #expect(said.count == quoted.count { Int($0.name) == speaker })
      let days = said.compactMap { corpus[$0.article].date?.value }
      #expect(days == days.sorted())
    }
    let anyone = try #require(quoted.first)
    #expect(corpus.quotations(ofSpeaker: Int(anyone.name), isStopped: { true }).isEmpty)
  }

  @Test("An article is called by as much of its file's name as tells it from the others")
  func shortIDs() {
    let ids = portHalden.articles.map(\.shortID)
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("meridian-0312"))
    #expect(ids.contains("harbour-post-0311-explosion"))
    #expect(ids.contains("harbour-post-0311-explosion-late"))
  }
}
