// Which features occur often enough to be learned, and their numbers.

import Names

/// Counts features, then numbers those that count.
struct FeatureTable {
  private var keys: [UInt64]
  private var counts: [UInt32]
  private var numbers: [UInt32] = []
  private var count = 0
  /// The features that count, in order of their numbers.
  private(set) var features: [UInt64] = []

  /// Notes all features of some documents and numbers those that occur at least `least` times, in order of
  /// their hashes. O(tokens).
  init(_ documents: [AnnotatedDocument], least: UInt32) {
    keys = Array(repeating: 0, count: 1 << 20)
    counts = Array(repeating: 0, count: 1 << 20)
    var scanner = FeatureScanner()
    for document in documents {
      scanner.scan(document.text, document.row) { for feature in $0 { note(feature) } }
    }
    features = keys.indices.filter { counts[$0] >= least }.map { keys[$0] }.sorted()
    numbers = Array(repeating: 0, count: keys.count)
    for (number, feature) in features.enumerated() {
      numbers[slot(feature)] = UInt32(number + 1)
    }
  }

  private func slot(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func note(_ feature: UInt64) {
    let slot = slot(feature)
    counts[slot] += 1
    guard keys[slot] == 0 else { return }
    keys[slot] = feature
    count += 1
    if count * 2 > keys.count { grow() }
  }

  private mutating func grow() {
    let old = (keys: keys, counts: counts)
    keys = Array(repeating: 0, count: old.keys.count * 2)
    counts = Array(repeating: 0, count: keys.count)
    for (index, key) in old.keys.enumerated() where key != 0 {
      let slot = slot(key)
      keys[slot] = key
      counts[slot] = old.counts[index]
    }
  }

  /// The number of a feature, or nil where it does not count.
  func number(_ feature: UInt64) -> UInt32? {
    let number = numbers[slot(feature)]
    return number == 0 ? nil : number - 1
  }
}
