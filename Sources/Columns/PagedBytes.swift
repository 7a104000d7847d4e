// Many bytes of which most questions need few: out of a file they are compared with checksums page by
// page, where Column would look at all of them. What they mean is not known here.

import Synchronization

/// An immutable run of bytes that is used in parts. Copies share the memory.
package struct PagedBytes: Sendable {
  private let bytes: Column<UInt8>
  /// Nil for memory of its own.
  private let pages: Pages?

  /// Copies bytes into memory of its own. O(n).
  package init(_ bytes: [UInt8]) {
    self.bytes = Column(bytes)
    pages = nil
  }

  /// Its columns, to or from a file.
  package init(_ transfer: ColumnTransfer, _ name: StaticString, of old: PagedBytes?) throws {
    bytes = try transfer.column(name, old?.bytes, isPaged: true)
    let checksums = try transfer.column("pages", old.map { Pages.checksums(of: $0.bytes) })
    pages = transfer.path.map { Pages(checksums, path: $0) }
  }

  /// How many there are.
  package var count: Int { bytes.count }

  /// Calls `body` with some of the bytes where they are.
  package func withBytes<Result>(
    _ range: Range<Int>, _ body: (Bytes) throws -> Result
  ) rethrows -> Result {
    try bytes.withBuffer { bytes in
      let part = Bytes(rebasing: bytes[range])
      if let pages { pages.insistOnSoundness(of: range, in: bytes) }
      return try body(part)
    }
  }
}

/// Which pages of a file's bytes were compared with their checksums.
private final class Pages: Sendable {
  private let checksums: Column<UInt64>
  private let path: String
  /// A bit a page.
  private let sound: Mutex<[UInt64]>

  /// In bytes: a few articles, compared in a hundredth of a millisecond.
  static let size = 1 << 16

  init(_ checksums: Column<UInt64>, path: String) {
    self.checksums = checksums
    self.path = path
    sound = Mutex(Array(repeating: 0, count: checksums.count / 64 + 1))
  }

  static func checksums(of bytes: Column<UInt8>) -> Column<UInt64> {
    bytes.withBuffer { bytes in
      Column(stride(from: 0, to: bytes.count, by: size).map { checksum(of: $0 / size, in: bytes) })
    }
  }

  private static func checksum(of page: Int, in bytes: Bytes) -> UInt64 {
    let range = page * size..<min((page + 1) * size, bytes.count)
    return Checksum.of(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[range]))
  }

  /// Ends the process as FrozenMemory does where bytes are not those that were written.
  func insistOnSoundness(of range: Range<Int>, in bytes: Bytes) {
    guard !range.isEmpty else { return }
    for page in range.lowerBound / Self.size...(range.upperBound - 1) / Self.size {
      guard page < checksums.count else { DamagedFile.end(path) }
      let (word, bit) = (page / 64, UInt64(1) << UInt64(page % 64))
      if sound.withLock({ $0[word] & bit != 0 }) { continue }
      guard Self.checksum(of: page, in: bytes) == checksums[page] else { DamagedFile.end(path) }
      sound.withLock { $0[word] |= bit }
    }
  }
}
