// Compares names found with names marked by hand: precision, recall and F1 by exact place and type, as
// CoNLL-2003 counts them.

import Names

/// How many names were right, found and marked, by type.
struct Tally {
  private var right = SIMD4<Int>()
  private var found = SIMD4<Int>()
  private var marked = SIMD4<Int>()

  mutating func add(found names: [TaggedName], marked known: [TaggedName]) {
    let all = Set(known)
    for name in names {
      found[Int(name.type.rawValue)] += 1
      if all.contains(name) { right[Int(name.type.rawValue)] += 1 }
    }
    for name in known { marked[Int(name.type.rawValue)] += 1 }
  }

  mutating func add(_ other: Tally) {
    right &+= other.right
    found &+= other.found
    marked &+= other.marked
  }

  /// Precision, recall and F1 over some types, in per cent.
  func scores(_ types: [TagType]) -> (precision: Double, recall: Double, f1: Double) {
    func sum(_ counts: SIMD4<Int>) -> Double {
      Double(types.reduce(0) { $0 + counts[Int($1.rawValue)] })
    }
    let precision = sum(right) / max(sum(found), 1)
    let recall = sum(right) / max(sum(marked), 1)
    let f1 = 2 * precision * recall / max(precision + recall, .leastNormalMagnitude)
    return (100 * precision, 100 * recall, 100 * f1)
  }
}
