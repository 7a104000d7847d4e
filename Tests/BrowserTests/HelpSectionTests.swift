// Help opens where the reader needs it, and all of it is there.

import NewsCorpus
import Screen
import Testing

@testable import Browser

@Suite("Help on a view")
struct HelpSectionTests {
  @Test(
    "? opens at the keys of the view in which it is pressed",
    arguments: [
      ([], "Moving"), (["2"], "Reading"), (["3"], "Entities"), (["5"], "Reading"),
      (["3", "i"], "Deciding about names"), (["v"], "Deciding about names"),
      (["S", "b", "o", "m", "b", "Enter", "1"], "Searching"), (["W"], "Searching"),
      (["c", "j", "c"], "Comparing"), (["c", "j", "c", "="], "Comparing"),
      (["j", "V"], "Who else says it"), (["8"], "All articles"), (["9"], "All articles"),
      (["7"], "All articles"), (["0"], "All articles"), (["!"], "All articles"),
    ])
  func opens(keys: [String], section: String) {
    var reading = Reading(portHalden, at: "PortHalden", columns: 80, rows: 24)
    for key in keys { reading.press(key) }
    let before = reading.screen
    reading.press("?")
    #expect(reading.frame.rows[2].dropFirst(2).hasPrefix(section))
    reading.press("g")
    #expect(reading.frame.rows[2].contains("Moving"), "all else is above")
    reading.press("G")
    #expect(reading.screen.contains("write what was erased last"), "and below")
    reading.press("q")
    #expect(reading.screen == before)
  }

  @Test("Where all of it fits, a sign stands before the section")
  func allFits() {
    var reading = Reading(portHalden, at: "PortHalden", columns: 120, rows: 200)
    reading.press("j", "V", "?")
    #expect(reading.screen.contains("Moving") && reading.screen.contains("▸Who else says it"))
  }

  @Test("Each sign of the accounts is explained below the keys of the view")
  func signs() {
    var reading = Reading(portHalden, at: "PortHalden", columns: 80, rows: 24)
    reading.press("j", "V", "?")
    for sign in ["≠", "→", "←", "/", "=", "~", "\"", "·"] {
      #expect(reading.frame.rows.contains { $0.contains("   \(sign)   ") }, "\(sign)")
    }
  }
}
