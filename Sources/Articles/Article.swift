// What the parsing module hands on: one article as ranges into its text, and what was dropped.

import Prose

/// The file format that an article was read from.
package enum Format: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case text, markdown, html, mhtml, rss, atom, rdf, jsonFeed, json, jsonLines, csv, tsv, mail, mbox,
    nitf, newsML

  /// The word that `articles --json` prints.
  package var name: String {
    switch self {
    case .text: "text"
    case .markdown: "markdown"
    case .html: "html"
    case .mhtml: "mhtml"
    case .rss: "rss"
    case .atom: "atom"
    case .rdf: "rdf"
    case .jsonFeed: "jsonFeed"
    case .json: "json"
    case .jsonLines: "jsonLines"
    case .csv: "csv"
    case .tsv: "tsv"
    case .mail: "mail"
    case .mbox: "mbox"
    case .nitf: "nitf"
    case .newsML: "newsML"
    }
  }
}

/// What a block of an article is for.
package enum BlockKind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case headline, repeatedHeadline, byline, timestamp, heading, paragraph, listItem, pullQuote,
    attribution, seeAlsoLabel, seeAlsoTitle, link, credit, caption, note, boilerplate

  /// The word that `articles --json` prints.
  package var name: String {
    switch self {
    case .headline: "headline"
    case .repeatedHeadline: "repeatedHeadline"
    case .byline: "byline"
    case .timestamp: "timestamp"
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .listItem: "listItem"
    case .pullQuote: "pullQuote"
    case .attribution: "attribution"
    case .seeAlsoLabel: "seeAlsoLabel"
    case .seeAlsoTitle: "seeAlsoTitle"
    case .link: "link"
    case .credit: "credit"
    case .caption: "caption"
    case .note: "note"
    case .boilerplate: "boilerplate"
    }
  }

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
  /// What it is for.
  package var kind: BlockKind
  /// The whole with its marks, without white space at its ends.
  package var range: TextRange

  /// A block at a place.
  package init(_ kind: BlockKind, _ range: TextRange) {
    self.kind = kind
    self.range = range
  }
}

/// Where and when a report was filed, as printed at the beginning of its first paragraph.
package struct Dateline: Equatable, Sendable, BitwiseCopyable {
  /// The whole dateline with its closing mark, such as `MOSCOW, November 20.`
  package var range: TextRange
  /// The place alone, such as `MOSCOW`; empty where none stands there.
  package var place: TextRange

  /// A dateline with the place in it.
  package init(range: TextRange, place: TextRange) {
    self.range = range
    self.place = place
  }
}

/// One article: ranges into the bytes that were parsed, which the caller keeps. Blocks and dateline
/// lie in the text; the other ranges may lie behind it, among what the document says beside its text
/// (see `Manuscript`).
package struct Article: Equatable, Sendable {
  /// The format that the text was read as.
  package var format: Format
  /// The headline's words alone, without a mark or a `Title:` before them; nil where there is none.
  package var headline: TextRange?
  /// The names without `By`; nil where no line gives any.
  package var byline: TextRange?
  /// The agency or paper that the text names as its source.
  package var source: TextRange?
  /// The paper's section, as printed.
  package var section: TextRange?
  /// What the document says that it is about, parted by semicolons or commas.
  package var tags: TextRange?
  /// The article's own address, as its header gives it.
  package var url: TextRange?
  /// The dateline of one of the first three paragraphs.
  package var dateline: Dateline?
  /// When it was published, by the best evidence.
  package var date: PublicationDate?
  /// The days that its running text speaks of, in order; at most some dozens.
  package var days: [SpokenDay] = []
  /// Everything but white space, in order.
  package var blocks: [Block]
  /// What was dropped or doubted.
  package var diagnostics: [Diagnostic]

  /// An article without parts.
  package init(format: Format) {
    self.format = format
    blocks = []
    diagnostics = []
  }
}
