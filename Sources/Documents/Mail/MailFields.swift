// Subject and sender as people read them.

import Columns

/// A mail's subject.
enum MailSubject {
  /// What mailers put before the subject of an answer or of a mail sent on: English, German, French,
  /// Spanish, Scandinavian and Dutch ones.
  private static let marks: [StaticString] = [
    "re", "fwd", "fw", "aw", "wg", "tr", "rv", "sv", "vs", "vb", "antw", "doorst", "ref", "res",
    "enc",
  ]

  /// The subject without such marks, in any number: `Re: Fwd: Storm` → `Storm`. Linear.
  static func stripped(_ subject: [UInt8]) -> [UInt8] {
    var rest = subject[...]
    while let colon = rest.prefix(12).firstIndex(of: UInt8(ascii: ":")),
      marks.contains(where: { MailASCII.equal(word(rest[..<colon]), $0) })
    {
      rest = rest[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
    }
    return Array(rest)
  }

  /// Without a count: `Re[2]`, `Re (3)`.
  private static func word(_ mark: ArraySlice<UInt8>) -> [UInt8] {
    MailASCII.trimmed(mark.prefix { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "(") })
  }
}

/// Who sent a mail.
enum MailSender {
  /// The name before the address, or the address where there is none (RFC 5322, 3.4): of
  /// `"Selm Daily" <news@selm.example>` the name. Linear.
  static func name(_ field: [UInt8]) -> [UInt8] {
    let (open, close) = (UInt8(ascii: "<"), UInt8(ascii: ">"))
    guard let start = field.lastIndex(of: open) else { return EncodedWords.decoded(field) }
    let name = MailASCII.trimmed(EncodedWords.decoded(unquoted(field[..<start]))[...])
    return name.isEmpty ? field[(start + 1)...].prefix { $0 != close }.map { $0 } : name
  }

  private static func unquoted(_ name: ArraySlice<UInt8>) -> [UInt8] {
    var unquoted: [UInt8] = []
    var isEscaped = false
    for byte in name {
      if !isEscaped, byte == UInt8(ascii: "\\") || byte == 0x22 {
        isEscaped = byte != 0x22
        continue
      }
      isEscaped = false
      unquoted.append(byte)
    }
    return unquoted
  }
}
