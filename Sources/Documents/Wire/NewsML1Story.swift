// NewsML 1.2: stories are components of an item, with lines above them and a text in NITF, XHTML or
// plain (IPTC, NewsML 1.2). What NITF says is NITFStory's business.

import Articles

/// A component that holds a text, and the item around it.
struct NewsML1Story {
  private let item: MarkupNode
  private let component: MarkupNode

  /// A `NewsItem` and one of its components.
  init(_ item: MarkupNode, _ component: MarkupNode) {
    (self.item, self.component) = (item, component)
  }

  /// The components that hold content themselves; the item where there is none. Linear.
  static func components(of item: MarkupNode) -> [MarkupNode] {
    var found: [MarkupNode] = []
    func look(_ element: MarkupNode) {
      for child in element.elements where XMLName(child).word == "newscomponent" {
        let contents = child.elements.filter { XMLName($0).word == "contentitem" }
        if contents.contains(where: { $0.firstBelow("datacontent")?.words != nil }) {
          found.append(child)
        }
        look(child)
      }
    }
    look(item)
    return found.isEmpty ? [item] : found
  }

  /// The story; of no length where there is no text.
  func manuscript() -> Manuscript {
    var builder = ManuscriptBuilder(.newsML)
    if let headline = line("headline") { builder.addHeadline(headline.text) }
    if let second = line("subheadline") { builder.add(.heading, second.text) }
    let contents = component.elements.filter { XMLName($0).word == "contentitem" }
      .compactMap { $0.firstBelow("datacontent") }
    let nitf = contents.lazy.compactMap { $0.firstBelow("nitf") }.first.map(NITFStory.init)
    if let nitf {
      nitf.addHeading(to: &builder)
      nitf.addText(to: &builder)
    } else {
      if let byline = line("byline") { builder.add(.none, kind: .byline, byline.text) }
      let dateline = line("dateline")?.words
      for (index, content) in contents.enumerated() {
        WireContent.add(content, index == 0 ? dateline : nil, to: &builder)
      }
    }
    setFields(&builder)
    nitf?.addFields(to: &builder)
    return builder.finish()
  }

  /// A line of the component, or of the nearest one around it.
  private func line(_ word: String) -> MarkupNode? {
    nearest { $0.first("newslines")?.first(word) }
  }

  private func nearest(_ find: (MarkupNode) -> MarkupNode?) -> MarkupNode? {
    var node: MarkupNode? = component
    while let current = node {
      if let found = find(current), found.words != nil || found.value("FormalName") != nil {
        return found
      }
      if current == item { return nil }
      node = current.parent
    }
    return nil
  }

  private func setFields(_ builder: inout ManuscriptBuilder) {
    func set(_ field: ManuscriptBuilder.Field, _ value: String?) {
      if let value { builder.set(field, value.utf8) }
    }
    set(.byline, Byline.names(line("byline")?.words))
    let party = nearest { $0.first("administrativemetadata")?.first("provider")?.first("party") }
    set(.source, party?.value("FormalName"))
    set(.source, line("creditline")?.words)
    let language = nearest { $0.first("descriptivemetadata")?.first("language") }
    set(.language, language?.value("FormalName"))
    set(.language, component.inherited("lang"))
    let management = item.first("newsmanagement")
    if let date = management?.first("firstcreated")?.words {
      builder.addDate(WireDate.separated(date), .metadata)
    }
    if let date = management?.first("thisrevisioncreated")?.words {
      builder.addDate(WireDate.separated(date), .metadata, isChange: true)
    }
  }
}

/// The text of a story that is not NITF: XHTML, escaped HTML or plain text.
enum WireContent {
  /// Adds it, with its dateline before the first paragraph. Linear.
  static func add(
    _ content: MarkupNode, _ dateline: String?, to builder: inout ManuscriptBuilder
  ) {
    if content.elements.contains(where: { _ in true }) {
      var body = NITFBody(dateline: dateline)
      body.add(content.firstBelow("body") ?? content, to: &builder)
      return
    }
    let text = content.text
    guard HTMLLook.isMarkedUp(text) else {
      let lines = String(decoding: text, as: UTF8.self).trimmed
      guard let dateline, !lines.isEmpty else { return builder.addPlainText(text) }
      return builder.addPlainText(Dateline.printed(dateline, before: Array(lines.utf8)))
    }
    text.withUnsafeBufferPointer { text in
      MarkupTree.withRoot(html: text) { root in
        guard let root else { return }
        var body = NITFBody(dateline: dateline)
        body.add(root.firstBelow("body") ?? root, to: &builder)
      }
    }
  }
}
