// Whole screens as text, at the three sizes that the layout is made for. `make record` writes them.

import Foundation
import Screen
import Testing

/// A screen that a reader reaches by pressing keys.
struct Scene: CustomTestStringConvertible {
  var name: String
  var isInPortHalden = false
  var play: @Sendable (inout Reading) -> Void
  var testDescription: String { name }

  func reading(columns: Int, rows: Int) -> Reading {
    isInPortHalden
      ? Reading(portHalden, at: "PortHalden", columns: columns, rows: rows)
      : Reading(columns: columns, rows: rows)
  }
}

private let scenes: [Scene] = [
  Scene(name: "opened") { _ in },
  Scene(name: "help") { $0.press("?") },
  Scene(name: "searched") { reading in
    reading.press("S")
    reading.type("terror attack")
  },
  Scene(name: "entity") { $0.press("3", "j", "j", "j", "j", "j", "j", "Enter") },
  Scene(name: "entities") { $0.press("j", "j", "3", "o", "t") },
  Scene(name: "about-entity") { reading in
    reading.press("j", "j", "3", "/")
    reading.type("bortnikov")
    reading.press("Enter", "i", "j", "j", "j")
  },
  Scene(name: "decided") { reading in
    reading.press("j", "j", "3", "/")
    reading.type("bortnikov")
    reading.press("Enter", "r")
    reading.type(" (FSB)")
    reading.press("Enter", "i", "j", "j", "j", "j", "j", "j", "j", "j", "s", "v", "j")
  },
  Scene(name: "finder") { reading in
    reading.press("f")
    reading.type("cri")
  },
  Scene(name: "compared") { $0.press("j", "j", "j", "c", "j", "c", "=") },
  Scene(name: "compared-facts") { $0.press("j", "j", "j", "c", "j", "c") },
  Scene(name: "facts-conflict", isInPortHalden: true) { reading in
    reading.press("j", "j", "j", "j", "j", "c", "j", "j", "j", "j", "c", "x")
  },
  Scene(name: "facts-update", isInPortHalden: true) { reading in
    reading.press("c", "G", "k", "k", "c")
  },
  Scene(name: "facts-reworded", isInPortHalden: true) { reading in
    reading.press("c", "j", "j", "j", "j", "j", "c", "G")
  },
  Scene(name: "facts-unrelated", isInPortHalden: true) { reading in
    reading.press("j", "j", "j", "c", "G", "c", "j")
  },
  Scene(name: "facts-evidence", isInPortHalden: true) { reading in
    reading.press("j", "j", "c", "j", "j", "j", "j", "c", "G", "Enter")
  },
  Scene(name: "facts-why", isInPortHalden: true) { reading in
    reading.press("j", "j", "c", "j", "j", "j", "j", "c", "Right", "i")
  },
  Scene(name: "references") { $0.press("4", "j") },
  Scene(name: "about") { $0.press("j", "j", "i") },
  Scene(name: "conflicts") { reading in
    reading.load(portHalden)
    reading.press("8", "j")
  },
  Scene(name: "conflict-compared") { reading in
    reading.load(portHalden)
    reading.press("8", "j", "Enter")
  },
  Scene(name: "conflict-why") { reading in
    reading.load(portHalden)
    reading.press("8", "j", "i")
  },
  Scene(name: "missing-links") { reading in
    reading.load(portHalden)
    reading.press("9")
  },
  Scene(name: "evidence") { reading in
    reading.load(portHalden)
    reading.press("4", "l", "n")
  },
  Scene(name: "evidence-apart") { reading in
    reading.load(crossed)
    reading.light(crossedEvidence("41 people aboard", "Captain Ylva Brandt"))
  },
  Scene(name: "health") { reading in
    reading.load(troubled())
    reading.press("!", "G", "k", "k", "Enter")
  },
  Scene(name: "references-of-an-event", isInPortHalden: true) { $0.press("j", "4", "j") },
  Scene(name: "figures", isInPortHalden: true) { $0.press("5", "j") },
  Scene(name: "figure-explained", isInPortHalden: true) { $0.press("5", "G", "i") },
  Scene(name: "quotes", isInPortHalden: true) { $0.press("j", "j", "j", "j", "6", "j", "j", "j") },
  Scene(name: "quotes-of-one", isInPortHalden: true) { $0.press("6", "j", "o", "j") },
  Scene(name: "facts-lit", isInPortHalden: true) { $0.press("2", "l", "l", "l", "l", "n", "n") },
  Scene(name: "timeline") { reading in
    reading.load(portHalden)
    reading.press("7", "PgDn")
  },
  Scene(name: "timeline-undated") { reading in
    reading.load(corpus(eastern + [undated]))
    reading.press("7", "o", "G")
  },
  Scene(name: "timeline-cjk") { reading in
    reading.load(corpus(eastern))
    reading.press("7", "j")
  },
  Scene(name: "coverage") { reading in
    reading.load(portHalden)
    reading.press("0", "j")
  },
  Scene(name: "voices", isInPortHalden: true) { $0.press("j", "V") },
  Scene(name: "voices-otherwise", isInPortHalden: true) { $0.press("j", "V", "G", "N", "Tab") },
  Scene(name: "voices-none", isInPortHalden: true) { $0.press("j", "j", "j", "V", "j") },
  Scene(name: "voices-of-many") { reading in
    reading.load(manyReports)
    reading.press("V", "n", "Right")
  },
  Scene(name: "voices-cjk") { reading in
    reading.load(corpus(easternReports))
    reading.press("V", "j")
  },
  Scene(name: "coverage-cjk") { reading in
    reading.load(corpus(eastern))
    reading.press("0", "Enter")
  },
]

