// The folded words of a text, streamed as fast as plain text allows. Which words there are, and how they
// fold, Prose decides; here is only a shorter way to the same words where they are plain ASCII.

import Columns
import Prose

/// Streams folded words: what `WordScanner` and `fold` give, in the same order.
///
/// Nearly all words of news are runs of ASCII letters and digits with a blank, a comma or the like behind
/// them. Those are folded by a table. At any other sign Prose is asked, for everything up to the next white
/// space, which no word goes beyond.
struct FoldedWords {
  /// Longer words take the long way.
  private static let longestPlain = 64
  /// Per byte: what it folds to, 0 where it separates words, `special` where it takes more to tell.
  private let folded: [UInt8] = Self.foldTable()
  private static let special: UInt8 = 1
  private var buffer = [UInt8](repeating: 0, count: longestPlain + 8)

  /// Calls `body` with each word of a range of text; the bytes are lent for the call. O(length).
  @inline(__always)
  mutating func scan(_ text: Bytes, _ range: TextRange, _ body: (Bytes) -> Void) {
    let end = min(range.upperBound, text.count)
    var offset = min(range.lowerBound, end)
    folded.withUnsafeBufferPointer { folded in
      buffer.withUnsafeMutableBufferPointer { buffer in
        while offset < end {
          let first = folded[Int(text[offset])]
          if first == 0 {
            offset &+= 1
            continue
          }
          let count = Self.plainCount(text, offset, end, folded, buffer)
          if Self.isPlain(text, offset, count, end) {
            body(Bytes(rebasing: UnsafeBufferPointer(buffer)[..<count]))
            offset &+= count
          } else {
            offset = Self.scanRun(text, offset, end, body)
          }
        }
      }
    }
  }

  /// Folds the plain signs at `offset` to `buffer` and counts them.
  @inline(__always)
  private static func plainCount(
    _ text: Bytes, _ offset: Int, _ end: Int, _ folded: Bytes,
    _ buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let most = min(end &- offset, longestPlain)
    var count = 0
    while count < most {
      let byte = folded[Int(text[offset &+ count])]
      guard byte > special else { break }
      buffer[count] = byte
      count &+= 1
    }
    return count
  }

  /// Whether the plain signs are a word, whatever follows.
  @inline(__always)
  private static func isPlain(_ text: Bytes, _ offset: Int, _ count: Int, _ end: Int) -> Bool {
    guard count > 0, count < longestPlain else { return false }
    guard offset &+ count < end else { return true }
    let next = text[offset &+ count]
    if next >= 0x80 || next == UInt8(ascii: "'") { return false }
    return count > 1 || next != UInt8(ascii: ".")  // U.S.
  }

  /// The words up to the next white space, as Prose has them. Returns where that is.
  @inline(never)
  private static func scanRun(
    _ text: Bytes, _ start: Int, _ end: Int, _ body: (Bytes) -> Void
  ) -> Int {
    var stop = start
    while stop < end, !isBlank(text[stop]) { stop += 1 }
    var folded: [UInt8] = []
    for word in WordScanner(text, in: TextRange(start, stop)) {
      folded.removeAll(keepingCapacity: true)
      fold(text, word.range, into: &folded)
      folded.withUnsafeBufferPointer { body($0) }
    }
    return stop
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func foldTable() -> [UInt8] {
    (0...UInt8.max).map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
      case 0x80...: special
      default: 0
      }
    }
  }
}
