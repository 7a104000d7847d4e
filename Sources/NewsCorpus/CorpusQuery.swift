// How what a reader types is read where a corpus is asked.

import SearchIndex

extension Query {
  /// Reads what was typed, with the fields that a corpus knows. O(length).
  package init(forCorpus typed: String, isTyping: Bool = false) {
    self.init(typed, isTyping: isTyping, fields: Set(Field.allCases.map(\.rawValue)))
  }
}
