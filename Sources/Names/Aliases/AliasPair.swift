// A pair of names that may be one entity, on its way from those who find pairs to Merging.

/// Two names and how they may be one.
struct AliasPair: Sendable, BitwiseCopyable {
  var left: UInt32
  var right: UInt32
  var match: NameMatch

  init(_ left: Int, _ right: Int, _ match: NameMatch) {
    self.left = UInt32(truncatingIfNeeded: left)
    self.right = UInt32(truncatingIfNeeded: right)
    self.match = match
  }
}

/// Names under sorted keys: all of one key, or of a range of keys, lie together, the most mentioned
/// first.
struct NameIndex {
  struct Entry: BitwiseCopyable {
    var key: UInt64
    /// Ascends from the most mentioned name; of equally many by a hash of the key, so that the
    /// order of names means nothing.
    var place: UInt64
    var name: UInt32
  }

  private(set) var entries: [Entry] = []

  mutating func add(_ key: UInt64, _ name: Int, _ names: CorpusNames) {
    let place = UInt64(~names.mentions(name)) << 32 | UInt64(names.hash(name))
    entries.append(Entry(key: key, place: place, name: UInt32(truncatingIfNeeded: name)))
  }

  /// Sorts what was added. O(entries × log entries).
  mutating func sort(_ names: CorpusNames) {
    entries.sort { left, right in
      if left.key != right.key { return left.key < right.key }
      if left.place != right.place { return left.place < right.place }
      return left.name != right.name && names.precedes(Int(left.name), Int(right.name))
    }
  }

  /// The entries whose key is in a range. O(log entries).
  func range(_ keys: ClosedRange<UInt64>) -> Range<Int> {
    let first = place { $0 < keys.lowerBound }
    return first..<place { $0 <= keys.upperBound }
  }

  /// The entries with one key. O(log entries).
  func run(_ key: UInt64) -> ArraySlice<Entry> { entries[range(key...key)] }

  /// The runs of entries with equal keys, two names or more in each.
  func forEachRun(_ body: (Range<Int>) -> Void) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      if end - start > 1 { body(start..<end) }
      start = end
    }
  }

  private func place(_ isBelow: (UInt64) -> Bool) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if isBelow(entries[middle].key) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
