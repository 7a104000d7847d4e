// What stands on the timeline of some articles, and in which order. How it looks, BrowserTests show.

import Articles
import Testing

@testable import NewsCorpus

@Suite("The timeline")
struct TimelineTests {
  private func timeline(_ corpus: Corpus, upTo count: Int = .max) -> Timeline {
    var reader = TimelineReader(corpus, (0..<UInt32(corpus.articleCount)).map { $0 })
    reader.read(upTo: count)
    return reader.timeline()
  }

  /// `published 2025-3-11`, `~` before what is inferred.
  private func line(_ entry: TimelineEntry, _ corpus: Corpus) -> String {
    let date = entry.date
    let parts = [
      (Int(date.year), PublicationDate.Parts.year), (Int(date.month), .month),
      (Int(date.day), .day),
    ]
    .filter { $0.0 > 0 }.map { "\(date.inferred.contains($0.1) ? "~" : "")\($0.0)" }
    let words =
      entry.lane == .mentioned ? " “\(corpus[Int(entry.article)].string(entry.place))”" : ""
    return "\(entry.lane) \(parts.joined(separator: "-"))\(words)"
  }

  private static let story = """
    Blast at Dorna flour mill

    DORNA, March 4, 2021. An explosion at the Kestrel Mill in Dorna killed 14 people on Wednesday, the governor \
    said. The mill, built in 1987, was inspected in November 2020, and again on 12 January.
    """

  @Test("Publications, events and mentions stand in the order of time, a month behind its days")
  func order() throws {
    let undated =
      "Bread does not wait\n\nThe oven of Lantern Street goes to a museum on Saturday.\n"
    let corpus = try Newsroom([("a.txt", Self.story), ("b.txt", undated)]).load()
    #expect(
      timeline(corpus).entries.map { line($0, corpus) } == [
        "mentioned 1987 “1987”",
        "mentioned 2020-11 “November 2020”",
        "mentioned ~2021-1-12 “12 January”",
        "event ~2021-~3-~3",
        "mentioned ~2021-~3-~3 “Wednesday”",
        "published 2021-3-4",
        "published ",
        "mentioned  “Saturday”",
      ])
  }

  @Test("What several articles tell is one event; an opening year and a portrait are none")
  func joined() throws {
    let corpus = try Newsroom(portHaldenFiles).load()
    let events = timeline(corpus).entries.filter { $0.lane == .event && $0.isMain }
    #expect(
      events.map { "\(line($0, corpus)) ×\($0.articleCount)" } == [
        "event 2005-4-1 ×1", "event ~2025-~3-~11 ×7", "event ~2025-~4-~2 ×4",
      ])
    let names = events.flatMap { timeline(corpus).names(of: $0) }.map { corpus.name(ofEntity: $0) }
    #expect(!names.contains("Meridian Daily"))
    #expect(
      timeline(corpus).entries.allSatisfy { $0.lane != .event || $0.date.year != 1987 })
  }

  @Test(
    "A date without a day stands behind those of its month, one without a month behind its year")
  func coarseDates() {
    let dates = [
      TimelineDate(year: 2015, precision: .year),
      TimelineDate(year: 2015, month: 11, precision: .month),
      TimelineDate(year: 2015, month: 11, day: 30, precision: .day),
      TimelineDate(year: 0, month: 6, day: 3, precision: .day),
      TimelineDate(year: 2015, month: 11, day: 30, minute: 7, precision: .minute),
      TimelineDate(year: 2016, month: 1, day: 1, precision: .day), .unknown,
    ]
    let order = dates.indices.sorted { dates[$0].order < dates[$1].order }
    #expect(order == [4, 2, 1, 0, 5, 3, 6])
  }

  @Test("Before any text is read, the publications are there; what is read is said")
  func published() throws {
    let corpus = try Newsroom(portHaldenFiles).load()
    let first = TimelineReader(corpus, [3, 1, 2]).timeline()
    #expect(first.entries.map(\.article) == [1, 2, 3])
    #expect(first.entries.allSatisfy { $0.lane == .published })
    #expect(first.facts == ReadArticles(0, of: 3))
    let some = timeline(corpus, upTo: 4)
    #expect(some.facts == ReadArticles(4, of: 13))
    #expect(Set(some.entries.filter { $0.lane != .published }.map(\.article)) == [0, 1, 2, 3])
  }

  @Test("Whatever is mentioned stands at its place in the text, and no entry is lost by sorting")
  func places() throws {
    let corpus = try Newsroom(portHaldenFiles).load()
    let entries = timeline(corpus).entries
    let mentions = corpus.articles.map(\.dateMentions.count).reduce(0, +)
    #expect(entries.count { $0.lane == .mentioned } == mentions)
    #expect(entries.count { $0.lane == .published } == corpus.articleCount)
    for (one, next) in zip(entries, entries.dropFirst()) {
      #expect(one.date.dayOrder <= next.date.dayOrder)
    }
  }
}
