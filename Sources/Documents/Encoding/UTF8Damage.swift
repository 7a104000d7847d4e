// Whether ill-formed UTF-8 is UTF-8 all the same: cut short, or with some bytes spoilt.

import Articles
import Columns

/// Weighs the well-formed characters of a text against the ill-formed ones.
enum UTF8Damage {
  /// In bytes.
  private static let window = 1 << 18

  /// Whether what is ill formed from the first fault on is the exception: at least two well-formed
  /// characters beyond ASCII for each fault, or a character that is only cut short at the end, or
  /// nothing but NUL. Letters of an older encoding look like UTF-8 only by chance. A bounded window
  /// around the first fault is looked at.
  static func isMinor(_ bytes: Bytes, from fault: Int) -> Bool {
    let start = max(0, fault - window)
    var offset = start
    // A window may begin inside a character.
    while offset < fault, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    var (sound, faults) = (0, 0)
    let end = min(bytes.count, fault + window)
    while offset < end {
      guard bytes[offset] >= 0x80 else {
        offset += 1
        continue
      }
      var bad = 1
      if let length = UTF8Sequence.wellFormed(bytes, at: offset, bad: &bad) {
        sound += 1
        offset += length
      } else {
        let isCutShort = offset + bad == bytes.count && bad > 1
        if !isCutShort { faults += 1 }
        offset += bad
      }
    }
    return sound >= faults * 2
  }
}
