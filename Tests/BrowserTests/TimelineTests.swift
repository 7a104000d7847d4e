// The timeline over the panes: its rows, its bars, and where they lead. Whole screens are ScreenTests'.

import Articles
import Chance
import NewsCorpus
import Screen
import Testing

@testable import Browser

@Suite("The timeline")
struct TimelineTests {
  @Test(
    "7 opens it, t shows one lane after another, 7, Esc and q close it",
    arguments: ["7", "Esc", "q"])
  func lanes(key: String) {
    var reading = Reading(portHalden)
    let before = reading.screen
    reading.press("7")
    #expect(reading.screen.contains("● 13 published ◆ 3 events · 37 mentioned"))
    var shown: [String] = []
    for _ in 0..<4 {
      reading.press("t")
      shown.append(
        ["published", "events", "mentioned"].filter { reading.screen.contains("─ \($0) only") }
          .joined())
    }
    #expect(shown == ["published", "events", "mentioned", ""])
    reading.press(key)
    #expect(reading.screen == before)
  }

  @Test("Enter on a mention opens its article with the words lit; Backspace comes back")
  func opening() {
    var reading = Reading(portHalden)
    let open = reading.model.reader.article
    reading.press("7", "j", "Enter")
    #expect(!reading.screen.contains("Timeline ─"))
    #expect(words(in: .lit, of: reading.frame) == ["1931"])
    #expect(reading.screen.contains("▶2 Reader ─ Tests/PortHalden/northline-0405-bridge.txt"))
    reading.press("Esc")
    #expect(words(in: .lit, of: reading.frame) == [])
    reading.press("Backspace")
    #expect(reading.model.reader.article == open)
  }

  @Test("Who comes back finds the row as it was, and nothing is read again")
  func comesBack() {
    var reading = Reading(portHalden)
    reading.press("7", "PgDn", "k")
    let before = reading.screen
    reading.press("q")
    reading.isSlow = true
    reading.press("7")
    #expect(reading.screen == before)
  }

  @Test("Mentions of one day are told together, and Enter lists them")
  func mentions() throws {
    var reading = Reading(portHalden)
    reading.press("7", "t", "t", "t")
    let row = try #require(
      reading.model.timeline.rows.firstIndex {
        if case .mentions = $0.kind { true } else { false }
      })
    for _ in 0..<row { reading.press("j") }
    #expect(reading.screen.contains("+ 5 mentions in 5 articles"))
    let count = reading.model.timeline.rows.count
    reading.press("Enter")
    #expect(reading.screen.contains("- 5 mentions in 5 articles"))
    #expect(reading.model.timeline.rows.count == count + 5)
    reading.press("Enter")
    #expect(reading.model.timeline.rows.count == count)
  }

  @Test("o turns the order, but what has no date stays at the end")
  func order() {
    let files = [
      (
        "a.txt",
        "Oven of Lantern Street\n\nThe oven of Lantern Street goes to a museum on Saturday."
      ),
      ("b.txt", "Rain\n\nORLAVA, March 4, 2021. It rained on March 2, as it had in 2015."),
    ]
    var reading = Reading(corpus(files.map { (name: $0.0, text: $0.1) }))
    func years() -> [Int] {
      reading.model.timeline.rows.compactMap { row in
        row.kind == .undated
          ? nil : reading.model.timeline.timeline.map { Int($0.entries[row.entry].date.year) }
      }
    }
    reading.press("7")
    let dated = years().filter { $0 > 0 }
    #expect(years() == dated + Array(repeating: 0, count: years().count - dated.count))
    #expect(dated == dated.sorted() && years().count > dated.count)
    reading.press("o")
    #expect(reading.screen.contains("newest first"))
    #expect(years().prefix(dated.count) == dated.sorted().reversed()[...])
  }

  @Test("It is of the articles that the list shows, and follows when these become others")
  func filtered() {
    var reading = Reading(portHalden)
    reading.press("S")
    reading.type("orlava")
    reading.press("Enter", "7")
    #expect(reading.screen.contains("Timeline ─ 4 articles"))
    reading.load(portHalden)
    #expect(reading.screen.contains("Timeline ─ 4 articles"))
    reading.press("q", "Esc", "7")
    #expect(reading.screen.contains("Timeline ─ 13 articles"))
  }

  @Test(
    "Publications stand there before texts are read; Esc stops the reading and what was read stays")
  func stopping() {
    var reading = Reading(portHalden)
    reading.stopsAtFirst = true
    reading.press("7")
    #expect(reading.screen.contains("● 13 published ◆ 0 events · 0 mentioned"))
    #expect(reading.screen.contains("reading 0 of 13, Esc stops"))
    #expect(reading.lastRow.contains("Esc stop"))
    let generation = reading.model.timeline.reading.generation
    reading.receive(.articlesRead(8, generation: generation))
    #expect(reading.screen.contains("reading 8 of 13"))
    reading.press("Esc")
    #expect(reading.asked == [.stopReading])
    #expect(reading.screen.contains("events and dates of the first 0 of 13 articles"))
    reading.receive(.articlesRead(9, generation: generation))
    #expect(!reading.screen.contains("reading"))
    reading.press("Esc")
    #expect(!reading.screen.contains("Timeline ─"))
  }

  @Test("Without a year there are no bars, and the list begins below the signs")
  func noYear() {
    let story =
      "Rain\n\nORLAVA, March 4. It rained on Tuesday, and the rain stopped in the evening."
    var reading = Reading(corpus([(name: "a.txt", text: story)]))
    reading.press("7")
    let rows = reading.frame.rows
    #expect(rows[2].contains("● 1 published"))
    #expect(rows[3].contains("entries without a date or its year"))
    #expect(rows[4].contains("····-03-04          ● Rain"))
    reading.press("0")
    #expect(reading.screen.contains("····-03-0"))
  }

  @Test("An answer for other articles is dropped")
  func generations() {
    var reading = Reading(portHalden)
    reading.press("7")
    let before = reading.screen
    reading.receive(
      .timelineRead(Timeline(facts: ReadArticles(0, of: 5)), generation: 1))
    #expect(reading.screen == before)
  }
}

