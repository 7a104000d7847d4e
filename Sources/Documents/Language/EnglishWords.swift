// Whether a text is plainly English, by its function words: the cheap answer for most news. It never
// says which other language a text is in.

import Columns

/// Counts words that only English has.
enum EnglishWords {
  /// Function words of English that are no word of another language in Latin letters that is common in
  /// news (`in`, `was`, `is`, `on`, `for`, `men`, `of` in Dutch and Danish are left out).
  private static let words = FunctionWords(
    """
    the and that with from this which have been were would could their there they about after when
    who his has said not are will its these those because between during through while what by
    """)

  /// In running English the words above are a quarter of all words; in texts of other languages with
  /// English quotations fewer than this.
  private static let (leastShare, leastWords) = (8, 30)

  /// Whether a sample is plainly English: at least one word in eight is one of the words, of at least
  /// thirty. Linear.
  static func areFrequent(in sample: Bytes) -> Bool {
    let words = words
    var (count, found) = (0, 0)
    forEachRun(of: sample) { start, end in
      count += 1
      if words.hold(sample, start, end) { found += 1 }
    }
    return count >= leastWords && found * leastShare >= count
  }

  /// Calls `take` with the ends of each run of letters, those beyond ASCII among them; eight bytes at once.
  @inline(__always)
  private static func forEachRun(of sample: Bytes, _ take: (Int, Int) -> Void) {
    let raw = UnsafeRawBufferPointer(sample)
    var (start, isInside) = (0, UInt64(0))
    for offset in stride(from: 0, to: sample.count, by: 8) {
      var bytes = UInt64(0)
      if offset + 8 <= sample.count {
        bytes = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
      } else {
        for index in (offset..<sample.count).reversed() {
          bytes = bytes << 8 | UInt64(sample[index])
        }
      }
      let eight = EightBytes(bytes)
      let letters = eight.letters | eight.beyondASCII
      // A bit wherever a run begins or ends.
      var turns = letters ^ (letters << 8 | isInside)
      isInside = letters >> 56
      while turns != 0 {
        let place = offset + turns.trailingZeroBitCount / 8
        if letters & turns & (0 &- turns) != 0 { start = place } else { take(start, place) }
        turns &= turns &- 1
      }
    }
    if isInside != 0, sample.count % 8 == 0 { take(start, sample.count) }
  }
}

/// Words of up to eight letters as numbers, their first letter lowest, in a table that is mostly empty.
private struct FunctionWords {
  private var slots = [UInt64](repeating: 0, count: 256)

  init(_ words: StaticString) {
    let words = words.description.split(whereSeparator: \.isWhitespace)
    for word in words {
      let number = word.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
      var slot = Self.slot(number)
      while slots[slot] != 0 { slot = (slot + 1) & 255 }
      slots[slot] = number
    }
  }

  private static func slot(_ word: UInt64) -> Int { Int((word &* 0x9E37_79B9_7F4A_7C15) >> 56) }

  /// Whether a run of letters, in any case, is one of the words.
  @inline(__always)
  func hold(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
    guard end - start >= 2, end - start <= 8 else { return false }
    var word: UInt64 = 0
    if start + 8 <= text.count {
      word = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self)
      word = word.littleEndian & (.max >> UInt64(64 - 8 * (end - start)))
    } else {
      for index in (start..<end).reversed() { word = word << 8 | UInt64(text[index]) }
    }
    // The bit by which small letters differ from capitals, in as many bytes.
    word |= 0x2020_2020_2020_2020 >> UInt64(64 - 8 * (end - start))
    var slot = Self.slot(word)
    while slots[slot] != 0 {
      if slots[slot] == word { return true }
      slot = (slot + 1) & 255
    }
    return false
  }
}
