// Which blocks of the article's branches belong to the article: not lines of links, labels, credits.

import Articles
import Columns

/// Judges blocks by their links, their place and their cues.
struct BlockSelection {
  let page: PageTree
  /// The blocks of all branches, in order.
  let blocks: [PageBlock]

  /// The blocks that are kept. Linear.
  func kept() -> [PageBlock] {
    let listLinks = linksOfLists()
    var kept = blocks.filter { block in
      if block.list >= 0, let list = listLinks[block.list], 5 * list.linked > 3 * list.ink {
        return false
      }
      return !isFurniture(block)
    }
    while let last = kept.last, last.tag == .heading || last.tag == .heading1 { kept.removeLast() }
    return kept
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
    case .caption: return true
    case .heading1, .heading: return false
    case .text, .inline, .link, .strong, .lineBreak, .body, .container, .article, .main, .header,
      .form, .figure, .list, .table, .tableRow, .paragraph, .listItem, .quote, .code, .cell,
      .furniture, .silent:
      break
    }
    if 10 * block.linked > 8 * block.ink, block.ink < 250 { return true }
    return block.ink < 120 && isLabel(block.node)
  }

  /// Whether the block stands in something that is called a byline, a date, or the like.
  private func isLabel(_ node: Int) -> Bool {
    var index = node
    for _ in 0..<3 where index >= 0 {
      if !page[index].cues.isDisjoint(with: [.byline, .date, .meta]) { return true }
      if page[index].tag == .article || page[index].tag == .main { return false }
      index = page[index].parent
    }
    return false
  }
}
