// Writing to an open file whatever the system takes at a time. Which file, and what to do where it cannot be, is for those
// who write.

import Glibc

/// Writes all of some bytes; a signal that comes in between ends nothing.
/// - Returns: the system's number of what went wrong; nil where all is written.
package func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32? {
  var start = 0
  while start < bytes.count {
    let count = write(file, bytes.baseAddress.map { $0 + start }, bytes.count - start)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return count < 0 ? errno : EIO }
    start += count
  }
  return nil
}

/// The same of an array.
package func writeAll(_ bytes: [UInt8], to file: Int32) -> Int32? {
  bytes.withUnsafeBytes { writeAll($0, to: file) }
}
