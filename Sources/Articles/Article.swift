// What the parsing module hands on: one article as ranges into its text, and what was dropped.

import Prose

/// The file format that an article was read from.
package enum Format: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case text, markdown

  /// The word that `articles --json` prints.
  package var name: String {
    switch self {
    case .text: "text"
    case .markdown: "markdown"
    }
  }
}

/// What a block of an article is for.
package enum BlockKind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case headline, repeatedHeadline, byline, timestamp, heading, paragraph, listItem, pullQuote,
    attribution, seeAlsoLabel, seeAlsoTitle, link, credit, caption, note, boilerplate

  /// The word that `articles --json` prints.
  package var name: String { "\(self)" }

  /// Whether the block is the reporter's running text, which names, facts and comparison read.
  package var isBody: Bool {
    switch self {
    case .paragraph, .listItem, .pullQuote: true
    case .headline, .repeatedHeadline, .byline, .timestamp, .heading, .attribution, .seeAlsoLabel,
      .seeAlsoTitle, .link, .credit, .caption, .note, .boilerplate:
      false
    }
  }
}

/// A run of an article's text with one purpose. Blocks of an article are in order, do not overlap
/// and cover everything but white space.
package struct Block: Equatable, Sendable, BitwiseCopyable {
  package var kind: BlockKind
  package var range: TextRange

  package init(_ kind: BlockKind, _ range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

/// Where and when a report was filed, as printed at the beginning of its first paragraph.
package struct Dateline: Equatable, Sendable, BitwiseCopyable {
  /// The whole dateline with its closing mark, such as `MOSCOW, November 20.`
  package var range: TextRange
  /// The place alone, such as `MOSCOW`.
  package var place: TextRange

  package init(range: TextRange, place: TextRange) {
    self.range = range
    self.place = place
  }
}

/// One article: ranges into the text that was parsed, which the caller keeps.
package struct Article: Equatable, Sendable {
  package var format: Format
  /// The headline's words alone, without a mark or a `Title:` before them; nil where there is none.
  package var headline: TextRange?
  package var byline: TextRange?
  package var source: TextRange?
  package var section: TextRange?
  package var url: TextRange?
  package var dateline: Dateline?
  package var date: PublicationDate?
  package var blocks: [Block]
  package var diagnostics: [Diagnostic]

  package init(format: Format) {
    self.format = format
    blocks = []
    diagnostics = []
  }
}
