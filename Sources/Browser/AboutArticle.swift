// What is known of one article beside its text: where each thing was read, what is inferred and why, and
// what was repaired or doubted.

import Articles
import NewsCorpus
import Screen

extension Overlay {
  /// - Parameter columns: of the whole overlay; long sentences are wrapped for it.
  static func about(_ article: ArticleView, columns: Int) -> Overlay {
    var list = FactList(columns: columns - 24)
    list.add("Headline", article.headline)
    list.add("Byline", article.byline)
    list.add("Source", article.source)
    list.add("Section", article.section)
    list.add("Address", article.url)
    list.add("Date", article.date.map(dateLine) ?? "not known")
    list.add("", article.whyDate)
    list.add("Dateline", article.dateline.map { article.string($0.range) })
    list.add("Language", article.language ?? "not known")
    list.add("", languageNote(article.language))
    list.add("Words", grouped(article.wordCount))
    list.add("File", article.path)
    list.add("Read as", article.format.plainName)
    list.lines.append(.blank)
    let versions = article.versions
    for (index, version) in versions.enumerated() {
      list.add(index == 0 ? "Near-duplicates" : "", version.id)
    }
    let unnamed = article.versionCount - versions.count
    if unnamed > 0 { list.add("", "and \(grouped(unnamed)) more") }
    for (index, diagnostic) in article.diagnostics.enumerated() {
      list.add(index == 0 ? "Remarks" : "", diagnostic.message)
    }
    return Overlay(title: "About this article", lines: list.lines)
  }

  /// `2015-11-20, from the dateline; the year is inferred (77 % sure)`
  private static func dateLine(_ date: PublicationDate) -> String {
    let written = "\(date.value), from \(date.evidence.source)"
    guard !date.inferred.isEmpty else { return written }
    let parts = date.inferred.names.joined(separator: " and ")
    return "\(written); \(parts) inferred (\(date.confidence) % sure)"
  }
}

/// Names and values, wrapped.
struct FactList {
  let columns: Int
  var lines: [Overlay.Line] = []

  /// Adds nothing where there is no value.
  mutating func add(_ name: String, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    Array(value.utf8).withUnsafeBufferPointer { bytes in
      let ranges = wrap(bytes, 0..<bytes.count, columns: max(20, columns), newlines: .blanks)
      for (index, range) in ranges.enumerated() {
        let part = String(decoding: bytes[range], as: UTF8.self)
        lines.append(.entry(index == 0 ? name : "", part))
      }
    }
  }
}

extension PublicationDate.Evidence {
  /// In words for people.
  fileprivate var source: String {
    switch self {
    case .dateline: "the dateline"
    case .timestamp: "a printed time"
    case .metadata: "what the document says of itself"
    case .url: "the address"
    case .filename: "the file’s name"
    case .body: "the text"
    case .corpus: "other articles"
    }
  }
}

extension Format {
  /// In words for people.
  fileprivate var plainName: String {
    switch self {
    case .text: "plain text"
    case .markdown: "Markdown"
    case .html: "an HTML page"
    case .mhtml: "a saved web page (MHTML)"
    case .rss: "an RSS feed"
    case .atom: "an Atom feed"
    case .rdf: "an RSS feed (RDF)"
    case .jsonFeed: "a JSON feed"
    case .json: "JSON"
    case .jsonLines: "JSON Lines"
    case .csv: "a table (CSV)"
    case .tsv: "a table (TSV)"
    case .mail: "a mail"
    case .mbox: "a mailbox"
    case .nitf: "a wire story (NITF)"
    case .newsML: "a wire story (NewsML)"
    }
  }
}
