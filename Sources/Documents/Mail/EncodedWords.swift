// Words of header fields in other charsets (RFC 2047): `=?iso-8859-1?Q?Pe=F1a?=`.

import Articles
import Columns

/// Decodes encoded words.
enum EncodedWords {
  /// A word's charset, and its bytes before that charset is undone.
  private struct Word {
    var charset: [UInt8]
    var bytes: [UInt8]
  }

  /// A field's value in valid UTF-8. White space between two encoded words is none, and a character
  /// may be cut in two by them. Linear.
  static func decoded(_ value: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var plain: [UInt8] = []
    var pending: Word?
    var offset = 0
    func flush() {
      if let word = pending { result.append(contentsOf: text(word)) }
      pending = nil
      if !plain.isEmpty { result.append(contentsOf: MailText.decoded(plain, charset: nil).text) }
      plain.removeAll()
    }
    while offset < value.count {
      if let (word, end) = word(value, offset) {
        if let last = pending, plain.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          plain.removeAll()
          if last.charset == word.charset {
            pending?.bytes.append(contentsOf: word.bytes)
          } else {
            flush()
            pending = word
          }
        } else {
          flush()
          pending = word
        }
        offset = end
      } else {
        plain.append(value[offset])
        offset += 1
      }
    }
    flush()
    return result
  }

  private static func text(_ word: Word) -> [UInt8] {
    MailText.decoded(word.bytes, charset: word.charset).text
  }

  private static func word(_ value: [UInt8], _ start: Int) -> (Word, Int)? {
    let question = UInt8(ascii: "?")
    guard value[start] == UInt8(ascii: "="), start + 1 < value.count, value[start + 1] == question
    else { return nil }
    // Charsets have short names, and a word at most 75 bytes; mailers write longer ones.
    guard let charset = part(value, start + 2, longest: 40),
      let code = part(value, charset.upperBound + 1, longest: 1), code.count == 1,
      let text = part(value, code.upperBound + 1, longest: 1 << 16),
      text.upperBound + 1 < value.count, value[text.upperBound + 1] == UInt8(ascii: "=")
    else { return nil }
    let encoded = Array(value[text])
    let bytes: [UInt8]
    switch MailASCII.lowered(value[code.lowerBound]) {
    case UInt8(ascii: "q"):
      let blanks = encoded.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
      bytes = TransferEncoding.unescaped(blanks, mark: UInt8(ascii: "="))
    case UInt8(ascii: "b"): bytes = TransferEncoding.base64(encoded)
    default: return nil
    }
    // RFC 2231 puts a language behind the charset: `utf-8*en`.
    let name = value[charset].prefix { $0 != UInt8(ascii: "*") }.map(MailASCII.lowered)
    return (Word(charset: name, bytes: bytes), text.upperBound + 2)
  }

  /// Up to the next question mark, which must come soon.
  private static func part(_ value: [UInt8], _ start: Int, longest: Int) -> Range<Int>? {
    guard start < value.count else { return nil }
    let end = min(value.count, start + longest + 1)
    return value[start..<end].firstIndex(of: UInt8(ascii: "?")).map { start..<$0 }
  }
}
