// What the words of a typed query mean, and the signs that stand on them: `word*`, `word~1`, `=word`. Where
// words and phrases begin and end, QuerySigns knows.

import Columns
import Prose

/// Reads the words of a typed text.
struct QueryWords {
  let text: Bytes
  let stems: Bool
  /// How many more words may be looked for in the whole dictionary.
  private var spare = Self.mostSearches
  private(set) var remarks: [QueryRemark] = []

  /// Misspelt words and patterns are compared with every term; no reader types more of them.
  static let mostSearches = 32
  /// No phrase has more words.
  static let longest = 1024

  init(_ text: Bytes, stems: Bool) {
    self.text = text
    self.stems = stems
  }

  /// How words are read.
  struct Manner {
    /// Each as it is written.
    var isExact = false
    /// The last one may go on.
    var isOpen = false
    /// A star inside a word stands for letters.
    var hasWildcards = false
    /// All of them are misspelt.
    var isMisspelt = false
  }

  /// What the words in a range mean, in order. O(length).
  mutating func meanings(in range: TextRange, _ manner: Manner) -> [WordMeaning] {
    var meanings: [WordMeaning] = []
    var manner = manner
    // Where what was read ends; the number of `~2` is no word.
    var end = range.start
    for word in WordScanner(text, in: range) where word.range.start >= end {
      guard meanings.count < Self.longest else {
        note("…", "only the first \(Self.longest) words of a phrase are looked for")
        break
      }
      let (meaning, behind) = meaning(of: word, in: range, &manner)
      meanings.append(meaning)
      end = behind
    }
    return meanings
  }

  /// Folded words of a range, as a field's value.
  func value(in range: TextRange, isOpen: Bool) -> Query.Value? {
    var words: [String] = []
    var isBeginning = false
    for word in WordScanner(text, in: range) {
      var folded: [UInt8] = []
      fold(text, word.range, into: &folded)
      words.append(String(decoding: folded, as: UTF8.self))
      let end = word.range.upperBound
      isBeginning = isOpen ? end == range.upperBound : sign(at: end, range) == UInt8(ascii: "*")
      if words.count == Self.longest { break }
    }
    return words.isEmpty ? nil : Query.Value(words: words, isBeginning: isBeginning)
  }

  // MARK: One word

  private func sign(at offset: Int, _ range: TextRange) -> UInt8 {
    offset < range.upperBound ? text[offset] : 0
  }

  /// A word with the signs that stand on it, and where these end.
  private mutating func meaning(
    of word: Word, in range: TextRange, _ manner: inout Manner
  ) -> (WordMeaning, UInt32) {
    let end = word.range.upperBound
    let written = String(decoding: text[word.range.offsets], as: UTF8.self)
    if manner.isExact || isMarkedExact(word, range) { return (.exact(written), word.range.end) }
    let plain = WordMeaning(word, in: text, stems: stems)
    if manner.hasWildcards, let (pattern, behind) = wildcards(from: word, in: range, &manner) {
      return (pattern, behind)
    }
    switch sign(at: end, range) {
    case UInt8(ascii: "*"): return (.beginning(plain.folded), word.range.end)
    case UInt8(ascii: "~"):
      let (edits, behind) = edits(behind: end, range)
      if edits > 2 { note("\(written)~\(edits)", "read as ~2: at most two edits are looked for") }
      guard edits > 0 else { return (.form(plain.folded), behind) }
      return (misspelt(plain, written, edits: min(edits, 2)), behind)
    default: break
    }
    if manner.isMisspelt { return (misspelt(plain, written, edits: 1), word.range.end) }
    if manner.isOpen, end == range.upperBound, !plain.isInCapitals {
      return (.beginning(plain.folded), word.range.end)
    }
    return (plain, word.range.end)
  }

  private func isMarkedExact(_ word: Word, _ range: TextRange) -> Bool {
    word.range.start > range.start && text[word.range.lowerBound - 1] == UInt8(ascii: "=")
  }

  private func edits(behind end: Int, _ range: TextRange) -> (Int, UInt32) {
    var offset = end + 1
    var edits: Int?
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sign(at: offset, range)) {
      edits = min((edits ?? 0) * 10 + Int(text[offset] - UInt8(ascii: "0")), 1000)
      offset += 1
    }
    return (edits ?? 1, UInt32(truncatingIfNeeded: offset))
  }

  private mutating func misspelt(
    _ plain: WordMeaning, _ written: String, edits: Int
  ) -> WordMeaning {
    mayLookThroughAll(written) ? .misspelt(plain.folded, edits: edits) : plain
  }

  /// A word with stars before letters: `st*rm`, `*burg`; nil where it has none.
  private mutating func wildcards(
    from word: Word, in range: TextRange, _ manner: inout Manner
  ) -> (WordMeaning, UInt32)? {
    let star = UInt8(ascii: "*")
    var start = word.range.lowerBound
    if start > range.lowerBound, text[start - 1] == star { start -= 1 }
    var end = word.range.upperBound
    var isWild = start < word.range.lowerBound
    while sign(at: end, range) == star, sign(at: end + 1, range) != star,
      let next = wordStarting(at: end + 1, range)
    {
      end = next.range.upperBound
      isWild = true
    }
    if sign(at: end, range) == star { end += 1 }
    guard isWild else { return nil }
    let written = String(decoding: text[start..<end], as: UTF8.self)
    guard mayLookThroughAll(written), let pattern = WordPattern(wildcards: written) else {
      // The next word would begin where this one goes on.
      manner.hasWildcards = false
      return nil
    }
    return (.pattern(pattern), UInt32(truncatingIfNeeded: end))
  }

  private func wordStarting(at offset: Int, _ range: TextRange) -> Word? {
    guard offset < range.upperBound else { return nil }
    var words = WordScanner(text, in: TextRange(offset, range.upperBound))
    return words.next().flatMap { $0.range.lowerBound == offset ? $0 : nil }
  }

  // MARK: Limits

  /// Whether one more word may be compared with every term.
  mutating func mayLookThroughAll(_ written: String) -> Bool {
    spare -= 1
    if spare < 0 {
      note(
        written,
        "read as a word: at most \(Self.mostSearches) patterns and misspelt words are looked for")
    }
    return spare >= 0
  }

  private mutating func note(_ sign: String, _ text: String) {
    remarks.append(QueryRemark(sign, text))
  }
}

extension WordMeaning {
  /// The folded word that it was typed as.
  fileprivate var folded: String {
    switch self {
    case .stem(let word), .form(let word), .capitals(let word), .beginning(let word),
      .misspelt(let word, _):
      word
    case .exact(let word): foldedWords(word)
    case .pattern(let pattern): pattern.text
    }
  }

  /// Whether it is compared with every term by a regular expression.
  var isPattern: Bool {
    if case .pattern = self { return true }
    return false
  }

  fileprivate var isInCapitals: Bool {
    if case .capitals = self { return true }
    return false
  }
}
