// What is asked for, as clauses that must all match. How they are read is QueryReader's business,
// what they match Ranking's.

/// A query: every clause must match (AND).
package struct Query: Equatable, Sendable {
  /// One condition. Groups are at most `QueryReader.deepest` deep.
  package indirect enum Clause: Hashable, Sendable {
    case word(WordMeaning)
    /// Words that stand next to each other in this order; two at least.
    case phrase([WordMeaning])
    /// Places that stand near each other in any order: in a stretch of text that has at most so many
    /// words besides theirs. Each is a word, a phrase, or any of such.
    case near([Clause], apart: Int)
    /// What a word, a phrase or places near each other match, but only in one part of the article.
    case within(Part, Clause)
    /// Something that an article has besides words: `person:bortnikov`. Which articles have it, the
    /// index does not know; whoever asks for the ranking says so.
    case field(Field, Value)
    /// The article is from these days.
    case date(DaySpan)
    /// Something that an article is or is not.
    case flag(Flag)
    /// This does not match.
    case not(Clause)
    /// One of these matches, or several.
    case any([Clause])
    /// All of these match.
    case all([Clause])
  }

  /// A part of an article's text.
  package enum Part: String, CaseIterable, Sendable {
    /// The headline.
    case title
    /// All but the headline.
    case body
    /// What stands between quotation marks.
    case quote
    /// The same, where the text names who said it.
    case said
  }

  /// What an article has besides words.
  package enum Field: String, CaseIterable, Sendable {
    case person, org, place, event
    /// Of whatever type.
    case entity
    case source, author, tag, path, lang, type

    /// Whether an article has it more or less, as it has a word. All else it has or has not, and that
    /// adds nothing to its score.
    package var isScored: Bool {
      switch self {
      case .person, .org, .place, .event, .entity: true
      case .source, .author, .tag, .path, .lang, .type: false
      }
    }
  }

  /// What `is:` asks for.
  package enum Flag: String, CaseIterable, Sendable {
    /// Another article of the corpus prints the same.
    case duplicate
    /// Nothing tells when it was published.
    case undated
  }

  /// Days in a row, both ends among them.
  package struct DaySpan: Hashable, Sendable {
    /// Days since 1970-01-01; nil where there is no limit.
    package var first: Int?
    package var last: Int?
    /// As the line under the prompt shows it, and as it can be typed.
    package var text: String
    /// How it was read, where what was typed means several spans.
    package var remark: String?

    /// Days in a row under the name that a reader gave them.
    package init(first: Int?, last: Int?, text: String, remark: String? = nil) {
      self.first = first
      self.last = last
      self.text = text
      self.remark = remark
    }
  }

  /// In the order in which they were typed.
  package private(set) var clauses: [Clause]
  /// What a reader may not have meant as it was read, in the order in which it was typed.
  package private(set) var remarks: [QueryRemark] = []

  /// The conditions that no others make, in order.
  package var leaves: [Clause] { clauses.flatMap(\.leaves) }

  /// Whether nothing is asked for; then nothing matches.
  package var isEmpty: Bool { clauses.isEmpty }

  /// How the query was read, for people, and as it can be typed again.
  package var text: String {
    clauses.count == 1 ? clauses[0].text : Clause.list(clauses, joinedBy: " AND ")
  }

  /// Adds what whoever knows the values of fields says of them.
  package mutating func add(_ remark: QueryRemark) {
    if remarks.count < QueryReader.mostRemarks, !remarks.contains(remark) { remarks.append(remark) }
  }

  /// A query of these clauses. A phrase without words asks for nothing and is left out.
  package init(clauses: [Clause], remarks: [QueryRemark] = []) {
    self.clauses = clauses.filter { $0 != .phrase([]) }
    self.remarks = remarks
  }
}

extension Query.Clause {
  /// A word that means all forms of its stem; folded.
  package static func word(_ folded: String) -> Self { .word(.stem(folded)) }

