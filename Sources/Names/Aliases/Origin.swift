// From which alphabet a name was romanised, by its letters and endings: only names that were
// romanised are spelt in several ways for that reason. Whether two are the same is not told here.

import Columns

/// The alphabets that a name may have been romanised from; empty where nothing says so.
struct Origin: OptionSet, Sendable, BitwiseCopyable {
  let rawValue: UInt8

  /// Russian, Ukrainian, Bulgarian, Serbian and their neighbours, Georgian and Armenian too.
  static var cyrillic: Origin { Origin(rawValue: 1) }
  /// Arabic, Persian, Urdu, Kurdish; Turkish, which shares their names.
  static var arabic: Origin { Origin(rawValue: 2) }
  /// Hebrew, Greek, Indian and other alphabets.
  static var other: Origin { Origin(rawValue: 4) }

  /// What the letters of a folded word tell. O(length of the word).
  init(of word: Bytes) {
    var origin: Origin = []
    if word.count >= 5 {
      for (ending, of) in Self.endings where word.hasSuffix(ending) { origin.insert(of) }
    }
    for (letters, of) in Self.runs where Self.contains(word, letters) { origin.insert(of) }
    if hasArabicQ(word) { origin.insert(.arabic) }
    if let first = word.first, first >= 0x80 { origin.insert(.cyrillic) }
    self = origin

    /// Qaddafi and Tariq, but not Quentin.
    func hasArabicQ(_ word: Bytes) -> Bool {
      guard let index = word.firstIndex(of: UInt8(ascii: "q")) else { return false }
      return index + 1 == word.count || word[index + 1] != UInt8(ascii: "u")
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Endings of surnames that are common in one part of the world and rare elsewhere.
  private static let endings: [(StaticString, Origin)] = [
    ("ov", .cyrillic), ("ev", .cyrillic), ("off", .cyrillic), ("eff", .cyrillic),
    ("ova", .cyrillic), ("eva", .cyrillic), ("sky", .cyrillic), ("ski", .cyrillic),
    ("skiy", .cyrillic), ("skyy", .cyrillic), ("skii", .cyrillic), ("skij", .cyrillic),
    ("skyj", .cyrillic), ("skyi", .cyrillic), ("skaya", .cyrillic), ("ska", .cyrillic),
    ("enko", .cyrillic), ("enka", .cyrillic), ("chuk", .cyrillic), ("yuk", .cyrillic),
    ("iuk", .cyrillic), ("ich", .cyrillic), ("itch", .cyrillic), ("itsch", .cyrillic),
    ("vych", .cyrillic), ("wicz", .cyrillic), ("vic", .cyrillic), ("vna", .cyrillic),
    ("zhin", .cyrillic), ("khin", .cyrillic), ("kin", .cyrillic), ("lny", .cyrillic),
    ("lnyy", .cyrillic), ("lniy", .cyrillic), ("lnii", .cyrillic), ("ezh", .cyrillic),
    ("yov", .cyrillic), ("shvili", .cyrillic), ("adze", .cyrillic), ("idze", .cyrillic),
    ("yan", .cyrillic), ("ullah", .arabic), ("allah", .arabic), ("zadeh", .arabic),
    ("uddin", .arabic), ("eddin", .arabic), ("eddine", .arabic), ("nejad", .arabic),
    ("poulos", .other), ("akis", .other), ("idis", .other), ("iadis", .other), ("yahu", .other),
    ("yahou", .other), ("aswamy", .other), ("aswami", .other),
  ]

  /// Letters that stand together where an alphabet has no Latin letter of that sound.
  private static let runs: [(StaticString, Origin)] = [
    ("kh", [.cyrillic, .arabic]), ("zh", .cyrillic), ("shch", .cyrillic), ("dzh", .cyrillic),
    ("dj", .arabic), ("aa", .arabic), ("oua", .arabic), ("dh", .arabic), ("hm", .arabic),
    ("ahi", .arabic), ("ayy", .arabic), ("ouf", .arabic),
  ]

  private static func contains(_ word: Bytes, _ letters: StaticString) -> Bool {
    let length = letters.utf8CodeUnitCount
    guard word.count >= length else { return false }
    for start in 0...word.count - length {
      var index = 0
      while index < length, word[start + index] == letters.utf8Start[index] { index += 1 }
      if index == length { return true }
    }
    return false
  }
}
