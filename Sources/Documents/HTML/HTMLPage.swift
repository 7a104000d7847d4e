// An HTML page as it was saved from a site → the one article on it: its text without the site's
// furniture, its inner structure, and what the page says of it.

import Articles
import Columns

/// The reader of HTML pages.
package enum HTMLPage {
  /// Hands over the article of a page, or why there is none. `text` is valid UTF-8 without NUL;
  /// `address` is the page's address where the container around it knows it. Linear.
  package static func read(
    _ text: Bytes, name: String, format: Format = .html, address: String? = nil,
    diagnostics: [Diagnostic] = [], _ take: (Piece) -> Void
  ) {
    var builder = ManuscriptBuilder(format)
    builder.diagnostics = diagnostics
    let (emptiness, loss) = MarkupTree.withRoot(
      html: text, mostTags: MarkupBounds.mostTagsOfPage
    ) { root, loss in
      guard let root else { return ("no element in it", loss) }
      var reading = PageReading(root, builder)
      reading.read(address: address)
      builder = reading.builder
      if loss.contains(.broken) { builder.reportAtEnd(.brokenMarkup) }
      return (reading.emptiness, loss)
    }
    if builder.hasNoBody {
      take(.dropped(DroppedRecord(place: "page", why: emptiness)))
    } else {
      take(.manuscript(builder.finish()))
    }
    for why in loss.reasons { take(.dropped(DroppedRecord(place: "page", why: why))) }
  }
}

/// One page on its way to a manuscript.
private struct PageReading {
  let metadata: PageMetadata
  var page: PageTree
  var builder: ManuscriptBuilder

  init(_ root: MarkupNode, _ builder: ManuscriptBuilder) {
    metadata = PageMetadata(root)
    page = PageTree(root)
    self.builder = builder
    page.measure()
  }

  /// Less text than this may be what a careless name of the article's own branch left over.
  private static let enough = 250
  /// And less than this is hardly a short article either.
  private static let poor = 100

  mutating func read(address: String?) {
    var found = article(isStrict: true)
    if found.ink < Self.enough {
      let lenient = article(isStrict: false)
      let factor = found.ink < Self.poor ? 2 : 4
      if lenient.ink > factor * found.ink { found = lenient }
    }
    let headline = PageHeadline(page: page, metadata: metadata).find()
    builder.addHeadline(headline.text)
    if let body = metadata.structured.body, isOnlyInData(body, found) {
      addData(body)
    } else {
      for block in found.blocks where !isHeadline(block, headline) { add(block) }
    }
    let head = ArticleHead(page: page, headline: headline.node, branch: found.branch)
    if metadata.isPaid { builder.reportAtEnd(.paywalled) }
    setFields(address)
    if let byline = head.byline() { builder.set(.byline, byline) }
    addDates(head)
  }

  /// Why there is no article, where there is none: overviews of a topic or an author lead to articles.
  var emptiness: String {
    let leadsElsewhere = page.indices.isEmpty ? false : 2 * page[0].linked > page[0].text
    return "no article text in it" + (leadsElsewhere ? ", mostly links to other pages" : "")
  }

  /// The headline is the first part; where it stands again as a heading it is no heading.
  private func isHeadline(_ block: PageBlock, _ headline: (node: Int?, text: [UInt8])) -> Bool {
    if let node = headline.node, block.node >= node, block.node < page[node].end { return true }
    guard block.tag == .heading || block.tag == .heading1 else { return false }
    return block.text.filter { $0 > 0x20 } == headline.text.filter { $0 > 0x20 }
  }

  /// The data's text is plain, or HTML.
  private mutating func addData(_ body: [UInt8]) {
    if body.contains("</p>") || body.contains("<br") {
      builder.addHTML(body)
    } else {
      for line in body.split(separator: 0x0A) { builder.add(.paragraph, line) }
    }
  }

