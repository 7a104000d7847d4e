// Pairs of reports as two agencies write them, each file two texts and beside them the facts that they should be told to
// share: what is one, and what contradicts, in whatever words.

import CrossReferences
import Foundation
import NewsCorpus
import Testing

/// Two articles in one file, and the rows that are expected of them.
struct FactPair: CustomTestStringConvertible, Sendable {
  let name: String
  let texts: [String]
  let expected: [String]
  let corpus: Corpus

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("FactPairs")
  private static let line = "=====\n"

  init?(_ name: String) {
    self.name = name
    let file = Self.folder.appendingPathComponent(name)
    guard
      let parts = try? String(contentsOf: file, encoding: .utf8).components(separatedBy: Self.line),
      parts.count == 3,
      let room = try? Newsroom([("a.txt", parts[0]), ("b.txt", parts[1])])
    else { return nil }
    texts = Array(parts[..<2])
    expected = parts[2].split(separator: "\n").map(String.init)
    corpus = room.load()
  }

  static let all: [FactPair] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    .compactMap { FactPair($0) }

  var testDescription: String { name }

  /// `figures ≠ 12 million crowns ≠ 15 million crowns`
  var rows: [String] {
    let facts = corpus.facts(of: corpus.comparison(of: 0, with: 1))
    return facts.rows.map { row in
      "\(row.topic.title.lowercased()) \(row.relation.sign) \(corpus.words(of: row, in: facts))"
    }
  }

  func record(_ rows: [String]) throws {
    let text = (texts + [rows.map { $0 + "\n" }.joined()]).joined(separator: Self.line)
    try Data(text.utf8).write(to: Self.folder.appendingPathComponent(name))
  }
}

@Suite("Facts of two reports of one thing")
struct FactPairTests {
  @Test(
    "What both state is one row, in whatever words; what contradicts is told",
    arguments: FactPair.all)
  func rows(pair: FactPair) throws {
    let rows = pair.rows
    if ProcessInfo.processInfo.environment["BROADSHEET_RECORD"] != nil { try pair.record(rows) }
    #expect(rows == pair.expected)
  }

  @Test("There are pairs")
  func arePairs() { #expect(FactPair.all.count > 20) }

  @Test(
    "Swapping the sides mirrors every row, and an article with itself has all in both",
    arguments: FactPair.all)
  func mirrored(pair: FactPair) {
    let corpus = pair.corpus
    func facts(_ left: Int, _ right: Int) -> [ComparedFact] {
      corpus.facts(of: corpus.comparison(of: left, with: right)).rows
    }
    func places(_ row: ComparedFact, turned: Bool) -> [Set<UInt32>] {
      let sides = [row.leftPlaces, row.rightPlaces].map { Set($0.map(\.start)) }
      return turned ? sides.reversed() : sides
    }
    let (rows, turned) = (facts(0, 1), facts(1, 0))
    #expect(rows.count == turned.count)
    for row in rows {
      let isThere = turned.contains {
        $0.topic == row.topic && $0.relation == row.relation.mirrored
          && places($0, turned: true) == places(row, turned: false)
      }
      #expect(isThere, "\(row)")
    }
    for article in 0...1 {
      for row in facts(article, article) {
        #expect(
          [.same, .agrees].contains(row.relation) && row.leftPlaces == row.rightPlaces, "\(row)")
      }
    }
  }

  @Test(
    "Every figure, date and quotation of both stands in exactly one row", arguments: FactPair.all)
  func accountedFor(pair: FactPair) {
    let corpus = pair.corpus
    let facts = corpus.facts(of: corpus.comparison(of: 0, with: 1))
    for (article, side) in [(0, \ComparedFact.leftPlaces), (1, \.rightPlaces)] {
      func starts(_ topic: FactTopic) -> [UInt32] {
        facts.of(topic).flatMap { $0[keyPath: side] }.map(\.start).sorted()
      }
      #expect(starts(.dates) == corpus[article].dateMentions.map(\.range.start))
      #expect(starts(.quotations) == corpus[article].quotations.map(\.range.start))
      if facts.languageNote == nil {
        let read = Set(corpus[article].figures.map(\.range.start))
        let rows = facts.of(.figures).flatMap { $0[keyPath: side] }
        #expect(Set(rows.map(\.start)).isSuperset(of: read))
        // Besides them stand spans of time, which count nothing.
        for place in rows where !read.contains(place.start) {
          #expect(corpus[article].string(place).contains(/^\w+[ -](year|month|week|day|hour)s?$/))
        }
      }
    }
  }

  @Test("Of a language that is not read the comparison says so")
  func unread() throws {
    let chinese = try #require(FactPair("in-chinese.txt"))
    let facts = chinese.corpus.facts(of: chinese.corpus.comparison(of: 0, with: 1))
    #expect(facts.languageNote == "names and figures are read in English only; both are in Chinese")
    let english = try #require(FactPair("ferry.txt"))
    #expect(english.corpus.facts(of: english.corpus.comparison(of: 0, with: 1)).languageNote == nil)
    let mixed = try Newsroom([("a.txt", english.texts[0]), ("b.txt", chinese.texts[1])]).load()
    #expect(
      mixed.facts(of: mixed.comparison(of: 0, with: 1)).languageNote
        == "names and figures are read in English only; B is in Chinese")
  }
}
