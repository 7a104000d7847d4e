// A page as one flat list in the order of the document, so that any branch is a range of it and what
// branches hold can be summed in one pass. What is worth reading is judged elsewhere.

import CLibxml2
import Columns

/// The nodes of a page, outermost first.
struct PageTree {
  /// An element or a run of text.
  struct Node {
    var markup: MarkupNode
    var parent: Int
    /// The index behind its last descendant.
    var end: Int
    var tag: PageTag
    var cues: PageCues
    /// Bytes of text in it that are not white space.
    var text = 0
    /// Those of them that stand in links.
    var linked = 0
    /// Bytes of its running text: of blocks long enough to be sentences, without their links.
    var prose = 0
    /// Left out, with all that is in it.
    var isDropped = false
  }

  private(set) var nodes: [Node] = []

  /// Lays out a tree. Linear.
  init(_ root: MarkupNode) {
    nodes.reserveCapacity(4096)
    append(root, parent: -1)
  }

  subscript(index: Int) -> Node {
    get { nodes[index] }
    set { nodes[index] = newValue }
  }

  var indices: Range<Int> { nodes.indices }

  /// The first child of each node and the nodes beside it.
  func children(of index: Int) -> some Sequence<Int> {
    let end = nodes[index].end
    let first = index + 1 < end ? index + 1 : nil
    return sequence(first: first) { current in
      guard let current, nodes[current].end < end else { return nil }
      return nodes[current].end
    }.lazy.compactMap { $0 }
  }

  /// The text of a branch but for scripts, with a blank where an element ends a line.
  func text(of branch: Int) -> [UInt8] {
    var text: [UInt8] = []
    for index in branch..<nodes[branch].end {
      if nodes[index].tag == .text {
        text.append(contentsOf: nodes[index].markup.textBytes)
      } else if nodes[index].tag.isBlock || nodes[index].tag == .lineBreak {
        text.append(0x20)
      }
    }
    return text
  }

  /// Walks with an explicit way back: libxml2 bounds the depth, but nothing here relies on it.
  private mutating func append(_ root: MarkupNode, parent: Int) {
    var open: [Int] = []
    var current: MarkupNode? = root
    while let node = current {
      let index = nodes.count
      let isKept = add(node, parent: open.last ?? parent)
      if isKept, nodes[index].tag != .text, nodes[index].tag != .silent, let child = node.firstChild
      {
        open.append(index)
        current = child
        continue
      }
      current = node.next
      while current == nil, let last = open.popLast() {
        nodes[last].end = nodes.count
        current = last == 0 ? nil : nodes[last].markup.next
      }
    }
  }

  private mutating func add(_ node: MarkupNode, parent: Int) -> Bool {
    if node.isText {
      let length = inkLength(node.textBytes)
      var text = Node(
        markup: node, parent: parent, end: nodes.count + 1, tag: .text, cues: PageCues())
      text.text = length
      nodes.append(text)
      return true
    }
    guard node.isElement, let name = node.pointer.pointee.name else { return false }
    let tag = PageTag.of(name)
    var cues = tag == .silent ? PageCues() : PageCues.of(node)
    // Elements of a site's own making say by their names what they are: `amp-ad`, `share-bar`.
    let label = Bytes(start: name, count: Int(xmlStrlen(name)))
    if tag == .inline, label.contains(UInt8(ascii: "-")) {
      cues.formUnion(CueWords.shared.read(label))
    }
    nodes.append(Node(markup: node, parent: parent, end: nodes.count + 1, tag: tag, cues: cues))
    return true
  }

  private func inkLength(_ bytes: Bytes) -> Int {
    var count = 0
    for byte in bytes where byte > 0x20 { count += 1 }
    return count
  }
}
