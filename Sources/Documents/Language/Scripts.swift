// Which language a text is in, where its script leaves no doubt. Scripts of many languages (Latin,
// Cyrillic, Arabic, Devanagari) are left to statistics.

import Columns

/// The share of scripts in a text.
struct Scripts {
  private var letters = 0
  private var (han, kana, hangul, greek, hebrew, thai) = (0, 0, 0, 0, 0, 0)
  private var (georgian, armenian) = (0, 0)
  /// Letters of scripts that many languages share.
  private(set) var shared = 0

  /// Counts the letters of valid UTF-8. Linear; ASCII costs one comparison a byte.
  init(_ sample: Bytes) {
    var offset = 0
    while offset < sample.count {
      let byte = sample[offset]
      if byte < 0x80 {
        if ASCII.isLetter(byte) { shared += 1 }
        offset += 1
      } else if byte < 0xE0 {
        if offset + 1 < sample.count {
          take(UInt32(byte & 0x1F) << 6 | UInt32(sample[offset + 1] & 0x3F))
        }
        offset += 2
      } else {
        if byte < 0xF0, offset + 2 < sample.count {
          take(
            UInt32(byte & 0x0F) << 12 | UInt32(sample[offset + 1] & 0x3F) << 6
              | UInt32(sample[offset + 2] & 0x3F))
        }
        offset += byte < 0xF0 ? 3 : 4
      }
    }
  }

  /// Unicode's blocks.
  private mutating func take(_ scalar: UInt32) {
    switch scalar {
    case 0x370...0x3FF, 0x1F00...0x1FFF: greek += 1
    case 0x530...0x58F: armenian += 1
    case 0x591...0x5F4: hebrew += 1
    case 0xE01...0xE5B: thai += 1
    case 0x10A0...0x10FF: georgian += 1
    case 0x3041...0x30FF: kana += 1
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: han += 1
    case 0x1100...0x11FF, 0xAC00...0xD7A3: hangul += 1
    case 0x2000...0x303F, 0x80...0xBF, 0xFE00...0xFFFF: break
    default: shared += 1
    }
  }

  /// The language whose script most letters are in; nil where that script has several, or the letters
  /// are too few. Kana tell Japanese from Chinese, and no Japanese news is without them.
  var language: LanguageCode? {
    let eastern = han + kana + hangul
    let all = shared + eastern + greek + hebrew + thai + georgian + armenian
    func isMost(_ count: Int) -> Bool { count >= 8 && count * 2 > all }
    // A syllable's or word's sign says as much as three letters.
    if eastern >= 6, eastern * 6 > all {
      if hangul * 2 > eastern { return LanguageCode("ko") }
      return LanguageCode(kana * 20 > eastern ? "ja" : "zh")
    }
    if isMost(greek) { return LanguageCode("el") }
    if isMost(hebrew) { return LanguageCode("he") }
    if isMost(thai) { return LanguageCode("th") }
    if isMost(georgian) { return LanguageCode("ka") }
    return isMost(armenian) ? LanguageCode("hy") : nil
  }
}
