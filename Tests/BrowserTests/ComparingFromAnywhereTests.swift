// Every list that shows articles leads to two of them side by side, and back to where the reader was.

import NewsCorpus
import Screen
import Testing

@testable import Browser

@Suite("Comparing from anywhere")
struct ComparingFromAnywhereTests {
  @Test(
    "c, or Enter on what tells two apart, shows both; q leads back",
    arguments: [
      ("two of the list", ["c", "j", "c"]),
      ("a reference", ["4", "j", "c"]),
      ("a figure that another article tells otherwise", ["5", "c"]),
      ("a version of the article", ["4", "G", "c"]),
      ("two of a timeline", ["7", "t", "c", "j", "c"]),
      ("two of an event", ["0", "Enter", "c", "j", "c"]),
      ("a conflict", ["8", "j", "Enter"]),
      ("an account of the event", ["j", "V", "Enter"]),
    ])
  func from(place: String, keys: [String]) throws {
    var reading = Reading(portHalden, at: "PortHalden", columns: 120, rows: 40)
    for key in keys.dropLast() { reading.press(key) }
    let before = reading.frame.rows.dropLast()
    reading.press(try #require(keys.last))
    #expect(reading.screen.contains("▶Compare ─ "), "\(place)")
    reading.press("j", "/", "Esc", ".", "q")
    if reading.model.comparison != nil { reading.press("q") }
    // The mark is gone.
    func unmarked(_ rows: some Sequence<String>) -> [String] {
      rows.map { $0.replacing("│c ", with: "│  ").replacing("│ c ", with: "│   ") }
    }
    #expect(unmarked(reading.frame.rows.dropLast()) == unmarked(before), "\(place)")
  }

  @Test("The last row names c where it works: in the timeline and among the articles of an event")
  func hints() {
    var reading = Reading(portHalden, at: "PortHalden", columns: 120, rows: 40)
    reading.press("7")
    #expect(reading.lastRow.contains("c compare"))
    reading.press("0")
    #expect(!reading.lastRow.contains("c compare"))
    #expect(reading.lastRow.contains("V who else says it"))
    reading.press("c")
    #expect(reading.lastRow.contains("Enter leads to its articles; c on two of them compares them"))
    reading.press("Enter", "j")
    #expect(reading.lastRow.contains("c compare") && reading.lastRow.contains("V who else says it"))
  }

  @Test("Enter unfolds in the texts that who else says it led to")
  func overVoices() {
    var reading = Reading(portHalden, at: "PortHalden", columns: 120, rows: 40)
    reading.press("j", "V", "Enter", "l", "z", "Enter")
    #expect(reading.screen.contains("▶Compare ─ texts ─ "))
    #expect(reading.model.comparison?.evidence.isOn == false)
  }
}
