// Large JSON Lines files are read in pieces: what comes of it is what one core would have read.

import Desk
import Testing

@testable import NewsCorpus

@Suite("Large JSON Lines files")
struct LineShareTests {
  /// What no article has takes most of the room: reading words takes long in a program for tests.
  private static let padding = String(repeating: "x", count: 6600)

  private static func record(_ number: Int) -> String {
    "{\"title\": \"Storm \(number)\", \"body\": \"Ferry \(number) left.\", \"key\": \"\(padding)\"}\n"
  }

  @Test("Articles have their numbers and dropped lines theirs, whatever the pieces")
  func pieces() throws {
    var text = ""
    for number in 1...2600 { text += number % 700 == 0 ? "{\"broken\n" : Self.record(number) }
    text += "\n" + Self.record(2601).dropLast()
    let room = try Newsroom([("a.txt", article("Fish", "Fish rose.")), ("news.jsonl", text)])
    #expect(text.utf8.count > 1 << 24)
    let reports = Reports()
    let corpus = Loader([room.folder.path], wanted: [.years, .versions]) { reports.add($0, $1) }
      .load()
    #expect(corpus.articleCount == 1 + 2601 - 3)
    #expect(corpus.segments.count > 2)
    let names = room.names(corpus)
    #expect(names[1] == "news.jsonl" && names[2] == "news.jsonl#2")
    #expect(names.last == "news.jsonl#2598")
    #expect(corpus[2598].title == "Storm 2601" && corpus[2000].path == corpus[1].path)
    #expect(
      corpus.problems.map(\.message).map { String($0.prefix { $0 != ":" }) } == [
        "line 700", "line 1400", "line 2100",
      ])
    #expect(reports.all.last?.progress.files == 2)
    #expect(corpus.files.count == 2 && corpus.files.articles(1) == 1..<2599)
    #expect(corpus.fileChanges() == FileChanges())

    // Changed, it is read again in the same way.
    text += "\n" + Self.record(2602)
    try room.write(Array(text.utf8), to: "news.jsonl")
    let again = try #require(corpus.refreshed(decisions: Decisions()))
    #expect(again.changes.words == "1 changed")
    #expect(again.corpus.segments.count > 2)
    #expect(again.corpus.articles.map(\.id) == corpus.articles.map(\.id) + [again.corpus[2599].id])
    #expect(room.names(again.corpus).last == "news.jsonl#2599")
    #expect(again.corpus[2599].title == "Storm 2602" && again.corpus[2598].title == "Storm 2601")
    #expect(again.corpus.problems == corpus.problems)
    #expect(again.corpus.files.articles(1) == 1..<2600)
  }
}
