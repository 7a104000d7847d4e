// Going to a headline, an entity, a source or a key by some letters, as a reader does it.

import Screen
import Testing

@Suite("Going to something by its letters")
struct FinderTests {
  private func finding(_ typed: String, columns: Int = 120) -> Reading {
    var reading = Reading(columns: columns, rows: 40)
    reading.press("f")
    reading.type(typed)
    return reading
  }

  @Test("Headlines, entities and keys are found together, each with the letter of its kind")
  func kinds() {
    let reading = finding("crocus")
    #expect(reading.screen.contains("▸L  Crocus City Hall"))
    #expect(reading.screen.contains("E  attack against the Crocus City Hall"))
    #expect(finding("swanm").screen.contains(" A  Russia Will Not Run after US"))
    #expect(finding("help").screen.contains("▸:  help: this list of keys"))
    #expect(finding("zzzz").screen.contains("nothing has these letters"))
  }

  @Test("The letters are lit where they are found")
  func lit() {
    #expect(words(in: .hit, of: finding("cch").frame).first == "C")
    #expect(words(in: .hit, of: finding("hall").frame).contains("Hall"))
  }

  @Test("Enter on an article opens it, and Backspace comes back")
  func article() {
    var reading = finding("shoigu cooperation")
    reading.press("Enter")
    #expect(reading.screen.contains("▶2 Reader ─ seeds/002"))
    reading.press("Backspace")
    #expect(reading.screen.contains("2 Reader ─ seeds/000"))
  }

  @Test("Enter on an entity selects it and leaves the articles that mention it")
  func entity() {
    var reading = finding("bortnik")
    reading.press("Enter")
    #expect(reading.firstRow.hasPrefix(" seeds › Alexander Bortnikov"))
    #expect(reading.firstRow.contains("2/5 articles"))
    #expect(reading.screen.contains("▸P"))
  }

  @Test("Enter on a source leaves its articles")
  func source() {
    let herald = "---\nsource: Marrow Herald\n---\n# Storm\n\nIt rained.\n"
    var reading = Reading(
      corpus([("a.md", herald), ("b.md", "# Storm again\n\nIt rained in Marrow.\n")]))
    reading.press("f")
    reading.type("herald")
    #expect(reading.screen.contains("▸S  Marrow Herald"))
    reading.press("Enter")
    #expect(reading.firstRow.contains("1/2 articles"))
  }

  @Test("Enter on a key does what the key does")
  func command() {
    var reading = finding("corpus health")
    reading.press("Enter")
    #expect(reading.screen.contains("▶Corpus health"))
  }

  @Test("Arrows choose, Esc leaves everything as it was")
  func choosing() {
    var reading = finding("russia")
    let first = reading.screen
    reading.press("Down", "^N", "Up", "Up")
    #expect(reading.screen == first)
    reading.press("PgDn", "Esc")
    #expect(reading.screen == Reading().screen)
  }

  @Test("An answer that comes when the finder is closed opens nothing")
  func late() {
    var reading = Reading()
    reading.isSlow = true
    reading.press("f")
    reading.type("crocus")
    reading.press("Esc")
    reading.answerAll()
    #expect(reading.screen == Reading().screen)
  }
}
