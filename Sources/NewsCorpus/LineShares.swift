// A large file of JSON Lines in pieces of whole lines, so that all cores can read it at once. What stands
// in a line is Documents' business.

import Articles
import Columns
import Dispatch
import Documents
import Glibc
import Synchronization

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
  /// In bytes, as far as its size says.
  private let size: Int
  /// The beginning of the next share, read already.
  private var rest: [UInt8] = []
  private var bytesBefore = 0
  private var linesBefore = 0
  private var isFirst = true
  private var isAtEnd = false

  /// In bytes: a smaller file is read by one core in less than a second.
  private static let largeFile = 1 << 24
  /// In bytes: the first share is read at once, so that there is something to read. Each that follows is as
  /// large as all before, for it becomes a segment that every query looks into; but not the last ones, at
  /// which one core would work alone.
  private static let (first, last, largest) = (1 << 18, 1 << 22, 3 << 23)

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
    size = Int(status.st_size)
    _ = fill(Self.last)
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
    let wanted = min(
      Self.largest, max(Self.first, bytesBefore), max(Self.last, (size - bytesBefore) / 4))
    var obstacle: Problem.Reason?
    while !isAtEnd, obstacle == nil, rest.count < wanted || lineEnd(near: wanted) == nil {
      // As much again as there is: of a line without end nothing is copied often.
      let room = max(wanted - rest.count, rest.count, Self.first)
      obstacle = rest.count > largestFile ? .tooLarge : fill(room)
    }
    guard !rest.isEmpty || obstacle != nil else { return nil }
    isAtEnd = isAtEnd || obstacle != nil
    return share(of: obstacle == nil ? lineEnd(near: wanted) ?? rest.count : rest.count, obstacle)
  }

  /// The bytes that were read up to an offset; the others begin the next share.
  private mutating func share(of count: Int, _ obstacle: Problem.Reason?) -> LineShare {
    var bytes = Array(rest[count...])
    swap(&bytes, &rest)
    bytes.removeLast(bytes.count - count)
    defer {
      linesBefore += Self.lineEnds(in: bytes)
      bytesBefore += count
      isFirst = false
    }
    return LineShare(
      file: file, state: state, bytes: bytes, linesBefore: linesBefore, isFirst: isFirst,
      obstacle: obstacle)
  }

  /// Behind the last line end before an offset, else behind the first that follows; nil where what was
  /// read ends before.
  private func lineEnd(near offset: Int) -> Int? {
    guard rest.count >= offset else { return nil }
    return rest.withUnsafeBufferPointer { rest in
      let end = rest[..<offset].lastIndex(of: 0x0A) ?? rest[offset...].firstIndex(of: 0x0A)
      return end.map { $0 + 1 }
    }
  }

  private static func lineEnds(in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      var (count, offset) = (0, 0)
      while let found = memchr(base + offset, 0x0A, bytes.count - offset) {
        count += 1
        offset = UnsafeRawPointer(base).distance(to: found) + 1
      }
      return count
    }
  }

  /// Reads on, so many bytes at most.
  /// - Returns: why that was not possible.
  private mutating func fill(_ wanted: Int) -> Problem.Reason? {
    let (descriptor, old) = (descriptor.number, rest)
    var (count, error) = (0, Int32(0))
    // Room that is not cleared before it is filled.
    rest = Array(unsafeUninitializedCapacity: old.count + wanted) { bytes, filled in
      filled = bytes.update(fromContentsOf: old)
      count = read(descriptor, bytes.baseAddress.map { $0 + filled }, wanted)
      error = errno
      filled += max(count, 0)
    }
    if count == 0 { isAtEnd = true }
    if count >= 0 || error == EINTR { return nil }
    isAtEnd = true
    return .unreadable(error)
  }
}

extension Batch {
  /// All articles of a large file, read on all cores; as many shares are in memory as there are cores.
  /// O(bytes).
  init(
    linesOf file: FoundFile, today: CalendarDay?, readsFacts: Bool,
    isStopped: @Sendable () -> Bool
  ) {
    @Sendable func built(_ add: (inout BatchBuilder) -> Void) -> Batch {
      var builder = BatchBuilder(today: today, readsFacts: readsFacts)
      add(&builder)
      builder.finish()
      return builder.batch
    }
    guard var shares = LineShares(file) else {
      // It has become small meanwhile.
      self = built { $0.add(file, isStopped: isStopped) }
      return
    }
    let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    while !isStopped() {
      let next = (0..<cores).compactMap { _ in shares.next() }
      if next.isEmpty { return }
      let read = Mutex([Int: Batch]())
      DispatchQueue.concurrentPerform(iterations: next.count) { number in
        let batch = built { $0.add(next[number], isStopped: isStopped) }
        read.withLock { $0[number] = batch }
      }
      let batches = read.withLock { $0 }
      for number in next.indices { batches[number].map { goOn($0) } }
    }
  }

  /// Adds what the next share of the same file gave.
  private mutating func goOn(_ next: Batch) {
    segments += articleCount == 0 ? next.segments : next.segments.map { $0.behind(articleCount) }
    articleCount += next.articleCount
    problems += next.problems
    files.add(next.files)
  }
}
