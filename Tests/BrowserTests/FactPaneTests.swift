// The panes of figures and quotations, and facts lit in the reader.

import Facts
import Screen
import Testing

@testable import Browser

@Suite("Figures, quotes and light")
struct FactPaneTests {
  /// Reading the invented town's articles, with the one open whose id holds a word.
  private func reading(_ id: String, columns: Int = 120, rows: Int = 40) -> Reading {
    var reading = Reading(portHalden, at: "PortHalden", columns: columns, rows: rows)
    let row = portHalden.articles.first { $0.id.contains(id) }?.number ?? 0
    for _ in 0..<row { reading.press("j") }
    return reading
  }

  // MARK: one box for three panes

  @Test("The box of the references shows that of the three that had the focus last")
  func sharedBox() {
    var reading = Reading(portHalden)
    #expect(reading.screen.contains("┌▸4 References · 5 Figures · 6 Quotes ─"))
    reading.press("5")
    #expect(reading.screen.contains("┌ 4 References ·▶5 Figures · 6 Quotes ─"))
    reading.press("1")
    #expect(reading.screen.contains("┌ 4 References ·▸5 Figures · 6 Quotes ─"))
    reading.press("6")
    #expect(reading.screen.contains("┌ 4 References · 5 Figures ·▶6 Quotes ─"))
  }

  @Test("In a narrow box the others are named by their numbers")
  func narrowTitles() {
    var reading = Reading(portHalden, columns: 36, rows: 20)
    reading.press("5")
    #expect(reading.screen.contains("┌ 4 ·▶5 Figures · 6 ─"))
  }

  // MARK: figures

  @Test("Enter on a figure shows its phrase lit in the reader")
  func figureInReader() {
    var reading = reading("northline-0311", columns: 80, rows: 24)
    reading.press("5", "Enter")
    #expect(reading.screen.contains("▶2 Reader"))
    #expect(words(in: .lit, of: reading.frame) == ["At least seven people were", "killed"])
    reading.press("Esc")
    #expect(words(in: .lit, of: reading.frame).isEmpty)
  }

  @Test("c on a figure that another article contradicts compares the two")
  func conflictCompared() {
    var reading = reading("northline-0311")
    reading.press("5", "j", "c")
    #expect(reading.screen.contains("▶Compare"))
    #expect(reading.screen.contains("A morning of fire on the quays of Port Hal…"))
  }

  @Test("A part is marked, and never set against a whole")
  func part() {
    var reading = reading("harbour-post-0311-explosion-late")
    reading.press("5")
    let row = reading.frame.rows.first { $0.contains("firefighters   ") } ?? ""
    #expect(row.contains("⊂       2 firefighters    killed"))
    #expect(!row.contains("≠"))
  }

  @Test(
    "The answer about an article that is open no longer changes nothing, and its work is stopped")
  func staleAnswer() {
    var reading = reading("northline-0311")
    reading.isSlow = true
    reading.press("5", "1", "k")
    let effects = reading.waitingEffects
    #expect(effects.contains(.stopRelating))
    reading.answerAll()
    #expect(reading.screen.contains("4 References ·▸5 Figures"))
    #expect(!reading.screen.contains("≥7"))
  }

  @Test(
    "Numbers are written as people write them",
    arguments: [
      (139, "139"), (12_000, "12,000"), (3.5, "3.5"), (1_200_000, "1.2 million"),
      (1_234_567, "1,234,567"), (2e9, "2 billion"), (0, "0"), (-4, "-4"),
      (1e300, "1e+288 trillion"),
    ] as [(Double, String)])
  func numbers(value: Double, expected: String) {
    #expect(numberWords(value) == expected)
  }

  // MARK: quotes

