// File bytes → valid UTF-8 without NUL, or the reason why not. It weighs what the bytes, the document
// and the letters say of the encoding; each of these has its own file.

import Articles
import CDocuments
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

/// Turns bytes into text.
package enum TextDecoder {
  /// Decodes one text. In the order of belief: byte-order marks, valid UTF-8, UTF-16 or UTF-32 by the
  /// pattern of their bytes, UTF-8 with some damage, the charset that is `declared` (a label such as
  /// `iso-8859-1`), and what the letters look like. Bytes that mean nothing, and NUL, become U+FFFD
  /// (one for each maximal ill-formed part of UTF-8). Linear, and without a copy for sound UTF-8; the
  /// text may be empty.
  package static func decode(_ bytes: Bytes, declared: [UInt8]? = nil) -> Decoding {
    if bytes.count > longestText { return .refused(.tooLarge) }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if start == 0, let wide = WideText.of(bytes) { return wide.decode(bytes) }
    let content = Bytes(rebasing: bytes[start...])
    if isSound(content) { return decodeSound(content, start, declared) }
    if BinarySniffing.looksBinary(content) { return .refused(.binary) }
    let fault = UTF8Sequence.firstFault(content)
    if start == 0, !UTF8Damage.isMinor(content, from: fault),
      let text = decodeLegacy(content, fault, declared)
    {
      return text.decoding
    }
    return repair(content, fault: fault).decoding
  }

  private static func isSound(_ bytes: Bytes) -> Bool {
    guard let base = bytes.baseAddress else { return true }
    return cdocuments_is_utf8(base, bytes.count) && bytes.first(0, from: 0) == nil
  }

  /// Valid UTF-8 may still be Japanese in seven bits, or have been decoded wrongly before.
  private static func decodeSound(_ bytes: Bytes, _ start: Int, _ declared: [UInt8]?) -> Decoding {
    if let text = decodeSevenBits(bytes, declared) { return text.decoding }
    if let text = DoubleEncoding.repair(bytes) { return text.decoding }
    return .asIs(start..<start + bytes.count)
  }

  /// ISO-2022-JP, whose escape sequences stand in no other text.
  private static func decodeSevenBits(_ bytes: Bytes, _ declared: [UInt8]?) -> RepairedText? {
    let head = bytes.sample(1 << 16)
    guard let escape = head.first(0x1B, from: 0), escape + 2 < head.count,
      head[escape + 1] == UInt8(ascii: "$"), [0x40, 0x42].contains(head[escape + 2]),
      var text = CharsetConversion.convert(bytes, from: .iso2022JP), text.faults == 0
    else { return nil }
    let isDeclared =
      declared.flatMap { CharsetLabels.meaning(of: $0) } == .other(.iso2022JP)
    text.remark(decodedFrom: .iso2022JP, isDeclared ? .declared : .pattern)
    return text
  }

  private static func decodeLegacy(
    _ bytes: Bytes, _ fault: Int, _ declared: [UInt8]?
  ) -> RepairedText? {
    if let declared, case .other(let encoding)? = CharsetLabels.meaning(of: declared),
      let text = decode(bytes, as: encoding, .declared)
    {
      return text
    }
    return CharsetGuess.encoding(of: bytes, around: fault).flatMap {
      decode(bytes, as: $0, .letters)
    }
  }

  /// Nil where more than one in twenty of the bytes beyond ASCII mean nothing in this encoding.
  private static func decode(
    _ bytes: Bytes, as encoding: TextEncoding, _ evidence: EncodingEvidence
  ) -> RepairedText? {
    guard var text = CharsetConversion.convert(bytes, from: encoding) else { return nil }
    let high = bytes.reduce(0) { $1 >= 0x80 ? $0 + 1 : $0 }
    guard text.faults * 20 <= high + 20 else { return nil }
    text.remark(decodedFrom: encoding, evidence)
    return text
  }

  private static func repair(_ bytes: Bytes, fault: Int) -> RepairedText {
    var text = RepairedText(capacity: bytes.count + 64)
    var offset = 0
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
    return text
  }
}
