// A file as memory. What is in it, and whether it is sound, is not known here.

import Glibc
import Synchronization

/// A file that is mapped to be read, until nobody holds it any more.
///
/// `@unchecked Sendable`: the mapping is made once, without the right to write, and taken away in
/// `deinit`, which runs once. A file that another program cuts short meanwhile raises SIGBUS.
final class MappedFile: @unchecked Sendable {
  let path: String
  let bytes: UnsafeRawBufferPointer

  /// Maps a whole file.
  init(_ path: String) throws {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ColumnFileError.unreadable(path: path, error: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw ColumnFileError.unreadable(path: path, error: errno)
    }
    let size = Int(status.st_size)
    guard status.st_mode & S_IFMT == S_IFREG, size > 0 else {
      throw ColumnFileError.foreign(path: path)
    }
    let start = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0)
    guard start != MAP_FAILED else { throw ColumnFileError.unreadable(path: path, error: errno) }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}

/// What happens when bytes that are needed turn out to be damaged.
package enum DamagedFile {
  /// Told in one line, by whoever may have the terminal; does not come back.
  package typealias Ending = @Sendable (_ message: String) -> Never

  private static let ending = Mutex<Ending>({ message in
    let line = Array("broadsheet: \(message)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
    _exit(2)
  })

  /// From now on ends the process in this way.
  package static func end(by newEnding: @escaping Ending) { ending.withLock { $0 = newEnding } }

  static func end(_ path: String) -> Never {
    let ending = ending.withLock { $0 }
    ending(ColumnFileError.damaged(path: path).description)
  }
}
