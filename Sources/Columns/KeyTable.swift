// Ids for distinct byte strings, while a column set is being built. What the strings mean is not
// known here.

import Glibc

/// Gives each distinct byte string an id, 0, 1, 2 … in order of first appearance.
///
/// An open-addressing hash table over one arena of 4 GiB at most: a look-up costs O(length), as far
/// as the hashes differ, and allocates nothing.
/// The hash is FNV-1a, finished by one multiply-shift because FNV's low bits alone cluster.
package struct KeyTable: Sendable {
  /// All keys, one after another.
  package private(set) var arena: [UInt8] = []
  /// `ends[id]` is where the key's bytes end in the arena.
  package private(set) var ends: [UInt32] = []
  private var hashes: [UInt32] = []
  private(set) var slots: [UInt32]
  static var free: UInt32 { .max }

  /// - Parameter minimumCapacity: how many keys fit before the table grows for the first time.
  package init(minimumCapacity: Int = 64) {
    var size = 64
    while size * 3 < minimumCapacity * 4 { size *= 2 }
    slots = Array(repeating: Self.free, count: size)
  }

  /// How many distinct keys there are.
  package var count: Int { ends.count }

  /// Where a key's bytes are in the arena.
  package func range(_ id: Int) -> Range<Int> {
    (id == 0 ? 0 : Int(ends[id - 1]))..<Int(ends[id])
  }

  /// The id of `key`, or nil where it was never inserted.
  package func find(_ key: Bytes) -> Int? {
    let slot = slots[slot(of: key, hash: Self.hash(key))]
    return slot == Self.free ? nil : Int(slot)
  }

  /// The id of `key`, inserted where it was not there yet.
  package mutating func insert(_ key: Bytes) -> Int {
    let hash = Self.hash(key)
    let slot = slot(of: key, hash: hash)
    if slots[slot] != Self.free { return Int(slots[slot]) }
    let id = ends.count
    arena.append(contentsOf: key)
    ends.append(UInt32(truncatingIfNeeded: arena.count))
    hashes.append(hash)
    slots[slot] = UInt32(truncatingIfNeeded: id)
    if ends.count * 4 > slots.count * 3 { grow() }
    return id
  }

  private func slot(of key: Bytes, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != Self.free {
      let id = Int(slots[slot])
      if hashes[id] == hash, equal(key, range(id)) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func equal(_ key: Bytes, _ range: Range<Int>) -> Bool {
    guard key.count == range.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      guard let one = key.baseAddress, let other = arena.baseAddress else { return key.isEmpty }
      return memcmp(one, other + range.lowerBound, key.count) == 0
    }
  }

  /// Per key, whether it holds `bytes`. O(arena).
  static func holding(
    _ bytes: Bytes, _ arena: Bytes, _ ends: UnsafeBufferPointer<UInt32>
  ) -> [Bool] {
    var isHolding = Array(repeating: false, count: ends.count)
    var (id, start) = (0, 0)
    while let found = Bytes(rebasing: arena[start...]).firstIndex(of: bytes), id < ends.count {
      let place = start + found
      while id < ends.count, Int(ends[id]) <= place { id += 1 }
      guard id < ends.count else { break }
      isHolding[id] = place + bytes.count <= Int(ends[id])
      start = isHolding[id] ? Int(ends[id]) : place + 1
    }
    return isHolding
  }

  private mutating func grow() {
    slots = Array(repeating: Self.free, count: slots.count * 2)
    let mask = slots.count - 1
    for id in ends.indices {
      var slot = Int(hashes[id]) & mask
      while slots[slot] != Self.free { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: id)
    }
  }

  static func hash(_ key: Bytes) -> UInt32 {
    var hash = FNV1a()
    hash.add(key)
    return UInt32(truncatingIfNeeded: (hash.value &* 0x9e37_79b9_7f4a_7c15) >> 32)
  }
}
