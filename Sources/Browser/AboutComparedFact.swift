// What can be told about a row of two compared articles: what both say, why they belong together and how sure that is.

import CrossReferences
import NewsCorpus
import Prose
import Screen

extension BrowserModel {
  /// Tells about the selected row.
  mutating func explainComparedFact() -> [Effect] {
    guard let factsView, let row = factsView.row else { return [] }
    return cover(
      .fact(row, of: factsView.facts, corpus, columns: layout.body.columns))
  }
}

extension Overlay {
  /// - Parameter columns: of the whole overlay; long sentences are wrapped for it.
  fileprivate static func fact(
    _ row: ComparedFact, of facts: ComparedFacts, _ corpus: Corpus, columns: Int
  ) -> Overlay {
    var lines: [Line] = []
    func add(_ name: String, _ text: String) {
      for (index, line) in wrapped(text, columns: columns - 18).enumerated() {
        lines.append(.entry(index == 0 ? name : "", line))
      }
    }
    lines += wrapped(corpus.words(of: row, in: facts), columns: columns - 4).map { .title($0) }
    lines.append(.blank)
    add("Relation", row.relation.words)
    if let why = row.why { add("Why", why) }
    if let confidence = row.confidence { add("How sure", hundredths(confidence)) }
    for (number, places) in [(facts.left, row.leftPlaces), (facts.right, row.rightPlaces)]
    where !places.isEmpty {
      let article = corpus[number]
      lines.append(.blank)
      lines += wrapped(article.title, columns: columns - 4).map { .title($0) }
      for sentence in article.distinctSentences(around: places) {
        add("", article.string(sentence))
      }
      add("Article", article.id)
    }
    return Overlay(title: "Why this row", lines: lines, wordColumns: 12)
  }
}

extension FactRelation {
  /// For people.
  fileprivate var words: String {
    switch self {
    case .conflict: "both cannot be right"
    case .update: "the count has moved"
    case .differs: "not the same, and both may be right"
    case .reworded: "the same in other words"
    case .same: "the same"
    case .agrees: "the same count"
    case .onlyLeft: "only A states it"
    case .onlyRight: "only B states it"
    }
  }
}

extension ArticleView {
  /// The sentences of some places, each once, in order.
  fileprivate func distinctSentences(around places: [TextRange]) -> [TextRange] {
    sentences(around: places.sorted { $0.start < $1.start }).reduce(into: []) { found, sentence in
      if found.last != sentence { found.append(sentence) }
    }
  }
}
