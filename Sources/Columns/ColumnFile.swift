// Files of columns: their layout, and what can be wrong with them. Writing and reading have files of
// their own; what the columns mean is not known here.
//
// Header, columns, table. Each column begins at a multiple of 64 bytes and is as it was in memory, on
// a little-endian machine. The table at the end has a row for each column in the order of writing, with
// its checksum; the header knows the table's place and checksum, its own, and the length of the file.
// So a look at header and table, a thousandth of the file, tells a foreign file, another version and
// one that is cut short; damage in a column is told when the column is first used.

import Glibc

/// What a file of columns begins with.
struct ColumnFileHeader: BitwiseCopyable {
  /// As PNG's: no text file begins so, and copying it as text would change it.
  static let magic: UInt64 = 0x0A1A_0A0D_5844_4942  // "BIDX\r\n\u{1A}\n"
  /// Whether a file begins so, a byte aside: damage there must not make news of an index.
  static func begins(_ word: UInt64) -> Bool {
    withUnsafeBytes(of: word ^ magic) { bytes in bytes.count { $0 != 0 } } <= 1
  }

  /// Of what is kept and how. Names and strides of columns are compared beside that; raise it where
  /// the same columns mean something else.
  static let version: UInt32 = 2

  var magic = Self.magic
  var version = Self.version
  var columnCount: UInt32 = 0
  var tableOffset: UInt64 = 0
  var tableChecksum: UInt64 = 0
  var fileSize: UInt64 = 0
  var reserved: UInt64 = 0
  var reservedToo: UInt64 = 0
  /// Of all bytes before it.
  var checksum: UInt64 = 0

  /// The checksum that it should have.
  var expectedChecksum: UInt64 {
    withUnsafeBytes(of: self) { Checksum.of(.init(rebasing: $0.dropLast(8))) }
  }
}

/// Where a column lies.
struct ColumnFileRow: BitwiseCopyable {
  /// Of its name.
  var nameHash: UInt32
  /// Bytes from element to element.
  var stride: UInt32
  /// In bytes.
  var offset: UInt64
  var count: UInt64
  var checksum: UInt64

  static func hash(_ name: StaticString) -> UInt32 {
    var hash = FNV1a()
    name.withUTF8Buffer { hash.add($0) }
    return UInt32(truncatingIfNeeded: hash.value ^ (hash.value >> 32))
  }
}

/// Columns begin at multiples of it: a cache line, and more than any element needs.
let columnAlignment = 64

/// Why a file of columns cannot be read or written, in words for people.
package enum ColumnFileError: Error, Equatable, CustomStringConvertible {
  /// The system's error number (errno).
  case unreadable(path: String, error: Int32)
  /// It is something else.
  case foreign(path: String)
  /// Another version of this program wrote it.
  case otherVersion(path: String)
  /// Cut short, or bytes of it have changed.
  case damaged(path: String)
  case unwritable(path: String, error: Int32)
  /// Something else stands where it was to be written.
  case inTheWay(path: String)

  package var description: String {
    switch self {
    case .unreadable(let path, let error):
      "\(path): \(String(cString: strerror(error)).lowercased())"
    case .foreign(let path): "\(path): not an index"
    case .otherVersion(let path):
      "\(path): an index of another version (make it anew: broadsheet index PATH --output FILE)"
    case .damaged(let path):
      "\(path): the index is damaged or cut short (make it anew: broadsheet index PATH --output FILE)"
    case .unwritable(let path, let error):
      "\(path): not written: \(String(cString: strerror(error)).lowercased())"
    case .inTheWay(let path): "\(path): not overwritten, for it is no index (choose another name)"
    }
  }
}

/// Whether the file at a path begins as a file of columns does, of whatever version.
package func isColumnFile(_ path: String) -> Bool {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
  return isColumnFile(descriptor)
}

/// The same of a file that is open; its place stays.
package func isColumnFile(_ descriptor: Int32) -> Bool {
  var magic: UInt64 = 0
  return pread(descriptor, &magic, 8, 0) == 8 && ColumnFileHeader.begins(magic)
}

/// Whether some bytes begin as a file of columns does.
package func beginsAsColumnFile(_ bytes: ArraySlice<UInt8>) -> Bool {
  bytes.count >= 8
    && bytes.withUnsafeBytes { ColumnFileHeader.begins($0.loadUnaligned(as: UInt64.self)) }
}

/// - Throws: `ColumnFileError`: `inTheWay` where anything but a file of columns stands at a path,
///   `unwritable` where no file can come to stand there.
package func checkColumnFilePlace(_ path: String) throws {
  if access(path, F_OK) == 0, !isColumnFile(path) { throw ColumnFileError.inTheWay(path: path) }
  guard access(folder(of: try endOfLinks(path)), W_OK | X_OK) == 0 else {
    throw ColumnFileError.unwritable(path: path, error: errno)
  }
}
