// Why an article ranks where it does, and the page of help that says what can be searched for.

import Screen
import Testing

@Suite("Explaining searches")
struct RankExplanationTests {
  @Test("y says what each part of the query adds, and y again takes it away")
  func why() {
    var reading = Reading()
    reading.press("y")
    #expect(reading.lastRow.contains("nothing is searched for"))
    reading.press("S")
    reading.type("crocus (moscow OR paris)")
    reading.press("Enter", "y")
    #expect(reading.screen.contains("▶Why this rank ─ 1 of 2"))
    #expect(reading.screen.contains("(moscow OR paris"))
    #expect(reading.screen.contains("paris"))
    #expect(reading.screen.contains("BM25 (Robertson"))
    reading.press("y")
    #expect(reading.screen.contains("▶1 Articles"))
  }

  @Test("? shows the keys, ? again what can be searched for, and ? again neither")
  func help() {
    var reading = Reading(columns: 80, rows: 24)
    reading.press("?")
    #expect(reading.screen.contains("▶Keys ─ ? again: what can be searched for"))
    reading.press("?")
    #expect(reading.screen.contains("▶What can be searched for"))
    #expect(reading.screen.contains("word~1, word~2"))
    reading.press("?")
    #expect(reading.screen.contains("▶1 Articles"))
  }

  @Test("What was read otherwise than it was meant is said below the prompt")
  func remarks() {
    var reading = Reading()
    reading.press("S")
    reading.type("russia /(/ ")
    #expect(reading.lastRow.contains(" · "))
    #expect(reading.promptRow.contains("russia /(/"))
  }
}
