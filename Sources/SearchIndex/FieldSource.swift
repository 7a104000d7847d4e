// What a query asks of articles that an index of words does not know: who does, answers here.

import Columns
import Prose

/// Knows of the articles of segments what their index does not.
package protocol FieldSource {
  /// Which articles of a segment have what a leaf asks for, which is number `leaf` of the query's leaves and
  /// a field, a date or a flag. Asked once of each segment.
  func matches(leaf: Int, segment: Int) -> FieldMatches

  /// Calls `body` with an article's bytes and where the part of it stands in them, ranges that rise. Asked
  /// only of articles that hold the words somewhere.
  func withPart<Result>(
    _ part: Query.Part, segment: Int, article: Int, _ body: (Bytes, [TextRange]) -> Result
  ) -> Result

  /// Whether an article's words have English stems, as `IndexBuilder.endArticle` was told.
  func isStemmed(segment: Int, article: Int) -> Bool

  /// By article of a segment: a number that is larger for newer ones, and 0 where nothing is known. Articles
  /// that it does not reach have 0. Of articles with equal scores the newer stand first.
  func recency(ofSegment segment: Int) -> Slice<Column<UInt32>>
}

extension FieldSource {
  package func isStemmed(segment: Int, article: Int) -> Bool { true }
}

/// The articles of a segment that have what a field asks for.
package enum FieldMatches {
  /// How often each has it, 0 for those without, which need not be reached; it counts as a word does.
  case counts([UInt32])
  /// Those that have it, which adds nothing to their scores.
  case set(ArticleSet)
}

/// For articles of which nothing is known but their words.
package struct NoFields: FieldSource {
  /// Nobody to ask.
  package init() {}

  package func matches(leaf: Int, segment: Int) -> FieldMatches { .counts([]) }

  package func withPart<Result>(
    _ part: Query.Part, segment: Int, article: Int, _ body: (Bytes, [TextRange]) -> Result
  ) -> Result { body(Bytes(start: nil, count: 0), []) }

  package func recency(ofSegment segment: Int) -> Slice<Column<UInt32>> { Column()[...] }
}
