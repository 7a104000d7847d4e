// Which of very many keys occur more than once, in a few bits a key. What the keys are is not known
// here.

/// Two bits for each place that a key may fall on: seen, and seen again.
///
/// Most articles have no version, so most keys occur once; sorting all of them to find that out would
/// take many times the time. A key that falls on another's place is kept for nothing: with 32 places
/// a key that happens to three in a hundred.
struct RepeatedKeys {
  private var seen: [UInt64]
  private var again: [UInt64]
  private let shift: UInt64

  /// For about so many keys.
  init(expecting count: Int) {
    var bits: UInt64 = 6
    while 1 << bits < count * 32 { bits += 1 }
    shift = 64 - bits
    seen = Array(repeating: 0, count: 1 << (bits - 6))
    again = seen
  }

  mutating func add(_ key: UInt64) {
    let (word, bit) = place(key)
    again[word] |= seen[word] & bit
    seen[word] |= bit
  }

  /// Whether a key was added twice; now and then true of one that was not.
  func mayContain(_ key: UInt64) -> Bool {
    let (word, bit) = place(key)
    return again[word] & bit != 0
  }

  private func place(_ key: UInt64) -> (word: Int, bit: UInt64) {
    let place = (key &* hashMultiplier) >> shift
    return (Int(place >> 6), 1 << (place & 63))
  }
}
