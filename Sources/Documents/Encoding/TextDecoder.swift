// File bytes → valid UTF-8 without NUL, or the reason why not. It looks at encodings and at what
// kind of file this is (ContentSniffing); the article's parts are the parser's business.

import Articles
import Columns
import Prose

/// What became of a file's bytes.
package enum Decoding: Equatable, Sendable {
  /// These bytes of the file are the text, unchanged: what follows a byte-order mark.
  case asIs(Range<Int>)
  /// The text had to be made anew; the diagnostics' ranges are offsets into it.
  case repaired([UInt8], [Diagnostic])
  /// There is no text to read.
  case refused(Refusal)
}

/// Why a file gives no article.
package enum Refusal: Equatable, Sendable {
  /// Pictures, archives, programs and the like.
  case binary
  /// A document in a format that may be read one day.
  case notYetRead(DocumentKind)
  /// Longer than offsets of 32 bits reach.
  case tooLarge

  /// One sentence for people.
  package var message: String {
    switch self {
    case .binary: "not a text file"
    case .notYetRead(let kind): "\(kind.plural) are not read yet"
    case .tooLarge: "longer than 4 GiB: split it first"
    }
  }
}

/// Formats that are recognised by their first bytes, and not read.
package enum DocumentKind: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case html, xml, json, rtf, utf32

  /// What people call such files.
  var plural: String {
    switch self {
    case .html: "HTML pages"
    case .xml: "XML documents"
    case .json: "JSON documents"
    case .rtf: "RTF documents"
    case .utf32: "UTF-32 texts"
    }
  }
}

/// Turns file bytes into text.
package enum TextDecoder {
  /// Decodes one file. UTF-8 is the rule; UTF-16 needs its byte-order mark. Bytes that are no
  /// UTF-8, and NUL, become U+FFFD (one for each maximal ill-formed part). Linear, and without a
  /// copy for sound text; `text` may be empty.
  package static func decode(_ bytes: Bytes) -> Decoding {
    if let refusal = ContentSniffing.refusal(bytes) { return .refused(refusal) }
    if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes, lowFirst: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes, lowFirst: false) }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let fault = UTF8Sequence.firstFault(bytes, from: start)
    if fault == bytes.count { return .asIs(start..<bytes.count) }
    if ContentSniffing.looksBinary(bytes) { return .refused(.binary) }
    return repair(bytes, from: start, fault: fault)
  }

  private static func repair(_ bytes: Bytes, from start: Int, fault: Int) -> Decoding {
    var text = RepairedText(capacity: bytes.count - start)
    var offset = start
    var next = fault
    while offset < bytes.count {
      text.bytes.append(contentsOf: bytes[offset..<next])
      guard next < bytes.count else { break }
      var bad = 1
      if bytes[next] == 0 {
        text.replace(.nulBytes)
      } else {
        _ = UTF8Sequence.wellFormed(bytes, at: next, bad: &bad)
        text.replace(.invalidEncoding)
      }
      offset = next + bad
      next = UTF8Sequence.firstFault(bytes, from: offset)
    }
    return text.decoding
  }

  private static func decodeUTF16(_ bytes: Bytes, lowFirst: Bool) -> Decoding {
    var text = RepairedText(capacity: bytes.count)
    var offset = 2
    func unit(_ at: Int) -> UInt32 {
      guard at + 1 < bytes.count else { return 0xFFFF_FFFF }
      let (first, second) = (UInt32(bytes[at]), UInt32(bytes[at + 1]))
      return lowFirst ? second << 8 | first : first << 8 | second
    }
    while offset < bytes.count {
      var value = unit(offset)
      let low = unit(offset + 2)
      if (0xD800...0xDBFF).contains(value), (0xDC00...0xDFFF).contains(low) {
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        offset += 2
      }
      offset += 2
      if value == 0 {
        text.replace(.nulBytes)
      } else if let scalar = Unicode.Scalar(value) {
        text.bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        text.replace(.invalidEncoding)
      }
    }
    text.diagnostics.append(Diagnostic(.decodedUTF16, TextRange(0, min(1, text.bytes.count))))
    return text.decoding
  }
}

/// A text in the making, with one diagnostic for each kind of damage at its first place.
private struct RepairedText {
  var bytes: [UInt8] = []
  var diagnostics: [Diagnostic] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func replace(_ code: Diagnostic.Code) {
    if !diagnostics.contains(where: { $0.code == code }) {
      diagnostics.append(Diagnostic(code, TextRange(bytes.count, bytes.count + 3)))
    }
    bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
  }

  /// Replacement may treble the size, so the limit is looked at again.
  var decoding: Decoding {
    bytes.count > longestText ? .refused(.tooLarge) : .repaired(bytes, diagnostics)
  }
}
