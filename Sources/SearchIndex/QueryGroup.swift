// What stands between two brackets of a query, or in all of it, while it is read. How signs are told from
// words is QuerySigns' business.

/// Conditions of which one must hold, each several that must all hold.
struct QueryGroup {
  /// Of the group: its value stands in brackets.
  var field: QueryFieldName?
  /// Its value is still to come.
  var pendingField: (name: QueryFieldName, sign: QuerySign)?
  /// AND, OR or NEAR behind the last condition.
  var pendingOperator: QuerySign?
  /// NOT, once or more often, before the next condition.
  var pendingNot: [QuerySign] = []

  private var alternatives: [[Query.Clause]] = []
  private var all: [Query.Clause] = []
  /// Those in `all`: who types a word twice does not mean it twice.
  private var known: Set<Query.Clause> = []

  /// Whether nothing was read yet.
  var isEmpty: Bool { all.isEmpty && alternatives.isEmpty }

  /// Whether an operator can follow.
  var isComplete: Bool {
    !all.isEmpty && pendingOperator == nil && pendingNot.isEmpty && pendingField == nil
  }

  /// Adds a condition with what waits for it.
  /// - Returns: NEAR as it was written, where it cannot stand here.
  mutating func add(_ clause: Query.Clause) -> String? {
    let isNegated = pendingNot.count % 2 == 1
    let sign = pendingOperator
    pendingNot = []
    pendingOperator = nil
    pendingField = nil
    var refused: String?
    switch sign?.kind {
    case .or:
      alternatives.append(all)
      all = []
      known = []
    case .near(let apart):
      if !isNegated, let last = all.last, let joined = last.near(clause, apart: apart) {
        known.remove(last)
        all.removeLast()
        append(joined)
        return nil
      }
      refused = apart == QuerySigns.usualDistance ? "NEAR" : "NEAR/\(apart)"
    case .and, .open, .close, .not, .field, .words, .phrase, .pattern, nil: break
    }
    append(isNegated ? clause.negated : clause)
    return refused
  }

  private mutating func append(_ clause: Query.Clause) {
    if case .all(let clauses) = clause {
      for clause in clauses { append(clause) }
    } else if known.insert(clause).inserted {
      all.append(clause)
    }
  }

  /// Signs that waited for a condition, in order; they wait no longer.
  mutating func takeWaiting() -> [QuerySign] {
    var waiting = [pendingOperator].compactMap { $0 } + pendingNot.prefix(1)
    if let pendingField { waiting.append(pendingField.sign) }
    pendingOperator = nil
    pendingNot = []
    pendingField = nil
    return waiting
  }

  /// What it asks for, as conditions that must all hold.
  var clauses: [Query.Clause] {
    guard let clause else { return [] }
    if case .all(let clauses) = clause { return clauses }
    return [clause]
  }

  /// What it asks for; nil where that is nothing.
  var clause: Query.Clause? {
    var parts: [Query.Clause] = []
    // What is typed twice does not count twice.
    var known = Set<Query.Clause>()
    for clauses in alternatives + [all] {
      guard let first = clauses.first else { continue }
      let part = clauses.count == 1 ? first : .all(clauses)
      let others = if case .any(let others) = part { others } else { [part] }
      parts += others.filter { known.insert($0).inserted }
    }
    return parts.count > 1 ? .any(parts) : parts.first
  }
}

extension Query.Clause {
  /// What does not match it.
  fileprivate var negated: Self {
    if case .not(let clause) = self { return clause }
    return .not(self)
  }

  /// This and another near each other; nil where one of them has no place.
  fileprivate func near(_ other: Self, apart: Int) -> Self? {
    if case .not(let clause) = self { return clause.near(other, apart: apart).map { .not($0) } }
    if case .within(let part, let clause) = self, case .within(part, let behind) = other {
      return clause.near(behind, apart: apart).map { .within(part, $0) }
    }
    guard hasPlaces, other.hasPlaces else { return nil }
    if case .near(let clauses, apart) = self { return .near(clauses + [other], apart: apart) }
    return .near([self, other], apart: apart)
  }

  /// Whether it stands somewhere in a text.
  private var hasPlaces: Bool {
    switch self {
    case .word, .phrase, .near: true
    case .any(let clauses): clauses.allSatisfy(\.hasPlaces)
    case .within, .field, .date, .flag, .not, .all: false
    }
  }
}
