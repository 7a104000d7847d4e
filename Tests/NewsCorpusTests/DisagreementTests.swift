// Which conflicts are told together, and which of them may be counts that moved. Which figures are set against each
// other at all, ConflictTests look at.

import CrossReferences
import Testing

@testable import NewsCorpus

@Suite("Disagreements")
struct DisagreementTests {
  private func rows(_ articles: [String]) throws -> [String] {
    let room = try Newsroom(articles.enumerated().map { ("\($0.offset).txt", $0.element) })
    let corpus = room.load()
    return corpus.disagreements(of: corpus.conflicts()).map { found in
      let values = found.conflict.sides.map { "\(Int($0.figure.value))" }.joined(separator: " ")
      let slot = found.conflict.relation.slot.name
      return "\(found.kind) \(slot) \(values) ×\(found.texts.first) ×\(found.texts.second)"
    }
  }

  private func told(_ day: String, _ words: String) -> String {
    "Blast at Dorna mill\n\nDORNA, March \(day), 2021. \(words)\n"
  }

  private static let killed = "The blast at the Kestrel Mill in Dorna on March 3 killed"

  @Test("The same two counts of one event are one row, with how many texts give them")
  func together() throws {
    let found = try rows([
      told("4", "\(Self.killed) 14 people, the governor said. Fog lay over the river all night."),
      told("4", "\(Self.killed) 16 people, police said. Firemen came from three towns nearby."),
      told("4", "\(Self.killed) 16 people, a doctor told the radio. Schools stay shut tomorrow."),
    ])
    #expect(found == ["conflict killed 14 16 ×1 ×2"])
  }

  @Test("Versions of one text are one")
  func versions() throws {
    let body =
      "\(Self.killed) 16 people, police said. Firemen came from three towns nearby and fought the flames until "
      + "the morning, when the wind turned and the smoke drifted out over the river towards the old market."
    let found = try rows([
      told("4", "\(Self.killed) 14 people, the governor said. Fog lay over the river all night."),
      told("4", body), told("4", body + " Rain fell."),
    ])
    #expect(found == ["conflict killed 14 16 ×1 ×1"])
  }

  @Test("A larger toll of a later day may have moved, and stands behind; a smaller one has not")
  func daysApart() throws {
    let texts = [
      told(
        "4", "\(Self.killed) 14 people and injured 60, the governor said. Fog lay over the river."),
      told(
        "8", "\(Self.killed) 16 people and injured 41, police said. Firemen came from three towns."),
    ]
    #expect(
      try rows(texts) == ["conflict injured 60 41 ×1 ×1", "perhapsMoved killed 14 16 ×1 ×1"])
    let corpus = try Newsroom([("a.txt", texts[1]), ("b.txt", texts[0])]).load()
    let moved = try #require(corpus.conflicts().first { $0.relation.slot == .killed })
    #expect(moved.relation.why.contains("the counts are 4 days apart"))
    #expect(moved.later == 0)
    #expect(moved.sides.map(\.article) == [1, 0], "what was counted first stands first")
  }

  @Test(
    "Where a third text says that the count moved, two of one day may be before and behind that")
  func thirdText() throws {
    let found = try rows([
      told("4", "\(Self.killed) 14 people, the governor said. Fog lay over the river all night."),
      told("4", "\(Self.killed) 17 people, police said. Firemen came from three towns nearby."),
      told("5", "The death toll of the blast at the Kestrel Mill in Dorna on March 3 rose to 17."),
    ])
    #expect(found == ["update killed 14 17 ×1 ×1", "perhapsMoved killed 14 17 ×1 ×1"])
  }
}
