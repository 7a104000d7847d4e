// Where on a page the article stands: the branches that hold its text, and little else.

/// Looks for the article on a measured page without its furniture.
struct BodySearch {
  let page: PageTree
  /// The branch that the page's structured data point to.
  let anchor: Int?

  /// A branch is entered while it holds this share of the prose around it, in percent.
  private static let share = 85
  private static let shareOfOnlyOne = 75

  /// How far up a standfirst is looked for, and how long it is, in bytes without white space.
  private static let heightOfStandfirst = 2
  private static let leastStandfirst = 60
  private static let mostStandfirst = 700

  /// The branches with the article's text, in order; none where there is no prose. Linear.
  func branches() -> [Int] {
    guard let root = page.indices.first, page[root].prose > 0 else { return [] }
    let found = found(from: root)
    guard let first = found.first else { return [] }
    return standfirst(above: first) + found
  }

  /// Running text that stands directly before the branch, or before what it stands in: the first
  /// paragraph is often set apart from the rest.
  private func standfirst(above branch: Int) -> [Int] {
    var lines: [Int] = []
    var current = branch
    for _ in 0..<Self.heightOfStandfirst where page[current].parent >= 0 {
      let parent = page[current].parent
      guard page[parent].tag != .body else { break }
      let before = page.children(of: parent).prefix { $0 < current }
      lines = before.flatMap(standfirst(in:)) + lines
      current = parent
    }
    return lines
  }

  /// The node itself, or the paragraphs below the headline that it holds.
  private func standfirst(in index: Int) -> [Int] {
    if isStandfirst(index) { return [index] }
    guard let headline = (index..<page[index].end).first(where: { page[$0].tag == .heading1 })
    else { return [] }
    return (page[headline].end..<page[index].end).filter {
      page[$0].tag == .paragraph && isStandfirst($0)
    }
  }

  private func isStandfirst(_ index: Int) -> Bool {
    let node = page[index]
    guard !node.isDropped, node.tag == .paragraph || node.tag == .container,
      node.prose >= Self.leastStandfirst, node.prose <= Self.mostStandfirst,
      10 * node.prose >= 9 * node.text
    else { return false }
    return node.cues.isDisjoint(with: [.caption, .byline, .meta, .date])
  }

  private func found(from root: Int) -> [Int] {
    let dense = descend(from: root)
    // Where the data give the first paragraphs only, the page has more.
    if let anchor, page[anchor].tag.isContainer, 2 * page[anchor].prose > page[dense].prose {
      return [anchor]
    }
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
      isEnough(child, of: current)
    {
      current = child
    }
    return current
  }

  /// Less will do where the child is the only one of its kind: pieces of one text look alike.
  private func isEnough(_ child: Int, of outer: Int) -> Bool {
    if page[child].prose * 100 >= page[outer].prose * Self.share { return true }
    guard page[child].prose * 100 >= page[outer].prose * Self.shareOfOnlyOne,
      page[child].tag != .list, page[child].tag != .listItem
    else { return false }
    let kind = page[child].markup.attribute("class") ?? ""
    return page.children(of: outer).allSatisfy { other in
      other == child || page[other].prose * 20 < page[outer].prose
        || (page[other].tag != .paragraph
          && (page[other].tag != page[child].tag
            || page[other].markup.attribute("class") ?? "" != kind))
    }
  }

  private func best(where isCandidate: (Int) -> Bool) -> Int? {
    var best: Int?
    for index in page.indices where !page[index].isDropped && isCandidate(index) {
      if page[index].prose > best.map({ page[$0].prose }) ?? 0 { best = index }
    }
    return best
  }

  /// The branches that a cue marks as the body: one, or several where the text was cut into pieces of
  /// one name. A name of single paragraphs says nothing of the headings and lists between them.
  private func marked(with cue: PageCues, atLeast least: Int) -> [Int]? {
    var outermost: [Int] = []
    var index = 0
    while index < page.indices.count {
      let node = page[index]
      if node.isDropped {
        index = node.end
      } else if node.cues.contains(cue) && node.prose > 0 && node.tag != .body
        && node.tag != .paragraph
      {
        outermost.append(index)
        index = node.end
      } else {
        index += 1
      }
    }
    guard let largest = outermost.max(by: { page[$0].prose < page[$1].prose }) else { return nil }
    let pieces = pieces(like: largest, among: outermost)
    let prose = pieces.reduce(0) { $0 + page[$1].prose }
    guard prose >= least else { return nil }
    return pieces.count > 1 ? withoutGaps(pieces) : [narrowed(largest, cue)]
  }

  /// What stands with the largest in one article, or with it in a thread of questions and answers;
  /// several articles on a page do not become one.
  private func pieces(like largest: Int, among branches: [Int]) -> [Int] {
    let all = branches.reduce(0) { $0 + page[$1].prose }
    guard page[largest].prose * 10 < all * 8 else { return [largest] }
    if let article = above(largest, { page[$0].tag == .article }) ?? thread(branches) {
      return branches.filter { $0 >= article && $0 < page[article].end }
    }
    let parent = page[largest].parent
    return branches.filter { $0 >= parent && $0 < page[parent].end }
  }

  /// What holds all branches, where nothing in it leads elsewhere as the headings of a list of
  /// articles do.
  private func thread(_ branches: [Int]) -> Int? {
    guard let first = branches.first, let last = branches.last,
      let whole = above(first, { page[$0].end > last })
    else { return nil }
    let leads = (whole..<page[whole].end).contains {
      let node = page[$0]
      return node.tag.isHeading && !node.isDropped && 2 * node.linked > node.text
    }
    return leads ? nil : whole
  }

  /// Where paragraphs have the name, the headings and lists between them belong to the article too.
  private func withoutGaps(_ pieces: [Int]) -> [Int] {
    guard let first = pieces.first, let last = pieces.last,
      pieces.allSatisfy({ page[$0].parent == page[first].parent })
    else { return pieces }
    return page.children(of: page[first].parent).filter { $0 >= first && $0 <= last }
  }

  private func above(_ index: Int, _ isWanted: (Int) -> Bool) -> Int? {
    var current = page[index].parent
    while current >= 0, !isWanted(current) { current = page[current].parent }
    return current >= 0 ? current : nil
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
