// The file of what was searched for: a line each, the newest last. Several programs may add to it at
// the same time, and none of their lines is lost.

import Glibc

/// A history by its path.
package struct HistoryFile: Sendable {
  /// As it was named, for people.
  package let path: String
  /// In bytes. A larger file is cut to the lines that are still of use before one is added.
  private static let largest = 1 << 18

  /// A file that need not exist; the first line makes it.
  package init(_ path: String) { self.path = path }

  /// What it holds; nothing where there is no file. O(bytes).
  package func read() throws(DeskError) -> SearchHistory {
    guard let bytes = try StoredFile(path).read()?.bytes else { return SearchHistory() }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return SearchHistory(lines.map { String(decoding: $0, as: UTF8.self) })
  }

  /// Adds a line. O(line), and O(bytes) once in some thousand lines.
  package func append(_ line: String) throws(DeskError) {
    guard let line = SearchHistory.cleaned(line) else { return }
    let file = StoredFile(path)
    try file.makeFolder()
    let bytes = Array((line + "\n").utf8)
    for _ in 0..<100 {
      let opened = open(file.path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NONBLOCK, 0o600)
      guard opened >= 0 else { throw unwritable }
      // Closing gives the lock back.
      defer { close(opened) }
      guard flock(opened, LOCK_EX) == 0, let stamp = StoredFile.stamp({ fstat(opened, &$0) }) else {
        throw unwritable
      }
      guard stamp.mode & S_IFMT == S_IFREG else { throw .noFile(path: path) }
      // Another program may have cut the file, and renamed, while we waited for the lock.
      guard StoredFile.stamp({ lstat(file.path, &$0) })?.inode == stamp.inode else { continue }
      if stamp.size > Self.largest, try cut(file, stamp) { continue }
      return try write(bytes, to: opened, size: stamp.size)
    }
    throw .changing(path: path)
  }

  /// Drops lines that are too old.
  /// - Returns: whether another file stands there now.
  private func cut(_ file: StoredFile, _ stamp: StoredFile.Stamp) throws(DeskError) -> Bool {
    let kept = try read().lines.suffix(SearchHistory.longest / 2)
    return try file.replace(stamp, by: kept.flatMap { Array(($0 + "\n").utf8) })
  }

  /// In one piece, behind the end of a line.
  private func write(_ line: [UInt8], to file: Int32, size: Int) throws(DeskError) {
    var last = UInt8(ascii: "\n")
    if size > 0, pread(file, &last, 1, size - 1) != 1 { throw unwritable }
    let bytes = last == UInt8(ascii: "\n") ? line : [UInt8(ascii: "\n")] + line
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else { throw unwritable }
  }

  private var unwritable: DeskError { .unwritable(path: path, errno) }
}
