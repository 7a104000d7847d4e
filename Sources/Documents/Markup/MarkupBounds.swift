// How much of a text with tags is handed to libxml2, which compares each attribute of a tag with all before
// it, and takes a hundred bytes and more for every node. What the tags mean is not known here.

import Columns

/// What of a text with tags was not read.
struct MarkupLoss: OptionSet {
  let rawValue: UInt8

  /// What stands behind the place where libxml2 stopped: elements lie too deep, or a text is too long.
  static let behindStop = MarkupLoss(rawValue: 1 << 0)
  /// What stands behind as many tags as are read.
  static let lateTags = MarkupLoss(rawValue: 1 << 1)
  /// The attributes of a tag behind as many as are read.
  static let lateAttributes = MarkupLoss(rawValue: 1 << 2)
  /// A mark is never closed, or closes what is not open: text behind it may be missing. It is remarked in
  /// the article, not listed as a record that was dropped.
  static let broken = MarkupLoss(rawValue: 1 << 3)

  /// Each loss but `broken`, as the end of a sentence.
  var reasons: [String] {
    let all: [(MarkupLoss, String)] = [
      (
        .behindStop,
        "elements lie deeper than 255, or a text is longer than 10 MB: the rest was not read"
      ),
      (.lateTags, "more than 500,000 tags: the rest was not read"),
      (.lateAttributes, "a tag with more than 256 attributes: the others were not read"),
    ]
    return all.filter { contains($0.0) }.map { $0.1 }
  }
}

/// A text with tags within bounds that no document of news comes near.
struct MarkupBounds {
  /// Pages of news have thousands, a live blog of many days tens of thousands.
  static let mostTagsOfPage = 500_000
  /// Pages have a few dozen in one tag, mostly in `html` and `body`.
  private static let mostAttributes = 256

  /// What had to be left out.
  private(set) var loss: MarkupLoss = []
  private var cursor: ByteCursor
  /// The pieces of the text that are read, but for the last.
  private var pieces: [Range<Int>] = []
  /// The last piece.
  private var last: Range<Int>

  /// Looks at the tags of a text. Linear.
  init(_ text: Bytes, mostTags: Int) {
    cursor = ByteCursor(text)
    last = 0..<text.count
    var tags = 0
    while let open = text.first(UInt8(ascii: "<"), from: cursor.offset) {
      cursor.offset = open + 1
      guard let byte = cursor.byte, ASCII.isLetter(byte) || "/!?".utf8.contains(byte) else {
        continue
      }
      tags += 1
      if tags > mostTags {
        loss.insert(.lateTags)
        last = last.lowerBound..<open
        return
      }
      skipTag()
    }
  }

  /// Hands what is read to `use`.
  func withText<Result>(_ use: (Bytes) -> Result) -> Result {
    let text = cursor.bytes
    guard !pieces.isEmpty else { return use(Bytes(rebasing: text[last])) }
    return (pieces + [last]).flatMap { text[$0] }.withUnsafeBufferPointer(use)
  }

  /// Goes from behind a `<` to behind the tag, and behind what is no markup between two tags: comments,
  /// scripts and styles.
  private mutating func skipTag() {
    if cursor.begins("!--") { return skip(past: "-->") }
    let isScript = isNamed("script")
    let isStyle = isNamed("style")
    if let byte = cursor.byte, ASCII.isLetter(byte) { skipAttributes() }
    if isScript { skip(past: "</script") }
    if isStyle { skip(past: "</style") }
  }

  /// Goes from a tag's name to its end, and leaves out the attributes that are too many.
  private mutating func skipAttributes() {
    _ = cursor.take { $0 > 0x20 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    var count = 0
    var cut: Int?
    while true {
      _ = cursor.take { $0 <= 0x20 || $0 == UInt8(ascii: "/") }
      guard let byte = cursor.byte, byte != UInt8(ascii: ">") else { break }
      count += 1
      if count > Self.mostAttributes { cut = cut ?? cursor.offset }
      skipAttribute()
    }
    guard let cut else { return }
    loss.insert(.lateAttributes)
    pieces.append(last.lowerBound..<cut)
    last = cursor.offset..<last.upperBound
  }

  private mutating func skipAttribute() {
    _ = cursor.take { $0 > 0x20 && !"=/>".utf8.contains($0) }
    cursor.skipSpace()
    guard cursor.byte == UInt8(ascii: "=") else { return }
    cursor.skip()
    cursor.skipSpace()
    if let quote = cursor.byte, quote == 0x22 || quote == 0x27 {
      let end = cursor.bytes.first(quote, from: cursor.offset + 1)
      cursor.offset = end.map { $0 + 1 } ?? cursor.bytes.count
    } else {
      _ = cursor.take { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    }
  }

  private func isNamed(_ name: StaticString) -> Bool {
    guard cursor.begins(name) else { return false }
    let next = cursor.byte(after: name.utf8CodeUnitCount) ?? 0
    return next <= 0x20 || next == UInt8(ascii: "/") || next == UInt8(ascii: ">")
  }

  /// Goes behind the next such phrase, or to the end.
  private mutating func skip(past phrase: StaticString) {
    while let next = cursor.bytes.first(phrase.utf8Start[0], from: cursor.offset) {
      cursor.offset = next
      if cursor.begins(phrase) { return cursor.skip(phrase.utf8CodeUnitCount) }
      cursor.skip()
    }
    cursor.offset = cursor.bytes.count
  }
}
