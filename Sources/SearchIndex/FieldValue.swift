// What a query looks for in a field, and whether a text has it. Which texts a field has is not known here.

import Columns
import Prose

extension Query {
  /// What is looked for in a field: folded words that stand next to each other in this order, or one word
  /// that a pattern means.
  package struct Value: Hashable, Sendable {
    /// At least one, where there is no pattern.
    package var words: [String]
    /// The last word may go on.
    package var isBeginning = false
    /// By how many edits each word may be misspelt.
    package var edits = 0
    /// What a word must be from end to end.
    package var pattern: WordPattern?

    /// As the line under the prompt shows it, and as it can be typed: `bort*`, `“alexander bort*”`.
    package var text: String {
      if let pattern { return "/\(pattern.text)/" }
      let text = words.joined(separator: " ") + (isBeginning ? "*" : "")
      return (words.count > 1 ? "“\(text)”" : text) + (edits > 0 ? "~\(edits)" : "")
    }

    /// Words, the last of which may go on.
    package init(words: [String], isBeginning: Bool = false, edits: Int = 0) {
      self.words = words
      self.isBeginning = isBeginning
      self.edits = edits
    }

    /// Any word that a pattern means.
    package init(_ pattern: WordPattern) {
      words = []
      self.pattern = pattern
    }
  }
}

/// Tells whether texts have what a field's value asks for. One thread's own.
package struct ValueMatcher {
  private let joined: [UInt8]
  private let isBeginning: Bool
  /// One for each word, where words may be misspelt.
  private let misspelt: [FuzzyMatch]
  private var pattern: PatternMatcher?

  /// A matcher for one value.
  package init(_ value: Query.Value) {
    joined = Array(value.words.joined(separator: " ").utf8)
    isBeginning = value.isBeginning
    misspelt =
      value.edits == 0
      ? []
      : value.words.map { word in
        word.withBytes { FuzzyMatch($0, edits: WordMeaning.edits(of: $0, atMost: value.edits)) }
      }
    pattern = value.pattern.map { PatternMatcher($0) }
  }

  /// Whether the value's words stand in a folded text, whose words have one blank between them.
  /// O(text), and for misspelt words O(text × words).
  package mutating func isHeld(in text: Bytes) -> Bool {
    if pattern != nil { return Self.words(of: text).contains { pattern?.matches($0) ?? false } }
    if !misspelt.isEmpty { return holdsMisspelt(Self.words(of: text)) }
    return joined.withUnsafeBufferPointer { holdsWords(text, $0, asBeginning: isBeginning) }
  }

  /// The same from the middle of a word to that of another.
  package mutating func isAnywhere(in text: Bytes) -> Bool {
    guard pattern == nil, misspelt.isEmpty else { return isHeld(in: text) }
    return joined.withUnsafeBufferPointer { text.firstIndex(of: $0) != nil }
  }

  /// The same as the first words: `en` is `en-GB`.
  package mutating func isBeginning(of text: Bytes) -> Bool {
    guard pattern == nil, misspelt.isEmpty else { return isHeld(in: text) }
    return text.starts(with: joined)
      && (isBeginning || text.count == joined.count || text[joined.count] == UInt8(ascii: " "))
  }

  private func holdsMisspelt(_ words: [Bytes]) -> Bool {
    guard words.count >= misspelt.count else { return false }
    return (0...words.count - misspelt.count).contains { start in
      misspelt.indices.allSatisfy { misspelt[$0].matches(words[start + $0]) }
    }
  }

  private static func words(of text: Bytes) -> [Bytes] {
    text.split(separator: UInt8(ascii: " ")).map { Bytes(rebasing: $0) }
  }
}

/// Whether folded words stand in a folded form from the beginning of a word to the end of one, or
/// to somewhere in one. O(form).
private func holdsWords(_ form: Bytes, _ words: Bytes, asBeginning: Bool) -> Bool {
  var start = 0
  while let found = Bytes(rebasing: form[start...]).firstIndex(of: words) {
    let (begin, end) = (start + found, start + found + words.count)
    let isAtBlank = begin == 0 || form[begin - 1] == UInt8(ascii: " ")
    if isAtBlank, asBeginning || end == form.count || form[end] == UInt8(ascii: " ") { return true }
    start = begin + 1
  }
  return false
}