  @Test("Enter on a quotation goes to it; on another article’s, there")
  func quotationsFollowed() {
    var reading = reading("harbour-post-0403")
    reading.press("6", "j", "j", "j", "Enter")
    #expect(
      words(in: .lit, of: reading.frame).joined(separator: " ").hasPrefix("“The bridge was safe"))
    #expect(reading.screen.contains("harbour-post-0403-bridge"))
    reading.press("6", "j", "Enter")
    #expect(reading.screen.contains("▶2 Reader ─ Tests/PortHalden/meridian-0403-bridge"))
    #expect(words(in: .lit, of: reading.frame).joined(separator: " ").contains("inspected last,”"))
    reading.press("Backspace")
    #expect(reading.screen.contains("2 Reader ─ Tests/PortHalden/harbour-post-0403-bridge"))
  }

  @Test(
    "o lists all that a speaker is quoted saying, in order of time; Enter opens the article there")
  func allOfOneSpeaker() {
    var reading = reading("harbour-post-0311-explosion-late", columns: 200, rows: 50)
    reading.press("6", "o")
    #expect(reading.screen.contains("▶6 Quotes of Ilze Brandova"))
    reading.press("Enter")
    #expect(reading.screen.contains("▶2 Reader"))
    #expect(reading.screen.contains(" 2/13 ─"), "the earlier version is opened")
    #expect(
      words(in: .lit, of: reading.frame).joined(separator: " ").hasPrefix(
        "“We ignored the warnings"))
    reading.press("6", "o")
    #expect(!reading.screen.contains("Quotes of"))
  }

  @Test("c on a quotation that another article gives to somebody else compares the two")
  func quotationCompared() {
    var reading = reading("harbour-post-0403")
    reading.press("6", "G", "c")
    #expect(reading.screen.contains("▶Compare"))
    #expect(reading.screen.contains("Bridge of Orlava: who knew what"))
  }

  @Test("What is looked for in a pane of facts is their words in the text")
  func findInPanes() {
    var reading = reading("harbour-post-0311-explosion-late")
    reading.press("5", "/")
    reading.type("injured")
    reading.press("Enter")
    #expect(reading.frame.rows.contains { $0.contains("▸       40 people") })
    reading.press("6", "/")
    reading.type("nothing like it")
    reading.press("Enter", "n")
    #expect(reading.lastRow.contains("not found"))
  }

  @Test("An article that is gone takes its facts with it; others keep theirs under new numbers")
  func movedArticles() {
    var quotes = QuotesPane()
    quotes.open(3)
    quotes.show([Quotation(range: .init(0, 9), form: .direct, confidence: 90)])
    quotes.move { $0 - 1 }
    #expect(quotes.place(1) == ArticlePlace(article: 2, range: .init(0, 9)))
    quotes.move { _ in nil }
    #expect(quotes.rows.isEmpty)
  }

  @Test("An article without facts says so, and one that is still read is looked through")
  func nothingStated() {
    var reading = Reading(corpus([("a.txt", "Rain\n\nIt rained in the town.\n")]))
    reading.press("5")
    #expect(reading.screen.contains("no figures in this article"))
    reading.press("6")
    #expect(reading.screen.contains("no quotations in this article"))
    var slow = Reading(portHalden)
    slow.isSlow = true
    slow.press("5")
    #expect(slow.screen.contains("looking …"))
  }

  @Test("Who is not named is no speaker whose words could be listed")
  func nobody() {
    let text = "Rain in Dorna\n\n“We have been warned for many years,” said a clerk.\n"
    var reading = Reading(corpus([("rain.txt", text)]))
    reading.press("6")
    #expect(reading.screen.contains("? nobody named 1"))
    reading.press("o")
    #expect(reading.lastRow.contains("nobody is named who said this"))
  }

  // MARK: light

  @Test("l lights quotations, figures, dates and all in turn; n goes from place to place")
  func light() {
    var reading = reading("northline-0311")
    reading.press("2", "l")
    #expect(reading.screen.contains("2 Reader ─ quotations lit ─"))
    #expect(words(in: .litKind1, of: reading.frame).first?.hasPrefix("“We heard a whistle") == true)
    reading.press("l", "n", "n")
    #expect(reading.screen.contains("figures lit"))
    #expect(reading.screen.contains("figure 2/4"))
    #expect(words(in: .litKind2, of: reading.frame).contains("31 injured"))
    reading.press("l")
    #expect(words(in: .litKind3, of: reading.frame).contains("Tuesday"))
    reading.press("l")
    #expect(reading.screen.contains("facts lit"))
    #expect(!words(in: .litKind1, of: reading.frame).isEmpty)
    #expect(!words(in: .litKind2, of: reading.frame).isEmpty)
    reading.press("l")
    #expect(!reading.screen.contains("lit ─"))
    #expect(words(in: .litKind2, of: reading.frame).isEmpty)
  }

  @Test("What is lit in a quotation does not put the quotation out")
  func nested() {
    let all = [
      LitPlace(range: .init(0, 50), role: .litKind1),
      LitPlace(range: .init(10, 20), role: .litKind2),
      LitPlace(range: .init(30, 40), role: .litKind3),
      LitPlace(range: .init(60, 70), role: .litKind1),
      LitPlace(range: .init(65, 80), role: .litKind2),
    ]
    let lit = LitLayers(all.reversed())
    #expect(lit.places == [all[1], all[2], all[3]])
    #expect(lit.below == [all[0]])
  }

  @Test("The light stays on in the next article, until Esc")
  func lightStays() {
    var reading = reading("northline-0311")
    reading.press("l", "l", "j")
    #expect(reading.screen.contains("figures lit"))
    #expect(!words(in: .litKind2, of: reading.frame).isEmpty)
    reading.press("Esc")
    #expect(words(in: .litKind2, of: reading.frame).isEmpty)
  }

  @Test("While something is looked for in the reader, the light gives way to it")
  func lightGivesWay() {
    var reading = reading("northline-0311")
    reading.press("2", "l", "l", "/")
    reading.type("silos")
    reading.press("Enter")
    #expect(words(in: .hit, of: reading.frame) == ["silos"])
    #expect(words(in: .litKind2, of: reading.frame).isEmpty)
    reading.press("Esc", "/")
    reading.type("xylophone")
    reading.press("Enter")
    #expect(reading.lastRow.contains("not found"))
    reading.press("Esc")
    #expect(!words(in: .litKind2, of: reading.frame).isEmpty)
  }

  @Test("On the references the key of the light leaves the reader as it is")
  func notOnReferences() {
    var reading = Reading(portHalden)
    reading.press("4", "l")
    #expect(!reading.screen.contains(" lit ─"))
  }

  @Test("What is on the screen alone is asked for")
  func askedLate() {
    var reading = Reading(portHalden, columns: 80, rows: 24)
    reading.isSlow = true
    reading.press("j")
    #expect(!reading.waitingEffects.contains { if case .readFacts = $0 { true } else { false } })
    reading.press("6")
    let asked = reading.waitingEffects
    #expect(asked.contains { if case .readFacts(article: 1, _) = $0 { true } else { false } })
    #expect(asked.contains { if case .matchQuotations(article: 1, _) = $0 { true } else { false } })
    #expect(!asked.contains { if case .relateFigures = $0 { true } else { false } })
  }
}
