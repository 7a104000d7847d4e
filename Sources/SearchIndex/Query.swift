// What a reader types, read as clauses that must all match. Nothing that is typed is an error.

import Columns
import Prose

/// A query: every clause must match (AND).
package struct Query: Equatable, Sendable {
  /// One condition. Words are folded.
  package enum Clause: Equatable, Sendable {
    case word(String)
    /// Words that begin so: `terror*`, or the word that is still being typed.
    case prefix(String)
    /// Words that stand next to each other in this order.
    case phrase([String])

    /// As the line under the prompt shows it.
    package var text: String {
      switch self {
      case .word(let word): word
      case .prefix(let start): start + "*"
      case .phrase(let words): "“" + words.joined(separator: " ") + "”"
      }
    }
  }

  /// In the order in which they were typed.
  package private(set) var clauses: [Clause]

  /// Whether nothing is asked for; then nothing matches.
  package var isEmpty: Bool { clauses.isEmpty }

  /// How the query was read, for people.
  package var text: String { clauses.map(\.text).joined(separator: " AND ") }

  /// A query of these clauses. A phrase without words asks for nothing and is left out.
  package init(clauses: [Clause]) { self.clauses = clauses.filter { $0 != .phrase([]) } }

  /// Reads what was typed: words, `"phrases"` (a missing closing mark closes at the end) and
  /// `word*`. Whatever else stands there separates words. O(length).
  /// - Parameter isTyping: the last word may not be finished: it is read as a prefix, unless
  ///   white space or a closing mark stands behind it.
  package init(_ typed: String, isTyping: Bool = false) {
    clauses = []
    // The usual quotation marks all do the same, because phone and newspaper text is pasted too.
    let parts = typed.split(omittingEmptySubsequences: false) { "\"“”„«»".contains($0) }
    for (number, part) in parts.enumerated() {
      let isQuoted = number % 2 == 1
      let isLast = number == parts.count - 1
      if isQuoted {
        appendPhrase(String(part))
      } else {
        appendWords(String(part), isTyping: isTyping && isLast)
      }
    }
  }

  private mutating func appendPhrase(_ part: String) {
    let words = foldedWords(part).split(separator: " ").map(String.init)
    if words.count == 1 { clauses.append(.word(words[0])) }
    if words.count > 1 { clauses.append(.phrase(words)) }
  }

  private mutating func appendWords(_ part: String, isTyping: Bool) {
    var part = part
    let endsInWord = part.last.map { $0.isLetter || $0.isNumber } ?? false
    part.withUTF8 { bytes in
      var folded: [UInt8] = []
      var last: (clause: Clause, word: String, isAnd: Bool)?
      for word in WordScanner(bytes) {
        if let last, !last.isAnd { clauses.append(last.clause) }
        folded.removeAll(keepingCapacity: true)
        fold(bytes, word.range, into: &folded)
        let text = String(decoding: folded, as: UTF8.self)
        let starred =
          word.range.upperBound < bytes.count
          && bytes[word.range.upperBound] == UInt8(ascii: "*")
        // All clauses must match anyhow: AND, as the line under the prompt prints it, is no word.
        let isAnd = !starred && bytes[word.range.offsets].elementsEqual("AND".utf8)
        last = (starred ? .prefix(text) : .word(text), text, isAnd)
      }
      guard let last, !last.isAnd || isTyping || clauses.isEmpty else { return }
      clauses.append(isTyping && endsInWord ? .prefix(last.word) : last.clause)
    }
  }
}
