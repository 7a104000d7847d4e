// What is asked for, as clauses that must all match. How they are read is QueryReader's business,
// what they match Ranking's.

/// A query: every clause must match (AND).
package struct Query: Equatable, Sendable {
  /// One condition. Words are folded.
  package indirect enum Clause: Equatable, Sendable {
    case word(String)
    /// Words that begin so: `terror*`, or the word that is still being typed.
    case prefix(String)
    /// The word and those that are misspelt by at most so many edits: a letter more, less or another, or
    /// two neighbours exchanged.
    case fuzzy(String, edits: Int)
    /// Words that stand next to each other in this order.
    case phrase([String])
    /// One of these matches, or several.
    case any([Clause])
    /// All of these match.
    case all([Clause])
    /// Something that an article has besides words: `person:bortnikov`. Which articles have it, the
    /// index does not know; whoever asks for the ranking says so.
    case field(String, Value)

    /// As the line under the prompt shows it.
    package var text: String {
      switch self {
      case .word(let word): word
      case .prefix(let start): start + "*"
      case .fuzzy(let word, let edits): "\(word)~\(edits)"
      case .phrase(let words): "“" + words.joined(separator: " ") + "”"
      case .field(let name, let value): "\(name):\(value.text)"
      case .any(let clauses): "(" + clauses.map(\.text).joined(separator: " OR ") + ")"
      case .all(let clauses): "(" + clauses.map(\.text).joined(separator: " AND ") + ")"
      }
    }

    /// The conditions that no others make, in order.
    var leaves: [Clause] {
      switch self {
      case .word, .prefix, .fuzzy, .phrase, .field: [self]
      case .any(let clauses), .all(let clauses): clauses.flatMap(\.leaves)
      }
    }

    /// Whether all of its parts must match.
    var isConjunction: Bool {
      switch self {
      case .word, .prefix, .fuzzy, .phrase, .field, .all: true
      case .any: false
      }
    }
  }

  /// What is looked for in a field: folded words that stand next to each other in this order.
  package struct Value: Equatable, Sendable {
    /// At least one.
    package var words: [String]
    /// The last word may go on.
    package var isBeginning = false

    /// As the line under the prompt shows it: `bort*`, `“alexander bort*”`.
    package var text: String {
      let text = words.joined(separator: " ") + (isBeginning ? "*" : "")
      return words.count > 1 ? "“\(text)”" : text
    }

    /// Words, the last of which may go on.
    package init(words: [String], isBeginning: Bool = false) {
      self.words = words
      self.isBeginning = isBeginning
    }
  }

  /// In the order in which they were typed.
  package private(set) var clauses: [Clause]

  /// The conditions that no others make, in order.
  package var leaves: [Clause] { clauses.flatMap(\.leaves) }

  /// Whether nothing is asked for; then nothing matches.
  package var isEmpty: Bool { clauses.isEmpty }

  /// How the query was read, for people.
  package var text: String { clauses.map(\.text).joined(separator: " AND ") }

  /// A query of these clauses. A phrase without words asks for nothing and is left out.
  package init(clauses: [Clause]) { self.clauses = clauses.filter { $0 != .phrase([]) } }

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
    clauses = reader.clauses
  }
}
