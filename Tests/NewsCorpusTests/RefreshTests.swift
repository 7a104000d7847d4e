// Reading a folder again: after any changes it is as if it were read for the first time, and what has
// not changed is not read.

import Chance
import Desk
import Facts
import Foundation
import Names
import Testing

@testable import NewsCorpus

/// Everything that a reader can see of a corpus, in a form that two of them can be compared by.
private struct Contents: Equatable {
  var ids: [String]
  var texts: [String]
  var blocks: [[String]]
  var dates: [String]
  var versions: [[String]]
  /// By article: the entities of the mentions, and where they stand.
  var mentions: [[String]]
  /// By article: quotations with speakers, figures with their events, dates.
  var facts: [[String]]
  var entities: [String]
  var problems: [Problem]
  var found: [[String]]

  init(_ corpus: Corpus) {
    ids = corpus.articles.map(\.id)
    texts = corpus.articles.map(\.text)
    blocks = corpus.articles.map { $0.blocks.map { "\($0.kind.name) \($0.range)" } }
    dates = corpus.articles.map { "\($0.date?.value ?? "-") \($0.whyDate ?? "")" }
    versions = corpus.articles.map { $0.versions.map(\.id) }
    mentions = corpus.articles.map { article in
      article.mentions.map { "\($0.range) \(corpus.entities.id($0.entity)) \($0.join)" }
    }
    facts = corpus.articles.map { Self.facts(of: $0) }
    entities = corpus.entities.byCount.map { entity in
      let entity = Int(entity)
      return "\(corpus.entities.id(entity)) \(corpus.name(ofEntity: entity)) "
        + "\(corpus.entities.mentionCount(entity)) \(corpus.role(ofEntity: entity) ?? "-")"
    }
    problems = corpus.problems
    found = ["harbour", "\"the storm\"", "ilse brandt", "ferry*"].map { query in
      corpus.search(query).hits.map { "\(corpus[$0.article].id) \($0.score)" }
    }
  }
}

extension Contents {
  /// Entities by their names: their numbers differ between corpora.
  private static func facts(of article: ArticleView) -> [String] {
    func name(_ entity: UInt32) -> String {
      entity == .max ? "-" : article.name(ofEntity: Int(entity))
    }
    let facts = article.facts
    return facts.quotations.map { "\($0.range) \(name($0.name)) \(article.why($0))" }
      + facts.figures.map { "\($0.range) \($0.value) \($0.event.names.map(name))" }
      + facts.dates.map { "\($0.range) \($0.value.value ?? "-")" }
  }
}

/// A folder of news in which files come, change and go.
private struct ChangingFolder {
  let room: Newsroom
  var chance: SplitMix
  private var files: [String] = []
  private var count = 0

  private static let people = ["Ilse Brandt", "Tomas Okafor", "ILSE BRANDT", "Marta Lind"]

  init(seed: UInt64) throws {
    room = try Newsroom()
    chance = SplitMix(state: seed)
    for _ in 0..<12 { try add() }
  }

  private mutating func news() -> String {
    count += 1
    let person = Self.people[Int.random(in: 0..<Self.people.count, using: &chance)]
    let day = Int.random(in: 1...28, using: &chance)
    return article(
      "Storm \(count) closes the harbour",
      "MARROW BAY, March \(day)\(count % 3 == 0 ? ", 2024" : "") – The storm with the number "
        + "\(count) closed the port, \(person) said, and ferry \(count % 5) stayed there.",
      "Mr. \(person.split(separator: " ")[1]) spoke of ISB, the Island Shipping Board (ISB).",
      String(repeating: "More of it. ", count: count % 7),
      "Marrow Bay is the largest harbour of the coast and handles nine million tonnes a year.")
  }

  private mutating func bytes(_ name: String) -> [UInt8] {
    if name.hasSuffix(".jsonl") {
      let lines = (0..<Int.random(in: 1...4, using: &chance)).map { _ in
        "{\"title\": \"Record\", \"body\": \"\(news().replacing("\n", with: " "))\"}\n"
      }
      return Array((lines.joined() + (count % 2 == 0 ? "{\"broken\n" : "")).utf8)
    }
    count += 1
    return count % 9 == 0 ? Array(repeating: 0x20, count: count) : Array(news().utf8)
  }

  private mutating func add() throws {
    let number = Int.random(in: 0..<400, using: &chance)
    let ending = number % 6 == 0 ? "jsonl" : number % 17 == 0 ? "jpg" : "txt"
    let name = number % 4 == 0 ? "b/\(number).\(ending)" : "\(number).\(ending)"
    if !files.contains(name) { files.append(name) }
    try write(name)
  }

  /// Another length each time: a clock may be too coarse to tell two times apart.
  private mutating func write(_ name: String) throws {
    var bytes = bytes(name)
    bytes.append(contentsOf: repeatElement(0x0A, count: count % 50 + 1))
    try room.write(bytes, to: name)
    let path = room.folder.appendingPathComponent(name).path
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1e9 + Double(count))], ofItemAtPath: path)
  }

  /// Some files come, change or go.
  mutating func change() throws {
    for _ in 0..<Int.random(in: 1...4, using: &chance) {
      switch Int.random(in: 0..<3, using: &chance) {
      case 0: try add()
      case 1:
        if let name = files.randomElement(using: &chance) { try write(name) }
      default:
        guard !files.isEmpty else { continue }
        let name = files.remove(at: Int.random(in: 0..<files.count, using: &chance))
        try FileManager.default.removeItem(at: room.folder.appendingPathComponent(name))
      }
    }
  }
}

