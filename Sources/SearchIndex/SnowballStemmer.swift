// The stems of English words: the one place that knows the Snowball library.

import CStemmer
import Columns

/// Takes the endings off English words: attack, attacks and attacked are one term.
///
/// It is Snowball's English stemmer (Porter, "Snowball: a language for stemming algorithms", 2001). One
/// thread's own.
package final class SnowballStemmer {
  private let stemmer = sb_stemmer_new("english", "UTF_8")

  /// A stemmer; it takes some hundred bytes.
  package init() {}

  deinit { sb_stemmer_delete(stemmer) }

  /// Longer words are no English.
  private static let longest = 64

  /// Calls `body` with the stem of a folded word: of words that hold anything but small ASCII letters the
  /// word itself. O(length).
  package func withStem<Result>(_ folded: Bytes, _ body: (Bytes) -> Result) -> Result {
    guard Self.isStemmed(folded),
      let stem = sb_stemmer_stem(stemmer, folded.baseAddress, Int32(folded.count))
    else { return body(folded) }
    return body(Bytes(start: stem, count: Int(sb_stemmer_length(stemmer))))
  }

  private static func isStemmed(_ folded: Bytes) -> Bool {
    folded.count > 2 && folded.count <= longest
      && folded.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
  }
}
