// The features of every token of a document, for training: the same that the tagger looks up.

import Prose

/// Lists features token by token.
package struct FeatureScanner {
  private var cache = WordCache(.shared, .embedded)
  private var reading = TokenReading()
  private var features: [UInt64] = []

  /// A scanner with the embedded lists.
  package init() {}

  /// Calls `body` with the features of each token of a document in order. O(tokens).
  package mutating func scan(_ text: [UInt8], _ row: TokenRow, _ body: ([UInt64]) -> Void) {
    text.withUnsafeBufferPointer { reading.read($0, row, &cache, .embedded) }
    for sentence in row.sentences {
      for index in sentence {
        features.removeAll(keepingCapacity: true)
        for offset in -2...2 where sentence.contains(index + offset) {
          let word = cache.words[Int(reading.ids[index + offset])]
          wordFeatures(word, offset: offset) { features.append($0) }
        }
        jointFeatures(reading, cache, at: index, in: sentence) { features.append($0) }
        body(features)
      }
    }
  }
}
