// A slow world: answers come late, in any order, or while articles still arrive.

import Browser
import NewsCorpus
import Screen
import Testing

@Suite("Late answers")
struct AnsweringTests {
  @Test("Enter keeps the row that PgDn chose")
  func pageThenEnter() {
    var reading = Reading()
    reading.press("S")
    reading.type("russia")
    reading.press("PgDn")
    let chosen = reading.frame.cursor
    let title = reading.screen.split(separator: "\n").first { $0.contains("2 Reader") }
    reading.press("Enter")
    #expect(reading.screen.split(separator: "\n").first { $0.contains("2 Reader") } == title)
    #expect(reading.lastRow.contains("Tab pane"))
    #expect(chosen != nil)
  }

  @Test("A search that was taken back by Esc does not come back with its answer")
  func cancelledSearch() {
    var reading = Reading()
    reading.press("S")
    reading.type("crocus")
    reading.press("Enter", "S")
    reading.isSlow = true
    reading.type(" krasnogorsk")
    reading.press("Esc")
    reading.answerAll()
    #expect(reading.firstRow.hasPrefix(" seeds › crocus "))
    #expect(reading.firstRow.contains("2/5 articles"))
  }

  @Test("Articles that arrive while a search stands do not move the reader")
  func loadingDuringSearch() {
    var reading = Reading()
    reading.press("S")
    reading.type("russia")
    reading.press("Enter", "j", "Enter", "PgDn")
    let before = reading.screen
    reading.receive(.loaded(seeds, LoadProgress()))
    var progress = LoadProgress()
    progress.isFinished = true
    reading.receive(.loaded(seeds, progress))
    #expect(reading.screen == before)
  }

  @Test("A comparison that was left before its swapped form came does not open again")
  func leftComparison() {
    var reading = Reading()
    reading.press("j", "j", "j", "c", "j", "c")
    reading.isSlow = true
    reading.press("x", "q")
    reading.answerAll()
    #expect(!reading.screen.contains("▶Compare"))
  }

  @Test("x pressed twice swaps back, also when the first answer is still to come")
  func swappingTwice() {
    var reading = Reading()
    reading.press("j", "j", "j", "c", "j", "c")
    let titles = reading.frame.rows[2]
    reading.isSlow = true
    reading.press("x", "x")
    reading.answerAll()
    #expect(reading.frame.rows[2] == titles)
    reading.press("x")
    #expect(reading.frame.rows[2] != titles)
  }

  @Test("Esc in a find goes back to the row where it began, and so does an emptied line")
  func cancelledFind() {
    var reading = Reading()
    reading.press("j", "/")
    reading.type("admits")
    #expect(reading.screen.contains("2 Reader ─ seeds/003"))
    reading.press("^U")
    #expect(reading.screen.contains("2 Reader ─ seeds/001"))
    reading.type("admits")
    reading.press("Esc")
    #expect(reading.screen.contains("2 Reader ─ seeds/001"))
  }

  @Test("Esc takes back what narrowed the list last: search or entity")
  func clearingInOrder() {
    var reading = Reading()
    reading.press("3", "Enter", "S")
    reading.type("moscow")
    reading.press("Enter")
    #expect(reading.firstRow.hasPrefix(" seeds › Russia › moscow "))
    reading.press("Esc")
    #expect(reading.firstRow.hasPrefix(" seeds › Russia   "))
    reading.press("Esc")
    #expect(reading.firstRow.hasPrefix(" seeds   "))
  }

  @Test(
    "Going back brings back the place in the text, in a window of another size too, and the filter")
  func goingBackRestores() {
    var reading = Reading()
    reading.press("S")
    reading.type("krasnogorsk")
    reading.press("Enter", "Enter", "PgDn")
    let place = "At least 139 people"
    #expect(reading.screen.contains(place))
    reading.press("4", "Enter")
    #expect(reading.firstRow.contains("5 articles"))
    reading.resize(columns: 80, rows: 24)
    reading.press("Backspace")
    #expect(reading.firstRow.hasPrefix(" seeds › krasnogorsk "))
    #expect(reading.screen.contains(place))
  }

  @Test("A megabyte that is pasted into the prompt is cut, and typing goes on")
  func longPaste() {
    var reading = Reading()
    reading.press("S")
    reading.receive(.key(.paste(String(repeating: "word ", count: 200_000))))
    for _ in 0..<20 { reading.type("x") }
    #expect(reading.promptRow.hasPrefix(" Search: "))
    reading.press("^U")
    #expect(reading.firstRow.contains("5 articles"))
  }
}
