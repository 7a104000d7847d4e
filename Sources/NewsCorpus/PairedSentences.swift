// Facts by the sentences that say the same in two articles. Which sentences do, Comparison knows.

import CrossReferences
import Prose

/// Sentences of two articles that say the same.
struct PairedSentences: Sendable {
  let rows: [(left: TextRange, right: TextRange, score: Double)]

  /// Below it a pair of sentences may be about the same and say something else.
  private static let leastScore = 0.3

  /// None.
  init() { rows = [] }

  init(_ comparison: Comparison) {
    rows = comparison.rows.compactMap { row in
      guard let left = row.left, let right = row.right, let score = row.score,
        score >= Self.leastScore
      else { return nil }
      return (left, right, score)
    }
  }

  /// How many there are.
  var count: Int { rows.count }

  /// Two facts whose sentences say the same.
  struct Pair {
    /// Indices into the facts of each side.
    var left: Int
    var right: Int
    /// 0–1.
    var confidence: Double
  }

  /// The facts that stand in two paired sentences, each with each: few stand in one sentence.
  /// O(rows · log + pairs), but for sorts.
  func pairs<Fact>(
    _ left: [Fact], _ right: [Fact], _ place: (Fact) -> TextRange
  ) -> [Pair] {
    let (here, there) = (Self.inOrder(left, place), Self.inOrder(right, place))
    return rows.flatMap { row in
      Self.facts(here, in: row.left).flatMap { one in
        Self.facts(there, in: row.right).map { other in
          Pair(left: one, right: other, confidence: min(0.95, 0.5 + row.score / 2))
        }
      }
    }
  }

  private static func inOrder<Fact>(
    _ facts: [Fact], _ place: (Fact) -> TextRange
  ) -> [(place: TextRange, number: Int)] {
    facts.enumerated().map { (place($0.element), $0.offset) }
      .sorted { $0.place.start < $1.place.start }
  }

  private static func facts(
    _ facts: [(place: TextRange, number: Int)], in sentence: TextRange
  ) -> [Int] {
    let first = facts.firstBeyond { $0.place.start >= sentence.start }
    return facts[first...].prefix { $0.place.start < sentence.end }.map(\.number)
  }
}

extension Array {
  /// The first index of which a condition holds that holds of all behind it, too. O(log n).
  fileprivate func firstBeyond(_ isBeyond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
