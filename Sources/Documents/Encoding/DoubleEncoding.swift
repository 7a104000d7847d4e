// Text that was UTF-8, was read as Windows-1252 or Latin-1, and was written as UTF-8 again: â€™ for ’,
// Ã© for é. It is told by all that is not ASCII making sense when read back, and undone.

import Articles
import Columns
import Prose

/// Finds and undoes double encoding in valid UTF-8.
enum DoubleEncoding {
  /// The text as it was meant; nil where it is not doubly encoded, or only quotes what is. Encoding
  /// that was doubled twice is undone twice. Linear; where no such sequence stands it is a search for
  /// one byte.
  static func repair(_ bytes: Bytes) -> RepairedText? {
    guard let first = firstSequence(in: bytes), isDoubled(bytes, from: first) else { return nil }
    let once = undone(bytes, from: first)
    let twice = once.bytes.withUnsafeBufferPointer { bytes -> RepairedText? in
      guard let first = firstSequence(in: bytes), isDoubled(bytes, from: first) else { return nil }
      return undone(bytes, from: first)
    }
    return twice ?? once
  }

  /// A character that three or four characters stand for.
  private struct Sequence {
    var scalar: Unicode.Scalar
    /// Of what stands for it, in bytes.
    var length: Int
  }

  /// Every sequence begins with a character from Â to ô, in UTF-8 C3 and 82 to B4, and goes on with
  /// another one beyond ASCII.
  private static func firstSequence(in bytes: Bytes) -> Int? {
    var offset = 0
    while let found = bytes.first(0xC3, from: offset) {
      if sequence(at: found, bytes) != nil { return found }
      offset = found + 2
    }
    return nil
  }

  private static func sequence(at offset: Int, _ bytes: Bytes) -> Sequence? {
    guard bytes[offset] == 0xC3, let lead = misread(at: offset, bytes) else { return nil }
    let count: Int
    switch lead.byte {
    case 0xC2...0xDF: count = 2
    case 0xE0...0xEF: count = 3
    case 0xF0...0xF4: count = 4
    default: return nil
    }
    var value = UInt32(lead.byte) & (0x7F >> UInt32(count))
    var length = lead.length
    for _ in 1..<count {
      guard let next = misread(at: offset + length, bytes), next.byte & 0xC0 == 0x80 else {
        return nil
      }
      value = value << 6 | UInt32(next.byte & 0x3F)
      length += next.length
    }
    let least: [UInt32] = [0, 0, 0xA0, 0x800, 0x10000]
    guard value >= least[count], let scalar = Unicode.Scalar(value) else { return nil }
    return Sequence(scalar: scalar, length: length)
  }

  /// The byte that Windows-1252 or Latin-1 shows as the character here, and the character's length.
  private static func misread(at offset: Int, _ bytes: Bytes) -> (byte: UInt8, length: Int)? {
    guard offset + 1 < bytes.count else { return nil }
    let second = bytes[offset + 1]
    switch bytes[offset] {
    case 0xC2: return (second, 2)
    case 0xC3: return (second | 0x40, 2)
    case 0xC5, 0xC6, 0xCB:
      let scalar = UInt32(bytes[offset] & 0x1F) << 6 | UInt32(second & 0x3F)
      return windows1252[scalar].map { ($0, 2) }
    case 0xE2:
      guard offset + 2 < bytes.count else { return nil }
      let scalar = 0x2000 | UInt32(second & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
      return windows1252[scalar].map { ($0, 3) }
    default: return nil
    }
  }

  /// The characters that Windows-1252 has from 80 to 9F.
  private static let windows1252: [UInt32: UInt8] = [
    0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86,
    0x2021: 0x87, 0x02C6: 0x88, 0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C,
    0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93, 0x201D: 0x94, 0x2022: 0x95,
    0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B,
    0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
  ]

  /// Whether the sequences are damage and not a text about damage: of what is beyond ASCII at most one
  /// character in ten is none of them, and most of them touch a word or each other. One or two
  /// sequences are believed only inside words, and where nothing else is beyond ASCII.
  private static func isDoubled(_ bytes: Bytes, from first: Int) -> Bool {
    var (found, touching, inWords, others) = (0, 0, 0, nonASCII(bytes.sample(first)))
    var offset = first
    var lastEnd = -1
    while offset < bytes.count {
      guard bytes[offset] >= 0x80 else {
        offset += 1
        continue
      }
      if let sequence = sequence(at: offset, bytes) {
        let end = offset + sequence.length
        let isRun = lastEnd == offset
        lastEnd = end
        found += 1
        if isRun || touchesWord(bytes, offset, end) { touching += 1 }
        if isRun || standsInWord(bytes, offset, end) { inWords += 1 }
        offset = end
      } else {
        if !isRemains(bytes, offset) { others += 1 }
        offset += 1
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      }
    }
    if found < 3 { return others == 0 && inWords == found }
    return others * 10 <= found && touching * 2 >= found
  }

  private static func nonASCII(_ bytes: Bytes) -> Int {
    bytes.reduce(0) { $1 >= 0xC0 ? $0 + 1 : $0 }
  }

  private static func touchesWord(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
    (start > 0 && ASCII.isLetter(bytes[start - 1]))
      || (end < bytes.count && (ASCII.isLetter(bytes[end]) || ASCII.isDigit(bytes[end])))
  }

  /// Whether small letters stand beside it, in a word that no quotation mark sets apart. Capitals do
  /// not count: a Portuguese word in capitals may end in Ã before an ellipsis.
  private static func standsInWord(_ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
    func isSmall(_ offset: Int) -> Bool {
      offset >= 0 && offset < bytes.count && (0x61...0x7A).contains(bytes[offset])
    }
    guard isSmall(start - 1) || isSmall(end) || (end < bytes.count && ASCII.isDigit(bytes[end]))
    else { return false }
    var before = start
    while before > 0, ASCII.isLetter(bytes[before - 1]) { before -= 1 }
    return before == 0 || !"\"'`".utf8.contains(bytes[before - 1])
  }

  /// Ã or â before a blank or a question mark: a sequence whose other half some program has lost.
  private static func isRemains(_ bytes: Bytes, _ offset: Int) -> Bool {
    guard offset + 2 < bytes.count, bytes[offset] == 0xC3 else { return false }
    return [0x82, 0x83, 0xA2].contains(bytes[offset + 1])
      && [0x20, 0x3F].contains(bytes[offset + 2])
  }

  private static func undone(_ bytes: Bytes, from first: Int) -> RepairedText {
    var text = RepairedText(capacity: bytes.count)
    text.bytes.append(contentsOf: bytes[..<first])
    var offset = first
    while offset < bytes.count {
      if bytes[offset] == 0xC3, let sequence = sequence(at: offset, bytes) {
        text.bytes.append(
          contentsOf: UTF8.encode(sequence.scalar) ?? UTF8.encodedReplacementCharacter)
        offset += sequence.length
      } else {
        text.bytes.append(bytes[offset])
        offset += 1
      }
    }
    text.diagnostics = [
      Diagnostic(.doubleEncoded, TextRange(first, min(first + 1, text.bytes.count)))
    ]
    return text
  }
}
