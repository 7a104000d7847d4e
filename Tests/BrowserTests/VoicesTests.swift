// Who else says what an article says, over the panes: sessions of keys.

import CrossReferences
import NewsCorpus
import Screen
import Testing

@testable import Browser

/// The first report of the explosion among all others.
private func opened(columns: Int = 120, rows: Int = 40) -> Reading {
  var reading = Reading(portHalden, at: "PortHalden", columns: columns, rows: rows)
  reading.press("j", "V")
  return reading
}

private let title = "▶V Who else says it ─ Nine dead as blast"

@Suite("Who else says it, in the browser")
struct VoicesViewTests {
  @Test(
    "V asks for the open article, for the left one of a comparison, for that of the coverage; q goes back"
  )
  func ways() {
    for keys in [
      ["j"], ["j", "Enter"], ["j", "4", "j"], ["j", "c", "j", "j", "c"],
      ["j", "c", "j", "j", "c", "="],
    ] {
      for key in ["q", "Esc", "V"] {
        var reading = Reading(portHalden, at: "PortHalden")
        for name in keys { reading.press(name) }
        let before = reading.screen
        reading.press("V")
        #expect(reading.screen.contains(title), "\(keys)")
        reading.press("j", "j", "Tab", key)
        #expect(reading.screen == before, "\(keys) \(key)")
      }
    }
    var reading = Reading(portHalden, at: "PortHalden")
    reading.press("0", "Enter", "j")
    let before = reading.screen
    reading.press("V")
    #expect(reading.screen.contains("▶V Who else says it"))
    #expect(reading.model.voices.article == reading.model.coverage.selectedArticle)
    reading.press("Enter", "j", "q", "q")
    #expect(reading.screen == before)
  }

  @Test("Each sentence stands in one of the counts")
  func counts() {
    let view = opened().model.voices
    let counts = VoicesView.Standing.all.map { view.count($0) }
    #expect(counts.reduce(0, +) == view.sentences.count)
    #expect(view.toldCount > 0 && view.count(.said) > 0 && view.count(.onlyHere) > 0)
  }

