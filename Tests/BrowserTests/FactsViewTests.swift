// Two articles by what they state: sessions of keys, and what the rows do when the window changes.

import CrossReferences
import Screen
import Testing

@testable import Browser

/// The inquiry into the explosion as two outlets tell it.
private func opened(columns: Int = 120, rows: Int = 40) -> Reading {
  var reading = Reading(portHalden, at: "PortHalden", columns: columns, rows: rows)
  reading.press("j", "j", "c", "j", "j", "j", "j", "c")
  return reading
}

/// The facts that keys lead to, beginning with the selected one.
private func walked(_ reading: inout Reading, _ key: String) -> [Int] {
  var facts: [Int] = []
  while let fact = reading.model.factsView?.selectedFact, facts.last != fact {
    facts.append(fact)
    reading.press(key)
  }
  return facts
}

@Suite("Two articles by facts, in the browser")
struct FactsViewTests {
  @Test("c opens the facts; = goes on to the texts, the interleaved texts and back")
  func looks() {
    var reading = opened()
    for title in ["facts", "texts", "interleaved", "facts"] {
      #expect(reading.screen.contains("▶Compare ─ \(title)"))
      reading.press("=")
    }
    var narrow = opened(columns: 80, rows: 24)
    for title in ["facts", "interleaved", "facts"] {
      #expect(narrow.screen.contains("▶Compare ─ \(title)"))
      narrow.press("=")
    }
  }

  @Test("Enter lights a row in both texts; Esc and q come back to it, and leave from there")
  func evidence() {
    for key in ["Esc", "q"] {
      var reading = opened()
      reading.press("n", "n")
      let facts = reading.screen
      reading.press("Enter")
      #expect(reading.screen.contains("▶Compare ─ texts"))
      #expect(!words(in: .hit, of: reading.frame).isEmpty)
      #expect(reading.lastRow.contains("1/"))
      reading.press(key)
      #expect(reading.screen == facts)
      reading.press(key)
      #expect(reading.screen.contains("▶1 Articles"))
    }
  }

  @Test("What only one text states is lit there", arguments: [(80, 24), (120, 40)])
  func oneSided(columns: Int, rows: Int) {
    var reading = Reading(portHalden, at: "PortHalden", columns: columns, rows: rows)
    reading.press("j", "j", "j", "j", "j", "c", "j", "j", "j", "j", "c")
    for _ in 0..<40 where reading.model.factsView?.row?.relation != .onlyRight {
      reading.press(columns < 100 ? "j" : "Right")
    }
    #expect(reading.model.factsView?.row?.relation == .onlyRight)
    reading.press("Enter")
    #expect(!words(in: .hit, of: reading.frame).isEmpty)
    #expect(reading.lastRow.contains("only in B: "))
  }

  @Test("In a narrow window j passes every row, in a wide one every row of a column")
  func walking() {
    var narrow = opened(columns: 80, rows: 24)
    let count = narrow.model.factsView?.facts.rows.count ?? 0
    #expect(count > 10)
    #expect(Set(walked(&narrow, "j")).count == count)
    #expect(walked(&narrow, "k").count == count)

    var wide = opened()
    var seen: Set<Int> = []
    wide.press("Left", "Left")
    for _ in 0..<3 {
      wide.press("g")
      seen.formUnion(walked(&wide, "j"))
      wide.press("Right")
    }
    #expect(seen.count == count)
  }

  @Test("A page or the end takes the selected row along, and it is in view at every size")
  func paging() {
    for (columns, rows) in [(80, 24), (100, 30), (120, 40), (200, 50), (60, 15), (30, 9)] {
      for key in ["PgDn", "G", "k", "PgUp", "g", "Right", "n", "n", "N"] {
        var reading = opened(columns: columns, rows: rows)
        reading.press("PgDn", key)
        #expect(reading.screen.contains("▸"), "\(key) at \(columns)x\(rows)")
      }
    }
  }

  @Test("Another width keeps the selected row")
  func resizing() {
    var reading = opened(columns: 80, rows: 24)
    reading.press("j", "j", "j", "j", "j")
    let row = reading.model.factsView?.row
    let before = reading.screen
    for (columns, rows) in [(120, 40), (30, 10), (200, 50), (1, 1), (80, 24)] {
      reading.resize(columns: columns, rows: rows)
      #expect(reading.model.factsView?.row == row)
    }
    #expect(reading.model.factsView?.row == row)
    #expect(reading.screen.contains("▸") && before.contains("▸"))
  }

  @Test("x swaps the sides and keeps view and row")
  func swapping() {
    var reading = opened()
    reading.press("n")
    let (row, screen) = (reading.model.factsView?.row, reading.screen)
    reading.press("x")
    #expect(reading.screen.contains("▶Compare ─ facts"))
    #expect(reading.model.factsView?.row?.leftPlaces == row?.rightPlaces)
    #expect(reading.model.factsView?.row?.rightPlaces == row?.leftPlaces)
    reading.press("x")
    #expect(reading.screen == screen)
    reading.press("=", "x")
    #expect(reading.screen.contains("▶Compare ─ texts"))
  }

