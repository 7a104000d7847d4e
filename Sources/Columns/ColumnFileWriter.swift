// Writing a file of columns: beside its place first, so that what stands there stays whole until the
// new one is.

import Glibc

/// Takes columns one after another; nothing is seen of them until `finish`.
final class ColumnFileWriter {
  private let path: String
  private let temporary: String
  private let descriptor: Int32
  private var rows: [ColumnFileRow] = []
  private var written = 0
  private var waiting: [UInt8] = []
  private var isFinished = false

  /// In bytes: so much is written at once.
  private static let bufferSize = 1 << 20

  /// - Throws: `inTheWay` where the place holds anything but a file of columns.
  init(_ path: String) throws {
    // Through a link, so that the link stays one.
    let place = realpath(path, nil)
    self.path = place.map { String(cString: $0) } ?? path
    Glibc.free(place)
    try checkColumnFilePlace(self.path)
    temporary = "\(self.path).\(getpid()).part"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw ColumnFileError.unwritable(path: path, error: errno) }
    waiting.reserveCapacity(Self.bufferSize * 2)
    try write(ColumnFileHeader())
  }

  deinit {
    close(descriptor)
    if !isFinished { unlink(temporary) }
  }

  func append<Element>(_ column: Column<Element>, _ name: StaticString) throws {
    try align()
    let bytes = column.memory.bytes
    if !column.memory.isSound() { throw ColumnFileError.damaged(path: path) }
    rows.append(
      ColumnFileRow(
        nameHash: ColumnFileRow.hash(name), stride: UInt32(MemoryLayout<Element>.stride),
        offset: UInt64(written), count: UInt64(column.count), checksum: Checksum.of(bytes)))
    try write(bytes)
  }

  /// Writes the table and puts the file in its place.
  func finish() throws {
    try align()
    var header = ColumnFileHeader()
    header.columnCount = UInt32(rows.count)
    header.tableOffset = UInt64(written)
    header.tableChecksum = rows.withUnsafeBytes { Checksum.of($0) }
    try rows.withUnsafeBytes { try write($0) }
    header.fileSize = UInt64(written)
    header.checksum = header.expectedChecksum
    try flush()
    let size = MemoryLayout<ColumnFileHeader>.size
    guard withUnsafeBytes(of: header, { pwrite(descriptor, $0.baseAddress, size, 0) }) == size,
      fsync(descriptor) == 0, rename(temporary, path) == 0
    else { throw ColumnFileError.unwritable(path: path, error: errno) }
    isFinished = true
    syncFolder()
  }

  /// So that the new name, too, outlasts a loss of power. Not every file system can.
  private func syncFolder() {
    let end = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = open(end == path.startIndex ? "." : String(path[..<end]), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  private func align() throws {
    let rest = written % columnAlignment
    guard rest > 0 else { return }
    waiting.append(contentsOf: repeatElement(0, count: columnAlignment - rest))
    written += columnAlignment - rest
    if waiting.count >= Self.bufferSize { try flush() }
  }

  private func write(_ header: ColumnFileHeader) throws {
    try withUnsafeBytes(of: header) { try write($0) }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws {
    written += bytes.count
    if waiting.count + bytes.count < Self.bufferSize {
      waiting.append(contentsOf: bytes)
      return
    }
    try flush()
    try put(bytes)
  }

  private func flush() throws {
    try waiting.withUnsafeBytes { try put($0) }
    waiting.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: UnsafeRawBufferPointer) throws {
    var start = 0
    while start < bytes.count {
      let count = Glibc.write(
        descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw ColumnFileError.unwritable(path: path, error: errno) }
      start += count
    }
  }
}
