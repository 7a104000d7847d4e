// Some thousand articles as flat columns: their texts, structure, names and index. Immutable.
// What only several segments together show is joined in Corpus.

import Articles
import Columns
import Documents
import Names
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
  var id: ColumnRange
  /// How many bytes of the id are the file's path: the rest is `#2` and so on.
  var pathCount: UInt32
  var blocks: ColumnRange
  var mentions: ColumnRange
  /// Of `Segment.roles`.
  var roles: ColumnRange
  var diagnostics: ColumnRange
  /// Of `Segment.closings`.
  var closings: ColumnRange
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
  var url: TextRange?
  var dateline: Dateline?
  var date: PublicationDate?
}

/// A name as the first article of a segment that has it writes it.
struct SegmentName: Sendable, BitwiseCopyable {
  /// Of `Segment.nameBytes`. The text is how most mentions' articles write it.
  var text: ColumnRange
  var key: ColumnRange
  /// Every article that has it writes it as one word in capitals.
  var isInCapitals: Bool
}

/// Where an article says who somebody is.
struct SegmentRole: Sendable, BitwiseCopyable {
  /// An index into `Segment.names`.
  var name: UInt32
  /// Of the article's text.
  var range: TextRange
}

/// Immutable columns over the articles of one share of the files.
package struct Segment: Sendable {
  /// UTF-8 of all texts, one after another.
  let texts: Column<UInt8>
  let ids: Column<UInt8>
  let articles: Column<ArticleRow>
  let blocks: Column<Block>
  /// `Mention.name` is an index into `names`.
  let mentions: Column<Mention>
  /// At most one for each name of an article.
  let roles: Column<SegmentRole>
  let diagnostics: Column<Diagnostic>
  let closings: Column<ClosingParagraph>
  /// One for each article.
  let sketches: Column<Sketch>
  let days: Column<SpokenDay>
  let names: Column<SegmentName>
  let nameBytes: Column<UInt8>
  /// Forms that have other words than their names.
  let nameForms: Column<NameForm>
  /// How many mentions each name has, by type: name × types.
  let nameTypeCounts: Column<UInt32>
  /// The words of its articles.
  package let index: IndexSegment

  /// How many articles it has.
  package var articleCount: Int { articles.count }

  /// Of its texts and what stands beside them.
  package var textByteCount: Int { texts.count }

  /// Of all its columns but the texts.
  package var byteCountBesideTexts: Int {
    ids.byteCount + articles.byteCount + blocks.byteCount + mentions.byteCount
      + diagnostics.byteCount + closings.byteCount + sketches.byteCount + days.byteCount
      + names.byteCount + nameBytes.byteCount + nameForms.byteCount + nameTypeCounts.byteCount
      + index.byteCount
  }

  /// An article's closing paragraphs, the last one first.
  func closing(of row: ArticleRow) -> Slice<Column<ClosingParagraph>> {
    closings[row.closings.indexes]
  }
}
