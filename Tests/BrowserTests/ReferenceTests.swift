// Why a reference is one, and where a link is printed that leads nowhere. How rows look, ScreenTests show.

import CrossReferences
import NewsCorpus
import Screen
import Testing

@testable import Browser

@Suite("References")
struct ReferenceTests {
  @Test("i says why the two belong together: each reason with its weight, and how sure that is")
  func why() {
    var reading = Reading(portHalden)
    reading.press("4", "i")
    #expect(reading.screen.contains("▶Why these two"))
    let reference = portHalden.references(of: 0)[0]
    #expect(reading.screen.contains(hundredths(reference.confidence ?? 0)))
    for reason in reference.reasons {
      let weight = hundredths(reason.weight)
      #expect(
        reading.frame.rows.contains { $0.contains(weight) && $0.contains(reason.text.prefix(30)) },
        "\(reason.text)")
    }
    reading.press("i")
    #expect(reading.screen.contains("▶4 References"))
  }

  @Test("A printed link to a report of the same event shows that it is one, and that it is printed")
  func linked() {
    var reading = Reading(portHalden)
    let row = portHalden.articles.first { $0.id.contains("meridian-0403") }?.number ?? 0
    for _ in 0..<row { reading.press("j") }
    reading.press("4")
    #expect(reading.screen.contains("1.00 same story  Rail bridge collapses"))
    #expect(reading.screen.contains("printed as a link"))
    reading.press("i")
    #expect(reading.screen.contains("same story, and printed as a link"))
  }

  @Test("Enter on a missing link goes to where it is printed, as among the missing links")
  func missing() {
    var reading = Reading(portHalden)
    reading.press("j", "j", "4", "G", "Enter")
    #expect(reading.screen.contains("▶2 Reader"))
    #expect(words(in: .lit, of: reading.frame) == ["How Port Halden fed three countries"])
    #expect(reading.lastRow.contains("no article of that title"))
  }

  @Test("The place of an event is lit in the dateline, not where it is named aside")
  func dateline() throws {
    let first = try #require(portHalden.articles.first { $0.id.contains("northline-0311") })
    let found = portHalden.references(of: first.number)
    let datelines = found.flatMap { reference -> [Bool] in
      reference.evidence.filter { $0.kind == .event && first.string($0.here) == "Port Halden" }
        .map { _ in false }
    }
    #expect(!datelines.contains(false), "the dateline prints it in capitals")
    #expect(
      found.contains { reference in
        reference.evidence.contains { $0.kind == .event && first.string($0.here) == "PORT HALDEN" }
      })
  }
}
