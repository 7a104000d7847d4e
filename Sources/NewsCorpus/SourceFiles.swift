// The files that a corpus was read from, and as what they stood there: by that a later look tells
// what has changed. What was in them is in the segments.

import Columns
import Glibc

/// How a file stood in its folder: another size or time, and it is read again.
package struct FileState: Equatable, Sendable, BitwiseCopyable {
  /// In bytes.
  var size: Int64 = 0
  /// Of the last change, in nanoseconds since 1970.
  var time: Int64 = 0

  /// Nobody knows: of standard input.
  init() {}

  init(_ status: stat) {
    size = Int64(status.st_size)
    time = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
  }

  /// Of the file at a path as the system gave it; nil where none can be looked at.
  init?(at path: [UInt8]) {
    var status = stat()
    guard withCString(path, { stat($0, &status) }) == 0 else { return nil }
    self.init(status)
  }
}

/// Files in the order in which they were walked, those that gave no article among them.
package struct SourceFiles: Sendable {
  /// As `FoundFile.path`, one after another.
  private let paths: Column<UInt8>
  private let pathEnds: Column<UInt32>
  private let states: Column<FileState>
  /// Per file: its articles in the corpus end before this one.
  private let articleEnds: Column<UInt32>
  /// The PATHs that were walked, and the folder that they are relative to.
  package let roots: [String]
  let folder: String

  /// How many there are.
  package var count: Int { states.count }

  func path(_ file: Int) -> [UInt8] {
    Array(paths[(file == 0 ? 0 : Int(pathEnds[file - 1]))..<Int(pathEnds[file])])
  }

  func state(_ file: Int) -> FileState { states[file] }

  /// The articles of a file.
  func articles(_ file: Int) -> Range<Int> {
    (file == 0 ? 0 : Int(articleEnds[file - 1]))..<Int(articleEnds[file])
  }

  /// Where a file is, from wherever the program runs now.
  func place(_ file: Int) -> [UInt8] { Self.place(path(file), in: folder) }

  /// Empty, for standard input, stays empty.
  static func place(_ path: [UInt8], in folder: String) -> [UInt8] {
    path.isEmpty || path.first == UInt8(ascii: "/") || folder.isEmpty
      ? path : Array("\(folder)/".utf8) + path
  }

  /// None.
  init() { self.init(SourceFileList(), roots: []) }

  init(_ list: SourceFileList, roots: [String], folder: String = currentFolder()) {
    paths = Column(list.paths)
    pathEnds = Column(list.pathEnds)
    states = Column(list.states)
    var end: UInt32 = 0
    articleEnds = Column(
      list.articleCounts.map { count in
        end += count
        return end
      })
    self.roots = roots
    self.folder = folder
  }

  /// Its columns, to or from a file.
  init(_ transfer: ColumnTransfer, of old: SourceFiles?) throws {
    paths = try transfer.column("paths", old?.paths)
    pathEnds = try transfer.column("pathEnds", old?.pathEnds)
    states = try transfer.column("states", old?.states)
    articleEnds = try transfer.column("articleEnds", old?.articleEnds)
    roots = try transfer.list("roots", old?.roots) { try Self.text(transfer, "root", $0) }
    folder = try Self.text(transfer, "folder", old?.folder)
  }

  private static func text(
    _ transfer: ColumnTransfer, _ name: StaticString, _ old: String?
  ) throws -> String {
    let bytes = try transfer.column(
      name, old.map { Column(Array($0.utf8)) }, isUsedAtOnce: true)
    return bytes.string(0..<bytes.count)
  }
}

/// Files while they are read.
struct SourceFileList: Sendable {
  /// The first one is the next piece of the last one of the list before.
  var isContinuation = false
  fileprivate(set) var paths: [UInt8] = []
  fileprivate(set) var pathEnds: [UInt32] = []
  fileprivate(set) var states: [FileState] = []
  fileprivate(set) var articleCounts: [UInt32] = []

  var count: Int { states.count }

  mutating func add(_ path: some Sequence<UInt8>, _ state: FileState, articleCount: Int) {
    paths.append(contentsOf: path)
    pathEnds.append(UInt32(truncatingIfNeeded: paths.count))
    states.append(state)
    articleCounts.append(UInt32(clamping: articleCount))
  }

  /// Adds one of another list, and says how many articles it has.
  mutating func add(_ other: SourceFileList, _ file: Int) -> Int {
    let start = file == 0 ? 0 : Int(other.pathEnds[file - 1])
    let count = Int(other.articleCounts[file])
    add(
      other.paths[start..<Int(other.pathEnds[file])], other.states[file], articleCount: count)
    return count
  }

  /// Adds those of the next batch.
  mutating func add(_ other: SourceFileList) {
    if other.isContinuation, let last = articleCounts.indices.last {
      articleCounts[last] += other.articleCounts.reduce(0, +)
      return
    }
    let base = UInt32(truncatingIfNeeded: paths.count)
    paths += other.paths
    pathEnds += other.pathEnds.map { $0 &+ base }
    states += other.states
    articleCounts += other.articleCounts
  }
}

/// The folder that relative paths begin at; empty where the system does not say.
func currentFolder() -> String {
  guard let name = getcwd(nil, 0) else { return "" }
  defer { free(name) }
  return String(cString: name)
}
