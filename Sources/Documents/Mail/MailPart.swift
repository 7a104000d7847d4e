// The parts of a message (MIME, RFC 2046): which of them are its text, and which come along with it.

import Articles
import Columns

/// A part of a message that holds no other parts, lent by the message's bytes.
struct MailPart {
  let header: MailHeader

  /// Its media type in small letters; what says nothing is plain text.
  var type: [UInt8] {
    let type = header.keyword("content-type")
    return type.isEmpty ? Array("text/plain".utf8) : type
  }

  /// Whether it is HTML.
  var isHTML: Bool {
    MailASCII.equal(type, "text/html") || MailASCII.equal(type, "application/xhtml+xml")
  }

  /// Whether it is a text to be read in its place.
  var isText: Bool {
    guard !MailASCII.equal(header.keyword("content-disposition"), "attachment") else {
      return false
    }
    return isHTML || MailASCII.equal(type, "text/plain") || MailASCII.equal(type, "text")
  }

  /// The name that an attached file has; nil where it has none.
  var fileName: [UInt8]? {
    let name =
      header.parameter("filename", of: "content-disposition")
      ?? header.parameter("name", of: "content-type")
    return name.map(EncodedWords.decoded)
  }

  /// Its text in UTF-8. Linear.
  var text: (text: [UInt8], diagnostics: [Diagnostic]) {
    let encoding = header.keyword("content-transfer-encoding")
    let bytes = TransferEncoding.decoded(Array(header.body), encoding)
    // A page's own word on its charset counts where the mail says nothing.
    let charset =
      header.parameter("charset", of: "content-type")
      ?? (isHTML ? bytes.withUnsafeBufferPointer { DeclaredCharset.label(in: $0) } : nil)
    var (text, diagnostics) = MailText.decoded(bytes, charset: charset)
    if !isHTML, let format = header.parameter("format", of: "content-type"),
      MailASCII.equal(format, "flowed")
    {
      let drops = header.parameter("delsp", of: "content-type").map { MailASCII.equal($0, "yes") }
      text = MailText.unflowed(text, dropsBlank: drops ?? false)
    }
    return (text, diagnostics)
  }
}

/// What a message holds: the parts to read, in order, and what comes along.
struct MailContent {
  /// A text to be read, decoded.
  struct Text {
    var bytes: [UInt8]
    var isHTML: Bool
    var diagnostics: [Diagnostic]
    /// Where it stood on the web, in web archives.
    var address: [UInt8]?

    /// How much of it is seen.
    var weight: Int {
      bytes.withUnsafeBufferPointer { RecordText(bytes: $0).visibleCount }
    }
  }

  private(set) var texts: [Text] = []
  /// Attached files, by name or type.
  private(set) var attachments: [[UInt8]] = []
  /// Parts lay deeper or were more than we read.
  private(set) var isCut = false
  private var count = 0

  /// Parts within parts, and parts of a message, more than any mailer makes.
  private static let (deepest, most) = (12, 2_000)

  /// The content of the part that a header begins. O(bytes · depth), and depth is bounded.
  init(_ header: MailHeader) { texts = read(header, 0) }

  private mutating func read(_ header: MailHeader, _ depth: Int) -> [Text] {
    count += 1
    guard depth <= Self.deepest, count <= Self.most else {
      isCut = true
      return []
    }
    let part = MailPart(header: header)
    let type = part.type
    if MailASCII.equal(type, "message/rfc822") { return read(MailHeader(header.body), depth + 1) }
    guard type.starts(with: "multipart/".utf8),
      let boundary = header.parameter("boundary", of: "content-type"), !boundary.isEmpty
    else { return leaf(part) }
    let children = MailParts(header.body, boundary).map { MailHeader($0) }
    if MailASCII.equal(type, "multipart/alternative") { return fullest(children, depth) }
    if MailASCII.equal(type, "multipart/related") { return root(children, header, depth) }
    if MailASCII.equal(type, "multipart/signed") {
      return children.first.map { read($0, depth + 1) } ?? []
    }
    return children.flatMap { read($0, depth + 1) }
  }

  private mutating func leaf(_ part: MailPart) -> [Text] {
    guard part.isText else {
      let isInline = part.type.starts(with: "image/".utf8) && part.fileName == nil
      if !isInline { attachments.append(part.fileName ?? part.type) }
      return []
    }
    let (bytes, diagnostics) = part.text
    let address = part.header.raw("content-location")
    return [Text(bytes: bytes, isHTML: part.isHTML, diagnostics: diagnostics, address: address)]
  }

  /// Of several forms of one text the fullest; HTML where it says about as much, for it keeps
  /// headings and paragraphs apart.
  private mutating func fullest(_ children: [MailHeader], _ depth: Int) -> [Text] {
    var best: (texts: [Text], weight: Int) = ([], 0)
    for child in children {
      let texts = read(child, depth + 1)
      let isHTML = texts.contains { $0.isHTML }
      let weight = texts.reduce(0) { $0 + $1.weight } * (isHTML ? 5 : 4)
      if weight > best.weight { best = (texts, weight) }
    }
    return best.texts
  }

  /// A page with what it shows: the part that `start` names, or the first text.
  private mutating func root(
    _ children: [MailHeader], _ header: MailHeader, _ depth: Int
  ) -> [Text] {
    if let start = header.parameter("start", of: "content-type"),
      let root = children.first(where: { $0.raw("content-id") == start })
    {
      let texts = read(root, depth + 1)
      if !texts.isEmpty { return texts }
    }
    for child in children {
      let (attached, texts) = (attachments.count, read(child, depth + 1))
      if !texts.isEmpty { return texts }
      // Pictures and styles of the page are no attachments.
      attachments.removeLast(attachments.count - attached)
    }
    return []
  }
}

/// The parts between the lines that hold a boundary.
private struct MailParts: Sequence, IteratorProtocol {
  private let bytes: Bytes
  private let mark: [UInt8]
  private var lines: MailLines
  private var start: Int?
  private var isOver = false

  init(_ bytes: Bytes, _ boundary: [UInt8]) {
    self.bytes = bytes
    mark = [0x2D, 0x2D] + boundary
    lines = MailLines(bytes)
  }

  mutating func next() -> Bytes? {
    while !isOver, let line = lines.next() {
      guard bytes[line.content].starts(with: mark) else { continue }
      let rest = bytes[line.content].dropFirst(mark.count)
      isOver = rest.starts(with: [0x2D, 0x2D])
      guard isOver || rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { continue }
      let part = start.map { Bytes(rebasing: bytes[$0..<line.content.lowerBound]) }
      start = isOver ? nil : line.end
      if let part { return part }
    }
    // A message that was cut off has no closing boundary.
    guard let last = start else { return nil }
    start = nil
    isOver = true
    return Bytes(rebasing: bytes[last...])
  }
}
