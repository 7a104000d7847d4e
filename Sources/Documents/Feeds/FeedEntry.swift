// What one entry of a feed says: its title, its fullest text, and the fields. Where entries are found is
// FeedReader's business.

import Articles
import Columns

/// An entry and the feed that it stands in.
struct FeedEntry {
  private let node: MarkupNode
  private let channel: FeedChannel
  private let elements: [(name: XMLName, node: MarkupNode)]

  /// An `item` or `entry` element.
  init(_ node: MarkupNode, _ channel: FeedChannel) {
    self.node = node
    self.channel = channel
    elements = node.elements.map { (XMLName($0), $0) }
  }

  /// The article; nil where there is not a word in it.
  func manuscript() -> Manuscript? {
    var builder = ManuscriptBuilder(channel.format)
    if let title { builder.addHeadline(title) }
    fullestText?.add(to: &builder)
    setFields(&builder)
    addDates(&builder)
    let manuscript = builder.finish()
    let hasWords = manuscript.bytes[..<manuscript.textCount].contains {
      $0 >= 0x80 || ASCIILetters.isLetter($0) || (0x30...0x39).contains($0)
    }
    return hasWords ? manuscript : nil
  }

  /// The first element that names fit, in the order of the names.
  private func first(_ names: (Vocabulary, String)...) -> MarkupNode? { all(names).first }

  private func all(_ names: [(Vocabulary, String)]) -> [MarkupNode] {
    names.flatMap { name in
      elements.filter { $0.name.vocabulary == name.0 && $0.name.word == name.1 }.map(\.node)
    }
  }

  /// What stands in the entry or in its media elements.
  private func media(_ word: String) -> [MarkupNode] {
    all([(.media, word)])
      + all([(.media, "group"), (.media, "content")]).compactMap { media in
        media.first(word) ?? media.first("content")?.first(word)
      }
  }

  private var title: [UInt8]? {
    let titles =
      all([(.core, "title"), (.dublinCore, "title")]) + media("title")
      + all([(.iTunes, "title")])
    return titles.lazy.compactMap { TextConstruct($0).line }.first
  }

  /// Of several texts the one with most to read; a short one may be the beginning of another.
  private var fullestText: TextConstruct? {
    let texts =
      all([
        (.content, "encoded"), (.core, "content"), (.core, "fullitem"), (.xhtml, "body"),
        (.xhtml, "div"), (.core, "body"), (.core, "description"), (.core, "summary"),
        (.core, "abstract"), (.dublinCore, "description"), (.dublinCoreTerms, "abstract"),
      ]) + media("description") + media("text")
      + all([(.iTunes, "summary"), (.iTunes, "subtitle")])
    var fullest: (text: TextConstruct, weight: Int)?
    for text in texts.map(TextConstruct.init) {
      let weight = text.weight
      if weight > fullest?.weight ?? 0 { fullest = (text, weight) }
    }
    return fullest?.text
  }

  // MARK: The fields

  private func setFields(_ builder: inout ManuscriptBuilder) {
    func set(_ field: ManuscriptBuilder.Field, _ value: String?) {
      if let value { builder.set(field, value.utf8) }
    }
    set(.byline, byline)
    let origin = first((.core, "source"))
    set(.source, origin?.first("title")?.words ?? origin?.ownWords)
    set(.source, first((.dublinCore, "publisher"))?.words)
    set(.source, channel.title)
    set(.section, categories.first)
    builder.setTags(categories.map { Array($0.utf8) })
    set(.url, address.map { FeedAddress.resolved($0, against: node.baseAddress ?? channel.base) })
    set(.language, first((.dublinCore, "language"))?.words)
    set(.language, node.inherited("lang"))
    set(.language, channel.language)
  }

  private var byline: String? {
    let creators = all([(.dublinCore, "creator"), (.dublinCore, "author")]).compactMap { $0.words }
    if !creators.isEmpty { return creators.joined(separator: ", ") }
    let authors = all([(.core, "author")]).compactMap(FeedAuthor.name)
    if !authors.isEmpty { return authors.joined(separator: ", ") }
    if let author = first((.iTunes, "author"))?.words { return author }
    let origin = first((.core, "source"))?.first("author").flatMap(FeedAuthor.name)
    return origin ?? channel.author
  }

  private var categories: [String] {
    all([(.core, "category"), (.dublinCore, "subject"), (.iTunes, "category")]).compactMap {
      $0.value("label") ?? $0.words ?? $0.value("term") ?? $0.value("text")
    }
  }

  /// The most direct address first; a `guid` is one unless it says no.
  private var address: String? {
    if let original = first((.feedBurner, "origlink"))?.words { return original }
    let links = all([(.core, "link")])
    let alternates = links.filter { ($0.value("rel") ?? "alternate").lowercased() == "alternate" }
    let pages = alternates.filter { ($0.value("type") ?? "text/html").contains("html") }
    for link in pages + alternates {
      if let address = link.words ?? link.value("href") { return address }
    }
    if let guid = first((.core, "guid")), guid.value("isPermaLink") ?? "true" == "true",
      let address = guid.words, address.hasPrefix("http")
    {
      return address
    }
    if let address = node.value("href") ?? node.value("about") { return address }
    let id = first((.core, "id"))?.words ?? first((.dublinCore, "identifier"))?.words
    return id?.hasPrefix("http") == true ? id : nil
  }

  // MARK: The dates

  private func addDates(_ builder: inout ManuscriptBuilder) {
    let published = all([
      (.core, "published"), (.core, "issued"), (.core, "pubdate"), (.dublinCoreTerms, "issued"),
      (.dublinCore, "date"), (.dublinCoreTerms, "date"), (.dublinCoreTerms, "created"),
      (.core, "created"), (.core, "date"),
    ])
    let changed = all([
      (.core, "updated"), (.core, "modified"), (.dublinCoreTerms, "modified"),
      (.core, "lastbuilddate"),
    ])
    for date in published.compactMap(\.words) { builder.addDate(date.utf8, .metadata) }
    for date in changed.compactMap(\.words) {
      builder.addDate(date.utf8, .metadata, isChange: true)
    }
    if let date = node.value("lastmod") { builder.addDate(date.utf8, .metadata, isChange: true) }
  }
}

extension MarkupNode {
  /// The text directly inside, not that of elements; nil where there is none.
  fileprivate var ownWords: String? {
    let text = children.filter(\.isText).flatMap(\.textBytes)
    let words = String(decoding: text, as: UTF8.self).trimmed
    return words.isEmpty ? nil : words
  }
}
