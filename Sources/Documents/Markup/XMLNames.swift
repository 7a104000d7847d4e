// What an element of an XML document is, whatever prefix or capitals its writer chose, and what it
// inherits from the elements around it.

import CLibxml2
import Columns
import Glibc

/// The vocabularies that news documents mix, told by their addresses, or by the usual prefix where the
/// address is missing or wrong.
enum Vocabulary: Equatable {
  /// The document's own: RSS of any version, Atom, NITF, NewsML; or no namespace at all.
  case core
  case dublinCore, dublinCoreTerms, content, media, iTunes, feedBurner, xhtml, other

  /// Parts of namespaces' addresses, in small letters; the first that fits counts.
  private static let addresses: [(part: String, Vocabulary)] = [
    ("purl.org/rss/1.0/modules/content", .content), ("purl.org/rss/1.0/modules/", .other),
    ("purl.org/rss/", .core), ("purl.org/net/rss", .core), ("netscape.com/rdf/simple", .core),
    ("netscape.com/publish/formats/rss", .core), ("channel.netscape.com", .core),
    ("backend.userland.com", .core), ("blogs.law.harvard.edu/tech/rss", .core),
    ("www.w3.org/2005/atom", .core), ("purl.org/atom/", .core), ("w3.org/2003/12/atom", .core),
    ("purl.org/dc/elements", .dublinCore), ("purl.org/dc/1", .dublinCore),
    ("purl.org/metadata/dublin", .dublinCore), ("purl.org/dc/terms", .dublinCoreTerms),
    ("search.yahoo.com/mrss", .media), ("itunes.com/dtds", .iTunes), ("itunes.com/dtd", .iTunes),
    ("feedburner", .feedBurner), ("www.w3.org/1999/xhtml", .xhtml),
    ("iptc.org/", .core), ("www.w3.org/", .other),
  ]

  private static let prefixes: [String: Vocabulary] = [
    "": .core, "rss": .core, "atom": .core, "a10": .core, "atom10": .core, "atom03": .core,
    "dc": .dublinCore, "dcterms": .dublinCoreTerms, "content": .content, "media": .media,
    "itunes": .iTunes, "feedburner": .feedBurner, "xhtml": .xhtml,
  ]

  init(address: String, prefix: String) {
    var known: (part: String, Vocabulary)?
    if !address.isEmpty {
      // Asked for every element: `String.contains` takes twenty times as long.
      let address = address.lowercased()
      known = Self.addresses.first { strstr(address, $0.part) != nil }
    }
    self = known?.1 ?? Self.prefixes[prefix.lowercased()] ?? .other
  }
}

/// An element's name as a reader asks for it.
struct XMLName {
  /// Whose word it is.
  var vocabulary: Vocabulary
  /// The word in small letters.
  var word: String

  /// The name of an element.
  init(_ node: MarkupNode) {
    let parts = node.name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    word = (parts.last ?? "").lowercased()
    // A prefix that was never declared is a part of the name for libxml2.
    let declared = node.pointer.pointee.ns?.pointee.prefix.map { String(cString: $0) }
    let prefix = parts.count > 1 ? String(parts[0]) : declared ?? ""
    vocabulary = Vocabulary(address: node.namespace ?? "", prefix: prefix)
  }
}

extension MarkupTree {
  /// All text of a piece of HTML but that of scripts and styles.
  static func text(html bytes: Bytes) -> [UInt8]? { withRoot(html: bytes) { $0?.shownText } }
}

extension MarkupNode {
  /// All text in it that is to be read. Linear.
  var shownText: [UInt8] {
    if isText { return Array(textBytes) }
    var shown: [UInt8] = []
    appendShownText(to: &shown)
    return shown
  }

  private func appendShownText(to shown: inout [UInt8]) {
    for child in children {
      if child.isText {
        shown.append(contentsOf: child.textBytes)
      } else if child.isElement, !["script", "style"].contains(child.name.lowercased()) {
        child.appendShownText(to: &shown)
      }
    }
  }

  /// Whether the document that it stands in was well-formed XML.
  var isOfSoundDocument: Bool {
    guard let document = pointer.pointee.doc else { return false }
    return document.pointee.properties & Int32(XML_DOC_WELLFORMED.rawValue) != 0
  }

  /// The elements directly inside.
  var elements: some Sequence<MarkupNode> { children.lazy.filter(\.isElement) }

  /// The first element inside with this word as its name (small letters), whatever its namespace.
  func first(_ word: String) -> MarkupNode? { elements.first { XMLName($0).word == word } }

  /// The first element anywhere below with this word as its name. Linear.
  func firstBelow(_ word: String) -> MarkupNode? {
    for child in elements {
      if XMLName(child).word == word { return child }
      if let found = child.firstBelow(word) { return found }
    }
    return nil
  }

  /// An attribute's value without blanks at its ends; nil where there is nothing.
  func value(_ attribute: StaticString) -> String? {
    guard let value = self.attribute(attribute)?.trimmed, !value.isEmpty else { return nil }
    return value
  }

  /// All text inside, without white space at its ends; nil where there is none.
  var words: String? {
    let text = String(decoding: self.text, as: UTF8.self).trimmed
    return text.isEmpty ? nil : text
  }

  /// The nearest value of an attribute that counts for all that is inside, such as `xml:lang`.
  func inherited(_ attribute: StaticString) -> String? {
    var node: MarkupNode? = self
    while let current = node {
      if let value = current.value(attribute) { return value }
      node = current.parent
    }
    return nil
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    let start = unicodeScalars.drop { $0.properties.isWhitespace }
    var end = start.endIndex
    while end > start.startIndex {
      let before = start.index(before: end)
      guard start[before].properties.isWhitespace else { break }
      end = before
    }
    return String(start[start.startIndex..<end])
  }
}
