// What the value of a record is written in: plain text, text with a few tags or entities in it, or
// HTML. Data sets mix them, and no key says which.

import Articles
import Columns
import Glibc

/// A value's text.
struct RecordText {
  let bytes: Bytes

  /// How a value is written.
  enum Markup { case plain, inline, blocks, page }

  /// Elements that lie in running text; a tag of any other name in `blocks` sets paragraphs apart.
  private static let inline: [StaticString] = [
    "a", "b", "i", "em", "strong", "span", "u", "small", "sup", "sub", "q", "cite", "mark", "font",
    "abbr", "time", "s", "code", "img", "wbr",
  ]
  private static let blocks: [StaticString] = [
    "p", "br", "div", "ul", "ol", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "table",
    "figure", "section", "article", "pre", "hr", "script", "style", "iframe",
  ]
  private static let page: [StaticString] = ["html", "body", "head"]

  /// How it is written, as far as its tags tell. Linear.
  var markup: Markup {
    var markup = next(UInt8(ascii: "&"), isEntity) == nil ? Markup.plain : .inline
    var start = 0
    while let offset = next(UInt8(ascii: "<"), from: start, { _ in true }) {
      if isTag(offset, Self.blocks) || isTag(offset, Self.page) { return isPage ? .page : .blocks }
      if isTag(offset, Self.inline) { markup = .inline }
      start = offset + 1
    }
    return markup
  }

  /// The next place of a byte where a condition holds.
  private func next(
    _ wanted: UInt8, from start: Int = 0, _ condition: (Int) -> Bool
  ) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var start = start
    while start < bytes.count {
      guard let found = memchr(base + start, Int32(wanted), bytes.count - start) else { return nil }
      let offset = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if condition(offset) { return offset }
      start = offset + 1
    }
    return nil
  }

  /// The text without tags and entities, its lines kept. Linear.
  var plain: [UInt8] {
    guard markup != .plain else { return Array(bytes) }
    // Inside <pre> a line end means itself.
    let page = Array("<pre>".utf8) + bytes + Array("</pre>".utf8)
    return page.withUnsafeBufferPointer { page in
      MarkupTree.withRoot(html: page) { $0?.text ?? Array(bytes) }
    }
  }

  /// How many bytes of it are text and no tags, to tell the fuller of two. Linear.
  var visibleCount: Int {
    var (count, isInTag) = (0, false)
    for (offset, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<") {
        isInTag = isInTag || isTag(offset, Self.blocks) || isTag(offset, Self.inline)
      }
      if !isInTag, byte > 0x20 { count += 1 }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    return count
  }

  /// Whether there is nothing in it but white space.
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || (9...13).contains($0) || $0 == 0 } }

  /// Whether an address on the web begins here.
  var isAddress: Bool { bytes.starts(with: "http://".utf8) || bytes.starts(with: "https://".utf8) }

  /// Whether a whole page begins here.
  private var isPage: Bool {
    let start = bytes.prefix(512).firstIndex { $0 != 0x20 && !(9...13).contains($0) } ?? 0
    return isTag(start, Self.page) || isTag(start, ["!doctype"])
  }

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private func isTag(_ offset: Int, _ names: [StaticString]) -> Bool {
    guard byte(offset) == UInt8(ascii: "<") else { return false }
    let start = byte(offset + 1) == UInt8(ascii: "/") ? offset + 2 : offset + 1
    return names.contains { name in
      for index in 0..<name.utf8CodeUnitCount {
        let own = byte(start + index)
        let small = (0x41...0x5A).contains(own) ? own | 0x20 : own
        if small != name.utf8Start[index] { return false }
      }
      switch byte(start + name.utf8CodeUnitCount) {
      case UInt8(ascii: ">"), UInt8(ascii: "/"), 0x20, 9...13: return true
      default: return false
      }
    }
  }

  /// `&amp;`, `&#8217;`, `&#x2019;`.
  private func isEntity(_ start: Int) -> Bool {
    for offset in start + 1..<start + 12 {
      switch byte(offset) {
      case UInt8(ascii: ";"): return offset > start + 2
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "#"): continue
      default: return false
      }
    }
    return false
  }
}

extension ManuscriptBuilder {
  /// Adds a value's text as parts, whatever it is written in. Linear.
  mutating func addText(_ text: RecordText) {
    switch text.markup {
    case .plain: addPlainText(Array(text.bytes))
    case .blocks, .page: addHTML(Array(text.bytes))
    case .inline:
      let plain = text.plain
      plain.withUnsafeBufferPointer { plain in
        // Some write the tags themselves as entities: `&lt;p&gt;`.
        let again = RecordText(bytes: plain)
        if again.markup == .blocks { addHTML(Array(plain)) } else { addPlainText(Array(plain)) }
      }
    }
  }
}
