// Search written as plainly as possible: what the index must agree with.

import Columns
import Prose
import SearchIndex

/// An article as a test writes it: a headline, whose words count more, and a body.
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
    for word in headlineWords { counts[word, default: 0] += 2 }
    return counts
  }
  var headlineWords: Set<String> { Set(folded(headline)) }
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
      builder.emphasise(text, TextRange(0, piece.headline.utf8.count))
    }
    builder.endArticle()
  }
  return builder.finish()
}

/// An article that was found, counted over all segments.
struct Found: Equatable {
  var article: Int
  var score: Double
}

/// What `rank` finds.
func ranked(
  _ query: Query, _ segments: [[Piece]], limit: Int? = nil, countsAll: Bool = true
) -> [Found] {
  let ranking = rank(
    query, in: segments.map { index($0) }, limit: limit, countsAll: countsAll)
  return ranking.matches.map { match in
    Found(
      article: segments[..<match.segment].reduce(0) { $0 + $1.count } + match.article,
      score: match.score)
  }
}

/// The same by reading every article for every clause.
struct NaiveSearch {
  private let words: [[String]]
  private let tables: [[String: Int]]
  private let headlines: [Set<String>]
  private let norms: [Double]

  init(_ pieces: [Piece]) {
    words = pieces.map(\.words)
    tables = pieces.map(\.frequencies)
    headlines = pieces.map(\.headlineWords)
    let lengths = pieces.map(\.length)
    let mean = Double(lengths.reduce(0, +)) / Double(max(pieces.count, 1))
    norms = lengths.map {
      let rounded = LengthNorm.decoded(LengthNorm.encoded(UInt32($0)))
      return BM25.norm(length: Double(rounded), meanLength: mean)
    }
  }

  /// All articles that match, best first.
  func ranked(_ query: Query) -> [Found] {
    guard !query.isEmpty else { return [] }
    let scores = scores(.all(query.clauses))
    return scores.enumerated().compactMap { article, score in
      score.map { Found(article: article, score: $0) }
    }.sorted { ($1.score, $0.article) < ($0.score, $1.article) }
  }

  /// How many articles hold a clause.
  func count(_ clause: Query.Clause) -> Int { scores(clause).count { $0 != nil } }

  /// By article; nil where the clause does not match.
  private func scores(_ clause: Query.Clause) -> [Double?] {
    switch clause {
    case .any(let clauses):
      let parts = clauses.map { scores($0) }
      return words.indices.map { article in
        let found = parts.compactMap { $0[article] }
        return found.isEmpty ? nil : found.reduce(0, +)
      }
    case .all(let clauses):
      let parts = clauses.map { scores($0) }
      return words.indices.map { article in
        let found = parts.compactMap { $0[article] }
        return found.count < parts.count ? nil : found.reduce(0, +)
      }
    case .not(let clause):
      return scores(clause).map { $0 == nil ? 0 : nil }
    case .word, .phrase, .near, .within, .field, .date, .flag:
      let frequencies = words.indices.map { frequency(clause, $0) }
      let weight = BM25.weight(
        articles: words.count, holding: frequencies.count { $0 > 0 })
      return zip(frequencies, norms).map { frequency, norm in
        frequency == 0 ? nil : weight * Double(frequency) / (Double(frequency) + norm)
      }
    }
  }

  private func frequency(_ leaf: Query.Clause, _ article: Int) -> Int {
    switch leaf {
    case .word(let meaning): sum(article) { isMeant($0, by: meaning) }
    case .phrase(let phrase): occurrences(phrase, article)
    case .near, .within, .field, .date, .flag, .not, .any, .all: 0
    }
  }

  private func isMeant(_ word: String, by meaning: WordMeaning) -> Bool {
    switch meaning {
    case .stem(let form), .form(let form), .capitals(let form): word == form
    case .exact(let form): word == foldedWords(form)
    case .beginning(let start): word.utf8.starts(with: start.utf8)
    case .misspelt(let form, let edits):
      naiveDistance(Array(word.unicodeScalars), Array(form.unicodeScalars)) <= edits
    case .pattern: false
    }
  }

  private func sum(_ article: Int, where isMeant: (String) -> Bool) -> Int {
    tables[article].reduce(0) { isMeant($1.key) ? $0 + $1.value : $0 }
  }

  private func occurrences(_ phrase: [WordMeaning], _ article: Int) -> Int {
    let words = words[article]
    let count = words.indices.count { start in
      let run = words[start...].prefix(phrase.count)
      return run.count == phrase.count && zip(run, phrase).allSatisfy { isMeant($0, by: $1) }
    }
    let isInHeadline = phrase.allSatisfy { meaning in
      headlines[article].contains { isMeant($0, by: meaning) }
    }
    return count > 0 && isInHeadline ? count + 2 : count
  }
}

/// The table of all prefixes' distances, a swap of neighbours among the edits (optimal string alignment).
func naiveDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var table = [[Int]](
    repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
  for row in 0...left.count {
    for column in 0...right.count {
      guard row > 0, column > 0 else {
        table[row][column] = row + column
        continue
      }
      let differs = left[row - 1] == right[column - 1] ? 0 : 1
      var best = min(table[row - 1][column], table[row][column - 1]) + 1
      best = min(best, table[row - 1][column - 1] + differs)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
      {
        best = min(best, table[row - 2][column - 2] + 1)
      }
      table[row][column] = best
    }
  }
  return table[left.count][right.count]
}
