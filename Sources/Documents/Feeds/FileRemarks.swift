// What was repaired in a whole file, said of the articles in it that it concerns.

import Articles
import Prose

extension Manuscript {
  /// Takes what was said of the file's text. Damage that left U+FFFD concerns only an article that
  /// holds one, and is placed there; anything else (the encoding) concerns every article. Linear.
  mutating func takeRemarks(onFile remarks: [Diagnostic]) {
    guard !remarks.isEmpty else { return }
    let damage = firstReplacement
    for var remark in remarks {
      if remark.code == .invalidEncoding || remark.code == .nulBytes {
        guard let damage else { continue }
        remark.range = damage
      } else {
        remark.range = TextRange(0, min(1, textCount))
      }
      diagnostics.append(remark)
    }
  }

  private var firstReplacement: TextRange? {
    var offset = 0
    while offset + 2 < textCount {
      if bytes[offset] == 0xEF, bytes[offset + 1] == 0xBF, bytes[offset + 2] == 0xBD {
        return TextRange(offset, offset + 3)
      }
      offset += 1
    }
    return nil
  }
}
