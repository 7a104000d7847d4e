// What else in a folder belongs to an article.

import CrossReferences
import NewsCorpus
import Testing

@Suite("References")
struct ReferenceTests {
  private static let strike = article(
    "Dockers strike in Marrow Bay",
    "Dockers led by Ilse Brandt walked out over pensions at the Marrow Bay terminal.",
    "Their union wants higher pensions for crane drivers.")
  private static let talks = article(
    "Talks on pensions fail",
    "Ilse Brandt left the talks on pensions for crane drivers at the Marrow Bay terminal.")

  private static func filler(_ number: Int) -> String {
    let words = [
      "opera", "wheat", "tennis", "vaccine", "satellite", "museum", "budget", "glacier", "bicycle",
      "orchard",
    ]
    let topic = words[number % words.count]
    return article(
      "The \(topic) of season \(number)",
      "Critics saw the \(topic) number \(number) and wrote about \(topic) again.",
      "Much else about the \(topic) remains unknown, experts for \(topic) said.")
  }

  @Test("Articles that share names and words are related, with reasons that add up; others are not")
  func related() throws {
    let room = try Newsroom([
      ("a.txt", Self.strike), ("b.txt", Self.talks), ("c.txt", Self.filler(1)),
      ("d.txt", Self.filler(2)),
    ])
    let corpus = room.load()
    let found = corpus.references(of: 0)
    #expect(found.compactMap(\.article) == [1])
    let score = try #require(found.first?.score)
    let reasons = try #require(found.first?.reasons)
    #expect(abs(reasons.reduce(0) { $0 + $1.weight } - score) < 1e-9)
    #expect(reasons.contains { $0.kind == .sharedName && $0.text == "Ilse Brandt" })
    #expect(abs(score - (corpus.references(of: 1).first?.score ?? 0)) < 1e-12)
    #expect(corpus.references(of: 0, limit: 0).isEmpty)
  }

  @Test("An event and the place inside it count where both articles name both, else the place")
  func nestedNames() throws {
    let first = article("Anger", "After the attack on the Marrow City Hall all doors are shut.")
    let second = article("Doors", "The Marrow City Hall attack led to new locks on all doors.")
    let third = article("Locks", "At Marrow City Hall all doors have new locks.")
    let corpus = try Newsroom([
      ("a.txt", first), ("b.txt", second), ("c.txt", third), ("d.txt", Self.filler(1)),
    ]).load()
    func shared(_ other: Int) -> [String] {
      corpus.references(of: 0).first { $0.article == other }?.reasons
        .filter { $0.kind == .sharedName }.map(\.text).sorted() ?? []
    }
    #expect(shared(1) == ["Marrow City Hall", "attack on the Marrow City Hall"])
    #expect(shared(2) == ["Marrow City Hall"])
    let ranges = corpus[0].mentions.map { corpus[0].string($0.range) }
    #expect(ranges == ["attack on the Marrow City Hall", "Marrow City Hall"])
  }

  @Test("Among many more articles than are compared in full, the related one is found")
  func candidates() throws {
    let room = try Newsroom(
      [("m/strike.txt", Self.strike), ("z/talks.txt", Self.talks)]
        + (0..<150).map { ("f\($0).txt", Self.filler($0)) })
    let corpus = room.load()
    let strike = try #require(room.number("m/strike.txt", corpus))
    let talks = try #require(room.number("z/talks.txt", corpus))
    #expect(corpus.references(of: strike).first?.article == talks)
    #expect(corpus.references(of: talks).first?.article == strike)
  }

  @Test("Among many articles, one that shares only plural words is found")
  func plurals() throws {
    let room = try Newsroom(
      [
        (
          "a.txt",
          article(
            "Zithers", "Zithers and lyres and harpsichords sounded.",
            "Zithers, lyres, harpsichords.")
        ),
        (
          "b.txt",
          article(
            "Lyres", "Lyres, zithers and harpsichords were mended.", "Harpsichords, zithers, lyres."
          )
        ),
      ] + (0..<150).map { ("f\($0).txt", Self.filler($0)) })
    let corpus = room.load()
    #expect(corpus.references(of: 0).first?.article == 1)
  }

  @Test("A printed title leads to the article of that headline, or is shown as missing")
  func seeAlso() throws {
    let room = try Newsroom([
      (
        "a.txt",
        article(
          "Ferry prices rise", "Tickets for the ferry cost more from Monday.", "See also:",
          "Talks on pensions fail",
          "See also:", "A piece that nobody kept", "Travellers complained about the ticket prices.")
      ),
      ("b.txt", Self.talks),
    ])
    let corpus = room.load()
    let links = corpus.references(of: 0).filter { $0.relation == .seeAlso }
    #expect(links.map(\.title) == ["Talks on pensions fail", "A piece that nobody kept"])
    #expect(links.map(\.article) == [1, nil])
    #expect(links.map(\.score) == [1, nil])
    #expect(links.allSatisfy { $0.place.map { corpus[0].string($0) } == $0.title })
  }

  private static let linking =
    strike.replacing("Their union", with: "See also:\n\nTalks on pensions fail\n\nTheir union")

  @Test("An article that is linked and related stands there once, with all reasons and evidence")
  func linkedAndRelated() throws {
    let corpus = try Newsroom([("a.txt", Self.linking), ("b.txt", Self.talks)]).load()
    let found = corpus.references(of: 0)
    #expect(found.map(\.article) == [1])
    let link = try #require(found.first)
    #expect(link.relation == .seeAlso)
    #expect(link.score == 1)
    #expect(link.reasons.first?.kind == .link)
    #expect(link.reasons.contains { $0.kind == .sharedName && $0.text == "Ilse Brandt" })
    #expect(link.reasons.contains { $0.kind == .terms })
    #expect(abs(link.reasons.reduce(0) { $0 + $1.weight } - 1) < 1e-9)
    #expect(link.reasons.map(\.weight) == link.reasons.map(\.weight).sorted(by: >))
    #expect(link.evidence.contains { $0.kind == .sharedName || $0.kind == .event })
  }

  @Test("A link that is printed twice is one row, where it stands first, and takes one place")
  func repeatedLinks() throws {
    let corpus = try Newsroom([
      (
        "a.txt",
        article(
          "Ferry prices rise", "Tickets for the ferry cost more from Monday.", "See also:",
          "Talks on pensions fail", "See also:", "A piece that nobody kept",
          "Travellers complained about the ticket prices.", "See also:", "TALKS on pensions fail",
          "See also:", "A piece that nobody kept", "See also:", "The opera of season 10",
          "The ferry leaves at noon all the same, the harbour office said.")
      ),
      ("b.txt", Self.talks), ("c.txt", Self.filler(10)),
    ]).load()
    let titles = [
      "Talks on pensions fail", "A piece that nobody kept", "TALKS on pensions fail",
      "A piece that nobody kept",
    ]
    let printed = corpus[0].blocks.filter { $0.kind == .seeAlsoTitle }.map(\.range)
    #expect(printed.prefix(4).map { corpus[0].string($0) } == titles)
    let links = corpus.references(of: 0, limit: 1)
    #expect(links.compactMap(\.title) == ["Talks on pensions fail", "A piece that nobody kept"])
    #expect(links.map(\.article) == [1, nil])
    #expect(links.compactMap(\.place) == Array(printed.prefix(2)))
  }
}
