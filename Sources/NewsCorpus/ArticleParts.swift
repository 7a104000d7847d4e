// Where the parts of an article stand that a query can ask for: its headline, its body, its quotations.

import Articles
import Columns
import Prose
import SearchIndex

extension ArticleView {
  /// Where a part stands, ranges of the text and what stands beside it that rise. O(blocks), and for
  /// quotations O(text).
  func ranges(of part: Query.Part, in text: Bytes) -> [TextRange] {
    switch part {
    case .title: headlineRange.map { [$0] } ?? []
    case .body: rangesWithoutHeadline
    case .quote: blocks.flatMap { Quotations(in: text, $0).ranges }
    case .said: blocks.flatMap { Quotations(in: text, $0).attributed }
    }
  }

  private var rangesWithoutHeadline: [TextRange] {
    let whole = TextRange(0, textByteCount)
    guard let headline = headlineRange, whole.contains(headline) else { return [whole] }
    return [
      TextRange(0, headline.lowerBound), TextRange(headline.upperBound, whole.upperBound),
    ].filter { !$0.isEmpty }
  }
}
