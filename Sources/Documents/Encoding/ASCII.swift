// Looking at the ASCII in bytes of any encoding: case, white space, phrases. Characters beyond ASCII are
// never touched, so it works before anything is decoded.

import Columns
import Glibc

/// Questions about single bytes.
enum ASCII {
  static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// A reader's place in bytes; it never leaves them.
struct ByteCursor {
  let bytes: Bytes
  var offset = 0

  init(_ bytes: Bytes) { self.bytes = bytes }

  var isAtEnd: Bool { offset >= bytes.count }
  /// The byte here; nil at the end.
  var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }
  /// The byte so many places on.
  func byte(after distance: Int) -> UInt8? {
    offset + distance < bytes.count ? bytes[offset + distance] : nil
  }

  mutating func skip(_ count: Int = 1) { offset = min(offset + count, bytes.count) }

  mutating func skipSpace() {
    while let byte, ASCII.isSpace(byte) { offset += 1 }
  }

  /// Whether a phrase in small letters stands here, in any case.
  func begins(_ phrase: StaticString) -> Bool {
    guard bytes.count - offset >= phrase.utf8CodeUnitCount else { return false }
    for index in 0..<phrase.utf8CodeUnitCount
    where ASCII.lowered(bytes[offset + index]) != phrase.utf8Start[index] { return false }
    return true
  }

  /// Goes behind the next place where a phrase in small letters stands, in any case.
  /// - Returns: whether there is one; else it stands at the end.
  @discardableResult
  mutating func skip(past phrase: StaticString) -> Bool {
    while !isAtEnd {
      if begins(phrase) {
        offset += phrase.utf8CodeUnitCount
        return true
      }
      offset += 1
    }
    return false
  }

  /// The bytes from here up to the first that does not satisfy the condition.
  mutating func take(while condition: (UInt8) -> Bool) -> Bytes.SubSequence {
    let start = offset
    while let byte, condition(byte) { offset += 1 }
    return bytes[start..<offset]
  }

  /// The rest of the line without its end; stands at the next line's beginning.
  mutating func takeLine() -> Bytes {
    let line = take { $0 != 0x0A }
    skip()
    let end = line.last == 0x0D ? line.endIndex - 1 : line.endIndex
    return Bytes(rebasing: bytes[line.startIndex..<end])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes up to a length.
  func sample(_ length: Int) -> Bytes { Bytes(rebasing: prefix(length)) }

  /// The offset of the first such byte from `start` on; nil where there is none.
  func first(_ byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether a phrase in small letters stands somewhere, in any case. O(length × phrase).
  func holds(_ phrase: StaticString) -> Bool {
    var cursor = ByteCursor(self)
    return cursor.skip(past: phrase)
  }

  /// How often a phrase in small letters stands there, in any case, up to a limit.
  func occurrences(_ phrase: StaticString, limit: Int = 100) -> Int {
    var cursor = ByteCursor(self)
    var count = 0
    while count < limit, cursor.skip(past: phrase) { count += 1 }
    return count
  }
}
