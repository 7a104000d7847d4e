// A whole page of HTML that lies in another document: in a mail, in a web archive, in a record.

import Articles
import Columns
import Prose

/// Hands pages over to the reader of pages.
enum WholePage {
  /// Reads a page in valid UTF-8. `address` is where it stood on the web. Linear.
  static func read(
    _ page: Bytes, format: Format, address: String?, diagnostics: [Diagnostic],
    _ take: (Piece) -> Void
  ) {
    HTMLPage.read(
      page, name: "", format: format, address: address, diagnostics: diagnostics, take)
  }
}

extension Manuscript {
  /// The manuscript with what was repaired in its whole file. Damage is reported where U+FFFD shows
  /// it, for the other articles of the file are sound. Linear.
  func with(_ fileDiagnostics: [Diagnostic]) -> Manuscript {
    guard !fileDiagnostics.isEmpty else { return self }
    let damage = firstReplacement
    var manuscript = self
    for var diagnostic in fileDiagnostics {
      if diagnostic.code == .invalidEncoding || diagnostic.code == .nulBytes {
        guard let damage else { continue }
        diagnostic.range = damage
      } else {
        diagnostic.range = TextRange(0, min(1, textCount))
      }
      manuscript.diagnostics.append(diagnostic)
    }
    return manuscript
  }

  private var firstReplacement: TextRange? {
    let mark: [UInt8] = [0xEF, 0xBF, 0xBD]
    var offset = 0
    while offset + 3 <= textCount {
      if bytes[offset] == mark[0], bytes[offset..<offset + 3].elementsEqual(mark) {
        return TextRange(offset, offset + 3)
      }
      offset += 1
    }
    return nil
  }
}
