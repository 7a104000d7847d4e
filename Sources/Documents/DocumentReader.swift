// The face of this module: the bytes of one file of any format → its articles, one after the other.
// Which format it is, is told by FormatSniffing; each format has its reader in a folder of its own.

import Articles
import Columns

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
    switch TextDecoder.decode(bytes) {
    case .asIs(let range): take(.text(Bytes(rebasing: bytes[range]), Format.of(name), []))
    case .repaired(let text, let diagnostics):
      text.withUnsafeBufferPointer { take(.text($0, Format.of(name), diagnostics)) }
    case .refused(let refusal): return refusal
    }
    return nil
  }
}
