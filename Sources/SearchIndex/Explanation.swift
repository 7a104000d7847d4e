// Why an article has the score that it has: the parts of a query with what each adds. How the best are
// found is Evaluation's business; the sums here are the same to the last bit.

import Columns

/// What a part of a query adds to an article's score, and why.
package struct Explanation: Equatable, Sendable {
  /// The part of the query.
  package var text: String
  /// nil where it does not match.
  package var score: Double?
  /// Of a part that is no group and scores.
  package var term: Term?
  /// Of a group: its parts in the order in which they are added up.
  package var parts: [Explanation] = []

  /// What a score is made of: `idf · (k1 + 1) · frequency / (frequency + norm)` (`BM25`).
  package struct Term: Equatable, Sendable {
    /// How often the article has it, and `BM25.emphasis` more where the headline does.
    package var frequency: UInt32
    /// How many articles hold it.
    package var articles: Int
    /// How rare that is.
    package var idf: Double
    /// What the article's length says: larger for longer ones.
    package var norm: Double
  }

  /// As rows of text, each part below its group and further in.
  package var rows: [String] { rows(depth: 0) }

  private func rows(depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    let amount = score.map(Self.decimal) ?? "–"
    var row = "\(indent)\(amount)  \(text)"
    if let term {
      row += ": frequency \(term.frequency), in \(term.articles) articles"
      row += ", idf \(Self.decimal(term.idf)), length norm \(Self.decimal(term.norm))"
    } else if parts.isEmpty {
      row += score == nil ? ": does not match" : ": matches"
    }
    return [row] + parts.flatMap { $0.rows(depth: depth + 1) }
  }

  /// Three decimals.
  private static func decimal(_ value: Double) -> String {
    let thousandths = String(Int((value * 1000).rounded()))
    let padded = String(repeating: "0", count: max(0, 4 - thousandths.count)) + thousandths
    return "\(padded.dropLast(3)).\(padded.suffix(3))"
  }
}

/// Why an article has its score for a query; its score is the one that `rank` gives it. Costs what `rank`
/// does.
/// - Parameters:
///   - article: its number in the segment.
///   - segment: its number in `segments`.
package func explain(
  _ query: Query, article: Int, of segment: Int, in segments: [IndexSegment],
  fields: some FieldSource = NoFields()
) -> Explanation {
  let found = FoundQuery(query, in: segments, fields) { false }
  let reading = ArticleReading(found: found, segment: segment, article: article)
  var leaf = 0
  var whole = reading.explanation(of: .all(query.clauses), &leaf)
  whole.text = query.text
  if query.isEmpty { whole.score = nil }
  return whole.parts.count == 1 ? whole.parts[0] : whole
}

/// One article, and what a query holds in its segment.
private struct ArticleReading {
  let found: FoundQuery
  let segment: Int
  let article: Int

  func explanation(of clause: Query.Clause, _ leaf: inout Int) -> Explanation {
    switch clause {
    case .word, .phrase, .near, .within, .field, .date, .flag:
      defer { leaf += 1 }
      return explanation(of: clause, leaf: leaf)
    case .not(let inner):
      let part = explanation(of: inner, &leaf)
      return Explanation(text: clause.text, score: part.score == nil ? 0 : nil, parts: [part])
    case .any(let clauses):
      let parts = clauses.map { explanation(of: $0, &leaf) }
      let scores = parts.compactMap(\.score)
      return Explanation(
        text: clause.text, score: scores.isEmpty ? nil : scores.reduce(0, +), parts: parts)
    case .all(let clauses):
      let parts = clauses.map { explanation(of: $0, &leaf) }
      let scores = parts.compactMap(\.score)
      return Explanation(
        text: clause.text, score: scores.count < parts.count ? nil : scores.reduce(0, +),
        parts: parts)
    }
  }

  private func explanation(of clause: Query.Clause, leaf: Int) -> Explanation {
    let (index, held) = (found.segments[segment], found.held[segment][leaf])
    guard let frequency = held.frequency(of: UInt32(article), in: index) else {
      return Explanation(text: clause.text)
    }
    if case .set = held { return Explanation(text: clause.text, score: 0) }
    let norm = BM25.norm(
      length: Double(index.length(of: article)), meanLength: found.meanLength)
    let count = Double(frequency)
    return Explanation(
      text: clause.text, score: found.weights[leaf] * count / (count + norm),
      term: Explanation.Term(
        frequency: frequency, articles: found.counts[leaf],
        idf: BM25.idf(articles: found.articleCount, holding: found.counts[leaf]), norm: norm))
  }
}
