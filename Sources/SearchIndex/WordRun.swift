// Where words stand next to each other or near each other in one article, reckoned with word numbers. Where
// these come from, an index or a text, is not known here.

/// Some words of an article in a row, by number.
struct WordRun: Equatable, Sendable, BitwiseCopyable {
  var start: UInt32
  /// Behind the last one.
  var end: UInt32

  init(_ start: UInt32, _ end: UInt32) {
    self.start = start
    self.end = end
  }
}

extension Query.Clause {
  /// Where a word, a phrase or places near each other match: runs in order, none within another.
  /// O(positions).
  /// - Parameter positions: where a word stands, rising.
  func runs(_ positions: (WordMeaning) -> [UInt32]) -> [WordRun] {
    switch self {
    case .word(let word): positions(word).map { WordRun($0, $0 + 1) }
    case .phrase(let words): phraseRuns(words.map(positions))
    case .near(let clauses, let apart):
      nearRuns(
        counted(clauses).map { repeated($0.runs(positions), $1) },
        longest: apart + clauses.reduce(0) { $0 + $1.shortest })
    case .any(let clauses): leastRuns(clauses.flatMap { $0.runs(positions) })
    case .within, .field, .date, .flag, .not, .all: []  // have no places of their own
    }
  }

  /// How many words it needs at least.
  private var shortest: Int {
    switch self {
    case .word: 1
    case .phrase(let words): words.count
    case .near(let clauses, _): clauses.reduce(0) { $0 + $1.shortest }
    case .any(let clauses): clauses.map(\.shortest).min() ?? 0
    case .within, .field, .date, .flag, .not, .all: 0
    }
  }

  /// What it asks of words.
  var words: [WordMeaning] {
    switch self {
    case .word(let word): [word]
    case .phrase(let words): words
    case .near(let clauses, _), .any(let clauses), .all(let clauses): clauses.flatMap(\.words)
    case .within(_, let clause), .not(let clause): clause.words
    case .field, .date, .flag: []
    }
  }
}

/// Each clause once, and how often it stands there.
private func counted(_ clauses: [Query.Clause]) -> [(Query.Clause, Int)] {
  var counted: [(Query.Clause, Int)] = []
  for clause in clauses {
    if let index = counted.firstIndex(where: { $0.0 == clause }) {
      counted[index].1 += 1
    } else {
      counted.append((clause, 1))
    }
  }
  return counted
}

/// Runs that hold `times` of these next to one another: a word that is asked for twice must stand there
/// twice.
private func repeated(_ runs: [WordRun], _ times: Int) -> [WordRun] {
  guard times > 1 else { return runs }
  return zip(runs, runs.dropFirst(times - 1)).map { first, last in
    WordRun(first.start, last.end)
  }
}

/// Where words stand in this order next to each other.
private func phraseRuns(_ words: [[UInt32]]) -> [WordRun] {
  guard let first = words.first else { return [] }
  var starts = first
  for (offset, positions) in words.enumerated().dropFirst() {
    var next = 0
    starts.removeAll { start in
      let wanted = start + UInt32(offset)
      while next < positions.count, positions[next] < wanted { next += 1 }
      return next == positions.count || positions[next] != wanted
    }
  }
  return starts.map { WordRun($0, $0 + UInt32(words.count)) }
}

/// The shortest runs that hold a run of each part, as far as they have at most `longest` words.
///
/// Of each part the runs stand in order, none within another; so do those that are found (minimal intervals:
/// Clarke, Cormack and Burkowski, "An algebra for structured text search and a framework for its
/// implementation", The Computer Journal 38(1), 1995). Parts may share words. O(runs × parts).
private func nearRuns(_ parts: [[WordRun]], longest: Int) -> [WordRun] {
  guard !parts.isEmpty, parts.allSatisfy({ !$0.isEmpty }) else { return [] }
  var next = Array(repeating: 0, count: parts.count)
  var found: [WordRun] = []
  while true {
    var first = 0
    var run = WordRun(.max, 0)
    for part in parts.indices {
      let own = parts[part][next[part]]
      if own.start < run.start { (run.start, first) = (own.start, part) }
      run.end = max(run.end, own.end)
    }
    // Of two that begin or end together the shorter stays.
    if let last = found.last, last.end == run.end { found.removeLast() }
    if found.last?.start != run.start { found.append(run) }
    next[first] += 1
    if next[first] == parts[first].count { break }
  }
  return found.filter { Int($0.end - $0.start) <= longest }
}

/// The runs that hold no other, in order, each once. O(n log n).
private func leastRuns(_ runs: [WordRun]) -> [WordRun] {
  var found: [WordRun] = []
  // Of those that begin together the longest comes first, and is taken back.
  for run in runs.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) }) {
    while let last = found.last, last.end >= run.end { found.removeLast() }
    found.append(run)
  }
  return found
}
