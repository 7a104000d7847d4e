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
    append(explanation, depth: 0, columns: columns, to: &lines)
    lines.append(.blank)
    let formula =
      "A part adds its rarity × 2.2 × times / (times + length): BM25 (Robertson and Zaragoza, 2009). "
      + "A word in the headline counts two times more. Of equal scores the newest stands first."
    lines += wrapped(formula, columns: columns - 20).map { .entry("", $0) }
    return Overlay(title: title, lines: lines, wordColumns: 14)
  }

  /// A part below its group, further in.
  private static func append(
    _ part: Explanation, depth: Int, columns: Int, to lines: inout [Line]
  ) {
    let indent = String(repeating: "  ", count: depth)
    let score = part.score.map { indent + hundredths($0) } ?? indent + "no match"
    lines.append(.entry(score, part.text))
    if let term = part.term {
      lines.append(
        .entry(
          "",
          "\(counted(Int(term.frequency), "time")) here, in \(counted(term.articles, "article")) "
            + "(rarity \(hundredths(term.idf))), length \(hundredths(term.norm))"))
    }
    for inner in part.parts { append(inner, depth: depth + 1, columns: columns, to: &lines) }
  }
}
