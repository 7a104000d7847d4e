// The words of a text as they are written, streamed as fast as plain text allows. Which words there are,
// Prose decides; here is only a shorter way to the same words where they are plain ASCII.

import Columns
import Prose

/// Streams the words that `WordScanner` gives, in the same order, without their shapes, and `ShoutedWords` in
/// small letters.
///
/// Nearly all words of news are runs of ASCII letters and digits with a blank, a comma or the like behind
/// them. These are told eight bytes at a time, in one register (Lamport, "Multiple byte processing with
/// full-word instructions", CACM 18(8), 1975), which then holds the whole word, too. At any other sign
/// Prose is asked, for everything up to the next white space, which no word goes beyond.
enum WrittenWords {
  /// The top bit of each byte.
  private static var tops: UInt64 { 0x8080_8080_8080_8080 }

  /// A word where it stands.
  struct Found {
    let start: UnsafePointer<UInt8>
    let count: Int
    /// Its bytes, the first one lowest; of more than eight the first ones.
    let firstBytes: UInt64
  }

  /// Calls `body` with each word of a range of text. O(length).
  @inline(__always)
  static func scan(_ text: Bytes, _ range: TextRange, _ body: (Found) -> Void) {
    let end = min(range.upperBound, text.count)
    guard let base = text.baseAddress else { return }
    var offset = min(range.lowerBound, end)
    while offset < end {
      let bytes = load(base, offset, end)
      let plain = plainBytes(bytes)
      if plain & 0x80 == 0 {
        let stops = (plain | bytes) & tops
        if stops & 0x80 != 0 {
          offset = scanRun(text, offset, end, body)
        } else {
          offset &+= stops.trailingZeroBitCount &>> 3
        }
        continue
      }
      let others = ~plain & tops
      let count: Int
      let next: UInt8
      if others != 0 {
        count = others.trailingZeroBitCount &>> 3
        next = UInt8(truncatingIfNeeded: bytes &>> UInt64(truncatingIfNeeded: count &* 8))
      } else {
        count = countPlain(base, from: offset, end)
        next = offset &+ count < end ? base[offset &+ count] : 0
      }
      if endsWord(next, count) {
        let small =
          beginsWithCapitals(bytes, count) ? ShoutedWords.small(text, offset, count) : nil
        let found = small.map { load($0, 0, count) } ?? first(count, of: bytes)
        body(Found(start: small ?? base + offset, count: count, firstBytes: found))
        offset &+= count &+ 1
      } else {
        offset = scanRun(text, offset, end, body)
      }
    }
  }

  /// Whether a word begins with two capitals.
  @inline(__always)
  private static func beginsWithCapitals(_ bytes: UInt64, _ count: Int) -> Bool {
    let first = UInt8(truncatingIfNeeded: bytes)
    let second = UInt8(truncatingIfNeeded: bytes &>> 8)
    return count > 1 && first &- UInt8(ascii: "A") < 26 && second &- UInt8(ascii: "A") < 26
  }

  /// The eight bytes at an offset, zeros behind the end.
  @inline(__always)
  private static func load(_ base: UnsafePointer<UInt8>, _ offset: Int, _ end: Int) -> UInt64 {
    if offset &+ 8 <= end {
      return UInt64(
        littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var bytes: UInt64 = 0
    for place in (offset..<end).reversed() { bytes = bytes &<< 8 | UInt64(base[place]) }
    return bytes
  }

  @inline(__always)
  private static func first(_ count: Int, of bytes: UInt64) -> UInt64 {
    count >= 8 ? bytes : bytes & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
  }

  /// The top bits of those bytes that are ASCII letters or digits. Sums of seven bits go into no other
  /// byte; of small letters and digits two sums tell that they lie between the first and the last.
  @inline(__always)
  private static func plainBytes(_ bytes: UInt64) -> UInt64 {
    let low = bytes & ~tops
    let small = low | 0x2020_2020_2020_2020
    let letters = (small &+ 0x1f1f_1f1f_1f1f_1f1f) & ~(small &+ 0x0505_0505_0505_0505)
    let digits = (low &+ 0x5050_5050_5050_5050) & ~(low &+ 0x4646_4646_4646_4646)
    return (letters | digits) & ~bytes & tops
  }

  /// How many letters and digits stand from `start` on, where there are more than eight.
  private static func countPlain(_ base: UnsafePointer<UInt8>, from start: Int, _ end: Int) -> Int {
    var offset = start &+ 8
    while offset < end {
      let others = ~plainBytes(load(base, offset, end)) & tops
      if others != 0 {
        return min(offset &+ others.trailingZeroBitCount &>> 3, end) &- start
      }
      offset &+= 8
    }
    return end &- start
  }

  /// Whether letters and digits before this byte are a word, whatever follows.
  @inline(__always)
  private static func endsWord(_ next: UInt8, _ count: Int) -> Bool {
    if next >= 0x80 || next == UInt8(ascii: "'") { return false }
    return count > 1 || next != UInt8(ascii: ".")  // U.S.
  }

  /// The words up to the next white space, as Prose has them. Returns where that is.
  @inline(never)
  private static func scanRun(
    _ text: Bytes, _ start: Int, _ end: Int, _ body: (Found) -> Void
  ) -> Int {
    var stop = start
    while stop < end, !isBlank(text[stop]) { stop += 1 }
    guard let base = text.baseAddress else { return stop }
    for word in WordScanner(text, in: TextRange(start, stop)) {
      let (place, count) = (word.range.lowerBound, word.range.count)
      let bytes = load(base, place, word.range.upperBound)
      body(Found(start: base + place, count: count, firstBytes: first(count, of: bytes)))
    }
    return stop
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
