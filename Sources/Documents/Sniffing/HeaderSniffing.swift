// Telling mails, mailboxes and saved pages (MHTML) by the header at their top (RFC 5322, RFC 2045).
// A plain text with `Title:` and `Date:` above the report stays one: HeaderBlock reads it.

import Articles
import Columns

/// Looks at header lines.
enum HeaderSniffing {
  /// Which kind of message this is; nil where it is none.
  static func format(of head: Bytes, promised: Format?) -> Format? {
    var cursor = ByteCursor(head)
    cursor.skipSpace()
    if cursor.begins("from "), head[cursor.offset] == UInt8(ascii: "F") {
      guard isEnvelope(cursor.takeLine()) else { return nil }
      return MessageHeader(&cursor).known >= 2 ? .mbox : nil
    }
    let header = MessageHeader(&cursor)
    if header.isSnapshot || (header.isRelated && !header.isSent) { return .mhtml }
    if promised == .mhtml, header.isMIME { return .mhtml }
    let needed = promised == .mail || promised == .mbox ? 2 : 3
    return header.hasSender && header.known >= needed && (header.isMail || promised == .mail)
      ? .mail : nil
  }

  /// `From anna@example.org Mon Mar  3 09:14:02 2025`: an address or a name, and a time of day.
  private static func isEnvelope(_ line: Bytes) -> Bool {
    guard line.count < 200 else { return false }
    return line.indices.contains { index in
      index + 4 < line.count && ASCII.isDigit(line[index]) && ASCII.isDigit(line[index + 1])
        && line[index + 2] == UInt8(ascii: ":") && ASCII.isDigit(line[index + 3])
        && ASCII.isDigit(line[index + 4])
    }
  }
}

/// The header lines at the top of a message.
private struct MessageHeader {
  /// Fields that mails have.
  private(set) var known = 0
  /// `From` with an address in it.
  private(set) var hasSender = false
  /// Fields that only programs write, so that a person's notes are no mail.
  private(set) var isMail = false
  private(set) var isMIME = false
  /// It went to somebody.
  private(set) var isSent = false
  /// `multipart/related`: a page with what it shows.
  private(set) var isRelated = false
  /// The field that browsers put above saved pages.
  private(set) var isSnapshot = false

  init(_ cursor: inout ByteCursor) {
    for _ in 0..<200 {
      let start = cursor
      guard let byte = cursor.byte, byte > 0x20 else { return }
      let name = cursor.take { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
      guard !name.isEmpty, name.count < 80, cursor.byte == UInt8(ascii: ":") else {
        cursor = start
        return
      }
      cursor.skip()
      let valueStart = cursor.offset
      _ = cursor.takeLine()
      while let next = cursor.byte, next == 0x20 || next == 0x09 { _ = cursor.takeLine() }
      let value = Bytes(rebasing: cursor.bytes[valueStart..<cursor.offset])
      take(String(decoding: name.map(ASCII.lowered), as: UTF8.self), value)
    }
  }

  private mutating func take(_ name: String, _ value: Bytes) {
    switch name {
    case "from":
      hasSender = hasSender || value.contains(UInt8(ascii: "@"))
      known += 1
    case "subject", "date", "reply-to", "sender", "cc": known += 1
    case "to", "message-id", "received", "return-path", "delivered-to", "dkim-signature":
      known += 1
      isMail = true
      isSent = true
    case "mime-version", "content-transfer-encoding":
      known += 1
      isMail = true
      isMIME = true
    case "content-type":
      known += 1
      isMail = true
      isMIME = true
      isRelated = value.holds("multipart/related")
    case "snapshot-content-location": isSnapshot = true
    default: break
    }
  }
}
