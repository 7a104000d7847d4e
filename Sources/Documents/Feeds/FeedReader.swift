// RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, CDF → one manuscript an entry. It finds the entries, in
// sound feeds and in broken ones; what an entry says is FeedEntry's business.

import Articles
import Columns

/// Reads feeds in XML.
package enum FeedReader {
  /// Hands over the entries of a feed, given as valid UTF-8; `format` is what the first bytes promised,
  /// the root element decides. Feeds that are no well-formed XML are read entry by entry. Linear.
  package static func read(
    _ text: Bytes, format: Format, diagnostics: [Diagnostic], _ take: (Piece) -> Void
  ) {
    XMLRepair.repaired(text).withUnsafeBufferPointer { text in
      var reading = FeedReading(format: format, diagnostics: diagnostics)
      let isSound = MarkupTree.withRoot(xml: text) { root in
        guard let root, root.isOfSoundDocument else { return false }
        reading.read(sound: root, take)
        return true
      }
      if !isSound { reading.read(broken: text, take) }
      if reading.count == 0 {
        take(.dropped(DroppedRecord(place: "the feed", why: "no entries in it")))
      }
    }
  }
}

private struct FeedReading {
  /// What the file's first bytes promised.
  let format: Format
  /// What was repaired in the file.
  let diagnostics: [Diagnostic]
  /// Entries that were found.
  var count = 0
  /// The entry at hand is no sound XML, and its end may be lost.
  var isBroken = false

  mutating func read(sound root: MarkupNode, _ take: (Piece) -> Void) {
    let channel = FeedChannel(root, format)
    switch XMLName(root).word {
    case "item", "entry":
      readEntry(root, channel, take)
      readNested(in: root, channel, take)
    default: readEntries(in: root, channel, take)
    }
  }

  mutating func read(broken text: Bytes, _ take: (Piece) -> Void) {
    let slices = FeedSlices(text)
    let head = Bytes(rebasing: text[slices.head])
    let channel = MarkupTree.withRoot(xml: head) { FeedChannel($0, format) }
    for slice in slices.entries {
      slices.document(slice).withUnsafeBufferPointer { document in
        MarkupTree.withRoot(xml: document) { root, loss in
          isBroken = !loss.isEmpty
          if let root { return readEntries(in: root, channel, take) }
          count += 1
          take(.dropped(DroppedRecord(place: "entry \(count)", why: "no element in it")))
        }
      }
    }
  }

  /// Entries lie in the root, in its channel or, against the rules, in one another: what else an
  /// element of the feed may be is looked through, but not the insides of an entry.
  private mutating func readEntries(
    in element: MarkupNode, _ channel: FeedChannel, _ take: (Piece) -> Void
  ) {
    for child in element.elements {
      let name = XMLName(child)
      guard name.vocabulary == .core else { continue }
      switch name.word {
      case "item", "entry":
        readEntry(child, channel, take)
        readNested(in: child, channel, take)
      case "channel", "feed", "rss", "rdf", "items": readEntries(in: child, channel, take)
      default: break
      }
    }
  }

  private mutating func readNested(
    in entry: MarkupNode, _ channel: FeedChannel, _ take: (Piece) -> Void
  ) {
    for child in entry.elements {
      let name = XMLName(child)
      guard name.vocabulary == .core, name.word == "item" || name.word == "entry" else { continue }
      readEntry(child, channel, take)
      readNested(in: child, channel, take)
    }
  }

  private mutating func readEntry(
    _ node: MarkupNode, _ channel: FeedChannel, _ take: (Piece) -> Void
  ) {
    count += 1
    let entry = FeedEntry(node, channel)
    guard var manuscript = entry.manuscript() else {
      return take(.dropped(DroppedRecord(place: "entry \(count)", why: "no text in it")))
    }
    manuscript.takeRemarks(onFile: diagnostics)
    if isBroken { manuscript.reportAtEnd(.brokenMarkup) }
    take(.manuscript(manuscript))
  }
}
