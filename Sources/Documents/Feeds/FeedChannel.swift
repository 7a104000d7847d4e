// What a feed says of itself, for the entries that say nothing of their own.

import Articles
import CLibxml2
import Columns
import Glibc

/// The feed around the entries.
struct FeedChannel {
  /// Which dialect its root element belongs to.
  let format: Format
  /// The feed's name.
  private(set) var title: String?
  /// BCP 47.
  private(set) var language: String?
  /// Atom's entries are by the feed's author where they name none (RFC 4287, 4.2.1).
  private(set) var author: String?
  /// What relative addresses count from.
  private(set) var base: String?

  /// Reads the root element, or as much of it as stands before the first entry. Entries themselves
  /// are not looked into.
  init(_ root: MarkupNode?, _ promised: Format) {
    guard let root else {
      format = promised
      return
    }
    switch root.name.lowercased().split(separator: ":").last {
    case "feed", "entry": format = .atom
    case "rdf": format = .rdf
    case "rss", "channel": format = .rss
    default: format = promised
    }
    let channel = root.first("channel") ?? root
    language = channel.inherited("lang")
    base = channel.baseAddress
    // A document may be one entry alone.
    if ["item", "entry"].contains(XMLName(channel).word) { return }
    var link: String?
    for child in channel.elements {
      let name = XMLName(child)
      switch (name.vocabulary, name.word) {
      case (.core, "title"), (.dublinCore, "title"):
        title = title ?? TextConstruct(child).line.map { String(decoding: $0, as: UTF8.self) }
      case (.core, "language"), (.dublinCore, "language"): language = child.words ?? language
      case (.core, "author") where format == .atom: author = author ?? FeedAuthor.name(in: child)
      case (.core, "link") where child.value("rel") ?? "alternate" == "alternate":
        link = link ?? child.value("href") ?? child.words
      default: break
      }
    }
    base = base ?? link
  }
}

extension MarkupNode {
  /// What `xml:base` around here makes of relative addresses; nil where there is none.
  var baseAddress: String? {
    guard let base = xmlNodeGetBase(pointer.pointee.doc, pointer) else { return nil }
    // libxml2 allocates with malloc unless told otherwise, and nobody does.
    defer { free(base) }
    let address = String(cString: base)
    return address.isEmpty ? nil : address
  }
}

/// Addresses in feeds.
enum FeedAddress {
  /// An address made whole (RFC 3986, 5.2); as it stands where it or the base is no address.
  static func resolved(_ address: String, against base: String?) -> String {
    guard let base, let whole = xmlBuildURI(address, base) else { return address }
    // libxml2 allocates with malloc unless told otherwise, and nobody does.
    defer { free(whole) }
    return String(cString: whole)
  }
}

/// The people whom feeds name.
enum FeedAuthor {
  /// Atom's `name`; of RSS's `mail@address (Name)` the name. The mail address only where nothing else
  /// is said.
  static func name(in author: MarkupNode) -> String? {
    if let name = author.first("name")?.words { return name }
    let direct = author.children.filter(\.isText).flatMap(\.textBytes)
    let line = String(decoding: direct, as: UTF8.self).trimmed
    guard !line.isEmpty else { return author.first("email")?.words }
    guard let open = line.firstIndex(of: "("), line.hasSuffix(")") else {
      return withoutMail(line)
    }
    let name = String(line[line.index(after: open)...].dropLast()).trimmed
    return line[..<open].contains("@") && !name.isEmpty ? name : line
  }

  /// `Jane Doe <jane@example.org>` and `jane@example.org, Jane Doe` are by Jane Doe.
  private static func withoutMail(_ line: String) -> String {
    let words = line.split(separator: " ").filter { !$0.contains("@") }
    let name = words.joined(separator: " ").trimmed
    return name.isEmpty ? line : name
  }
}