  /// Some pages build their text by a program, and have it in their data alone.
  private func isOnlyInData(_ body: [UInt8], _ found: Found) -> Bool {
    let ink = body.count { $0 > 0x20 }
    return ink > Self.enough && ink > 3 * found.ink && BodyAnchor(body, in: page).share < 20
  }

  private struct Found {
    var branch: Int?
    var blocks: [PageBlock]
    var ink: Int
  }

  private func article(isStrict: Bool) -> Found {
    var page = page
    page.dropFurniture(isStrict: isStrict)
    page.measure()
    let anchor = metadata.structured.body.map { BodyAnchor($0, in: page) }
    let branches = BodySearch(page: page, anchor: anchor?.branch).branches()
    var reading = BlockReading(page: page)
    for branch in branches { reading.read(branch) }
    let blocks = BlockSelection(page: page, blocks: reading.blocks).kept()
    return Found(branch: branches.first, blocks: blocks, ink: blocks.reduce(0) { $0 + $1.ink })
  }

  private mutating func add(_ block: PageBlock) {
    switch block.tag {
    case .heading1, .heading: builder.add(.heading, block.text)
    case .listItem: builder.add(.listItem, block.text)
    case .quote: builder.add(.quote, block.text)
    case .code: builder.add(.code, keepsLines: true, block.text)
    case .caption: builder.add(.image, block.text)
    case .cell: builder.add(.table, block.text)
    case .text, .inline, .link, .strong, .lineBreak, .body, .container, .article, .main, .header,
      .form, .figure, .list, .table, .tableRow, .paragraph, .furniture, .silent:
      builder.add(isPlain(block) ? .none : .paragraph, block.text)
    }
  }

  /// Bold lines, and those that are called a byline or a date, are left to the rules.
  private func isPlain(_ block: PageBlock) -> Bool {
    if 2 * block.bold > block.ink && !block.isClosed { return true }
    guard block.ink < 120 else { return false }
    let parent = page[block.node].parent
    let cues = page[block.node].cues.union(parent >= 0 ? page[parent].cues : [])
    return !cues.isDisjoint(with: [.byline, .date])
  }

  private mutating func setFields(_ address: String?) {
    let said = metadata.structured
    for author in said.authors.prefix(1) { builder.set(.byline, author) }
    if let author = metadata.value(PageMetadata.authors) { builder.set(.byline, author) }
    if let source = metadata.value(PageMetadata.sources) ?? said.publisher {
      builder.set(.source, source)
    }
    if let section = said.section ?? metadata.value(PageMetadata.sections) {
      builder.set(.section, section)
    }
    builder.setTags(metadata.tags + said.tags)
    builder.set(.url, metadata.canonical)
    if let url = metadata.value(["og:url"]) ?? said.url { builder.set(.url, url) }
    if let address { builder.set(.url, address.utf8) }
    builder.set(.language, metadata.language)
    if let language = said.language { builder.set(.language, language) }
  }

  /// In the order of belief.
  private mutating func addDates(_ head: ArticleHead) {
    let said = metadata.structured
    let attributes = AttributeDates(page: page)
    let published =
      [said.published].compactMap { $0 } + metadata.all(PageMetadata.published)
      + metadata.otherPublished + [attributes.published()].compactMap { $0 }
    for date in published { builder.addDate(date, .metadata) }
    let printed = attributes.claims(in: head.near())
    for date in printed { builder.addDate(date.text, .timestamp, isChange: date.isChange) }
    let lines = head.printedDates()
    for date in lines { builder.addDate(date, .timestamp) }
    if published.isEmpty, printed.isEmpty, lines.isEmpty, let date = head.onlyDate() {
      builder.addDate(date, .timestamp)
    }
    if let date = said.modified { builder.addDate(date, .metadata, isChange: true) }
    for date in metadata.all(PageMetadata.modified) {
      builder.addDate(date, .metadata, isChange: true)
    }
  }
}
