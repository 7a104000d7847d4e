// The elements of a page by what they mean for finding the article, told by their names without
// making strings.

import CLibxml2

/// What an element is for.
enum PageTag: UInt8 {
  /// A run of text.
  case text
  /// Part of a line: `b`, `a`, `span`, and whatever HTML does not know.
  case inline, link, strong, lineBreak
  /// Blocks that hold other blocks.
  case body, container, article, main, header, form, figure, list, table, tableRow
  /// Blocks that hold text.
  case paragraph, heading1, heading, listItem, quote, code, caption, cell
  /// Furniture by its very name.
  case furniture
  /// Never text: scripts, styles, media.
  case silent

  /// Whether it ends the line that it stands in.
  var isBlock: Bool { self.rawValue >= PageTag.body.rawValue }

  /// Whether it is a heading of any level.
  var isHeading: Bool { self == .heading || self == .heading1 }

  /// Whether blocks may stand in it that are not of one piece of text.
  var isContainer: Bool {
    switch self {
    case .body, .container, .article, .main, .form, .table, .tableRow, .cell, .header, .list,
      .listItem:
      true
    case .text, .inline, .link, .strong, .lineBreak, .figure, .paragraph, .heading1, .heading,
      .quote, .code, .caption, .furniture, .silent:
      false
    }
  }

  /// The element's tag, by its name in small letters.
  static func of(_ name: UnsafePointer<xmlChar>) -> PageTag {
    var key: UInt64 = 0
    var length = 0
    while name[length] != 0 {
      guard length < 8 else { return long(name) }
      key = key << 8 | UInt64(name[length])
      length += 1
    }
    return byName[key] ?? .inline
  }

  /// Names of more than eight letters; HTML has few.
  private static func long(_ name: UnsafePointer<xmlChar>) -> PageTag {
    switch String(cString: name) {
    case "blockquote": .quote
    case "figcaption": .caption
    default: .inline
    }
  }

  private static let byName: [UInt64: PageTag] = {
    let names: [(PageTag, String)] = [
      (.link, "a"), (.strong, "b strong"), (.lineBreak, "br"), (.body, "body html"),
      (.container, "div section center hr details fieldset address summary hgroup"),
      (.article, "article"), (.main, "main"), (.header, "header"), (.form, "form"),
      (.figure, "figure"), (.list, "ul ol dl"), (.table, "table tbody thead tfoot"),
      (.tableRow, "tr"), (.cell, "td th"), (.paragraph, "p"), (.heading1, "h1"),
      (.heading, "h2 h3 h4 h5 h6"), (.listItem, "li dt dd"), (.quote, "q"), (.code, "pre"),
      (.caption, "caption"), (.furniture, "nav footer aside menu dialog"),
      (
        .silent,
        "script style noscript template svg iframe object embed applet audio video canvas map head "
          + "button select textarea input label option noembed math progress meter"
      ),
    ]
    var table: [UInt64: PageTag] = [:]
    for (tag, words) in names {
      for word in words.split(separator: " ") {
        table[word.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = tag
      }
    }
    // A quotation within a line stays in it.
    table[UInt64(UInt8(ascii: "q"))] = .inline
    return table
  }()
}
