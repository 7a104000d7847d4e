// Telling HTML, feeds and wire formats by their first element.

import Articles
import Columns

/// Looks at the beginning of documents with tags.
enum MarkupSniffing {
  /// What a document with tags is; nil where it is no such document. What stands before the first
  /// element, and its tag, may be of any length; behind them no more than the window is looked at.
  /// Linear in the former.
  static func format(of bytes: Bytes, promised: Format?, name: String) -> SniffedFormat? {
    var cursor = ByteCursor(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { cursor.skip(3) }
    let prolog = Prolog(&cursor)
    let start = cursor.isAtEnd ? 0 : cursor.offset
    let head = Bytes(rebasing: bytes[start...]).sample(FormatSniffing.window)
    guard let root = rootName(&cursor) else {
      return prolog.isHTML || (promised == .html && holdsTags(head)) ? .format(.html) : nil
    }
    let (local, isHTML) = (localName(root), prolog.isHTML)
    if isHTML || local == "html" || local == "head" || local == "body" { return .format(.html) }
    if promised == .html, prolog.isXML || elements.contains(root) { return .format(.html) }
    let isMarkup = prolog.isXML || isXMLElement(cursor)
    if isMarkup, let known = roots[local] {
      // RDF is a language for anything; with RSS 1.0 in it it is a feed.
      if known == .rdf, promised != .rdf, !head.holds("purl.org/rss/") {
        return .unknownXML(root: root)
      }
      return .format(known)
    }
    if prolog.isXML { return .unknownXML(root: root) }
    if isMarkup, NameEnding(name).ending == "xml" { return .unknownXML(root: root) }
    return elements.contains(root) && isFragment(root, head) ? .format(.html) : nil
  }

  private static let roots: [String: Format] = [
    "rss": .rss, "feed": .atom, "rdf": .rdf, "nitf": .nitf, "newsitem": .newsML,
    "newsmessage": .newsML, "packageitem": .newsML,
  ]

  /// Elements that a fragment of a page begins with.
  private static let elements: Set<String> = [
    "a", "article", "aside", "b", "blockquote", "center", "div", "em", "figure", "font", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "link", "main", "meta",
    "nav", "ol", "p", "pre", "script", "section", "small", "span", "strong", "style", "table",
    "title", "u", "ul",
  ]

  private static func localName(_ root: String) -> String {
    String(root.split(separator: ":").last ?? "")
  }

  /// The name of the element that begins here, in small letters; the cursor stands behind it.
  private static func rootName(_ cursor: inout ByteCursor) -> String? {
    guard cursor.byte == UInt8(ascii: "<"), let first = cursor.byte(after: 1),
      ASCII.isLetter(first)
    else { return nil }
    cursor.skip()
    let name = cursor.take {
      ASCII.isLetter($0) || ASCII.isDigit($0) || ":-_.".utf8.contains($0)
    }
    guard name.count <= 64, let next = cursor.byte,
      ASCII.isSpace(next) || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    else { return nil }
    return String(decoding: name.map(ASCII.lowered), as: UTF8.self)
  }

  /// Whether an element without a declaration before it is XML: it names a namespace or a version, or
  /// another element begins or ends right behind its tag.
  private static func isXMLElement(_ cursor: ByteCursor) -> Bool {
    var cursor = cursor
    let attributes = Bytes(rebasing: cursor.take { $0 != UInt8(ascii: ">") })
    guard cursor.byte != nil else { return false }
    if attributes.holds("xmlns") || attributes.holds("version") { return true }
    cursor.skip()
    cursor.skipSpace()
    let behind = Bytes(rebasing: cursor.bytes[cursor.offset...]).sample(FormatSniffing.window)
    return cursor.byte == UInt8(ascii: "<") && behind.holds("</")
  }

  /// A plain text may begin with a tag or two. A fragment of a page begins with a block and ends some.
  private static func isFragment(_ root: String, _ head: Bytes) -> Bool {
    let inline: Set<String> = ["a", "b", "i", "u", "em", "font", "small", "span", "strong"]
    return !inline.contains(root) && ends(head) >= 2
  }

  /// Whether a text that does not begin with a tag is a page all the same, as its name says.
  private static func holdsTags(_ head: Bytes) -> Bool {
    ends(head) + head.occurrences("<br", limit: 3) + head.occurrences("<p>", limit: 3) >= 3
  }

  private static func ends(_ head: Bytes) -> Int {
    head.occurrences("</p>", limit: 3) + head.occurrences("</div>", limit: 3)
      + head.occurrences("</h", limit: 3) + head.occurrences("</a>", limit: 3)
      + head.occurrences("</li>", limit: 3) + head.occurrences("</article>", limit: 3)
  }
}

/// What stands before the first element: declaration, comments, document type.
private struct Prolog {
  private(set) var isXML = false
  private(set) var isHTML = false

  init(_ cursor: inout ByteCursor) {
    while true {
      cursor.skipSpace()
      if cursor.begins("<?xml") {
        isXML = true
        cursor.skip(past: "?>")
      } else if cursor.begins("<?") {
        // An instruction that PHP or a style sheet left.
        let start = cursor.offset
        cursor.skip(past: ">")
        if cursor.isAtEnd {
          cursor.offset = start
          return
        }
      } else if cursor.begins("<!--") {
        cursor.skip(past: "-->")
      } else if cursor.begins("<!doctype") {
        cursor.skip(9)
        cursor.skipSpace()
        if cursor.begins("html") { isHTML = true } else { isXML = true }
        skipDocumentType(&cursor)
      } else {
        return
      }
    }
  }

  /// Up to the `>` behind the internal subset in brackets.
  private func skipDocumentType(_ cursor: inout ByteCursor) {
    _ = cursor.take { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "[") }
    if cursor.byte == UInt8(ascii: "[") { cursor.skip(past: "]") }
    cursor.skip(past: ">")
  }
}
