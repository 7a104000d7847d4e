// Which blocks of the article's branches belong to the article: not lines of links, labels, credits.

import Articles
import Columns

/// Judges blocks by their links, their place and their cues.
struct BlockSelection {
  let page: PageTree
  /// The blocks of all branches, in order.
  let blocks: [PageBlock]

  /// Blogs say in a sentence or two when and where an entry was filed.
  private static let longestLabel = 250

  /// The blocks that are kept. Linear.
  func kept() -> [PageBlock] {
    let listLinks = linksOfLists()
    var seen: Set<[UInt8]> = []
    var kept = blocks.filter { block in
      if block.ink < 300, let list = listLinks[block.list], 5 * list.linked > 3 * list.ink {
        return false
      }
      return !isFurniture(block) && seen.insert(block.text).inserted
    }
    kept = SectionLabels(page: page, blocks: kept).unlabelled()
    while kept.count > 1, let last = kept.last, isLooseEnd(last) { kept.removeLast() }
    return kept
  }

  /// A heading without anything below it, or a line that is no sentence. Verses are more than a line.
  private func isLooseEnd(_ block: PageBlock) -> Bool {
    switch block.tag {
    case .heading, .heading1: return true
    case .paragraph:
      let last = block.text.last { $0 > 0x20 } ?? 0
      return block.ink < 40 && block.inkAtBreak < 0
        && (last < 0x80 && (last | 0x20) &- 0x61 < 26 || last &- 0x30 < 10)
    case .text, .inline, .link, .strong, .lineBreak, .body, .container, .article, .main, .header,
      .form, .figure, .list, .table, .tableRow, .listItem, .quote, .code, .caption, .cell,
      .furniture, .silent:
      return false
    }
  }

  private func linksOfLists() -> [Int: (ink: Int, linked: Int)] {
    var lists: [Int: (ink: Int, linked: Int)] = [:]
    for block in blocks where block.list >= 0 {
      lists[block.list, default: (0, 0)].ink += block.ink
      lists[block.list, default: (0, 0)].linked += block.linked
    }
    return lists
  }

  private func isFurniture(_ block: PageBlock) -> Bool {
    switch block.tag {
    case .caption: return !stands(block.node, inTag: [.figure, .caption])
    case .heading1, .heading: return 10 * block.linked > 8 * block.ink
    case .text, .inline, .link, .strong, .lineBreak, .body, .container, .article, .main, .header,
      .form, .figure, .list, .table, .tableRow, .paragraph, .listItem, .quote, .code, .cell,
      .furniture, .silent:
      break
    }
    if isLinkLine(block) { return true }
    return block.ink < Self.longestLabel && stands(block.node, in: [.meta])
  }

  /// A line that is a link, and no sentence of which every word is one. A label before the link
  /// (`Read also: …`) makes it a printed reference, which the article keeps.
  private func isLinkLine(_ block: PageBlock) -> Bool {
    guard 10 * block.linked > 8 * block.ink, block.ink < 250 else { return false }
    let label = block.text.prefix(60).contains(UInt8(ascii: ":")) && block.ink - block.linked >= 5
    return !(block.tag == .paragraph && label) && (block.ink < 100 || !block.isClosed)
  }

  /// Whether a node stands in an element of these tags.
  private func stands(_ node: Int, inTag tags: [PageTag]) -> Bool {
    var index = node
    for _ in 0..<4 where index >= 0 {
      if tags.contains(page[index].tag) { return true }
      index = page[index].parent
    }
    return false
  }

  /// Whether a node stands in something of these names.
  private func stands(_ node: Int, in cues: PageCues) -> Bool {
    var index = node
    for _ in 0..<3 where index >= 0 {
      if !page[index].cues.isDisjoint(with: cues) { return true }
      if page[index].tag == .article || page[index].tag == .main { return false }
      index = page[index].parent
    }
    return false
  }
}
