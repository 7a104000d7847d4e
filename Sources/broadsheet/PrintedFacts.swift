// What two articles state, as `compare` prints it for people: what they tell differently with both sentences, then
// what both have and what one of them has. The programs' form is ComparisonJSON's.

import CrossReferences
import Facts
import NewsCorpus
import Prose
import Screen

/// The facts of a comparison in lines.
struct PrintedFacts {
  private let facts: ComparedFacts
  private let corpus: Corpus

  /// As long as the longest topic, and two blanks.
  private static let topicColumns = 15

  init(_ facts: ComparedFacts, _ corpus: Corpus) {
    self.facts = facts
    self.corpus = corpus
  }

  /// An empty line before each part.
  var lines: [String] {
    part("conflicts", .conflict) + part("updates", .update) + part("differences", .differs)
      + list("in both") { !$0.left.isEmpty && !$0.right.isEmpty && !$0.isToldDifferently }
      + list("< only in the first") { $0.right.isEmpty }
      + list("> only in the second") { $0.left.isEmpty }
  }

  // MARK: Told differently

  private func part(_ title: String, _ relation: FactRelation) -> [String] {
    let rows = facts.rows.filter { $0.isToldDifferently && $0.relation == relation }
    return rows.isEmpty ? [] : ["", Output.bold(title)] + rows.flatMap(lines)
  }

  /// Both with their sentences, and why.
  private func lines(of row: ComparedFact) -> [String] {
    let words = Output.shown(corpus.words(of: row, in: facts))
    let sure = row.confidence.map { "  \(hundredths($0))" } ?? ""
    return ["  \(corpus.sign(of: row, in: facts)) \(words)\(sure)"]
      + sentences("<", row.leftPlaces, corpus[facts.left])
      + sentences(">", row.rightPlaces, corpus[facts.right])
      + [row.why.map { "      \(Output.shown($0))" }].compactMap { $0 }
  }

  private func sentences(
    _ sign: String, _ places: [TextRange], _ article: ArticleView
  ) -> [String] {
    guard let place = places.first, let sentence = article.sentences(around: [place]).first else {
      return []
    }
    let (before, behind) = (
      TextRange(sentence.lowerBound, place.lowerBound),
      TextRange(place.upperBound, sentence.upperBound)
    )
    let told = Output.bold(article.shownLine(place))
    return ["    \(sign) \(article.shownLine(before))\(told)\(article.shownLine(behind))"]
  }

  // MARK: Lists

  private func list(_ title: String, _ isWanted: (ComparedFact) -> Bool) -> [String] {
    let rows = facts.rows.filter(isWanted)
    guard !rows.isEmpty else { return [] }
    return ["", Output.bold(title)]
      + FactTopic.allCases.flatMap { topic in lines(topic, rows.filter { $0.topic == topic }) }
  }

  /// `  places         Port Halden, Dorna`; quotations have a line each.
  private func lines(_ topic: FactTopic, _ rows: [ComparedFact]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let words = rows.map { Output.shown(corpus.words(of: $0, in: facts)) }
    let isLong = topic == .quotations || topic == .events
    let entries = isLong ? words : [words.joined(separator: topic == .dates ? "; " : ", ")]
    return entries.enumerated().map { index, entry in
      let name = index == 0 ? topic.title.lowercased() : ""
      let blanks = String(repeating: " ", count: Self.topicColumns - name.count)
      return "  \(name)\(blanks)\(entry)"
    }
  }
}
