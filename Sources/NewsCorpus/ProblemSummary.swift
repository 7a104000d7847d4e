// The problems of a corpus as people read them: those worth a line each, and the files that were
// passed over by their ending (pictures, programs, archives; a home folder has thousands) summed up.

/// What gave no article, in short.
package struct ProblemSummary: Equatable, Sendable {
  /// How many files with one ending were passed over.
  package struct Ending: Equatable, Sendable {
    /// With the full stop and in small letters: `.jpg`.
    package var ending: String
    /// At least 1.
    package var count: Int
  }

  /// Files and folders that could not be read or hold no article, in order of path.
  package let failures: ArraySlice<Problem>
  /// Records that gave no article in files that were read, in order of path.
  package let dropped: ArraySlice<Problem>
  /// Files that were passed over by their ending, and indexes, in order of path.
  package let passedOverFiles: ArraySlice<Problem>
  /// Commonest first, equal counts in order of ending.
  package let endings: [Ending]
  /// How many files were passed over as they are indexes.
  package let indexCount: Int

  /// Sums up problems in the order of `Corpus.problems`. O(problems).
  init(_ problems: [Problem]) {
    let firstPassedOver = problems.firstIndex(where: \.isPassedOver) ?? problems.endIndex
    let firstDropped = problems.firstIndex { $0.isDroppedRecord || $0.isPassedOver }
    failures = problems[..<(firstDropped ?? problems.endIndex)]
    dropped = problems[failures.endIndex..<firstPassedOver]
    passedOverFiles = problems[firstPassedOver...]
    var counts: [String: Int] = [:]
    for problem in passedOverFiles where problem.reason == .otherEnding {
      counts[Self.ending(problem.path), default: 0] += 1
    }
    indexCount = passedOverFiles.count { $0.reason == .index }
    endings = counts.map { Ending(ending: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.ending) < ($0.count, $1.ending) }
  }

  /// How many files were passed over by their ending.
  package var passedOverCount: Int { passedOverFiles.count - indexCount }

  /// `passed over by their ending: 812 .jpg, 33 .py, 7 others`; nil where there are none. Names of
  /// files may hold control characters, so whoever shows it makes it fit to be shown.
  package var passedOver: String? {
    passedOverEndings.map { "passed over by their ending: \($0)" }
  }

  /// `812 .jpg, 33 .py, 7 others`; nil where there are none.
  package var passedOverEndings: String? {
    guard !endings.isEmpty else { return nil }
    let named = endings.prefix(Self.namedEndings)
    let rest = passedOverCount - named.reduce(0) { $0 + $1.count }
    let parts = named.map { "\($0.count) \($0.ending)" } + (rest > 0 ? ["\(rest) others"] : [])
    return parts.joined(separator: ", ")
  }

  /// So that it stays one line; the rest are mostly names with a full stop in them.
  private static let namedEndings = 8

  private static func ending(_ path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
    return String(decoding: name[dot...], as: UTF8.self).lowercased()
  }
}
