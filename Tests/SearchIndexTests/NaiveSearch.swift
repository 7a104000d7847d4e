// Search written as plainly as possible: what the index must agree with.

import Columns
import Prose

@testable import SearchIndex

/// An article as a test writes it: a headline, whose words count more, and a body.
struct Piece {
  var headline = ""
  var body: String
  /// When it is from; 0 where that is not known.
  var day = 0

  var text: String { headline + "\n" + body }
  /// In order.
  var words: [NaiveWord] { NaiveWord.words(of: text) }
  /// Terms of the headline.
  var headlineTerms: Set<String> { Set(NaiveWord.words(of: headline).map(\.stem)) }
  var length: Int { words.count + 2 * headlineTerms.count }
}

/// The index of some articles, as a segment builder would make it; few of them have pairs, too.
func index(_ pieces: some Sequence<Piece>) -> IndexSegment {
  var builder = IndexBuilder(leastArticlesWithPairs: 1)
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
    query, in: segments.map { index($0) }, limit: limit, countsAll: countsAll,
    fields: PieceFields(segments, query))
  return found(ranking, segments)
}

/// Matches by article, counted over all segments.
func found(_ ranking: Ranking, _ segments: [[Piece]]) -> [Found] {
  ranking.matches.map { match in
    Found(
      article: segments[..<match.segment].reduce(0) { $0 + $1.count } + match.article,
      score: match.score)
  }
}

/// What tests know of pieces besides their words.
struct PieceFields: FieldSource {
  let segments: [[Piece]]
  let leaves: [Query.Clause]

  init(_ segments: [[Piece]], _ query: Query) {
    self.segments = segments
    leaves = query.leaves
  }

  func matches(leaf: Int, segment: Int) -> FieldMatches {
    let pieces = segments[segment]
    if case .field(.person, let value) = leaves[leaf] {
      return .counts(pieces.map { UInt32($0.count(named: value)) })
    }
    var set = ArticleSet(none: pieces.count)
    for (number, piece) in pieces.enumerated() where piece.has(leaves[leaf]) {
      set.insert(UInt32(number))
    }
    return .set(set)
  }

  func withPart<Result>(
    _ part: Query.Part, segment: Int, article: Int, _ body: (Bytes, [TextRange]) -> Result
  ) -> Result {
    let piece = segments[segment][article]
    return Array(piece.text.utf8).withUnsafeBufferPointer { body($0, [piece.range(of: part)]) }
  }

  func recency(ofSegment segment: Int) -> Slice<Column<UInt32>> {
    Column(segments[segment].map { UInt32($0.day) })[...]
  }
}

extension Piece {
  /// How often a person is named: by the first letter of the value, so that all differ.
  func count(named value: Query.Value) -> Int {
    (day + (value.words.first?.utf8.count ?? 0)) % 4
  }

  /// Whether it has what scores nothing.
  func has(_ leaf: Query.Clause) -> Bool {
    switch leaf {
    case .date(let days):
      day > 0 && (days.first.map { $0 <= day } ?? true) && (days.last.map { day <= $0 } ?? true)
    case .flag(.undated): day == 0
    case .flag(.duplicate): day % 3 == 1
    case .field: day % 2 == 0
    case .word, .phrase, .near, .within, .not, .any, .all: false
    }
  }

  /// One range each is enough here.
  func range(of part: Query.Part) -> TextRange {
    let (headline, all) = (headline.utf8.count, text.utf8.count)
    switch part {
    case .title: return TextRange(0, headline)
    case .body: return TextRange(headline, all)
    case .quote: return TextRange(headline, (headline + all) / 2)
    case .said: return TextRange(all, all)
    }
  }
}

/// The same by reading every article for every clause.
struct NaiveSearch {
  private let pieces: [Piece]
  /// All different words.
  private let vocabulary: [NaiveWord]
  /// By article: numbers of words in the vocabulary.
  private let words: [[Int]]
  /// By article: terms in the headline.
  private let headlines: [Set<String>]
  private let norms: [Double]

  init(_ pieces: [Piece]) {
    self.pieces = pieces
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

  /// All articles that match, best first, then newest first.
  func ranked(_ query: Query) -> [Found] {
    guard !query.isEmpty else { return [] }
    let scores = scores(.all(query.clauses))
    return scores.enumerated().compactMap { article, score in
      score.map { Found(article: article, score: $0) }
    }.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      let days = (pieces[left.article].day, pieces[right.article].day)
      return (days.1, left.article) < (days.0, right.article)
    }
  }

