// Whether a text is plainly English, by its function words: the cheap answer for most news. It never
// says which other language a text is in.

import Columns

/// Counts words that only English has.
enum EnglishWords {
  /// Function words of English that are no word of another language in Latin letters that is common in
  /// news (`in`, `was`, `is`, `on`, `for`, `men`, `of` in Dutch and Danish are left out).
  private static let words: Set<UInt64> = Set(
    """
    the and that with from this which have been were would could their there they about after when
    who his has said not are will its these those because between during through while what by
    """.split(whereSeparator: \.isWhitespace).map { word in
      word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
    })

  /// In running English the words above are a quarter of all words; in texts of other languages with
  /// English quotations fewer than this.
  private static let (leastShare, leastWords) = (8, 30)

  /// Whether a sample is plainly English: at least one word in eight is one of the words, of at least
  /// thirty. Linear.
  static func areFrequent(in sample: Bytes) -> Bool {
    var (count, found) = (0, 0)
    var (word, length): (UInt64, Int) = (0, 0)
    for byte in sample {
      if ASCII.isLetter(byte) || byte >= 0x80 {
        word = word << 8 | UInt64(byte | 0x20)
        length += 1
      } else if length > 0 {
        count += 1
        if length >= 2, length <= 8, words.contains(word) { found += 1 }
        (word, length) = (0, 0)
      }
    }
    return count >= leastWords && found * leastShare >= count
  }
}
