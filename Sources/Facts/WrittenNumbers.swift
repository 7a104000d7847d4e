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

extension FigureTokens {
  /// The numbers of the text that was read, in order of place; dozens and fractions are none. O(words).
  package func writtenNumbers(_ text: Bytes) -> [WrittenNumber] {
    var found: [WrittenNumber] = []
    for sentence in sentences where sentence.mayHoldNumber {
      let numbers = NumberReading(
        text: text, tokens: tokens, vocabulary: vocabulary, bounds: sentence.tokens)
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        let span = numbers.plainNumber(at: index)
        let next = max(index + 1, span?.tokens.upperBound ?? 0)
        if let span, !span.isPlenty, !span.isFraction {
          let start = tokens[index].range.lowerBound
          let end = tokens[next - 1].range.upperBound
          found.append(WrittenNumber(range: TextRange(start, end), value: span.value))
        }
        index = next
      }
    }
    return found
  }
}
