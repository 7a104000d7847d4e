// The bytes of a mail's text → UTF-8 lines: charsets, and paragraphs that were wrapped for the way.

import Articles
import Columns

/// Text out of the parts of mails.
enum MailText {
  /// Bytes in valid UTF-8 with what was repaired; `charset` as the mail declares it.
  static func decoded(
    _ bytes: [UInt8], charset: [UInt8]?
  ) -> (text: [UInt8], diagnostics: [Diagnostic]) {
    bytes.withUnsafeBufferPointer { content in
      switch TextDecoder.decode(content, declared: charset) {
      case .asIs(let range): (Array(bytes[range]), [])
      case .repaired(let text, let diagnostics): (text, diagnostics)
      case .refused: (UTF8Sequence.repaired(bytes), [])
      }
    }
  }

  /// Paragraphs on one line each: in `format=flowed` (RFC 3676) a blank at a line's end joins it to
  /// the next, and one at its beginning is stuffing. `dropsBlank`: the joining blank is none of the
  /// text's. Linear.
  static func unflowed(_ text: [UInt8], dropsBlank: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { bytes in
      for line in MailLines(bytes) {
        let isStuffed = line.content.first.map { bytes[$0] == 0x20 } ?? false
        let content = bytes[line.content].dropFirst(isStuffed ? 1 : 0)
        let isSignature = content.elementsEqual("-- ".utf8)
        guard content.last == 0x20, !isSignature else {
          result.append(contentsOf: content)
          result.append(0x0A)
          continue
        }
        result.append(contentsOf: content.dropLast(dropsBlank ? 1 : 0))
      }
    }
    return result
  }
}
