// Finding in two compared articles and in who else says what: sessions of keys.

import NewsCorpus
import Screen
import Testing

@testable import Browser

/// A view over the panes of Port Halden, reached by keys.
struct OpenedView: CustomTestStringConvertible, Sendable {
  var name: String
  var columns = 120
  var keys: [String]
  var testDescription: String { "\(name) at \(columns)" }

  func reading(rows: Int = 40) -> Reading {
    var reading = Reading(portHalden, at: "PortHalden", columns: columns, rows: rows)
    for key in keys { reading.press(key) }
    return reading
  }
}

/// The first report of the explosion beside another outlet's.
private let compared = ["j", "c", "j", "j", "j", "j", "c"]

let viewsOverPanes: [OpenedView] = [
  OpenedView(name: "facts", keys: compared),
  OpenedView(name: "facts", columns: 80, keys: compared),
  OpenedView(name: "texts", keys: compared + ["="]),
  OpenedView(name: "texts apart", keys: compared + ["=", "s"]),
  OpenedView(name: "interleaved", keys: compared + ["=", "="]),
  OpenedView(name: "interleaved", columns: 80, keys: compared + ["="]),
  OpenedView(name: "who else says it", keys: ["j", "V"]),
  OpenedView(name: "who else says it", columns: 80, keys: ["j", "V"]),
]

/// What a view says of its hits at the lower edge: `hit 2/7`.
private func hits(_ reading: Reading) -> String? {
  let edge = reading.frame.rows.last { $0.hasPrefix("└") } ?? ""
  guard let start = edge.firstRange(of: "hit ") else { return nil }
  return String(
    edge[start.lowerBound...].prefix { $0 != "─" }.split(separator: " ").prefix(2).joined(
      separator: " "))
}

@Suite("Finding in two articles and in who else says it")
struct FindInViewsTests {
  @Test("/ goes to the first hit and lights all; n and N go on and back", arguments: viewsOverPanes)
  func steps(view: OpenedView) throws {
    var reading = view.reading(rows: 24)
    reading.press("/")
    reading.type("halden")
    #expect(!words(in: .hit, of: reading.frame).isEmpty)
    reading.press("Enter")
    let first = try #require(hits(reading))
    #expect(first.hasPrefix("hit 1/"))
    #expect(reading.lastRow.contains("n next hit"))
    let count = try #require(Int(first.dropFirst(6)))
    #expect(count > 1)
    for number in 2...count {
      reading.press("n")
      #expect(hits(reading) == "hit \(number)/\(count)")
      #expect(words(in: .hit, of: reading.frame).contains { $0.lowercased().hasPrefix("halden") })
    }
    reading.press("n")
    #expect(reading.lastRow.contains("no more hits of halden"))
    reading.press("N")
    #expect(hits(reading) == "hit \(count - 1)/\(count)")
  }

  @Test("Esc takes the find back, and only then leaves", arguments: viewsOverPanes)
  func clears(view: OpenedView) {
    var reading = view.reading()
    let title = reading.frame.rows[1].prefix(14)
    reading.press("/")
    reading.type("halden")
    reading.press("Enter", "Esc")
    #expect(words(in: .hit, of: reading.frame).isEmpty && hits(reading) == nil)
    #expect(reading.frame.rows[1].hasPrefix(title))
    #expect(!reading.lastRow.contains("next hit"))
    reading.press("Esc")
    #expect(reading.screen.contains("▶1 Articles"))
  }

  @Test("Esc while typing goes back to where it began", arguments: viewsOverPanes)
  func goesBack(view: OpenedView) {
    var reading = view.reading(rows: 16)
    reading.press("j", "j")
    let before = reading.screen
    reading.press("/")
    reading.type("electrician")
    reading.press("Esc")
    #expect(reading.screen == before)
  }

