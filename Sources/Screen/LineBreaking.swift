// Between which characters a line may break: a small part of the Unicode line breaking algorithm
// (UAX #14), what news needs. The lines themselves are made in Wrap.swift.

enum LineBreaking {
  /// White space at which words end. A no-break space is none.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029,
      0x205F, 0x3000:
      true
    default: false
    }
  }

  /// Whether a line may end after two glyphs and the next begin with `next`, where no blank stands
  /// between.
  static func allowsBreak(
    between before: (Unicode.Scalar, Unicode.Scalar), and next: Unicode.Scalar
  ) -> Bool {
    let previous = before.1
    if previous == " " { return false }
    if isHyphen(previous) {
      // Only after a word ("well-known", not "-5" or "--all"), and not before a digit, because
      // dates and scores ("2024-03-22", "1990–1995") are read as one (UAX #14, HY × NU).
      return !isHyphen(before.0) && before.0 != " " && before.0 != "\0"
        && !("0"..."9" ~= next) && !closes(next) && !isHyphen(next)
    }
    if next.value < 0x2E80, previous.value < 0x2E80 { return false }
    return (isIdeograph(previous) || isIdeograph(next)) && !opens(previous) && !closes(next)
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || 0x2010...0x2014 ~= scalar.value && scalar.value != 0x2011
  }

  /// Characters written without spaces: ideographs, kana and their punctuation. Hangul is not
  /// among them, because Korean is written with spaces and reads better broken there.
  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x312F, 0x31A0...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF9F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// No line begins with these (UAX #14: CL, CP, EX, IS, NS, QU).
  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    closing.contains(scalar)
  }

  /// No line ends with these (UAX #14: OP, QU).
  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    opening.contains(scalar)
  }

  private static let closing = Set(
    ",.;:!?)]}%’”»…、。，．：；！？）］｝」』】〉》〕〗〙〛〜・ーヽヾゝゞ々％‼⁇⁈⁉".unicodeScalars)
  private static let opening = Set("([{‘“«（［｛「『【〈《〔〖〘〚".unicodeScalars)
}
