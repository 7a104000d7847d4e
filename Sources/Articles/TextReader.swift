// Reading characters and words out of UTF-8 bytes without building strings. It knows scalars, white
// space and phrases; what a line means is the business of the rules.

import Columns
import Prose

/// A view of one article's text that answers for any offset and any bytes, valid UTF-8 or not.
struct TextReader {
  let bytes: Bytes

  init(_ bytes: Bytes) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// The byte at an offset; 0, which no decoded text holds, outside the text.
  subscript(_ offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// The scalar that begins at an offset, and its length in bytes; U+FFFD of one byte where the
  /// bytes are no UTF-8.
  @inline(__always)
  func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = self[offset]
    return lead < 0x80 ? (Unicode.Scalar(lead), 1) : scalarBeyondASCII(at: offset)
  }

  @inline(never)
  private func scalarBeyondASCII(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = self[offset]
    let length = UTF8Sequence.length(lead: lead)
    guard length > 1 else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let next = self[offset + index]
      guard next & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }

  /// The scalar that ends before `end`, and its length in bytes.
  func scalar(endingAt end: Int, notBefore start: Int) -> (scalar: Unicode.Scalar, length: Int) {
    var lead = end - 1
    while lead > start, end - lead < 4, self[lead] & 0xC0 == 0x80 { lead -= 1 }
    let found = scalar(at: lead)
    return found.length == end - lead ? found : ("\u{FFFD}", 1)
  }

  /// The length in bytes of the white-space character at an offset, 0 where there is none.
  func spaceLength(at offset: Int) -> Int {
    let byte = self[offset]
    guard byte >= 0x80 else { return Scalars.isASCIISpace(byte) ? 1 : 0 }
    guard UTF8Sequence.mayBeginSpace(byte) else { return 0 }
    let found = scalar(at: offset)
    return Scalars.isSpace(found.scalar) ? found.length : 0
  }

  /// Whether an ASCII character stands at an offset that is no white space: one look instead of several.
  @inline(__always)
  func isInk(at offset: Int) -> Bool {
    let byte = self[offset]
    return byte > 0x20 && byte < 0x80
  }

  /// The first offset at or after `start` that is no white space, at most `end`.
  @inline(__always)
  func skipSpace(_ start: Int, before end: Int) -> Int {
    start < end && isInk(at: start) ? start : skipSpaces(start, before: end)
  }

  @inline(never)
  private func skipSpaces(_ start: Int, before end: Int) -> Int {
    var offset = start
    while offset < end {
      let length = spaceLength(at: offset)
      if length == 0 { break }
      offset += length
    }
    return min(offset, end)
  }

  /// `start..<end` without white space at either end; empty where there is nothing else.
  func trimmed(_ start: Int, _ end: Int) -> TextRange {
    let first = skipSpace(start, before: end)
    var last = end
    while last > first {
      let byte = self[last - 1]
      guard byte < 0x80 else {
        let found = scalar(endingAt: last, notBefore: first)
        guard Scalars.isSpace(found.scalar) else { break }
        last -= found.length
        continue
      }
      guard Scalars.isASCIISpace(byte) else { break }
      last -= 1
    }
    return TextRange(first, last)
  }

  /// How many scalars a range holds, which stands for its width in columns. O(length).
  func columns(_ range: TextRange) -> Int {
    var columns = 0
    for offset in range.offsets where self[offset] & 0xC0 != 0x80 { columns += 1 }
    return columns
  }

  /// The words of a range: its runs of non-white-space.
  func words(in range: TextRange) -> Words { Words(self, range) }

  /// Whether a letter or a digit stands in the range. O(length), ends at the first.
  func holdsWord(_ range: TextRange) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let found = scalar(at: offset)
      if Scalars.isWordCharacter(found.scalar) { return true }
      offset += found.length
    }
    return false
  }

  /// Where a phrase ends that begins at `start`, nil where it does not stand there. ASCII case is
  /// ignored, a space stands for any white space, and `'` also for the curly apostrophe.
  func end(of phrase: StaticString, at start: Int, before end: Int) -> Int? {
    var offset = start
    for index in 0..<phrase.utf8CodeUnitCount {
      let wanted = phrase.utf8Start[index]
      if wanted == UInt8(ascii: " ") {
        let next = skipSpace(offset, before: end)
        guard next > offset else { return nil }
        offset = next
      } else if wanted == UInt8(ascii: "'"), self[offset] == 0xE2, self[offset + 1] == 0x80,
        self[offset + 2] == 0x99
      {
        offset += 3
      } else {
        guard offset < end, Scalars.lowered(self[offset]) == wanted else { return nil }
        offset += 1
      }
    }
    return offset <= end ? offset : nil
  }

  /// Whether a word may end at an offset: no letter or digit goes on there.
  func isBoundary(_ offset: Int, before end: Int) -> Bool {
    offset >= end || !Scalars.isWordCharacter(scalar(at: offset).scalar)
  }
}

/// The runs of non-white-space in a range, one after the other.
struct Words: Sequence, IteratorProtocol {
  private let reader: TextReader
  private var offset: Int
  private let end: Int

  init(_ reader: TextReader, _ range: TextRange) {
    self.reader = reader
    offset = range.lowerBound
    end = range.upperBound
  }

  mutating func next() -> TextRange? {
    let start = reader.skipSpace(offset, before: end)
    guard start < end else { return nil }
    offset = start
    while offset < end, reader.isInk(at: offset) || reader.spaceLength(at: offset) == 0 {
      offset += 1
    }
    return TextRange(start, offset)
  }
}
