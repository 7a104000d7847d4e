// Flat, immutable memory that many threads may read. What the elements mean is not known here.

/// Memory that stays where it is, unchanged, until the last column over it is gone.
///
/// `@unchecked Sendable`: a raw pointer is not Sendable, because nothing says who writes through
/// it. Here nobody does: the memory is filled before `init` returns, is never written again, is
/// reachable only through `Column`'s getters, and is freed in `deinit`, which runs once.
@usableFromInline
final class FrozenMemory: @unchecked Sendable {
  @usableFromInline let bytes: UnsafeMutableRawBufferPointer

  @usableFromInline
  init(copying source: UnsafeRawBufferPointer, alignment: Int) {
    bytes = .allocate(byteCount: source.count, alignment: alignment)
    bytes.copyMemory(from: source)
  }

  deinit { bytes.deallocate() }
}

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

  @inlinable var elements: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(
      start: memory.bytes.baseAddress?.assumingMemoryBound(to: Element.self), count: count)
  }
}

extension Column where Element == UInt8 {
  /// A copy of some bytes as text; bytes that are no UTF-8 become U+FFFD.
  package func string(_ range: Range<Int>) -> String {
    withBuffer { String(decoding: $0[range.clamped(to: 0..<count)], as: UTF8.self) }
  }
}
