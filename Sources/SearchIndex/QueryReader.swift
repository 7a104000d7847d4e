// Reads what a reader types as the clauses of a query. Nothing that is typed is an error: what cannot
// be read as more is words.

import Columns
import Prose

/// Reads one query from its beginning to its end.
struct QueryReader {
  private(set) var clauses: [Query.Clause] = []
  /// The last word may not be finished.
  private let isTyping: Bool
  private let fields: Set<String>

  /// A word of what was typed.
  private struct Token {
    var range: TextRange
    var folded: String
    var isStarred: Bool
    var isBeforeColon: Bool
    var isAnd: Bool
  }

  init(isTyping: Bool, fields: Set<String>) {
    self.isTyping = isTyping
    self.fields = fields
  }

  /// O(length).
  mutating func read(_ typed: String) {
    // The usual quotation marks all do the same, because phone and newspaper text is pasted too.
    let parts = typed.split(omittingEmptySubsequences: false) { "\"“”„«»".contains($0) }
    var field: String?
    for (number, part) in parts.enumerated() {
      let isLast = number == parts.count - 1
      if number % 2 == 1 {
        readPhrase(String(part), in: field, isLast: isLast)
        field = nil
      } else {
        field = readWords(String(part), isLast: isLast)
      }
    }
  }

  private mutating func readPhrase(_ part: String, in field: String?, isLast: Bool) {
    let words = foldedWords(part).split(separator: " ").map(String.init)
    guard let first = words.first else { return }
    if let field = field.flatMap({ Query.Field(rawValue: $0) }) {
      let isBeginning = isTyping && isLast && endsInWord(part)
      clauses.append(.field(field, Query.Value(words: words, isBeginning: isBeginning)))
    } else {
      clauses.append(words.count == 1 ? .word(first) : .phrase(of: words))
    }
  }

  /// Reads what stands between phrases.
  /// - Returns: the field at the end whose value is the phrase behind it.
  private mutating func readWords(_ part: String, isLast: Bool) -> String? {
    var part = part
    let isOpen = isTyping && isLast && endsInWord(part)
    return part.withUTF8 { bytes in
      let tokens = Self.tokens(of: bytes)
      var next = 0
      while next < tokens.count {
        let token = tokens[next]
        let isField = token.isBeforeColon && fields.contains(token.folded)
        let end = isField ? endOfValue(tokens, from: next + 1, bytes) : next
        if end > next + 1 {
          let isBeginning = tokens[end - 1].isStarred || (isOpen && end == tokens.count)
          let words = tokens[(next + 1)..<end].map(\.folded)
          if let field = Query.Field(rawValue: token.folded) {
            clauses.append(.field(field, Query.Value(words: words, isBeginning: isBeginning)))
          }
          next = end
        } else if isField, token.range.upperBound + 1 == bytes.count, !isLast || isTyping {
          return token.folded
        } else {
          next += 1
          readWord(token, isOpen: isOpen && next == tokens.count, isEnd: next == tokens.count)
        }
      }
      return nil
    }
  }

  private mutating func readWord(_ token: Token, isOpen: Bool, isEnd: Bool) {
    // All clauses must match anyhow: AND, as the line under the prompt prints it, is no word.
    if token.isAnd, !isEnd || !(isTyping || clauses.isEmpty) { return }
    clauses.append(isOpen || token.isStarred ? .prefix(token.folded) : .word(token.folded))
  }

  /// A value goes on to white space, or to a word that may go on; it begins right behind its colon.
  private func endOfValue(_ tokens: [Token], from start: Int, _ bytes: Bytes) -> Int {
    var end = start
    while end < tokens.count {
      let before = tokens[end - 1]
      if end > start, before.isStarred { break }
      if holdsBlank(bytes[before.range.upperBound..<tokens[end].range.lowerBound]) { break }
      end += 1
    }
    return end
  }

  private func holdsBlank(_ gap: Slice<Bytes>) -> Bool {
    String(decoding: gap, as: UTF8.self).contains { $0.isWhitespace }
  }

  private func endsInWord(_ part: String) -> Bool {
    part.last.map { $0.isLetter || $0.isNumber } ?? false
  }

  private static func tokens(of bytes: Bytes) -> [Token] {
    var folded: [UInt8] = []
    return WordScanner(bytes).map { word in
      folded.removeAll(keepingCapacity: true)
      fold(bytes, word.range, into: &folded)
      let end = word.range.upperBound
      let behind = end < bytes.count ? bytes[end] : 0
      let isStarred = behind == UInt8(ascii: "*")
      return Token(
        range: word.range, folded: String(decoding: folded, as: UTF8.self), isStarred: isStarred,
        isBeforeColon: behind == UInt8(ascii: ":"),
        isAnd: !isStarred && bytes[word.range.offsets].elementsEqual("AND".utf8))
    }
  }
}

extension Query {
  /// Reads what was typed: words, `"phrases"` (a missing closing mark closes at the end), `word*` and
  /// `field:value`, where the value is a word, words joined without a blank, or a phrase. Whatever
  /// else stands there separates words, the colon behind an unknown field too. O(length).
  /// - Parameters:
  ///   - isTyping: the last word may not be finished: it is read as a beginning, unless white space
  ///     or a closing mark stands behind it. A field without a value asks for nothing yet.
  ///   - fields: the names of the fields that there are, folded.
  package init(_ typed: String, isTyping: Bool = false, fields: Set<String> = []) {
    var reader = QueryReader(isTyping: isTyping, fields: fields)
    reader.read(typed)
    self.init(clauses: reader.clauses)
  }
}
