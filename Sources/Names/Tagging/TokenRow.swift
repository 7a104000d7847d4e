// A document's tokens as the tagger reads them: words and punctuation marks, in sentences. Blocks and
// articles are not known here.

import Columns
import Prose

/// Tokens of one document. `ranges` are places in a text that the caller keeps.
package struct TokenRow: Sendable {
  /// Every token, in order.
  package private(set) var ranges: [TextRange] = []
  /// Behind the last token of each sentence, in order.
  package private(set) var sentenceLimits: [Int] = []

  /// No tokens.
  package init() {}

  /// Removes all tokens and keeps the memory.
  package mutating func removeAll() {
    ranges.removeAll(keepingCapacity: true)
    sentenceLimits.removeAll(keepingCapacity: true)
  }

  /// Adds a token to the sentence that is open.
  package mutating func append(_ token: TextRange) { ranges.append(token) }

  /// Ends the open sentence; one without tokens is none.
  package mutating func endSentence() {
    if ranges.count > sentenceLimits.last ?? 0 { sentenceLimits.append(ranges.count) }
  }

  /// The sentences as ranges of token numbers.
  package var sentences: [Range<Int>] {
    var first = 0
    return sentenceLimits.map { limit in
      defer { first = limit }
      return first..<limit
    }
  }
}
