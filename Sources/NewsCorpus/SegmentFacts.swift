// What the articles of one segment state (quotations, figures, dates), as flat columns. Immutable. How facts
// of several articles belong together is not known here.

import Columns
import Facts

/// The facts of a segment's articles. Their names are indices into `SegmentNames.names`; an event's date is an
/// index into the dates of its article.
struct SegmentFacts: Sendable {
  private let quotations: Column<Quotation>
  private let figures: Column<Figure>
  private let dates: Column<DateMention>
  /// Per article: where its rows begin; one more at the end. Empty before facts were looked for.
  private let starts: Column<FactStarts>

  /// Where the rows of an article begin.
  struct FactStarts: Sendable, BitwiseCopyable {
    var quotations: UInt32 = 0
    var figures: UInt32 = 0
    var dates: UInt32 = 0
  }

  /// Not looked for yet.
  init() { self.init(quotations: [], figures: [], dates: [], starts: []) }

  init(
    quotations: [Quotation], figures: [Figure], dates: [DateMention], starts: [FactStarts]
  ) {
    self.quotations = Column(quotations)
    self.figures = Column(figures)
    self.dates = Column(dates)
    self.starts = Column(starts)
  }

  /// Whether they were looked for.
  var areFound: Bool { !starts.isEmpty }

  /// Its columns, to or from a file.
  init(_ transfer: ColumnTransfer, of old: SegmentFacts?) throws {
    quotations = try transfer.column("quotations", old?.quotations)
    figures = try transfer.column("figures", old?.figures)
    dates = try transfer.column("dateMentions", old?.dates)
    starts = try transfer.column("factStarts", old?.starts)
  }

  var byteCount: Int {
    quotations.byteCount + figures.byteCount + dates.byteCount + starts.byteCount
  }

  /// The facts of an article, by its number in the segment. O(facts of the article).
  func facts(of article: Int) -> ArticleFacts {
    var facts = ArticleFacts()
    guard article + 1 < starts.count else { return facts }
    let (start, end) = (starts[article], starts[article + 1])
    facts.quotations = quotations.array(Int(start.quotations)..<Int(end.quotations))
    facts.figures = figures.array(Int(start.figures)..<Int(end.figures))
    facts.dates = dates.array(Int(start.dates)..<Int(end.dates))
    return facts
  }
}

/// Builds the facts of a segment. One thread's own; nothing is shared until `finish`.
struct SegmentFactsBuilder {
  private var quotations: [Quotation] = []
  private var figures: [Figure] = []
  private var dates: [DateMention] = []
  private var starts = [SegmentFacts.FactStarts()]

  /// Adds the facts of the next article, whose names are those of the segment.
  mutating func add(_ facts: ArticleFacts) {
    quotations += facts.quotations
    figures += facts.figures
    dates += facts.dates
    starts.append(
      SegmentFacts.FactStarts(
        quotations: UInt32(quotations.count), figures: UInt32(figures.count),
        dates: UInt32(dates.count)))
  }

  func finish() -> SegmentFacts {
    SegmentFacts(quotations: quotations, figures: figures, dates: dates, starts: starts)
  }
}
