// Which format a file is in: by its content first and by its name second, because names lie. Whatever
// only begins like a document is plain text. How each family of formats is told has its own file.

import Articles
import Columns

/// What a file turned out to be.
enum SniffedFormat: Equatable {
  case format(Format)
  /// An XML document with a root that no reader knows.
  case unknownXML(root: String)
}

/// Tells formats.
enum FormatSniffing {
  /// In bytes: how much of a file is looked at, but for what stands before the root of one with tags.
  static let window = 1 << 16

  /// The format of bytes in any encoding that contains ASCII. O(window), and linear where they begin as
  /// a document with tags does.
  static func format(of bytes: Bytes, name: String) -> SniffedFormat {
    let promised = NameEnding(name).promised
    let head = bytes.sample(window)
    if let markup = MarkupSniffing.format(of: bytes, promised: promised, name: name) {
      return markup
    }
    let found =
      JSONSniffing.format(of: head, isWhole: head.count == bytes.count, promised: promised)
      ?? HeaderSniffing.format(of: head, promised: promised)
      ?? TableSniffing.format(of: head, promised: promised)
    return .format(found ?? (promised == .markdown ? .markdown : .text))
  }
}
