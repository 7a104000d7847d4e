// UTF-16 and UTF-32 → UTF-8: telling them by their mark or by the pattern of their NUL bytes, and
// decoding them.

import Articles
import Columns
import Glibc
import Prose

/// How wide units are laid out.
struct WideText: Equatable {
  /// Bytes of a unit: 2 or 4.
  var width: Int
  var isLowFirst: Bool
  /// Where the text begins, behind the mark.
  var start: Int
  var evidence: EncodingEvidence

  /// What a text is laid out as, nil where its units are bytes. Without a mark 4 kB are looked at.
  static func of(_ bytes: Bytes) -> WideText? {
    // Hardly any file needs a second look: its marks and its pattern both hold such bytes.
    guard let first = bytes.first, let base = bytes.baseAddress,
      first >= 0xFE || memchr(base, 0, Swift.min(bytes.count, 4096)) != nil
    else { return nil }
    let marks: [(mark: [UInt8], width: Int, isLowFirst: Bool)] = [
      ([0xFF, 0xFE, 0, 0], 4, true), ([0, 0, 0xFE, 0xFF], 4, false), ([0xFF, 0xFE], 2, true),
      ([0xFE, 0xFF], 2, false),
    ]
    if let found = marks.first(where: { bytes.starts(with: $0.mark) }) {
      return WideText(
        width: found.width, isLowFirst: found.isLowFirst, start: found.mark.count, evidence: .mark)
    }
    let sample = bytes.sample(4096)
    guard sample.count >= 8, sample.contains(0), !isSpoiltUTF8(sample) else { return nil }
    return [(4, true), (4, false), (2, true), (2, false)]
      .map { WideText(width: $0, isLowFirst: $1, start: 0, evidence: .pattern) }
      .first { $0.fits(sample) }
  }

  /// Whether a sample with NUL bytes is rather UTF-8 into which some came: they are few, and without
  /// them it is UTF-8 without control characters. In wide texts every fourth byte is a NUL (Latin), or
  /// the halves of their characters are control characters or no UTF-8.
  private static func isSpoiltUTF8(_ sample: Bytes) -> Bool {
    let rest = sample.filter { $0 != 0 }
    guard rest.count * 5 >= sample.count * 4, !rest.contains(where: isControl) else { return false }
    // The sample may end inside a character.
    return rest.withUnsafeBufferPointer { UTF8Sequence.firstFault($0) } + 4 > rest.count
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte == 0x7F || (byte < 0x20 && !ASCII.isSpace(byte) && byte != 0x1B)
  }

  /// Whether a sample reads as text in this layout: no control characters, no halves of pairs, and
  /// spaces, line ends, digits or Latin letters among the units, as in every script's texts.
  private func fits(_ sample: Bytes) -> Bool {
    let count = sample.count / width * width
    var (plain, others) = (0, Set<UInt32>())
    var offset = 0
    while offset < count {
      let value = unit(sample, offset)
      offset += width
      switch value {
      case 9, 10, 12, 13, 0x20...0x7E: plain += 1
      case 0..<0xA0, 0xFFFE...0xFFFF, 0xE000...0xF8FF: return false
      case 0xD800...0xDFFF where width == 2: break
      default:
        guard width == 2 || Unicode.Scalar(value) != nil else { return false }
        others.insert(value >> 8)
      }
    }
    // Units read in the wrong order are scattered over all blocks of Unicode.
    return plain * 50 >= count / width && (plain * width * 2 >= count || others.count < 100)
  }

  private func unit(_ bytes: Bytes, _ offset: Int) -> UInt32 {
    guard offset + width <= bytes.count else { return .max }
    var value: UInt32 = 0
    for index in 0..<width {
      value = value << 8 | UInt32(bytes[isLowFirst ? offset + width - 1 - index : offset + index])
    }
    return value
  }

  /// The text in UTF-8; what is no character, and NUL, becomes U+FFFD. Linear.
  func decode(_ bytes: Bytes) -> Decoding {
    var text = RepairedText(capacity: bytes.count)
    var offset = start
    while offset < bytes.count {
      var value = unit(bytes, offset)
      offset += width
      if width == 2, (0xD800...0xDBFF).contains(value) {
        let low = unit(bytes, offset)
        if (0xDC00...0xDFFF).contains(low) {
          value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
          offset += 2
        }
      }
      if value == 0 {
        text.replace(.nulBytes)
      } else if let scalar = Unicode.Scalar(value) {
        text.bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        text.replace(.invalidEncoding)
      }
    }
    text.remark(decodedFrom: width == 2 ? .utf16 : .utf32, evidence)
    return text.decoding
  }
}
