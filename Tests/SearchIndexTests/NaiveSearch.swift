// Search written as plainly as possible: what the index must agree with.

import Columns
import Prose
import SearchIndex

/// An article as a test writes it: a headline, whose words count more, and a body.
struct Piece {
  var headline = ""
  var body: String

  var text: String { headline + "\n" + body }
  /// In order.
  var words: [NaiveWord] { NaiveWord.words(of: text) }
  /// Terms of the headline.
  var headlineTerms: Set<String> { Set(NaiveWord.words(of: headline).map(\.stem)) }
  var length: Int { words.count + 2 * headlineTerms.count }
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
  /// All different words.
  private let vocabulary: [NaiveWord]
  /// By article: numbers of words in the vocabulary.
  private let words: [[Int]]
  /// By article: terms in the headline.
  private let headlines: [Set<String>]
  private let norms: [Double]

  init(_ pieces: [Piece]) {
    var (vocabulary, numbers): ([NaiveWord], [[UInt8]: Int]) = ([], [:])
    words = pieces.map { piece in
      piece.words.map { word in
        if let number = numbers[Array(word.written.utf8)] { return number }
        numbers[Array(word.written.utf8)] = vocabulary.count
        vocabulary.append(word)
        return vocabulary.count - 1
      }
    }
    self.vocabulary = vocabulary
    headlines = pieces.map(\.headlineTerms)
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
    case .word(let meaning): return scores(frequencies(meaning))
    case .phrase(let words): return scores(occurrences(words))
    case .near, .within, .field, .date, .flag: return words.map { _ in nil }
    }
  }

  private func scores(_ frequencies: [Int]) -> [Double?] {
    let weight = BM25.weight(articles: words.count, holding: frequencies.count { $0 > 0 })
    return zip(frequencies, norms).map { frequency, norm in
      frequency == 0 ? nil : weight * Double(frequency) / (Double(frequency) + norm)
    }
  }

  /// By article: how often words count that are meant, each, and two more for each of their terms in the
  /// headline.
  func frequencies(_ meaning: WordMeaning) -> [Int] {
    let isMeant = meant(meaning)
    return zip(words, headlines).map { words, headline in
      let found = words.filter { isMeant[$0] }
      guard !found.isEmpty, !headline.isEmpty else { return found.count }
      let terms = Set(found.map { vocabulary[$0].stem })
      return found.count + 2 * terms.intersection(headline).count
    }
  }

  /// By article: how often words stand next to each other, two more where the headline has terms of all.
  private func occurrences(_ phrase: [WordMeaning]) -> [Int] {
    let isMeant = phrase.map { meant($0) }
    return zip(words, headlines).map { words, headline in
      let count = words.indices.count { start in
        let run = words[start...].prefix(phrase.count)
        return run.count == phrase.count && zip(run, isMeant).allSatisfy { $1[$0] }
      }
      guard count > 0 else { return 0 }
      let isInHeadline = isMeant.allSatisfy { isMeant in
        words.contains { isMeant[$0] && headline.contains(vocabulary[$0].stem) }
      }
      return isInHeadline ? count + 2 : count
    }
  }

  /// By word of the vocabulary.
  private func meant(_ meaning: WordMeaning) -> [Bool] {
    let isMeant = NaiveWord.matcher(meaning)
    return vocabulary.map(isMeant)
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
