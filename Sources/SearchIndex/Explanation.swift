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

  /// What a score is made of: `rarity · (k1 + 1) · times / (times + length)` (`BM25`), where the headline
  /// adds to the times.
  package struct Term: Equatable, Sendable {
    /// How often the article has it.
    package var times: Int
    /// How many more times it counts because the headline has it.
    package var headline: Int
    /// How many articles hold it.
    package var articles: Int
    /// How rare that is.
    package var rarity: Double
    /// What the article's length says: larger for longer ones.
    package var length: Double
    /// Of a misspelt word: how many edits the nearest one has, and how many are allowed.
    package var edits: Int?
    package var mostEdits = 0
  }

  /// A part as it is shown.
  package struct Row: Equatable, Sendable {
    /// 0 for the whole, more for what stands in groups.
    package var depth: Int
    /// What it adds; a dash where it does not match.
    package var score: String
    package var text: String
    /// Empty of groups.
    package var reason: String
  }

  /// How scores come about, in a sentence or three.
  package static let formula =
    "A part adds its rarity × \(decimal(BM25.k1 + 1, digits: 1)) × times / (times + length): BM25 (Robertson "
    + "and Zaragoza, 2009). A word in the headline counts as \(BM25.emphasis) more times. A misspelt word adds "
    + "the less the more edits it has. Of equal scores the newest stands first."

  /// All parts, each below its group.
  package var rows: [Row] { rows(depth: 0) }

  private func rows(depth: Int) -> [Row] {
    let row = Row(
      depth: depth, score: score.map { Self.decimal($0, digits: 3) } ?? "–", text: text,
      reason: reason)
    return [row] + parts.flatMap { $0.rows(depth: depth + 1) }
  }

  private var reason: String {
    guard let term else {
      return parts.isEmpty ? score == nil ? "does not match" : "matches" : ""
    }
    var parts = [Self.counted(term.times, "time")]
    if term.headline > 0 { parts.append("\(term.headline) more for the headline") }
    if let edits = term.edits { parts.append("nearest \(Self.counted(edits, "edit")) away") }
    parts.append("in " + Self.counted(term.articles, "article"))
    parts.append("rarity \(Self.decimal(term.rarity, digits: 3))")
    parts.append("length \(Self.decimal(term.length, digits: 3))")
    return parts.joined(separator: ", ")
  }

  private static func counted(_ count: Int, _ word: String) -> String {
    count == 1 ? "1 \(word)" : "\(count) \(word)s"
  }

  /// With so many digits behind the point.
  private static func decimal(_ value: Double, digits: Int) -> String {
    let factor = (0..<digits).reduce(1.0) { factor, _ in factor * 10 }
    let number = String(Int((value * factor).rounded()))
    let padded = String(repeating: "0", count: max(0, digits + 1 - number.count)) + number
    return "\(padded.dropLast(digits)).\(padded.suffix(digits))"
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
    let (count, weight) = (Double(frequency), found.weights[leaf])
    let headline = index.headlineBonus(of: clause, in: UInt32(article))
    var term = Explanation.Term(
      times: Int(frequency) - headline, headline: headline, articles: found.counts[leaf],
      rarity: BM25.idf(articles: found.articleCount, holding: found.counts[leaf]), length: norm)
    var score = weight * count / (count + norm)
    if case .list(let list) = held, !list.edits.isEmpty, let place = list.place(of: UInt32(article))
    {
      let edits = Int(list.edits[place])
      (term.edits, term.mostEdits) = (edits, list.mostEdits)
      score = BM25.score(score, weight: weight, edits: edits, of: list.mostEdits)
    }
    return Explanation(text: clause.text, score: score, term: term)
  }
}

extension IndexSegment {
  /// How many times more a leaf counts because an article's headline has what it asks for. O(postings).
  fileprivate func headlineBonus(of leaf: Query.Clause, in article: UInt32) -> Int {
    let stemmer = SnowballStemmer()
    func terms(of meaning: WordMeaning) -> [[MeantTerm]] {
      let word = WordLookup(meaning, stemmer: stemmer)
      if case .misspelt = meaning { return termsByEdits(of: word) }
      return [self.terms(of: word)]
    }
    switch leaf {
    case .word(let meaning):
      return terms(of: meaning).reduce(0) { $0 + headlineTerms($1, of: article) }
        * Int(BM25.emphasis)
    case .phrase, .near:
      let isEmphasised = leaf.isEmphasised { meaning in
        terms(of: meaning).contains { headlineTerms($0, of: article) > 0 }
      }
      return isEmphasised ? Int(BM25.emphasis) : 0
    // Of parts only what stands there is counted, and of fields nothing stands in a headline.
    case .within, .field, .date, .flag, .not, .any, .all: return 0
    }
  }
}
