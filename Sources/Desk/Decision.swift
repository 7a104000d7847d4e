// One thing that the reader decided about names. What it does to a corpus is Replay's business.

import Articles
import Names

/// What a decision says.
package enum Verdict: Equatable, Sendable {
  /// The first is another form of the second, which goes on as their entity.
  case merge(NameReference, into: NameReference)
  /// The first is not the second, whatever else joins the two names.
  case apart(NameReference, from: NameReference)
  /// The same, and where an article itself takes the first for the second (a surname behind the full
  /// name) it is wrong, too.
  case split(NameReference, from: NameReference)
  /// The reader cannot tell whether they are the same; changes nothing, and is not asked again.
  case undecided(NameReference, NameReference)
  /// The entity is of this type.
  case retype(NameReference, to: EntityType)
  /// The entity is shown under this name.
  case rename(NameReference, to: String)
  /// It is no name. A name that leads its entity takes the entity along, a form goes alone.
  case delete(NameReference)
}

/// What the reader decided, when, and in the reader's own words why.
package struct Decision: Equatable, Sendable {
  /// What it says.
  package var verdict: Verdict
  /// The day on the reader's calendar; nil where a hand-written file gives none.
  package var day: CalendarDay?
  /// The reader's own words.
  package var note: String?

  /// A decision.
  package init(_ verdict: Verdict, day: CalendarDay? = nil, note: String? = nil) {
    self.verdict = verdict
    self.day = day
    self.note = note
  }
}

extension Verdict {
  /// The name that it is about.
  package var subject: NameReference {
    switch self {
    case .merge(let name, _), .apart(let name, _), .split(let name, _), .undecided(let name, _),
      .retype(let name, _), .rename(let name, _), .delete(let name):
      name
    }
  }

  /// The name that the subject is held against.
  package var other: NameReference? {
    switch self {
    case .merge(_, let other), .apart(_, let other), .split(_, let other), .undecided(_, let other):
      other
    case .retype, .rename, .delete: nil
    }
  }

  /// Whether the earlier one no longer holds once this is said: both answer one question, or this
  /// treats as a name what was no name.
  func replaces(_ earlier: Verdict) -> Bool {
    let (name, before) = (subject.id, earlier.subject.id)
    switch (self, earlier) {
    case (.merge, .delete): return name == before || other?.id == before
    case (.retype, .retype), (.rename, .rename), (.delete, .delete), (.retype, .delete),
      (.rename, .delete):
      return name == before
    case (.merge, _), (.apart, _), (.split, _), (.undecided, _):
      guard let other = other?.id, let earlierOther = earlier.other?.id else { return false }
      return (name, other) == (before, earlierOther) || (name, other) == (earlierOther, before)
    case (.retype, _), (.rename, _), (.delete, _): return false
    }
  }
}

extension Verdict: CustomStringConvertible {
  /// A sentence for people, without its full stop.
  package var description: String {
    switch self {
    case .merge(let name, let other): "\(name.shown) is \(other.shown)"
    case .apart(let name, let other), .split(let name, let other):
      "\(name.shown) is not \(other.shown)"
    case .undecided(let name, let other): "\(name.shown) may or may not be \(other.shown)"
    case .retype(let name, let type): "\(name.shown) is of the type \(type.name)"
    case .rename(let name, let text): "\(name.shown) is shown as \(text)"
    case .delete(let name): "\(name.shown) is no name"
    }
  }
}

extension Decision {
  /// Why something is as it is, as the end of a sentence that begins with the form or entity.
  package var why: String {
    let day = day.map { " on \($0.written)" } ?? ""
    return "decided by the reader\(day): \(verdict)" + (note.map { " (\($0))" } ?? "")
  }
}
