// What an element's attributes say that it is for: the words that designers give to the parts of a
// page in `class`, `id`, `role` and `itemprop`. The words are those that many sites share.

import CLibxml2
import Columns

/// Cues of one element.
struct PageCues: OptionSet {
  let rawValue: UInt16

  /// Not shown.
  static let hidden = PageCues(rawValue: 1 << 0)
  /// Navigation, sharing, promotion, related pieces and the like.
  static let furniture = PageCues(rawValue: 1 << 1)
  /// What readers wrote below.
  static let comments = PageCues(rawValue: 1 << 2)
  /// Holds the article's text, as good as certainly.
  static let articleBody = PageCues(rawValue: 1 << 3)
  /// What the site has to say of itself: its footer, its cookies. Often longer than a short article.
  static let notice = PageCues(rawValue: 1 << 4)
  /// A pointer to another piece, or the standfirst of this one.
  static let teaser = PageCues(rawValue: 1 << 5)
  /// Names the author.
  static let byline = PageCues(rawValue: 1 << 6)
  /// Says when.
  static let date = PageCues(rawValue: 1 << 7)
  /// Below or above a picture.
  static let caption = PageCues(rawValue: 1 << 8)
  /// The headline, as microformats (`entry-title`, `p-name`) and microdata name it.
  static let headline = PageCues(rawValue: 1 << 9)
  /// A label above or below the text, such as `post-meta` or a kicker.
  static let meta = PageCues(rawValue: 1 << 10)

  /// Reads an element's attributes. O(bytes of the attributes).
  static func of(_ node: MarkupNode) -> PageCues {
    var cues: PageCues = []
    node.forEachAttribute { name, value in
      switch name {
      case .classes, .id: cues.formUnion(CueWords.shared.read(value))
      case .role: cues.formUnion(role(value))
      case .itemprop: cues.formUnion(property(value))
      case .hidden: cues.insert(.hidden)
      case .ariaHidden: if value.equals("true") { cues.insert(.hidden) }
      case .style: if hides(value) { cues.insert(.hidden) }
      }
    }
    return cues
  }

  private static func role(_ value: Bytes) -> PageCues {
    let furniture: [StaticString] = [
      "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog",
      "menu", "menubar", "toolbar", "tablist", "alert",
    ]
    return furniture.contains { value.equals($0) } ? .furniture : []
  }

  private static func property(_ value: Bytes) -> PageCues {
    if value.equals("articleBody") { return .articleBody }
    if value.equals("headline") { return .headline }
    if value.equals("author") { return .byline }
    if value.equals("datePublished") { return .date }
    if value.equals("comment") { return .comments }
    return []
  }

  private static func hides(_ style: Bytes) -> Bool {
    // `display: none` and `visibility: hidden`, with or without the blank.
    var squeezed: [UInt8] = []
    for byte in style.prefix(400) where byte > 0x20 { squeezed.append(byte | 0x20) }
    return squeezed.contains("display:none") || squeezed.contains("visibility:hidden")
  }
}

extension Sequence<UInt8> {
  /// Whether the bytes are these.
  func equals(_ word: StaticString) -> Bool { word.withUTF8Buffer { elementsEqual($0) } }
}

extension [UInt8] {
  /// Whether the bytes stand somewhere in it.
  func contains(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      guard count >= word.count else { return false }
      return (0...(count - word.count)).contains {
        self[$0..<($0 + word.count)].elementsEqual(word)
      }
    }
  }
}
