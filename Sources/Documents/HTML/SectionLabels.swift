// Which blocks stand under or behind a label that says that they are no part of the article. What the
// labels say is BlockLabel's; where their sections end is told here.

/// Cuts labelled sections out of an article's blocks.
struct SectionLabels {
  let page: PageTree
  let blocks: [PageBlock]

  /// Comments stand below an article: a label before this share of the text, in percent, is a link.
  private static let leastBefore = 25

  /// The blocks under no such label. Linear.
  func unlabelled() -> [PageBlock] {
    let all = blocks.reduce(0) { $0 + $1.ink }
    var kept: [PageBlock] = []
    var ink = 0
    var index = 0
    while index < blocks.count {
      switch label(blocks[index]) {
      case .comments where isTitle(blocks[index]):
        if 100 * ink >= Self.leastBefore * all || endsAll(index) { return kept }
        index = endOfSection(index)
      case .related where isTitle(blocks[index]): index = endOfSection(index)
      case .topics where isTopics(blocks[index]), .button where isButton(blocks[index]): index += 1
      case .comments, .related, .topics, .button, nil:
        kept.append(blocks[index])
        ink += blocks[index].ink
        index += 1
      }
    }
    return kept
  }

  private func label(_ block: PageBlock) -> BlockLabel? {
    guard block.ink <= 3 * BlockLabel.longest else { return nil }
    return BlockLabel.of(block.text)
  }

  /// A heading, or a line that takes the place of one.
  private func isTitle(_ block: PageBlock) -> Bool {
    guard block.ink <= BlockLabel.longest, block.linked == 0 else { return false }
    return block.tag.isHeading || block.tag == .paragraph && !block.isClosed
  }

  /// The label with its topics behind it, which are links, or are few.
  private func isTopics(_ block: PageBlock) -> Bool {
    guard block.tag == .paragraph || block.tag == .listItem else { return false }
    let hasColon = block.text.prefix(40).contains(UInt8(ascii: ":"))
    return 2 * block.linked > block.ink || (hasColon && (block.linked > 0 || block.ink < 20))
      || block.linked > 0 && block.ink < BlockLabel.longest
  }

  private func isButton(_ block: PageBlock) -> Bool {
    block.tag == .paragraph && block.ink <= BlockLabel.longest
  }

  /// Whether little but the label's own section is left.
  private func endsAll(_ index: Int) -> Bool { endOfSection(index) == blocks.count && index > 0 }

  /// A title that opens an element rules what is in it. One that stands among the paragraphs rules
  /// the links that follow, as the article may go on behind them.
  private func endOfSection(_ title: Int) -> Int {
    var next = title + 1
    let parent = page[blocks[title].node].parent
    let isFirst = parent >= 0 && (title == 0 || blocks[title - 1].node < parent)
    if isFirst, page[parent].tag.isContainer, title > 0 {
      while next < blocks.count, blocks[next].node < page[parent].end { next += 1 }
    }
    while next < blocks.count, isPointer(blocks[next]) { next += 1 }
    return next
  }

  private func isPointer(_ block: PageBlock) -> Bool {
    2 * block.linked > block.ink
  }
}
