// What a reader does in the panes, and what then is to be seen.

import Browser
import Chance
import NewsCorpus
import Screen
import Testing

@Suite("Browsing")
struct BrowsingTests {
  @Test("Moving down the list shows each article in the reader")
  func previews() {
    var reading = Reading()
    #expect(reading.screen.contains("2 Reader ─ seeds/000"))
    reading.press("j", "Down")
    #expect(reading.screen.contains("2 Reader ─ seeds/002"))
    reading.press("G")
    #expect(reading.screen.contains("2 Reader ─ seeds/004"))
    reading.press("g")
    #expect(reading.screen.contains("2 Reader ─ seeds/000"))
  }

  @Test("The focus is told without colour, and moves by Tab and by number")
  func focus() {
    var reading = Reading()
    let panes = ["1 Articles", "2 Reader", "3 Entities", "4 References", "5 Figures", "6 Quotes"]
    for pane in panes + panes.prefix(1) {
      #expect(reading.screen.contains("▶\(pane)"))
      reading.press("Tab")
    }
    reading.press("4")
    #expect(reading.screen.contains("▶4 References"))
    reading.press("Shift-Tab")
    #expect(reading.screen.contains("▶3 Entities"))
  }

  @Test("The hardware cursor rests on the selected row")
  func cursor() {
    var reading = Reading()
    let first = reading.frame.cursor
    reading.press("j")
    #expect(reading.frame.cursor == first.map { Point(row: $0.row + 1, column: $0.column) })
  }

  @Test("q goes back step by step, clears the filter, and quits only at the root")
  func leaving() {
    var reading = Reading()
    reading.press("S")
    reading.type("crocus")
    reading.press("Enter", "Enter", "?")
    reading.press("q")  // the help
    #expect(!reading.screen.contains("Keys"))
    reading.press("q")  // the reader
    #expect(reading.screen.contains("▶1 Articles"))
    reading.press("q")  // the search
    #expect(reading.firstRow.contains("5 articles"))
    #expect(reading.asked == [])
    reading.press("q")
    #expect(reading.asked == [.quit])
  }

  @Test("Esc never quits, however often it is pressed")
  func escape() {
    var reading = Reading()
    for _ in 0..<20 { reading.press("Esc") }
    #expect(reading.asked == [])
  }

  @Test("A reference opens its article; Backspace and ^O go back to where one was")
  func following() {
    for back in ["Backspace", "^O"] {
      var reading = Reading()
      reading.press("G", "4", "Enter")
      #expect(reading.screen.contains("▶2 Reader ─ seeds/003"))
      reading.press(back)
      #expect(reading.screen.contains("2 Reader ─ seeds/004"))
      #expect(reading.screen.contains("▶4 References"))
    }
  }

  @Test("Following a reference out of what narrows the list clears that, and says so")
  func followingOutOfTheFilter() {
    var reading = Reading()
    reading.press("S")
    reading.type("krasnogorsk")
    reading.press("Enter")
    #expect(reading.firstRow.contains("1/5 articles"))
    reading.press("4", "Enter")
    #expect(reading.screen.contains("2 Reader ─ seeds/003"))
    #expect(reading.firstRow.contains("5 articles"))
    #expect(reading.lastRow.contains("cleared"))
  }

  @Test("A printed link that leads nowhere says so")
  func missingLink() {
    var reading = Reading()
    reading.press("4", "G", "Enter")
    #expect(reading.lastRow.contains("no article of that title"))
  }

  @Test("The last row names only keys that change something where the reader is")
  func hintsOfUse() {
    var reading = Reading()
    #expect(reading.lastRow.contains("Enter open") && !reading.lastRow.contains("Esc"))
    reading.press("2")
    #expect(!reading.lastRow.contains("Enter open"))
    reading.press("1", "j", "j", "j", "c", "j", "c", "=")
    #expect(reading.lastRow.contains("n next pair"))
    reading.press("q", "g", "c", "j", "j", "c", "=")  // 000 and 002 have no sentence in common
    #expect(!reading.lastRow.contains("n next pair"))
  }

  @Test("A key that does nothing says so, and where the keys are listed")
  func unknownKey() {
    var reading = Reading()
    reading.press("F5")
    #expect(reading.lastRow.contains("F5 does nothing here; ? lists the keys"))
  }

  @Test("Choosing an entity narrows the list, names it on top and lights its mentions")
  func entity() {
    var reading = Reading()
    reading.press("3", "/")
    reading.type("bortnikov")
    reading.press("Enter", "Enter")
    #expect(reading.firstRow.hasPrefix(" seeds › Alexander Bortnikov"))
    #expect(reading.firstRow.contains("2/5 articles"))
    reading.press("j")
    let lit = words(in: .lit, of: reading.frame)
    #expect(lit.contains("Bórtnikov") && lit.contains("Alexander Bortnikov"))
    reading.press("Esc", "Esc")
    #expect(reading.firstRow.hasPrefix(" seeds   "))
    #expect(reading.firstRow.contains("5 articles"))
  }

  @Test("While articles arrive the selection stays where it is, and Esc stops the loading")
  func loading() {
    var reading = Reading(Corpus())
    reading.receive(.loaded(nil, LoadProgress()))
    #expect(reading.screen.contains("no articles"))
    var progress = LoadProgress()
    progress.files = 5
    reading.receive(.loaded(seeds, progress))
    reading.press("j", "j")
    #expect(reading.firstRow.contains("reading, 5 files so far"))
    reading.receive(.loaded(seeds, progress))
    #expect(reading.screen.contains("2 Reader ─ seeds/002"))
    reading.press("Esc")
    #expect(reading.asked == [.stopLoading])
  }

  @Test("A folder of which the loading was stopped says so for good")
  func stopped() {
    var progress = LoadProgress()
    progress.isFinished = true
    progress.wasStopped = true
    var reading = Reading()
    reading.receive(.loaded(seeds, progress))
    reading.press("j", "j")
    #expect(reading.firstRow.hasSuffix("5 articles · stopped"))
    reading.press("!")
    #expect(reading.screen.contains("reading was stopped"))
  }

  @Test("No keys in any order, at no size, trap or leave a frame of another size")
  func anyKeys() {
    var random = SplitMix(state: 7)
    let keys = [
      "j", "k", "g", "G", "Tab", "Enter", "Esc", "Backspace", "S", "/", "n", "N", "c", "x",
      "?", "!", "i", "o", "t", "=", "J", "K", "Right", "1", "2", "3", "4", "PgDn", "PgUp", "a",
      "\"", "*", "^U", "^W", "V", ".", ",", "z", "s", "l", "0",
      "Left", "Del", "q",
    ]
    for _ in 0..<40 {
      var reading = Reading(columns: 80, rows: 24)
      for _ in 0..<60 {
        if random.next() % 9 == 0 {
          reading.resize(columns: Int(random.next() % 180) + 1, rows: Int(random.next() % 60) + 1)
        }
        reading.press(keys[Int(random.next() % UInt64(keys.count))])
        #expect(reading.frame.rows.count == reading.frame.size.rows)
      }
    }
  }
}
