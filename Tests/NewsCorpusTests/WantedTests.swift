// What a query does not ask for is not found, and changes nothing of its answer.

import SearchIndex
import Testing

@testable import NewsCorpus

@Suite("What is wanted of a corpus")
struct WantedTests {
  @Test(
    "What a query wants",
    arguments: [
      ("storm", []), ("\"the storm\" OR port*", []), ("source:tass title:storm", []),
      ("date:2024 storm", .years), ("is:undated", .years),
      ("storm -is:duplicate", [.years, .versions]), ("said:storm", [.years, .versions]),
      ("storm OR (port person:putin)", .entities), ("-entity:russia", .entities),
    ] as [(String, Wanted)])
  func wanted(query: String, expected: Wanted) {
    #expect(Wanted(for: Query(forCorpus: query), isOrdered: false) == expected)
    #expect(Wanted(for: Query(forCorpus: query), isOrdered: true) == expected.union(.years))
  }

  @Test("What is not wanted changes no answer")
  func answers() {
    let whole = Loader(["seeds"]) { _, _ in }.load()
    for typed in [
      "attack", "\"islamic state\"", "said:attack", "is:undated", "is:duplicate", "date:2015",
      "person:putin", "NOT lang:en", "title:moscow",
    ] {
      let query = Query(forCorpus: typed)
      for isOrdered in [false, true] {
        let wanted = Wanted(for: query, isOrdered: isOrdered)
        let found = Loader(["seeds"], wanted: wanted) { _, _ in }.load().search(query)
        let expected = whole.search(query)
        #expect(found.count == expected.count, "\(typed)")
        if isOrdered { #expect(found.hits == expected.hits, "\(typed)") }
      }
    }
  }

  @Test("Names are looked for where a year may hang on them, and only there")
  func years() throws {
    let written =
      "By Ilse Brandt\nMARROW BAY, Nov. 20, 2015 (Reuters) - Ilse Brandt saw the ferry.\n"
    let dated = try Newsroom([("a.txt", "Storm\n\n" + written)])
    let undated = try Newsroom([
      ("a.txt", "Storm\n\n" + written.replacing(", 2015", with: ""))
    ])
    for (room, takesNames) in [(dated, false), (undated, true)] {
      let corpus = Loader([room.folder.path], wanted: [.years, .versions]) { _, _ in }.load()
      #expect(corpus[0].mentions.isEmpty != takesNames)
    }
  }

  @Test("Snapshots while names are found have the versions, and the last one all there is")
  func snapshots() throws {
    let lines = (0..<1300).map { number in
      "{\"title\": \"Storm \(number % 650)\", \"body\": \"Ilse Brandt saw ferry \(number % 650) leave Marrow Bay.\"}\n"
    }
    let room = try Newsroom([("news.jsonl", lines.joined())])
    let reports = Reports()
    let corpus = Loader([room.folder.path]) { reports.add($0, $1) }.load()
    let snapshots = reports.all.compactMap(\.corpus)
    #expect(corpus.versions.groupCount == 650)
    #expect(snapshots.first?.versions.groupCount == 0)
    #expect(snapshots.dropLast().last?.versions.groupCount == 650)
    let anew = Corpus(segments: corpus.segments)
    #expect(corpus.articles.map(\.mentions) == anew.articles.map(\.mentions))
    #expect(corpus.articles.map(\.blocks) == anew.articles.map(\.blocks))
    #expect(corpus.articles.map(\.versionCount) == anew.articles.map(\.versionCount))
  }
}
