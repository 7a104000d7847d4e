// Where articles count one event differently, and which links lead nowhere: what a reader sees of the whole
// corpus. How that is found, NewsCorpusTests show.

import CrossReferences
import Foundation
import NewsCorpus
import Screen
import Testing

@testable import Browser

/// What is lit, in reading order; a line may end within.
private func lit(_ reading: Reading) -> String {
  words(in: .lit, of: reading.frame).joined(separator: " ")
}

@Suite("Conflicts")
struct ConflictTests {
  @Test(
    "Each relation is a section, the contradictions first, and values stand as a person writes them"
  )
  func sections() {
    var reading = Reading(portHalden)
    reading.press("8")
    let rows = reading.frame.rows
    let titles = rows.compactMap { row in
      ["conflicts: no count", "updates: the later", "may have moved", "differ: one count"]
        .first(where: row.contains)
    }
    #expect(
      titles == [
        "conflicts: no count", "updates: the later", "may have moved", "differ: one count",
      ])
    for words in ["38 → 40 injured", "12 ≠ 11 killed", "≥7 → 14 killed", "9 / ≥7 killed"] {
      #expect(reading.screen.contains(words), "\(words) is missing")
    }
    #expect(!reading.screen.contains("11 = 11 killed"))
    reading.press("a")
    #expect(reading.screen.contains("11 = 11 killed"))
    reading.press("a")
    #expect(!reading.screen.contains("11 = 11 killed"))
  }

  @Test("The sentences of the selected row stand there, each with its figure lit")
  func sentences() {
    for (columns, rows) in [(80, 24), (120, 40)] {
      var reading = Reading(portHalden, columns: columns, rows: rows)
      reading.press("8")
      #expect(lit(reading) == "Twelve people died Eleven people were killed")
      reading.press("j")
      #expect(lit(reading) == "40 people were injured 31 injured")
      reading.press("g")
      #expect(words(in: .lit, of: reading.frame).isEmpty, "a heading has no sentences")
    }
  }

  @Test("Enter folds a section, and a fold stays for who comes back")
  func folding() {
    var reading = Reading(portHalden)
    reading.press("8", "g", "Enter")
    #expect(reading.screen.contains("+ 3 conflicts"))
    #expect(!reading.screen.contains("12 ≠ 11 killed"))
    let folded = reading.screen
    reading.press("q", "8")
    #expect(reading.screen == folded)
    reading.press("Enter")
    #expect(reading.screen.contains("12 ≠ 11 killed"))
  }

  @Test(
    "Enter compares the two with both figures lit in view, and q comes back to the row",
    arguments: [
      (80, 24), (120, 40), (200, 50), (100, 12),
    ])
  func comparing(columns: Int, rows: Int) {
    var reading = Reading(portHalden, columns: columns, rows: rows)
    reading.press("8")
    let before = reading.screen
    reading.press("Enter")
    #expect(reading.screen.contains("▶Compare"))
    #expect(
      words(in: .hit, of: reading.frame) == ["Twelve people died", "Eleven people were killed"])
    #expect(reading.lastRow.contains("1/1 figures: 12 ≠ 11 killed"))
    reading.press("q")
    #expect(reading.screen == before)
  }

  @Test("i says why the two are set against each other, and how sure that is")
  func why() {
    var reading = Reading(portHalden)
    reading.press("8", "i")
    #expect(reading.screen.contains("no count satisfies both; both date the event alike"))
    #expect(reading.screen.contains("0.94"))
    #expect(reading.screen.contains("“died” follows what is counted"))
    reading.press("i")
    #expect(reading.screen.contains("▶8 Conflicts"))
  }

  @Test(
    "While it is worked out it says so; leaving stops it, and a late answer opens nothing",
    arguments: ["Esc", "q", "8"])
  func stopping(key: String) {
    var reading = Reading(portHalden)
    reading.isSlow = true
    reading.press("8")
    #expect(reading.screen.contains("comparing what 13 articles count …"))
    reading.press(key)
    #expect(!reading.screen.contains("8 Conflicts"))
    reading.answerAll()
    #expect(reading.asked == [.stopFinding])
    #expect(!reading.screen.contains("8 Conflicts"))
    reading.press("8")
    #expect(reading.screen.contains("12 ≠ 11 killed"))
  }

  @Test("How far it has come is told, unless nobody waits any more")
  func progress() {
    var reading = Reading(portHalden)
    reading.isSlow = true
    reading.press("8")
    guard case .findConflicts(let generation) = reading.waitsLongest else {
      Issue.record("nothing was asked for")
      return
    }
    reading.receive(.comparing(articles: 7, generation: generation))
    #expect(reading.screen.contains("count … 53 %"))
    reading.receive(.comparing(articles: 9, generation: generation - 1))
    #expect(reading.screen.contains("count … 53 %"))
    reading.answerAll()
    #expect(reading.screen.contains("12 ≠ 11 killed"))
  }

  @Test("While the corpus is read, nothing is said to be missing; so far is said instead")
  func whileReading() {
    var progress = LoadProgress()
    (progress.articles, progress.named, progress.isRead) = (5, 3, true)
    for (columns, rows) in [(80, 24), (120, 40)] {
      var reading = Reading(Corpus(), columns: columns, rows: rows)
      reading.receive(.loaded(Corpus(), LoadProgress()))
      reading.press("8")
      #expect(reading.screen.contains("still comparing: 0 articles read so far"))
      reading.press("9")
      #expect(reading.screen.contains("still looking where links lead: 0 articles read so far"))
      reading.receive(.loaded(seeds, progress))
      reading.press("8")
      #expect(reading.screen.contains("▶8 Conflicts ─ 3 of 5 articles so far"))
      #expect(!reading.screen.contains("no two articles"))
    }
  }

  @Test("Dates that are not written in full bear their sign here as in the list")
  func inferredDates() {
    var reading = Reading(seeds)
    reading.press("8", "j")
    #expect(reading.screen.contains("~2024-05"))
    reading.press("9")
    #expect(reading.screen.contains("~2015-11-20"))
  }

  @Test("What was found is kept until the corpus changes")
  func kept() {
    var reading = Reading(portHalden)
    reading.press("8", "q")
    reading.isSlow = true
    reading.press("8")
    #expect(reading.screen.contains("12 ≠ 11 killed"))
    reading.load(seeds)
    #expect(reading.screen.contains("comparing what 5 articles count …"))
    reading.answerAll()
    #expect(reading.screen.contains("360 ≠ 182 injured"))
    #expect(reading.screen.contains("144 / ≥139 killed"))
  }

  @Test("Where nothing conflicts, a calm line says so")
  func nothing() {
    var reading = Reading(Corpus())
    reading.press("8", "j", "Enter", "i", "a")
    #expect(reading.screen.contains("no two articles count one event differently"))
  }
}

