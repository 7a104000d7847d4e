// What connects one article with another, always with its reasons.

import Prose

/// How another article belongs to the one that is open.
package enum Relation: String, Sendable, CaseIterable {
  /// The same article, printed again with small changes.
  case version
  /// Another report of the same event that has its text or most of its words.
  case sameStory
  /// Reports an event that this article reports, too.
  case sameEvent
  /// Perhaps reports the same event: what both say of it does not decide.
  case possiblySameEvent
  /// Speaks of the same names in the same words, as far as weights tell.
  case related
  /// Printed in the article as a link to another piece.
  case seeAlso

  /// For people, at most eleven columns.
  package var words: String {
    switch self {
    case .version: "version"
    case .sameStory: "same story"
    case .sameEvent: "same event"
    case .possiblySameEvent: "same event?"
    case .related: "related"
    case .seeAlso: "see also"
    }
  }
}

/// Why a relation was inferred. The weights of a reference's reasons add up to its score.
package struct Reason: Equatable, Sendable {
  /// What both articles share.
  package enum Kind: String, Sendable {
    /// An event that both report.
    case event
    case sharedName
    /// A passage that stands in both.
    case sharedText
    /// Somebody's words that both quote.
    case sharedQuote
    /// Counts of one thing.
    case figures
    case link, terms
    /// How near the days of publication are.
    case date
  }

  package var kind: Kind
  /// For people: the name, the words or the title.
  package var text: String
  /// Its share of the score.
  package var weight: Double

  /// A reason of one kind.
  package init(_ kind: Kind, _ text: String, weight: Double) {
    self.kind = kind
    self.text = text
    self.weight = weight
  }
}

/// Two places that show a reason, one in each text.
package struct Evidence: Equatable, Sendable {
  /// How the two places stand to each other.
  package enum Label: String, Sendable, CaseIterable {
    case same, reworded
    /// A reference note that both print.
    case note
    /// Of figures; see `CountRelation`.
    case agrees, differs, conflict, update
  }

  /// Of the reason that it shows.
  package var kind: Reason.Kind
  package var label: Label
  /// In the open article, and in the other.
  package var here: TextRange
  package var there: TextRange

  /// Evidence for a reason of one kind.
  package init(_ kind: Reason.Kind, _ label: Label, here: TextRange, there: TextRange) {
    self.kind = kind
    self.label = label
    self.here = here
    self.there = there
  }
}

/// One row of an article's cross-references.
package struct Reference: Equatable, Sendable {
  /// Number of the other article in the corpus; nil where a printed link leads to none.
  package var article: Int?
  package var relation: Relation
  /// What the two are to each other besides, where the one prints a link to the other.
  package var besides: Relation?
  /// 0–1: how near the two are, by the reasons together; none where a link leads to no article.
  package var score: Double?
  /// 0–1: how sure it is that the relation is the right one; nil where it is simply printed there.
  package var confidence: Double?
  /// Largest first.
  package var reasons: [Reason]
  package var evidence: [Evidence]
  /// Of a printed link: its title, and where it is printed.
  package var title: String?
  package var place: TextRange?

  /// A row; what it lacks is left out.
  package init(
    article: Int?, relation: Relation, score: Double? = nil, confidence: Double? = nil,
    reasons: [Reason] = [], evidence: [Evidence] = [], title: String? = nil,
    place: TextRange? = nil, besides: Relation? = nil
  ) {
    self.besides = besides
    self.article = article
    self.relation = relation
    self.score = score
    self.confidence = confidence
    self.reasons = reasons
    self.evidence = evidence
    self.title = title
    self.place = place
  }

  /// What people are told first: that the two report one event says more than that a link is printed.
  package var shownRelation: Relation { besides ?? relation }
}
