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
      return folded.withUnsafeBufferPointer { folded in
        words.withUnsafeBufferPointer { folded.firstIndex(of: $0) != nil }
      }
    }
  }
}

extension EntityTable {
  /// Per entity, whether one of its names holds some folded words. O(all names), a few milliseconds
  /// for a hundred thousand: memory is read in its order, not in that of a list.
  package func holding(_ words: [UInt8]) -> [Bool] {
    var isHolding = Array(repeating: false, count: count)
    let names = words.withUnsafeBufferPointer { grouping.holding($0) }
    for (name, holds) in names.enumerated() where holds {
      if let entity = entity(ofName: name) { isHolding[entity] = true }
    }
    return isHolding
  }
}