@Suite("Missing links")
struct MissingLinkTests {
  @Test(
    "A link to no article is listed with where it is printed, and one that leads somewhere is not")
  func listed() {
    var reading = Reading(portHalden)
    reading.press("9")
    #expect(reading.screen.contains("1 How Port Halden fed three countries"))
    #expect(reading.screen.contains("2025-03-17 Inquiry into Kestrel terminal"))
    #expect(!reading.screen.contains("Nine dead as blast"))
  }

  @Test("Enter opens the article that prints it, the title lit in view; Backspace goes back")
  func opening() {
    var reading = Reading(portHalden, columns: 80, rows: 24)
    let before = reading.screen
    reading.press("9", "Enter")
    #expect(reading.frame.rows.contains { $0.contains("▶2 Reader") && $0.contains("0317") })
    #expect(words(in: .lit, of: reading.frame) == ["How Port Halden fed three countries"])
    reading.press("Backspace")
    #expect(reading.screen == before)
  }

  @Test("9 over the conflicts shows the missing links, and 8 the conflicts again")
  func changing() {
    var reading = Reading(portHalden)
    let before = reading.screen
    reading.press("8", "9")
    #expect(reading.screen.contains("▶9 Missing links"))
    reading.press("8")
    #expect(reading.screen.contains("▶8 Conflicts"))
    reading.press("8")
    #expect(reading.screen == before)
  }

  @Test("Where every link leads somewhere, a calm line says so")
  func nothing() {
    var reading = Reading(Corpus())
    reading.press("9", "j", "Enter")
    #expect(reading.screen.contains("every printed link leads to an article"))
  }
}
