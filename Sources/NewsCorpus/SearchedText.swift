// Which words of an article are searched, and how: what the index takes and what is lit must be the same.

import Articles
import Columns
import Documents
import Prose

/// The parts of a text that can be searched, in order. Front matter is said of the text and is none of it,
/// but for a headline that stands there. O(1), and of Markdown O(front matter).
func searchedRanges(of text: Bytes, _ format: Format, headline: TextRange?) -> [TextRange] {
  guard format == .markdown, let end = FrontMatter.end(of: text) else {
    return [TextRange(0, text.count)]
  }
  let rest = TextRange(end, text.count)
  guard let headline, headline.upperBound <= end else { return [rest] }
  return [headline, rest]
}

extension LanguageCode? {
  /// Whether words have English stems. Where nothing tells the language, they have: words of others lose no
  /// more than an ending.
  var hasEnglishStems: Bool { self.map { $0.string == "en" } ?? true }
}