  @Test(
    "A contradiction, an update from either side and a count that fits have a sign each, and the legend explains it"
  )
  func signs() throws {
    /// `northline-0313 →` of each who tells the first sentence otherwise.
    func signs(_ reading: Reading) -> Set<String> {
      let view = reading.model.voices
      return Set(
        view.heard.filter(\.saysOtherwise).map { voice in
          let name = portHalden[voice.article].id.split(separator: "/").last?.prefix(14) ?? ""
          return "\(name) \(portHalden.sign(of: voice, to: view.article ?? 0))"
        })
    }
    var reading = opened()
    #expect(
      signs(reading) == [
        "northline-0313 →", "northline-0311 /", "harbour-post-0 ≠", "meridian-0318- ≠",
      ])
    for words in ["≠ conflict", "→ later", "/ differs", "2 ≠ in conflict"] {
      #expect(reading.screen.contains(words))
    }
    reading.press("q", "1", "g")
    for _ in 0..<10 { reading.press("j") }
    reading.press("V")
    #expect(signs(reading).contains("harbour-post-0 ←"))
    #expect(reading.screen.contains("← earlier"))
  }

  @Test("Names that are too long end with a word, and as wide as there is room")
  func longNames() {
    #expect(shortened("Northline Wire", columns: 14) == "Northline Wire")
    #expect(shortened("Northline Wire", columns: 12) == "Northline…")
    #expect(shortened("harbour-post-0311-explosion", columns: 20) == "harbour-post-0311…")
    #expect(shortened("Northlinewire", columns: 8) == "Northli…")
    #expect(shortened("港灣郵報新聞", columns: 8) == "港灣郵…")
  }

  @Test("A version of the article confirms nothing")
  func versions() {
    let view = opened().model.voices
    let alone = view.sentences.filter { sentence in
      !sentence.voices.isEmpty
        && sentence.voices.allSatisfy { voice in
          !voice.saysOtherwise
            && view.accounts.contains { $0.article == voice.article && $0.isVersion }
        }
    }
    #expect(!alone.isEmpty)
    #expect(alone.allSatisfy { view.standing($0) == .onlyHere })
  }

  @Test("j, k, g, G go sentence by sentence; n and N to those that somebody tells otherwise")
  func moving() {
    var reading = opened()
    let last = reading.model.voices.sentences.count - 1
    reading.press("j", "j", "k")
    #expect(reading.model.voices.current == 1)
    reading.press("G")
    #expect(reading.model.voices.current == last)
    reading.press("j")
    #expect(reading.model.voices.current == last)
    reading.press("g")
    #expect(reading.model.voices.current == 0)
    let view = reading.model.voices
    let otherwise = view.sentences.indices.filter {
      view.standing(view.sentences[$0]).isTold
    }
    var passed = view.standing(view.sentences[0]).isTold ? [0] : []
    for _ in otherwise.dropFirst(passed.count) {
      reading.press("n")
      passed.append(reading.model.voices.current)
      #expect(reading.model.voices.chosenVoice?.saysOtherwise == true)
    }
    #expect(passed == otherwise)
    reading.press("n")
    #expect(reading.lastRow.contains("no more sentences that are told otherwise"))
  }

  @Test(
    "Enter opens both texts with what differs lit; q comes back to the sentence and the account")
  func comparing() {
    var reading = opened()
    reading.press("j", "n", "Tab")
    let before = reading.screen
    let other = reading.model.voices.chosenVoice?.article
    reading.press("Enter")
    #expect(reading.screen.contains("▶Compare ─ texts"))
    #expect(reading.model.sides?.right == other)
    #expect(!words(in: .hit, of: reading.frame).isEmpty)
    #expect(reading.lastRow.contains("1/"))
    reading.press("j", "q")
    #expect(reading.screen == before)
  }

  @Test("An account that does not say the sentence can be compared, too")
  func silent() throws {
    var reading = opened()
    reading.press("G")
    let view = reading.model.voices
    let silent = try #require(
      view.order.indices.first { column in
        !(view.sentence?.voices.contains { $0.article == view.account(at: column)?.article } ?? true)
      })
    for _ in 0..<view.order.count { reading.press("Left") }
    for _ in 0..<silent { reading.press("Right") }
    #expect(reading.model.voices.chosen == silent)
    reading.press("Enter")
    #expect(reading.lastRow.contains("only in A"))
  }

  @Test("J and K in the comparison go from account to account")
  func neighbours() {
    var reading = opened()
    let articles = reading.model.voices.order.compactMap {
      reading.model.voices.account(at: $0)?.article
    }
    for _ in articles { reading.press("Left") }
    reading.press("Enter", "J")
    #expect(reading.model.sides?.right == articles[1])
    for _ in articles { reading.press("J") }
    #expect(reading.lastRow.contains("no more articles"))
  }

  @Test("Over a comparison that it led to, V leads back to the sentence")
  func backFromComparison() {
    var reading = opened()
    reading.press("j", "j")
    let before = reading.screen
    reading.press("Enter", "V")
    #expect(reading.screen == before)
  }

  @Test("Other keys of views lead from it and close it")
  func otherViews() {
    for (key, title) in [
      ("1", "▶1 Articles"), ("8", "▶8 Conflicts"), ("0", "▶0 Coverage"), ("!", "▶Corpus health"),
    ] {
      var reading = opened()
      reading.press(key)
      #expect(reading.screen.contains(title))
      #expect(!reading.model.voices.isOpen)
    }
  }

  @Test(
    "i says why the account belongs to the event, o orders by date, y copies with where it is from")
  func otherKeys() {
    var reading = opened()
    reading.press("i")
    #expect(reading.screen.contains("Why these two"))
    reading.press("i", "n")
    let first = reading.model.voices.account(at: 0)?.article
    reading.press("o")
    #expect(reading.lastRow.contains("the earliest account first"))
    let dates = reading.model.voices.order.compactMap {
      portHalden[reading.model.voices.accounts[$0].article].date?.value
    }
    #expect(dates == dates.sorted())
    reading.press("o", "y")
    #expect(reading.model.voices.account(at: 0)?.article == first)
    guard case .copy(let text) = reading.asked.last else {
      Issue.record("nothing was copied")
      return
    }
    #expect(text.contains("\n≠ ") && text.contains("(Nine dead as blast destroys Kestrel terminal"))
  }

  @Test(
    "The first frame comes at once; Esc stops the work and keeps what is there, again Esc closes")
  func stopping() {
    var reading = Reading(portHalden, at: "PortHalden")
    reading.isSlow = true
    reading.press("j", "V")
    #expect(reading.screen.contains(title) && reading.screen.contains("looking for other accounts"))
    reading.isSlow = false
    reading.stopsAtFirst = true
    reading.press("Esc", "Esc", "V")
    #expect(reading.screen.contains("comparing with 1 of "))
    #expect(reading.lastRow.contains("Esc stop"))
    reading.press("Esc")
    #expect(reading.asked.last == .stopVoices)
    #expect(reading.screen.contains("stopped at 1 of ") && reading.screen.contains(title))
    reading.press("Esc")
    #expect(reading.screen.contains("▶1 Articles"))
  }

  @Test("Another snapshot asks anew, and the reader stays at the sentence")
  func anotherSnapshot() {
    var reading = opened()
    reading.press("j", "j", "j")
    let before = reading.screen
    reading.isSlow = true
    reading.load(portHalden)
    #expect(
      reading.waitingEffects.contains {
        if case .readVoices = $0 { true } else { false }
      })
    reading.answerAll()
    #expect(reading.screen == before)
  }

  @Test("Another window keeps the sentence and the account in view, at every size")
  func resizing() {
    var reading = opened()
    reading.press("j", "j", "j", "j", "Right")
    let (current, chosen) = (reading.model.voices.current, reading.model.voices.chosen)
    for (columns, rows) in [(80, 24), (30, 10), (200, 50), (1, 1), (60, 15), (120, 40)] {
      reading.resize(columns: columns, rows: rows)
      #expect(reading.model.voices.current == current && reading.model.voices.chosen == chosen)
      if rows >= 10 { #expect(reading.screen.contains("▸"), "\(columns)x\(rows)") }
    }
  }

  @Test("Where nothing else reports the same, that is said, and how to go on")
  func alone() {
    var reading = Reading(portHalden, at: "PortHalden", columns: 80, rows: 24)
    reading.press("j", "j", "j", "V")
    #expect(reading.screen.contains("no other article of this folder reports the same"))
    reading.press("j", "n", "Tab", "Right", "Enter", "i", "y", "o")
    #expect(reading.screen.contains("▶V Who else says it"))
  }

  @Test("More accounts than the margin holds are counted and reached by Right")
  func manyAccounts() {
    var reading = Reading(manyReports, at: "wire", columns: 80, rows: 24)
    reading.press("V")
    let view = reading.model.voices
    #expect(view.accounts.count == 24)
    #expect(view.layout.columns < 24 && reading.screen.contains("›"))
    for _ in 0..<23 { reading.press("Right") }
    #expect(reading.model.voices.chosen == 23)
    #expect(reading.screen.contains("‹") && !reading.screen.contains("›"))
    reading.press("Right")
    #expect(reading.lastRow.contains("no more accounts"))
  }
}

