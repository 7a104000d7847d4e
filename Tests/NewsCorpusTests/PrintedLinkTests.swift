// Where the links that articles print lead, and which lead nowhere.

import CrossReferences
import Testing

@testable import NewsCorpus

@Suite("Printed links")
struct PrintedLinkTests {
  private static let filler =
    "The harbour office gave no further details to anybody who asked on the quay."

  private func linking(_ titles: String...) -> String {
    let links = titles.flatMap { ["See also:", $0, Self.filler] }
    return
      (["Ferry prices rise", "MARROW BAY, May 9, 2019. Tickets cost more.", Self.filler] + links)
      .joined(separator: "\n\n") + "\n"
  }

  private func target(
    _ headline: String, day: Int = 3, rest: String = "", _ place: SourceLocation = #_sourceLocation
  ) -> String {
    "\(headline)\n\(rest)\nMARROW BAY, May \(day), 2019. Dockers stood at the gates.\n\n\(Self.filler)\n"
  }

  /// Titles that the article prints, with the file that each leads to.
  private func links(_ files: [(path: String, text: String)]) throws -> [String] {
    let room = try Newsroom(files)
    let corpus = room.load()
    return corpus.printedLinks(of: room.number("a.txt", corpus) ?? 0).map { link in
      "\(link.title ?? "") -> \(link.article.map { room.name(corpus[$0].id) } ?? "missing")"
    }
  }

  @Test("A title leads to its headline, though a word or a mark differs; else it is missing")
  func titles() throws {
    let found = try links([
      (
        "a.txt",
        linking(
          "Dockers’ strike closes terminal at Marrow Bay for a week",
          "Talks between shipyard owners and crane drivers fail again",
          "Brandt opens museum of fog in Tessby",
          "Eleven boats sink in storm off Marrow Bay")
      ),
      ("b.txt", target("Docker's strike closes the terminal at Marrow Bay for one week")),
      ("c.txt", target("Talks between shipyard owners and crane driv…")),
      ("d.txt", target("Nine boats sink in storm off Marrow Bay")),
    ])
    #expect(
      found == [
        "Dockers’ strike closes terminal at Marrow Bay for a week -> b.txt",
        "Talks between shipyard owners and crane drivers fail again -> c.txt",
        "Brandt opens museum of fog in Tessby -> missing",
        "Eleven boats sink in storm off Marrow Bay -> missing",
      ])
  }

  @Test("A headline that two articles have leads to neither, if not one alone was printed lately")
  func repeated() throws {
    let title = "Shipping forecast for the coast"
    #expect(
      try links([
        ("a.txt", linking(title)), ("b.txt", target(title, day: 7, rest: "Fog and rain.")),
        ("c.txt", target(title, day: 8, rest: "Sun and wind all day long.")),
      ]) == ["\(title) -> missing"])
  }

  @Test("An address leads to the article that has it")
  func addresses() throws {
    let page =
      "---\ntitle: Crane drivers vote\nurl: https://www.bay.example/news/crane-drivers-vote-again?utm_source=x\n---\n\nThey voted.\n"
    let found = try links([
      (
        "a.txt",
        article(
          "Ferry prices rise",
          "Drivers voted (http://bay.example/news/crane-drivers-vote-again/). See www.bay.example.",
          "More is at https://bay.example/news/ferry-prices-explained-here.", Self.filler)
      ),
      ("b.md", page),
    ])
    #expect(
      found == [
        "http://bay.example/news/crane-drivers-vote-again/ -> b.md",
        "https://bay.example/news/ferry-prices-explained-here -> missing",
      ])
  }

  @Test("“As reported on Monday” leads to the paper's report of that day, if there is one alone")
  func earlierReports() throws {
    let story =
      "Dockers led by Ilse Brandt closed the Marrow Bay terminal over pensions for crane drivers."
    let later =
      "MARROW BAY, May 9, 2019. \(story)\n\nAs reported on Monday, the terminal at Marrow Bay was shut."
    let monday = "MARROW BAY, May 6, 2019. \(story) Nobody was let in."
    let files = [
      ("a.txt", "Dockers go on\n\n\(later)\n"), ("b.txt", "Dockers walk out\n\n\(monday)\n"),
      ("c.txt", "Museum opens\n\nTESSBY, May 6, 2019. A museum of fog was opened.\n"),
    ]
    #expect(try links(files) == ["As reported on Monday -> b.txt"])
    #expect(
      try links(files + [("d.txt", "Dockers at the gates\n\n\(monday) Police came, too.\n")]) == [])
    #expect(try links([files[0], files[2]]) == [])
  }

  @Test("Missing links are listed once with all places, most printed first")
  func missing() throws {
    let room = try Newsroom([
      ("a.txt", linking("Brandt opens museum of fog", "Why the fog stays", "Dockers walk out")),
      ("b.txt", linking("WHY the fog stays")), ("c.txt", target("Dockers walk out")),
    ])
    let corpus = room.load()
    let found = corpus.missingLinks()
    #expect(found.map(\.title) == ["Why the fog stays", "Brandt opens museum of fog"])
    #expect(found.map { $0.printedIn.map(\.article) } == [[0, 1], [0]])
    #expect(
      found.allSatisfy { link in
        link.printedIn.allSatisfy {
          corpus[$0.article].string($0.place).lowercased() == link.title.lowercased()
        }
      })
  }

  @Test(
    "A line alone that nothing closes is nothing to fetch, but leads to its headline; titles in a row are"
  )
  func bareTitles() throws {
    func wire(_ lines: String...) -> String {
      (["Ferry prices rise", "MARROW BAY, May 9, 2019. Tickets cost more.", Self.filler] + lines)
        .joined(separator: "\n\n") + "\n"
    }
    let room = try Newsroom([
      ("a.txt", wire("The council said on Monday that the price of a ticket would go up again by")),
      ("b.txt", wire("Net includes a charge of the ferry company for the pier")),
      ("c.txt", wire("Dockers walk out at Marrow Bay")),
      ("d.txt", target("Dockers walk out at Marrow Bay")),
      ("e.txt", wire("Why the fog stays in Tessby", "Brandt opens a museum of fog")),
      ("f.txt", wire("Marrow Bay 12 tons 14 tons", "Tessby 13 tons 17 tons")),
    ])
    let corpus = room.load()
    #expect(
      corpus.missingLinks().map(\.title) == [
        "Why the fog stays in Tessby", "Brandt opens a museum of fog",
      ])
    let dockers = corpus.printedLinks(of: room.number("c.txt", corpus) ?? 0)
    #expect(dockers.map { $0.article.map { room.name(corpus[$0].id) } } == ["d.txt"])
  }

  @Test("None of the samples' printed links leads anywhere")
  func samples() {
    let corpus = Loader(["seeds"]) { _, _ in }.load()
    #expect(
      (0..<corpus.articleCount).allSatisfy {
        corpus.printedLinks(of: $0).allSatisfy { $0.article == nil }
      })
    #expect(corpus.missingLinks().count == 10)
  }
}
