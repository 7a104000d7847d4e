// Where on a page the article stands: the branches that hold its text, and little else.

/// Looks for the article on a measured page without its furniture.
struct BodySearch {
  let page: PageTree

  /// A branch is entered while it holds this share of the prose around it.
  private static let share = (over: 85, of: 100)

  /// The branches with the article's text, in order; none where there is no prose. Linear.
  func branches() -> [Int] {
    guard let root = page.indices.first, page[root].prose > 0 else { return [] }
    let dense = descend(from: root)
    for cue in [PageCues.articleBody] {
      if let marked = marked(with: cue, atLeast: 2 * page[dense].prose / 5) { return marked }
    }
    if let article = best(where: { page[$0].tag == .article }),
      2 * page[article].prose > page[dense].prose
    {
      return [descend(from: article)]
    }
    return [dense]
  }

  /// Goes down to the smallest branch that still holds almost all prose.
  private func descend(from root: Int) -> Int {
    var current = root
    while let child = page.children(of: current).max(by: { page[$0].prose < page[$1].prose }),
      page[child].tag.isContainer || page[child].tag == .inline,
      page[child].prose * Self.share.of >= page[current].prose * Self.share.over
    {
      current = child
    }
    return current
  }

  private func best(where isCandidate: (Int) -> Bool) -> Int? {
    var best: Int?
    for index in page.indices where !page[index].isDropped && isCandidate(index) {
      if page[index].prose > best.map({ page[$0].prose }) ?? 0 { best = index }
    }
    return best
  }

  /// The branches that a cue marks as the body: one, or several where the text was cut into pieces of
  /// one name.
  private func marked(with cue: PageCues, atLeast least: Int) -> [Int]? {
    var outermost: [Int] = []
    var index = 0
    while index < page.indices.count {
      let node = page[index]
      if node.isDropped {
        index = node.end
      } else if node.cues.contains(cue) && node.prose > 0 && node.tag != .body {
        outermost.append(index)
        index = node.end
      } else {
        index += 1
      }
    }
    guard let largest = outermost.max(by: { page[$0].prose < page[$1].prose }) else { return nil }
    let pieces = outermost.filter { page[$0].parent == page[largest].parent }
    let prose = pieces.reduce(0) { $0 + page[$1].prose }
    guard prose >= least else { return nil }
    return pieces.count > 1 ? pieces : [narrowed(largest, cue)]
  }

  /// A body within a body of nearly the same text is the better one.
  private func narrowed(_ outer: Int, _ cue: PageCues) -> Int {
    var best = outer
    var index = outer + 1
    while index < page[outer].end {
      let node = page[index]
      if !node.isDropped, node.cues.contains(cue), node.end <= page[best].end,
        node.prose * 10 >= page[best].prose * 8
      {
        best = index
      }
      index += 1
    }
    return best
  }
}
