// What holds for words and sentences of any bytes.

import Chance
import Columns
import Prose
import Testing

@Suite("Any bytes")
struct AnyBytesTests {
  private static let pieces: [String] = [
    "a", "B", "U.S.", "Mr.", "é", "e\u{301}", "ß", "İ", "жук", "城", "。", "م", "🙂", "'", "’", "’s",
    "“", "”",
    "\"", ".", "!", "?", "…", ",", "-", "—", " ", " ", "\n", "\u{A0}", "\u{3000}", "7", "(", ")",
    "\u{0}",
    "\u{1B}", "\u{FFFD}", "\u{200B}", "\u{AD}", "The", "no", "\u{85}", "İ\u{307}",
  ]

  @Test("Random text keeps the rules", arguments: 1...20)
  func pieces(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<100 {
      let count = Int.random(in: 0...40, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        #expect(wordFault(bytes) == nil, "\(text.debugDescription)")
        #expect(sentenceFault(bytes) == nil, "\(text.debugDescription)")
      }
    }
  }

  @Test("Random bytes keep them, in any part of them, and fold without a trap", arguments: 1...20)
  func bytes(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    for _ in 0..<100 {
      let count = Int.random(in: 0...60, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let range = TextRange(
        Int.random(in: 0...70, using: &random), Int.random(in: 0...70, using: &random))
      bytes.withUnsafeBufferPointer { bytes in
        #expect(wordFault(bytes) == nil, "\(Array(bytes))")
        #expect(sentenceFault(bytes) == nil, "\(Array(bytes))")
        let clamped =
          min(
            range.lowerBound, count)..<max(
            min(range.upperBound, count), min(range.lowerBound, count))
        for word in WordScanner(bytes, in: range) {
          #expect(
            clamped.contains(word.range.lowerBound) && word.range.upperBound <= clamped.upperBound)
          var folded: [UInt8] = []
          fold(bytes, word.range, into: &folded)
          #expect(!folded.isEmpty)
        }
        for sentence in SentenceScanner(bytes, in: range) {
          #expect(
            clamped.contains(sentence.lowerBound) && sentence.upperBound <= clamped.upperBound)
        }
      }
    }
  }

  @Test(
    "Long runs of one thing take linear time",
    arguments: ["a", ". ", "Mr. ", "’s", "(", "\u{301}", "U.", " ", "。"])
  func long(piece: String) {
    let text = Array(String(repeating: piece, count: 200_000).utf8)
    text.withUnsafeBufferPointer { bytes in
      var end = 0
      for word in WordScanner(bytes) { end = word.range.upperBound }
      for sentence in SentenceScanner(bytes, in: TextRange(0, bytes.count)) {
        end = max(end, sentence.upperBound)
      }
      #expect(end <= bytes.count)
    }
  }
}

/// What is wrong with the words of a text, nil where nothing is.
private func wordFault(_ text: Bytes) -> String? {
  let boundaries = boundaries(of: text)
  var end = 0
  for word in WordScanner(text) {
    let range = word.range
    if range.lowerBound < end || range.isEmpty || range.upperBound > text.count {
      return "order at \(range)"
    }
    if !boundaries.contains(range.lowerBound) || !boundaries.contains(range.upperBound) {
      return "torn character at \(range)"
    }
    end = range.upperBound
  }
  return nil
}

/// What is wrong with the sentences of a text: they must cover everything but white space.
private func sentenceFault(_ text: Bytes) -> String? {
  let boundaries = boundaries(of: text)
  var covered = 0
  for range in SentenceScanner(text, in: TextRange(0, text.count)) {
    if range.lowerBound < covered || range.isEmpty || range.upperBound > text.count {
      return "order at \(range)"
    }
    if !boundaries.contains(range.lowerBound) || !boundaries.contains(range.upperBound) {
      return "torn character at \(range)"
    }
    if !isSpace(text, covered..<range.lowerBound) { return "not covered before \(range)" }
    let last = scalar(in: text, before: range.upperBound).scalar
    if characterClass(last) == .space { return "space at the end of \(range)" }
    covered = range.upperBound
  }
  return isSpace(text, covered..<text.count) ? nil : "not covered at the end"
}

private func boundaries(of text: Bytes) -> Set<Int> {
  var found: Set<Int> = [text.count]
  var offset = 0
  while offset < text.count {
    found.insert(offset)
    offset += scalar(in: text, at: offset).length
  }
  return found
}

private func isSpace(_ text: Bytes, _ range: Range<Int>) -> Bool {
  var offset = range.lowerBound
  while offset < range.upperBound {
    let (scalar, length) = scalar(in: text, at: offset)
    if characterClass(scalar) != .space { return false }
    offset += length
  }
  return true
}
