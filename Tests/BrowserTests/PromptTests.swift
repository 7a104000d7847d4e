// The line in which a search is typed: readline's keys, what was typed before, saved searches.

import Browser
import Desk
import Screen
import Testing

@Suite("The prompt")
struct PromptTests {
  private func searching(_ typed: String) -> Reading {
    var reading = Reading()
    reading.press("S")
    reading.type(typed)
    return reading
  }

  @Test(
    "Readline's keys edit the line",
    arguments: [
      ("^A", "x", "xcrocus city hall"), ("^B", "x", "crocus city halxl"),
      ("^W", "x", "crocus city x"),
      ("^U", "x", "x"), ("^E", "x", "crocus city hallx"),
    ])
  func edits(key: String, text: String, expected: String) {
    var reading = searching("crocus city hall")
    if let key = Key(name: key) { reading.receive(.key(key)) }
    reading.type(text)
    #expect(reading.promptRow == " Search: \(expected)")
  }

  @Test("What ^W, ^U or ^K erased is written again by ^Y, also in another line")
  func yanking() {
    var reading = searching("crocus city hall")
    reading.press("^W", "^W", "^Y")
    #expect(reading.promptRow == " Search: crocus city")
    reading.press("^A", "^K", "^Y", "^Y")
    #expect(reading.promptRow == " Search: crocus city crocus city")
    reading.press("Esc", "2", "/", "^Y")
    #expect(reading.lastRow.hasPrefix(" Find: crocus city"))
  }

  @Test("Up and Down walk through what was searched for, and end at what was being typed")
  func history() {
    var reading = searching("crocus")
    reading.press("Enter", "S", "^U")
    reading.type("putin")
    reading.press("Enter", "S", "^U")
    reading.type("dra")
    reading.press("Up")
    #expect(reading.promptRow == " Search: putin")
    #expect(reading.firstRow.contains("4/5 articles"))
    reading.press("^P", "^P")
    #expect(reading.promptRow == " Search: crocus")
    reading.press("^N", "Down", "Down")
    #expect(reading.promptRow == " Search: dra")
    #expect(reading.remembered == ["crocus", "putin"])
  }

  @Test("What Esc took back is not remembered, and what is searched again is the newest")
  func remembered() {
    var reading = searching("crocus")
    reading.press("Esc")
    #expect(reading.remembered == [])
    for words in ["crocus", "putin", "crocus"] {
      reading.press("S", "^U")
      reading.type(words)
      reading.press("Enter")
    }
    reading.press("S", "^U", "Up", "Up", "Up", "Up")
    #expect(reading.promptRow == " Search: putin")
  }

  @Test("^R looks for letters in what was searched for; Esc brings back what was typed")
  func lookingBack() {
    var reading = Reading()
    reading.receive(.recalled(SearchHistory(["crocus hall", "putin", "city of crocus", "syria"])))
    reading.press("S")
    reading.type("x")
    reading.press("^R")
    #expect(reading.promptRow == " Search · before: x")
    reading.type("croc")
    #expect(reading.promptRow == " Search · before, with “croc”: city of crocus")
    reading.press("^R")
    #expect(reading.promptRow == " Search · before, with “croc”: crocus hall")
    reading.press("^R")
    #expect(reading.promptRow == " Search · nothing before with “croc”: crocus hall")
    reading.press("Backspace", "Esc")
    #expect(reading.promptRow == " Search: x")
    reading.press("^R")
    reading.type("uti")
    reading.press("^E")
    reading.type("!")
    #expect(reading.promptRow == " Search: putin!")
  }

  @Test("A paste goes into the line as one line, and no control character reaches the screen")
  func paste() {
    var reading = searching("a ")
    reading.receive(.key(.paste("crocus\ncity\r\n\u{1b}[31mhall")))
    #expect(reading.promptRow == " Search: a crocus city \u{FFFD}[31mhall")
  }

  @Test("Tab searches the entity that the words name, under all its spellings")
  func asEntity() {
    var reading = searching("bortnikov")
    #expect(reading.lastRow.hasSuffix("Tab: P Alexander Bortnikov, all spellings"))
    reading.press("Tab")
    #expect(reading.promptRow == " Search: person:\"Alexander Bortnikov\"")
    #expect(reading.firstRow.contains("2/5 articles"))
    reading.press("Enter", "S", "^U")
    reading.type("televised")
    reading.press("Enter", "e")
    #expect(reading.lastRow.contains("names no entity here"))
  }
}

