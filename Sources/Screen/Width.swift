// How many columns text takes, and what is shown in place of that which must not reach a terminal.
// Where the text goes is Frame's business.

import Glibc

/// What the screen shows for one scalar.
package struct Glyph: Hashable, Sendable, BitwiseCopyable {
  /// U+0000 where nothing is shown.
  package let scalar: Unicode.Scalar
  /// 1 or 2, or 0 for a mark that joins the glyph before it and for what is not shown at all.
  package let columns: Int

  private init(_ scalar: Unicode.Scalar, columns: Int) {
    self.scalar = scalar
    self.columns = columns
  }

  static let blank = Glyph(" ", columns: 1)
  static let replacement = Glyph(DecodedScalar.replacement, columns: 1)
  static let nothing = Glyph("\0", columns: 0)

  /// What to show for a scalar of untrusted text. Control characters become U+FFFD here, and only
  /// glyphs get into a Cell: so no text can send an escape sequence.
  @inline(__always)
  package init(showing scalar: Unicode.Scalar) {
    if 0x20..<0x7F ~= scalar.value {
      self.init(scalar, columns: 1)
    } else {
      self = Glyph.rare(scalar)
    }
  }

  private static func rare(_ scalar: Unicode.Scalar) -> Glyph {
    switch scalar.value {
    // Tab and the ends of lines: where they still mean something, the caller has acted on it.
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029:
      return blank
    // C0, DEL and C1 begin escape sequences; bidirectional embeddings, overrides and isolates
    // make a line read as something else than it says, so they are shown to be there.
    case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069:
      return replacement
    // Default_Ignorable_Code_Point of Unicode's DerivedCoreProperties.txt, without the above:
    // joiners, variation selectors, soft hyphens, fillers, tags. Terminals disagree on the width
    // of what they make of these, and one cell of disagreement spoils the row.
    case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F,
      0x2060...0x2064, 0x206A...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      return nothing
    default:
      // Unassigned characters have width -1: a terminal may know them at another width than we.
      let columns = CharacterWidth.of(scalar)
      return columns < 0 ? replacement : Glyph(scalar, columns: columns)
    }
  }
}

/// Columns of text, and text as it will be shown.
package enum Width {
  /// How many columns the UTF-8 bytes take in one row. O(n).
  package static func of(_ bytes: TextBytes) -> Int {
    var total = 0
    var at = 0
    while at < bytes.count {
      let decoded = DecodedScalar(bytes, at: at)
      total += Glyph(showing: decoded.scalar).columns
      at += decoded.length
    }
    return total
  }

  /// How many columns the text takes in one row. O(n).
  package static func of(_ text: some StringProtocol) -> Int {
    // Most words of most texts.
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + Glyph(showing: $1).columns }
  }

  /// The text as a frame would show it, for messages that name what a user or a file said. O(n).
  package static func shown(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let glyph = Glyph(showing: scalar)
      if glyph != .nothing { result.append(glyph.scalar) }
    }
    return String(result)
  }

  /// Takes the user's locale, or C.UTF-8 where that one's encoding is not UTF-8: ncurses writes in
  /// the encoding of the locale, and this program's text is UTF-8. Happens once, by itself before
  /// the first width; call it before the first thread to be safe from other users of the locale.
  package static func prepareLocale() { _ = CharacterWidth.locale }
}

/// The C library's table of widths. It and no table of our own, because ncurses asks the same one:
/// where two tables differ, ncurses and we disagree about columns.
private enum CharacterWidth {
  typealias Function = @convention(c) (wchar_t) -> Int32

  static let locale: Void = {
    _ = setlocale(LC_CTYPE, "")
    if String(cString: nl_langinfo(nl_item(CODESET))) != "UTF-8" {
      _ = setlocale(LC_CTYPE, "C.UTF-8")
    }
  }()

  /// Swift's Glibc module leaves <wchar.h> out, so the symbol is asked for by its name.
  static let function: Function? = {
    locale
    return dlsym(nil, "wcwidth").map { unsafeBitCast($0, to: Function.self) }
  }()

  static func of(_ scalar: Unicode.Scalar) -> Int {
    function.map { Int($0(wchar_t(bitPattern: scalar.value))) } ?? -1
  }
}
