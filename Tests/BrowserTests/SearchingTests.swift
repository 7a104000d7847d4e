// Searching everything, finding in a pane, and comparing, as a reader does them.

import Browser
import Screen
import Testing

@Suite("Searching and comparing")
struct SearchingTests {
  @Test("The list narrows with each key, and the row below says how the query was read")
  func asYouType() {
    var reading = Reading()
    reading.press("S")
    reading.type("c")
    #expect(reading.firstRow.contains("5/5 articles"))
    reading.type("roc")
    #expect(reading.firstRow.contains("2/5 articles"))
    #expect(reading.promptRow == " Search: croc")
    #expect(reading.lastRow.hasPrefix(" croc* 2 "))
    reading.type("us krasno")
    #expect(reading.firstRow.contains("1/5 articles"))
    #expect(reading.lastRow == " crocus 2 AND krasno* 1")
    reading.press("^U")
    #expect(reading.firstRow.contains("5 articles"))
  }

  @Test("Enter keeps the search, Esc brings back what was there before")
  func acceptOrCancel() {
    var reading = Reading()
    reading.press("S")
    reading.type("crocus")
    reading.press("Enter")
    #expect(reading.firstRow.hasPrefix(" seeds › crocus "))
    reading.press("S")
    reading.type(" nothingatall")
    #expect(reading.firstRow.contains("0/5 articles"))
    #expect(reading.screen.contains("nothing matches; Esc clears"))
    reading.press("Esc")
    #expect(reading.firstRow.contains("2/5 articles"))
  }

  @Test("While it is typed, the last word is a beginning; Enter makes it a word")
  func wholeWord() {
    var reading = Reading()
    reading.press("S")
    reading.type("terror")
    #expect(reading.lastRow.hasPrefix(" terror* "))
    let begun = reading.firstRow
    reading.press("Enter")
    #expect(reading.firstRow.hasPrefix(" seeds › terror "))
    #expect(reading.firstRow.suffix(15) != begun.suffix(15))
    let whole = reading.firstRow
    // The same line again, without a key that changes it, is still the word.
    reading.press("S")
    #expect(reading.lastRow.hasPrefix(" terror "))
    reading.press("Enter")
    #expect(reading.firstRow == whole)
    reading.press("S")
    reading.type("is")
    #expect(reading.lastRow.hasPrefix(" terroris* "))
    reading.press("Esc")
    #expect(reading.firstRow == whole)
    // A line that ends in no word was finished already: nothing is asked again.
    reading.press("S", "^U")
    reading.type("\"crocus city\"")
    reading.isSlow = true
    reading.press("Enter")
    #expect(reading.firstRow.hasPrefix(" seeds › “crocus city” "))
  }

  @Test("What the search matched is lit, and n and N step through it, article by article")
  func hits() {
    var reading = Reading()
    reading.press("S")
    reading.type("\"crocus city hall\"")
    reading.press("Enter")
    #expect(words(in: .hit, of: reading.frame).contains { $0.hasPrefix("Crocus") })
    #expect(reading.screen.contains("hit 1/2"))
    reading.press("n")
    #expect(reading.screen.contains("hit 2/2"))
    reading.press("n")
    #expect(reading.lastRow.contains("on to article 2 of 2 that matches"))
    reading.press("N")
    #expect(reading.lastRow.contains("back to article 1 of 2 that matches"))
    #expect(reading.screen.contains("hit 2/2"))
    reading.press("n", "G", "n", "n", "n", "n", "n")
    #expect(reading.lastRow.contains("this is the last article that matches"))
  }

  @Test("Far down in a long article hits are lit, too, and gone to where there are none before")
  func longArticle() {
    let line = "The ferry left the harbour at noon and came back in the evening.\n\n"
    let text = String(repeating: line, count: 4200)
    #expect(text.utf8.count > 1 << 18)
    var reading = Reading(
      corpus([("a.txt", "Ferry news\n\n\(text)The lighthouse stayed dark.\n\n\(line)")]))
    reading.press("S")
    reading.receive(.key(.paste("lighthouse")))
    #expect(reading.screen.contains("hit 1/1"))
    #expect(words(in: .hit, of: reading.frame).contains("lighthouse"))
    reading.press("^U")
    reading.receive(.key(.paste("ferry")))
    #expect(reading.screen.contains("hit 1/420"))
    reading.press("Enter", "2", "/")
    reading.receive(.key(.paste("stayed")))
    #expect(words(in: .hit, of: reading.frame) == ["stayed"])
    #expect(!reading.lastRow.contains("not found"))
  }

  @Test("Accents need not be typed")
  func accents() {
    var reading = Reading()
    reading.press("S")
    reading.type("novosti")
    #expect(reading.firstRow.contains("1/5 articles"))
  }

  @Test("/ in the reader lights what is typed and goes there; Esc in the pane clears it")
  func findInReader() {
    var reading = Reading()
    reading.press("2", "/")
    reading.type("volgograd")
    #expect(words(in: .hit, of: reading.frame) == ["Volgograd"])
    reading.press("Enter", "Esc")
    #expect(words(in: .hit, of: reading.frame) == [])
  }

  @Test("/ in a list goes to the next row that holds the words, around the end")
  func findInList() {
    var reading = Reading()
    reading.press("/")
    reading.type("russian")
    reading.press("Enter")
    #expect(reading.screen.contains("2 Reader ─ seeds/000"))
    reading.press("n")
    #expect(reading.screen.contains("2 Reader ─ seeds/001"))
    reading.press("n")
    #expect(reading.screen.contains("2 Reader ─ seeds/000"))
    reading.press("/")
    reading.type("zzz")
    #expect(reading.lastRow.hasPrefix(" Find: zzz"))
  }

  @Test("c on one article and c on another shows both; x swaps them; q leaves")
  func comparing() {
    var reading = Reading()
    reading.press("j", "j", "j", "c")
    #expect(reading.lastRow.contains("marked; c on another article compares the two"))
    reading.press("j", "c", "=")
    #expect(reading.screen.contains("▶Compare"))
    let titles = reading.frame.rows[2]
    #expect(titles.contains("Russia admits") && titles.contains("Russia Will Not Run"))
    #expect(titles.range(of: "admits")!.lowerBound < titles.range(of: "Will Not")!.lowerBound)
    reading.press("x")
    let swapped = reading.frame.rows[2]
    #expect(swapped.range(of: "Will Not")!.lowerBound < swapped.range(of: "admits")!.lowerBound)
    reading.press("q")
    #expect(reading.screen.contains("▶1 Articles"))
    #expect(reading.asked == [])
  }

  @Test("c twice on one article takes the mark back")
  func unmarking() {
    var reading = Reading()
    reading.press("c", "c")
    #expect(reading.lastRow.contains("mark taken back"))
  }

  @Test("c on a reference compares the open article with it")
  func comparingAReference() {
    var reading = Reading()
    reading.press("G", "4", "c")
    #expect(reading.screen.contains("▶Compare ─ facts"))
    #expect(reading.frame.rows[3].hasPrefix("│ B Russia admits"))
  }

  @Test("Below 100 columns the comparison is interleaved, from 100 on side by side")
  func narrowAndWide() {
    for (columns, isSideBySide) in [(80, false), (99, false), (100, true)] {
      var reading = Reading(columns: columns, rows: 24)
      reading.press("j", "j", "j", "c", "j", "c", "=")
      #expect(reading.frame.rows[2].contains("Russia Will Not Run") == isSideBySide)
    }
  }
}
