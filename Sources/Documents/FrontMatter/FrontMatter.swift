// Markdown's front matter: the YAML between two `---` lines at the top, as fields beside the text. The
// text itself stays as it is; HeaderBlock finds those values that stand in it.

import Articles
import Columns
import Prose

/// Reads front matter.
package enum FrontMatter {
  /// In bytes. Longer blocks are read line by line only.
  private static let longest = 1 << 16

  /// The text with the fields of its front matter; nil where it has none that YAML can read. Linear in
  /// the text, and in the block.
  static func manuscript(_ text: Bytes, _ diagnostics: [Diagnostic]) -> Manuscript? {
    guard let block = block(of: text), let entries = entries(of: text, block) else { return nil }
    var builder = ManuscriptBuilder(.markdown, text: Array(text))
    builder.diagnostics = diagnostics
    FrontMatterFields(entries).write(to: &builder)
    return builder.finish()
  }

  /// Where the text behind the front matter begins; nil where it has none that YAML can read. O(block).
  package static func end(of text: Bytes) -> Int? {
    guard let block = block(of: text), entries(of: text, block) != nil else { return nil }
    return lineEnd(text, block.upperBound).map { $0 + 1 } ?? text.count
  }

  private static func entries(
    of text: Bytes, _ block: Range<Int>
  ) -> [(key: [UInt8], value: YAMLValue)]? {
    guard case .map(let entries)? = YAMLTree.value(of: Bytes(rebasing: text[block])) else {
      return nil
    }
    return entries.isEmpty ? nil : entries
  }

  /// What stands between the fences.
  private static func block(of text: Bytes) -> Range<Int>? {
    guard let first = lineEnd(text, 0), isFence(text, 0..<first) else { return nil }
    let start = first + 1
    var offset = start
    while offset < text.count, offset - start <= longest {
      let end = lineEnd(text, offset) ?? text.count
      if isFence(text, offset..<end) { return start..<offset }
      offset = end + 1
    }
    return nil
  }

  private static func lineEnd(_ text: Bytes, _ start: Int) -> Int? {
    text[start...].firstIndex(of: 0x0A)
  }

  private static func isFence(_ text: Bytes, _ line: Range<Int>) -> Bool {
    guard line.count >= 3 else { return false }
    let mark = text[line.lowerBound]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: ".") && line.lowerBound > 0 else {
      return false
    }
    return text[line].prefix(3).allSatisfy { $0 == mark }
      && text[line].dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
  }
}

/// The fields among the keys, in the words of the usual site generators (Jekyll, Hugo, Eleventy, Ghost).
private struct FrontMatterFields {
  private let entries: [String: YAMLValue]

  init(_ entries: [(key: [UInt8], value: YAMLValue)]) {
    var found: [String: YAMLValue] = [:]
    for entry in entries {
      let key = String(decoding: entry.key, as: UTF8.self).lowercased()
        .map { $0 == "-" || $0 == " " ? "_" : $0 }
      // The first of two equal keys counts, as in a header block.
      if found[String(key)] == nil { found[String(key)] = entry.value }
    }
    self.entries = found
  }

  private static let publication = [
    "date_published", "datepublished", "published", "published_at", "published_on",
    "publish_date", "publishdate", "publication_date", "pubdate", "date", "posted", "datetime",
    "created", "created_at",
  ]
  private static let change = [
    "updated", "updated_at", "lastmod", "last_modified", "last_modified_at", "modified",
    "date_modified",
  ]

  func write(to builder: inout ManuscriptBuilder) {
    if let title = first(["title", "headline"]) { builder.setHeadline(title) }
    if let names = names(["author", "authors", "by", "byline", "writer", "creator"]) {
      builder.set(.byline, names)
    }
    let fields: [(ManuscriptBuilder.Field, [String])] = [
      (.source, ["source", "publisher", "agency", "publication", "outlet"]),
      (.section, ["section", "category", "categories", "topic", "tags", "tag"]),
      (.url, ["canonical_url", "canonical", "url", "link", "permalink", "source_url"]),
      (.language, ["lang", "language", "locale"]),
    ]
    for (field, keys) in fields {
      if let value = first(keys) { builder.set(field, value) }
    }
    let tags = ["tags", "tag", "keywords", "categories", "category", "topics", "topic", "labels"]
    builder.setTags(tags.flatMap { entries[$0].map(Self.scalars) ?? [] })
    for key in Self.publication {
      if let value = first([key]) { builder.addDate(value, .metadata) }
    }
    for key in Self.change {
      if let value = first([key]) { builder.addDate(value, .metadata, isChange: true) }
    }
  }

  /// The first key's value that says anything: a scalar, or the first of a list.
  private func first(_ keys: [String]) -> [UInt8]? {
    for key in keys {
      if let value = entries[key].flatMap({ Self.scalars($0).first }) { return value }
    }
    return nil
  }

  /// All names, joined as a byline prints them.
  private func names(_ keys: [String]) -> [UInt8]? {
    for key in keys {
      guard let value = entries[key] else { continue }
      let names = Self.scalars(value)
      if !names.isEmpty { return Array(names.joined(separator: Array(", ".utf8))) }
    }
    return nil
  }

  /// The scalars of a value; of a map the one under `name`, or `title`.
  private static func scalars(_ value: YAMLValue) -> [[UInt8]] {
    switch value {
    case .scalar(let text): text.contains { $0 > 0x20 } && text != Array("null".utf8) ? [text] : []
    case .list(let values): values.flatMap(scalars)
    case .map(let entries):
      ["name", "title"].lazy.compactMap { wanted in
        entries.first { $0.key == Array(wanted.utf8) }
      }.first.map { scalars($0.value) } ?? []
    case .alias: []
    }
  }
}
