// Two articles of a folder side by side: what the browser and `compare` both show. How sentences
// find each other, CrossReferencesTests look at.

import CrossReferences
import Foundation
import Testing

@testable import NewsCorpus

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

  private static let portHalden = loadPortHalden()

  private static func loadPortHalden() -> Corpus {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    return Loader([tests.appendingPathComponent("PortHalden").path]) { _, _ in }.load()
  }

  private func number(_ name: String) throws -> Int {
    try #require(Self.portHalden.articles(named: name).first)
  }

  /// The pairs of two articles of Port Halden: the sign, the words that each begins with, and what changed in the left.
  private func pairs(_ left: String, _ right: String) throws -> [String] {
    let corpus = Self.portHalden
    let found = corpus.comparison(of: try number(left), with: try number(right))
    return found.comparison.rows.filter(\.isPair).compactMap { row in
      guard let here = row.left, let there = row.right else { return nil }
      let marks = found.marks(of: row, in: corpus)?.left.map { mark in
        "\(mark.kind.rawValue) \(corpus[found.left].string(mark.range))"
      }
      let changed = marks.map { $0.count > 2 ? "" : " [\($0.joined(separator: ", "))]" } ?? ""
      return "\(row.label.rawValue): \(corpus[found.left].string(here).prefix(24)) | "
        + "\(corpus[found.right].string(there).prefix(24))\(changed)"
    }
  }

  @Test("A later version changed a number, and says the rest again")
  func version() throws {
    let found = try pairs("harbour-post-0311-explosion.txt", "harbour-post-0311-explosion-late")
    #expect(found.count == 6)
    #expect(
      found.filter { !$0.hasPrefix("same") } == [
        "figures: Doctors at Saint Olave H | Doctors at Saint Olave H [number 38]"
      ])
  }

  @Test("Another paper tells it in its own words")
  func rewrite() throws {
    #expect(
      try pairs("harbour-post-0311-explosion.txt", "meridian-0312") == [
        "reworded: Nine people, including t | Nine people died and 46 ",
        "quote: “We ignored the warnings | “We ignored the warnings",
        "reworded: Inspectors had written t | Inspectors had warned Ha",
      ])
  }

  @Test("A later report gives another toll, and nothing else of it stands in the first")
  func update() throws {
    #expect(
      try pairs("northline-0311", "northline-0313") == [
        "figures: At least seven people we | The death toll of Tuesda"
      ])
  }

  @Test("A baker has nothing to do with a fire")
  func strangers() throws {
    #expect(try pairs("harbour-post-0320", "meridian-0401").isEmpty)
    let found = Self.portHalden.comparison(
      of: try number("harbour-post-0320"), with: try number("meridian-0401"))
    #expect(!found.isRelated)
  }

  // MARK: Long texts

  @Test("What is compared in steps is the same, and says how far it is")
  func inSteps() throws {
    let corpus = Self.portHalden
    var told: [Double] = []
    let found = try #require(
      corpus.comparisonWithFacts(
        of: 0, with: 1, isStopped: { false }, progress: { told.append($0) }))
    let comparison = corpus.comparison(of: 0, with: 1)
    #expect(found.comparison == comparison && found.facts == corpus.facts(of: comparison))
    #expect(told == told.sorted() && told.count > 3)
    #expect(told.first.map { $0 > 0 } == true && told.last.map { $0 < 1 } == true)
  }

  @Test("It can be stopped at every step, and what is compared then is the same as ever")
  func stops() {
    let corpus = Self.portHalden
    let whole = corpus.comparison(of: 0, with: 1)
    for step in 0..<5 {
      var asked = 0
      let found = corpus.comparisonWithFacts(
        of: 0, with: 1,
        isStopped: {
          asked += 1
          return asked > step
        }, progress: { _ in })
      #expect(found == nil || asked <= step)
    }
    #expect(corpus.comparison(of: 0, with: 1) == whole)
  }

  @Test("Events whose times are far apart are never one, so that only the others are looked at")
  func timesOfEvents() {
    let corpus = Self.portHalden
    var reader = EventAccounts(corpus)
    let accounts = (0..<corpus.articleCount).map { reader.account(of: $0) }
    for here in accounts {
      for there in accounts {
        var comparison = FigureComparison(here, there)
        let found = comparison.events()
        let all = here.events.indices.flatMap { i in
          there.events.indices.compactMap { j in comparison.match(i, j).map { (i, j, $0) } }
        }
        #expect(found.map(\.here) == all.map(\.0) && found.map(\.there) == all.map(\.1))
        #expect(found.map(\.match) == all.map(\.2))
      }
    }
  }

  @Test("A corpus that nobody looks at any more is gone, whatever was compared in it")
  func isGone() {
    weak var gone: Corpus?
    do {
      let corpus = Self.loadPortHalden()
      gone = corpus
      #expect(corpus.comparisonWithFacts(of: 0, with: 1) != nil)
      #expect(corpus.voices(of: 0, among: [1, 2]).count > 0)
    }
    // The second core may still be putting away what it worked on.
    for _ in 0..<1000 where gone != nil { usleep(1000) }
    #expect(gone == nil)
  }

  @Test("A comparison does not depend on what was compared before")
  func independent() throws {
    let (one, other) = (Self.loadPortHalden(), Self.loadPortHalden())
    let pairs = (0..<one.articleCount).flatMap { left in
      (0..<one.articleCount).map { (left, $0) }
    }
    func facts(_ corpus: Corpus, _ pair: (Int, Int)) -> (ArticleComparison, ComparedFacts) {
      let compared = corpus.comparison(of: pair.0, with: pair.1)
      return (compared, corpus.facts(of: compared))
    }
    let forwards = pairs.map { facts(one, $0) }
    let backwards = pairs.reversed().map { facts(other, $0) }
    for (here, there) in zip(forwards, backwards.reversed()) {
      #expect(here.0 == there.0 && here.1 == there.1, "\(here.0.left) with \(here.0.right)")
    }
  }
}
