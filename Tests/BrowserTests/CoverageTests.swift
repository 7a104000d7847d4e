// The coverage over the panes: moving between events and their articles. Whole screens are ScreenTests'.

import NewsCorpus
import Screen
import Testing

@testable import Browser

@Suite("The view of who covered what")
struct CoveragePaneTests {
  @Test("0 opens it; Enter leads to the articles of an event, and there into one; Esc goes back up")
  func opening() {
    var reading = Reading(portHalden)
    reading.press("0", "j", "Enter")
    #expect(reading.screen.contains("▶Orlava"))
    reading.press("Esc")
    #expect(reading.screen.contains("▶0 Coverage"))
    reading.press("Enter", "j", "Enter")
    #expect(!reading.screen.contains("Coverage ─"))
    #expect(reading.screen.contains("▶2 Reader ─ Tests/PortHalden/harbour-post-0403-bridge.txt"))
    #expect(words(in: .lit, of: reading.frame) == ["Wednesday"])
    reading.press("0")
    #expect(reading.screen.contains("▶Orlava"))
  }

  @Test("An event of one article opens at once")
  func single() {
    var reading = Reading(portHalden)
    reading.press("0", "G", "Enter")
    #expect(reading.screen.contains("▶2 Reader"))
  }

  @Test("7 and 0 lead from one to the other, and only one lies over the panes")
  func exchange() {
    var reading = Reading(portHalden)
    let before = reading.screen
    reading.press("0", "7")
    #expect(reading.screen.contains("▶7 Timeline") && !reading.screen.contains("Coverage"))
    reading.press("0")
    #expect(reading.screen.contains("▶0 Coverage") && !reading.screen.contains("Timeline"))
    reading.press("0")
    #expect(reading.screen == before)
  }

  @Test("In a low window the articles of an event stand in the place of the events")
  func low() {
    var reading = Reading(portHalden, columns: 80, rows: 12)
    reading.press("0", "j", "Enter")
    #expect(reading.screen.contains("▶Orlava") && !reading.screen.contains("Coverage ─"))
    reading.press("Esc")
    #expect(reading.screen.contains("▶0 Coverage"))
  }

  @Test("Sources that do not fit are counted, and so are those that cover an event")
  func manySources() {
    let files = (0..<30).map { number in
      (
        name: "source-\(number / 10)\(number % 10).json",
        text: """
        {"source": "Paper \(number)", "date": "2021-03-0\(3 + number % 3)", "title": "Blast at Dorna flour mill",
        "text": "An explosion at the Kestrel Mill in Dorna killed 14 people and injured 52 on March 3, 2021."}
        """
      )
    }
    var reading = Reading(corpus(files), columns: 80, rows: 24)
    reading.press("0")
    #expect(reading.screen.contains("Paper 1    +28"))
    #expect(reading.screen.contains("silent") == false)
    #expect(reading.screen.contains("1 event in several sources, 0 in one"))
  }

  @Test("While it is read it says so, and Esc stops")
  func stopping() {
    var reading = Reading(portHalden)
    reading.isSlow = true
    reading.press("0")
    #expect(reading.screen.contains("Coverage ─ reading …"))
    reading.receive(.articlesRead(5, generation: reading.model.coverage.reading.generation))
    #expect(reading.screen.contains("reading 5 of 13, Esc stops"))
    reading.press("Esc")
    #expect(reading.screen.contains("▶0 Coverage"))
    reading.answerAll()
    #expect(!reading.screen.contains("Orlava, Tessin ─"))
    #expect(reading.asked == [.stopReading])
    reading.press("Esc")
    #expect(reading.screen.contains("▶1 Articles"))
  }
}
