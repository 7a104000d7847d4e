// What words are to sentences that are compared, each worked out once however often it stands in one text or in many. How
// sentences are made of them, ComparedSentences knows.

import Columns
import Prose

/// The words that were met in sentences.
package struct SentenceWords: Sendable {
  /// A word, whoever writes it with accents and capitals.
  struct Known: Sendable, BitwiseCopyable {
    /// Equal where the folded words are.
    var hash: UInt64
    /// Nil where it says nothing of what a sentence is about.
    var term: SentenceTerm?
    var role: WordRole?
  }

  private var keys = KeyTable(minimumCapacity: 1024)
  private var known: [Known] = []
  private var folded: [UInt8] = []

  /// None was met yet.
  package init() {}

  /// How many words were met.
  package var wordCount: Int { known.count }

  /// O(length).
  mutating func word(_ text: Bytes, _ range: TextRange) -> Known {
    folded.removeAll(keepingCapacity: true)
    fold(text, range, into: &folded)
    let id = folded.withUnsafeBufferPointer { keys.insert($0) }
    if id == known.count {
      let hash = folded.withUnsafeBufferPointer { FNV1a.hash($0) }
      let role = wordRoles[folded]
      known.append(Known(hash: hash, term: SentenceTerm(ofFolded: &folded), role: role))
    }
    return known[id]
  }
}
