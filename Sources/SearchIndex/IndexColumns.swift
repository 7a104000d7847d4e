// The one list of an index's columns for a file that keeps it. What they mean is written where they are
// declared; how a file keeps columns, ColumnTransfer knows.

import Columns

extension IndexSegment {
  /// Its columns, to or from a file.
  package convenience init(_ transfer: ColumnTransfer, of old: IndexSegment?) throws {
    self.init(
      terms: try SortedWords(transfer, "terms", "termStarts", "termCount", of: old?.terms),
      forms: FormDictionary(
        words: try SortedWords(
          transfer, "forms", "formStarts", "formCount", of: old?.forms.words)),
      formCounts: try transfer.column("formCounts", old?.formCounts),
      articleCounts: try transfer.column("articleCounts", old?.articleCounts),
      blockStarts: try transfer.column("blockStarts", old?.blockStarts),
      blocks: try transfer.column("postingBlocks", old?.blocks),
      postings: try transfer.column("postings", old?.postings),
      positions: try transfer.column("positions", old?.positions),
      norms: try transfer.column("norms", old?.norms),
      totalLength: try transfer.number("totalLength", old?.totalLength),
      spellings: try SpellingTable(transfer, of: old?.spellings),
      pairs: CommonPairs(
        terms: try transfer.column("pairTerms", old?.pairs.terms),
        lists: try transfer.column("pairLists", old?.pairs.lists)),
      holdsUnstemmed: try transfer.number(
        "holdsUnstemmed", old.map { $0.holdsUnstemmed ? 1 : 0 }) != 0)
  }
}

extension SortedWords {
  /// Its columns under these names, to or from a file.
  fileprivate init(
    _ transfer: ColumnTransfer, _ bytes: StaticString, _ starts: StaticString,
    _ count: StaticString, of old: SortedWords?
  ) throws {
    self.init(
      bytes: try transfer.column(bytes, old?.bytes),
      starts: try transfer.column(starts, old?.starts),
      count: try transfer.number(count, old?.count))
  }
}

extension SpellingTable {
  /// Its columns, to or from a file.
  init(_ transfer: ColumnTransfer, of old: SpellingTable?) throws {
    forms = try transfer.column("spellingForms", old?.forms)
    letters = try transfer.column("spellingLetters", old?.letters)
    starts = try transfer.column("spellingStarts", old?.starts)
  }
}