/// Days of the week, and no date to count them from.
private let undated = (
  name: "c.txt",
  text:
    "The last oven\n\nThe oven of Lantern Street goes to a museum on Saturday, said Emil Karsten."
)

/// Headlines and sources of wide letters.
private let eastern: [(name: String, text: String)] = [
  (
    "a.json",
    """
    {"source": "港灣郵報", "date": "2021-03-03T07:40", "title": "多爾納麵粉廠爆炸，十四人死亡，五十二人受傷，州長前往現場視察",
    "text": "An explosion at the Kestrel Mill in Dorna killed 14 people and injured 52 on March 3, 2021."}
    """
  ),
  (
    "b.json",
    """
    {"source": "ドルナ新聞", "date": "2021-03-04", "title": "製粉工場で爆発、１４人死亡",
    "text": "An explosion at the Kestrel Mill in Dorna killed 14 people and injured 52 on March 3, 2021."}
    """
  ),
]

/// The same, with sentences of wide letters.
private let easternReports = eastern.map { file in
  (
    name: file.name,
    text: file.text.replacingOccurrences(
      of: "2021.\"",
      with:
        "2021.\\n\\n州長在星期三前往現場視察，並要求徹底調查多爾納麵粉廠的安全紀錄，以及市政府為何沒有早一點發出警告給附近的居民。這座麵粉廠已經有八十年的歷史。\""
    )
  )
}

private let sizes = [(80, 24), (120, 40), (200, 50)]

@Suite("Whole screens")
struct ScreenTests {
  @Test("Every scene looks as it was recorded", arguments: scenes)
  func looksAsRecorded(scene: Scene) throws {
    for (columns, rows) in sizes {
      var reading = scene.reading(columns: columns, rows: rows)
      scene.play(&reading)
      let name = "\(scene.name)-\(columns)x\(rows)"
      let file = checkout.appendingPathComponent("Tests/BrowserTests/Screens/\(name).screen")
      if ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] != nil {
        try reading.screen.write(to: file, atomically: true, encoding: .utf8)
      }
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(reading.screen == expected, "\(name) differs; make record, then read what changed")
    }
  }

  @Test("Every size from 1x1 on gives a frame of that size, in every scene", arguments: scenes)
  func everySize(scene: Scene) {
    for (columns, rows) in [
      (1, 1), (2, 2), (3, 5), (10, 3), (59, 14), (60, 15), (99, 24), (300, 9),
    ] {
      var reading = scene.reading(columns: columns, rows: rows)
      scene.play(&reading)
      #expect(reading.frame.size == Size(rows: rows, columns: columns))
    }
  }

  @Test("A window that shrinks and grows again shows the same as before")
  func resizing() {
    var reading = Reading()
    reading.press("j", "Enter", "PgDn")
    let before = reading.screen
    reading.resize(columns: 20, rows: 5)
    reading.resize(columns: 120, rows: 40)
    #expect(reading.screen == before)
  }

  @Test("Narrowing the window keeps the paragraph at the top of the reader")
  func resizingKeepsTheParagraph() {
    var reading = Reading()
    reading.press("j", "j", "Enter", "PgDn")
    let paragraph = "The seventeenth of November"
    reading.press("/")
    reading.type("seventeenth")
    reading.press("Enter")
    #expect(reading.screen.contains(paragraph))
    reading.resize(columns: 80, rows: 24)
    #expect(reading.screen.contains(paragraph))
  }
}
