// A large file of JSON Lines in pieces of whole lines, so that all cores can read it at once. What stands
// in a line is Documents' business.

import Columns
import Documents
import Glibc

/// Some lines of a file.
struct LineShare: Sendable {
  var file: FoundFile
  var state: FileState
  var bytes: [UInt8]
  /// How many lines of the file come before.
  var linesBefore: Int
  var isFirst: Bool
  /// Why the file could not be read to its end.
  var obstacle: Problem.Reason?
}

/// The shares of one file, in order. Each is decoded by itself, so that of a file in which few lines are
/// damaged few articles are called repaired.
struct LineShares {
  private let file: FoundFile
  private let state: FileState
  private let descriptor: Descriptor
  /// The beginning of the next share, read already.
  private var rest: [UInt8] = []
  private var linesBefore = 0
  private var isFirst = true
  private var isAtEnd = false

  /// In bytes: a smaller file is read by one core in less than a second.
  private static let largeFile = 1 << 24
  /// In bytes: some tenths of a second for one core.
  private static let share = 1 << 23

  /// An open file, closed when nobody holds it.
  private final class Descriptor: Sendable {
    let number: Int32
    init(_ number: Int32) { self.number = number }
    deinit { close(number) }
  }

  /// Nil unless the file is large and its beginning is JSON Lines. Only names that say JSON are looked at,
  /// and files that the reader named: that spares a system call for each of a million others.
  init?(_ file: FoundFile) {
    guard !file.path.isEmpty, file.isNamed || Self.saysLines(file.path) else { return nil }
    let number = withCString(file.path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard number >= 0 else { return nil }
    descriptor = Descriptor(number)
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size >= Self.largeFile
    else { return nil }
    self.file = file
    state = FileState(status)
    _ = fill()
    let isLines = rest.withUnsafeBufferPointer {
      DocumentReader.beginsWithJSONLines($0, name: file.id)
    }
    guard isLines else { return nil }
  }

  private static func saysLines(_ path: [UInt8]) -> Bool {
    [".jsonl", ".ndjson", ".json", ".jsonlines"].contains {
      path.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// The next lines; nil at the end. O(bytes).
  mutating func next() -> LineShare? {
    var obstacle: Problem.Reason?
    var end = rest.lastIndex(of: 0x0A)
    while !isAtEnd, obstacle == nil, end == nil || rest.count < Self.share {
      obstacle = rest.count > largestFile ? .tooLarge : fill()
      end = rest.lastIndex(of: 0x0A)
    }
    guard !rest.isEmpty || obstacle != nil else { return nil }
    isAtEnd = isAtEnd || obstacle != nil
    let count = isAtEnd ? rest.count : (end ?? rest.count - 1) + 1
    let bytes = Array(rest[..<count])
    rest.removeFirst(count)
    let share = LineShare(
      file: file, state: state, bytes: bytes, linesBefore: linesBefore, isFirst: isFirst,
      obstacle: obstacle)
    linesBefore += bytes.reduce(0) { $1 == 0x0A ? $0 &+ 1 : $0 }
    isFirst = false
    return share
  }

  /// Reads on.
  /// - Returns: why that was not possible.
  private mutating func fill() -> Problem.Reason? {
    let filled = rest.count
    rest.append(contentsOf: repeatElement(0, count: Self.share))
    let count = rest.withUnsafeMutableBytes { bytes in
      read(descriptor.number, bytes.baseAddress.map { $0 + filled }, Self.share)
    }
    let error = errno
    rest.removeLast(Self.share - max(count, 0))
    if count == 0 { isAtEnd = true }
    if count >= 0 || error == EINTR { return nil }
    isAtEnd = true
    return .unreadable(error)
  }
}
