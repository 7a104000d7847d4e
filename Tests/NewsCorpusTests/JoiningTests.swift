// What only several articles together show: entities, and reference notes.

import Articles
import Testing

@testable import NewsCorpus

@Suite("Joining articles")
struct JoiningTests {
  private static let note =
    "Marrow Bay is the largest harbour of the northern coast and handles nine million tonnes a year."
  private static let secondNote =
    "The Harbour Workers Union was founded in 1921 and has about four thousand members in the region."

  private static func report(_ number: Int, _ closing: String...) -> String {
    ([
      "Storm number \(number) closes the port",
      "The storm with the number \(number) closed the port on Sunday, Ilse Brandt said.",
      "Ferry \(number) stayed in the harbour, and its crew of \(number) waited for better weather there.",
      "Nobody can say when ship \(number) will leave the harbour, for the wind has not turned yet.",
      "Later that day Ilse Brandt spoke to the crew of ship \(number) and thanked them for waiting.",
      "The price of fish rose by \(number) percent, traders at the market in the old town reported.",
    ] + closing).joined(separator: "\n\n")
  }

  private static let people = [
    (
      "a.txt",
      article("Brandt opens bridge", "Mayor Ilse Brandt opened a bridge. Ms. Brandt smiled.")
    ),
    (
      "b.txt",
      article("Vote", "Voters met Ilse Brandt and Tomas Okafor on Sunday. Mr. Okafor left.")
    ),
    ("c.txt", article("Opera", "Critics praised Tomas Okafor, and Tomas Okafor alone.")),
  ]

  @Test("A name in several articles is one entity")
  func entities() throws {
    let corpus = try Newsroom(Self.people).load()
    let mayor = try #require(
      (0..<corpus.entities.count).first { corpus.entities.key($0) == "ilse brandt" })
    #expect(corpus.entities.id(mayor) == "person:ilse-brandt")
    #expect(corpus.name(ofEntity: mayor) == "Ilse Brandt")
    #expect(corpus.entities.holders(mayor).map(\.article) == [0, 1])
    #expect(
      corpus.entities.mentionCount(mayor)
        == corpus.entities.holders(mayor).reduce(0) { $0 + Int($1.count) })
    let keys = (0..<corpus.entities.count).map { corpus.entities.key($0) }
    #expect(Set(keys).count == keys.count)
  }

  @Test(
    "Entities, notes and hits are the same in every run, for more articles than one segment holds")
  func stable() throws {
    let room = try Newsroom((0..<200).map { ("\($0).txt", Self.report($0 % 90, Self.note)) })
    let first = room.load()
    for _ in 0..<3 {
      let again = room.load()
      #expect(room.names(again) == room.names(first))
      #expect(
        (0..<again.entities.count).map { again.entities.id($0) }
          == (0..<first.entities.count).map { first.entities.id($0) })
      #expect(Array(again.entities.byCount) == Array(first.entities.byCount))
      #expect(again.search("storm 17").hits == first.search("storm 17").hits)
      #expect(again.articles.map(\.blocks) == first.articles.map(\.blocks))
    }
  }

  @Test("A corpus is the same however its files are cut into segments", arguments: [1, 3, 40])
  func cut(size: Int) throws {
    let files = Self.people + (0..<36).map { ("r\($0 + 10).txt", Self.report($0, Self.note)) }
    let room = try Newsroom(files)
    let whole = room.load()
    var walk = FileWalk([room.folder.path])
    var segments: [Segment] = []
    while let first = walk.next() {
      var builder = BatchBuilder()
      builder.add(first) { false }
      for _ in 1..<size { if let file = walk.next() { builder.add(file) { false } } }
      builder.finish()
      segments += builder.batch.segments
    }
    let corpus = Corpus(segments: segments)
    #expect(segments.count == (39 + size - 1) / size)
    #expect(room.names(corpus) == room.names(whole))
    #expect(
      (0..<corpus.entities.count).map { corpus.entities.id($0) }
        == (0..<whole.entities.count).map { whole.entities.id($0) })
    #expect(corpus.articles.map(\.mentions) == whole.articles.map(\.mentions))
    #expect(corpus.articles.map(\.blocks) == whole.articles.map(\.blocks))
    #expect(corpus.search("port \"the storm\"").hits == whole.search("port \"the storm\"").hits)
    #expect(corpus.references(of: 0) == whole.references(of: 0))
  }

  @Test("Mentions say which entity they belong to, in order and inside the text")
  func mentions() throws {
    let corpus = try Newsroom(Self.people).load()
    for view in corpus.articles {
      let ranges = view.mentions.map(\.range)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      for mention in view.mentions {
        #expect(mention.range.upperBound <= view.textByteCount)
        #expect(corpus.entities.holders(mention.entity).contains { Int($0.article) == view.number })
      }
    }
  }

  @Test("Closing paragraphs that several articles print are notes, others are not")
  func notes() throws {
    let corpus = try Newsroom([
      ("a.txt", Self.report(1, Self.note, Self.secondNote)),
      (
        "b.txt",
        Self.report(2, Self.note.replacing("the largest", with: "“the  largest”"), Self.secondNote)
      ),
      ("c.txt", Self.report(3, Self.secondNote)), ("d.txt", Self.report(4)),
    ]).load()
    #expect(corpus.articles.map(Self.noteCount) == [2, 2, 1, 0])
  }

  @Test("A paragraph that is printed once, or not at the end, is no note")
  func noNotes() throws {
    let corpus = try Newsroom([
      ("a.txt", Self.report(1, Self.note)),
      (
        "b.txt",
        Self.report(
          2, Self.secondNote,
          "The wind has turned, and ship 2 left the harbour after all this night.")
      ),
      (
        "c.txt",
        Self.report(
          3, Self.secondNote, "The wind has turned, and ship 3 left the harbour after all at noon.")
      ),
    ]).load()
    #expect(corpus.articles.map(Self.noteCount) == [0, 0, 0])
  }

  @Test("Copies of a whole article are no notes, however long it is", arguments: [2, 4, 8, 20, 60])
  func copies(paragraphs: Int) throws {
    let text =
      (["Storm closes the port"]
      + (0..<paragraphs).map {
        "Paragraph \($0) tells at some length what the storm did to ship \($0) in the harbour."
      })
      .joined(separator: "\n\n")
    let corpus = try Newsroom([("a.txt", text), ("b.txt", text), ("c.txt", Self.report(3))]).load()
    #expect(corpus.articles.map(Self.noteCount) == [0, 0, 0])
  }

  private static func noteCount(_ view: ArticleView) -> Int {
    view.blocks.count { $0.kind == .note }
  }
}
