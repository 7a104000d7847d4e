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
  /// Farther words have little in common.
  static let mostEdits = 2
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

  /// Folded words of a range, as a field's value: `bortnikov`, `bort*`, `bortnikof~1`, `*nikov`.
  /// - Parameter edits: of a phrase with a number behind it.
  mutating func value(in range: TextRange, isOpen: Bool, edits: Int? = nil) -> Query.Value? {
    if let wildcards = wildcards(in: range) { return wildcards }
    var value = Query.Value(words: [])
    value.edits = min(edits ?? 0, Self.mostEdits)
    var end = range.start
    for word in WordScanner(text, in: range) where word.range.start >= end {
      var folded: [UInt8] = []
      fold(text, word.range, into: &folded)
      value.words.append(String(decoding: folded, as: UTF8.self))
      end = word.range.end
      let sign = sign(at: word.range.upperBound, range)
      value.isBeginning = isOpen ? end == range.end : sign == UInt8(ascii: "*")
      if sign == UInt8(ascii: "~") {
        let (edits, behind) = self.edits(behind: word.range.upperBound, range)
        value.edits = min(edits, Self.mostEdits)
        end = behind
      }
      if value.words.count == Self.longest { break }
    }
    if value.edits > 0, !mayLookThroughAll(value.text) { value.edits = 0 }
    if value.edits > 0 { value.isBeginning = false }
    return value.words.isEmpty ? nil : value
  }

  /// One word with stars before letters, as a field's value.
  private mutating func wildcards(in range: TextRange) -> Query.Value? {
    let written = text[range.offsets]
    guard let star = written.firstIndex(of: UInt8(ascii: "*")), star + 1 < range.upperBound,
      written.allSatisfy({ $0 == UInt8(ascii: "*") || $0 >= 0x80 || isLetterOrDigit($0) })
    else { return nil }
    let typed = String(decoding: written, as: UTF8.self)
    guard mayLookThroughAll(typed), let pattern = WordPattern(wildcards: typed) else { return nil }
    return Query.Value(pattern)
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
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
      let typed = String(decoding: text[word.range.lowerBound..<Int(behind)], as: UTF8.self)
      guard edits > 0 else { return (.form(plain.folded), behind) }
      return (misspelt(plain, typed, edits: edits), behind)
    default: break
    }
    if manner.isMisspelt { return (misspelt(plain, written, edits: 1), word.range.end) }
    if manner.isOpen, end == range.upperBound, !plain.isInCapitals {
      return (.beginning(plain.folded), word.range.end)
    }
    if plain.isInCapitals {
      note(written, "read as an acronym, in capitals only: in small letters it means the word")
    }
    if manner.hasWildcards, plain.isKorean {
      note(written, "read as a beginning: endings stand on Korean words")
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
    _ plain: WordMeaning, _ typed: String, edits: Int
  ) -> WordMeaning {
    let allowed = plain.folded.withBytes {
      WordMeaning.edits(of: $0, atMost: min(edits, Self.mostEdits))
    }
    if allowed == 0 {
      note(
        typed, "read as the word itself: words of one or two letters are not looked for misspelt")
      return plain
    }
    if allowed == 1, edits > 1 {
      note(typed, "read as ~1: two edits are looked for in words of six letters or more")
    } else if edits > Self.mostEdits {
      note(typed, "read as ~\(allowed): at most two edits are looked for")
    }
    return mayLookThroughAll(typed) ? .misspelt(plain.folded, edits: allowed) : plain
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
    let remark = QueryRemark(String(sign.prefix(40)), text)
    if remarks.count < QueryReader.mostRemarks, !remarks.contains(remark) { remarks.append(remark) }
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

  /// Whether it is a word of two Korean syllables or more, which particles follow without a blank.
  fileprivate var isKorean: Bool {
    switch self {
    case .stem(let word), .form(let word):
      word.unicodeScalars.count > 1
        && word.unicodeScalars.allSatisfy {
          (0xAC00...0xD7A3).contains($0.value) || (0x1100...0x11FF).contains($0.value)
        }
    case .capitals, .exact, .beginning, .misspelt, .pattern: false
    }
  }

  /// How many edits make a word another one that is still like it, of so many that were asked for:
  /// Elasticsearch's limits (`fuzziness: AUTO`). A word of two letters is one edit from thousands.
  static func edits(of word: Bytes, atMost edits: Int) -> Int {
    let letters = SpellingTable.count(word)
    return min(edits, letters < 3 ? 0 : letters < 6 ? 1 : 2)
  }
}
