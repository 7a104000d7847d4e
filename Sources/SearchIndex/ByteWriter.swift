// Bytes written one after another as fast as memory takes them. What they mean is not known here.

import Columns

/// Memory that bytes are appended to, one by one without a check, once there is room for them.
struct ByteWriter: ~Copyable {
  private(set) var count = 0
  private var capacity = 0
  private var start = UnsafeMutablePointer<UInt8>.allocate(capacity: 0)

  deinit { start.deallocate() }

  /// What was written.
  var bytes: Bytes { Bytes(start: start, count: count) }

  /// Makes room for so many bytes more. O(1) on average.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if capacity &- count < more { grow(to: count + more) }
  }

  /// Appends a byte that there is room for.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    start[count] = byte
    count &+= 1
  }

  /// Appends a number as `Varint` does; there is room for five bytes.
  @inline(__always)
  mutating func appendVarint(_ value: UInt32) {
    var rest = value
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest = rest &>> 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends four numbers, little-endian; there is room for sixteen bytes.
  @inline(__always)
  mutating func append(_ words: SIMD4<UInt32>) {
    UnsafeMutableRawPointer(start + count).storeBytes(of: words, as: SIMD4<UInt32>.self)
    count &+= 16
  }

  /// Appends bytes and makes the room itself.
  mutating func append(contentsOf bytes: Bytes) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: source, count: bytes.count)
    count &+= bytes.count
  }

  /// Forgets what was written and keeps the memory.
  mutating func removeAll() { count = 0 }

  @inline(never)
  private mutating func grow(to least: Int) {
    capacity = max(least, capacity * 2, 64)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
