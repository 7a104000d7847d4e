// Where in a text a query's clauses match. Which articles match at all is Ranking's business.

import Columns
import Prose

/// Finds the places that clauses match in one text. O(words × (beginnings + misspelt words + patterns)).
package struct HitScanner {
  private let clauses: [Query.Clause]
  private var meanings: MeaningScanner
  /// The words of the text that is looked through.
  private var ranges: [TextRange] = []
  /// By meaning: the numbers of the words that it means there.
  private var positions: [[UInt32]] = []

  /// Whether the text that is looked through has English stems (`IndexBuilder.endArticle`).
  package var isStemmed: Bool {
    get { meanings.isStemmed }
    set { meanings.isStemmed = newValue }
  }

  /// A scanner for what a query asks of a whole text. What must not match is not looked for.
  package init(_ query: Query) { self.init(query.clauses.flatMap(\.shownLeaves)) }

  /// A scanner for words, phrases and places near each other.
  package init(_ clauses: [Query.Clause]) {
    self.clauses = clauses
    meanings = MeaningScanner(clauses.flatMap(\.words))
  }

  /// Whether there is nothing to look for.
  package var isEmpty: Bool { clauses.isEmpty }

  /// The places in order, not overlapping: a phrase is one place from its first word to its last, words near
  /// each other are one each.
  package mutating func hits(in text: Bytes, _ range: TextRange) -> [TextRange] {
    guard !clauses.isEmpty else { return [] }
    scan(text, range)
    let runs = clauses.flatMap { $0.litRuns { positions[meanings.number(of: $0)] } }
    return Self.merged(
      runs.map { run in
        TextRange(
          ranges[Int(run.start)].lowerBound, ranges[Int(run.end) - 1].upperBound)
      })
  }

  /// How often the clauses match, places that overlap counted apart.
  mutating func count(in text: Bytes, _ range: TextRange) -> Int {
    scan(text, range)
    return clauses.reduce(0) { count, clause in
      count + clause.runs { positions[meanings.number(of: $0)] }.count
    }
  }

  private mutating func scan(_ text: Bytes, _ range: TextRange) {
    ranges.removeAll(keepingCapacity: true)
    positions = Array(repeating: [], count: meanings.count)
    for word in WordScanner(text, in: range) {
      let number = UInt32(truncatingIfNeeded: ranges.count)
      ranges.append(word.range)
      meanings.forEachMeaning(of: word, in: text) { positions[$0].append(number) }
    }
  }

  /// Ranges in order of place, those that overlap joined. O(n log n).
  package static func merged(_ ranges: [TextRange]) -> [TextRange] {
    var result: [TextRange] = []
    for range in ranges.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if let last = result.last, range.start < last.end {
        result[result.count - 1].end = max(last.end, range.end)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

extension Query.Clause {
  /// The leaves that show why an article matches: not those that must not match.
  package var shownLeaves: [Self] {
    switch self {
    case .word, .phrase, .near, .within, .field, .date, .flag: [self]
    case .not: []
    case .any(let clauses), .all(let clauses): clauses.flatMap(\.shownLeaves)
    }
  }

  /// What to light: of places near each other the words that were asked for, not those between.
  fileprivate func litRuns(_ positions: (WordMeaning) -> [UInt32]) -> [WordRun] {
    switch self {
    case .near(let parts, _):
      let found = runs(positions)
      return parts.flatMap { part in
        part.litRuns(positions).filter { own in
          let first = found.firstRun(endingAtOrBehind: own.end)
          return first < found.count && found[first].start <= own.start
        }
      }
    case .any(let clauses): return clauses.flatMap { $0.litRuns(positions) }
    // Told by the article's parts, not by its text alone.
    case .within: return []
    case .word, .phrase, .field, .date, .flag, .not, .all: return runs(positions)
    }
  }
}

extension [WordRun] {
  /// The first run that does not end before a word; of places near each other, which begin and end in
  /// order, the one that begins first of those. O(log n).
  fileprivate func firstRun(endingAtOrBehind end: UInt32) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].end < end { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
