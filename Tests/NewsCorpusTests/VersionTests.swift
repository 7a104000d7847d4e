// Which articles are versions of one another: copies, corrections, other formats; and which are not:
// beginnings, other reports of the same form, texts that share furniture or notes.

import Chance
import Testing

@testable import NewsCorpus

@Suite("Versions")
struct VersionTests {
  private static let lede = """
    The ferry Anselm came back to Marrow Bay on Tuesday after nine weeks in the yard, and several
    hundred people stood on the quay to see it.
    """
  private static let engine = """
    Its captain, Ilse Brandt, said that the new engine needs a third less oil than the old one did,
    and that passengers would hear less of it even at full speed.
    """
  private static let council = """
    The town council paid for the repair from the harbour fund after a long debate in the spring,
    when two members had asked for a smaller ship instead.
    """
  private static let plan = """
    From Friday on the ferry sails twice a day again, once in the morning and once after the market
    closes, as it did before the winter storms damaged the old quay.
    """

  private static let report = article("Ferry returns", lede, engine, council, plan)

  /// The groups of a folder, by the names of files.
  private func groups(_ files: [(path: String, text: String)]) throws -> [[String]] {
    let room = try Newsroom(files)
    let corpus = room.load()
    let names = room.names(corpus)
    return (0..<corpus.versions.groupCount).map { group in
      corpus.versions.members(ofGroup: group).map { names[Int($0)] }
    }
  }

  private func areVersions(_ left: String, _ right: String) throws -> Bool {
    try groups([("a.txt", left), ("b.txt", right)]) == [["a.txt", "b.txt"]]
  }

