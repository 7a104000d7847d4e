// The numbers that a text holds, whatever they count: `144`, `two hundred`, `2.3 million`. What a number counts is
// FigureReader's business.

import Articles
import Columns
import Prose

/// A number with its scale, without unit and comparator.
package struct WrittenNumber: Equatable, Sendable, BitwiseCopyable {
  package var range: TextRange
  package var value: Double
}

/// Reads the numbers of texts, one after another; one reader serves one thread.
package struct WrittenNumberReader {
  private var reading = FigureTokens()
  private let vocabulary = FigureVocabulary.shared

  /// A reader whose memory serves one text after another.
  package init() {}

  /// The numbers of running text, in order of place; dozens and fractions are none. O(length).
  package mutating func read(_ text: Bytes, _ blocks: [Block]) -> [WrittenNumber] {
    reading.read(text, blocks)
    var found: [WrittenNumber] = []
    for sentence in reading.sentences {
      let numbers = NumberReading(
        text: text, tokens: reading.tokens, vocabulary: vocabulary, bounds: sentence.tokens)
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let span = numbers.plainNumber(at: index)
        let next = max(index + 1, span?.tokens.upperBound ?? 0)
        if let span, !span.isPlenty, !span.isFraction {
          let start = reading.tokens[index].range.lowerBound
          let end = reading.tokens[next - 1].range.upperBound
          found.append(WrittenNumber(range: TextRange(start, end), value: span.value))
        }
        index = next
      }
    }
    return found
  }
}
