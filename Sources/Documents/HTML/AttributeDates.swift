// Dates that a page's elements carry in attributes, for programs to read: `datetime`, microdata, hAtom's
// `title`, and `data-…`. What is printed is ArticleHead's.

import Articles
import Columns

/// Dates in attributes.
struct AttributeDates {
  /// A date as it is written, and whether it says when the article was changed.
  struct Claim {
    var text: [UInt8]
    var isChange: Bool
  }

  let page: PageTree

  /// More are teasers' dates.
  private static let most = 3
  private static let attributes: [StaticString] = [
    "datetime", "content", "title", "data-datetime", "data-date", "data-published",
    "data-publish-date", "data-time", "data-timestamp", "data-utime",
  ]

  /// Those of elements among `nodes` that are called dates, in order. Linear.
  func claims(in nodes: Range<Int>) -> [Claim] {
    var claims: [Claim] = []
    for index in nodes where isDate(index) {
      let markup = page[index].markup
      guard let text = value(of: markup) else { continue }
      claims.append(Claim(text: text, isChange: isChange(markup)))
      if claims.count >= 2 * Self.most { break }
    }
    return claims
  }

  /// The first that microdata call the date of publication, but for readers' comments. Linear.
  func published() -> [UInt8]? {
    var index = 0
    while index < page.indices.count {
      let node = page[index]
      if node.cues.contains(.comments), node.text < page[0].text / 2 {
        index = max(node.end, index + 1)
        continue
      }
      let property = node.cues.contains(.date) ? node.markup.attribute("itemprop") : nil
      if property?.contains("datePublished") == true {
        return value(of: node.markup) ?? page.text(of: index)
      }
      index += 1
    }
    return nil
  }

  private func isDate(_ index: Int) -> Bool {
    page[index].cues.contains(.date) || page[index].markup.isNamed("time")
      || page[index].markup.isNamed("abbr")
  }

  /// A day's and a year's digits must be there; a `title` may say anything.
  private func value(of markup: MarkupNode) -> [UInt8]? {
    for name in Self.attributes {
      guard let value = markup.attribute(name), (8...60).contains(value.utf8.count) else {
        continue
      }
      let bytes = Array(value.utf8)
      if bytes.filter({ $0 &- 0x30 < 10 }).count >= 5 { return bytes }
    }
    return nil
  }

  /// hAtom, HTML's microdata and many themes call a change `updated` or `modified`.
  private func isChange(_ markup: MarkupNode) -> Bool {
    let attributes: [StaticString] = ["class", "itemprop"]
    let names = attributes.compactMap { markup.attribute($0)?.lowercased() }
    let says = { (word: String) in names.contains { $0.contains(word) } }
    return (says("updated") || says("modified")) && !says("publish")
  }
}
