// How much running text each branch of a page holds, and which branches are furniture.

/// Sums and judgements over a whole page. Everything here is linear in the page.
extension PageTree {
  /// A block with less text is hardly a sentence. In bytes without white space.
  private static let shortBlock = 50

  /// Sums text and prose up the tree. Dropped branches count as empty.
  mutating func measure() {
    var own = [(text: Int, linked: Int)](repeating: (0, 0), count: nodes.count)
    for index in indices where self[index].tag != .text {
      self[index].text = 0
      self[index].linked = 0
      self[index].prose = 0
    }
    var index = nodes.count
    while index > 0 {
      index -= 1
      guard !self[index].isDropped else { continue }
      if self[index].tag == .link { linkAll(index, &own) }
      if self[index].tag.isBlock { self[index].prose += prose(of: own[index], in: self[index].tag) }
      passUp(index, &own)
    }
  }

  private mutating func linkAll(
    _ index: Int, _ own: inout [(text: Int, linked: Int)]
  ) {
    self[index].linked = self[index].text
    own[index].linked = own[index].text
  }

  private mutating func passUp(_ index: Int, _ own: inout [(text: Int, linked: Int)]) {
    let parent = self[index].parent
    guard parent >= 0 else { return }
    let node = self[index]
    self[parent].text += node.text
    self[parent].linked += node.linked
    self[parent].prose += node.prose
    if node.tag == .text {
      own[parent].text += node.text
    } else if !node.tag.isBlock {
      own[parent].text += own[index].text
      own[parent].linked += own[index].linked
    }
  }

  /// What a block's own lines count for: less where they are short, nothing where they are links.
  private func prose(of own: (text: Int, linked: Int), in tag: PageTag) -> Int {
    let plain = own.text - 2 * own.linked
    guard plain > 0 else { return 0 }
    switch tag {
    case .heading1, .heading, .caption: return 0
    case .listItem, .cell: return own.text < Self.shortBlock ? 0 : plain / 2
    case .text, .inline, .link, .strong, .lineBreak, .body, .container, .article, .main, .header,
      .form, .figure, .list, .table, .tableRow, .paragraph, .quote, .code, .furniture, .silent:
      return own.text < Self.shortBlock ? plain / 4 : plain
    }
  }

  /// Drops what tag or cues tell to be no part of any article. A branch that holds much of the page's
  /// text, or the first-level heading, is no furniture whatever it is called. `measure` comes before
  /// and has to come again. Names are not asked unless `isStrict`.
  mutating func dropFurniture(isStrict: Bool) {
    let all = nodes.first?.prose ?? 0
    let holdsHeading = branches { $0.tag == .heading1 && $0.text > 0 }
    let holdsBody = branches { $0.cues.contains(.articleBody) && 3 * $0.prose > all }
    var index = 0
    while index < nodes.count {
      let isCore = holdsHeading[index] && nodes[index].prose > 0 || holdsBody[index]
      if isFurniture(nodes[index], all: all, isCore: isCore, isStrict: isStrict) {
        for inner in index..<self[index].end { self[inner].isDropped = true }
        index = self[index].end
      } else {
        index += 1
      }
    }
  }

  /// For every node whether it or anything in it is wanted.
  private func branches(with isWanted: (Node) -> Bool) -> [Bool] {
    var holds = nodes.map(isWanted)
    for index in indices.reversed() where holds[index] && self[index].parent >= 0 {
      holds[self[index].parent] = true
    }
    return holds
  }

  private func isFurniture(
    _ node: Node, all: Int, isCore: Bool, isStrict: Bool
  ) -> Bool {
    if node.tag == .silent { return true }
    guard node.tag != .text, node.tag != .body, !isCore else { return false }
    let isAlmostAll = 10 * node.prose > 8 * all
    if node.cues.contains(.hidden) { return isStrict || !isAlmostAll }
    if node.tag == .furniture { return !isAlmostAll }
    // Readers may write twenty times what they comment on.
    if node.cues.contains(.comments) {
      return isStrict ? 20 * node.prose < 19 * all : 4 * node.prose < 3 * all
    }
    if node.cues.contains(.notice) { return 4 * node.prose < 3 * all }
    guard isStrict else { return false }
    // A standfirst leads nowhere.
    let isPointer = node.cues.contains(.teaser) && (node.linked > 0 || node.prose == 0)
    return (isPointer || node.cues.contains(.furniture)) && 3 * node.prose < all
  }
}
