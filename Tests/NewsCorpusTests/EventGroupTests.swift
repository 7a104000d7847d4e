// Which articles are about one event, and who covered it: fictional news, on which nothing may depend on the order in
// which articles stand. When two events are one, ConflictTests and CrossReferencesTests look at.

import Articles
import Chance
import CrossReferences
import Foundation
import Growth
import Testing

@testable import NewsCorpus

/// The articles of three outlets about two events.
let portHaldenFiles: [(path: String, text: String)] = {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("PortHalden")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return names.sorted().map { name in
    (name, (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? "")
  }
}()

@Suite("Articles by event")
struct EventGroupTests {
  /// The groups of several articles as their headlines in alphabetical order.
  private func shared(_ corpus: Corpus) -> Set<[String]> {
    Set(
      corpus.eventGroups().filter { $0.articles.count > 1 }
        .map { $0.articles.map { corpus[$0].title }.sorted() })
  }

  @Test("Articles of three outlets come together by the two events that they are about")
  func groups() throws {
    let corpus = try Newsroom(portHaldenFiles).load()
    let groups = corpus.eventGroups().filter { $0.articles.count > 1 }
      .sorted { $0.articles.count > $1.articles.count }
    try #require(groups.count == 2)
    #expect(groups.map(\.date) == ["2025-03-11", "2025-04-02"])
    #expect(groups.map(\.articles.count) == [7, 4])
    #expect(groups[1].names.map { corpus.name(ofEntity: $0) }.first == "Orlava")
    #expect(groups.allSatisfy { $0.confidence > 0.7 && $0.confidence < 1 })
    #expect(
      groups[1].articles.map { corpus[$0].title } == [
        "Rail bridge collapses at Orlava, 11 dead", "Train falls into river at Orlava",
        "Bridge of Orlava: who knew what", "Orlava bridge: toll climbs to 13 as river is searched",
      ])
  }

  @Test("Every article is in one group, in whatever order the articles stand")
  func order() throws {
    let expected = shared(try Newsroom(portHaldenFiles).load())
    var chance = SplitMix(state: 11)
    for _ in 0..<4 {
      let shuffled = portHaldenFiles.shuffled(using: &chance)
      let files = shuffled.enumerated().map { ("\(100 + $0.offset).txt", $0.element.text) }
      let corpus = try Newsroom(files).load()
      #expect(shared(corpus) == expected)
      let all = corpus.eventGroups().flatMap(\.articles).sorted()
      #expect(all == Array(0..<corpus.articleCount))
    }
  }

  @Test("Accounts that are given in another order make the same groups")
  func accounts() throws {
    let corpus = try Newsroom(portHaldenFiles).load()
    var reader = EventAccounts(corpus)
    let accounts = (0..<corpus.articleCount).map { reader.account(of: $0).ofMainEvent }
    func groups(_ order: [Int]) -> Set<String> {
      let found = EventGrouping(order.map { accounts[$0] }).groups()
      return Set(
        found.map { "\($0.members.map { order[$0] }.sorted()) \(Int($0.confidence * 1000))" })
    }
    let expected = groups(Array(accounts.indices))
    var chance = SplitMix(state: 5)
    for _ in 0..<50 { #expect(groups(accounts.indices.shuffled(using: &chance)) == expected) }
  }

  @Test("Days in a row have each their event, and none leads from the first to the last")
  func daysInARow() throws {
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    let files = days.enumerated().flatMap { number, day in
      ["Herald", "Courier"].map { paper in
        (
          "\(number)-\(paper).txt",
          """
          Shells fall on Varesh

          VARESH, May \(13 + number), 2013. Shells killed \(number + 6) people in the Old Market of Varesh on \
          \(day), the \(paper) saw. The Tarn Brigade fired them from the Skell Hills.
          """
        )
      }
    }
    let corpus = try Newsroom(files).load()
    let groups = corpus.eventGroups()
    #expect(groups.map(\.date) == (13...17).map { "2013-05-\($0)" })
    #expect(groups.allSatisfy { $0.articles.count == 2 })
  }

  @Test("Time grows with the articles and no faster, also where hundreds tell of one event")
  func growing() throws {
    let corpus = try Newsroom(portHaldenFiles).load()
    var reader = EventAccounts(corpus)
    let accounts = (0..<corpus.articleCount).map { reader.account(of: $0).ofMainEvent }
    func seconds(_ times: Int) -> Double {
      let many = (0..<times).flatMap { _ in accounts }
      return (0..<4).map { _ in
        let begin = threadSeconds()
        let groups = EventGrouping(many).groups()
        #expect(groups.map(\.members.count).reduce(0, +) == many.count)
        return threadSeconds() - begin
      }.min() ?? 0
    }
    #expect(seconds(80) / seconds(10) < mostGrowth)
  }

  @Test("What was stopped gives nothing")
  func stopped() throws {
    #expect(try Newsroom(portHaldenFiles).load().eventGroups { true }.isEmpty)
  }
}

@Suite("Coverage")
struct CoverageTests {
  private func coverage(_ corpus: Corpus) -> Coverage {
    Coverage(
      corpus, corpus.eventGroups(), ArticleSources(corpus),
      read: ReadArticles(corpus.articleCount, of: corpus.articleCount))
  }

  /// `Orlava: Harbour Post +1 ×2, …`
  private func line(_ event: CoveredEvent, _ coverage: Coverage, _ corpus: Corpus) -> String {
    let name = event.group.names.first.map { corpus.name(ofEntity: $0) } ?? "–"
    let cells = event.cells.map { "\(coverage.sources[$0.source]) \($0.lead) ×\($0.count)" }
    return "\(name): \(cells.joined(separator: ", "))"
  }

  @Test("Outlets are read from bylines, datelines and times, and who was first is told by day")
  func outlets() throws {
    let corpus = try Newsroom(portHaldenFiles).load()
    let coverage = coverage(corpus)
    #expect(coverage.sources == ["Meridian Daily", "The Harbour Post", "Northline Wire"])
    #expect(coverage.sharedCount == 2)
    #expect(
      coverage.events.map { line($0, coverage, corpus) }.prefix(2) == [
        "Kestrel: Meridian Daily days(1) ×2, The Harbour Post firstDay ×2, Northline Wire firstDay ×2",
        "Orlava: Meridian Daily days(1) ×1, The Harbour Post days(1) ×1, Northline Wire first ×2",
      ])
    #expect(coverage.events.dropFirst(2).allSatisfy { $0.cells.count == 1 })
  }

  /// A report of one event as JSON.
  private func story(_ source: String?, _ time: String, _ url: String = "") -> String {
    let field = source.map { "\"source\": \"\($0)\", " } ?? ""
    return """
      {\(field)"url": "\(url)", "date": "\(time)", "title": "Blast at Dorna flour mill", "text": "An explosion at \
      the Kestrel Mill in Dorna killed 14 people and injured 52 on March 3, 2021, governor Ilan Serre said."}
      """
  }

  @Test("Where all print a time of the first day, the first is told by the minute")
  func minutes() throws {
    let corpus = try Newsroom([
      ("a.json", story("Courier", "2021-03-03T10:20")),
      ("b.json", story("Herald", "2021-03-03T07:40")),
      ("c.json", story("The Herald", "2021-03-05")),
    ]).load()
    let coverage = coverage(corpus)
    #expect(coverage.sources == ["Courier", "Herald"])
    #expect(coverage.events.map { $0.cells.map(\.lead) } == [[.minutes(160), .first]])
    #expect(
      coverage.events.map { $0.cells.map(\.count) } == [[1, 1]], "versions of a text are one")
  }

  @Test("Of a day, what has no time stands before what has one: it may have been the first")
  func untimed() throws {
    let corpus = try Newsroom([
      ("a.json", story("Courier", "2021-03-03T22:15")), ("b.json", story("Herald", "2021-03-03")),
    ]).load()
    let coverage = coverage(corpus)
    #expect(coverage.events.map(\.group.articles) == [[1, 0]])
    #expect(coverage.events.map { $0.cells.map(\.lead) } == [[.firstDay, .firstDay]])
  }

  @Test("A source is not silent where an article of its may be about the event")
  func perhaps() throws {
    func text(_ place: String, _ day: String, _ words: String) -> String {
      "Inquiry opens\n\n\(place), \(day), 2021. The inquiry into the Kestrel Mill began in Dorna on \(words), "
        + "said governor Ilan Serre.\n"
    }
    let corpus = try Newsroom([
      ("courier/a.txt", text("DORNA", "March 8", "March 8")),
      ("herald/a.txt", text("DORNA", "March 9", "March 7")),
      (
        "wire/a.txt",
        "Rain in Targo\n\nTARGO, March 8, 2021. It rained for a day, said Mira Holt.\n"
      ),
    ]).load()
    let coverage = coverage(corpus)
    let events = coverage.events.map { event in
      (event.cells.map { coverage.sources[$0.source] }, event.perhaps.map { coverage.sources[$0] })
    }
    let inquiry = try #require(events.first { $0.0.contains("courier") })
    #expect(Set(inquiry.0 + inquiry.1) == ["courier", "herald"])
  }

  @Test("The date of an event is inferred where no article writes all of it")
  func inferred() throws {
    let written = try Newsroom([("a.json", story("Courier", "2021-03-03"))]).load()
    #expect(written.eventGroups().map(\.isDateInferred) == [false])
    let weekday =
      "Blast at Dorna flour mill\n\nDORNA, March 4, 2021. An explosion at the Kestrel Mill in Dorna killed 14 "
      + "people on Wednesday.\n"
    let told = try Newsroom([("a.txt", weekday)]).load()
    #expect(told.eventGroups().map(\.date) == ["2021-03-03"])
    #expect(told.eventGroups().map(\.isDateInferred) == [true])
  }

  @Test(
    "Without a source the address tells, else the folder, else the file of several articles",
    arguments: [
      (
        ["a.json": "https://www.example.org/1", "b.json": "http://post.example.com:80/2"],
        ["example.org", "post.example.com"]
      ),
      (["herald/a.json": "", "wire/b.json": ""], ["herald", "wire"]),
      (["a.json": "", "b.json": ""], ["–"]),
    ])
  func places(files: [String: String], expected: [String]) throws {
    let stories = files.sorted { $0.key < $1.key }
      .map { ($0.key, story(nil, "2021-03-03", $0.value)) }
    let corpus = try Newsroom(stories).load()
    #expect(coverage(corpus).sources.sorted() == expected)
  }
}
