// What a page says of its article in JSON-LD, the vocabulary of schema.org.

import Articles
import Columns

/// The fields of the article among a page's JSON-LD objects, as they are written there.
struct StructuredData {
  var headline: [UInt8]?
  var published: [UInt8]?
  var modified: [UInt8]?
  var authors: [[UInt8]] = []
  var publisher: [UInt8]?
  var section: [UInt8]?
  var tags: [[UInt8]] = []
  var url: [UInt8]?
  var language: [UInt8]?
  var body: [UInt8]?
  /// The article, or a part of it, is not free to read.
  var isPaid = false

  /// Whether an object of an article was found.
  private(set) var isFound = false

  /// Takes what one script says; the first article with a headline counts. Linear.
  mutating func read(_ script: Bytes) {
    guard !isFound else { return }
    guard let text = Self.unwrapped(script) else { return }
    if let document = JSONDocument(text) { return read(document) }
    // Publishers leave line ends within strings, comments, and commas behind the last member.
    let mended = JSONRepair.mended(text) ?? []
    mended.withUnsafeBufferPointer { mended in
      guard let document = JSONDocument(mended) else { return take(LooseData(text)) }
      read(document)
    }
  }

  /// From the first bracket to the last: publishers wrap scripts in comments and CDATA sections.
  private static func unwrapped(_ script: Bytes) -> Bytes? {
    let scan = TagScan(script)
    let opening = scan.find("<![CDATA[", from: 0) ?? 0
    let closing = opening > 0 ? scan.find("]]>", from: opening).map { $0 - 3 } : nil
    let inside = script[opening..<(closing ?? script.count)]
    guard let start = inside.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }),
      let end = inside.lastIndex(where: { $0 == 0x7D || $0 == 0x5D }), start < end
    else { return nil }
    return Bytes(rebasing: script[start...end])
  }

  private mutating func read(_ document: JSONDocument) {
    guard let root = document.root else { return }
    if let article = find(in: root, depth: 0) {
      take(article, from: root)
    } else if published == nil, let page = find(in: root, depth: 0, ["Page"]) {
      published = text(page["datePublished"])
    }
  }

  /// The article lies at the top, in a list, in `@graph`, or is what the page is about.
  private func find(
    in value: JSONValue, depth: Int, _ types: [StaticString] = Self.articles
  ) -> JSONValue? {
    guard depth < 6 else { return nil }
    if value.isArray {
      for element in value.elements {
        if let found = find(in: element, depth: depth + 1, types) { return found }
      }
      return nil
    }
    if isOne(of: types, value) { return value }
    for key in ["@graph", "mainEntity", "mainEntityOfPage"] as [StaticString] {
      if let inner = value[key], let found = find(in: inner, depth: depth + 1, types) {
        return found
      }
    }
    return nil
  }

  private func isOne(of types: [StaticString], _ value: JSONValue) -> Bool {
    func fits(_ name: Bytes) -> Bool {
      types.contains { end in end.withUTF8Buffer { name.suffix($0.count).elementsEqual($0) } }
    }
    guard let type = value["@type"] else { return false }
    if let name = type.bytes { return fits(name) }
    return type.elements.contains { $0.bytes.map(fits) ?? false }
  }

  /// Ends of types: `NewsArticle`, `ReportageNewsArticle`, `BlogPosting`, `LiveBlogPosting`, `Report`, …
  private static let articles: [StaticString] = ["Article", "Posting", "Report"]

  /// What a damaged script says counts until a sound one follows.
  private mutating func take(_ loose: LooseData) {
    headline = headline ?? loose.value("headline")
    published = published ?? loose.value("datePublished")
    modified = modified ?? loose.value("dateModified")
  }

  private mutating func take(_ article: JSONValue, from root: JSONValue) {
    isFound = true
    headline = text(article["headline"]) ?? text(article["name"]) ?? headline
    published = text(article["datePublished"]) ?? text(article["dateCreated"]) ?? published
    modified = text(article["dateModified"]) ?? modified
    if let value = article["author"] ?? article["creator"] { authors = names(value, root) }
    publisher = article["publisher"].flatMap { names($0, root).first }
    section = article["articleSection"].flatMap { names($0, root).first }
    tags = article["keywords"].map { names($0, root) } ?? []
    url = text(article["url"])
    language = text(article["inLanguage"])
    body = text(article["articleBody"])
    isPaid = article.isPaid
  }

  private func text(_ value: JSONValue?) -> [UInt8]? {
    guard let bytes = value?.bytes, !bytes.isEmpty else { return nil }
    return Array(bytes)
  }

  private func names(_ value: JSONValue, _ root: JSONValue) -> [[UInt8]] {
    if let own = text(value) { return [own] }
    if value.isObject {
      return (text(value["name"]) ?? referred(value["@id"], root)).map { [$0] } ?? []
    }
    return value.elements.prefix(8).flatMap { $0.isArray ? [] : names($0, root) }
  }

  /// The name of an object of the graph that stands there by its `@id` only.
  private func referred(_ id: JSONValue?, _ root: JSONValue) -> [UInt8]? {
    guard let id = id?.bytes, let graph = root["@graph"] else { return nil }
    for object in graph.elements.prefix(100) where object["@id"]?.bytes?.elementsEqual(id) == true {
      return text(object["name"])
    }
    return nil
  }
}
