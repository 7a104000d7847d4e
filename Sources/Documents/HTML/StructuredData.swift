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
  var url: [UInt8]?
  var language: [UInt8]?
  var body: [UInt8]?

  /// Whether an object of an article was found.
  private(set) var isFound = false

  /// Takes what one script says; the first article with a headline counts. Linear.
  mutating func read(_ script: Bytes) {
    guard !isFound else { return }
    // Publishers leave line ends within strings, which JSON forbids, and wrap scripts in comments.
    var text = script.map { $0 < 0x20 ? 0x20 : $0 }
    guard let start = text.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }),
      let end = text.lastIndex(where: { $0 == 0x7D || $0 == 0x5D }), start < end
    else { return }
    text = Array(text[start...end])
    text.withUnsafeBufferPointer { bytes in
      guard let document = JSONDocument(bytes), let root = document.root else { return }
      if let article = find(in: root, depth: 0) { take(article, from: root) }
    }
  }

  /// The article lies at the top, in a list, in `@graph`, or is what the page is about.
  private func find(in value: JSONValue, depth: Int) -> JSONValue? {
    guard depth < 6 else { return nil }
    if value.isArray {
      for element in value.elements {
        if let found = find(in: element, depth: depth + 1) { return found }
      }
      return nil
    }
    if isArticle(value) { return value }
    for key in ["@graph", "mainEntity", "mainEntityOfPage"] as [StaticString] {
      if let inner = value[key], let found = find(in: inner, depth: depth + 1) {
        return found
      }
    }
    return nil
  }

  private func isArticle(_ value: JSONValue) -> Bool {
    guard let type = value["@type"] else { return false }
    if let name = type.bytes { return isArticleType(name) }
    return type.elements.contains { $0.bytes.map(isArticleType) ?? false }
  }

  /// `NewsArticle`, `ReportageNewsArticle`, `BlogPosting`, `LiveBlogPosting`, `Report`, …
  private func isArticleType(_ name: Bytes) -> Bool {
    let ends: [StaticString] = ["Article", "Posting", "Report"]
    return ends.contains { end in end.withUTF8Buffer { name.suffix($0.count).elementsEqual($0) } }
  }

  private mutating func take(_ article: JSONValue, from root: JSONValue) {
    isFound = true
    headline = text(article["headline"]) ?? text(article["name"])
    published = text(article["datePublished"]) ?? text(article["dateCreated"])
    modified = text(article["dateModified"])
    if let value = article["author"] ?? article["creator"] { authors = names(value, root) }
    publisher = article["publisher"].flatMap { names($0, root).first }
    section = article["articleSection"].flatMap { names($0, root).first }
    url = text(article["url"])
    language = text(article["inLanguage"])
    body = text(article["articleBody"])
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
