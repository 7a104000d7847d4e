// Positions in an article's text. Rows and columns of the screen are not known here.

/// A half-open range of UTF-8 byte offsets into one article's text.
package struct TextRange: Equatable, Hashable, Sendable, BitwiseCopyable {
  package var start: UInt32
  package var end: UInt32

  @inlinable
  package init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  @inlinable package var lowerBound: Int { Int(start) }
  @inlinable package var upperBound: Int { Int(end) }
  @inlinable package var count: Int { Int(end) - Int(start) }
  @inlinable package var isEmpty: Bool { end <= start }
  @inlinable package var offsets: Range<Int> { Int(start)..<Int(end) }

  @inlinable
  package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  @inlinable
  package func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}
