// What only several segments together show: who and what they name, notes, versions and years. What
// each of these is, its own file says.

import Columns
import Desk
import Names

/// What joins segments.
struct Joins: Sendable {
  var entities: EntityTable
  private(set) var notes: NoteTable
  private(set) var versions = VersionTable()
  let years: YearTable
  let dates: DateTable

  /// Finds what is wanted. O(names + mentions + articles), but for sorts.
  /// - Parameter before: of the same articles when fewer of them had their names. Where their years are
  ///   the same, so is all else that names do not tell.
  init(
    _ segments: [Segment], _ decisions: Decisions, wanted: Wanted = .everything,
    before: Joins? = nil
  ) {
    let names = NameTable(segments)
    let holders = HolderLists(segments, of: names)
    let aliases = Aliases(of: names.corpusNames(segments, holders))
    entities = EntityTable(segments, NameGrouping(segments, names, aliases, decisions))
    years =
      wanted.contains(.years)
      ? YearByCorpus.dates(segments, names, holders) : before?.years ?? YearTable()
    if let before, before.years == years {
      (notes, versions, dates) = (before.notes, before.versions, before.dates)
      return
    }
    notes = NoteTable()
    dates = DateTable(segments, years: years)
    guard wanted.contains(.versions) else { return }
    SegmentTraces.find(in: segments)
    notes = NoteTable(segments)
    let corpus = Corpus(
      segments: segments, problems: [], skipped: Skipped(), joins: self, files: SourceFiles())
    versions = VersionTable(of: corpus)
    if versions.groupCount > 0 { notes = NoteTable(segments, versions) }
  }

  /// Its columns, to or from a file. What the reader decided is no part of them.
  init(_ transfer: ColumnTransfer, of old: Joins?) throws {
    entities = try EntityTable(transfer, of: old?.entities)
    notes = try NoteTable(transfer, of: old?.notes)
    versions = try VersionTable(transfer, of: old?.versions)
    years = try YearTable(transfer, of: old?.years)
    dates = try DateTable(transfer, of: old?.dates)
  }
}
