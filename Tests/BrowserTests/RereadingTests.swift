// Reading the folder again: whatever was open, chosen or marked stays so under its new number.

import Foundation
import NewsCorpus
import Screen
import Testing

@testable import Browser

@Suite("Reading again in the browser")
struct RereadingTests {
  /// A folder of short reports, gone with the test.
  private final class Reports {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rereading-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for number in 10..<50 { try write(number, "Ferry \(number) left the harbour.") }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func file(_ number: Int) -> URL { folder.appendingPathComponent("\(number).txt") }

    func write(_ number: Int, _ text: String) throws {
      let paragraphs = (0..<30).map { "Line \($0) of \(number). \(text)" }.joined(separator: "\n\n")
      try Data("Ferry \(number)\n\n\(paragraphs)\n".utf8).write(to: file(number))
    }

    func remove(_ number: Int) throws { try FileManager.default.removeItem(at: file(number)) }

    func reading() -> Reading { Reading(Loader([folder.path]) { _, _ in }.load()) }
  }

  private func title(_ reading: Reading) -> String? {
    reading.model.reader.article.map { reading.model.corpus[$0].title }
  }

  @Test(
    "The open article keeps its row on the screen and its line, whatever comes and goes above it")
  func keepsThePlace() throws {
    let reports = try Reports()
    var reading = reports.reading()
    reading.press("G", "k", "k", "Enter", "j", "j", "j", "j", "j")
    let before = reading.model
    #expect(title(reading) == "Ferry 47")
    for number in [1, 2, 3] { try reports.write(number, "New.") }
    try reports.remove(20)
    try reports.write(49, "Ferry 49 came back, and nobody knew why.")
    reading.press("R")
    #expect(reading.model.notice == "3 new, 1 changed, 1 gone")
    #expect(title(reading) == "Ferry 47")
    #expect(reading.model.reader.offset == before.reader.offset)
    #expect(reading.model.articles.list.selected == before.articles.list.selected + 2)
    #expect(reading.model.articles.list.top == before.articles.list.top + 2)
    #expect(reading.model.focus == .reader)
    reading.press("R")
    #expect(reading.model.notice == "no file has changed")
  }

  @Test("Search, marks and the way back hold, and lead to the same articles")
  func keepsWhatIsKnown() throws {
    let reports = try Reports()
    var reading = reports.reading()
    reading.press("j", "j", "c", "S")
    reading.type("ferry 30")
    reading.press("Enter", "Enter")
    #expect(title(reading) == "Ferry 30")
    try reports.write(1, "New.")
    reading.press("R")
    #expect(title(reading) == "Ferry 30")
    #expect(reading.model.marked.map { reading.model.corpus[$0].title } == "Ferry 12")
    #expect(reading.model.filter.typed == "ferry 30")
    #expect(reading.model.articles.selected(reading.model.corpus) == reading.model.reader.article)
  }

  @Test("Where the open article is gone, its neighbour is opened and that is said")
  func openArticleIsGone() throws {
    let reports = try Reports()
    var reading = reports.reading()
    reading.press("j", "j")
    #expect(title(reading) == "Ferry 12")
    try reports.remove(12)
    reading.press("R")
    #expect(reading.model.notice == "1 gone; the open article is gone")
    #expect(title(reading) == "Ferry 13")
  }

  @Test("While the folder is read for the first time, R waits for the end of that")
  func waitsForTheEnd() throws {
    let corpus = try Reports().reading().model.corpus
    var model = BrowserModel(place: "news", size: Size(rows: 24, columns: 80))
    #expect(update(&model, .key(.character("R"))).isEmpty)
    var progress = LoadProgress()
    _ = update(&model, .loaded(corpus, progress))
    progress.isFinished = true
    #expect(update(&model, .loaded(corpus, progress)).contains(.reread))
    #expect(!update(&model, .key(.character("R"))).contains(.reread))
  }
}
