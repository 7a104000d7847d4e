// A list of phrases that stands in the source as data, and its look-up in a text.

import Prose

/// Small-letter ASCII phrases of at least two bytes, matched without regard to case. Look-up costs
/// as much as the few phrases that begin with the same byte.
struct PhraseList: ExpressibleByArrayLiteral, Sendable {
  /// A phrase with its place in the literal.
  private struct Entry {
    var phrase: StaticString
    var index: Int
  }

  /// The phrases in the order of their first bytes.
  private let entries: [Entry]
  /// The second byte of each of them.
  private let secondBytes: [UInt8]
  /// Where the phrases of each first byte (0–127) begin in `entries`; one more marks the end.
  private let starts: [UInt16]
  /// Which second bytes (two bits' words for each first byte) a phrase may go on with: most words of a
  /// text are done with after one look.
  private let seconds: [UInt64]

  init(arrayLiteral phrases: StaticString...) {
    var entries: [Entry] = []
    var starts: [UInt16] = []
    for byte in 0..<UInt8(128) {
      starts.append(UInt16(clamping: entries.count))
      for (index, phrase) in phrases.enumerated() where phrase.utf8Start.pointee == byte {
        entries.append(Entry(phrase: phrase, index: index))
      }
    }
    starts.append(UInt16(clamping: entries.count))
    self.entries = entries
    secondBytes = entries.map { $0.phrase.utf8Start[1] }
    self.starts = starts
    seconds = Self.seconds(of: phrases)
  }

  private static func seconds(of phrases: [StaticString]) -> [UInt64] {
    var seconds = [UInt64](repeating: 0, count: 256)
    for phrase in phrases {
      let first = 2 * Int(phrase.utf8Start[0])
      let second = phrase.utf8Start[1]
      if second == UInt8(ascii: " ") || second == UInt8(ascii: "'") {
        // They stand for more than one byte, some of them beyond ASCII.
        (seconds[first], seconds[first + 1]) = (.max, .max)
      } else {
        seconds[first + Int(second >> 6)] |= 1 << UInt64(second & 63)
      }
    }
    return seconds
  }

  /// The longest phrase that begins at `start` and ends at a word's end: its place in the list and
  /// the offset behind it.
  @inline(__always)
  func match(_ reader: TextReader, at start: Int, before end: Int) -> (index: Int, end: Int)? {
    let first = Int(Scalars.lowered(reader[start]))
    let second = Scalars.lowered(reader[start + 1])
    guard first < 128, start < end,
      seconds[2 * first + Int(second >> 6 & 1)] >> UInt64(second & 63) & 1 != 0
    else { return nil }
    return match(reader, at: start, before: end, first, second)
  }

  @inline(never)
  private func match(
    _ reader: TextReader, at start: Int, before end: Int, _ first: Int, _ second: UInt8
  ) -> (index: Int, end: Int)? {
    var best: (index: Int, end: Int)?
    for place in Int(starts[first])..<Int(starts[first + 1]) {
      let wanted = secondBytes[place]
      // A space and an apostrophe stand for more than one byte.
      guard wanted == second || wanted == UInt8(ascii: " ") || wanted == UInt8(ascii: "'"),
        let stop = reader.end(of: entries[place].phrase, at: start, before: end),
        stop > best?.end ?? start, endsAWord(reader, stop, before: end)
      else { continue }
      best = (entries[place].index, stop)
    }
    return best
  }

  /// Whether a phrase of any of some lists could begin at a letter, by that and the two bytes behind it.
  struct Beginnings: Sendable {
    /// By the low five bits of each of the three bytes: of letters they are the same in any case.
    private var seen = [UInt64](repeating: 0, count: 1 << 9)

    init(_ lists: [PhraseList]) {
      for list in lists {
        for entry in list.entries { add(entry.phrase) }
      }
    }

    private mutating func add(_ phrase: StaticString) {
      var indexes = [Int(phrase.utf8Start[0]) & 31]
      var isOpen = false
      for offset in 1..<3 {
        let isThere = offset < phrase.utf8CodeUnitCount
        let byte = isThere ? phrase.utf8Start[offset] : 0
        // A space and an apostrophe stand for more than one byte, some of them beyond ASCII.
        isOpen = isOpen || !isThere || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "'")
        let next = isOpen ? Array(0..<32) : [Int(byte) & 31]
        indexes = indexes.flatMap { index in next.map { index << 5 | $0 } }
      }
      for index in indexes { seen[index >> 6] |= 1 << UInt64(index & 63) }
    }

    func mayStand(_ reader: TextReader, at start: Int) -> Bool {
      var index = Int(reader[start]) & 31
      for offset in 1..<3 { index = index << 5 | Int(reader[start + offset]) & 31 }
      return seen[index >> 6] >> UInt64(index & 63) & 1 != 0
    }
  }

  /// Whether the list holds exactly what stands in the range.
  func contains(_ reader: TextReader, _ range: TextRange) -> Bool {
    match(reader, at: range.lowerBound, before: range.upperBound)?.end == range.upperBound
  }

  /// A phrase that itself ends in a mark, such as `photo:`, may be followed by anything.
  private func endsAWord(_ reader: TextReader, _ stop: Int, before end: Int) -> Bool {
    reader.isBoundary(stop, before: end)
      || !Scalars.isWordCharacter(reader.scalar(at: stop - 1).scalar)
  }
}
