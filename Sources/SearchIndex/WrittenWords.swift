// The words of a text as they are written, streamed as fast as plain text allows. Which words there are,
// Prose decides; here is only a shorter way to the same words where they are plain ASCII.

import Columns
import Prose

/// Streams the words that `WordScanner` gives, in the same order, without their shapes.
///
/// Nearly all words of news are runs of ASCII letters and digits with a blank, a comma or the like behind
/// them, which a table tells. At any other sign Prose is asked, for everything up to the next white space,
/// which no word goes beyond.
struct WrittenWords {
  /// Per byte: whether it is part of a word, separates words, or takes more to tell.
  private let kinds: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      plain
    case 0x80...: special
    default: separator
    }
  }
  private static let separator: UInt8 = 0
  private static let special: UInt8 = 1
  private static let plain: UInt8 = 2

  /// Calls `body` with each word of a range of text: where its bytes begin, and how many there are.
  /// O(length).
  @inline(__always)
  func scan(_ text: Bytes, _ range: TextRange, _ body: (UnsafePointer<UInt8>, Int) -> Void) {
    let end = min(range.upperBound, text.count)
    var offset = min(range.lowerBound, end)
    guard let base = text.baseAddress else { return }
    kinds.withUnsafeBufferPointer { kinds in
      while offset < end {
        let kind = kinds[Int(text[offset])]
        if kind == Self.separator {
          offset &+= 1
          continue
        }
        let start = offset
        while offset < end, kinds[Int(text[offset])] == Self.plain { offset &+= 1 }
        if Self.isWord(text, start, offset, end) {
          body(base + start, offset &- start)
        } else {
          offset = Self.scanRun(text, start, end, body)
        }
      }
    }
  }

  /// Whether the plain signs up to `stop` are a word, whatever follows.
  @inline(__always)
  private static func isWord(_ text: Bytes, _ start: Int, _ stop: Int, _ end: Int) -> Bool {
    guard stop > start else { return false }
    guard stop < end else { return true }
    let next = text[stop]
    if next >= 0x80 || next == UInt8(ascii: "'") { return false }
    return stop &- start > 1 || next != UInt8(ascii: ".")  // U.S.
  }

  /// The words up to the next white space, as Prose has them. Returns where that is.
  @inline(never)
  private static func scanRun(
    _ text: Bytes, _ start: Int, _ end: Int, _ body: (UnsafePointer<UInt8>, Int) -> Void
  ) -> Int {
    var stop = start
    while stop < end, !isBlank(text[stop]) { stop += 1 }
    guard let base = text.baseAddress else { return stop }
    for word in WordScanner(text, in: TextRange(start, stop)) {
      body(base + word.range.lowerBound, word.range.count)
    }
    return stop
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
}
