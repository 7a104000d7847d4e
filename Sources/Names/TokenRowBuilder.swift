// An article's words and the marks between them as tokens like those the tagger was trained on. What
// the words mean is not known here.

import Columns
import Prose

/// Turns the sentences of a reading into tokens, and knows which words each token holds.
///
/// Tokens are those of the Penn Treebank as far as names need them: a mark is a token of its own, so is a
/// possessive ending; words with a hyphen between them are one; an abbreviation keeps its full stop.
struct TokenRowBuilder {
  private(set) var row = TokenRow()
  /// By token: the words that it holds, as indexes into the reading; none for a mark.
  private(set) var words: [Range<Int>] = []
  private var pending: (range: TextRange, words: Range<Int>)?

  init() {}

  /// Reads an article's sentences in place of the last. O(length).
  mutating func read(_ text: Bytes, _ reading: TokenisedArticle) {
    row.removeAll()
    words.removeAll(keepingCapacity: true)
    for sentence in reading.sentences { read(text, reading, sentence) }
  }

  private mutating func read(_ text: Bytes, _ reading: TokenisedArticle, _ sentence: Sentence) {
    var offset = sentence.range.lowerBound
    var isPossessive = false
    for index in sentence.first..<sentence.limit {
      let token = reading.tokens[index]
      if token.gap == .hyphen, let last = pending, index > sentence.first {
        pending = (
          TextRange(last.range.lowerBound, token.range.upperBound),
          last.words.lowerBound..<index + 1
        )
      } else {
        addMarks(text, offset..<token.range.lowerBound, isPossessive, isEnd: false)
        pending = (token.range, index..<index + 1)
      }
      offset = token.range.upperBound
      isPossessive = token.shape.contains(.possessive)
    }
    addMarks(text, offset..<sentence.range.upperBound, isPossessive, isEnd: true)
    row.endSentence()
  }

  private mutating func flush() {
    guard let token = pending else { return }
    row.append(token.range)
    words.append(token.words)
    pending = nil
  }

  private mutating func append(_ start: Int, _ end: Int) {
    row.append(TextRange(start, end))
    words.append(0..<0)
  }

  /// Adds the marks between two words; the full stop of an abbreviation goes to the word before it.
  private mutating func addMarks(
    _ text: Bytes, _ range: Range<Int>, _ isPossessive: Bool, isEnd: Bool
  ) {
    var offset = range.lowerBound
    if let word = pending, !isEnd, offset < range.upperBound, text[offset] == UInt8(ascii: ".") {
      pending = (TextRange(word.range.lowerBound, offset + 1), word.words)
      offset += 1
    }
    flush()
    if isPossessive, offset < range.upperBound {
      let end = min(offset + scalar(in: text, at: offset).length + 1, range.upperBound)
      append(offset, end)
      offset = end
    }
    var last: Unicode.Scalar?
    var start = offset
    while offset < range.upperBound {
      let (scalar, length) = scalar(in: text, at: offset)
      if scalar != last, last != nil {
        append(start, offset)
        last = nil
      }
      if characterClass(scalar) != .space {
        if last == nil { start = offset }
        last = scalar
      }
      offset += length
    }
    if last != nil { append(start, min(offset, range.upperBound)) }
  }
}
