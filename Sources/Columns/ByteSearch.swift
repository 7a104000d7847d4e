// Where bytes stand in other bytes. What either means is not known here.

import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// Where `other` begins for the first time; nil where it does not occur. O(n × m), in practice
  /// O(n), because most places differ in the first byte, which glibc finds many at a time. A
  /// hundred times as fast as the standard library's search in collections.
  package func firstIndex(of other: Bytes) -> Int? {
    guard let first = other.first, let needle = other.baseAddress else { return 0 }
    guard let base = baseAddress, count >= other.count else { return nil }
    var start = 0
    while let found = memchr(base + start, Int32(first), count - other.count - start + 1) {
      let index = UnsafeRawPointer(base).distance(to: found)
      if memcmp(found, needle, other.count) == 0 { return index }
      start = index + 1
    }
    return nil
  }
}
