// The bytes of one file, read to the end of a buffer. What they say is not known here, but that an index is
// no news.

import Columns
import Glibc

/// In bytes. Texts are addressed by 32-bit offsets, and repairing a byte may make three of it.
let largestFile = Int(UInt32.max) / 3

/// In bytes: in a larger file the beginning is looked at before all of it is read. In one of a million
/// small ones that would cost more than it spares.
private let largeFile = 1 << 20

/// Appends a file's bytes to `arena`. Read, not mapped: for small files that is ten times faster,
/// and a file that another program truncates meanwhile is merely shorter.
/// - Returns: why it could not be read; then the arena is as before.
package func read(_ file: FoundFile, to arena: inout [UInt8]) -> Problem.Reason? {
  var state = FileState()
  return read(file, to: &arena, state: &state)
}

/// The same, and says as what the file stood there.
func read(
  _ file: FoundFile, to arena: inout [UInt8], state: inout FileState
) -> Problem.Reason? {
  let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
  let descriptor = file.path.isEmpty ? 0 : withCString(file.path) { open($0, flags) }
  guard descriptor >= 0 else { return .unreadable(errno) }
  defer { if descriptor != 0 { close(descriptor) } }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { return .unreadable(errno) }
  if !file.path.isEmpty {
    state = FileState(status)
    // It may have become a FIFO since the walk.
    guard status.st_mode & S_IFMT == S_IFREG else { return .noFile }
    if status.st_size > largeFile, isColumnFile(descriptor) { return .index }
    guard status.st_size <= largestFile else { return .tooLarge }
  }
  let start = arena.count
  var reason = readAll(descriptor, expected: Int(status.st_size), to: &arena)
  if reason == nil, beginsAsColumnFile(arena[start...]) { reason = .index }
  if reason != nil { arena.removeLast(arena.count - start) }
  return reason
}

/// Whether a file is an index, without reading it.
func isIndex(_ file: FoundFile) -> Bool {
  guard !file.path.isEmpty, file.isNamed || !FileEnding.isPassedOver(file.id) else { return false }
  let descriptor = withCString(file.path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  return isColumnFile(descriptor)
}

private func readAll(
  _ descriptor: Int32, expected: Int, to arena: inout [UInt8]
) -> Problem.Reason? {
  let start = arena.count
  var room = max(expected, 0) + 1  // one more, so that a file of that size needs no second round
  while true {
    let filled = arena.count
    arena.append(contentsOf: repeatElement(0, count: room))
    let count = arena.withUnsafeMutableBytes { bytes in
      read(descriptor, bytes.baseAddress.map { $0 + filled }, room)
    }
    arena.removeLast(room - max(count, 0))
    if count == 0 { return nil }
    if count < 0 {
      if errno == EINTR { continue }
      return .unreadable(errno)
    }
    if arena.count - start > largestFile { return .tooLarge }
    room = max(expected - (arena.count - start), 65_536 - 1) + 1
    if expected > 0, arena.count - start >= expected { room = 4096 }
  }
}
