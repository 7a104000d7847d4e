// An event as one article reports it: when, where, and the names that tell it from others. How they are
// found is EventReader's business, and which events are one EventIdentity's.

import Names
import Prose

/// A mention as events need it.
package struct StoryMention: Sendable, BitwiseCopyable {
  package var range: TextRange
  /// The entity's number in the corpus.
  package var entity: UInt32
  package var type: EntityType
  /// How much it tells, from 0 (every article has it) to 1.
  package var weight: Float
  /// A country, a people or the like: many events of a day have it.
  package var isBroad: Bool

  /// A mention of an entity.
  package init(
    range: TextRange, entity: UInt32, type: EntityType, weight: Float, isBroad: Bool
  ) {
    self.range = range
    self.entity = entity
    self.type = type
    self.weight = weight
    self.isBroad = isBroad
  }
}

/// A name of an article that may tell which event is meant.
package struct EventName: Equatable, Sendable, BitwiseCopyable {
  /// The entity's number in the corpus.
  package var entity: UInt32
  package var type: EntityType
  package var weight: Float
  package var isBroad: Bool
  /// How often the parts of the article name it that tell of the main event: the headline, the first
  /// paragraphs and those with figures.
  package var coreCount: UInt8 = 0
  /// How often the article names it.
  package var count: UInt8 = 0
  /// Where it is named first.
  package var place: TextRange
  /// Where it is named as that of the event: in the dateline, else first where the event is told.
  package var told: TextRange

  /// Whether it is named where the main event is told.
  package var isCore: Bool { coreCount > 0 }
}

/// Something that happened, as one article reports it.
package struct ReportedEvent: Sendable {
  /// Whether it is what the article is about; others are looked back upon.
  package var isMain: Bool
  /// When it happened; nil where no day is told.
  package var day: EventDay?
  /// All days that it may have happened on, the most likely first.
  package var days: [EventDay]
  /// `day` may be that of the report rather than of the event.
  package var isDayDoubtful: Bool
  /// Its precision where no day is told: `2015-11`, `1987`; nil where a day is told or nothing.
  package var coarseDate: String?
  /// In order of entity.
  package var names: [EventName]
  /// The place that is named most where it is told, but for countries.
  package var place: UInt32?
  /// Where the article tells of it: its dates and figures, in order.
  package var evidence: [TextRange]
  /// Of an event that is looked back upon: the words of the sentences that count it, as in `EventAccount`.
  package var words: [WeightedWord] = []

  /// Whether the text tells the day, not only when it was published.
  var isDayTold: Bool { day != nil && !isDayDoubtful }

  /// The names that tell most, an event's own before the others.
  package var tellingNames: [EventName] {
    func rank(_ name: EventName) -> Float {
      name.weight * name.weight * Float(min(name.coreCount, 4)) + (name.type == .event ? 4 : 0)
    }
    return names.filter { $0.isCore && !$0.isBroad && $0.type != .person }.sorted { left, right in
      (rank(right), left.place.start) < (rank(left), right.place.start)
    }
  }
}

/// What an article tells of events and how many it counts, without its text: what two articles are
/// compared by.
package struct EventAccount: Sendable {
  /// The day of publication, where it is known.
  package var published: EventDay?
  /// The main event first.
  package var events: [ReportedEvent]
  /// In order of place.
  package var counts: [ReportedCount]
  /// Hashes of the words that tell of the main event, with their weights; in order of hash.
  package var words: [WeightedWord]
  /// The whole article's, by how rare they are in the corpus.
  package var story = StoryWords()
}

/// A word by its hash.
package struct WeightedWord: Sendable, BitwiseCopyable {
  package var hash: UInt32
  package var weight: Float
}