@Suite("The bars above the timeline")
struct TimelineBinTests {
  private func runs(_ days: [Int]) -> [TimelineBins.Run] {
    days.sorted().compactMap { CalendarDay(number: $0) }.map {
      TimelineBins.Run(
        date: TimelineDate(year: $0.year, month: $0.month, day: $0.day, precision: .day), count: 1)
    }
  }

  @Test("However dates lie, bars fit, nothing is counted twice, and nine in ten are in them")
  func properties() throws {
    var chance = SplitMix(state: 3)
    for _ in 0..<300 {
      let span = [1, 20, 300, 5000, 200_000].randomElement(using: &chance) ?? 1
      let days = (0..<Int.random(in: 1...60, using: &chance)).map { _ in
        18_000 - Int.random(in: 0..<span, using: &chance)
      }
      let columns = Int.random(in: 1...120, using: &chance)
      let bins = try #require(TimelineBins(runs(days), columns: columns))
      #expect(bins.counts.count <= columns)
      let held = bins.counts.reduce(0, +)
      #expect(held + bins.earlier + bins.later + bins.coarser == days.count)
      #expect(held * 10 >= days.count * 9 || bins.unit == .decade)
      #expect(bins.counts.first != 0 && bins.counts.last != 0)
    }
  }

  @Test(
    "The time of a bar is the shortest with which nearly all dates fit",
    arguments: [
      (0..<60, 78, "day"), (0..<100, 78, "week"), (0..<700, 78, "month"), (0..<4000, 78, "year"),
      (0..<40_000, 78, "decade"), (0..<60, 20, "week"),
    ])
  func units(days: Range<Int>, columns: Int, unit: String) {
    #expect(TimelineBins(runs(Array(days)), columns: columns)?.unit.name == unit)
  }

  @Test("A few dates from another time lie outside, and are counted; a month is in no day’s bar")
  func outside() throws {
    var all = runs([-9000] + Array(repeating: 18_000, count: 12) + [18_003, 18_004])
    all.append(
      TimelineBins.Run(date: TimelineDate(year: 2019, month: 12, precision: .month), count: 2))
    let bins = try #require(TimelineBins(all, columns: 50))
    #expect(bins.unit == .day && bins.counts == [12, 0, 0, 1, 1])
    #expect(bins.earlier == 1 && bins.later == 0 && bins.coarser == 2)
    #expect(bins.label(0) == "2019-04-14")
    #expect(bins.index(of: all[0].date) == -1)
    #expect(bins.index(of: all[1].date) == 0)
    #expect(bins.index(of: TimelineDate(year: 2019, precision: .year)) == nil)
  }

  @Test("Without a date there are no bars")
  func none() {
    #expect(TimelineBins([], columns: 80) == nil)
  }
}
