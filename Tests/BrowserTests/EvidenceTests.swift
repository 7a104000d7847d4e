// What shows that two articles belong together, lit in both texts at once.

import CrossReferences
import Foundation
import NewsCorpus
import Prose
import Screen
import Testing

@testable import Browser

/// Two long articles that share two sentences, the first of one being the last of the other.
let crossed: Corpus = {
  let first = "The ferry Halvard ran aground off Skarvoy with 41 people aboard on Tuesday."
  let second = "Captain Ylva Brandt blamed the fog that lay over Marrow Bay all week."
  func filler(_ word: String) -> [String] {
    (1...30).map { "\(word) paragraph number \($0) speaks of something else that nobody wrote." }
  }
  func text(_ title: String, _ parts: [String]) -> String {
    ([title, "MARROW BAY, May 9, 2019. \(parts[0])"] + parts.dropFirst())
      .joined(separator: "\n\n") + "\n"
  }
  return corpus([
    ("a.txt", text("Ferry runs aground", [first] + filler("Harbour") + [second])),
    ("b.txt", text("Fog and a ferry", [second] + filler("Quarry") + [first])),
  ])
}()

/// Words of the one of these texts and words of the other as a piece of evidence.
func crossedEvidence(_ here: String, _ there: String) -> Evidence {
  let places = [here, there].enumerated().map { article, words -> TextRange in
    let text = crossed[article].text
    guard let found = text.range(of: words) else { return TextRange(0, 0) }
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    return TextRange(start, start + words.utf8.count)
  }
  return Evidence(.sharedText, .reworded, here: places[0], there: places[1])
}

/// The words of the current piece in both texts, in order of their letters: a line may end within.
private func lit(_ reading: Reading) -> [Substring] {
  words(in: .hit, of: reading.frame).flatMap { $0.split(separator: " ") }.sorted()
}

private func sorted(_ words: String...) -> [Substring] {
  words.flatMap { $0.split(separator: " ") }.sorted()
}

@Suite("Evidence in both texts")
struct EvidenceTests {
  @Test(
    "l on a reference opens the comparison at its first evidence; n and N step and stop at the ends"
  )
  func stepping() {
    var reading = Reading(portHalden)
    reading.press("4", "l")
    #expect(reading.screen.contains("▶Compare"))
    let first = reading.lastRow
    #expect(first.contains(" 1/"))
    reading.press("n")
    #expect(reading.lastRow.contains(" 2/"))
    reading.press("N")
    #expect(reading.lastRow == first)
    reading.press("N")
    #expect(reading.lastRow.contains("none before"))
  }

  @Test("The current piece is underlined, bold and marked by a sign before both places")
  func withoutColour() {
    var reading = Reading(portHalden)
    reading.press("8", "Enter")
    let frame = reading.frame
    var marks = 0
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns where frame[row, column].style.role == .hit {
        #expect(frame[row, column].style.emphasis.isSuperset(of: [.bold, .underline]))
      }
      marks += frame.rows[row].count { $0 == "▸" }
    }
    #expect(marks == 2)
  }

  @Test("l again switches it off, so that n steps through pairs, and on again")
  func switching() {
    var reading = Reading(portHalden)
    reading.press("4", "l")
    let lit = reading.screen
    reading.press("l")
    #expect(words(in: .hit, of: reading.frame).isEmpty)
    #expect(!reading.lastRow.contains("1/"))
    reading.press("l")
    #expect(reading.screen == lit)
  }

  @Test("x keeps the evidence, the other way round")
  func swapping() {
    var reading = Reading(portHalden)
    reading.press("8", "Enter", "x")
    #expect(
      words(in: .hit, of: reading.frame) == ["Eleven people were killed", "Twelve people died"])
    #expect(reading.lastRow.contains("1/1 figures: 11 ≠ 12 killed"))
  }

  @Test(
    "Places that stand far apart are in view at once, in windows of every size",
    arguments: [
      (80, 24), (120, 40), (200, 50), (70, 16), (100, 14),
    ])
  func farApart(columns: Int, rows: Int) {
    for (here, there) in [
      ("41 people aboard", "Captain Ylva Brandt"), ("Captain Ylva Brandt", "41 people aboard"),
      ("Harbour paragraph number 3 ", "Quarry paragraph number 28 "),
      ("41 people aboard", "41 people aboard"),
    ] {
      var reading = Reading(crossed, columns: columns, rows: rows)
      reading.light(crossedEvidence(here, there))
      #expect(lit(reading) == sorted(here, there), "\(here) at \(columns)x\(rows)")
      reading.resize(columns: 110, rows: 30)
      reading.resize(columns: columns, rows: rows)
      #expect(lit(reading) == sorted(here, there), "\(here) at \(columns)x\(rows), resized")
    }
  }

  @Test("A place in a headline or a dateline is shown, too")
  func outsideOfSentences() {
    let article = crossed[0]
    var reading = Reading(crossed)
    let dateline = article.dateline?.range ?? TextRange(0, 0)
    reading.light(
      Evidence(.event, .same, here: dateline, there: crossed[1].blocks[0].range))
    #expect(words(in: .hit, of: reading.frame).contains { $0.contains("MARROW BAY") })
    #expect(words(in: .hit, of: reading.frame).contains("Fog and a ferry"))
  }

  @Test("A reference that leads to no article has no evidence to light")
  func missing() {
    var reading = Reading(portHalden)
    reading.press("j", "j", "4", "G", "l")
    #expect(reading.lastRow.contains("this folder has no article of that title"))
  }

  @Test("Where nothing is known of two articles, l says so", arguments: [(80, 24), (120, 40)])
  func nothingKnown(columns: Int, rows: Int) {
    var reading = Reading(portHalden, columns: columns, rows: rows)
    reading.press("c", "j", "c", "=", "l")
    #expect(reading.lastRow.contains("no evidence is known of these two"))
  }
}
