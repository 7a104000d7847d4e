// Flat, immutable arrays that many threads may read. What the elements mean is not known here; where
// they lie, FrozenMemory knows.

import Glibc
import Synchronization

/// An immutable flat array of plain values. Copies share the memory.
///
/// Element access is O(1) and checked against the column's bounds.
@frozen
package struct Column<Element: BitwiseCopyable & Sendable>: Sendable, RandomAccessCollection {
  @usableFromInline let memory: FrozenMemory
  package let count: Int

  /// Copies `elements` into memory of the column's own. O(n).
  package init(_ elements: [Element]) {
    count = elements.count
    memory = elements.withUnsafeBytes {
      FrozenMemory(copying: $0, alignment: MemoryLayout<Element>.alignment)
    }
    _ = memory.bytes.bindMemory(to: Element.self)
  }

  /// Copies elements from memory that somebody else keeps. O(n).
  package init(_ elements: UnsafeBufferPointer<Element>) {
    count = elements.count
    memory = FrozenMemory(
      copying: UnsafeRawBufferPointer(elements), alignment: MemoryLayout<Element>.alignment)
    _ = memory.bytes.bindMemory(to: Element.self)
  }

  /// A column over memory that holds so many elements.
  init(over memory: FrozenMemory, count: Int) {
    self.memory = memory
    self.count = count
    _ = memory.bytes.bindMemory(to: Element.self)
  }

  /// A column without elements.
  package init() { self.init([]) }

  /// In memory, and in a file.
  package var byteCount: Int { count * MemoryLayout<Element>.stride }

  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { count }

  @inlinable
  package subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "column index out of range")
    return elements[index]
  }

  /// Calls `body` with the elements where they are, without a copy.
  @inlinable
  package func withBuffer<Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result {
    try withExtendedLifetime(memory) { try body(elements) }
  }

  /// A copy. O(n).
  package var array: [Element] { withBuffer { Array($0) } }

  /// A copy of some elements. O(their number).
  @inlinable
  package func array(_ range: Range<Int>) -> [Element] {
    withBuffer { Array(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  @inlinable var elements: UnsafeBufferPointer<Element> {
    if memory.isDoubtful.load(ordering: .acquiring) { memory.insistOnSoundness() }
    return UnsafeBufferPointer(
      start: memory.bytes.baseAddress?.assumingMemoryBound(to: Element.self), count: count)
  }
}

extension Column where Element == UInt8 {
  /// A copy of some bytes as text; bytes that are no UTF-8 become U+FFFD.
  package func string(_ range: Range<Int>) -> String {
    withBuffer { String(decoding: $0[range.clamped(to: 0..<count)], as: UTF8.self) }
  }
}

extension Slice {
  /// Calls `body` with the elements where they are.
  package func withBuffer<Value, Result>(
    _ body: (UnsafeBufferPointer<Value>) throws -> Result
  ) rethrows -> Result where Base == Column<Value> {
    try base.withBuffer { try body(UnsafeBufferPointer(rebasing: $0[startIndex..<endIndex])) }
  }
}

extension Slice<Column<UInt8>> {
  /// Calls `body` with the bytes where they are.
  package func withBytes<Result>(_ body: (Bytes) throws -> Result) rethrows -> Result {
    try base.withBuffer { try body(Bytes(rebasing: $0[startIndex..<endIndex])) }
  }

  /// Whether it sorts before other bytes. O(length).
  package func precedes(_ other: Slice<Column<UInt8>>) -> Bool {
    withBytes { left in
      other.withBytes { right in
        guard let a = left.baseAddress, let b = right.baseAddress else {
          return left.count < right.count
        }
        let order = memcmp(a, b, Swift.min(left.count, right.count))
        return order != 0 ? order < 0 : left.count < right.count
      }
    }
  }
}
