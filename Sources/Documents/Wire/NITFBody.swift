// The running text of a wire story in NITF's elements, and where its dateline is printed. XHTML in wire
// stories is read by MarkupBody.

import Articles

/// Puts the text of a story into a manuscript.
struct NITFBody {
  /// Printed before the first paragraph, where the format keeps it apart.
  private var dateline: String?

  /// A story with a dateline that stands outside its text.
  init(dateline: String?) { self.dateline = dateline }

  /// Adds all that is in an element. What stands before the text gets no dateline. Linear.
  mutating func add(
    _ element: MarkupNode, isBeforeText: Bool = false, to builder: inout ManuscriptBuilder
  ) {
    let kept = dateline
    if isBeforeText { dateline = nil }
    var run: [UInt8] = []
    addChildren(of: element, .paragraph, &run, &builder)
    close(&run, .paragraph, &builder)
    if isBeforeText { dateline = kept }
  }

  private mutating func addChildren(
    of element: MarkupNode, _ mark: Mark, _ run: inout [UInt8],
    _ builder: inout ManuscriptBuilder
  ) {
    for child in element.children {
      if child.isText {
        run.append(contentsOf: child.textBytes)
      } else if child.isElement {
        add(child, mark, &run, &builder)
      }
    }
  }

  private mutating func add(
    _ element: MarkupNode, _ mark: Mark, _ run: inout [UInt8],
    _ builder: inout ManuscriptBuilder
  ) {
    switch XMLName(element).word {
    case "media-reference", "media-metadata", "media-object", "script", "style": break
    case "br": run.append(0x0A)
    case "hl1", "hl2", "h1", "h2", "h3", "h4", "h5", "h6":
      part(element, .heading, mark, &run, &builder)
    case "li", "dt", "dd": part(element, .listItem, mark, &run, &builder)
    case "bq", "blockquote": part(element, .quote, mark, &run, &builder)
    case "media-caption":
      close(&run, mark, &builder)
      builder.add(.image, kind: .caption, element.text)
    case "media-producer":
      close(&run, mark, &builder)
      builder.add(.image, kind: .credit, element.text)
    case "tr":
      close(&run, mark, &builder)
      addRow(element, &builder)
    case "pre":
      close(&run, mark, &builder)
      builder.add(mark, keepsLines: true, element.text)
    case "p", "block", "media", "table", "tbody", "thead", "ul", "ol", "dl", "note", "fn", "credit",
      "tagline", "bibliography", "hr", "div", "nitf-table", "datasource", "caption", "body",
      "body.content", "section":
      part(element, mark, mark, &run, &builder)
    default: addChildren(of: element, mark, &run, &builder)
    }
  }

  private mutating func part(
    _ element: MarkupNode, _ mark: Mark, _ outer: Mark, _ run: inout [UInt8],
    _ builder: inout ManuscriptBuilder
  ) {
    close(&run, outer, &builder)
    addChildren(of: element, mark, &run, &builder)
    close(&run, mark, &builder)
  }

  /// A table's row is a line; a bar parts the cells, or they would run together.
  private func addRow(_ row: MarkupNode, _ builder: inout ManuscriptBuilder) {
    let cells = row.elements.map(\.words).map { $0 ?? "" }
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    builder.add(.table, cells.joined(separator: " | ").utf8)
  }

  private mutating func close(
    _ run: inout [UInt8], _ mark: Mark, _ builder: inout ManuscriptBuilder
  ) {
    defer { run.removeAll(keepingCapacity: true) }
    guard mark == .paragraph, let line = dateline, run.contains(where: { $0 > 0x20 }) else {
      builder.add(mark, run)
      return
    }
    dateline = nil
    builder.add(mark, Dateline.printed(line, before: run))
  }
}

/// Datelines that a format keeps apart from the text.
enum Dateline {
  /// The first paragraph with its dateline, as it is printed: `BRUSSELS, 26 March — …`. It stays as
  /// it is where the text has the dateline already.
  static func printed(_ dateline: String, before paragraph: [UInt8]) -> [UInt8] {
    let text = String(decoding: paragraph, as: UTF8.self).trimmed
    let marks: Set<Character> = ["-", "–", "—", "―", ":", ".", ",", " ", "\n", "\t"]
    var line = dateline.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while let last = line.last, marks.contains(last) { line.removeLast() }
    if line.isEmpty || begins(text, with: line) { return paragraph }
    return Array("\(line) — \(text)".utf8)
  }

  /// The same place, and a dash behind it before the sentence can have ended.
  private static func begins(_ text: String, with dateline: String) -> Bool {
    let place = dateline.prefix { $0 != "," && $0 != "(" }.lowercased().trimmed
    let opening = text.prefix(dateline.count + 60)
    guard !place.isEmpty, opening.lowercased().hasPrefix(place) else { return false }
    let behind = opening.dropFirst(place.count)
    return behind.contains("–") || behind.contains("—") || behind.contains("--")
      || behind.split(separator: " ").contains("-")
  }
}
