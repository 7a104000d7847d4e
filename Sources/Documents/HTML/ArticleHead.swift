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

  /// Printed lines with a date, in order; `time` elements and lines called dates come first. Linear.
  func printedDates() -> [[UInt8]] {
    var called: [[UInt8]] = []
    var others: [[UInt8]] = []
    for index in near() {
      let node = page[index]
      let isCalled = node.cues.contains(.date) || node.markup.isNamed("time")
      guard isCalled || node.tag == .text, node.text <= Self.longest else { continue }
      guard let text = isCalled ? page.text(of: index) : dateLine(index), hasYear(text),
        text.count <= 2 * Self.longest
      else { continue }
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

  /// The one date that a page prints at all, wherever that is: as printed, nil where several differ.
  /// Readers' comments and the texts of links do not count. Linear.
  func onlyDate() -> [UInt8]? {
    var only: (text: [UInt8], digits: [UInt8])?
    var index = 0
    while index < page.indices.count {
      let node = page[index]
      let isOut = node.tag == .link || !node.cues.isDisjoint(with: [.comments, .hidden])
      guard !isOut else {
        index = max(node.end, index + 1)
        continue
      }
      defer { index += 1 }
      // A line is read for each of its texts, of which the blank ones may be any number.
      guard node.tag == .text, (1...Self.longest).contains(node.text), dateLine(index) != nil
      else { continue }
      let text = page.text(of: index)
      // The day's and the year's digits come first; `©` and a year are no date.
      let digits = Array(text.filter { $0 &- 0x30 < 10 }.prefix(6))
      guard hasYear(text), digits.count >= 5, !text.contains("\u{A9}") else { continue }
      if let only, only.digits != digits { return nil }
      only = only ?? (text, digits)
    }
    return only?.text
  }

  /// The nodes around the headline and the beginning of the text.
  func near() -> Range<Int> {
    let start = max(0, (headline ?? branch ?? 0) - Self.reach.before)
    let end = min(page.indices.count, max(headline ?? 0, branch ?? 0) + Self.reach.behind)
    return start..<max(start, end)
  }

  private func line(of index: Int) -> Int {
    var current = index
    while page[current].parent >= 0, !page[current].tag.isBlock { current = page[current].parent }
    return page[current].text <= Self.longest ? current : index
  }

  /// The line of a run of text, nil for parts of sentences. In a longer block line breaks may set a date
  /// apart, and links a sentence's parts: of a sentence, less than one byte in six is a digit.
  private func dateLine(_ index: Int) -> [UInt8]? {
    let line = line(of: index)
    let text = page.text(of: line)
    let isSentence = line == index || text.last { $0 > 0x20 } == UInt8(ascii: ".")
    let isMostlyDate = 6 * text.count { $0 &- 0x30 < 10 } >= page[line].text
    return isSentence && !isMostlyDate ? nil : text
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
