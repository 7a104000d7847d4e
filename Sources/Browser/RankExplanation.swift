// Why an article stands where it does among those that match: what each part of the query adds. The sums
// are SearchIndex's.

import NewsCorpus
import Screen
import SearchIndex

extension BrowserModel {
  /// Asks why the article in sight has its rank, or closes what says so.
  mutating func explainRank() -> [Effect] {
    if overlay != nil {
      overlay = nil
      return []
    }
    let article = focus == .articles ? articles.selected(corpus) : reader.article
    guard let article, let query = filter.result?.query, !query.isEmpty else {
      notice = "nothing is searched for, so nothing is ranked"
      return []
    }
    generation += 1
    explanationGeneration = generation
    return [.explain(article: article, query, generation: generation)]
  }

  mutating func receive(
    _ explanation: Explanation, of article: Int, _ generation: Int
  ) -> [Effect] {
    guard generation == explanationGeneration, article < corpus.articleCount else { return [] }
    let rank = articleOrder == .usual ? articles.row(of: article) : nil
    let place = rank.map { " ─ \(grouped($0 + 1)) of \(articles.counted(corpus))" } ?? ""
    overlay = .ranking(
      explanation, title: "Why this rank\(place)", headline: corpus[article].title,
      columns: layout.body.columns)
    return []
  }
}

extension Overlay {
  fileprivate static func ranking(
    _ explanation: Explanation, title: String, headline: String, columns: Int
  ) -> Overlay {
    var lines: [Line] = wrapped(headline, columns: columns - 4).map { .title($0) }
    lines.append(.blank)
    for row in explanation.rows {
      lines.append(.entry(String(repeating: "  ", count: row.depth) + row.score, row.text))
      if !row.reason.isEmpty {
        lines += wrapped(row.reason, columns: columns - 20).map { .entry("", $0) }
      }
    }
    lines.append(.blank)
    lines += wrapped(Explanation.formula, columns: columns - 20).map { .entry("", $0) }
    return Overlay(title: title, lines: lines, wordColumns: 14)
  }
}
