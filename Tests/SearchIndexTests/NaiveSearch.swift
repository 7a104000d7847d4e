// Search written as plainly as possible: what the index must agree with.

import Columns
import Prose
import SearchIndex

/// An article as a test writes it: a headline that counts three times, and a body.
struct Piece {
  var headline = ""
  var body: String

  var text: String { headline + "\n" + body }
  /// Folded words in order.
  var words: [String] { folded(text) }
  /// How often each word counts.
  var frequencies: [String: Int] {
    var counts: [String: Int] = [:]
    for word in words { counts[word, default: 0] += 1 }
    for word in folded(headline) { counts[word, default: 0] += 2 }
    return counts
  }
  var length: Int { frequencies.values.reduce(0, +) }

  private func folded(_ text: String) -> [String] {
    foldedWords(text).split(separator: " ").map(String.init)
  }
}

/// The index of some articles, as a segment builder would make it.
func index(_ pieces: some Sequence<Piece>) -> IndexSegment {
  var builder = IndexBuilder()
  for piece in pieces {
    Array(piece.text.utf8).withUnsafeBufferPointer { text in
      builder.add(text, TextRange(0, text.count))
      builder.add(text, TextRange(0, piece.headline.utf8.count), weight: 2)
    }
    builder.endArticle()
  }
  return builder.finish()
}

/// What `rank` finds, with article numbers counted over all segments.
func ranked(_ query: Query, _ segments: [[Piece]]) -> [(article: Int, score: Double)] {
  var scanners = query.clauses.map { HitScanner(Query(clauses: [$0])) }
  let ranking = rank(query, in: segments.map { index($0) }) { clause, segment, article in
    Array(segments[segment][article].text.utf8).withUnsafeBufferPointer {
      scanners[clause].holdsPhrases($0, TextRange(0, $0.count))
    }
  }
  return ranking.matches.map { match in
    (segments[..<match.segment].reduce(0) { $0 + $1.count } + match.article, match.score)
  }
}

/// The same by reading every article for every clause.
func naivelyRanked(_ query: Query, _ pieces: [Piece]) -> [(article: Int, score: Double)] {
  guard !query.isEmpty else { return [] }
  let tables = pieces.map(\.frequencies)
  let mean = Double(pieces.reduce(0) { $0 + $1.length }) / Double(max(pieces.count, 1))
  func frequency(_ clause: Query.Clause, _ article: Int) -> Int {
    let table = tables[article]
    switch clause {
    case .word(let word): return table[word] ?? 0
    case .prefix(let start):
      return table.reduce(0) { $1.key.utf8.starts(with: start.utf8) ? $0 + $1.value : $0 }
    case .phrase(let words): return words.map { table[$0] ?? 0 }.min() ?? 0
    case .field: return 0
    }
  }
  let holding = query.clauses.map { clause in
    pieces.indices.filter { frequency(clause, $0) > 0 && holds(clause, pieces[$0]) }.count
  }
  var found: [(article: Int, score: Double)] = []
  for article in pieces.indices {
    guard query.clauses.allSatisfy({ frequency($0, article) > 0 && holds($0, pieces[article]) })
    else { continue }
    var score = 0.0
    for (clause, holding) in zip(query.clauses, holding) {
      score += BM25.score(
        idf: BM25.idf(articles: pieces.count, holding: holding),
        frequency: Double(frequency(clause, article)), length: Double(pieces[article].length),
        meanLength: mean)
    }
    found.append((article, score))
  }
  return found.sorted { ($1.score, $0.article) < ($0.score, $1.article) }
}

private func holds(_ clause: Query.Clause, _ piece: Piece) -> Bool {
  guard case .phrase(let phrase) = clause else { return true }
  let words = piece.words
  return words.indices.contains { words[$0...].starts(with: phrase) }
}
