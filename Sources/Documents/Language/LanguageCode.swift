// A language as two or three letters, flat enough to be kept for a million articles.

/// The primary subtag of a BCP 47 language tag, such as `en`.
package struct LanguageCode: Hashable, Sendable, BitwiseCopyable {
  /// Its letters, the first one in the lowest byte.
  private var letters: UInt32

  /// The code of a tag such as `en-GB` or `ZH_hant`; nil where the tag begins with no code. Codes that
  /// were replaced (ISO 639-1 withdrew `iw`, `in`, `ji`, `mo`) become their successors, and `nb` and
  /// `nn` stay apart from `no`.
  package init?(tag: some Sequence<UInt8>) {
    var letters: UInt32 = 0
    var count = 0
    for byte in tag {
      guard ASCII.isLetter(byte) else {
        guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == 0x20 else {
          return nil
        }
        break
      }
      guard count < 3 else { return nil }
      letters |= UInt32(byte | 0x20) << UInt32(8 * count)
      count += 1
    }
    guard count >= 2 else { return nil }
    self.letters = letters
    if let successor = Self.successors[string] { self = successor }
  }

  /// The code that a literal in small letters spells.
  init(_ code: StaticString) {
    var letters: UInt32 = 0
    for index in 0..<min(3, code.utf8CodeUnitCount) {
      letters |= UInt32(code.utf8Start[index]) << UInt32(8 * index)
    }
    self.letters = letters
  }

  /// The code's letters.
  package var string: String {
    let bytes = (0..<3).map { UInt8(truncatingIfNeeded: letters >> UInt32(8 * $0)) }
    return String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
  }

  private static let successors: [String: LanguageCode] = [
    "iw": LanguageCode("he"), "in": LanguageCode("id"), "ji": LanguageCode("yi"),
    "jw": LanguageCode("jv"), "mo": LanguageCode("ro"),
  ]

  /// Whether texts in the two are too much alike to be told apart by their letters: then a document is
  /// believed.
  func resembles(_ other: LanguageCode) -> Bool {
    self == other
      || Self.families.contains { $0.contains(self) && $0.contains(other) }
  }

  private static let families: [Set<LanguageCode>] = [
    ["no", "nb", "nn", "da"], ["hr", "bs", "sr", "sh"], ["id", "ms"], ["cs", "sk"], ["pt", "gl"],
    ["zh", "yue", "cmn"], ["fa", "prs"], ["hi", "mr", "ne"], ["fil", "tl"], ["ru", "be"],
  ].map { Set(($0 as [StaticString]).map { LanguageCode($0) }) }
}
