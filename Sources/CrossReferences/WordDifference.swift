// Which words of two sentences are the same in the same order, and which differ. What kind of words they are, WordMarks
// knows.

/// The words of two texts that the other has not: all but a longest common subsequence, by the greedy algorithm of Myers
/// ("An O(ND) difference algorithm and its variations", Algorithmica 1, 1986).
struct WordDifference: Equatable {
  /// Of each word, whether it differs.
  private(set) var left: [Bool]
  private(set) var right: [Bool]

  /// Beyond so many differing words all between the first and the last of them differ.
  private static let mostChanges = 160

  /// Of the words of both, 0–1.
  var changedShare: Double {
    let all = left.count + right.count
    guard all > 0 else { return 0 }
    return Double(left.count { $0 } + right.count { $0 }) / Double(all)
  }

  /// The same from either side. O(words · differing words).
  init(_ left: [UInt64], _ right: [UInt64]) {
    self.left = Array(repeating: false, count: left.count)
    self.right = Array(repeating: false, count: right.count)
    let start = zip(left, right).prefix { $0 == $1 }.count
    let longest = min(left.count, right.count) - start
    let end = zip(left.reversed(), right.reversed()).prefix(longest).prefix { $0 == $1 }.count
    let (a, b) = (left[start..<left.count - end], right[start..<right.count - end])
    // Of several longest subsequences the one that is found depends on where one begins: always on the same side.
    if b.lexicographicallyPrecedes(a) {
      mark(b, a) { isOfFirst, index in
        if isOfFirst { self.right[index] = true } else { self.left[index] = true }
      }
    } else {
      mark(a, b) { isOfFirst, index in
        if isOfFirst { self.left[index] = true } else { self.right[index] = true }
      }
    }
  }

  private func mark(
    _ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>, _ markChanged: (Bool, Int) -> Void
  ) {
    guard let trace = trace(a, b) else {
      for index in a.indices { markChanged(true, index) }
      for index in b.indices { markChanged(false, index) }
      return
    }
    // Back from the ends, one change at a time.
    var (x, y) = (a.count, b.count)
    for changes in stride(from: trace.count, to: 0, by: -1) {
      let reached = trace[changes - 1]
      let diagonal = x - y
      let isInsertion =
        diagonal == -changes
        || diagonal != changes && reached[diagonal - 1 + changes] < reached[diagonal + 1 + changes]
      let before = isInsertion ? diagonal + 1 : diagonal - 1
      x = reached[before + changes]
      y = x - before
      if isInsertion {
        markChanged(false, b.startIndex + y)
      } else {
        markChanged(true, a.startIndex + x)
      }
    }
  }

  /// How far each diagonal got with 0, 1, 2 … changes; diagonal k of n changes is at index k + n + 1. Nil where there are
  /// too many.
  private func trace(_ a: ArraySlice<UInt64>, _ b: ArraySlice<UInt64>) -> [[Int]]? {
    var trace: [[Int]] = []
    var reached = [0, 0, 0]
    var changes = 0
    while changes <= Self.mostChanges {
      var next = [Int](repeating: 0, count: 2 * changes + 5)
      for diagonal in stride(from: -changes, through: changes, by: 2) {
        var x = 0
        if changes > 0 {
          let isInsertion =
            diagonal == -changes
            || diagonal != changes
              && reached[diagonal - 1 + changes] < reached[diagonal + 1 + changes]
          x = isInsertion ? reached[diagonal + 1 + changes] : reached[diagonal - 1 + changes] + 1
        }
        while x < a.count, x - diagonal < b.count, x - diagonal >= 0,
          a[a.startIndex + x] == b[b.startIndex + x - diagonal]
        {
          x += 1
        }
        next[diagonal + changes + 1] = x
        if diagonal == a.count - b.count, x >= a.count { return trace }
      }
      trace.append(next)
      reached = next
      changes += 1
    }
    return nil
  }
}
