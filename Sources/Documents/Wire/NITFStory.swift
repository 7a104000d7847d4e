// NITF 3: the head's fields and the story's beginning (IPTC, News Industry Text Format 3.6). The story's
// running text is NITFBody's business.

import Articles

/// A story in an `nitf` element.
struct NITFStory {
  private let head: MarkupNode?
  private let bodyHead: MarkupNode?
  private let body: MarkupNode?

  /// An `nitf` element.
  init(_ node: MarkupNode) {
    head = node.first("head")
    body = node.first("body")
    bodyHead = body?.first("body.head")
  }

  /// The story by itself; of no length where there is no text.
  func manuscript() -> Manuscript {
    var builder = ManuscriptBuilder(.nitf)
    addHeading(to: &builder)
    addText(to: &builder)
    addFields(to: &builder)
    return builder.finish()
  }

  /// Adds headline, further headlines and byline; the first of the headlines counts that is there.
  func addHeading(to builder: inout ManuscriptBuilder) {
    let headings = bodyHead?.first("hedline") ?? bodyHead
    if let headline = headings?.first("hl1") ?? head?.first("title") {
      builder.addHeadline(headline.text)
    }
    for heading in headings?.elements.filter({ XMLName($0).word == "hl2" }) ?? [] as [MarkupNode] {
      builder.add(.heading, heading.text)
    }
    for byline in bodyHead?.elements.filter({ XMLName($0).word == "byline" }) ?? [] as [MarkupNode]
    {
      builder.add(.none, kind: .byline, byline.text)
    }
  }

  /// Adds dateline, text and what stands below it.
  func addText(to builder: inout ManuscriptBuilder) {
    var text = NITFBody(dateline: bodyHead?.first("dateline")?.words)
    let content = body?.first("body.content")
    let abstract = bodyHead?.first("abstract")
    // An abstract often is the first paragraph once more.
    let opening = content?.firstBelow("p")?.words ?? content?.words ?? ""
    if let abstract, let words = abstract.words, !opening.hasPrefix(words) {
      text.add(abstract, isBeforeText: true, to: &builder)
    }
    if let note = bodyHead?.first("note") { text.add(note, isBeforeText: true, to: &builder) }
    if let content {
      text.add(content, to: &builder)
    } else if let body, bodyHead == nil {
      text.add(body, to: &builder)
    }
    if let end = body?.first("body.end") { text.add(end, to: &builder) }
    if let rights = bodyHead?.first("rights")?.text {
      builder.add(.none, kind: .boilerplate, rights)
    }
  }

  /// Sets the fields that no envelope has set before.
  func addFields(to builder: inout ManuscriptBuilder) {
    let data = head?.first("docdata")
    let publication = head?.first("pubdata")
    func set(_ field: ManuscriptBuilder.Field, _ value: String?) {
      if let value { builder.set(field, value.utf8) }
    }
    if let byline = bodyHead?.first("byline") {
      set(.byline, Byline.names(byline.first("person")?.words ?? Byline.line(byline)))
    }
    set(.source, bodyHead?.first("distributor")?.words)
    set(.source, publication?.value("name"))
    set(.source, data?.first("doc.copyright")?.value("holder"))
    set(.section, publication?.value("position.section"))
    let subject = head?.first("tobject")?.first("tobject.subject")
    set(.section, subject?.value("tobject.subject.type"))
    set(.url, publication?.value("ex-ref"))
    set(.language, head?.parent?.inherited("lang"))
    for date in ["date.issue", "date.release"] {
      if let norm = data?.first(date)?.value("norm") {
        builder.addDate(WireDate.separated(norm), .metadata)
      }
    }
    if let norm = publication?.value("date.publication") {
      builder.addDate(WireDate.separated(norm), .metadata)
    }
    if let norm = bodyHead?.first("dateline")?.first("story.date")?.value("norm") {
      builder.addDate(WireDate.separated(norm), .dateline)
    }
  }
}

/// Bylines as wires write them.
enum Byline {
  /// A byline's text without the author's title.
  static func line(_ byline: MarkupNode) -> String? {
    let parts = byline.children.filter { XMLName($0).word != "byttl" }
    return String(decoding: parts.flatMap(\.shownText), as: UTF8.self).trimmed
  }

  /// Without a leading `By`, as wires in English write it.
  static func names(_ line: String?) -> String? {
    guard let line, line.lowercased().hasPrefix("by ") else { return line }
    return String(line.dropFirst(3)).trimmed
  }
}

/// Dates as IPTC's older formats write them.
enum WireDate {
  /// `20240326T101500+0100` (ISO 8601, basic) with the separators of the extended form; anything else
  /// as it is.
  static func separated(_ date: String) -> [UInt8] {
    let bytes = Array(date.utf8)
    func areDigits(_ range: Range<Int>) -> Bool {
      bytes.count >= range.upperBound && bytes[range].allSatisfy { (0x30...0x39).contains($0) }
    }
    guard areDigits(0..<8), bytes.count == 8 || bytes[8] == UInt8(ascii: "T") else { return bytes }
    var separated = Array(bytes[0..<4]) + [0x2D] + bytes[4..<6] + [0x2D] + bytes[6..<8]
    guard areDigits(9..<13) else { return separated }
    separated += Array("T".utf8) + bytes[9..<11] + Array(":".utf8) + bytes[11..<13]
    var rest = bytes[13...]
    if areDigits(13..<15) {
      separated += Array(":".utf8) + bytes[13..<15]
      rest = bytes[15...]
    }
    let isZone = rest.count == 5 && (rest.first == 0x2B || rest.first == 0x2D)
    if isZone { return separated + rest.prefix(3) + Array(":".utf8) + rest.suffix(2) }
    return separated + rest
  }
}
