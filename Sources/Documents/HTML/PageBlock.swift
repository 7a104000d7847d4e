// The lines and paragraphs of a branch, as they would be shown: what stands between two block elements
// is one block. Which of them belong to the article is judged by BlockSelection.

import Articles
import Columns

/// A paragraph, heading, item or the like.
struct PageBlock {
  var tag: PageTag
  /// The node that it was read from.
  var node: Int
  /// Its text, with white space as in the source.
  var text: [UInt8] = []
  /// Bytes that are not white space, and those of them in links and in bold.
  var ink = 0
  var linked = 0
  var bold = 0
  /// The outermost list that it stands in; -1 where there is none.
  var list = -1
  /// `ink` at the last line break; -1 where there was none.
  var inkAtBreak = -1

  /// Whether it ends as sentences do, in any script.
  var isClosed: Bool {
    guard let last = text.lastIndex(where: { $0 > 0x20 }) else { return false }
    switch text[last] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""): return true
    // ” ’ … 。 ！ ？ and the full stops of Indic scripts; » takes two bytes.
    case 0x99, 0x9D, 0xA6, 0x82, 0x81, 0x9F, 0xA4: return last >= 2 && text[last - 2] >= 0xE0
    case 0xBB: return last >= 1 && text[last - 1] == 0xC2
    default: return false
    }
  }
}

/// Reads the blocks of branches.
struct BlockReading {
  let page: PageTree
  private(set) var blocks: [PageBlock] = []
  private var open: PageBlock

  init(page: PageTree) {
    self.page = page
    open = PageBlock(tag: .paragraph, node: 0)
  }

  /// Where a node stands: what its blocks inherit from those around them.
  private struct Place {
    var tag = PageTag.paragraph
    var node = 0
    var list = -1
    var isLink = false
    var isBold = false
  }

  /// Adds the blocks of a branch. Linear in the branch.
  mutating func read(_ branch: Int) {
    var place = Place()
    place.node = branch
    read(branch, place)
    close(next: place)
  }

  /// The tree is at most 255 deep.
  private mutating func read(_ index: Int, _ outer: Place) {
    let node = page[index]
    guard !node.isDropped else { return }
    switch node.tag {
    case .text: append(node, outer)
    case .lineBreak: lineBreak(outer)
    case .silent, .furniture: break
    case .inline, .link, .strong:
      var place = outer
      let isLine = isLineOfItsOwn(node)
      if isLine {
        place.node = index
        close(next: place)
      }
      defer { if isLine { close(next: outer) } }
      if node.tag == .link { place.isLink = true }
      if node.tag == .strong { place.isBold = true }
      for child in page.children(of: index) { read(child, place) }
    case .tableRow where isDataRow(index): readRow(index, outer)
    case .body, .container, .article, .main, .header, .form, .figure, .list, .table, .tableRow,
      .paragraph, .heading1, .heading, .listItem, .quote, .code, .caption, .cell:
      let place = inner(index, node, outer)
      close(next: place)
      for child in page.children(of: index) { read(child, place) }
      close(next: outer)
    }
  }

  /// Sites set bylines, dates and kickers in a `span` of their own between the paragraphs.
  private func isLineOfItsOwn(_ node: PageTree.Node) -> Bool {
    node.parent >= 0 && page[node.parent].tag.isContainer
      && !node.cues.isDisjoint(with: [.meta, .byline, .date])
  }

  /// Whether a row holds cells of one line each; other tables are there for the layout.
  private func isDataRow(_ row: Int) -> Bool {
    (row + 1..<page[row].end).allSatisfy { !page[$0].tag.isBlock || page[$0].tag == .cell }
  }

  private mutating func readRow(_ row: Int, _ outer: Place) {
    var place = outer
    place.node = row
    place.tag = .cell
    close(next: place)
    for cell in page.children(of: row) where page[cell].text > 0 {
      if open.ink > 0 { open.text.append(contentsOf: " | ".utf8) }
      for child in page.children(of: cell) { read(child, place) }
    }
    close(next: outer)
  }

  private func inner(_ index: Int, _ node: PageTree.Node, _ outer: Place) -> Place {
    var place = outer
    place.node = index
    switch node.tag {
    case .list: if outer.list < 0 { place.list = index }
    case .heading1, .heading, .listItem, .quote, .code, .caption: place.tag = node.tag
    case .paragraph, .container:
      if node.cues.contains(.caption) { place.tag = .caption }
    case .figure: place.tag = .caption
    case .text, .inline, .link, .strong, .lineBreak, .body, .article, .main, .header,
      .form, .table, .tableRow, .cell, .furniture, .silent:
      break
    }
    return place
  }

  private mutating func append(_ node: PageTree.Node, _ place: Place) {
    open.text.append(contentsOf: node.markup.textBytes)
    open.ink += node.text
    if place.isLink { open.linked += node.text }
    if place.isBold { open.bold += node.text }
  }

  /// Two breaks in a row end a paragraph; one is a blank.
  private mutating func lineBreak(_ place: Place) {
    if open.inkAtBreak == open.ink {
      close(next: place)
    } else {
      open.text.append(0x0A)
      open.inkAtBreak = open.ink
    }
  }

  private mutating func close(next place: Place) {
    if open.ink > 0 { blocks.append(open) }
    open = PageBlock(tag: place.tag, node: place.node)
    open.list = place.list
  }
}
