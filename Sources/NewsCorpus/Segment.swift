// Some thousand articles as flat columns: their texts, structure, names, facts and index. Immutable. What
// only several segments together show is joined in Corpus; the names are in SegmentNames, facts in SegmentFacts.

import Articles
import Columns
import Documents
import Prose
import SearchIndex

/// A half-open range of indexes into a column of the same segment.
struct ColumnRange: Sendable, BitwiseCopyable {
  var start: UInt32
  var end: UInt32

  var indexes: Range<Int> { Int(start)..<Int(end) }
}

/// One article's places in the columns of its segment.
struct ArticleRow: Sendable, BitwiseCopyable {
  /// Of `Segment.texts`, in bytes; a segment may hold more than 4 GB.
  var textStart: Int
  var textCount: Int
  /// Bytes behind the text that hold what the document says beside it; fields may lie there.
  var besideCount: UInt32
  /// The file's path, of `Segment.paths`.
  var path: ColumnRange
  /// From 1 on; counts the articles of the file that are in this segment, or of all its pieces.
  var number: UInt32
  var blocks: ColumnRange
  var diagnostics: ColumnRange
  /// Of `Segment.days`.
  var days: ColumnRange
  var paragraphCount: UInt32
  var wordCount: UInt32
  var format: Format
  var language: LanguageCode?
  /// Of the article's text and what stands beside it.
  var headline: TextRange?
  var byline: TextRange?
  var source: TextRange?
  var section: TextRange?
  var tags: TextRange?
  var url: TextRange?
  var dateline: Dateline?
  var date: PublicationDate?
}

/// Immutable columns over the articles of one share of the files.
package struct Segment: Sendable {
  /// UTF-8 of all texts, one after another.
  let texts: PagedBytes
  let paths: Column<UInt8>
  let articles: Column<ArticleRow>
  let blocks: Column<Block>
  let diagnostics: Column<Diagnostic>
  let days: Column<SpokenDay>
  /// Whom and what its articles name; none before they were looked for.
  let names: SegmentNames
  /// What its articles state, which speaks of the names; none before it was looked for.
  let facts: SegmentFacts
  /// Which runs of words they hold; none before facts were looked for.
  let fingerprints: SegmentFingerprints
  /// The words of its articles.
  package let index: IndexSegment
  let foundTraces: Deferred<SegmentTraces>
  /// How many articles the pieces of a file have that come before this piece of it.
  private(set) var articlesBefore = 0

  /// How many articles it has.
  package var articleCount: Int { articles.count }

  /// Of its texts and what stands beside them.
  package var textByteCount: Int { texts.count }

  /// Of all its columns but the texts.
  package var byteCountBesideTexts: Int {
    paths.byteCount + articles.byteCount + blocks.byteCount + diagnostics.byteCount
      + days.byteCount + names.byteCount + facts.byteCount + fingerprints.byteCount
      + index.byteCount + traces.byteCount
  }

  /// Of its fingerprints, which are among those.
  package var fingerprintByteCount: Int { fingerprints.byteCount }

  /// What tells copies among its articles; O(bytes) when it is asked first.
  var traces: SegmentTraces { foundTraces.value }
  /// What links to its articles are looked up by.
  var titles: SegmentTitles { traces.titles }

  /// Calls `body` with an article's text and what stands beside it.
  func withText<Result>(of row: ArticleRow, _ body: (Bytes) throws -> Result) rethrows -> Result {
    let end = row.textStart + row.textCount + Int(row.besideCount)
    return try texts.withBytes(row.textStart..<end, body)
  }

  /// The articles with their texts and blocks in order, as far as `body` wants them.
  func forEachText(_ body: (_ row: ArticleRow, _ text: Bytes, _ blocks: [Block]) -> Bool) {
    for row in articles {
      let isWanted = texts.withBytes(row.textStart..<row.textStart + row.textCount) {
        body(row, $0, blocks.array(row.blocks.indexes))
      }
      guard isWanted else { return }
    }
  }

  /// The same articles with their names, and their facts where they are wanted, or as they were
  /// where that was stopped. O(bytes): names take many times as long as all the rest.
  /// - Parameter told: is told every so many articles that they have their names.
  package func named(
    readsFacts: Bool = true, isStopped: () -> Bool = { false },
    told: (_ articles: Int) -> Void = { _ in }
  ) -> Segment {
    var reading = SegmentReading(readsFacts: readsFacts)
    forEachText { row, text, blocks in
      guard !isStopped() else { return false }
      reading.add(text, blocks: blocks, date: row.date, dateline: row.dateline)
      if reading.articleCount % Self.toldArticles == 0 { told(Self.toldArticles) }
      return true
    }
    guard reading.articleCount == articleCount else { return self }
    told(articleCount % Self.toldArticles)
    return Segment(self, reading.finish())
  }

  private static let toldArticles = 16

  /// How many of its articles have their names.
  var namedCount: Int { names.areFound ? articleCount : 0 }
}

extension Segment {
  /// The id of one of its articles: the file's path, and `#2` and so on behind that.
  func id(of row: ArticleRow) -> String {
    let number = Int(row.number) + articlesBefore
    let path = paths.string(row.path.indexes)
    return number > 1 ? "\(path)#\(number)" : path
  }

  /// The same articles with other names and facts.
  private init(_ segment: Segment, _ read: SegmentFindings) {
    texts = segment.texts
    paths = segment.paths
    articles = segment.articles
    blocks = segment.blocks
    diagnostics = segment.diagnostics
    days = segment.days
    index = segment.index
    foundTraces = segment.foundTraces
    articlesBefore = segment.articlesBefore
    names = read.names
    facts = read.facts
    fingerprints = read.fingerprints
  }

  /// The same as a piece of a file, behind so many articles of other pieces.
  func behind(_ articlesBefore: Int) -> Segment {
    var segment = self
    segment.articlesBefore = articlesBefore
    return segment
  }

  /// Its columns, to or from a file.
  init(_ transfer: ColumnTransfer, of old: Segment?) throws {
    texts = try PagedBytes(transfer, "texts", of: old?.texts)
    paths = try transfer.column("paths", old?.paths)
    articles = try transfer.column("articles", old?.articles)
    blocks = try transfer.column("blocks", old?.blocks)
    diagnostics = try transfer.column("diagnostics", old?.diagnostics)
    days = try transfer.column("days", old?.days)
    names = try SegmentNames(transfer, of: old?.names)
    facts = try SegmentFacts(transfer, of: old?.facts)
    fingerprints = try SegmentFingerprints(transfer, of: old?.fingerprints)
    index = try IndexSegment(transfer, of: old?.index)
    foundTraces = Deferred(try SegmentTraces(transfer, of: old?.traces))
    articlesBefore = try transfer.number("articlesBefore", old?.articlesBefore)
  }
}
