// Two articles of a folder side by side: what the browser and `compare` both show. How sentences
// find each other, CrossReferencesTests look at.

import CrossReferences
import NewsCorpus
import Testing

@Suite("Comparing two articles of a folder")
struct ComparingTests {
  private static let files = [
    (
      "a.txt",
      article(
        "Dockers strike", "Crews met Tomas Okafor in Marrow Bay. Ilse Brandt led the dockers.",
        "The dockers of the terminal want higher pensions for crane drivers.")
    ),
    (
      "b.txt",
      article(
        "Talks fail", "Ilse Brandt left the talks. Then Hana Novak spoke in Marrow Bay.",
        "The dockers of the terminal want higher pensions for crane drivers.")
    ),
    ("c.txt", article("Opera opens", "Critics praised the singer Rui Salgado on Friday night.")),
  ]

  @Test("Every body sentence of both stands in one row")
  func sentences() throws {
    let corpus = try Newsroom(Self.files).load()
    let same = corpus.comparison(of: 0, with: 0)
    #expect(same.comparison.rows.allSatisfy { $0.label == .same })
    let other = corpus.comparison(of: 0, with: 1)
    #expect(
      other.comparison.rows.compactMap(\.left) == same.comparison.rows.compactMap(\.left))
    #expect(other.comparison == corpus.comparison(of: 0, with: 1).comparison)
  }

  @Test("Names are told apart: of the left one alone, of both, of the right one alone")
  func names() throws {
    let corpus = try Newsroom(Self.files).load()
    let found = corpus.comparison(of: 0, with: 1)
    func names(_ entities: [Int]) -> [String] { entities.map { corpus.name(ofEntity: $0) } }
    #expect(names(found.onlyLeft) == ["Tomas Okafor"])
    #expect(names(found.both) == ["Marrow Bay", "Ilse Brandt"])
    #expect(names(found.onlyRight) == ["Hana Novak"])
    let turned = corpus.comparison(of: 1, with: 0)
    #expect(names(turned.both) == ["Ilse Brandt", "Marrow Bay"])
    #expect(turned.onlyLeft == found.onlyRight && turned.onlyRight == found.onlyLeft)
  }

  @Test(
    "Related is what shares a sentence or is near enough to be listed",
    arguments: [(0, 1, true), (1, 0, true), (2, 2, true), (0, 2, false), (2, 1, false)])
  func related(left: Int, right: Int, isRelated: Bool) throws {
    let corpus = try Newsroom(Self.files).load()
    let found = corpus.comparison(of: left, with: right)
    #expect(found.isRelated == isRelated)
    #expect(found.left == left && found.right == right)
  }

  @Test("One name in common makes no relation")
  func oneName() throws {
    let corpus = try Newsroom([
      (
        "a.txt",
        article(
          "Wheat", "Farmers near Lisbon sowed more wheat this spring than in any year before.",
          "Rain came late, Rui Salgado said, and mills in Porto paid little for barley and oats.")
      ),
      (
        "b.txt",
        article(
          "Chess", "A girl of nine won the chess open in Lisbon on Sunday after eleven rounds.",
          "Her trainer Hana Novak, born in Prague, said that openings bored her but endgames did not."
        )
      ),
    ]).load()
    let found = corpus.comparison(of: 0, with: 1)
    #expect(found.both.map { corpus.name(ofEntity: $0) } == ["Lisbon"])
    #expect(!found.isRelated)
  }
}
