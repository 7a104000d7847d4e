// Looking for terms in the sorted dictionary of a segment.

import Columns

/// The terms of a segment, lent: in byte order, one after another.
struct TermDictionary {
  let bytes: Bytes
  /// One more than there are terms.
  let starts: UnsafeBufferPointer<UInt32>

  private var count: Int { starts.count - 1 }

  /// The number of a term, nil where it is not there. O(log terms).
  func term(_ folded: Bytes) -> Int? {
    let candidate = first { order($0, folded) < 0 }
    return candidate < count && order(candidate, folded) == 0 ? candidate : nil
  }

  /// The terms that begin so. O(log terms).
  func terms(beginningWith prefix: Bytes) -> Range<Int> {
    let start = first { order($0, prefix) < 0 }
    return start..<first(from: start) { begins($0, with: prefix) }
  }

  /// The first term, from one on, for which something does not hold that holds for all before it.
  @inline(__always)
  private func first(from start: Int = 0, notSo isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (start, count)
    while low < high {
      let middle = (low &+ high) / 2
      if isBefore(middle) { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// Below zero where the term sorts before `key`, zero where they are the same bytes.
  @inline(__always)
  private func order(_ term: Int, _ key: Bytes) -> Int {
    let start = Int(starts[term])
    let length = Int(starts[term &+ 1]) &- start
    for index in 0..<min(length, key.count) where bytes[start &+ index] != key[index] {
      return Int(bytes[start &+ index]) &- Int(key[index])
    }
    return length &- key.count
  }

  private func begins(_ term: Int, with prefix: Bytes) -> Bool {
    let start = Int(starts[term])
    guard Int(starts[term + 1]) - start >= prefix.count else { return false }
    for index in 0..<prefix.count where bytes[start + index] != prefix[index] { return false }
    return true
  }
}
