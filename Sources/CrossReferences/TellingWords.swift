// The words that an article tells its main event with, as a vector that two articles are compared by. Rarities
// come from the news in general: a vector does not depend on the corpus.

import Columns
import Glibc
import Prose

/// Makes word vectors.
enum TellingWords {
  /// The words of some ranges, names, numbers and function words left out: of length 1, in order of hash.
  /// O(words).
  static func read(_ source: StorySource, core: [TextRange]) -> [WeightedWord] {
    var weights: [UInt32: Float] = [:]
    var folded: [UInt8] = []
    for range in core {
      var mention = source.mentions.partitioned { $0.range.end <= range.start }
      for word in WordScanner(source.text, in: range) {
        if word.shape.contains(.digits) { continue }
        while mention < source.mentions.count,
          source.mentions[mention].range.upperBound <= word.range.lowerBound
        {
          mention += 1
        }
        if mention < source.mentions.count, source.mentions[mention].range.overlaps(word.range) {
          continue
        }
        folded.removeAll(keepingCapacity: true)
        fold(source.text, word.range, into: &folded)
        guard folded.count > 2 else { continue }
        let share = folded.withUnsafeBufferPointer { Rarity.share(ofWord: $0) }
        guard share < 1 else { continue }
        weights[stemHash(folded), default: 0] = Float(-log(share))
      }
    }
    var words = weights.map { WeightedWord(hash: $0.key, weight: $0.value) }
    // Sums depend on the order: sorted first, they are the same in every run.
    words.sort { $0.hash < $1.hash }
    let length = words.reduce(0) { $0 + $1.weight * $1.weight }.squareRoot()
    guard length > 0 else { return [] }
    for index in words.indices { words[index].weight /= length }
    return words
  }
}
