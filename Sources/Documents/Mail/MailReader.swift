// Mails, mailboxes and web archives → articles. A newsletter's sender is its source, for it comes from
// the paper; a mail that one person writes names its author so.

import Articles
import Columns

/// Reads mails.
package enum MailReader {
  /// Hands over the article of a mail (`.mail`), of each mail of a mailbox (`.mbox`), or of a web
  /// archive (`.mhtml`). `bytes`: as they stand in the file, for each part has its own charset.
  /// Linear.
  package static func read(_ bytes: Bytes, format: Format, _ take: (Piece) -> Void) {
    if format == .mhtml {
      readPage(MailHeader(bytes), take)
    } else if format == .mbox {
      for (index, message) in Mailbox(bytes).enumerated() {
        let place = "message \(index + 1)"
        guard Mailbox.isEscaped(message) else {
          readMessage(MailHeader(message), format, place, take)
          continue
        }
        Mailbox.unescaped(message).withUnsafeBufferPointer {
          readMessage(MailHeader($0), format, place, take)
        }
      }
    } else {
      readMessage(MailHeader(bytes), format, "the message", take)
    }
  }

  private static func readMessage(
    _ header: MailHeader, _ format: Format, _ place: String, _ take: (Piece) -> Void
  ) {
    let content = MailContent(header)
    var builder = ManuscriptBuilder(format)
    if let subject = header.text("subject") { builder.addHeadline(MailSubject.stripped(subject)) }
    for text in content.texts {
      if text.isHTML { builder.addHTML(text.bytes) } else { builder.addPlainText(text.bytes) }
    }
    if let sender = header.raw("from") {
      builder.set(isNewsletter(header) ? .source : .byline, MailSender.name(sender))
    }
    if let date = header.raw("date") { builder.addDate(date.prefix { $0 != 0x28 }, .metadata) }
    if let language = header.raw("content-language") {
      builder.set(.language, language.prefix { $0 != UInt8(ascii: ",") })
    }
    if builder.hasNoBody {
      take(.dropped(DroppedRecord(place: place, why: "no text in it")))
    } else {
      take(.manuscript(builder.finish().with(content.texts.flatMap(\.diagnostics))))
    }
    report(content, place, take)
  }

  /// Whether a mail goes to everybody who asked for it: it says how to be rid of it (RFC 2369), or
  /// which list it went to (RFC 2919).
  private static func isNewsletter(_ header: MailHeader) -> Bool {
    header.raw("list-unsubscribe") != nil || header.raw("list-id") != nil
  }

  /// Says what was left out of a message.
  private static func report(_ content: MailContent, _ place: String, _ take: (Piece) -> Void) {
    if !content.attachments.isEmpty {
      let names = content.attachments.prefix(8).map { String(decoding: $0, as: UTF8.self) }
      let more = content.attachments.count > 8 ? " …" : ""
      let why = "attachments left out: " + names.joined(separator: ", ") + more
      take(.dropped(DroppedRecord(place: place, why: why)))
    }
    if content.isCut {
      take(.dropped(DroppedRecord(place: place, why: "more parts than any mail has: left out")))
    }
  }

  private static func readPage(_ header: MailHeader, _ take: (Piece) -> Void) {
    let content = MailContent(header)
    guard let text = content.texts.first(where: \.isHTML) ?? content.texts.first, text.weight > 0
    else {
      return take(.dropped(DroppedRecord(place: "the archive", why: "no page in it")))
    }
    let address = header.raw("snapshot-content-location") ?? text.address
    text.bytes.withUnsafeBufferPointer { page in
      WholePage.read(
        page, format: .mhtml, address: address.map { String(decoding: $0, as: UTF8.self) },
        diagnostics: text.diagnostics, take)
    }
  }
}

/// The messages of a mailbox (RFC 4155): each begins with a line `From …`.
private struct Mailbox: Sequence, IteratorProtocol {
  private let bytes: Bytes
  private var offset = 0

  init(_ bytes: Bytes) { self.bytes = bytes }

  mutating func next() -> Bytes? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let rest = Bytes(rebasing: bytes[start...])
    var lines = MailLines(rest)
    var isAfterBlank = false
    while let line = lines.next() {
      let isFrom = rest[line.content].starts(with: "From ".utf8)
      if isFrom, line.content.lowerBound > 0, begins(rest, line, isAfterBlank) {
        offset = start + line.content.lowerBound
        return Bytes(rebasing: rest[..<line.content.lowerBound])
      }
      isAfterBlank = line.content.isEmpty
    }
    offset = bytes.count
    return rest
  }

  /// Whether a message begins there: a field follows. Not every program writes the blank line before
  /// it; then at least a time of day must stand in it.
  private func begins(
    _ bytes: Bytes, _ line: (content: Range<Int>, end: Int), _ isAfterBlank: Bool
  ) -> Bool {
    var lines = MailLines(Bytes(rebasing: bytes[line.end...]))
    guard let next = lines.next() else { return false }
    let range = line.end + next.content.lowerBound..<line.end + next.content.upperBound
    return MailHeader.isField(bytes, range)
      && (isAfterBlank || bytes[line.content].contains(UInt8(ascii: ":")))
  }

  /// Whether a line of it was marked so that it is no separator: `>From `.
  static func isEscaped(_ message: Bytes) -> Bool {
    MailLines(message).contains { isEscaped(message, $0.content) }
  }

  /// The message with one mark less on each such line. Linear.
  static func unescaped(_ message: Bytes) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(message.count)
    for line in MailLines(message) {
      let start = line.content.lowerBound + (isEscaped(message, line.content) ? 1 : 0)
      result.append(contentsOf: message[start..<line.end])
    }
    return result
  }

  private static func isEscaped(_ message: Bytes, _ line: Range<Int>) -> Bool {
    let mark = UInt8(ascii: ">")
    guard let first = line.first, message[first] == mark else { return false }
    return message[line].drop { $0 == mark }.starts(with: "From ".utf8)
  }
}
