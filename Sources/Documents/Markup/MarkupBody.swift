// The text of marked-up content that is all article: the body of a feed's entry, of a mail, of a wire
// story. Finding the article on a whole page is HTMLPage's business.

import Articles
import Columns

extension ManuscriptBuilder {
  /// Adds a piece of HTML as parts: paragraphs, headings, list items, quotations, captions. Scripts,
  /// styles and forms are left out. Linear.
  package mutating func addHTML(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { content in
      MarkupTree.withRoot(html: content) { root, loss in
        if let root { addBody(root) }
        if !loss.isEmpty { reportAtEnd(.brokenMarkup) }
      }
    }
  }

  /// Adds an element and all that is in it as parts.
  package mutating func addBody(_ element: MarkupNode) {
    var run: [UInt8] = []
    addChildren(of: element, .paragraph, &run)
    close(&run, .paragraph)
  }

  private mutating func addChildren(of element: MarkupNode, _ mark: Mark, _ run: inout [UInt8]) {
    for child in element.children {
      if child.isText {
        run.append(contentsOf: child.textBytes)
      } else if child.isElement {
        add(child, mark, &run)
      }
    }
  }

  private mutating func add(_ element: MarkupNode, _ mark: Mark, _ run: inout [UInt8]) {
    switch element.name {
    case "script", "style", "noscript", "template", "form", "button", "svg", "iframe", "head": break
    case "br": run.append(0x0A)
    case "p", "div", "section", "article", "table", "tr", "ul", "ol", "dl", "figure", "main",
      "body",
      "header", "footer", "aside", "pre", "hr":
      close(&run, mark)
      addChildren(of: element, mark, &run)
      close(&run, mark)
    case "h1", "h2", "h3", "h4", "h5", "h6": block(element, .heading, outer: mark, &run)
    case "li", "dt", "dd": block(element, .listItem, outer: mark, &run)
    case "blockquote": block(element, .quote, outer: mark, &run)
    case "figcaption": block(element, .image, outer: mark, &run)
    default: addChildren(of: element, mark, &run)
    }
  }

  private mutating func block(
    _ element: MarkupNode, _ mark: Mark, outer: Mark, _ run: inout [UInt8]
  ) {
    close(&run, outer)
    addChildren(of: element, mark, &run)
    close(&run, mark)
  }

  private mutating func close(_ run: inout [UInt8], _ mark: Mark) {
    add(mark, run)
    run.removeAll(keepingCapacity: true)
  }
}