  @Test("What is nowhere is said to be, and n keeps its meaning", arguments: viewsOverPanes)
  func notFound(view: OpenedView) {
    var reading = view.reading()
    reading.press("/")
    reading.type("zeppelin")
    reading.press("Enter")
    #expect(reading.lastRow.contains("not found: zeppelin"))
    reading.press("n")
    #expect(!reading.lastRow.contains("zeppelin"))
  }

  @Test(
    "y copies what both say there, each with headline, source, day and id",
    arguments: viewsOverPanes
  )
  func copying(view: OpenedView) {
    var reading = view.reading()
    reading.press("y")
    guard case .copy(let text) = reading.asked.last else {
      Issue.record("nothing was copied: \(reading.lastRow)")
      return
    }
    let lines = text.split(separator: "\n")
    #expect(lines.count > 1)
    #expect(
      lines.first?.hasSuffix(
        "(Nine dead as blast destroys Kestrel terminal, The Harbour Post, 2025-03-11, Tests/PortHalden/harbour-post-0311-explosion.txt)"
      )
        == true)
    #expect(
      lines.contains {
        $0.hasSuffix(
          "(A morning of fire on the quays of Port Halden, Meridian Daily, 2025-03-12, Tests/PortHalden/meridian-0312-explosion.txt)"
        )
      })
    #expect(reading.lastRow.contains("copied, with where it is from"))
  }

  @Test("The words are lit in both columns of the texts")
  func bothColumns() {
    var reading = OpenedView(name: "texts", keys: compared + ["="]).reading()
    reading.press("/")
    reading.type("terminal")
    reading.press("Enter")
    let frame = reading.frame
    func isLit(_ columns: Range<Int>) -> Bool {
      (5..<38).contains { row in columns.contains { frame[row, $0].style.role == .hit } }
    }
    #expect(isLit(2..<57) && isLit(62..<118))
  }

  @Test("Of who else says it the accounts’ words are lit, too, and lead to the sentence")
  func accounts() {
    var reading = Reading(portHalden, at: "PortHalden", columns: 120, rows: 40)
    reading.press("j", "V", "/")
    reading.type("harbour authority")
    reading.press("Enter")
    #expect(reading.model.voices.current == 0)
    #expect(words(in: .hit, of: reading.frame).contains("authority"))
  }

  @Test("What is found is shown, though it was folded")
  func folded() {
    var reading = ComparedPair.named("itself").opened(columns: 120, rows: 40)
    reading.press("z", "/")
    #expect(reading.screen.contains("sentences alike"))
    reading.type("bridge")
    reading.press("Enter")
    #expect(words(in: .hit, of: reading.frame).contains { $0.lowercased().hasPrefix("bridge") })
    reading.press("Esc")
    #expect(reading.model.comparison?.lines.count == 1)
  }

  @Test(
    "What is looked for stays in the next view and in the next article, and not in what lies below")
  func stays() {
    var reading = OpenedView(name: "facts", keys: compared).reading()
    reading.press("/")
    reading.type("halden")
    reading.press("Enter", "=")
    #expect(reading.screen.contains("▶Compare ─ texts"))
    #expect(words(in: .hit, of: reading.frame).contains("Halden"))
    reading.press("J")
    #expect(words(in: .hit, of: reading.frame).contains("Halden"))
    reading.press("V")
    #expect(words(in: .hit, of: reading.frame).isEmpty)
    reading.press("q")
    #expect(words(in: .hit, of: reading.frame).isEmpty && hits(reading) == nil)
  }

  @Test("Another window keeps the hit in view", arguments: viewsOverPanes)
  func resizing(view: OpenedView) {
    var reading = view.reading(rows: 24)
    reading.press("/")
    reading.type("halden")
    reading.press("Enter", "n")
    for (columns, rows) in [(200, 50), (80, 24), (100, 24), (120, 40)] {
      reading.resize(columns: columns, rows: rows)
      #expect(
        words(in: .hit, of: reading.frame).contains { $0.lowercased().hasPrefix("halden") },
        "\(columns)x\(rows)")
    }
  }
}
