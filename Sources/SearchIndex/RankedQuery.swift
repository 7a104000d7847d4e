// A query over the segments of a corpus: its clauses as sources of one segment after the other. What a leaf
// of the query holds, FoundQuery knows; how sources are evaluated, Evaluation.

import Columns

/// Evaluates one query segment by segment.
struct RankedQuery {
  private let found: FoundQuery
  private let countsAll: Bool
  private let norms: [Double]
  private var top: TopMatches
  private var count = 0
  private var clauseCounts: [Int]

  init(_ found: FoundQuery, countsAll: Bool, top: TopMatches) {
    self.found = found
    self.countsAll = countsAll
    self.top = top
    clauseCounts = Array(repeating: 0, count: found.query.clauses.count)
    norms = BM25.norms(meanLength: found.meanLength, of: LengthNorm.lengths)
  }

  /// Takes the matches of the next segment.
  mutating func add(_ number: Int, recency: Slice<Column<UInt32>>) {
    let segment = found.segments[number]
    withExtendedLifetime(segment) {
      norms.withUnsafeBufferPointer { norms in
        recency.withBuffer { recency in
          let scorer = SegmentScorer(segment, table: norms, meanLength: found.meanLength)
          add(
            SegmentReading(
              segment: segment, held: found.held[number], weights: found.weights, scorer: scorer),
            Evaluation(
              segment: number, scorer: scorer, countsAll: countsAll, recency: recency, top: top))
        }
      }
    }
  }

  private mutating func add(_ reading: SegmentReading, _ evaluation: Evaluation) {
    var evaluation = evaluation
    var parts = Parts()
    defer { parts.free() }
    var leaf = 0
    let clauses = found.query.clauses
    if clauses.count == 1, case .any(let alternatives) = clauses[0] {
      for clause in alternatives { reading.addAlternative(clause, &leaf, to: &parts) }
      parts.sources.withUnsafeMutableBufferPointer { evaluation.any($0) }
      if countsAll { clauseCounts[0] += evaluation.matchCount }
    } else {
      for (number, clause) in clauses.enumerated() {
        clauseCounts[number] += reading.add(clause, &leaf, to: &parts)
      }
      parts.evaluate(&evaluation)
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
    ranking.leafCounts = found.counts
    ranking.isComplete = found.isComplete
    return ranking
  }
}

/// Conditions that must all hold in one segment: those that score as sources, all others as one set.
private struct Parts {
  var sources: [ClauseSource] = []
  /// Articles that may match; nil is all.
  var allowed: ArticleSet?
  /// One of them holds nowhere.
  var isImpossible = false

  func free() { for source in sources { source.free() } }

  mutating func allow(_ set: ArticleSet) {
    if allowed == nil { allowed = set } else { allowed?.formIntersection(set) }
  }

  mutating func evaluate(_ evaluation: inout Evaluation) {
    guard !isImpossible else { return }
    evaluation.allowed = allowed
    if !sources.isEmpty {
      sources.withUnsafeMutableBufferPointer { evaluation.all($0) }
    } else if let allowed {
      evaluation.unscored(allowed)
    }
  }
}

/// What the leaves of a query hold in one segment, and what that counts.
private struct SegmentReading {
  let segment: IndexSegment
  /// By leaf.
  let held: [HeldPostings]
  let weights: [Double]
  let scorer: SegmentScorer

  /// Adds a condition that must hold. `leaf` is the number of the clause's first leaf, and becomes that of
  /// the next clause.
  /// - Returns: how many articles hold it; of one that must not hold, how many do.
  func add(_ clause: Query.Clause, _ leaf: inout Int, to parts: inout Parts) -> Int {
    switch clause {
    case .word, .phrase, .near, .within, .field, .date, .flag:
      defer { leaf += 1 }
      if case .set(let set) = held[leaf] {
        parts.allow(set)
        return set.count
      }
      if let source = source(leaf, place: parts.sources.count) {
        parts.sources.append(source)
      } else {
        parts.isImpossible = true
      }
      return held[leaf].count(in: segment)
    case .not(let inner):
      var set = articles(inner, &leaf)
      let count = set.count
      set.complement()
      parts.allow(set)
      return count
    case .any, .all:
      let list = scored(clause, &leaf)
      if list.articles.isEmpty {
        parts.isImpossible = true
      } else {
        parts.sources.append(ClauseSource(list, scorer, place: parts.sources.count))
      }
      return list.articles.count
    }
  }

  /// Adds one of several conditions of which one must hold.
  func addAlternative(_ clause: Query.Clause, _ leaf: inout Int, to parts: inout Parts) {
    var own = Parts()
    _ = add(clause, &leaf, to: &own)
    if let allowed = own.allowed {
      let list = ScoredList(unscored: allowed)
      if !list.articles.isEmpty {
        parts.sources.append(ClauseSource(list, scorer, place: parts.sources.count))
      }
    } else if let source = own.sources.first {
      parts.sources.append(source.moved(to: parts.sources.count))
    }
  }

  private func source(_ leaf: Int, place: Int) -> ClauseSource? {
    switch held[leaf] {
    case .none, .set: return nil
    case .term(let term):
      let cursor = PostingCursor(segment, term: term)
      return ClauseSource(cursor, weight: weights[leaf], scorer, place: place)
    case .list(let list):
      guard !list.articles.isEmpty else { return nil }
      return ClauseSource(
        ScoredList(list, weight: weights[leaf], scorer), scorer, place: place)
    }
  }

  /// All articles of a group of clauses, with their scores.
  private func scored(_ group: Query.Clause, _ leaf: inout Int) -> ScoredList {
    var parts = Parts()
    defer { parts.free() }
    var evaluation = Evaluation(
      segment: 0, scorer: scorer, countsAll: true, recency: .init(start: nil, count: 0),
      top: TopMatches(limit: nil))
    switch group {
    case .any(let clauses):
      for clause in clauses { addAlternative(clause, &leaf, to: &parts) }
      parts.sources.withUnsafeMutableBufferPointer { evaluation.any($0) }
    case .all(let clauses):
      for clause in clauses { _ = add(clause, &leaf, to: &parts) }
      parts.evaluate(&evaluation)
    case .word, .phrase, .near, .within, .field, .date, .flag, .not: break  // no groups
    }
    var list = ScoredList()
    for match in evaluation.top.kept {
      list.articles.append(UInt32(truncatingIfNeeded: match.article))
      list.scores.append(match.score)
    }
    return list
  }

  /// The articles that a clause matches, whatever they score.
  private func articles(_ clause: Query.Clause, _ leaf: inout Int) -> ArticleSet {
    switch clause {
    case .word, .phrase, .near, .within, .field, .date, .flag:
      defer { leaf += 1 }
      return held[leaf].articles(in: segment)
    case .not(let inner):
      var set = articles(inner, &leaf)
      set.complement()
      return set
    case .any(let clauses):
      var set = ArticleSet(none: segment.articleCount)
      for clause in clauses { set.formUnion(articles(clause, &leaf)) }
      return set
    case .all(let clauses):
      var set = ArticleSet(all: segment.articleCount)
      for clause in clauses { set.formIntersection(articles(clause, &leaf)) }
      return set
    }
  }
}
