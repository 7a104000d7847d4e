// Whether a title or a name holds what a reader types to find it in a list: folded words, compared
// where they are. Searching texts is CorpusSearch's business.

import Columns
import Prose

extension ArticleView {
  /// Whether the headline, or the id where there is none, holds some folded words. O(title).
  package func titleHolds(_ words: [UInt8]) -> Bool {
    guard let headline = headlineRange else { return foldedWords(id).utf8.contains(words) }
    return withTextAndFields { text in
      var folded: [UInt8] = []
      folded.reserveCapacity(headline.count + 8)
      for word in WordScanner(text, in: headline) {
        if !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
        fold(text, word.range, into: &folded)
      }
      return folded.contains(words)
    }
  }
}

extension EntityTable {
  /// Whether an entity's name holds some folded words. O(name).
  package func keyHolds(_ entity: Int, _ words: [UInt8]) -> Bool {
    keyBytes(entity).contains(words)
  }
}
