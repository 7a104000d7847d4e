// Shows what was found in a text as marks inside it, so that input and expectation read alike.

import Columns
import Prose

/// The text with marks around some of its ranges.
func marked(_ text: String, _ open: String, _ close: String, _ find: (Bytes) -> [TextRange])
  -> String
{
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var end = 0
  for range in bytes.withUnsafeBufferPointer(find) {
    result += bytes[end..<range.lowerBound] + open.utf8 + bytes[range.offsets] + close.utf8
    end = range.upperBound
  }
  return String(decoding: result + bytes[end...], as: UTF8.self)
}

/// `|The| |U.S.| |said|`
func markedWords(_ text: String) -> String {
  marked(text, "|", "|") { bytes in WordScanner(bytes).map(\.range) }
}

/// `⟦He left.⟧ ⟦She stayed.⟧`
func markedSentences(_ text: String) -> String {
  marked(text, "⟦", "⟧") { bytes in
    Array(SentenceScanner(bytes, in: TextRange(0, bytes.count)))
  }
}

/// A text without its marks.
func unmarked(_ text: String) -> String { text.filter { !"|⟦⟧".contains($0) } }
