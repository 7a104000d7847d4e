// The face of this module: the bytes of one file of any format → its articles, one after the other.
// It unpacks, asks FormatSniffing what the file is and TextDecoder for its text, and hands it to the
// format's reader; each of these has a folder of its own.

import Articles
import Columns
import Prose

/// What a file holds, piece by piece.
package enum Piece {
  /// Plain text or Markdown: valid UTF-8 without NUL, lent for the call, with what was repaired in it.
  case text(Bytes, Format, [Diagnostic])
  /// An article of a document in any other format.
  case manuscript(Manuscript)
  /// A record that gave no article; the rest of the file is read all the same.
  case dropped(DroppedRecord)
}

/// A record of a file that could not be read as an article.
package struct DroppedRecord: Equatable, Sendable {
  /// Where it stands, in words: `line 17`, `message 3`, `entry 2`.
  package var place: String
  /// Why, as the end of a sentence: `no text in it`, `not valid JSON`.
  package var why: String

  /// A record at a place.
  package init(place: String, why: String) {
    self.place = place
    self.why = why
  }
}

/// Reads the files of one thread.
package struct DocumentReader {
  /// A reader.
  package init() {}

  /// Hands the pieces of one file to `take`, in their order. `name` is the file's path: it is asked
  /// where the bytes say nothing. Linear.
  /// - Returns: why nothing could be read, nil where something was handed over.
  package mutating func read(
    _ bytes: Bytes, name: String, _ take: (Piece) -> Void
  ) -> Refusal? {
    switch Unpacking.unpack(bytes) {
    case .notPacked: return read(unpacked: bytes, name: name, [], take)
    case .refused(let refusal): return refusal
    case .unpacked(let content, let isWhole):
      let remarks = isWhole ? [] : [Diagnostic(.incompleteArchive, TextRange(0, 0))]
      return content.withUnsafeBufferPointer { read(unpacked: $0, name: name, remarks, take) }
    }
  }

  /// Whether a file that begins so is JSON Lines in an encoding that contains ASCII, of which lines can
  /// be read without those before (`read(lines:behind:)`). `head` holds its first line.
  package static func beginsWithJSONLines(_ head: Bytes, name: String) -> Bool {
    guard case .notPacked = Unpacking.unpack(head), BinarySniffing.refusal(head) == nil,
      WideText.of(head) == nil,
      case .format(.jsonLines) = FormatSniffing.format(of: head, name: name)
    else { return false }
    return JSONReader.beginsWithValue(head)
  }

  /// Hands over the pieces of whole lines of such a file; so many lines come before. Linear.
  /// - Returns: why nothing could be read, nil where something was handed over.
  package func read(
    lines bytes: Bytes, behind linesBefore: Int, _ take: (Piece) -> Void
  ) -> Refusal? {
    decode(bytes, declared: nil, []) { text, diagnostics in
      JSONReader.readLines(text, behind: linesBefore, diagnostics: diagnostics, take)
      return nil
    }
  }

  private func read(
    unpacked bytes: Bytes, name: String, _ remarks: [Diagnostic], _ take: (Piece) -> Void
  ) -> Refusal? {
    if let refusal = BinarySniffing.refusal(bytes) { return refusal }
    if WideText.of(bytes) != nil {
      // Formats are told by their ASCII, which wide texts have only when they are decoded.
      return decode(bytes, declared: nil, remarks) { text, diagnostics in
        sniff(text, name: name, raw: nil, diagnostics, take)
      }
    }
    return sniff(bytes, name: name, raw: bytes, remarks, take)
  }

  /// `raw` are the file's bytes, not decoded yet; nil where `text` is valid UTF-8.
  private func sniff(
    _ text: Bytes, name: String, raw: Bytes?, _ diagnostics: [Diagnostic], _ take: (Piece) -> Void
  ) -> Refusal? {
    let format: Format
    switch FormatSniffing.format(of: text, name: name) {
    case .unknownXML(let root): return .unknownXML(root: root)
    case .format(let found): format = found
    }
    switch format {
    case .mail, .mbox, .mhtml:
      readMail(text, format, diagnostics, take)
      return nil
    case .text, .markdown, .html, .rss, .atom, .rdf, .jsonFeed, .json, .jsonLines, .csv, .tsv,
      .nitf, .newsML:
      guard let raw else { return hand(text, format, name, diagnostics, take) }
      return decode(raw, declared: declared(raw, format), diagnostics) { text, diagnostics in
        hand(text, format, name, diagnostics, take)
      }
    }
  }

  /// Only documents with tags say which charset they are in.
  private func declared(_ bytes: Bytes, _ format: Format) -> [UInt8]? {
    switch format {
    case .html, .rss, .atom, .rdf, .nitf, .newsML: DeclaredCharset.label(in: bytes)
    case .text, .markdown, .jsonFeed, .json, .jsonLines, .csv, .tsv, .mail, .mbox, .mhtml: nil
    }
  }

  private func decode(
    _ bytes: Bytes, declared: [UInt8]?, _ remarks: [Diagnostic],
    _ use: (Bytes, [Diagnostic]) -> Refusal?
  ) -> Refusal? {
    switch TextDecoder.decode(bytes, declared: declared) {
    case .asIs(let range): use(Bytes(rebasing: bytes[range]), remarks)
    case .repaired(let text, let diagnostics):
      text.withUnsafeBufferPointer { use($0, remarks + diagnostics) }
    case .refused(let refusal): refusal
    }
  }

  // MARK: The readers of the formats

  /// Hands decoded text to the reader of its format.
  private func hand(
    _ text: Bytes, _ format: Format, _ name: String, _ diagnostics: [Diagnostic],
    _ take: (Piece) -> Void
  ) -> Refusal? {
    switch format {
    case .text: take(.text(text, format, diagnostics))
    case .markdown:
      let fields = FrontMatter.manuscript(text, diagnostics)
      take(fields.map { .manuscript($0) } ?? .text(text, format, diagnostics))
    case .html: HTMLPage.read(text, name: name, diagnostics: diagnostics, take)
    case .rss, .atom, .rdf:
      FeedReader.read(text, format: format, diagnostics: diagnostics, take)
    case .nitf, .newsML: WireReader.read(text, format: format, diagnostics: diagnostics, take)
    case .json, .jsonLines, .jsonFeed:
      JSONReader.read(text, format: format, diagnostics: diagnostics, take)
    case .csv, .tsv: TableReader.read(text, format: format, diagnostics: diagnostics, take)
    case .mail, .mbox, .mhtml: readMail(text, format, diagnostics, take)
    }
    return nil
  }

  /// Each part of a mail has its own charset, so its reader gets the bytes as they are.
  private func readMail(
    _ bytes: Bytes, _ format: Format, _ diagnostics: [Diagnostic], _ take: (Piece) -> Void
  ) {
    MailReader.read(bytes, format: format) { piece in
      guard case .manuscript(let manuscript) = piece else { return take(piece) }
      take(.manuscript(manuscript.with(diagnostics)))
    }
  }
}
