// The text that an element of a feed holds: plain, escaped HTML, HTML in tags of its own, or base64.
// Which element is the article's text is FeedEntry's question.

import Articles
import Columns

/// An element whose text may be marked up (Atom's text construct and content; RSS leaves the kind open).
struct TextConstruct {
  private enum Kind { case plain, html, inline }

  private let node: MarkupNode
  private let kind: Kind
  /// The decoded text; unused for inline markup.
  private let content: [UInt8]

  /// Reads an element. Linear.
  init(_ node: MarkupNode) {
    self.node = node
    let type = (node.value("type") ?? "").lowercased()
    // Foreign vocabularies inside a `description` (pictures, formulas) are markup too.
    if node.elements.contains(where: { _ in true }) {
      (kind, content) = (.inline, [])
      return
    }
    var text = node.text
    if node.value("mode") == "base64" || Self.isCoded(type), let decoded = Base64.decoded(text) {
      text = decoded
    }
    content = text
    let isAtom = XMLName(node).vocabulary == .core && node.namespace?.contains("tom") == true
    let isPlain =
      type == "text" || type == "text/plain"
      || (isAtom && type.isEmpty && node.value("mode") == nil)
    // Writers forget the type: text with end tags or escaped quotes was never meant as it stands.
    kind = HTMLLook.isMarkedUp(text) && !(isPlain && !HTMLLook.hasEndTag(text)) ? .html : .plain
  }

  /// Roughly how much there is to read: bytes outside tags that are no white space. Linear.
  var weight: Int {
    HTMLLook.weight(kind == .inline ? node.shownText : content)
  }

  /// All of it as one line, tags left out; nil where nothing stands there. Linear.
  var line: [UInt8]? {
    let text: [UInt8] =
      switch kind {
      case .plain: content
      case .inline: node.shownText
      case .html: content.withUnsafeBufferPointer(MarkupTree.text) ?? content
      }
    return text.contains { $0 > 0x20 } ? text : nil
  }

  /// Adds it to an article, part by part. Linear.
  func add(to builder: inout ManuscriptBuilder) {
    switch kind {
    case .plain: builder.addPlainText(content)
    case .html: builder.addHTML(content)
    case .inline: builder.addBody(node)
    }
  }

  /// Atom's `content` of a media type that is neither text nor XML is in base64 (RFC 4287, 4.1.3.3).
  private static func isCoded(_ type: String) -> Bool {
    type.contains("/") && !type.hasPrefix("text/") && !type.hasSuffix("xml")
      && !type.hasPrefix("multipart/")
  }
}

/// What a text looks like.
enum HTMLLook {
  /// Whether a text holds tags or references of HTML. Linear.
  static func isMarkedUp(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      let scan = TagScan(bytes)
      var offset = 0
      while offset < bytes.count {
        switch bytes[offset] {
        case UInt8(ascii: "<") where scan.tag(at: offset) != nil || scan.has("<!--", at: offset):
          return true
        case UInt8(ascii: "&"):
          let name = bytes[(offset + 1)...].prefix(10)
          if let end = name.firstIndex(of: UInt8(ascii: ";")), end > offset + 1,
            name[..<end].allSatisfy({
              ASCIILetters.isLetter($0) || $0 == UInt8(ascii: "#") || (0x30...0x39).contains($0)
            })
          {
            return true
          }
        default: break
        }
        offset += 1
      }
      return false
    }
  }

  /// Whether a text holds `</` and a name. Linear.
  static func hasEndTag(_ text: [UInt8]) -> Bool {
    text.indices.dropLast(2).contains {
      text[$0] == UInt8(ascii: "<") && text[$0 + 1] == UInt8(ascii: "/")
        && ASCIILetters.isLetter(text[$0 + 2])
    }
  }

  /// Bytes outside tags that are no white space. Linear.
  static func weight(_ text: [UInt8]) -> Int {
    text.withUnsafeBufferPointer { bytes in
      let scan = TagScan(bytes)
      var (offset, weight) = (0, 0)
      while offset < bytes.count {
        if let tag = scan.tag(at: offset) {
          offset = max(offset + 1, tag.range.upperBound)
        } else {
          if bytes[offset] > 0x20 { weight += 1 }
          offset += 1
        }
      }
      return weight
    }
  }
}

/// Base64 (RFC 4648) as mails and feeds write it.
enum Base64 {
  /// The bytes; white space is skipped. Nil where anything else is not of the alphabet. Linear.
  static func decoded(_ text: [UInt8]) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (buffer, bits) = (UInt32(0), 0)
    for byte in text where byte > 0x20 && byte != UInt8(ascii: "=") {
      guard let digit = digit(byte) else { return nil }
      buffer = (buffer << 6 | digit) & 0xFFFF
      bits += 6
      guard bits >= 8 else { continue }
      bits -= 8
      bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61) + 26
    case 0x30...0x39: UInt32(byte - 0x30) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
