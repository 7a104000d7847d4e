// What a page prints around the headline of its article: dates, and who wrote it. What a date's words
// mean is read elsewhere.

import Articles
import Columns

/// The lines between the headline and the text, and shortly behind where the text begins.
struct ArticleHead {
  let page: PageTree
  /// The headline's node; nil where none is shown.
  let headline: Int?
  /// The article's first branch.
  let branch: Int?

  /// More are teasers' dates.
  private static let most = 3
  /// A line with more text is a sentence that names a year.
  private static let longest = 100
  /// How many nodes before the headline, and behind the beginning of the text, a date line may stand.
  private static let reach = (before: 40, behind: 60)

  /// Values of `datetime` in the article's head, in order. Linear.
  func times() -> [[UInt8]] {
    near().filter { page[$0].markup.isNamed("time") }.compactMap { index in
      page[index].markup.attribute("datetime").map { Array($0.utf8) }
    }.prefix(Self.most).filter { $0.count >= 8 }
  }

  /// Printed lines with a date, in order; `time` elements and lines called dates come first. Linear.
  func printedDates() -> [[UInt8]] {
    var called: [[UInt8]] = []
    var others: [[UInt8]] = []
    for index in near() {
      let node = page[index]
      let isCalled = node.cues.contains(.date) || node.markup.isNamed("time")
      guard isCalled || node.tag == .text, node.text <= Self.longest else { continue }
      let text = isCalled ? page.text(of: index) : page.text(of: line(of: index))
      guard text.count <= 2 * Self.longest, hasYear(text) else { continue }
      guard !called.contains(text), !others.contains(text) else { continue }
      if isCalled { called.append(text) } else { others.append(text) }
      if called.count >= Self.most { break }
    }
    return Array((called + others).prefix(Self.most))
  }

  /// The first line that is called a byline, unless it stands in the text, where the rules read it.
  /// Linear in the lines around the headline.
  func byline() -> [UInt8]? {
    let text = branch.map { $0..<page[$0].end } ?? 0..<0
    return near().lazy.filter { page[$0].cues.contains(.byline) && !text.contains($0) }
      .map { (text: page.text(of: $0), ink: page[$0].text) }
      .first { $0.ink >= 4 && $0.ink <= Self.longest }?.text
  }

  private func near() -> Range<Int> {
    let start = max(0, (headline ?? branch ?? 0) - Self.reach.before)
    let end = min(page.indices.count, max(headline ?? 0, branch ?? 0) + Self.reach.behind)
    return start..<max(start, end)
  }

  private func line(of index: Int) -> Int {
    var current = index
    while page[current].parent >= 0, !page[current].tag.isBlock { current = page[current].parent }
    return page[current].text <= Self.longest ? current : index
  }

  /// Four digits of the years since 1900, and another number beside them.
  private func hasYear(_ text: [UInt8]) -> Bool {
    var digits: [UInt8] = []
    var hasYear = false
    var isWhole = false
    var numbers = 0
    for byte in text + [0x20] {
      if byte &- 0x30 < 10 {
        digits.append(byte)
      } else if !digits.isEmpty {
        let isYear =
          digits.count == 4
          && (digits.starts(with: [0x31, 0x39]) || digits.starts(with: [0x32, 0x30]))
        isWhole = isWhole || digits.count == 8
        hasYear = hasYear || isYear || digits.count == 8
        numbers += 1
        digits.removeAll(keepingCapacity: true)
      }
    }
    return hasYear && numbers < 9 && (numbers > 1 || isWhole)
  }
}
