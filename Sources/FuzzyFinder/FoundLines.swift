// What a pattern found: the best lines, how many there are, and which, so that a longer pattern need not
// look at all lines again.

/// A line that has a pattern.
package struct FoundLine: Hashable, Sendable {
  /// The table's number, and the line's in it.
  package var table: Int
  package var line: Int
  /// How well it fits; larger is better.
  package var score: Int

  package init(table: Int, line: Int, score: Int) {
    self.table = table
    self.line = line
    self.score = score
  }
}

/// The answer to a pattern.
package struct FoundLines: Sendable {
  /// What was looked for.
  package let pattern: FinderPattern
  /// Best first: by score, then the shorter line, then the one that stands first.
  package internal(set) var best: [FoundLine] = []
  /// How many lines were found so far.
  package internal(set) var count = 0
  /// Whether all lines were looked at.
  package internal(set) var isComplete = false
  /// Per table: all lines found.
  var lines: [[HoldingLine]] = []
}

/// A line that has all letters of a pattern.
struct HoldingLine: Sendable, BitwiseCopyable {
  /// In its table.
  var line: UInt16
  /// Behind the last letter of the last term, where each letter is taken as early as it can be: a
  /// letter more is looked for from there on.
  var end: UInt8
}

/// How a line stands among others, as one number that orders as they do: larger is better.
struct LineRank: Comparable, Hashable, Sendable {
  let bits: UInt64

  /// - Parameters:
  ///   - score: below 0 counts as 0.
  ///   - length: of the line, in letters.
  init(score: Int, length: Int, table: Int, line: Int) {
    bits =
      UInt64(min(max(score, 0), 0xFFFF)) << 48 | UInt64(0xFF - min(length, 0xFF)) << 40
      | UInt64(0xFF_FFFF - min(table, 0xFF_FFFF)) << 16 | UInt64(0xFFFF - line)
  }

  static func < (left: LineRank, right: LineRank) -> Bool { left.bits < right.bits }

  var found: FoundLine {
    FoundLine(
      table: 0xFF_FFFF - Int(bits >> 16 & 0xFF_FFFF), line: 0xFFFF - Int(bits & 0xFFFF),
      score: Int(bits >> 48))
  }
}

/// Keeps the best of all lines it is told: a binary heap with the worst on top.
struct BestLines: Sendable {
  private let limit: Int
  private var heap: [LineRank] = []

  init(limit: Int) { self.limit = limit }

  /// A line that does not stand above this one is none of the best; nil while there is room.
  var worst: LineRank? { heap.count < limit ? nil : heap.first }

  /// O(log limit).
  mutating func add(_ rank: LineRank) {
    if heap.count < limit {
      heap.append(rank)
      rise(heap.count - 1)
    } else if let worst = heap.first, worst < rank {
      heap[0] = rank
      sink()
    }
  }

  /// Takes the best of both; what both know counts once. O(limit × log limit).
  mutating func join(_ other: BestLines) {
    let all = Set(heap).union(other.heap).sorted(by: >)
    // In rising order, which is a heap.
    heap = all.prefix(limit).reversed()
  }

  /// Best first. O(limit × log limit).
  func sorted() -> [FoundLine] { heap.sorted(by: >).map(\.found) }

  private mutating func rise(_ start: Int) {
    var child = start
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if heap[child] < heap[least] { least = child }
      }
      guard least != parent else { return }
      heap.swapAt(least, parent)
      parent = least
    }
  }
}