/// One event, told by 25 outlets with some counts that differ; each has seen something else.
let manyReports: Corpus = {
  let things = """
    anchor barrel candle drum engine feather girder helmet island jacket kettle ladder mirror needle
    oven pillar quilt rope saddle trumpet umbrella violin wagon yarn zither apron bucket carpet
    """.split(whereSeparator: \.isWhitespace)
  func thing(_ number: Int) -> Substring { things[number % things.count] }
  return corpus(
    (0..<25).map { outlet in
      let toll = outlet % 5 == 4 ? 16 : 14
      let name = "Outlet \(UnicodeScalar(UInt8(65 + outlet)))"
      let seen = (1...3).map { part in
        "A \(thing(outlet * 3 + part)) and a \(thing(outlet * 5 + part * 2)) lay beside some "
          + "\(thing(outlet + part * 7)) near the \(thing(outlet * 11 + part)) quay."
      }
      let text =
        "An explosion at the Kestrel Mill in Dorna killed \(toll) people and injured 52 on "
        + "March 3, 2021.\\n\\nPolice in Dorna closed the Orlava bridge. "
        + seen.joined(separator: " ")
      return (
        "\(outlet + 10).json",
        """
        {"source": "\(name)", "date": "2021-03-0\(3 + outlet % 5)",
        "title": "Explosion at the Kestrel Mill in Dorna, by \(name)", "text": "\(text)"}
        """
      )
    })
}()
