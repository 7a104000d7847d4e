// What was not understood in a decisions file: where it stands, and what would mend it.

/// A line of a decisions file that was kept as it stands but not followed, or not wholly.
package struct ReadingIssue: Error, Equatable {
  /// Counted from 1.
  package var line: Int
  /// What is the matter.
  package var problem: Problem

  /// What may be the matter with a line.
  package enum Problem: Equatable, Sendable {
    /// A key that this version does not know; the decision holds without it.
    case unknownKey(String)
    /// A table other than `[[decision]]`, or a key outside of all tables.
    case unknownTable
    /// No TOML that this reader knows.
    case brokenLine
    /// A text or list over several lines that does not end well.
    case unclosed
    /// A key that the table already has, or a second verdict.
    case twice(String)
    /// A table without a verdict.
    case noVerdict
    /// A verdict without the key that completes it.
    case missing(String)
    /// A value that is no id of an entity.
    case badName(key: String)
    /// A value that is no type.
    case badType
    /// A value that is no day.
    case badDay
    /// A value of another sort than the key takes.
    case wantsText(key: String)
    /// Both sides are the same name.
    case sameName
  }

  /// A sentence with its remedy, without the place.
  package var message: String {
    switch problem {
    case .unknownKey(let key): "\(key) is not known here and was passed over"
    case .unknownTable: "only [[decision]] tables are read; this was passed over"
    case .brokenLine:
      "not a line of TOML, so this decision is not followed (write key = \"text\")"
    case .unclosed:
      "a text or list that does not end well (close it; nothing up to the next decision is read)"
    case .twice(let key): "a second \(key) in one decision (put [[decision]] above it)"
    case .noVerdict:
      "a decision that decides nothing (add one of "
        + VerdictKey.allCases.map(\.rawValue).joined(separator: ", ") + ")"
    case .missing(let key): "not followed without \(key) (add \(key) = \"…\")"
    case .badName(let key):
      "\(key) is no entity's id (write it as broadsheet entities --json does: \"person:jane-doe\")"
    case .badType: "no such type (write person, organization, place, event or other)"
    case .badDay: "not a day (write day = 2026-11-21)"
    case .wantsText(let key): "\(key) wants a text (write \(key) = \"…\")"
    case .sameName: "both sides are the same name, so nothing is decided"
    }
  }
}
