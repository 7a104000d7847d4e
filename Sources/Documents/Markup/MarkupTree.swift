// The tree of an HTML or XML document, as libxml2 reads it. What its elements mean is the business of
// the readers.

import Articles
import CLibxml2
import Columns

/// A parsed document; it owns the tree that its nodes point into. A node does not keep it, so it is lent
/// by `withRoot` only.
///
/// Nothing is fetched and no entity from outside is read. libxml2 recovers from whatever is broken, and
/// stops at a depth of 255, so walking down a tree by recursion is safe.
package final class MarkupTree {
  private let document: xmlDocPtr
  /// What of the text the tree does not hold.
  private let loss: MarkupLoss

  /// Hands the root element of an HTML page to `use`, nil where there is none. `bytes` are valid
  /// UTF-8. The tree lives for the call: neither the root nor a node below may outlive it.
  static func withRoot<Result>(html bytes: Bytes, _ use: (MarkupNode?) -> Result) -> Result {
    withRoot(html: bytes) { root, _ in use(root) }
  }

  /// Also says what the tree lacks, as far as is known.
  static func withRoot<Result>(
    html bytes: Bytes, mostTags: Int = .max, _ use: (MarkupNode?, MarkupLoss) -> Result
  ) -> Result {
    let tree = MarkupTree(html: bytes, mostTags: mostTags)
    return withExtendedLifetime(tree) { use(tree?.root, tree?.loss ?? []) }
  }

  /// Hands the root element of an XML document to `use`, as `withRoot(html:)` does.
  static func withRoot<Result>(xml bytes: Bytes, _ use: (MarkupNode?) -> Result) -> Result {
    withRoot(xml: bytes) { root, _ in use(root) }
  }

  /// Also says what the tree lacks, as far as is known.
  static func withRoot<Result>(
    xml bytes: Bytes, _ use: (MarkupNode?, MarkupLoss) -> Result
  ) -> Result {
    let tree = MarkupTree(xml: bytes)
    return withExtendedLifetime(tree) { use(tree?.root, tree?.loss ?? []) }
  }

  private init?(html bytes: Bytes, mostTags: Int) {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    guard bytes.count <= Int(Int32.max), let context = htmlNewParserCtxt() else { return nil }
    defer { htmlFreeParserCtxt(context) }
    let bounds = MarkupBounds(bytes, mostTags: mostTags)
    let document = bounds.withText { text in
      text.withMemoryRebound(to: CChar.self) {
        htmlCtxtReadMemory(context, $0.baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let document else { return nil }
    self.document = document
    var loss = bounds.loss
    if context.pointee.disableSAX != 0 {
      loss.insert(.behindStop)
    } else if context.pointee.wellFormed == 0, SwallowedText.isIn(bytes) {
      loss.insert(.broken)
    }
    self.loss = loss
  }

  private init?(xml bytes: Bytes) {
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOCDATA.rawValue
    guard bytes.count <= Int(Int32.max), let context = xmlNewParserCtxt() else { return nil }
    defer { xmlFreeParserCtxt(context) }
    let bounds = MarkupBounds(bytes, mostTags: .max)
    let document = bounds.withText { text in
      text.withMemoryRebound(to: CChar.self) {
        xmlCtxtReadMemory(context, $0.baseAddress, Int32($0.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let document else { return nil }
    self.document = document
    // A tag too many closes the root, so that the rest stands behind the document's end.
    let isBeyondEnd = context.pointee.lastError.code == Int32(XML_ERR_DOCUMENT_END.rawValue)
    let isBroken = context.pointee.disableSAX != 0 || isBeyondEnd
    loss = isBroken ? bounds.loss.union(.broken) : bounds.loss
  }

  deinit { xmlFreeDoc(document) }

  private var root: MarkupNode? { xmlDocGetRootElement(document).map(MarkupNode.init) }
}

/// An element or a run of text in a tree. It is a pointer into the tree: keep the tree.
package struct MarkupNode: Equatable {
  let pointer: xmlNodePtr

  init(_ pointer: xmlNodePtr) { self.pointer = pointer }

  /// Whether it is an element.
  package var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }
  /// Whether it is text.
  package var isText: Bool {
    pointer.pointee.type == XML_TEXT_NODE || pointer.pointee.type == XML_CDATA_SECTION_NODE
  }

  /// The name without a namespace's prefix; in HTML in small letters.
  package var name: String {
    isElement ? pointer.pointee.name.map { String(cString: $0) } ?? "" : ""
  }

  /// Whether the name is this one; no string is made.
  package func isNamed(_ name: StaticString) -> Bool {
    guard isElement, let own = pointer.pointee.name else { return false }
    return strcmp(UnsafeRawPointer(own), name) == 0
  }

  /// The namespace's address; nil where there is none.
  package var namespace: String? {
    pointer.pointee.ns?.pointee.href.map { String(cString: $0) }
  }

  /// The node above; nil at the root.
  package var parent: MarkupNode? {
    guard let parent = pointer.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else {
      return nil
    }
    return MarkupNode(parent)
  }

  /// The first node inside.
  package var firstChild: MarkupNode? { pointer.pointee.children.map(MarkupNode.init) }
  /// The next node beside it.
  package var next: MarkupNode? { pointer.pointee.next.map(MarkupNode.init) }
  /// All nodes directly inside.
  package var children: some Sequence<MarkupNode> {
    sequence(first: firstChild, next: { $0?.next }).lazy.compactMap { $0 }
  }

  /// The bytes of a text node.
  package var textBytes: Bytes {
    guard isText, let content = pointer.pointee.content else { return Bytes(start: nil, count: 0) }
    return Bytes(start: content, count: Int(xmlStrlen(content)))
  }

  /// An attribute's value; nil where there is none. O(attributes).
  package func attribute(_ name: StaticString) -> String? {
    var attribute = pointer.pointee.properties
    while let current = attribute {
      if let own = current.pointee.name, strcmp(UnsafeRawPointer(own), name) == 0 {
        return value(of: current)
      }
      attribute = current.pointee.next
    }
    return nil
  }

  /// Hands the attributes that tell what an element is for to `take`, without copying their values. A
  /// value in several nodes (it holds entities) is given by its first. O(attributes).
  func forEachAttribute(_ take: (MarkupAttribute, Bytes) -> Void) {
    var attribute = pointer.pointee.properties
    while let current = attribute {
      if let own = current.pointee.name, let known = MarkupAttribute.of(own) {
        let value = current.pointee.children.map { MarkupNode($0).textBytes }
        take(known, value ?? Bytes(start: nil, count: 0))
      }
      attribute = current.pointee.next
    }
  }

  private func value(of attribute: xmlAttrPtr) -> String {
    var value: [UInt8] = []
    var child = attribute.pointee.children
    while let current = child {
      value.append(contentsOf: MarkupNode(current).textBytes)
      child = current.pointee.next
    }
    return String(decoding: value, as: UTF8.self)
  }

  /// All text in it, in order. O(size of the branch).
  package var text: [UInt8] {
    var bytes: [UInt8] = []
    appendText(to: &bytes)
    return bytes
  }

  private func appendText(to bytes: inout [UInt8]) {
    if isText {
      bytes.append(contentsOf: textBytes)
    } else if isElement {
      for child in children { child.appendText(to: &bytes) }
    }
  }
}

/// The attributes that tell what an element is for.
enum MarkupAttribute {
  case classes, id, role, itemprop, hidden, ariaHidden, style

  static func of(_ name: UnsafePointer<xmlChar>) -> MarkupAttribute? {
    let bytes = UnsafeRawPointer(name)
    switch name[0] {
    case UInt8(ascii: "c"): return strcmp(bytes, "class") == 0 ? .classes : nil
    case UInt8(ascii: "i"):
      if strcmp(bytes, "id") == 0 { return .id }
      return strcmp(bytes, "itemprop") == 0 ? .itemprop : nil
    case UInt8(ascii: "r"): return strcmp(bytes, "role") == 0 ? .role : nil
    case UInt8(ascii: "h"): return strcmp(bytes, "hidden") == 0 ? .hidden : nil
    case UInt8(ascii: "a"): return strcmp(bytes, "aria-hidden") == 0 ? .ariaHidden : nil
    case UInt8(ascii: "s"): return strcmp(bytes, "style") == 0 ? .style : nil
    default: return nil
    }
  }
}

private func strcmp(_ bytes: UnsafeRawPointer, _ name: StaticString) -> Int32 {
  name.withUTF8Buffer { buffer in
    for (index, byte) in buffer.enumerated() {
      let own = bytes.load(fromByteOffset: index, as: UInt8.self)
      if own != byte { return own < byte ? -1 : 1 }
    }
    return bytes.load(fromByteOffset: buffer.count, as: UInt8.self) == 0 ? 0 : 1
  }
}