@Suite("Reading again")
struct RefreshTests {
  @Test(
    "After any changes a corpus that is read again is as one that is read from nothing",
    arguments: [1, 2, 3] as [UInt64])
  func equalsFresh(seed: UInt64) throws {
    var folder = try ChangingFolder(seed: seed)
    var corpus = folder.room.load()
    for _ in 0..<12 {
      try folder.change()
      let before = corpus
      if let refreshed = corpus.refreshed(decisions: Decisions()) {
        corpus = refreshed.corpus
        for article in before.articles {
          guard let now = refreshed.moves.now(article.number) else { continue }
          #expect(corpus[now].id == article.id)
        }
        let kept = before.articles.count { refreshed.moves.now($0.number) != nil }
        #expect(
          kept == Set(before.articles.map(\.id)).intersection(corpus.articles.map(\.id)).count)
      }
      #expect(Contents(corpus) == Contents(folder.room.load()))
      #expect(corpus.refreshed(decisions: Decisions()) == nil)
    }
  }

  @Test("The same holds for a corpus that was kept in a file, and again kept in one")
  func equalsFreshFromFile() throws {
    var folder = try ChangingFolder(seed: 4)
    let file = try Newsroom()
    let path = file.folder.appendingPathComponent("news").path
    try folder.room.load().write(to: path)
    for _ in 0..<4 {
      try folder.change()
      let opened = try Corpus.open(path)
      let changes = opened.corpus.fileChanges()
      let refreshed = opened.corpus.refreshed(decisions: Decisions())
      #expect(refreshed?.changes ?? FileChanges() == changes)
      let corpus = refreshed?.corpus ?? opened.corpus
      #expect(Contents(corpus) == Contents(folder.room.load()))
      try corpus.write(to: path)
      #expect(Contents(try Corpus.open(path).corpus) == Contents(corpus))
      try opened.proof.run()
    }
  }

  @Test("Changes are counted, and what has not changed keeps its segment")
  func counts() throws {
    let room = try Newsroom(
      (0..<40).map { ("\($0 + 10).txt", article("Ferry \($0)", "Ferry \($0) left.")) })
    let corpus = room.load()
    #expect(corpus.fileChanges() == FileChanges())
    try room.write(Array(article("Ferry 4", "Ferry 4 came back later.").utf8), to: "14.txt")
    try room.write(Array(article("Fish", "The price of fish rose.").utf8), to: "z1.txt")
    try room.write(Array(article("Milk", "The price of milk rose.").utf8), to: "z2.txt")
    try FileManager.default.removeItem(at: room.folder.appendingPathComponent("15.txt"))
    let refreshed = try #require(corpus.refreshed(decisions: Decisions()))
    #expect(refreshed.changes.words == "2 new, 1 changed, 1 gone")
    #expect(refreshed.moves.now(3) == 3 && refreshed.moves.now(4) == 4)
    #expect(refreshed.moves.now(5) == nil && refreshed.moves.now(6) == 5)
    #expect(refreshed.corpus.articleCount == 41)
    #expect(room.names(refreshed.corpus).last == "z2.txt")
  }

  @Test(
    "An index in the folder is no article, and its coming and changing is no change of the news")
  func indexInTheFolder() throws {
    let room = try Newsroom([("a.txt", article("Ferry", "The ferry left."))])
    func index() -> String { room.folder.appendingPathComponent("news").path }
    try room.load().write(to: index())
    let opened = try Corpus.open(index()).corpus
    #expect(opened.fileChanges() == FileChanges())
    #expect(opened.refreshed(decisions: Decisions()) == nil)
    // Made again, the index itself stands in the folder.
    let again = room.load()
    #expect(room.names(again) == ["a.txt"])
    #expect(again.problems.map(\.reason) == [.index])
    try again.write(to: index())
    #expect(try Corpus.open(index()).corpus.fileChanges() == FileChanges())
    try room.write(Array(article("Fish", "The price of fish rose.").utf8), to: "b.txt")
    let refreshed = try #require(again.refreshed(decisions: Decisions()))
    #expect(refreshed.changes.words == "1 new")
    #expect(Contents(refreshed.corpus) == Contents(room.load()))
    // What only begins alike is read.
    try room.write(Array("BIDX\n\nThe price of milk rose.\n".utf8), to: "c.txt")
    #expect(room.names(room.load()) == ["a.txt", "b.txt", "c.txt"])
  }

  @Test("A search is the same whether names were found at once or after all was read")
  func namesLater() throws {
    let lines = (0..<1300).map { number in
      "{\"title\": \"Storm \(number)\", \"body\": \"Ilse Brandt saw ferry \(number) leave Marrow Bay.\"}\n"
    }
    let room = try Newsroom([("news.jsonl", lines.joined())])
    let reports = Reports()
    let later = Loader([room.folder.path]) { reports.add($0, $1) }.load()
    var builder = BatchBuilder()
    var walk = FileWalk([room.folder.path])
    while let file = walk.next() { builder.add(file) { false } }
    builder.finish()
    #expect(Contents(later) == Contents(Corpus(segments: builder.batch.segments)))
    #expect(reports.all.contains { $0.progress.isRead && $0.progress.named == 1024 })
    #expect(reports.all.last?.progress.named == 1300)
    let early = reports.all.compactMap(\.corpus).first
    #expect(early?.articleCount == 1300 && early?.search("ferry 1299").hits.count == 1)
    let unnamed = Loader([room.folder.path], wanted: [.years, .versions]) { _, _ in }.load()
    #expect(unnamed.articles.allSatisfy { $0.mentions.isEmpty })
    #expect(unnamed.articles.map(\.text) == later.articles.map(\.text))
  }
}
