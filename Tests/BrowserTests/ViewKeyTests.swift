// Keys that name a view, pressed in any other one; and what the last row offers where there is nothing to act on.

import NewsCorpus
import Screen
import Testing

@testable import Browser

/// Keys to views, with what the screen says there.
private let views = [
  ("1", "▶1 Articles"), ("2", "▶2 Reader"), ("3", "▶3 Entities"), ("4", "▶4 References"),
  ("5", "▶5 Figures"), ("6", "▶6 Quotes"), ("7", "▶7 Timeline"), ("8", "▶8 Conflicts"),
  ("9", "▶9 Missing links"), ("0", "▶0 Coverage"), ("!", "▶Corpus health"),
]

@Suite("Ways between the views")
struct ViewKeyTests {
  @Test(
    "From every view, the comparison and the help each key leads to the view that it names, and back",
    arguments: ["1", "4", "7", "8", "9", "0", "!", "v", "?"])
  func between(start: String) {
    var reading = Reading(portHalden)
    for (key, title) in views where key != start {
      reading.press(start, key)
      #expect(reading.screen.contains(title), "\(start) \(key)")
      reading.press("1")
      #expect(reading.screen.contains("▶1 Articles"), "\(start) \(key) 1")
    }
  }

  @Test("From the comparison of a conflict 8 leads to the conflicts, and 4 to the references")
  func fromComparison() {
    var reading = Reading(portHalden)
    reading.press("8", "Enter", "8")
    #expect(reading.screen.contains("▶8 Conflicts"))
    reading.press("Enter", "4")
    #expect(reading.screen.contains("▶4 References"))
  }

  @Test("What is still worked out in a view that is left for another is stopped")
  func stops() {
    var reading = Reading(portHalden)
    reading.isSlow = true
    reading.press("8", "9")
    #expect(reading.waitingEffects.contains(.stopFinding))
  }

  @Test("A key that only works in the panes says so elsewhere")
  func onlyInPanes() {
    var reading = Reading(portHalden)
    reading.press("7", "S")
    #expect(reading.lastRow.contains("S works in the panes; 1 leads there"))
  }

  @Test("Where nothing is selected, the last row offers nothing to do with it")
  func nothingToOffer() {
    var reading = Reading(Corpus())
    for pane in ["1", "2", "3", "4", "5", "6"] {
      reading.press(pane)
      for hint in ["Enter open", "i about", "l light", "o everywhere"] {
        #expect(!reading.lastRow.contains(hint), "\(hint) in \(pane)")
      }
    }
    reading = Reading(portHalden)
    reading.press("4")
    #expect(reading.lastRow.contains("l light") && reading.lastRow.contains("i about"))
    reading.press("2")
    #expect(reading.lastRow.contains("l light"))
  }
}
