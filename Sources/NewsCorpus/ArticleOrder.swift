// In which order a list of articles stands. Which articles are in it is ArticleListing's business.

import Articles
import Columns
import Prose

/// By what a list of articles is ordered.
package enum ArticleOrder: CaseIterable, Sendable {
  /// What was searched for best first; without a search by path.
  case usual
  /// By date; undated articles, and those whose year is not known, stand last in both.
  case newest, oldest
  /// By medium or agency, folded; articles that name none last.
  case source
  /// By folded headline, else id.
  case headline
  /// Most words first.
  case longest
}

extension Corpus {
  /// Some articles in another order; equal ones stay as they stand. O(n log n + folded bytes).
  package func sorted(_ articles: [UInt32], by order: ArticleOrder) -> [UInt32] {
    switch order {
    case .usual: articles
    case .newest: sorted(articles) { ~$0.dateKey }
    case .oldest: sorted(articles) { $0.dateKey == 0 ? .max : $0.dateKey }
    case .longest: sorted(articles) { ~UInt64($0.wordCount) }
    case .source: sorted(articles) { $0.appendFoldedSource(to: &$1) }
    case .headline: sorted(articles) { $0.appendFoldedTitle(to: &$1) }
    }
  }

  /// Smaller keys first.
  private func sorted(_ articles: [UInt32], key: (ArticleView) -> UInt64) -> [UInt32] {
    var keys = articles.map { key(self[Int($0)]) }
    // The place in the list below the key keeps equal ones in order, and integers compare at once.
    let places = articles.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    keys = []
    return places.map { articles[$0] }
  }

  /// In the order of bytes; what has none last.
  private func sorted(
    _ articles: [UInt32], append: (ArticleView, inout [UInt8]) -> Void
  ) -> [UInt32] {
    var bytes: [UInt8] = []
    var starts = [0]
    var beginnings: [UInt64] = []
    for article in articles {
      append(self[Int(article)], &bytes)
      let text = bytes[(starts.last ?? 0)...]
      beginnings.append(text.isEmpty ? .max : beginning(of: text))
      starts.append(bytes.count)
    }
    return bytes.withUnsafeBufferPointer { bytes in
      articles.indices.sorted { left, right in
        // Most differ in their first eight letters.
        if beginnings[left] != beginnings[right] { return beginnings[left] < beginnings[right] }
        let one = bytes[starts[left]..<starts[left + 1]]
        let other = bytes[starts[right]..<starts[right + 1]]
        if one.elementsEqual(other) { return left < right }
        return one.lexicographicallyPrecedes(other)
      }
    }.map { articles[$0] }
  }
}

/// The first eight bytes as a number that orders as they do.
private func beginning(of bytes: ArraySlice<UInt8>) -> UInt64 {
  let start = bytes.prefix(8)
  let number = start.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
  return number << (8 * UInt64(8 - start.count))
}

extension ArticleView {
  /// Orders as dates do; 0 where the year is not known.
  fileprivate var dateKey: UInt64 {
    guard let date, date.year > 0 else { return 0 }
    let day = (UInt64(date.year) << 4 | UInt64(date.month)) << 5 | UInt64(date.day)
    return day << 11 | UInt64(date.minute)
  }

  fileprivate func appendFoldedSource(to folded: inout [UInt8]) {
    guard let source = sourceRange else { return }
    appendFolded(source, to: &folded)
  }

  fileprivate func appendFoldedTitle(to folded: inout [UInt8]) {
    guard let headline = headlineRange else {
      folded.append(contentsOf: foldedWords(id).utf8)
      return
    }
    appendFolded(headline, to: &folded)
  }

  private func appendFolded(_ range: TextRange, to folded: inout [UInt8]) {
    withTextAndFields { text in
      foldWords(Bytes(rebasing: text[range.offsets.clamped(to: 0..<text.count)]), into: &folded)
    }
  }
}
