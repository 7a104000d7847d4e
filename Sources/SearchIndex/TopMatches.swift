// The best matches so far. Where scores come from is not known here.

/// An article that matches, with its score.
package struct Match: Equatable, Sendable, BitwiseCopyable {
  /// Number of the segment in the list that was searched.
  package var segment: Int
  /// Number of the article within the segment.
  package var article: Int
  /// BM25, higher is better; only scores of one query on one corpus compare.
  package var score: Double
  /// Larger for newer articles, 0 where it is not known how new it is.
  package var recency: UInt32 = 0

  /// Whether it stands before another. Of equal scores the newest is first; those that are equally new keep
  /// the order of the corpus, so two runs agree.
  fileprivate func precedes(_ other: Match) -> Bool {
    if score != other.score { return score > other.score }
    return (other.recency, segment, article) < (recency, other.segment, other.article)
  }
}

/// Keeps the best of all matches it is told, which come in order of segment and article: a binary heap with
/// the worst on top. O(log limit) for a match that is kept.
struct TopMatches {
  private let limit: Int
  private var heap: [Match] = []
  /// The kept matches in no order; where all are kept, in that in which they came.
  var kept: [Match] { heap }
  /// A match that scores less is not kept: below all scores while there is room.
  private(set) var threshold = -1.0

  /// Keeps `limit` matches; nil keeps all.
  init(limit: Int?) {
    self.limit = limit ?? .max
    if let limit { heap.reserveCapacity(min(limit, 1024)) }
    if self.limit == 0 { threshold = .infinity }
  }

  /// Adds a match whose score is not below `threshold`.
  mutating func add(_ match: Match) {
    if heap.count < limit {
      heap.append(match)
      guard heap.count == limit else { return }
      for index in (0..<limit / 2).reversed() { sink(index) }
    } else if match.precedes(heap[0]) {
      heap[0] = match
      sink(0)
    }
    threshold = heap[0].score
  }

  /// Best first.
  func sorted() -> [Match] { heap.sorted { $0.precedes($1) } }

  private mutating func sink(_ start: Int) {
    var parent = start
    while true {
      var worst = parent
      for child in 2 * parent + 1..<min(2 * parent + 3, max(heap.count, 2 * parent + 1)) {
        if heap[worst].precedes(heap[child]) { worst = child }
      }
      guard worst != parent else { return }
      heap.swapAt(worst, parent)
      parent = worst
    }
  }
}
