// Addresses of articles on the web, in one form for all the ways in which one is written. Nothing is ever
// fetched from them.

import Columns

/// An address without what does not tell one article from another: scheme, `www.`, marks of campaigns.
package struct Address: Hashable, Sendable {
  /// Host and path, and what of the query is left.
  package let bytes: [UInt8]
  /// Of the bytes; never 0.
  package let hash: UInt32
  /// Whether it can be an article's: a path with a name or a number in it, not a paper's front page.
  package let isOfArticle: Bool

  private static let longest = 2048

  /// Nil for what is no address of a page. O(length).
  package init?(_ written: Bytes) {
    let written = Array(written.prefix(Self.longest))
    let pieces = written.prefix { $0 != UInt8(ascii: "#") }
      .split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let page = pieces.first, let start = Self.hostStart(page) else { return nil }
    let end = page[start...].firstIndex(of: UInt8(ascii: "/")) ?? page.endIndex
    guard let host = Self.host(page[start..<end]) else { return nil }
    let path = Self.path(page[end...])
    bytes = host + path + (pieces.count > 1 ? Self.query(pieces[1]) : [])
    var hash = FNV1a()
    for byte in bytes { hash.add(byte) }
    self.hash = max(1, UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32))
    isOfArticle = Self.isOfArticle(path)
  }

  /// Behind `https://`, or at `www.`
  private static func hostStart(_ page: ArraySlice<UInt8>) -> Int? {
    let small = page.prefix(8).map { $0.small }
    for scheme in ["https://", "http://"] where small.starts(with: scheme.utf8) {
      return page.startIndex + scheme.utf8.count
    }
    return small.starts(with: "www.".utf8) ? page.startIndex : nil
  }

  /// In small letters, without a port and what stands for the same pages on a phone.
  private static func host(_ written: ArraySlice<UInt8>) -> [UInt8]? {
    var host = Array(written.prefix { $0 != UInt8(ascii: ":") }.map { $0.small })
    for start in ["www.", "m.", "amp.", "mobile."] where host.starts(with: start.utf8) {
      host.removeFirst(start.utf8.count)
    }
    let isHost = host.allSatisfy {
      $0.isLetterOrDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }
    return isHost && host.contains(UInt8(ascii: ".")) ? host : nil
  }

  /// Without a last slash and other names of the same page.
  private static func path(_ written: ArraySlice<UInt8>) -> [UInt8] {
    var pieces = written.split(separator: UInt8(ascii: "/"))
    while let last = pieces.last, sameAsAbove.contains(where: { last.elementsEqual($0.utf8) }) {
      pieces.removeLast()
    }
    return pieces.reduce(into: []) { $0 += [UInt8(ascii: "/")] + $1 }
  }

  private static let sameAsAbove = ["amp", "index.html", "index.htm", "index.php"]

  /// What tells pages apart, in its order.
  private static func query(_ written: ArraySlice<UInt8>) -> [UInt8] {
    let pieces = written.split(separator: UInt8(ascii: "&")).filter { piece in
      !campaigns.contains { piece.starts(with: $0.utf8) }
    }
    return pieces.reduce(into: []) { query, piece in
      query += [UInt8(ascii: query.isEmpty ? "?" : "&")] + piece
    }
  }

  private static let campaigns = [
    "utm_", "fbclid", "gclid", "ref=", "src=", "source=", "cmp", "ocid", "smid", "ns_", "at_",
    "mc_", "share",
    "amp",
  ]

  /// A piece of the path is a name of several words, or holds a number.
  private static func isOfArticle(_ path: [UInt8]) -> Bool {
    path.split(separator: UInt8(ascii: "/")).contains { piece in
      let dashes = piece.count { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
      return dashes >= 2 || piece.count { $0.isDigit } >= 3
    }
  }
}

extension UInt8 {
  fileprivate var small: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
  fileprivate var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  fileprivate var isLetterOrDigit: Bool {
    small &- UInt8(ascii: "a") < 26 || isDigit || self >= 0x80
  }
}
