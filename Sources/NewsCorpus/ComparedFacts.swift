// What two articles state, side by side: what only one of them has, what both have, and where they tell it
// differently. How facts are found and brought together is FactPairing's business.

import CrossReferences
import Facts
import Prose

/// What a fact is about, in the order of a comparison.
package enum FactTopic: UInt8, CaseIterable, Sendable {
  case people, organizations, places, events, otherNames, dates, figures, quotations, sources
}

/// Something that an article states.
package enum Fact: Equatable, Sendable {
  /// It names an entity, by its number.
  case name(Int)
  /// It reports an event: its day as far as that is told, and the entities that tell it from others.
  case event(day: String?, names: [Int])
  case date(DateMention)
  case figure(Figure)
  case quotation(Quotation)
  /// It cites somebody: the number of an entity, or nil where the words are no name.
  case source(Int?)
}

/// A fact and where one article states it.
package struct StatedFact: Equatable, Sendable {
  package var fact: Fact
  /// All places, in order; the first tells it.
  package var places: [TextRange]

  package init(_ fact: Fact, at places: [TextRange]) {
    self.fact = fact
    self.places = places
  }
}

/// A row of the comparison: what one or both articles state of one thing.
package struct ComparedFact: Equatable, Sendable {
  package var topic: FactTopic
  package var relation: FactRelation
  /// What the left article states, what tells most of the relation first; empty where only the right one does.
  package var left: [StatedFact]
  package var right: [StatedFact]
  /// 0–1: how sure it is that both sides speak of one thing; nil where that is not inferred.
  package var confidence: Double?
  /// For people, a sentence without a full stop.
  package var why: String?

  /// Where the left article states it: the place that tells most of the relation first, the others in order.
  package var leftPlaces: [TextRange] { Self.places(left) }
  package var rightPlaces: [TextRange] { Self.places(right) }

  /// Whether the two tell one thing differently. Names that are spelt differently mean the same.
  package var isToldDifferently: Bool {
    switch topic {
    case .people, .organizations, .places, .otherNames: false
    case .events, .dates, .figures, .quotations, .sources: relation.isToldDifferently
    }
  }

  private static func places(_ facts: [StatedFact]) -> [TextRange] {
    guard let first = facts.first?.places.first else { return [] }
    return [first]
      + facts.flatMap(\.places).filter { $0 != first }.sorted { $0.start < $1.start }
  }
}

/// What two articles of a corpus state.
package struct ComparedFacts: Equatable, Sendable {
  /// The articles' numbers in the corpus.
  package let left: Int
  package let right: Int
  /// By topic; of each, what both state stands before what only one does, each in order of place.
  package let rows: [ComparedFact]
  /// Whether both report one event, so that what they tell differently is told of the same.
  package let isOneStory: Bool
  /// That facts of a language are not read, for people, without a full stop; nil where both are in English.
  package let languageNote: String?

  package init(
    left: Int, right: Int, rows: [ComparedFact], isOneStory: Bool, languageNote: String? = nil
  ) {
    self.left = left
    self.right = right
    self.rows = rows
    self.isOneStory = isOneStory
    self.languageNote = languageNote
  }

  /// The rows of a topic.
  package func of(_ topic: FactTopic) -> [ComparedFact] { rows.filter { $0.topic == topic } }
}
