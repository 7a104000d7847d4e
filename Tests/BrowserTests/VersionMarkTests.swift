// How the browser tells that an article is printed more than once.

import Foundation
import NewsCorpus
import Testing

@Suite("Marks of versions")
struct VersionMarkTests {
  private static let report = """
    Ferry returns to Marrow Bay

    The ferry Anselm came back to Marrow Bay on Tuesday after nine weeks in the yard, and several
    hundred people stood on the quay to see it. Its captain, Ilse Brandt, said that the new engine
    needs a third less oil than the old one did. From Friday on it sails twice a day again.

    """

  private static func corpus() throws -> Corpus {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("versions-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let texts = [
      "a.txt": report, "b.txt": report.replacing("nine weeks", with: "ten weeks"),
      "c.txt": report.replacing("a third", with: "a quarter"),
      "d.txt": "Harbour closed\n\nShips wait for better weather.\n",
    ]
    for (name, text) in texts {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    return Loader([folder.path]) { _, _ in }.load()
  }

  @Test("The list counts the other versions behind the headline, the reader in its title")
  func marks() throws {
    var reading = Reading(try Self.corpus(), columns: 200, rows: 24)
    let rows = reading.frame.rows
    #expect(rows[2].contains("Ferry returns to Marrow Bay") && rows[2].contains(" +2│"))
    #expect(rows[5].contains("Harbour closed") && !rows[5].contains("+"))
    #expect(reading.screen.contains("2 Reader ─ one of 3 versions ─ /"))
    reading.press("G")
    #expect(!reading.screen.contains("one of"))
  }

  @Test("Health lists them by group, and each row opens its article")
  func health() throws {
    var reading = Reading(try Self.corpus(), columns: 200, rows: 24)
    reading.press("!", "j")
    #expect(reading.screen.contains("3 articles of nearly the same text, in 1 group"))
    reading.press("Enter")
    #expect(reading.screen.contains("b.txt: nearly the text of"))
    #expect(reading.screen.contains("a.txt and 1 more"))
    reading.press("j", "j", "Enter")
    #expect(reading.screen.contains("▶2 Reader ─ one of 3 versions ─ /"))
  }
}
