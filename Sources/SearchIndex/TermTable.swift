// Ids for the distinct words, forms and terms of a segment while it is built. Which articles hold them is
// IndexBuilder's business. It does what KeyTable does and is faster for words, which are short.

import Columns
import Glibc

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

  /// A term that is to be inserted, and the number that stands for it in its slot.
  struct Keyed {
    var start: UnsafePointer<UInt8>
    var count: Int
    var key: UInt64

    var term: Bytes { Bytes(start: start, count: count) }

    /// A term of at least one byte.
    @inline(__always)
    init(start: UnsafePointer<UInt8>, count: Int) {
      (self.start, self.count) = (start, count)
      key = TermTable.key(start, count)
    }

    /// A word that was read already.
    @inline(__always)
    init(_ word: WrittenWords.Found) {
      (start, count) = (word.start, word.count)
      key = count <= 8 ? word.firstBytes : TermTable.key(start, count)
    }
  }

  /// The id of a term of at least one byte, inserted where it was not there yet. O(length).
  mutating func insert(_ term: Bytes) -> Int {
    guard let start = term.baseAddress else { return 0 }
    let keyed = Keyed(start: start, count: term.count)
    let found = slots.withUnsafeBufferPointer { slots in
      arena.withUnsafeBufferPointer { find(keyed, slots, $0) }
    }
    return found.isThere ? Int(found.id) : insert(term, keyed.key, at: found.place)
  }

  /// Writes the ids of many terms to `ids`, inserting those that were not there yet.
  ///
  /// Most of the time goes to waiting for slots that are in no cache. Nothing stands between two look-ups
  /// here, so that the processor waits for several at once.
  mutating func insert(
    _ terms: UnsafeBufferPointer<Keyed>, to ids: UnsafeMutablePointer<UInt32>
  ) {
    var next = 0
    while next < terms.count {
      let place = findAll(terms, &next, ids)
      guard next < terms.count else { return }
      ids[next] = UInt32(
        truncatingIfNeeded: insert(terms[next].term, terms[next].key, at: place))
      next += 1
    }
  }

  /// Goes on to the first term that is not there yet, and returns its place.
  private func findAll(
    _ terms: UnsafeBufferPointer<Keyed>, _ next: inout Int, _ ids: UnsafeMutablePointer<UInt32>
  ) -> Int {
    slots.withUnsafeBufferPointer { slots in
      arena.withUnsafeBufferPointer { arena in
        while next < terms.count {
          let found = find(terms[next], slots, arena)
          guard found.isThere else { return found.place }
          ids[next] = found.id
          next &+= 1
        }
        return 0
      }
    }
  }

  @inline(__always)
  private func find(
    _ term: Keyed, _ slots: UnsafeBufferPointer<Slot>, _ arena: Bytes
  ) -> (isThere: Bool, id: UInt32, place: Int) {
    let mask = slots.count &- 1
    var place = Self.place(term.key, term.count, shift)
    while true {
      let slot = slots[place]
      if slot.key == term.key, Int(slot.count) == term.count,
        term.count <= 8 || holds(slot.id, term, arena)
      {
        return (true, slot.id, place)
      }
      if slot.count == 0 { return (false, 0, place) }
      place = (place &+ 1) & mask
    }
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

  @inline(__always)
  private func holds(_ id: UInt32, _ term: Keyed, _ arena: Bytes) -> Bool {
    let start = id == 0 ? 0 : Int(ends[Int(id) &- 1])
    guard let base = arena.baseAddress else { return false }
    return memcmp(base + start, term.start, term.count) == 0
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
  private static func key(_ term: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let bytes = UnsafeRawPointer(term)
    if count <= 8 { return shortKey(bytes, count) }
    var hash: UInt64 = 0
    var offset = 0
    while offset &+ 8 < count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset &+= 8
    }
    // The last eight bytes, some of which may have been read before.
    return mixed(hash ^ bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
  }

  /// In two reads, which may overlap: where they do, they have the same bits.
  @inline(__always)
  private static func shortKey(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
    if count >= 4 {
      let low = bytes.loadUnaligned(as: UInt32.self)
      let high = bytes.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      return UInt64(low) | UInt64(high) &<< UInt64(truncatingIfNeeded: (count &- 4) &* 8)
    }
    let first = bytes.load(as: UInt8.self)
    guard count > 1 else { return UInt64(first) }
    let last = bytes.loadUnaligned(fromByteOffset: count &- 2, as: UInt16.self)
    return UInt64(first) | UInt64(last) &<< UInt64(truncatingIfNeeded: (count &- 2) &* 8)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value &* 0xff51_afd7_ed55_8ccd
    return product ^ (product &>> 32)
  }
}
