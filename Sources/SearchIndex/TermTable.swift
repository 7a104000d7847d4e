// Ids for the distinct words, forms and terms of a segment while it is built. Which articles hold them is
// IndexBuilder's business. It does what KeyTable does and is faster for words, which are short.

import Columns

/// Gives each distinct term an id, 0, 1, 2 … in order of first appearance.
///
/// An open-addressing hash table. A term of up to eight bytes, as three of four are, lies in its slot
/// itself and is compared as one number; of a longer one the slot holds a hash, and its bytes are compared.
struct TermTable {
  private struct Slot {
    /// The bytes, the first one lowest; of more than eight a hash.
    var key: UInt64
    var id: UInt32
    /// Bytes; 0 in a free slot.
    var count: UInt32
  }

  /// All terms, one after another.
  private(set) var arena: [UInt8] = []
  /// `ends[id]` is where the term ends in the arena.
  private(set) var ends: [UInt32] = []
  private var slots = [Slot](repeating: Slot(key: 0, id: 0, count: 0), count: 1 << 13)
  /// Of a hash, so that what is left is a slot.
  private var shift: UInt64 = 64 - 13

  /// How many distinct terms there are.
  var count: Int { ends.count }

  /// Where a term's bytes are in the arena.
  func range(_ id: Int) -> Range<Int> { (id == 0 ? 0 : Int(ends[id - 1]))..<Int(ends[id]) }

  /// The id of a term of at least one byte, inserted where it was not there yet. O(length).
  @inline(__always)
  mutating func insert(_ term: Bytes) -> Int {
    let key = Self.key(term)
    let mask = slots.count &- 1
    var place = Self.place(key, term.count, shift)
    while true {
      let slot = slots[place]
      if slot.key == key, slot.count == term.count, term.count <= 8 || holds(slot.id, term) {
        return Int(slot.id)
      }
      if slot.count == 0 { break }
      place = (place &+ 1) & mask
    }
    return insert(term, key, at: place)
  }

  /// Calls `body` with a function that lends the bytes of a term.
  func withTerms<Result>(_ body: ((Int) -> Bytes) -> Result) -> Result {
    arena.withUnsafeBufferPointer { arena in
      body { Bytes(rebasing: arena[range($0)]) }
    }
  }

  /// All ids in byte order of their terms. O(n log n).
  func idsInByteOrder() -> [UInt32] {
    withTerms { term in
      // Most pairs differ in their first eight bytes.
      var keys = (0..<count).map { id in
        (start: Self.firstBytes(term(id)), id: UInt32(truncatingIfNeeded: id))
      }
      keys.sort { left, right in
        if left.start != right.start { return left.start < right.start }
        return term(Int(left.id)).lexicographicallyPrecedes(term(Int(right.id)))
      }
      return keys.map(\.id)
    }
  }

  /// The first eight bytes as a number that sorts like them.
  private static func firstBytes(_ term: Bytes) -> UInt64 {
    var number: UInt64 = 0
    for byte in term.prefix(8) { number = number << 8 | UInt64(byte) }
    return number << UInt64(8 * max(0, 8 - term.count))
  }

  @inline(never)
  private mutating func insert(_ term: Bytes, _ key: UInt64, at place: Int) -> Int {
    let id = ends.count
    slots[place] = Slot(
      key: key, id: UInt32(truncatingIfNeeded: id), count: UInt32(truncatingIfNeeded: term.count))
    arena.append(contentsOf: term)
    ends.append(UInt32(truncatingIfNeeded: arena.count))
    if ends.count * 3 > slots.count * 2 { grow() }
    return id
  }

  private func holds(_ id: UInt32, _ term: Bytes) -> Bool {
    let start = range(Int(id)).lowerBound
    return arena.withUnsafeBufferPointer { arena in
      for index in 0..<term.count where arena[start &+ index] != term[index] { return false }
      return true
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(key: 0, id: 0, count: 0), count: old.count * 2)
    shift -= 1
    let mask = slots.count - 1
    for slot in old where slot.count > 0 {
      var place = Self.place(slot.key, Int(slot.count), shift)
      while slots[place].count > 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// The product's highest bits depend on all of the key's (multiply-shift).
  @inline(__always)
  private static func place(_ key: UInt64, _ count: Int, _ shift: UInt64) -> Int {
    let product = (key ^ UInt64(truncatingIfNeeded: count)) &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: product &>> shift)
  }

  /// The bytes as a number; of more than eight, a multiply-shift hash of all of them.
  @inline(__always)
  private static func key(_ term: Bytes) -> UInt64 {
    if term.count <= 8 {
      var key: UInt64 = 0
      for index in 0..<term.count {
        key |= UInt64(term[index]) &<< UInt64(truncatingIfNeeded: index &* 8)
      }
      return key
    }
    let bytes = UnsafeRawBufferPointer(term)
    var hash: UInt64 = 0
    var offset = 0
    while offset &+ 8 < term.count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset &+= 8
    }
    // The last eight bytes, some of which may have been read before.
    return mixed(hash ^ bytes.loadUnaligned(fromByteOffset: term.count &- 8, as: UInt64.self))
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0xff51_afd7_ed55_8ccd
    return product ^ (product &>> 32)
  }
}
