// Which older encoding bytes are in, by their letters alone: what uchardet answers, checked against the
// shape of the text, because statistics are blind where the letters are few.

import Articles
import CDocuments
import Columns

/// Guesses encodings.
enum CharsetGuess {
  /// In bytes, before and behind the first byte that is no UTF-8.
  private static let (before, behind) = (1 << 12, 1 << 16)

  /// The most likely encoding of bytes that are no UTF-8 from `fault` on; nil where nothing is likely.
  /// A bounded sample from the beginning of a line is looked at.
  static func encoding(of bytes: Bytes, around fault: Int) -> TextEncoding? {
    var start = max(0, fault - before)
    if start > 0 { start = min(fault, (bytes.first(0x0A, from: start) ?? start) + 1) }
    let sample = Bytes(rebasing: bytes[start..<min(bytes.count, fault + behind)])
    let shape = HighBytes(sample)
    guard let answer = Self.answer(sample) else { return latin(shape) }
    guard shape.isLatin else {
      return answer == .windows1252 || answer == .latin9 ? latin(shape) : exact(answer, shape)
    }
    switch answer {
    case .windows1250, .latin2, .latin10, .windows1254, .windows1257, .latin7, .windows1258:
      // Most accents and marks are the same in all of them, and one or two others say too little.
      let isWestern = shape.plausible == shape.count && differing(sample, answer) < 3
      return isWestern ? .windows1252 : exact(answer, shape)
    case .shiftJIS where shape.kanaLeads * 3 >= shape.count: return .shiftJIS
    default: return latin(shape)
    }
  }

  /// How many bytes mean something else than in Windows-1252.
  private static func differing(_ sample: Bytes, _ encoding: TextEncoding) -> Int {
    let (own, western) = (highCharacters(encoding), highCharacters(.windows1252))
    guard own.count == western.count else { return sample.count }
    return sample.reduce(0) { sum, byte in
      byte >= 0x80 && own[Int(byte) - 0x80] != western[Int(byte) - 0x80] ? sum + 1 : sum
    }
  }

  /// What the bytes from 80 to FF mean in an encoding of single bytes.
  private static func highCharacters(_ encoding: TextEncoding) -> [[UInt8].SubSequence] {
    let bytes: [UInt8] = (0x80...0xFF).flatMap { (byte: UInt8) -> [UInt8] in [0x0A, byte] }
    let text = bytes.withUnsafeBufferPointer {
      CharsetConversion.convert($0, from: encoding)?.bytes
    }
    return text?.split(separator: 0x0A) ?? []
  }

  private static func answer(_ sample: Bytes) -> TextEncoding? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    sample.withMemoryRebound(to: CChar.self) {
      _ = uchardet_handle_data(detector, $0.baseAddress, $0.count)
    }
    uchardet_data_end(detector)
    guard let label = uchardet_get_charset(detector),
      case .other(let encoding)? = CharsetLabels.meaning(of: String(cString: label).utf8)
    else { return nil }
    return encoding
  }

  private static func latin(_ shape: HighBytes) -> TextEncoding? {
    let isLikely = shape.plausible * 4 >= shape.count * 3 && shape.letters >= shape.count * 2
    return isLikely ? .windows1252 : nil
  }

  /// An ISO encoding has control characters where its Windows sister has quotation marks and dashes,
  /// and KOI8-R has frames where KOI8-U has four letters of Ukrainian.
  private static func exact(_ encoding: TextEncoding, _ shape: HighBytes) -> TextEncoding {
    switch encoding {
    case .latin10: .windows1250
    case .latin2 where shape.hasControls: .windows1250
    case .iso7 where shape.hasControls: .windows1253
    case .iso8 where shape.hasControls: .windows1255
    case .latin7 where shape.hasControls: .windows1257
    case .latin9 where shape.hasControls: .windows1252
    case .koi8R where shape.hasUkrainian: .koi8U
    default: encoding
    }
  }
}

/// What the bytes beyond ASCII look like in a sample.
private struct HighBytes {
  /// How many there are.
  private(set) var count = 0
  /// Uninterrupted runs of them.
  private(set) var runs = 0
  /// Those that make sense in Windows-1252 where they stand.
  private(set) var plausible = 0
  /// The first bytes of kana in Shift_JIS.
  private(set) var kanaLeads = 0
  /// Letters of ASCII.
  private(set) var letters = 0
  private(set) var hasControls = false
  private(set) var hasUkrainian = false

  init(_ sample: Bytes) {
    var last: UInt8 = 0x20
    for (index, byte) in sample.enumerated() {
      if byte >= 0x80 {
        count += 1
        if last < 0x80 { runs += 1 }
        if (0x80...0x9F).contains(byte) { hasControls = true }
        if byte == 0x82 || byte == 0x83 { kanaLeads += 1 }
        if [0xA4, 0xA6, 0xA7, 0xAD, 0xB4, 0xB6, 0xB7, 0xBD].contains(byte) { hasUkrainian = true }
        let next = index + 1 < sample.count ? sample[index + 1] : 0x20
        if Self.isPlausible(byte, last, next) { plausible += 1 }
      } else if ASCII.isLetter(byte) {
        letters += 1
      }
      last = byte
    }
  }

  /// Letters with accents stand alone among plain ones; other scripts' letters stand together.
  var isLatin: Bool { runs * 3 >= count * 2 && letters >= count * 2 }

  private static func isPlausible(_ byte: UInt8, _ last: UInt8, _ next: UInt8) -> Bool {
    switch byte {
    case 0xD7, 0xF7, 0xFF: false
    // à, å, è, é, ò, ó and ö are words, in Italian, Portuguese, Polish or Swedish.
    case 0xC0, 0xC5, 0xC8, 0xC9, 0xD3, 0xD6, 0xE0, 0xE5, 0xE8, 0xE9, 0xF2, 0xF3, 0xF6:
      (last == 0x20 && ASCII.isSpace(next)) || ASCII.isLetter(next) || ASCII.isLetter(last)
    case 0xC0...0xDE: ASCII.isLetter(next) || ASCII.isLetter(last)
    case 0xDF...0xFE, 0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E:
      ASCII.isLetter(last) || ASCII.isLetter(next)
    case 0x80, 0xA3, 0xA5: ASCII.isDigit(next) || ASCII.isDigit(last) || last == 0x20
    case 0x82, 0x84, 0x85, 0x91...0x97, 0x99, 0xA0, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB2, 0xB3, 0xB7,
      0xBB, 0xBC...0xBF:
      true
    default: false
    }
  }
}
