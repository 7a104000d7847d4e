// How the articles of the fictional corpus of Port Halden belong together: which relation, which reasons, and
// where both texts show it.

import CrossReferences
import Foundation
import NewsCorpus
import Testing

@Suite("Relations")
struct RelationTests {
  private static let corpus = Loader([
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("PortHalden").path
  ]) { _, _ in }.load()

  private static func number(_ name: String) throws -> Int {
    try #require(corpus.articles.first { $0.id.hasSuffix("\(name).txt") }?.number)
  }

  /// `sameStory northline-0311-explosion`, strongest first.
  private static func relations(of name: String) throws -> [String] {
    corpus.references(of: try number(name)).map { reference in
      let other = reference.article.map { corpus[$0].id } ?? "\(reference.title ?? "")"
      let file = other.split(separator: "/").last.map(String.init) ?? other
      return "\(reference.relation.rawValue) \(file.split(separator: ".").first ?? "")"
    }
  }

  private static func reference(_ here: String, _ there: String) throws -> Reference {
    let other = try number(there)
    return try #require(
      corpus.references(of: try number(here)).first { $0.article == other })
  }

  @Test(
    "Versions, stories of a day, later accounts of the event and what is only related are told apart"
  )
  func kinds() throws {
    #expect(
      try Self.relations(of: "harbour-post-0311-explosion") == [
        "version harbour-post-0311-explosion-late", "sameStory northline-0311-explosion",
        "sameStory meridian-0312-explosion", "sameEvent northline-0313-toll",
        "sameEvent harbour-post-0317-inquiry", "sameEvent meridian-0318-inquiry",
        "related meridian-0401-refinery",
      ])
  }

  @Test(
    "A collapsed bridge belongs to none of the reports of an explosion, and a bakery to nothing")
  func unrelated() throws {
    #expect(
      try Self.relations(of: "northline-0402-bridge").filter { !$0.hasSuffix("bridge") } == [])
    #expect(try Self.relations(of: "harbour-post-0320-bakery") == [])
  }

  @Test("A printed link comes first, with what else connects it; one that leads nowhere last")
  func links() throws {
    let found = try Self.relations(of: "harbour-post-0317-inquiry")
    #expect(found.first == "seeAlso harbour-post-0311-explosion")
    #expect(found.last == "seeAlso How Port Halden fed three countries")
  }

  @Test("The reasons of every reference add up to its score and are sure to some degree")
  func weights() throws {
    for article in 0..<Self.corpus.articleCount {
      for reference in Self.corpus.references(of: article) where reference.article != nil {
        let score = try #require(reference.score)
        let confidence = try #require(reference.confidence)
        let sum = reference.reasons.reduce(0) { $0 + $1.weight }
        #expect(abs(sum - score) < 1e-9)
        #expect((0...1).contains(score) && (0...1).contains(confidence))
      }
    }
  }

  @Test("A reference is as near from either side, and shows the same places the other way round")
  func symmetry() throws {
    for here in 0..<Self.corpus.articleCount {
      for one in Self.corpus.references(of: here) where one.relation != .seeAlso {
        let other = try #require(one.article)
        let back = try #require(Self.corpus.references(of: other).first { $0.article == here })
        guard back.relation != .seeAlso else { continue }
        #expect(back.relation == one.relation)
        #expect(abs((back.score ?? 0) - (one.score ?? 0)) < 1e-6)
        let turned = Set(back.evidence.map { [$0.there, $0.here] })
        #expect(Set(one.evidence.map { [$0.here, $0.there] }) == turned)
      }
    }
  }

  @Test("Figures that contradict each other are shown in both texts")
  func evidence() throws {
    let (here, there) = ("harbour-post-0311-explosion", "meridian-0312-explosion")
    let found = try Self.reference(here, there)
    let (one, other) = (Self.corpus[try Self.number(here)], Self.corpus[try Self.number(there)])
    let shown = found.evidence.filter { $0.kind == .figures }.map {
      "\($0.label.rawValue): \(one.string($0.here)) | \(other.string($0.there))"
    }
    #expect(
      shown == [
        "conflict: 38 people were injured | 46 were injured",
        "agrees: Nine people, including two firefighters, were killed | Nine people died",
      ])
    #expect(found.reasons.first { $0.kind == .event }?.text == "Kestrel, Port Halden, 2025-03-11")
  }

  @Test("Dates and names that two accounts of one event write differently are shown in both texts")
  func differences() throws {
    let corpus = try Newsroom([
      (
        "a.txt",
        """
        Blast at Dorna flour mill

        DORNA, March 4, 2021. An explosion at the Kestrel Mill in Dorna killed 14 people and injured 52 on Wednesday.

        The mill failed a safety inspection in August 2020. Its owner is Viktor Malz.
        """
      ),
      (
        "b.txt",
        """
        Kestrel Mill blast

        TARGO, March 6, 2021. 14 people died at the Kestrel Mill in Dorna on Wednesday.

        The mill had failed an inspection in July 2020. Victor Maltz, who owns it, was silent.
        """
      ),
    ]).load()
    let shown = corpus.references(of: 0).flatMap(\.evidence)
      .filter { $0.label == .conflict || $0.label == .differs }
      .map { "\($0.kind): \(corpus[0].string($0.here)) | \(corpus[1].string($0.there))" }
    #expect(shown == ["date: August 2020 | July 2020", "sharedName: Viktor Malz | Victor Maltz"])
  }
}
