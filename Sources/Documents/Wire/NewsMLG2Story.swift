// NewsML-G2: an item's metadata around a text in NITF, XHTML or plain (IPTC, NewsML-G2 2.x). What NITF
// says is NITFStory's business.

import Articles

/// A `newsItem` or `packageItem`.
struct NewsMLG2Story {
  private let node: MarkupNode
  private let itemMeta: MarkupNode?
  private let contentMeta: MarkupNode?

  /// An item.
  init(_ node: MarkupNode) {
    self.node = node
    itemMeta = node.first("itemmeta")
    contentMeta = node.first("contentmeta")
  }

  /// The story; of no length where there is no text.
  func manuscript() -> Manuscript {
    var builder = ManuscriptBuilder(.newsML)
    let contents = node.first("contentset").map { Array($0.elements) } ?? []
    let nitf = contents.lazy.compactMap { $0.firstBelow("nitf") }.first.map(NITFStory.init)
    if let headline { builder.addHeadline(headline.text) }
    if let nitf {
      nitf.addHeading(to: &builder)
    } else if let byline = contentMeta?.first("by") {
      builder.add(.none, kind: .byline, byline.text)
    }
    if let nitf {
      nitf.addText(to: &builder)
    } else if let content = inlined(contents) {
      WireContent.add(content, contentMeta?.first("dateline")?.words, to: &builder)
    } else {
      addDescriptions(to: &builder)
    }
    setFields(&builder)
    addDates(&builder)
    nitf?.addFields(to: &builder)
    return builder.finish()
  }

  private var headline: MarkupNode? {
    let titles = contentMeta?.elements.filter { $0.words != nil } ?? [] as [MarkupNode]
    return titles.first { XMLName($0).word == "headline" }
      ?? titles.first { XMLName($0).word == "slugline" } ?? itemMeta?.first("title")
  }

  /// Renditions hold the same text; the first that has any counts.
  private func inlined(_ contents: [MarkupNode]) -> MarkupNode? {
    contents.first {
      ["inlinexml", "inlinedata"].contains(XMLName($0).word) && $0.words != nil
    }
  }

  /// Pictures and packages have a description in the place of a text.
  private func addDescriptions(to builder: inout ManuscriptBuilder) {
    let isPicture = itemMeta?.first("itemclass")?.value("qcode")?.hasSuffix(":picture") == true
    for element in contentMeta?.elements.filter({ XMLName($0).word == "description" })
      ?? [] as [MarkupNode]
    {
      builder.add(
        isPicture ? .image : .paragraph, kind: isPicture ? .caption : nil, element.text)
    }
  }

  private func setFields(_ builder: inout ManuscriptBuilder) {
    func set(_ field: ManuscriptBuilder.Field, _ value: String?) {
      if let value { builder.set(field, value.utf8) }
    }
    let creator = contentMeta?.first("creator")
    set(.byline, Byline.names(contentMeta?.first("by")?.words))
    set(.byline, creator?.first("name")?.words)
    let provider = itemMeta?.first("provider")
    set(.source, provider?.first("name")?.words)
    set(.source, contentMeta?.first("creditline")?.words)
    set(.source, contentMeta?.first("infosource")?.first("name")?.words)
    set(.source, provider?.value("literal"))
    set(.source, provider?.value("qcode")?.split(separator: ":").last.map(String.init))
    set(.section, subject)
    let link = itemMeta?.first("link")
    set(.url, (link?.value("href")).flatMap { $0.hasPrefix("http") ? $0 : nil })
    set(.language, contentMeta?.first("language")?.value("tag"))
    set(.language, node.inherited("lang"))
  }

  /// The first subject that is a matter, not a person or a place.
  private var subject: String? {
    let subjects = contentMeta?.elements.filter { XMLName($0).word == "subject" } ?? []
    for subject in subjects {
      let type = subject.value("type") ?? "cpnat:abstract"
      if type.hasSuffix(":abstract"), let name = subject.first("name")?.words { return name }
    }
    return nil
  }

  private func addDates(_ builder: inout ManuscriptBuilder) {
    let dates = [
      (contentMeta, "contentcreated", false), (itemMeta, "firstcreated", false),
      (contentMeta, "contentmodified", true), (itemMeta, "versioncreated", true),
    ]
    for (parent, word, isChange) in dates {
      if let date = parent?.first(word)?.words {
        builder.addDate(WireDate.separated(date), .metadata, isChange: isChange)
      }
    }
  }
}
