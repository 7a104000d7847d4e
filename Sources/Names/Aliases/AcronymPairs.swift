// Pairs of acronyms and expansions that articles explain, where they explain them alike.

/// Counts explanations over the corpus. `roots` are the entities before acronyms are joined.
struct AcronymPairs {
  private struct Count {
    var acronym: UInt32
    var root: UInt32
    var expansion: UInt32
  }

  /// Pairs that may be joined.
  private(set) var pairs: [AliasPair] = []
  /// Explained in several ways: only a reader can tell.
  private(set) var doubts: [AliasPair] = []
  /// One slip in so many explanations is allowed for.
  private static let mostOthers = 0.1

  /// O(explanations × log explanations).
  init(_ names: CorpusNames, roots: [UInt32]) {
    var counts: [Count] = names.explained.compactMap { pair in
      guard names.inCapitals[Int(pair.acronym)], pair.acronym != pair.expansion else { return nil }
      return Count(
        acronym: pair.acronym, root: roots[Int(pair.expansion)], expansion: pair.expansion)
    }
    counts.sort { ($0.acronym, $0.root, $0.expansion) < ($1.acronym, $1.root, $1.expansion) }
    var start = 0
    while start < counts.count {
      var end = start
      while end < counts.count, counts[end].acronym == counts[start].acronym { end += 1 }
      decide(counts[start..<end], names)
      start = end
    }
  }

  private mutating func decide(_ counts: ArraySlice<Count>, _ names: CorpusNames) {
    var best: ArraySlice<Count> = []
    var start = counts.startIndex
    while start < counts.endIndex {
      var end = start
      while end < counts.endIndex, counts[end].root == counts[start].root { end += 1 }
      let run = counts[start..<end]
      if isBetter(run, than: best, names) { best = run }
      start = end
    }
    guard let first = best.first else { return }
    let share = Double(best.count) / Double(counts.count)
    var match = NameMatch(kind: .acronym, confidence: [0.87, 0.91, 0.94][min(best.count, 3) - 1])
    if share < 1 { match.confidence *= Float(share) }
    let pair = AliasPair(Int(first.acronym), Int(first.root), match)
    if 1 - share <= Self.mostOthers { pairs.append(pair) } else { doubts.append(pair) }
  }

  private func isBetter(
    _ run: ArraySlice<Count>, than best: ArraySlice<Count>, _ names: CorpusNames
  ) -> Bool {
    guard let first = run.first, let other = best.first, run.count == best.count else {
      return run.count > best.count
    }
    return names.precedes(Int(first.root), Int(other.root))
  }
}
