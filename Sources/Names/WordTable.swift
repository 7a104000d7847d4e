// Folded words with what a rule knows of each. The classes that all rules share are in Lexicon.

import Columns
import Prose

/// Looks up folded words; built once from lists.
struct WordTable<Value: Sendable>: Sendable {
  private var keys = KeyTable()
  private var values: [Value] = []

  /// Each list holds words between white space; of two values for one word the first stays.
  init(_ lists: [(words: String, value: Value)]) {
    for (words, value) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        var key = String(word)
        let id = key.withUTF8 { keys.insert($0) }
        if id == values.count { values.append(value) }
      }
    }
  }

  /// O(length).
  subscript(word: Bytes) -> Value? { keys.find(word).map { values[$0] } }
}

extension TokenisedArticle {
  /// What a table knows of each distinct word, by the word's index. O(words).
  func values<Value>(of table: WordTable<Value>) -> [Value?] {
    words.indices.map { id in
      let range = self.table.range(id)
      return self.table.arena.withUnsafeBufferPointer { table[Bytes(rebasing: $0[range])] }
    }
  }
}
