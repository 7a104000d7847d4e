// Positions in an article's text. Rows and columns of the screen are not known here.

/// A half-open range of UTF-8 byte offsets into one article's text.
///
/// Public, and not `package` like all else: this compiler leaves calls to inlinable package members
/// of other modules as calls, which made parsing a fifth slower.
@frozen
public struct TextRange: Equatable, Hashable, Sendable, BitwiseCopyable {
  /// The offset of the first byte.
  public var start: UInt32
  /// The offset behind the last byte.
  public var end: UInt32

  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  @inlinable public var lowerBound: Int { Int(start) }
  @inlinable public var upperBound: Int { Int(end) }
  @inlinable public var count: Int { Int(end) - Int(start) }
  @inlinable public var isEmpty: Bool { end <= start }
  @inlinable public var offsets: Range<Int> { Int(start)..<Int(end) }

  @inlinable
  public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

  @inlinable
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}