  /// How many articles hold a clause, or what must not match.
  func count(_ clause: Query.Clause) -> Int {
    if case .not(let inner) = clause { return scores(inner).count { $0 != nil } }
    return scores(clause).count { $0 != nil }
  }

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
    case .not(let clause): return scores(clause).map { $0 == nil ? 0 : nil }
    case .word(.misspelt(let word, let most)): return scores(misspelt: word, most)
    case .word(let meaning): return scores(frequencies(meaning))
    case .phrase, .near: return scores(occurrences(clause))
    case .within(let part, let inner): return scores(occurrences(inner, in: part))
    case .field(.person, let value): return scores(pieces.map { $0.count(named: value) })
    case .field, .date, .flag: return pieces.map { $0.has(clause) ? 0 : nil }
    }
  }

  private func scores(_ frequencies: [Int]) -> [Double?] {
    let weight = BM25.weight(articles: words.count, holding: frequencies.count { $0 > 0 })
    return zip(frequencies, norms).map { frequency, norm in
      frequency == 0 ? nil : weight * Double(frequency) / (Double(frequency) + norm)
    }
  }

  /// By article: the words of each number of edits counted for themselves, and the score by the nearest.
  private func scores(misspelt word: String, _ most: Int) -> [Double?] {
    let letters = Array(word.unicodeScalars)
    let distances = vocabulary.map { naiveDistance(Array($0.folded.unicodeScalars), letters) }
    let byEdits = (0...most).map { edits in frequencies(distances.map { $0 == edits }) }
    let all = words.indices.map { article in byEdits.reduce(0) { $0 + $1[article] } }
    let weight = BM25.weight(articles: words.count, holding: all.count { $0 > 0 })
    return scores(all).enumerated().map { article, score in
      guard let score, let edits = byEdits.firstIndex(where: { $0[article] > 0 }) else {
        return nil
      }
      return BM25.score(score, weight: weight, edits: edits, of: most)
    }
  }

  /// By article: how often words count that are meant, each, and two more for each of their terms in the
  /// headline.
  func frequencies(_ meaning: WordMeaning) -> [Int] { frequencies(meant(meaning)) }

  private func frequencies(_ isMeant: [Bool]) -> [Int] {
    zip(words, headlines).map { words, headline in
      let found = words.filter { isMeant[$0] }
      guard !found.isEmpty, !headline.isEmpty else { return found.count }
      let terms = Set(found.map { vocabulary[$0].stem })
      return found.count + 2 * terms.intersection(headline).count
    }
  }

  /// By article: how often words stand as they should, two more where the headline has terms of what is
  /// needed.
  private func occurrences(_ clause: Query.Clause) -> [Int] {
    var known: [WordMeaning: [Bool]] = [:]
    func isMeant(_ meaning: WordMeaning) -> [Bool] {
      let found = known[meaning] ?? meant(meaning)
      known[meaning] = found
      return found
    }
    return zip(words, headlines).map { words, headline in
      let count = windows(clause) { meaning in
        let isMeant = isMeant(meaning)
        return words.indices.filter { isMeant[words[$0]] }
      }.count
      guard count > 0 else { return 0 }
      let isInHeadline = isInHeadline(clause) { meaning in
        let isMeant = isMeant(meaning)
        return words.contains { isMeant[$0] && headline.contains(vocabulary[$0].stem) }
      }
      return isInHeadline ? count + 2 : count
    }
  }

  /// By article: the same in one part of it, where headlines do not count more.
  private func occurrences(_ clause: Query.Clause, in part: Query.Part) -> [Int] {
    pieces.map { piece in
      let bytes = Array(piece.text.utf8)[piece.range(of: part).offsets]
      let words = NaiveWord.words(of: String(decoding: bytes, as: UTF8.self))
      return windows(clause) { meaning in
        let isMeant = NaiveWord.matcher(meaning)
        return words.indices.filter { isMeant(words[$0]) }
      }.count
    }
  }

  private func isInHeadline(_ clause: Query.Clause, _ hasWord: (WordMeaning) -> Bool) -> Bool {
    switch clause {
    case .word(let meaning): hasWord(meaning)
    case .phrase(let words): words.allSatisfy(hasWord)
    case .near(let clauses, _): clauses.allSatisfy { isInHeadline($0, hasWord) }
    case .any(let clauses): clauses.contains { isInHeadline($0, hasWord) }
    case .within, .field, .date, .flag, .not, .all: false
    }
  }

  /// The stretches of text in which a clause matches and in no part of which it does.
  private func windows(
    _ clause: Query.Clause, _ positions: (WordMeaning) -> [Int]
  ) -> [Range<Int>] {
    switch clause {
    case .word(let meaning): return positions(meaning).map { $0..<$0 + 1 }
    case .phrase(let phrase):
      let places = phrase.map(positions)
      return (places.first ?? []).filter { start in
        places.indices.allSatisfy { places[$0].contains(start + $0) }
      }.map { $0..<$0 + phrase.count }
    case .any(let clauses): return least(clauses.flatMap { windows($0, positions) })
    case .near(let clauses, let apart):
      let longest = apart + clauses.reduce(0) { $0 + shortest($1) }
      return least(choices(clauses, positions)).filter { $0.count <= longest }
    case .within, .field, .date, .flag, .not, .all: return []
    }
  }

  /// What all ways of choosing one place for each clause span; equal clauses have different places.
  private func choices(_ clauses: [Query.Clause], _ positions: (WordMeaning) -> [Int]) -> [Range<
    Int
  >] {
    let places = clauses.map { windows($0, positions) }
    var chosen: [[Range<Int>]] = [[]]
    for (number, clause) in clauses.enumerated() {
      chosen = chosen.flatMap { before in
        places[number].filter { place in
          !zip(clauses, before).contains { $0 == clause && $1 == place }
        }.map { before + [$0] }
      }
    }
    return chosen.compactMap { ranges in
      guard let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max()
      else { return nil }
      return start..<end
    }
  }

  private func least(_ ranges: [Range<Int>]) -> [Range<Int>] {
    let all = Set(ranges)
    return all.filter { range in
      !all.contains {
        $0 != range && range.lowerBound <= $0.lowerBound && $0.upperBound <= range.upperBound
      }
    }.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func shortest(_ clause: Query.Clause) -> Int {
    switch clause {
    case .word: 1
    case .phrase(let words): words.count
    case .near(let clauses, _): clauses.reduce(0) { $0 + shortest($1) }
    case .any(let clauses): clauses.map { shortest($0) }.min() ?? 0
    case .within, .field, .date, .flag, .not, .all: 0
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
