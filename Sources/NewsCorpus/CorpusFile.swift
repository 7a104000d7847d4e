// A corpus in one file: everything that is known of it, mapped back as it is. How columns lie in the
// file, Columns knows; what the reader decided is elsewhere and is replayed over it.

import Columns

/// A corpus that was opened from a file.
package struct OpenedCorpus: Sendable {
  package let corpus: Corpus
  /// Compares all of the file with its checksums.
  package let proof: ColumnProof
}

extension Corpus {
  /// Whether a path leads to a file that begins as `write(to:)` makes them, whatever its name.
  package static func isFile(_ path: String) -> Bool { isColumnFile(path) }

  /// Whether a file may be written to a path, which is told before all is read for it.
  /// - Throws: `ColumnFileError.inTheWay` where something stands there that is no such file.
  package static func checkPlace(_ path: String) throws { try checkColumnFilePlace(path) }

  /// Writes everything that is known to a file, beside it first. O(bytes).
  /// - Throws: `ColumnFileError`; what stood there stands there still.
  package func write(to path: String) throws {
    try ColumnTransfer.write(to: path) { _ = try Corpus($0, of: self) }
  }

  /// Opens a file. O(columns): nothing is read but what is looked at.
  /// - Throws: `ColumnFileError`.
  package static func open(_ path: String) throws -> OpenedCorpus {
    let (corpus, proof) = try ColumnTransfer.read(from: path) { try Corpus($0, of: nil) }
    return OpenedCorpus(corpus: corpus, proof: proof)
  }

  /// Its columns, to or from a file.
  private convenience init(_ transfer: ColumnTransfer, of old: Corpus?) throws {
    let segments = try transfer.list("segmentCount", old?.segments) {
      try Segment(transfer, of: $0)
    }
    let list = try ProblemColumns(transfer, of: old.map { ProblemColumns($0.problems) })
    var skipped = Skipped()
    skipped.hidden = try transfer.number("hidden", old?.skipped.hidden)
    skipped.nodeModules = try transfer.number("nodeModules", old?.skipped.nodeModules)
    self.init(
      segments: segments, problems: list.problems, skipped: skipped,
      joins: try Joins(transfer, of: old?.joins), files: try SourceFiles(transfer, of: old?.files))
  }
}
