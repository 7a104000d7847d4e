// Some thousand articles as flat columns: their texts, structure, names and index. Immutable.
// What only several segments together show is joined in Corpus.

import Articles
import Columns
import Names
import Prose
import SearchIndex

/// One article's places in the columns of its segment. Ranges are half open.
struct ArticleRow: Sendable, BitwiseCopyable {
  /// Of `Segment.texts`.
  var textStart: Int
  var textCount: Int
  /// Of `Segment.ids`.
  var idStart: UInt32
  var idEnd: UInt32
  var blockStart: UInt32
  var blockEnd: UInt32
  var mentionStart: UInt32
  var mentionEnd: UInt32
  var diagnosticStart: UInt32
  var diagnosticEnd: UInt32
  var wordCount: UInt32
  var format: Format
  /// Of the article's text.
  var headline: TextRange?
  var byline: TextRange?
  var source: TextRange?
  var section: TextRange?
  var url: TextRange?
  var dateline: Dateline?
  var date: PublicationDate?
}

/// A name as the articles of one segment write it.
struct SegmentName: Sendable, BitwiseCopyable {
  /// Of `Segment.nameBytes`.
  var textStart: UInt32
  var textEnd: UInt32
  var keyStart: UInt32
  var keyEnd: UInt32
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
  let diagnostics: Column<Diagnostic>
  let names: Column<SegmentName>
  let nameBytes: Column<UInt8>
  /// How many mentions each name has, by type: name × types.
  let nameTypeCounts: Column<UInt32>
  let index: IndexSegment

  package var articleCount: Int { articles.count }
  package var textByteCount: Int { texts.count }

  /// Everything but the texts, in bytes.
  package var keptByteCount: Int {
    ids.byteCount + articles.byteCount + blocks.byteCount + mentions.byteCount
      + diagnostics.byteCount + names.byteCount + nameBytes.byteCount
      + nameTypeCounts.byteCount + index.byteCount
  }
}
