// What has become of the files that a corpus was read from: a look at names, sizes and times. Nothing
// is read here.

import Columns

/// How many files are not as they were.
package struct FileChanges: Equatable, Sendable {
  package var new = 0
  package var changed = 0
  package var gone = 0

  /// Nothing has changed.
  package init() {}

  /// `2 new, 1 changed, 1 gone`; nil where nothing has changed.
  package var words: String? {
    let parts = [(new, "new"), (changed, "changed"), (gone, "gone")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// The files of a corpus as they stand now, in the order of a walk.
struct ChangedFiles {
  enum File {
    /// As it was: its number among the corpus's files.
    case kept(Int)
    case read(FoundFile)
  }

  private(set) var files: [File] = []
  private(set) var changes = FileChanges()
  /// What the walk passed over, and where it could not go.
  let walk: FileWalk
  /// Of files that are as they were and gave no article: their problems stand.
  private(set) var keptProblems: Set<String> = []
  /// Old numbers of the files that are read again, by their places in `files`.
  private(set) var before: [Int: Int] = [:]

  /// Looks at all files of a corpus and at all that came to them. O(files) and a system call each.
  init(since corpus: Corpus, isStopped: () -> Bool = { false }) {
    let old = corpus.files
    var known = KeyTable(minimumCapacity: old.count)
    for file in 0..<old.count { _ = old.place(file).withUnsafeBufferPointer { known.insert($0) } }
    let problems = Set(corpus.problems.map(\.path))
    var isThere = [Bool](repeating: false, count: old.count)
    var walk = FileWalk(old.roots, from: old.folder)
    while !isStopped(), let found = walk.next() {
      let number = found.path.withUnsafeBufferPointer { known.find($0) }
      guard let number else {
        // An index is made of what stands around it: that it came is no change of those.
        if !isIndex(found) { changes.new += 1 }
        files.append(.read(found))
        continue
      }
      isThere[number] = true
      if FileState(at: found.path) == old.state(number) || found.path.isEmpty
        || old.articles(number).isEmpty && isIndex(found)
      {
        if problems.contains(found.id) { keptProblems.insert(found.id) }
        files.append(.kept(number))
      } else {
        changes.changed += 1
        before[files.count] = number
        files.append(.read(found))
      }
    }
    changes.gone = isThere.count { !$0 }
    self.walk = walk
  }
}

extension Corpus {
  /// How many of the files that it was read from are not as they were. O(files).
  package func fileChanges(isStopped: () -> Bool = { false }) -> FileChanges {
    ChangedFiles(since: self, isStopped: isStopped).changes
  }
}
