// Writing a file of columns: what lies where. How the file comes to its place, UnfinishedFile knows.

import Glibc

/// Takes columns one after another; nothing is seen of them until `finish`.
final class ColumnFileWriter {
  private let file: UnfinishedFile
  private var rows: [ColumnFileRow] = []
  private var written = 0
  private var waiting: [UInt8] = []

  /// In bytes: so much is written at once.
  private static let bufferSize = 1 << 20

  /// - Throws: `inTheWay` where the place holds anything but a file of columns.
  init(_ path: String) throws {
    try checkColumnFilePlace(path)
    file = try UnfinishedFile(at: path)
    waiting.reserveCapacity(Self.bufferSize * 2)
    try write(ColumnFileHeader())
  }

  func append<Element>(_ column: Column<Element>, _ name: StaticString) throws {
    try align()
    let bytes = column.memory.bytes
    if !column.memory.isSound() { throw ColumnFileError.damaged(path: file.path) }
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
    guard
      withUnsafeBytes(of: header, { pwrite(file.descriptor, $0.baseAddress, size, 0) })
        == size
    else { throw ColumnFileError.unwritable(path: file.path, error: errno) }
    try file.finish()
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
    if let error = writeAll(bytes, to: file.descriptor) {
      throw ColumnFileError.unwritable(path: file.path, error: error)
    }
  }
}
