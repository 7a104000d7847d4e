// Which sentence of one article stands beside which sentence of another.

import Articles
import Chance
import CrossReferences
import Prose
import Testing

@Suite("Comparison")
struct ComparisonTests {
  @Test("Two reports of one event stand side by side, each sentence once, in the order of the left")
  func reports() {
    let left = Telling(
      "A storm tore the roof off the ferry terminal in Marrow Bay on Sunday. Nobody was hurt.",
      "Mayor Ilse Brandt said that repairs would take three weeks.",
      "Fishing boats stayed in harbour until noon.")
    let right = Telling(
      "The ferry terminal in Marrow Bay lost its roof in a storm.",
      "The regional government promised money. Repairs would take three weeks, Mayor Ilse Brandt said.",
      "Nobody was hurt.", "Insurers declined to comment.")
    #expect(
      rows(left, right) == [
        "~ A storm tore the roof off the ferry terminal in Marrow Bay on Sunday. | The ferry terminal in Marrow Bay lost its roof in a storm.",
        "> The regional government promised money.",
        "= Nobody was hurt.",
        "1~ Mayor Ilse Brandt said that repairs would take three weeks. | Repairs would take three weeks, Mayor Ilse Brandt said.",
        "< Fishing boats stayed in harbour until noon.",
        "> Insurers declined to comment.",
      ])
  }

  @Test("A text is the same as itself, with its repeated sentences and those that say little")
  func itself() {
    let text = Telling(
      "The port closed. He said so.", "“The port closed.”",
      "The port closed. It was so. It was so.",
      "Ships waited outside.", "He said so.")
    let found = compare(text, text)
    #expect(found.rows.allSatisfy { $0.label == .same && $0.left == $0.right && $0.score == 1 })
    #expect(found.rows.count == 8)
    #expect(found.isRelated)
  }

  @Test("Texts that share nothing but function words stand apart")
  func disjoint() {
    let left = Telling("The port closed. He said so.", "It was there.")
    let right = Telling("Voters chose a mayor. It was there. He said so.")
    #expect(
      rows(left, right) == [
        "< The port closed.", "< He said so.", "< It was there.", "> Voters chose a mayor.",
        "> It was there.", "> He said so.",
      ])
    #expect(!compare(left, right).isRelated)
  }

  @Test("Empty texts give no rows, and one empty text leaves the other's sentences alone")
  func empty() {
    #expect(rows(Telling(), Telling()) == [])
    #expect(rows(Telling("One port. Two ships."), Telling()) == ["< One port.", "< Two ships."])
    #expect(rows(Telling(""), Telling("One port.")) == ["> One port."])
    #expect(rows(Telling("…"), Telling("— 7")) == ["< …", "> — 7"])
  }

  @Test("A plural where the other text has a singular is not word for word")
  func plurals() {
    #expect(
      rows(Telling("The attack killed two sailors."), Telling("The attacks killed two sailors."))
        == ["~ The attack killed two sailors. | The attacks killed two sailors."])
    #expect(
      rows(Telling("The “Port” closed — again."), Telling("The port closed again!"))
        == ["= The “Port” closed — again."])
  }

  @Test("A dateline is no sentence")
  func dateline() {
    let left = Telling(
      blocks: [(.headline, "Port closed"), (.paragraph, "MARROW BAY, May 3. The port closed.")],
      dateline: "MARROW BAY, May 3.")
    #expect(rows(left, Telling("The port closed.")) == ["= The port closed."])
    let all = Telling(blocks: [(.paragraph, "MARROW BAY —")], dateline: "MARROW BAY —")
    #expect(rows(all, Telling("The port closed.")) == ["> The port closed."])
  }

  @Test("A reference note that both print is called a note, and furniture takes no part")
  func notes() {
    let left = Telling(blocks: [
      (.headline, "Port closed"), (.paragraph, "Ships waited."),
      (.note, "Marrow Bay is the largest harbour of the coast."), (.credit, "Photo: Lind"),
    ])
    let right = Telling(blocks: [
      (.headline, "Port closed"), (.listItem, "Boats left."), (.link, "Ships waited"),
      (.note, "Marrow Bay is the largest harbour of the coast."),
      (.boilerplate, "All rights reserved."),
    ])
    #expect(
      rows(left, right) == [
        "< Ships waited.", "> Boats left.", "# Marrow Bay is the largest harbour of the coast.",
      ])
    #expect(!compare(left, right).isRelated)
  }

  @Test(
    "Rows keep the rules on random texts: every sentence once, labels and scores that agree",
    arguments: 1...20)
  func anyText(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    let pieces = [
      "port", "Storm", "closed", "the", "he", "said", "so", "ships", "ship", ".", ". ", "? ", " ",
      "\u{0}", "城", "。", "é",
      "“", "”", "…", "Mr.",
    ]
    func telling() -> Telling {
      Telling(
        blocks: (0..<Int.random(in: 0...8, using: &random)).map { _ in
          let words = (0..<Int.random(in: 0...20, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
          }
          return (
            [BlockKind.paragraph, .note, .pullQuote, .credit].randomElement(using: &random)
              ?? .paragraph, words.joined(separator: " ")
          )
        })
    }
    for _ in 0..<20 {
      let (left, right) = (telling(), telling())
      let found = compare(left, right).rows
      left.bytes.withUnsafeBufferPointer { text in
        #expect(found.compactMap(\.left) == left.compared(text).sentences().map { $0.range })
      }
      right.bytes.withUnsafeBufferPointer { text in
        let sorted = found.compactMap(\.right).sorted { $0.start < $1.start }
        #expect(sorted == right.compared(text).sentences().map { $0.range })
      }
      for row in found {
        let isPair = row.left != nil && row.right != nil
        #expect(isPair == (row.label != .onlyLeft && row.label != .onlyRight))
        #expect(isPair == (row.score != nil))
        #expect((0...1.000001).contains(row.score ?? 0))
      }
    }
  }

  @Test("Two texts of two thousand sentences are compared at once")
  func long() {
    var random = SplitMix(state: 7)
    func telling() -> Telling {
      Telling(
        (0..<2000).map { _ in
          let words = (0..<18).map { _ in
            // Few words are common and most are rare, as in real texts.
            let rank = Double.random(in: 0...1, using: &random)
            return "w\(Int(rank * rank * rank * 20_000))"
          }
          return "The \(words.joined(separator: " "))."
        }.joined(separator: " "))
    }
    let (left, right) = (telling(), telling())
    var found: Comparison?
    let time = ContinuousClock().measure { found = compare(left, right) }
    #expect((found?.rows.count ?? 0) >= 2000)
    print("Two texts of 2,000 sentences compared in \(time)")
  }

  @Test("Twenty thousand sentences that are almost alike do not take for ever")
  func alike() {
    let text = Telling((0..<20_000).map { "Item \($0) closed." }.joined(separator: " "))
    let other = Telling(
      (0..<20_000).map { "Item \($0 + 10_000) opened. Item closed." }.joined(separator: " "))
    #expect(compare(text, other).rows.count >= 20_000)
  }
}