  /// Words that begin so: `terror*`, or the word that is still being typed.
  package static func prefix(_ start: String) -> Self { .word(.beginning(start)) }

  /// The word and those that are misspelt by at most so many edits.
  package static func fuzzy(_ word: String, edits: Int) -> Self {
    .word(.misspelt(word, edits: edits))
  }

  /// Folded words next to each other, in all forms of their stems.
  package static func phrase(of folded: [String]) -> Self { .phrase(folded.map { .stem($0) }) }

  /// As the line under the prompt shows it, and as it can be typed.
  package var text: String {
    switch self {
    case .word(let meaning): meaning.text
    case .phrase(let words): "“" + words.map(\.textInPhrase).joined(separator: " ") + "”"
    case .near(let clauses, let apart): Self.list(clauses, joinedBy: " NEAR/\(apart) ")
    case .within(let part, let clause): "\(part.rawValue):\(clause.textInGroup)"
    case .field(let field, let value): "\(field.rawValue):\(value.text)"
    case .date(let days): "date:\(days.text)"
    case .flag(let flag): "is:\(flag.rawValue)"
    case .not(let clause): "NOT \(clause.textInGroup)"
    case .any(let clauses): "(" + Self.list(clauses, joinedBy: " OR ") + ")"
    case .all(let clauses): "(" + Self.list(clauses, joinedBy: " AND ") + ")"
    }
  }

  /// The same in one part of the article: of alternatives, each.
  func within(_ part: Query.Part) -> Self {
    if case .any(let clauses) = self { return .any(clauses.map { $0.within(part) }) }
    return .within(part, self)
  }

  /// With brackets where it would be taken apart in a longer text.
  private var textInGroup: String {
    switch self {
    case .near: "(\(text))"
    case .word, .phrase, .within, .field, .date, .flag, .not, .any, .all: text
    }
  }

  static func list(_ clauses: [Self], joinedBy sign: String) -> String {
    clauses.map(\.textInGroup).joined(separator: sign)
  }

  /// The conditions that no others make, in order.
  package var leaves: [Self] {
    switch self {
    case .word, .phrase, .near, .within, .field, .date, .flag: [self]
    case .not(let clause): clause.leaves
    case .any(let clauses), .all(let clauses): clauses.flatMap(\.leaves)
    }
  }
}

extension WordMeaning {
  /// Between the quotation marks of a phrase a word needs none of its own.
  fileprivate var textInPhrase: String {
    switch self {
    case .form(let word): word
    case .capitals(let word): word.uppercased()
    case .stem, .exact, .beginning, .misspelt, .pattern: text
    }
  }
}

/// Something of a query that was not read as a reader may have meant it.
package struct QueryRemark: Equatable, Sendable {
  /// What was typed.
  package var sign: String
  /// How it was read and what is missing, as a sentence without a full stop.
  package var text: String

  /// Both, for people.
  package var shown: String { "\(sign) \(text)" }

  /// A remark on a part of what was typed.
  package init(_ sign: String, _ text: String) {
    self.sign = sign
    self.text = text
  }
}

extension Query {
  /// Reads what was typed; `QuerySyntax` says what is understood. O(length).
  /// - Parameters:
  ///   - isTyping: the last word may not be finished: it is read as a beginning, unless something stands
  ///     behind it. What waits for more asks for nothing yet.
  ///   - stems: whether a word means all forms of its stem.
  ///   - days: reads the value of `date:`; nil where it is none.
  package init(
    _ typed: String, isTyping: Bool = false, stems: Bool = true,
    days: (String) -> DaySpan? = { _ in nil }
  ) {
    var typed = typed
    self = typed.withUTF8 { text in
      withoutActuallyEscaping(days) { days in
        var reader = QueryReader(text, isTyping: isTyping, stems: stems, days: days)
        return reader.read()
      }
    }
  }
}
