// What somebody wants to know of a corpus besides the articles and their words: names take ten times as
// long as reading, and who asks for words alone need not wait for them.

import Articles
import Columns
import SearchIndex

/// What loading finds besides articles and their words.
package struct Wanted: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Whom and what the articles name.
  package static let names = Wanted(rawValue: 1)
  /// Years of articles whose date has none. Where there are such articles, that takes all names.
  package static let years = Wanted(rawValue: 2)
  /// Which articles print the same text, and which paragraphs several articles close with. That looks
  /// into all of the texts.
  package static let versions = Wanted(rawValue: 4)
  /// What the articles state. Found together with their names, which facts speak of; that takes half as
  /// long again. Facts of few articles are read when they are asked for.
  package static let facts = Wanted(rawValue: 8)
  /// What tells whom and what each article names, and when it is from.
  package static let entities: Wanted = [.names, .years, .versions]
  /// All that can be known.
  package static let everything: Wanted = [.entities, .facts]

  /// What decides whether names are looked for. O(articles).
  func takesNames(_ segments: [Segment]) -> Bool {
    contains(.names) || contains(.facts)
      || (contains(.years)
        && segments.contains { $0.articles.contains { $0.date?.year == 0 } })
  }
}

extension Wanted {
  /// What tells which articles match a query, and where.
  /// - Parameter isOrdered: it matters which comes first; of equal scores the newest does.
  package init(for query: Query, isOrdered: Bool) {
    self = query.leaves.reduce(isOrdered ? .years : []) { $0.union(Wanted($1)) }
  }

  private init(_ leaf: Query.Clause) {
    self =
      switch leaf {
      case .field(let field, _): field.isScored ? .entities : []
      case .date, .flag(.undated): .years
      // Whether a report is yesterday's or another version is told by days, too.
      case .flag(.duplicate): [.years, .versions]
      // Reference notes are no speech, and versions tell them.
      case .within(let part, _): part == .quote || part == .said ? [.years, .versions] : []
      case .word, .phrase, .near, .not, .any, .all: []
      }
  }
}
