// What the recogniser finds in one article: mentions (text), each belonging to one name.

import Prose

/// What kind of thing a name stands for.
package enum EntityType: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case person, organization, place, event, other

  /// The word that `entities --json` prints.
  package var name: String {
    switch self {
    case .person: "person"
    case .organization: "organization"
    case .place: "place"
    case .event: "event"
    case .other: "other"
    }
  }

  /// The letter that stands before an entity on a monochrome screen.
  package var letter: Character {
    switch self {
    case .person: "P"
    case .organization: "O"
    case .place: "L"
    case .event: "E"
    case .other: "X"
    }
  }
}

/// How a mention came to belong to its name.
package enum Join: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// The mention is the name as written, but for case, accents or a possessive.
  case written
  /// The mention is the last word of a full name in the same article.
  case surname
  /// The mention is an acronym that the article explains in brackets.
  case acronym
  /// The mention is an acronym of letters that begin the words of one name of the article.
  case initials
  /// The mention is a usual other form of a country or body (US, U.S., United States).
  case variant
}

/// A run of text that names something.
package struct Mention: Equatable, Sendable, BitwiseCopyable {
  /// The words without a possessive ending.
  package var range: TextRange
  /// The type of its name.
  package var type: EntityType
  /// How it came to belong to its name.
  package var join: Join
  /// Index into `ArticleNames.names`.
  package var name: UInt32

  /// A mention of the name with a number.
  package init(range: TextRange, type: EntityType, join: Join, name: UInt32) {
    self.range = range
    self.type = type
    self.join = join
    self.name = name
  }
}

/// A thing that one article names, under its fullest form; its strings are in `ArticleNames.bytes`,
/// but for its role.
package struct Name: Equatable, Sendable, BitwiseCopyable {
  /// As shown to people: `Alexander Bortnikov`.
  package var text: TextRange
  /// Folded words joined by single spaces, the same in every article: `alexander bortnikov`.
  package var key: TextRange
  /// What it stands for, by all its mentions.
  package var type: EntityType
  /// Where the article says who this is (`head of the FSB`), in its text; empty where it does not.
  package var role = TextRange(0, 0)

  /// A name by its places in `ArticleNames.bytes`, without a role.
  package init(text: TextRange, key: TextRange, type: EntityType) {
    self.text = text
    self.key = key
    self.type = type
  }
}

/// The mentions of one article and the names they belong to. No mention overlaps another, but that of
/// an event may hold others whole (`attacks in Paris`) and then stands before them.
package struct ArticleNames: Equatable, Sendable {
  /// In order of place; of two that begin together the longer one first.
  package var mentions: [Mention] = []
  /// In order of their first mentions.
  package var names: [Name] = []
  /// UTF-8 of every name's text and key.
  package var bytes: [UInt8] = []

  /// No names.
  package init() {}
}
