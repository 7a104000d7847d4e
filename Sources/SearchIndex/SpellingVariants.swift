// Other ways in which news writes the same word or number: `10,000` and `10000`, `co-operation` and
// `cooperation`. Which words a query has is QueryWords' business.

import Columns
import Prose

/// What a word or joined words of a query are written as elsewhere.
enum SpellingVariants {
  /// What else a clause means that was read from bare words; it stands first. Only words that mean all forms
  /// of their stem are written otherwise: who asks for one form asks for it as it is. O(length).
  static func variants(of clause: Query.Clause) -> [Query.Clause] {
    switch clause {
    case .word(.stem(let word)): [clause] + variants(of: word).map { .phrase(of: $0) }
    case .phrase(let meanings):
      [clause] + variants(of: meanings.compactMap(\.stemOrCapitals), meanings)
    case .word, .near, .within, .field, .date, .flag, .not, .any, .all: [clause]
    }
  }

  // MARK: Apart

  /// One word that is written in parts elsewhere.
  private static func variants(of word: String) -> [[String]] {
    if let thousands = thousands(word) { return [thousands] }
    for (first, second) in partedWords where word.hasPrefix(first + second) {
      return [[first, String(word.dropFirst(first.utf8.count))]]
    }
    return []
  }

  /// `10000` as `10 000`, which a comma, a point or a blank parts. Years are never written so.
  private static func thousands(_ word: String) -> [String]? {
    let digits = Array(word.utf8)
    guard (4...15).contains(digits.count), digits.allSatisfy(isDigit),
      digits[0] != UInt8(ascii: "0"), Int(word).map({ !years.contains($0) }) ?? true
    else { return nil }
    let first = digits.count % 3 == 0 ? 3 : digits.count % 3
    let groups =
      [digits[..<first]]
      + stride(from: first, to: digits.count, by: 3).map { digits[$0..<$0 + 3] }
    return groups.map { String(decoding: $0, as: UTF8.self) }
  }

  /// What four digits mean more often than a number.
  private static let years = 1500...2100

  /// Prefixes and the beginnings of words behind them that British and American papers, or older and newer
  /// ones, write with and without a hyphen.
  private static let partedWords = [
    ("e", "mail"), ("co", "operat"), ("co", "ordinat"), ("re", "elect"), ("re", "enter"),
    ("re", "entry"), ("pre", "empt"), ("mid", "term"), ("cease", "fire"), ("on", "line"),
    ("anti", "semit"), ("multi", "national"), ("para", "militar"), ("counter", "terror"),
  ]

  // MARK: Together

  /// Joined words that are written as one elsewhere, or in the plural.
  private static func variants(
    of words: [String], _ meanings: [WordMeaning]
  ) -> [Query.Clause] {
    guard words.count == meanings.count else { return [] }
    if isThousands(words) { return [.word(.stem(words.joined()))] }
    guard words.count == 2, !words[0].utf8.contains(where: isDigit) else { return [] }
    if prefixes.contains(words[0]), words[1].utf8.count > 2, !words[1].utf8.contains(where: isDigit)
    {
      return [.word(.stem(words.joined()))]
    }
    // Aircraft and guns have few letters before their number; what has more is a name with a number.
    guard words[0].utf8.count <= 3 else { return [] }
    return plural(words[1]).map { [.phrase([meanings[0], .stem($0)])] } ?? []
  }

  /// `10,000`, `1 500 000`.
  private static func isThousands(_ words: [String]) -> Bool {
    guard words.count > 1, words.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else { return false }
    return words[0].utf8.count <= 3 && words.dropFirst().allSatisfy { $0.utf8.count == 3 }
  }

  /// What stands before other words with a hyphen or without one.
  private static let prefixes: Set<String> = [
    "anti", "co", "counter", "cyber", "e", "inter", "mid", "micro", "multi", "non", "para", "post",
    "pre",
    "re", "semi", "sub",
  ]

  /// `16` of `F-16` as `16s`, and the other way round.
  private static func plural(_ word: String) -> String? {
    let digits = word.hasSuffix("s") ? word.dropLast() : word[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy(isDigit) else { return nil }
    return digits.utf8.count < word.utf8.count ? String(digits) : word + "s"
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension WordMeaning {
  /// The folded word, where it is read without signs.
  fileprivate var stemOrCapitals: String? {
    switch self {
    case .stem(let word), .capitals(let word): word
    case .form, .exact, .beginning, .misspelt, .pattern: nil
    }
  }
}
