// Reading a file of columns, by mapping it.

import Glibc

/// Hands out columns in the order in which they were written.
final class ColumnFileReader {
  let file: MappedFile
  private let rows: UnsafeBufferPointer<ColumnFileRow>
  private var next = 0
  private(set) var memories: [FrozenMemory] = []

  /// Looks at header and table. O(columns).
  /// - Throws: `ColumnFileError`.
  init(_ path: String) throws {
    file = try MappedFile(path)
    rows = try Self.table(of: file)
    memories.reserveCapacity(rows.count)
  }

  private static func table(of file: MappedFile) throws -> UnsafeBufferPointer<ColumnFileRow> {
    let bytes = file.bytes
    guard bytes.count >= 8, ColumnFileHeader.begins(bytes.loadUnaligned(as: UInt64.self)) else {
      throw ColumnFileError.foreign(path: file.path)
    }
    let damaged = ColumnFileError.damaged(path: file.path)
    guard bytes.count >= MemoryLayout<ColumnFileHeader>.size else { throw damaged }
    let header = bytes.loadUnaligned(as: ColumnFileHeader.self)
    guard header.magic == ColumnFileHeader.magic else { throw damaged }
    guard header.version == ColumnFileHeader.version else {
      throw ColumnFileError.otherVersion(path: file.path)
    }
    guard header.checksum == header.expectedChecksum, header.fileSize == UInt64(bytes.count),
      header.tableOffset % UInt64(columnAlignment) == 0, header.tableOffset <= header.fileSize
    else { throw damaged }
    let start = Int(header.tableOffset)
    let size = Int(header.columnCount) * MemoryLayout<ColumnFileRow>.stride
    guard size == bytes.count - start else { throw damaged }
    let table = UnsafeRawBufferPointer(rebasing: bytes[start...])
    guard Checksum.of(table) == header.tableChecksum else { throw damaged }
    return table.bindMemory(to: ColumnFileRow.self)
  }

  /// The next column, which must have this name and these elements.
  func column<Element>(
    _ name: StaticString, isUsedAtOnce: Bool, isPaged: Bool
  ) throws -> Column<Element> {
    guard next < rows.count else { throw ColumnFileError.otherVersion(path: file.path) }
    let row = rows[next]
    next += 1
    let stride = MemoryLayout<Element>.stride
    guard row.nameHash == ColumnFileRow.hash(name), row.stride == stride else {
      throw ColumnFileError.otherVersion(path: file.path)
    }
    let (size, isTooLarge) = row.count.multipliedReportingOverflow(by: UInt64(stride))
    let (end, isTooFar) = row.offset.addingReportingOverflow(size)
    guard !isTooLarge, !isTooFar, end <= UInt64(file.bytes.count),
      row.offset % UInt64(columnAlignment) == 0
    else { throw ColumnFileError.damaged(path: file.path) }
    let memory = FrozenMemory(
      Int(row.offset)..<Int(end), of: file, checksum: row.checksum, isPaged: isPaged)
    if isUsedAtOnce, !memory.isSound() { throw ColumnFileError.damaged(path: file.path) }
    memories.append(memory)
    return Column(over: memory, count: Int(row.count))
  }

  /// - Throws: `ColumnFileError` where columns are left.
  func finish() throws {
    guard next == rows.count else { throw ColumnFileError.otherVersion(path: file.path) }
  }
}
