// What is known of a block of postings without reading it.

import Columns

/// Where 128 postings of one term, or its last few, lie, and the most that one of them can score.
struct BlockRow: Sendable, BitwiseCopyable {
  /// Its last article.
  var last: UInt32 = 0
  /// Of `IndexSegment.postings`, in bytes.
  var postingStart: UInt32 = 0
  /// Of `IndexSegment.positions`, in bytes; of a rare term of `IndexSegment.postings`.
  var positionStart: UInt32 = 0
  /// Bits of an article's difference to the one before, and of a count, where there are 128.
  var articleWidth: UInt8 = 0
  var countWidth: UInt8 = 0
  /// The largest frequency; the largest that fits stands for all above.
  var maximumFrequency: UInt16 = 0
  /// The smallest quotient norm / frequency at the segment's own mean length, or a little less.
  var leastQuotient = Float.greatestFiniteMagnitude
}

/// The little that a rare term's postings have in place of a row.
struct RareTermHeader {
  /// The first two bytes of `BlockRow.leastQuotient`, which is rounding down.
  private let quotient: UInt16
  private let maximumFrequency: UInt8

  /// In bytes.
  static let size = 3

  init(_ row: BlockRow) {
    quotient = UInt16(row.leastQuotient.nextDown.bitPattern >> 16)
    maximumFrequency = UInt8(clamping: row.maximumFrequency)
  }

  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    quotient = UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
    maximumFrequency = bytes[offset + 2]
  }

  func append(to bytes: inout ByteWriter) {
    bytes.reserve(Self.size)
    bytes.append(UInt8(truncatingIfNeeded: quotient))
    bytes.append(UInt8(truncatingIfNeeded: quotient >> 8))
    bytes.append(maximumFrequency)
  }

  /// A row without places.
  var row: BlockRow {
    var row = BlockRow()
    row.leastQuotient = Float(bitPattern: UInt32(quotient) << 16)
    row.maximumFrequency = maximumFrequency == .max ? .max : UInt16(maximumFrequency)
    return row
  }
}
