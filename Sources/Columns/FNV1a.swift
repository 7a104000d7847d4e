// A fast hash of bytes that is the same in every run. Not for keys that an attacker may choose to
// collide on purpose where that would cost more than time.

/// FNV-1a with 64 bits (Fowler, Noll, Vo; draft-eastlake-fnv).
package struct FNV1a: Sendable {
  /// The hash of what was added so far.
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of nothing.
  package init() {}

  /// Adds bytes: in one piece or in several is the same. O(bytes).
  package mutating func add(_ bytes: Bytes) {
    for byte in bytes { add(byte) }
  }

  /// Adds one byte.
  package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// The hash of bytes. O(bytes).
  package static func hash(_ bytes: Bytes) -> UInt64 {
    var hash = FNV1a()
    hash.add(bytes)
    return hash.value
  }
}
