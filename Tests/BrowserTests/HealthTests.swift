// The health view: what a reader learns of files and articles that are missing, repaired or doubtful.

import Documents
import Foundation
import Growth
import NewsCorpus
import Screen
import Testing

@testable import Browser

/// The samples, and beside them a bit of everything that can go wrong.
func troubled(failures: Int = 1) -> Corpus {
  let record = DroppedRecord(place: "line 17", why: "not valid JSON")
  let failed = (0..<failures).map {
    Problem(path: $0 == 0 ? "seeds/gone.txt" : "seeds/gone-\($0).txt", reason: .empty)
  }
  var skipped = Skipped()
  skipped.hidden = 2
  return Corpus(
    segments: seeds.segments,
    problems: failed + [
      Problem(path: "seeds/feed.jsonl", reason: .dropped(record)),
      Problem(path: "seeds/photo.jpg", reason: .otherEnding),
    ], skipped: skipped)
}

@Suite("Corpus health")
struct HealthTests {
  @Test("What was skipped or gave no article is said when loading ends, and ! lists it")
  func problems() {
    var reading = Reading(troubled())
    #expect(reading.lastRow.contains("1 file and 1 record gave no article (! lists them)"))
    #expect(reading.lastRow.contains("1 file passed over by their ending"))
    #expect(reading.lastRow.contains("2 hidden entries passed over"))
    reading.press("!")
    #expect(reading.screen.contains("1 file gave no article"))
    #expect(reading.screen.contains("seeds/gone.txt: no words in it"))
    #expect(reading.screen.contains("seeds/feed.jsonl: line 17: not valid JSON"))
    #expect(reading.screen.contains("1 file passed over by their ending: 1 .jpg"))
    #expect(reading.screen.contains("passed over: 2 hidden entries"))
  }

  @Test("Where nothing is wrong, one calm line says so")
  func nothingWrong() {
    var reading = Reading(Corpus())
    reading.press("!")
    #expect(
      reading.screen.contains("every file gave an article, and nothing in them is doubtful"))
    reading.press("Enter", "j", "G", "Enter")
    #expect(reading.screen.contains("Corpus health"))
  }

  @Test("Enter unfolds and folds a section; on an article it opens it, and Backspace comes back")
  func opening() {
    var reading = Reading()
    let before = reading.screen.split(separator: "\n").first { $0.contains("2 Reader") }
    reading.press("!", "G")
    #expect(!reading.screen.contains("the year is inferred: "))
    reading.press("Enter")
    #expect(reading.screen.contains("the year is inferred: "))
    reading.press("Enter")
    #expect(!reading.screen.contains("the year is inferred: "))
    reading.press("Enter", "G", "Enter")
    #expect(!reading.screen.contains("Corpus health"))
    #expect(reading.screen.contains("▶2 Reader ─ seeds/003"))
    reading.press("Backspace")
    #expect(reading.screen.split(separator: "\n").first { $0.contains("2 Reader") } == before)
  }

  @Test("Who comes back finds the row and the folds as they were")
  func comesBack() {
    var reading = Reading(troubled())
    reading.press("!", "j", "j", "j")
    let before = reading.screen
    reading.press("q", "!")
    #expect(reading.screen == before)
  }

  @Test("Esc, q and ! close it, and help over it closes first", arguments: ["Esc", "q", "!"])
  func closing(key: String) {
    var reading = Reading(troubled())
    reading.press("j")
    let before = reading.screen
    reading.press("!", "?")
    #expect(reading.screen.contains("▶Keys"))
    reading.press("q")
    #expect(reading.screen.contains("▶Corpus health"))
    reading.press(key)
    #expect(reading.screen == before)
    #expect(reading.asked.isEmpty)
  }

  @Test("Enter on a record that gave no article opens its file’s first article, and says so")
  func droppedRecord() {
    let path = seeds[2].id
    let record = DroppedRecord(place: "line 17", why: "not valid JSON")
    var reading = Reading(
      Corpus(segments: seeds.segments, problems: [Problem(path: path, reason: .dropped(record))]))
    reading.press("!", "j", "Enter")
    #expect(reading.screen.contains("▶2 Reader ─ \(path.prefix(10))"))
    #expect(reading.lastRow.contains("the record gave no article; this is the first of its file"))
    reading = Reading(troubled())
    reading.press("!", "j", "j", "j", "Enter")
    #expect(reading.lastRow.contains("no article to open: its file gave none"))
  }

  @Test("Articles of which text may be missing have a section, and Enter opens them")
  func incomplete() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "broadsheet-health-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let story = """
      {"title": "Who owns the pier?", "isAccessibleForFree": false, "date": "2024-02-02",
       "content": "Three families of Skarvoy say that the pier is theirs, and each has a paper."}
      """
    try Data(story.utf8).write(to: folder.appendingPathComponent("pier.json"))
    var reading = Reading(Loader([folder.path]) { _, _ in }.load())
    reading.press("!")
    #expect(reading.screen.contains("- 1 article of which text may be missing"))
    #expect(reading.screen.contains("pier.json: not free to read"))
    reading.press("j", "j", "Enter")
    #expect(!reading.screen.contains("Corpus health"))
    reading.press("i")
    #expect(reading.screen.contains("Remarks"))
    #expect(reading.screen.contains("not free to read where it was published"))
  }

  @Test("A row without an article says so")
  func noArticle() {
    var reading = Reading(troubled())
    reading.press("!", "j", "Enter")
    #expect(reading.lastRow.contains("no article to open"))
  }

  @Test("Files that arrive while it is open are counted at once")
  func loading() {
    var reading = Reading(Corpus())
    reading.receive(.loaded(nil, LoadProgress()))
    reading.press("!")
    #expect(reading.screen.contains("still reading"))
    reading.load(troubled(failures: 3))
    #expect(reading.screen.contains("3 files gave no article"))
  }

  @Test("A hundred thousand rows are drawn as fast as ten: only those on the screen are made")
  func manyRows() {
    var reading = Reading(troubled(failures: 100_000))
    reading.press("!", "j", "G")
    #expect(reading.screen.contains("passed over: 2 hidden entries"))
    let begin = threadSeconds()
    for _ in 0..<20 { reading.press("PgUp") }
    #expect(reading.screen.contains("seeds/gone-99"))
    // Twenty screens by a debug build; making all rows once would take longer than that.
    #expect(threadSeconds() - begin < 2)
  }
}

@Suite("Languages")
struct LanguageTests {
  @Test(
    "An article in another language says what names are worth there",
    arguments: [
      ("fr", "French"), ("pt-BR", "Portuguese"), ("zh-Hans-CN", "Chinese"), ("DE", "German"),
      ("qq", "another language (qq)"),
    ])
  func others(code: String, name: String) {
    #expect(languageNote(code) == "names are read in English only; this article is in \(name)")
  }

  @Test(
    "In English, and where the language is not known, nothing is said",
    arguments: [nil, "", "en", "en-GB", "EN_us", "und"])
  func english(code: String?) {
    #expect(languageNote(code) == nil)
  }
}
