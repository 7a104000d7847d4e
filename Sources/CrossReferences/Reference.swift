// What connects one article with another, always with its reasons.

import Prose

/// How another article belongs to the one that is open.
package enum Relation: String, Sendable, CaseIterable {
  /// Speaks of the same names in the same words, as far as weights tell.
  case related
  /// Printed in the article as a link to another piece.
  case seeAlso
}

/// Why a relation was inferred. The weights of a reference's reasons add up to its score.
package struct Reason: Equatable, Sendable {
  /// What both articles share.
  package enum Kind: String, Sendable {
    case sharedName, terms, link
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
  /// Whether both places say it in the same words.
  package enum Label: String, Sendable {
    case same, reworded
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
  /// 0–1; 1 for a printed link, none where it leads to no article.
  package var score: Double?
  /// Largest first.
  package var reasons: [Reason]
  package var evidence: [Evidence]
  /// Of a printed link: its title, and where it is printed.
  package var title: String?
  package var place: TextRange?

  /// A row; what it lacks is left out.
  package init(
    article: Int?, relation: Relation, score: Double? = nil, reasons: [Reason] = [],
    evidence: [Evidence] = [], title: String? = nil, place: TextRange? = nil
  ) {
    self.article = article
    self.relation = relation
    self.score = score
    self.reasons = reasons
    self.evidence = evidence
    self.title = title
    self.place = place
  }
}
