// Numbers for hashes, while two texts are compared: a table that costs a step or two for each. What the hashes are of is not
// known here.

/// Gives each distinct hash a number, 0, 1, 2 … in order of first appearance.
struct HashNumbers {
  private var hashes: [UInt64] = []
  /// Number by place; −1 where none is. At most half of them are taken.
  private var slots: [Int32]
  private var mask: Int { slots.count - 1 }

  /// - Parameter expected: so many hashes fit before the table grows for the first time.
  init(expecting expected: Int) {
    var size = 64
    while size < 2 * expected { size *= 2 }
    slots = Array(repeating: -1, count: size)
    hashes.reserveCapacity(expected)
  }

  /// How many there are.
  var count: Int { hashes.count }

  /// Nil where it was never inserted.
  func find(_ hash: UInt64) -> Int? {
    let number = slots[slot(of: hash)]
    return number < 0 ? nil : Int(number)
  }

  mutating func insert(_ hash: UInt64) -> Int {
    let slot = slot(of: hash)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(truncatingIfNeeded: hashes.count)
    hashes.append(hash)
    if hashes.count * 2 > slots.count { grow() }
    return hashes.count - 1
  }

  /// The low bits of a hash of few bytes cluster, so that it is multiplied first.
  private func slot(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (hash &* 0x9e37_79b9_7f4a_7c15) >> 32) & mask
    while slots[slot] >= 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      slots[slot(of: hash)] = Int32(truncatingIfNeeded: number)
    }
  }
}

/// Lists of small numbers by hash, all in one table.
struct HashLists {
  private var numbers: HashNumbers
  /// By number of the hash: its last entry.
  private var last: [Int32] = []
  private var lengths: [Int32] = []
  private var before: [Int32] = []
  private var values: [Int32] = []

  init(expecting expected: Int) { numbers = HashNumbers(expecting: expected) }

  /// Adds to a list that is no longer than `most`.
  mutating func add(_ value: Int, to hash: UInt64, most: Int = .max) {
    let number = numbers.insert(hash)
    if number == last.count {
      last.append(-1)
      lengths.append(0)
    }
    guard lengths[number] < most else { return }
    lengths[number] += 1
    before.append(last[number])
    last[number] = Int32(truncatingIfNeeded: values.count)
    values.append(Int32(truncatingIfNeeded: value))
  }

  /// Calls `body` with each value of a list, the last first.
  func forEach(of hash: UInt64, _ body: (Int) -> Void) {
    guard let number = numbers.find(hash) else { return }
    var entry = last[number]
    while entry >= 0 {
      body(Int(values[Int(entry)]))
      entry = before[Int(entry)]
    }
  }

  /// Takes the last value of a list away; nil where it is empty.
  mutating func popLast(of hash: UInt64) -> Int? {
    guard let number = numbers.find(hash), last[number] >= 0 else { return nil }
    let entry = Int(last[number])
    last[number] = before[entry]
    lengths[number] -= 1
    return Int(values[entry])
  }
}
