// Shows what a reader of documents handed over, as lines that a person can write down beforehand.

import Columns
import Prose

@testable import Articles
@testable import Documents

/// What a reader hands over of bytes: one line for each part of a manuscript and each of its fields,
/// `- place: why` for a dropped record; an empty line between two pieces.
func pieces(_ bytes: [UInt8], _ read: (Bytes, (Piece) -> Void) -> Void) -> String {
  var shown: [String] = []
  bytes.withUnsafeBufferPointer { bytes in
    read(bytes) { piece in
      switch piece {
      case .text(let text, _, _): shown.append("text: " + String(decoding: text, as: UTF8.self))
      case .manuscript(let manuscript): shown.append(outline(manuscript))
      case .dropped(let record): shown.append("- \(record.place): \(record.why)")
      }
    }
  }
  return shown.joined(separator: "\n\n")
}

/// What a reader hands over of a text.
func pieces(_ text: String, _ read: (Bytes, (Piece) -> Void) -> Void) -> String {
  pieces(Array(text.utf8), read)
}

private func outline(_ manuscript: Manuscript) -> String {
  var lines = manuscript.parts.map { part in
    (part.kind == .headline
      ? "# " : part.mark == .none || part.mark == .paragraph ? "" : "\(part.mark): ")
      + manuscript.string(part.range)
  }
  func field(_ name: String, _ range: TextRange?) {
    if let range { lines.append("~ \(name): \(manuscript.string(range))") }
  }
  field("byline", manuscript.byline)
  field("source", manuscript.source)
  field("section", manuscript.section)
  field("url", manuscript.url)
  field("language", manuscript.language)
  for date in manuscript.dates { field(date.isChange ? "changed" : "date", date.range) }
  for diagnostic in manuscript.diagnostics { lines.append("~ \(diagnostic.code)") }
  return lines.joined(separator: "\n")
}
