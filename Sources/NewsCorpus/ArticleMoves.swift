// Which number an article has after its corpus was read again.

/// The numbers of a corpus's articles in the one that came of it.
package struct ArticleMoves: Equatable, Sendable {
  private struct Run: Equatable {
    var old: Int
    var new: Int
    var count: Int
  }

  /// In order of both numbers.
  private var runs: [Run] = []

  /// None of them is there any more.
  init() {}

  /// Says that some articles, behind all said before, are now those from `new` on.
  mutating func add(_ old: Range<Int>, at new: Int) {
    guard !old.isEmpty else { return }
    if let last = runs.last, last.old + last.count == old.lowerBound,
      last.new + last.count == new
    {
      runs[runs.count - 1].count += old.count
    } else {
      runs.append(Run(old: old.lowerBound, new: new, count: old.count))
    }
  }

  /// An article's number now; nil where it is gone. O(log changes).
  package func now(_ article: Int) -> Int? {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].old + runs[middle].count <= article {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < runs.count, runs[low].old <= article else { return nil }
    return article - runs[low].old + runs[low].new
  }
}
