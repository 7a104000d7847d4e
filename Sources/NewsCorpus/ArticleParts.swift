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
    case .body: rangesWithoutHeadline(in: text)
    case .quote: blocks.flatMap { Quotations(in: text, $0).ranges }
    case .said: blocks.flatMap { Quotations(in: text, $0).attributed }
    }
  }

  private func rangesWithoutHeadline(in text: Bytes) -> [TextRange] {
    let searched = searchedRanges(in: text)
    guard let headline = headlineRange else { return searched }
    return searched.flatMap { part in
      guard part.contains(headline) else { return [part] }
      return [
        TextRange(part.lowerBound, headline.lowerBound),
        TextRange(headline.upperBound, part.upperBound),
      ].filter { !$0.isEmpty }
    }
  }
}
