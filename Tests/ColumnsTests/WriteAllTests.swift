// Writing all of some bytes to an open file.

import Dispatch
import Glibc
import Testing

@testable import Columns

@Suite("Writing all")
struct WriteAllTests {
  @Test("More than a pipe takes at once arrives whole and in order")
  func pipe() throws {
    var ends: [Int32] = [0, 0]
    try #require(Glibc.pipe(&ends) == 0)
    let (readEnd, writeEnd) = (ends[0], ends[1])
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 / 251) }
    DispatchQueue.global().async {
      #expect(writeAll(bytes, to: writeEnd) == nil)
      close(writeEnd)
    }
    var read: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 5000)
    while case let count = Glibc.read(readEnd, &room, room.count), count > 0 {
      read += room[..<count]
    }
    close(readEnd)
    #expect(read == bytes)
  }

  @Test("What cannot be written says why; nothing is always written")
  func fails() {
    #expect(writeAll([1], to: -1) == EBADF)
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    #expect(writeAll([1, 2], to: full) == ENOSPC)
    #expect(writeAll([], to: full) == nil)
    close(full)
  }
}
