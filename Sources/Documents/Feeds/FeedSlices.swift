// Feeds that are no well-formed XML: each entry is cut out by its tags and made parsable by itself, so
// damage in one costs no other. XMLRepair was here before; what the elements mean, FeedEntry knows.

import Articles
import Columns

/// A broken feed, cut into what stands before the first entry and the entries.
struct FeedSlices {
  /// Root tags beyond this length are not repeated for each entry.
  private static let longestRootTag = 4096
  private static let entryNames: Set = ["item", "entry"]
  /// Elements that hold text or a piece of HTML, and no elements of the feed's own.
  private static let textNames: Set = [
    "title", "description", "summary", "content", "encoded", "abstract", "tagline", "subtitle",
    "link", "guid", "id", "pubdate", "date", "published", "updated", "issued", "modified",
    "creator", "category",
  ]

  /// Up to the first entry.
  let head: Range<Int>
  /// Each from its start tag to behind its end tag, or to the next start tag.
  private(set) var entries: [Range<Int>] = []
  private let text: Bytes
  /// What each entry is put into, for its namespaces and its language.
  private var frame = Array("<feed>".utf8)

  /// Looks for the entries. Linear.
  init(_ text: Bytes) {
    self.text = text
    var rootTag = Range<Int>?.none
    let scan = TagScan(text)
    var (offset, start) = (0, Int?.none)
    while let open = scan.find(UInt8(ascii: "<"), from: offset) {
      offset = open + 1
      if let end = scan.endOfCDATA(at: open) {
        offset = end
      } else if let tag = scan.tag(at: open) {
        offset = max(offset, tag.range.upperBound)
        rootTag = rootTag ?? tag.range
        guard Self.isEntry(tag) else { continue }
        if let begun = start { entries.append(begun..<(tag.isEnd ? offset : open)) }
        start = tag.isEnd || tag.isEmpty ? nil : open
      }
    }
    if let start { entries.append(start..<text.count) }
    head = 0..<(entries.first?.lowerBound ?? text.count)
    if let rootTag, Self.isSound(text[rootTag]) { frame = Array(text[rootTag]) }
  }

  /// An entry as a document: inside the feed's root tag, for its namespaces, and with every text that
  /// holds loose tags as a CDATA section. Linear in the entry's length.
  func document(_ entry: Range<Int>) -> [UInt8] {
    var output = frame
    let scan = TagScan(Bytes(rebasing: text[entry]))
    var (offset, missing) = (0, Set<String>())
    while offset < scan.text.count {
      guard let tag = scan.tag(at: offset) else {
        output.append(scan.text[offset])
        offset += 1
        continue
      }
      output.append(contentsOf: scan.text[tag.range])
      offset = max(offset + 1, tag.range.upperBound)
      guard !tag.isEnd, !tag.isEmpty, Self.textNames.contains(tag.name), tag.prefix != "media"
      else { continue }
      let content = contentRange(of: tag, scan, &missing)
      appendContent(Bytes(rebasing: scan.text[content]), to: &output)
      output.append(contentsOf: "</".utf8)
      if !tag.prefix.isEmpty { output.append(contentsOf: scan.text[prefix(of: tag, scan)]) }
      output.append(contentsOf: scan.text[name(of: tag, scan)])
      output.append(UInt8(ascii: ">"))
      offset = content.upperBound
      if let end = scan.tag(at: offset), end.isEnd, end.name == tag.name {
        offset = end.range.upperBound
      }
    }
    return output
  }

  /// Whether a root tag keeps what is put behind it in its place.
  private static func isSound(_ tag: Slice<Bytes>) -> Bool {
    guard tag.count <= longestRootTag else { return false }
    return (Array(tag) + "<item/>".utf8).withUnsafeBufferPointer { trial in
      MarkupTree.withRoot(xml: trial) { root in
        root?.first("item") != nil && root?.firstChild == root?.first("item")
      }
    }
  }

  private static func isEntry(_ tag: Tag) -> Bool {
    entryNames.contains(tag.name) && ["", "rss", "atom"].contains(tag.prefix)
  }

  private func prefix(of tag: Tag, _ scan: TagScan) -> Range<Int> {
    let start = tag.range.lowerBound + 1
    return start..<(start + tag.prefix.utf8.count + 1)
  }

  private func name(of tag: Tag, _ scan: TagScan) -> Range<Int> {
    let prefix = tag.prefix.isEmpty ? 0 : tag.prefix.utf8.count + 1
    let start = tag.range.lowerBound + 1 + prefix
    return start..<(start + tag.name.utf8.count)
  }

  /// Up to the end tag; where there is none, up to the next element of the feed. `missing` are names
  /// without a further end tag, so that nothing is searched twice in vain.
  private func contentRange(
    of tag: Tag, _ scan: TagScan, _ missing: inout Set<String>
  ) -> Range<Int> {
    let start = tag.range.upperBound
    var (offset, next) = (start, Int?.none)
    while let open = scan.find(UInt8(ascii: "<"), from: offset) {
      offset = open + 1
      if let end = scan.endOfCDATA(at: open) { offset = end }
      guard let found = scan.tag(at: open) else { continue }
      if found.isEnd, found.name == tag.name, found.prefix == tag.prefix { return start..<open }
      let isForeign = found.name != tag.name && Self.textNames.contains(found.name)
      if next == nil, isForeign || Self.isEntry(found) { next = open }
      if next != nil, missing.contains(tag.name) { break }
    }
    missing.insert(tag.name)
    return start..<(next ?? scan.text.count)
  }

  private func appendContent(_ content: Bytes, to output: inout [UInt8]) {
    let scan = TagScan(content)
    var (offset, isLoose) = (0, false)
    while let open = scan.find(UInt8(ascii: "<"), from: offset), !isLoose {
      let end = scan.endOfCDATA(at: open)
      isLoose = end == nil
      offset = end ?? open + 1
    }
    guard isLoose else { return output.append(contentsOf: content) }
    output.append(contentsOf: "<![CDATA[".utf8)
    offset = 0
    while offset < content.count {
      if scan.has("<![CDATA[", at: offset) {
        offset += 9
      } else if scan.has("]]>", at: offset) {
        offset += 3
      } else {
        output.append(content[offset])
        offset += 1
      }
    }
    output.append(contentsOf: "]]>".utf8)
  }
}