@Suite("Ordering and saving searches")
struct SavingTests {
  @Test("o orders the articles, and the title says how; a new search begins with the best")
  func order() {
    var reading = Reading()
    reading.press("o")
    #expect(reading.screen.contains("1 Articles ─ newest first"))
    reading.press("S")
    reading.type("russia")
    #expect(reading.screen.contains("1 Articles ─ best first"))
    reading.press("Enter")
    let orders = ["newest first", "oldest first", "by source", "by headline", "longest first"]
    for words in orders + ["best first", "newest first"] {
      reading.press("o")
      #expect(reading.screen.contains("1 Articles ─ \(words)"))
    }
    // What Esc takes back in the prompt was ordered; what is typed anew is not.
    reading.press("S")
    reading.type("n")
    #expect(reading.screen.contains("1 Articles ─ best first"))
    reading.press("Esc")
    #expect(reading.screen.contains("1 Articles ─ newest first"))
    reading.press("o", "Esc")
    #expect(reading.firstRow.hasPrefix(" seeds  "))
    #expect(reading.screen.contains("1 Articles ─ newest first"))
  }

  @Test("The first articles are shown before all are known, and then nothing moves")
  func twoAnswers() {
    var reading = Reading()
    reading.stopsAtFirst = true
    reading.press("S")
    reading.type("russia")
    #expect(reading.firstRow.contains("1+/5 articles"))
    #expect(reading.screen.contains("2 Reader ─ "))
    reading.press("Enter")
    let title = reading.frame.rows.first { $0.contains("2 Reader") }
    reading.stopsAtFirst = false
    reading.press("n", "n")
    reading.load(seeds)
    #expect(reading.firstRow.contains("5/5 articles"))
    #expect(reading.frame.rows.first { $0.contains("2 Reader") } == title)
    #expect(reading.screen.contains("hit 3/"))
  }

  @Test("w saves what is searched for under a name; W lists, searches again, renames and deletes")
  func saving() {
    var reading = Reading()
    reading.press("w")
    #expect(reading.lastRow.contains("nothing is searched for"))
    reading.press("W")
    #expect(reading.screen.contains("none yet: S searches, w saves what is searched for"))
    reading.press("q", "S")
    reading.type("crocus city")
    reading.press("Enter", "w")
    #expect(reading.lastRow.hasPrefix(" Save this search as:"))
    reading.type(" The  hall ")
    reading.press("Enter")
    #expect(reading.lastRow.contains("saved as “The hall”"))
    reading.press("Esc", "W")
    #expect(reading.screen.contains("▸ The hall  crocus city"))
    reading.press("Enter")
    #expect(reading.firstRow.hasPrefix(" seeds › crocus AND city "))
    reading.press("W", "r", "^U")
    reading.type("Hall")
    reading.press("Enter")
    #expect(reading.searches.list == [SavedSearch(name: "Hall", query: "crocus city")])
    reading.press("d")
    #expect(reading.searches.list == [])
    #expect(reading.lastRow.contains("“Hall” is deleted (u brings it back)"))
    reading.press("u")
    #expect(reading.searches.list.map(\.name) == ["Hall"])
    reading.press("q")
    #expect(reading.screen.contains("▶1 Articles"))
  }

  @Test("A name that is taken means the new search then, and u in the list brings the old one back")
  func replacing() {
    var reading = Reading()
    for words in ["crocus", "putin"] {
      reading.press("S", "^U")
      reading.type(words)
      reading.press("Enter", "w")
      reading.type("mine")
      reading.press("Enter")
    }
    #expect(
      reading.lastRow.contains(
        "“mine” is saved in the place of: crocus (W and there u bring it back)"))
    #expect(reading.searches.list == [SavedSearch(name: "mine", query: "putin")])
    reading.press("W", "u")
    #expect(reading.searches.list == [SavedSearch(name: "mine", query: "crocus")])
    #expect(reading.lastRow.contains("in the place of: putin (u brings it back)"))
    // The same search under its name loses nothing.
    reading.press("Enter", "w", "Enter")
    #expect(reading.lastRow.contains("“mine” is saved anew"))
    reading.press("W", "u")
    #expect(reading.lastRow.contains("nothing was deleted or replaced"))
  }
}