  @Test("What is lit in the texts stays known behind the facts, and x there keeps the facts")
  func litBefore() {
    var reading = Reading(portHalden, columns: 120, rows: 40)
    reading.press("8", "j", "Enter", "=", "=")
    #expect(reading.screen.contains("▶Compare ─ facts"))
    reading.press("x")
    #expect(reading.screen.contains("▶Compare ─ facts"))
    reading.press("l")
    #expect(reading.screen.contains("▶Compare ─ texts"))
    #expect(!words(in: .hit, of: reading.frame).isEmpty)
  }

  @Test("J and K put the next article of the list against A, in every view")
  func otherArticles() {
    var reading = opened()
    let first = reading.frame.rows[2]
    let second = reading.frame.rows[3]
    reading.press("J")
    #expect(reading.frame.rows[2] == first)
    #expect(reading.frame.rows[3].contains("Twenty years after the refinery fire"))
    reading.press("=", "K")
    #expect(reading.screen.contains("▶Compare ─ texts"))
    reading.press("=", "=")
    #expect(reading.frame.rows[3] == second)
    for _ in 0..<20 { reading.press("J") }
    #expect(reading.lastRow.contains("no more articles in the list"))
    for _ in 0..<20 { reading.press("K") }
    #expect(reading.lastRow.contains("no article before it in the list"))
    #expect(reading.frame.rows[2] == first, "A is never set against itself")
  }

  @Test("The place that tells a conflict is underlined and bold in both sentences")
  func withoutColour() {
    var reading = Reading(portHalden, columns: 120, rows: 40)
    reading.press("j", "j", "j", "j", "j", "c", "j", "j", "j", "j", "c", "Left")
    let frame = reading.frame
    var told = ""
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns
      where frame[row, column].style.emphasis.isSuperset(of: [.bold, .underline]) {
        told += frame[row, column].text
      }
    }
    // A line may end within.
    let words = told.filter { $0 != " " }
    #expect(words.contains("46wereinjured") && words.contains("31injured"))
  }

  @Test("Articles that have nothing to do with each other are said to be unrelated")
  func unrelated() {
    var reading = Reading(portHalden, columns: 80, rows: 24)
    reading.press("j", "j", "j", "c", "G", "c")
    #expect(reading.screen.contains("The two are unrelated."))
  }

  @Test("y copies both sentences with where they are from")
  func copying() {
    var reading = opened()
    reading.press("Right", "y")
    guard case .copy(let text) = reading.asked.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.split(separator: "\n").count == 2)
    #expect(text.contains("(Inquiry into Kestrel terminal begins behind closed doors, "))
    #expect(text.contains("2025-03-18"))
  }

  @Test("w asks for a file and writes the two as they stand; Esc writes nothing")
  func exporting() {
    var reading = opened()
    reading.press("w", "Esc")
    #expect(reading.asked.isEmpty)
    reading.press("w", "Enter")
    #expect(reading.asked == [.export(path: "comparison.md", left: 2, right: 6)])
  }

  @Test(
    ". and , pass what the two tell differently, say which it is, and stop at the ends",
    arguments: [80, 120])
  func differences(columns: Int) {
    var reading = Reading(portHalden, at: "PortHalden", columns: columns, rows: 24)
    reading.press("j", "j", "j", "j", "j", "c", "j", "j", "j", "j", "c")
    let facts = reading.model.factsView?.facts.rows ?? []
    let count = facts.count(where: \.isToldDifferently)
    #expect(count > 1)
    reading.press("G", ",")
    for number in stride(from: count, through: 1, by: -1) {
      #expect(reading.frame.rows[1].contains("─ difference \(number) of \(count) ─"))
      #expect(reading.model.factsView?.row?.isToldDifferently == true)
      #expect(columns < 100 || reading.lastRow.contains(". difference"))
      reading.press(",")
    }
    #expect(reading.lastRow.contains("no difference before it"))
    for _ in 0..<count { reading.press(".") }
    #expect(reading.lastRow.contains("no more differences"))
    reading.press("G")
    #expect(reading.frame.rows[1].contains("─ \(count) differences ─"))
  }

  @Test("i says why a row stands there and how sure that is")
  func why() {
    var reading = opened()
    reading.press("Right", "i")
    #expect(reading.screen.contains("▶Why this row"))
    #expect(reading.screen.contains("not the same, and both may be right"))
    reading.press("q")
    #expect(reading.screen.contains("▶Compare ─ facts"))
  }

  @Test("Wide letters stay within their columns")
  func wideLetters() {
    let text = { (name: String) in
      """
      {"source": "港灣郵報", "date": "2021-03-03", "title": "多爾納麵粉廠爆炸，十四人死亡，五十二人受傷，州長前往現場視察",
      "text": "An explosion at the Kestrel Mill in Dorna killed 14 people on March 3, 2021. “\(name)麵粉廠爆炸十四人死亡五十二人受傷州長前往現場視察” said Aron Feld."}
      """
    }
    let pair = corpus([("a.json", text("多爾納")), ("b.json", text("港灣"))])
    for columns in [80, 100, 120] {
      var reading = Reading(pair, columns: columns, rows: 40)
      reading.press("c", "j", "c")
      for row in reading.frame.rows.dropFirst(2).dropLast(2) where row.hasPrefix("│") {
        #expect(row.hasSuffix("│") && Width.of(row) == columns)
      }
    }
  }
}
