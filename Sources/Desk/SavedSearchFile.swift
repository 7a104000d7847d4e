// The file of saved searches: read again before each change, so that what other programs and editors
// wrote is kept, written beside it and renamed.

/// Saved searches by their path.
package struct SavedSearchFile: Sendable {
  /// As it was named, for people.
  package let path: String

  /// A file that need not exist; the first search makes it.
  package init(_ path: String) { self.path = path }

  /// What it holds. O(bytes).
  package func read() throws(DeskError) -> SavedSearches {
    SavedSearches(try StoredFile(path).read()?.bytes ?? [])
  }

  /// Changes what stands in the file now.
  /// - Returns: what stands there afterwards, and what was done.
  package func apply(
    _ change: SavedSearches.Change
  ) throws(DeskError) -> (searches: SavedSearches, done: SavedSearches.Outcome) {
    for _ in 0..<3 {
      let found = try StoredFile(path).read()
      var searches = SavedSearches(found?.bytes ?? [])
      let before = searches
      let done = searches.apply(change)
      if searches == before { return (searches, done) }
      if try StoredFile(path).replace(found?.stamp, by: searches.text) { return (searches, done) }
    }
    throw .changing(path: path)
  }
}
