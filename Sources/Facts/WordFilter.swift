// Tells fast which sentences may hold a number or another word of a list, so that the words of the others are never looked
// up. What a number is, NumberReading says.

import Columns

/// A Bloom filter of one hash (Bloom, CACM 13(7), 1970) over the letters of words.
struct WordFilter: Sendable {
  private static let size = 1 << 16
  private var bits = [UInt64](repeating: 0, count: Self.size / 64)

  /// Adds a word of lower-case letters.
  mutating func insert(_ word: String) {
    var hash: UInt32 = 0
    for byte in word.utf8 { hash = Self.next(hash, byte) }
    bits[Int(hash >> 6) & (Self.size / 64 - 1)] |= 1 << UInt64(hash & 63)
  }

  /// Whether a text holds a digit or a run of letters that may be one of the words. O(length).
  func mayHoldWordOrDigit(_ text: Bytes) -> Bool {
    var hash: UInt32 = 0
    for byte in text {
      let letter = byte | 0x20
      if letter >= 0x61 && letter <= 0x7a {
        hash = Self.next(hash, letter)
      } else {
        // Digits that other scripts write are folded nowhere, and are none here.
        if byte >= 0x30 && byte <= 0x39 || holds(hash) { return true }
        hash = 0
      }
    }
    return holds(hash)
  }

  private func holds(_ hash: UInt32) -> Bool {
    bits[Int(hash >> 6) & (Self.size / 64 - 1)] >> UInt64(hash & 63) & 1 == 1
  }

  /// FNV-1a's step with its 32-bit prime, begun at 0.
  private static func next(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }
}
