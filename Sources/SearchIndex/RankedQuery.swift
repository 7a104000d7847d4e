// A query over the segments of a corpus: its clauses as sources of one segment after the other. What a leaf
// of the query holds, Ranking finds out; how sources are evaluated, Evaluation knows.

import Columns

/// Evaluates one query segment by segment.
struct RankedQuery {
  private let query: Query
  /// By leaf.
  private let weights: [Double]
  private let meanLength: Double
  private let countsAll: Bool
  private let norms: [Double]
  private var top: TopMatches
  private var count = 0
  private var clauseCounts: [Int]

  init(query: Query, weights: [Double], meanLength: Double, countsAll: Bool, top: TopMatches) {
    self.query = query
    self.weights = weights
    self.meanLength = meanLength
    self.countsAll = countsAll
    self.top = top
    clauseCounts = Array(repeating: 0, count: query.clauses.count)
    norms = BM25.norms(meanLength: meanLength, of: LengthNorm.lengths)
  }

  /// Takes the matches of the next segment; `held` is what each leaf holds in it.
  mutating func add(_ segment: IndexSegment, number: Int, _ held: [HeldPostings]) {
    withExtendedLifetime(segment) {
      norms.withUnsafeBufferPointer { norms in
        let own = Double(segment.totalLength) / Double(max(segment.articleCount, 1))
        let scorer = SegmentScorer(
          table: norms, norms: segment.norms.withBuffer { $0 },
          slope: min(1, max(own, 1) / max(meanLength, 1)))
        let reading = SegmentReading(
          segment: segment, number: number, held: held, weights: weights, scorer: scorer)
        add(reading)
      }
    }
  }

  private mutating func add(_ reading: SegmentReading) {
    var evaluation = Evaluation(
      segment: reading.number, scorer: reading.scorer, countsAll: countsAll, top: top)
    var leaf = 0
    var sources: [ClauseSource] = []
    defer { for source in sources { source.free() } }
    if query.clauses.count == 1, case .any(let clauses) = query.clauses[0] {
      for clause in clauses { _ = reading.append(clause, &leaf, to: &sources) }
      sources.withUnsafeMutableBufferPointer { evaluation.any($0) }
      if countsAll { clauseCounts[0] += evaluation.matchCount }
    } else {
      for (number, clause) in query.clauses.enumerated() {
        clauseCounts[number] += reading.append(clause, &leaf, to: &sources)
      }
      if sources.count == query.clauses.count {
        sources.withUnsafeMutableBufferPointer { evaluation.all($0) }
      }
    }
    top = evaluation.top
    count += evaluation.matchCount
  }

  /// What all segments together gave.
  func ranking() -> Ranking {
    var ranking = Ranking()
    ranking.matches = top.sorted()
    ranking.count = count
    ranking.clauseCounts = clauseCounts
    return ranking
  }
}

/// What the leaves of a query hold in one segment, and what that counts.
private struct SegmentReading {
  let segment: IndexSegment
  let number: Int
  /// By leaf.
  let held: [HeldPostings]
  let weights: [Double]
  let scorer: SegmentScorer

  /// Appends the source of a clause where any article holds it, and returns how many do. `leaf` is the
  /// number of the clause's first leaf, and becomes that of the next clause.
  func append(_ clause: Query.Clause, _ leaf: inout Int, to sources: inout [ClauseSource]) -> Int {
    let place = sources.count
    switch clause {
    case .word, .prefix, .fuzzy, .phrase, .field:
      defer { leaf += 1 }
      let (held, weight) = (held[leaf], weights[leaf])
      switch held {
      case .none: break
      case .term(let term):
        let cursor = PostingCursor(segment, term: term)
        sources.append(ClauseSource(cursor, weight: weight, scorer, place: place))
      case .list(let list): append(ScoredList(list, weight: weight, scorer), to: &sources)
      }
      return held.count(in: segment)
    case .any(let clauses), .all(let clauses):
      let list = scored(clauses, isConjunction: clause.isConjunction, &leaf)
      append(list, to: &sources)
      return list.articles.count
    }
  }

  private func append(_ list: ScoredList, to sources: inout [ClauseSource]) {
    guard !list.articles.isEmpty else { return }
    sources.append(ClauseSource(list, scorer, place: sources.count))
  }

  /// All articles of a group of clauses.
  private func scored(
    _ clauses: [Query.Clause], isConjunction: Bool, _ leaf: inout Int
  ) -> ScoredList {
    var sources: [ClauseSource] = []
    defer { for source in sources { source.free() } }
    for clause in clauses { _ = append(clause, &leaf, to: &sources) }
    var evaluation = Evaluation(
      segment: number, scorer: scorer, countsAll: true, top: TopMatches(limit: nil))
    if !isConjunction {
      sources.withUnsafeMutableBufferPointer { evaluation.any($0) }
    } else if sources.count == clauses.count {
      sources.withUnsafeMutableBufferPointer { evaluation.all($0) }
    }
    var list = ScoredList()
    for match in evaluation.top.kept {
      list.articles.append(UInt32(truncatingIfNeeded: match.article))
      list.scores.append(match.score)
    }
    return list
  }
}
