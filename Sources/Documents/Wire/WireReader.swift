// Wire stories in XML: NITF 3, NewsML-G2 and NewsML 1 → one manuscript a story. It finds the stories; what
// they say is read by the file of each format.

import Articles
import Columns

/// Reads what news agencies send.
package enum WireReader {
  /// Hands over the stories of a document, given as valid UTF-8; `format` is what the first bytes
  /// promised, the elements decide. Linear.
  package static func read(
    _ text: Bytes, format: Format, diagnostics: [Diagnostic], _ take: (Piece) -> Void
  ) {
    XMLRepair.repaired(text).withUnsafeBufferPointer { text in
      MarkupTree.withRoot(xml: text) { root, loss in
        var reading = WireReading(diagnostics: diagnostics, isBroken: !loss.isEmpty)
        if let root { reading.read(root, take) }
        if reading.count == 0 {
          take(.dropped(DroppedRecord(place: "the document", why: "no story in it")))
        }
      }
    }
  }
}

private struct WireReading {
  /// What was repaired in the file.
  let diagnostics: [Diagnostic]
  /// The document is no sound XML, and its end may be lost.
  let isBroken: Bool
  /// Stories that were found, whether they could be read or not.
  var count = 0

  /// Stories lie at any depth of messages and packages, but not in one another.
  mutating func read(_ element: MarkupNode, _ take: (Piece) -> Void) {
    let word = XMLName(element).word
    switch word {
    case "nitf": story(element, take) { NITFStory(element).manuscript() }
    case "newsitem" where element.first("contentset") != nil || element.first("contentmeta") != nil:
      story(element, take) { NewsMLG2Story(element).manuscript() }
    case "packageitem":
      story(element, take) { NewsMLG2Story(element).manuscript() }
    case "newsitem":
      for component in NewsML1Story.components(of: element) {
        story(element, take) { NewsML1Story(element, component).manuscript() }
      }
    default:
      for child in element.elements { read(child, take) }
    }
  }

  private mutating func story(
    _ element: MarkupNode, _ take: (Piece) -> Void, _ make: () -> Manuscript
  ) {
    count += 1
    let place = "story \(count)"
    if let withdrawal = element.withdrawal {
      return take(.dropped(DroppedRecord(place: place, why: withdrawal)))
    }
    var manuscript = make()
    guard manuscript.textCount > 0 else {
      return take(.dropped(DroppedRecord(place: place, why: "no text in it")))
    }
    manuscript.takeRemarks(onFile: diagnostics)
    if element.isEmbargoed { manuscript.reportAtStart(.embargoed) }
    if isBroken, element.isLast { manuscript.reportAtEnd(.brokenMarkup) }
    take(.manuscript(manuscript))
  }
}

extension MarkupNode {
  /// The publishing status of a story (IPTC), NITF's management status, without its vocabulary.
  private var status: Substring? {
    let status =
      first("itemmeta")?.first("pubstatus")?.value("qcode")
      ?? first("newsmanagement")?.first("status")?.value("FormalName")
      ?? first("head")?.first("docdata")?.value("management-status")
    return status?.lowercased().split(separator: ":").last
  }

  /// Why a story is not to be shown: its sender took it back. Nil for all others.
  fileprivate var withdrawal: String? {
    switch status {
    case "canceled", "cancelled", "killed": return "canceled by its sender"
    case "withheld": return "withheld by its sender"
    default: return nil
    }
  }

  /// Whether its sender asks to wait: by the status, or by NewsML-G2's `embargoed`, which may be
  /// empty where the time is told in words.
  fileprivate var isEmbargoed: Bool {
    status == "embargoed" || first("itemmeta")?.first("embargoed") != nil
  }

  /// Whether no element stands behind it anywhere in the document. O(depth + siblings).
  fileprivate var isLast: Bool {
    var node: MarkupNode? = self
    while let current = node {
      guard sequence(first: current.next, next: { $0?.next }).allSatisfy({ $0?.isElement != true })
      else { return false }
      node = current.parent
    }
    return true
  }
}
