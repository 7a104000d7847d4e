// What the head of a page says of it: `meta`, `link`, `title`, and the language of the page.

import Articles
import Columns

/// The words of a page's head. Of several names for one thing the first in the lists below counts.
struct PageMetadata {
  var structured = StructuredData()
  private(set) var title: [UInt8] = []
  private(set) var language: [UInt8] = []
  private(set) var canonical: [UInt8] = []
  private var values: [String: [UInt8]] = [:]
  /// What the page says that it is about; some names stand there once for each word.
  private(set) var tags: [[UInt8]] = []
  /// Dates of publication under names that are in no list, in order.
  private(set) var otherPublished: [[UInt8]] = []

  static let headlines = [
    "og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title",
    "citation_title", "headline",
  ]
  static let published = [
    "article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "article.published", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.date.created",
    "dc.date", "og:published_time", "publication_date", "pubdate", "publishdate", "publish-date",
    "publish_date", "published_time", "article_date_original", "citation_publication_date",
    "citation_date", "date", "cxenseparse:recs:publishtime", "originalpublicationdate",
    "displaydate", "weibo:article:create_at", "apub:time", "og:release_date", "dcterms.issued",
    "article:published", "article:post_date", "date_published", "created", "og:pubdate",
    "cxenseparse:publishtime", "bt:pubdate", "datecreated", "timestamp",
    "og:article:published_time", "firstpublishedtime", "dc.date.published", "dcterms.available",
  ]
  static let modified = [
    "article:modified_time", "datemodified", "og:updated_time", "dcterms.modified", "lastmod",
    "last-modified", "dc.date.modified", "article:updated_time", "modified_time",
    "dateupdate", "dateupdated", "lastmodifiedtime", "og:modified_time", "revised",
  ]
  static let authors = [
    "author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "citation_author", "article:author", "byl",
  ]
  static let sources = ["og:site_name", "application-name", "dc.publisher", "publisher"]
  private static let tagNames: Set<String> = [
    "article:tag", "keywords", "news_keywords", "parsely-tags", "sailthru.tags", "dc.subject",
  ]
  static let sections = ["article:section", "parsely-section", "section", "articlesection"]

  /// Whether the article, or a part of it, is said not to be free: in JSON-LD, in microdata, or in Open
  /// Graph's `content_tier` (`free`, `locked` or, for those who have read enough, `metered`).
  var isPaid: Bool {
    let isNotFree = value(["isaccessibleforfree"])?.withUnsafeBufferPointer { $0.isNo } ?? false
    return structured.isPaid || isNotFree
      || value(["article:content_tier"])?.equals("locked") ?? false
  }

  /// Reads a page. Linear.
  init(_ root: MarkupNode) {
    language = Array((root.attribute("lang") ?? root.attribute("xml:lang") ?? "").utf8)
    walk(root)
  }

  /// The first of the names that has a value.
  func value(_ names: [String]) -> [UInt8]? { names.lazy.compactMap { values[$0] }.first }
  /// All names that have a value, in the order of belief.
  func all(_ names: [String]) -> [[UInt8]] { names.compactMap { values[$0] } }

  private mutating func walk(_ root: MarkupNode) {
    var current: MarkupNode? = root
    var depth = 0
    while let node = current {
      if node.isElement { take(node) }
      if let child = node.firstChild, node.isElement {
        current = child
        depth += 1
        continue
      }
      current = node.next
      var up = node
      while current == nil, depth > 0, let parent = up.parent {
        depth -= 1
        up = parent
        current = depth > 0 ? parent.next : nil
      }
    }
  }

  private mutating func take(_ node: MarkupNode) {
    if node.isNamed("meta") {
      takeMeta(node)
    } else if node.isNamed("title") {
      if title.isEmpty { title = node.text }
    } else if node.isNamed("link") {
      if canonical.isEmpty, node.attribute("rel")?.lowercased() == "canonical" {
        canonical = Array((node.attribute("href") ?? "").utf8)
      }
    } else if node.isNamed("script") {
      if node.attribute("type")?.lowercased().hasPrefix("application/ld+json") == true {
        let script = node.text
        script.withUnsafeBufferPointer { structured.read($0) }
      }
    }
  }

  private mutating func takeMeta(_ node: MarkupNode) {
    guard let content = node.attribute("content"), !content.isEmpty else { return }
    if node.parent?.attribute("itemprop") == "publisher", values["publisher"] == nil {
      values["publisher"] = Array(content.utf8)
    }
    for name in [node.attribute("property"), node.attribute("name"), node.attribute("itemprop")] {
      guard let name, !name.isEmpty, name.utf8.count < 60 else { continue }
      let key = name.lowercased()
      if values[key] == nil { values[key] = Array(content.utf8) }
      if Self.tagNames.contains(key), tags.count < 100 { tags.append(Array(content.utf8)) }
      // A year and a day have five digits; `publish-format` has none.
      let isDate = content.utf8.count { $0 &- 0x30 < 10 } >= 5
      if isDate, otherPublished.count < 4, !Self.published.contains(key), saysPublished(key) {
        otherPublished.append(Array(content.utf8))
      }
    }
  }

  /// Sites make up names of their own, `story-publish-date` or `xy:firstPublishedAt`; the words in them
  /// are the same everywhere.
  private func saysPublished(_ key: String) -> Bool {
    let letters = key.filter(\.isLetter)
    guard letters.hasSuffix("date") || letters.hasSuffix("time") || letters.hasSuffix("at") else {
      return false
    }
    return letters.contains("publi") && !letters.contains("unpubli") && !letters.contains("modif")
      && !letters.contains("updat")
  }
}
