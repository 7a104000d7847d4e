// Words whose capitals prove nothing: `IS` in the headline IT IS WHAT IT IS is no acronym. What other words
// in capitals mean, WordMeaning knows.

import Columns
import Prose

/// Function words in lines that are written in capitals throughout. They are taken as if they were written
/// in small letters; of other words a line in capitals leaves open whether they are acronyms, and they stay.
enum ShoutedWords {
  /// No acronym that can be typed is longer.
  static let longest = WordMeaning.longestAcronym
  /// So many bytes on each side of a word are looked at.
  private static let reach = 100

  /// The words in small letters, where they stay, and by id where each begins.
  private struct Words: Sendable {
    var keys = KeyTable()
    var starts: [Int] = []
    private(set) var bytes = Column<UInt8>()

    init() {
      let words = functionWords.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
        .filter { (2...ShoutedWords.longest).contains($0.count) }
      var small: [UInt8] = []
      for word in words {
        let id = word.withUnsafeBufferPointer { keys.insert($0) }
        guard id == starts.count else { continue }
        starts.append(small.count)
        small += word
      }
      bytes = Column(small)
    }
  }

  private static let words = Words()

  /// Where the small letters of a word stand that is written in ASCII; nil where it is taken as it is.
  @inline(never)
  static func small(_ text: Bytes, _ start: Int, _ count: Int) -> UnsafePointer<UInt8>? {
    guard (2...longest).contains(count) else { return nil }
    let id = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { small -> Int? in
      for index in 0..<count {
        guard isCapital(text[start + index]) else { return nil }
        small[index] = text[start + index] | 0x20
      }
      return words.keys.find(Bytes(rebasing: small[..<count]))
    }
    guard let id, isInShoutedLine(text, start, start + count) else { return nil }
    // A column's memory never moves, and this one is never given back.
    return words.bytes.withBuffer { $0.baseAddress.map { $0 + words.starts[id] } }
  }

  /// Whether two other words at least stand in the line, and no small letter.
  private static func isInShoutedLine(_ text: Bytes, _ start: Int, _ end: Int) -> Bool {
    var words = 0
    return count(&words, text, (max(0, start - reach)..<start).reversed())
      && count(&words, text, end..<min(text.count, end + reach)) && words >= 2
  }

  /// Adds the words up to the end of the line; whether there are no small letters.
  private static func count(
    _ words: inout Int, _ text: Bytes, _ offsets: some Sequence<Int>
  ) -> Bool {
    var isInWord = true
    for offset in offsets {
      if text[offset] == 0x0A { return true }
      if isSmall(text[offset]) { return false }
      let isLetter = isCapital(text[offset])
      if isLetter, !isInWord { words += 1 }
      isInWord = isLetter
    }
    return true
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