  @Test("A copy is a version, under whatever headline and in other lines")
  func copies() throws {
    #expect(try areVersions(Self.report, Self.report))
    let other = Self.report.replacing("Ferry returns", with: "Marrow Bay has its ferry again")
    #expect(
      try areVersions(Self.report, other.replacing("several\nhundred", with: "several hundred")))
    let joined = article("Ferry returns", "\(Self.lede) \(Self.engine) \(Self.council)", Self.plan)
    #expect(try areVersions(Self.report, joined))
  }

  @Test("Marks, quotation marks and the dateline do not decide")
  func marks() throws {
    let marked = article(
      "Ferry returns", "MARROW BAY, March 3 - \(Self.lede)",
      Self.engine.replacing("captain,", with: "**captain**,"), "- \(Self.council)", Self.plan)
    #expect(
      try groups([("a.txt", Self.report), ("b.md", "# \(marked)")]) == [["a.txt", "b.md"]])
  }

  @Test(
    "A correction, a paragraph that moved, a line more",
    arguments: [
      report.replacing("nine weeks", with: "ten weeks"),
      report.replacing("paid for the repair", with: "paid most of the repair"),
      article("Ferry returns", lede, council, engine, plan),
      article("Ferry returns", lede, engine, council, plan, "The council meets in May."),
    ])
  func edits(other: String) throws {
    #expect(try areVersions(Self.report, other))
  }

  @Test(
    "No version: the beginning alone, another ending, a report with half of it new",
    arguments: [
      article("Ferry returns", lede, engine),
      article("Ferry returns", lede, engine, council),
      article("Ferry returns", lede, engine, "Nobody knows yet when it sails again.", "It rains."),
      article("Vote on the harbour fund", council, plan, "The mayor will speak on Sunday evening."),
    ])
  func others(other: String) throws {
    #expect(try !areVersions(Self.report, other))
  }

  /// A report as a form has it: the same sentences, other figures.
  private static func market(_ day: Int, wheat: String, barley: String, loads: Int) -> String {
    article(
      "Marrow Bay market", "2024-03-\(day)",
      """
      Traders at the market in Marrow Bay paid \(wheat) crowns for a load of wheat on this day of
      trading, and \(barley) crowns for barley. In all \(loads) loads were brought to the market by
      farmers of the region, as the office of the market reported in the evening after the close.
      """)
  }

  @Test("Two daily reports of one form are no versions; two of one day may be")
  func forms() throws {
    let monday = Self.market(11, wheat: "91.20", barley: "70.15", loads: 312)
    let tuesday = Self.market(12, wheat: "92.40", barley: "69.90", loads: 287)
    #expect(try !areVersions(monday, tuesday))
    #expect(try areVersions(monday, monday.replacing("312", with: "321")))
    #expect(try !areVersions(monday, tuesday.replacing("92.40", with: "91.20")))
  }

  @Test("Short texts are versions only when equal, headline and all")
  func short() throws {
    let flash = article("Port closed", "The port of Marrow Bay is closed.")
    #expect(try areVersions(flash, flash))
    #expect(try !areVersions(flash, flash.replacing("closed.", with: "open.")))
    #expect(try !areVersions(flash, flash.replacing("Port closed", with: "Port closed again")))
    #expect(try !areVersions("Weather\n", "Weather\n"))
  }

  @Test("What hardly says a sentence is news again on another day")
  func routine() throws {
    func bank(_ day: String) -> String {
      "Fed sets reserves\n2024-03-\(day)\n\nThe bank sets reserves.\n"
    }
    #expect(try areVersions(bank("04"), bank("04")))
    #expect(try !areVersions(bank("04"), bank("05")))
  }

  @Test("Long notes under short reports make no versions of them")
  func notes() throws {
    let note = (0..<5).map { "Marrow Bay is harbour number \($0) of the northern coast" }
      .joined(separator: " and ")
    func short(_ text: String) -> String {
      article(text, "\(text) on Sunday.", "The mayor spoke.", "It rained.", note + ".", note + "!")
    }
    #expect(try !areVersions(short("A storm hit the quay"), short("Voters chose a new council")))
  }

  @Test("A common ending of two versions is no reference note")
  func endings() throws {
    let room = try Newsroom([
      ("a.txt", Self.report), ("b.txt", Self.report.replacing("third", with: "quarter")),
    ])
    for article in room.load().articles {
      #expect(!article.blocks.contains { $0.kind == .note })
    }
  }

  @Test(
    "Thousands that share furniture are not each other's versions, and a copy among them is found")
  func furniture() throws {
    var random = SplitMix(state: 11)
    var files = (0..<300).map { number in
      let text = article("Piece \(number)", "\(words(60, &random)). \(Self.council)", Self.plan)
      return (path: "\(1000 + number).txt", text: text)
    }
    files.append(("copy.txt", files[200].text.replacing("council", with: "town")))
    #expect(try groups(files) == [["1200.txt", "copy.txt"]])
  }

  @Test("No chain drifts: every member is near the longest, whatever lies between")
  func chains() throws {
    var random = SplitMix(state: 5)
    var text = words(200, &random)
    var files = [("00.txt", article("Piece", text + "."))]
    for step in 1..<12 {
      // Twelve words of each are new, so the last has little of the first.
      var list = text.split(separator: " ").map(String.init)
      for index in 0..<12 { list[step * 14 + index] = words(1, &random) }
      text = list.joined(separator: " ")
      files.append((step < 10 ? "0\(step).txt" : "\(step).txt", article("Piece", text + ".")))
    }
    let groups = try groups(files)
    #expect(!groups.isEmpty && groups.allSatisfy { $0.count < 5 })
  }

  @Test("Fifty copies of one report: each lists all others, none itself")
  func largeGroup() throws {
    let files = (0..<50).map { (path: "\($0).txt", text: Self.report) }
    let corpus = try Newsroom(files).load()
    #expect(corpus.versions.groupCount == 1 && corpus.versions.articleCount == 50)
    for article in corpus.articles {
      #expect(article.versions.count == 49)
      #expect(!article.versions.contains { $0.number == article.number })
    }
  }

  @Test("Of very many copies each names the hundred nearest and counts all")
  func hugeGroup() throws {
    let files = (0..<300).map { (path: "\(1000 + $0).txt", text: Self.report) }
    let corpus = try Newsroom(files).load()
    for article in corpus.articles {
      let named: [Int] = article.versions.map(\.number)
      #expect(article.versionCount == 299 && named.count == 100 && named == named.sorted())
      #expect(!named.contains(article.number))
      // So the whole group can still be put together from the names.
      let neighbours = [article.number - 1, article.number + 1].filter { (0..<300).contains($0) }
      #expect(Set(named).isSuperset(of: neighbours))
    }
  }

  @Test("Other scripts have versions, too", arguments: ["ru", "zh", "ar"])
  func scripts(language: String) throws {
    let sentence = [
      "ru": "Паром «Ансельм» вернулся в Морскую бухту во вторник после девяти недель ремонта. ",
      "zh": "渡轮“安塞尔姆”号在船厂停留九周后于星期二返回马罗湾，数百人站在码头上观看。",
      "ar":
        "عادت العبارة أنسيلم إلى خليج مارو يوم الثلاثاء بعد تسعة أسابيع في الحوض، ورآها المئات. ",
    ]
    let text = (0..<9).map { "\(sentence[language] ?? "")\($0 * 7) " }.joined()
    #expect(try areVersions(article("1", text), article("2", text)))
    #expect(try !areVersions(article("1", text), Self.report))
  }
}

/// So many words of a vocabulary in which no three ever stand in a row by chance twice.
func words(_ count: Int, _ random: inout SplitMix) -> String {
  (0..<count).map { _ in
    String((0..<7).map { _ in "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random) ?? "x" })
  }.joined(separator: " ")
}
