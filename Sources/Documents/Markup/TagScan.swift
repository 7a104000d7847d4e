// Looking for tags in text that no parser accepts. It knows where a tag begins and what its name is,
// nothing else of XML.

import Columns

/// Letters of ASCII.
enum ASCIILetters {
  /// Whether a byte is a letter.
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  /// The byte as a small letter, others as they are.
  static func lowered(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

/// A tag in a text.
struct Tag {
  /// From `<` to behind `>`, or to the text's end.
  var range: Range<Int>
  /// The name in small letters, without a prefix.
  var name: String
  /// What stands before the name's colon, in small letters; empty without one.
  var prefix: String
  /// `</name>`.
  var isEnd: Bool
  /// `<name/>`.
  var isEmpty: Bool
}

/// Searches in text that looks like markup.
struct TagScan {
  let text: Bytes

  /// Looks into a text.
  init(_ text: Bytes) { self.text = text }

  /// Whether the bytes stand there as they are.
  func has(_ phrase: StaticString, at offset: Int) -> Bool {
    let count = phrase.utf8CodeUnitCount
    guard offset >= 0, text.count - offset >= count else { return false }
    return (0..<count).allSatisfy { text[offset + $0] == phrase.utf8Start[$0] }
  }

  /// The next place of a byte. Linear.
  func find(_ byte: UInt8, from offset: Int) -> Int? {
    guard offset < text.count else { return nil }
    return text[offset...].firstIndex(of: byte)
  }

  /// The place behind the next such bytes. Linear.
  func find(_ phrase: StaticString, from offset: Int) -> Int? {
    var offset = offset
    while let next = find(phrase.utf8Start[0], from: offset) {
      if has(phrase, at: next) { return next + phrase.utf8CodeUnitCount }
      offset = next + 1
    }
    return nil
  }

  /// The place behind the CDATA section that begins at `offset`; nil where none begins or where it
  /// is never closed. Sections do not nest, so one that another begins in was never closed either.
  func endOfCDATA(at offset: Int) -> Int? {
    guard has("<![CDATA[", at: offset) else { return nil }
    var next = offset + 9
    while next < text.count {
      if has("]]>", at: next) { return next + 3 }
      if has("<![CDATA[", at: next) { return nil }
      next += 1
    }
    return nil
  }

  /// The tag that begins at `offset`; nil where none does. Linear in its length.
  func tag(at offset: Int) -> Tag? {
    guard offset < text.count, text[offset] == UInt8(ascii: "<") else { return nil }
    let isEnd = offset + 1 < text.count && text[offset + 1] == UInt8(ascii: "/")
    let start = offset + (isEnd ? 2 : 1)
    guard start < text.count, ASCIILetters.isLetter(text[start]) else { return nil }
    var nameEnd = start
    while nameEnd < text.count, isNamePart(text[nameEnd]), nameEnd - start < 64 { nameEnd += 1 }
    let parts = text[start..<nameEnd].split(
      separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false
    ).map { String(decoding: $0.map(ASCIILetters.lowered), as: UTF8.self) }
    let end = closing(from: nameEnd)
    return Tag(
      range: offset..<end, name: parts[parts.count - 1], prefix: parts.count > 1 ? parts[0] : "",
      isEnd: isEnd, isEmpty: end - 2 > offset && text[end - 2] == UInt8(ascii: "/"))
  }

  /// Behind the `>` of a tag; a tag whose `>` is missing ends where the next one begins.
  private func closing(from offset: Int) -> Int {
    var quote: UInt8 = 0
    for next in offset..<text.count {
      let byte = text[next]
      if quote != 0 {
        if byte == quote { quote = 0 }
        if byte == UInt8(ascii: "<") { return next }
      } else if byte == UInt8(ascii: ">") {
        return next + 1
      } else if byte == UInt8(ascii: "<") {
        return next
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      }
    }
    return text.count
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    ASCIILetters.isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
  }
}
