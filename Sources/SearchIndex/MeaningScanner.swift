// Which meanings of a query a word of a text has. Where such words stand next to each other is WordRun's
// business.

import Columns
import Prose

/// Tells of each word of a text which of some meanings it has.
struct MeaningScanner {
  private var numbers: [WordMeaning: Int] = [:]
  /// Folded forms that some meanings hold whole, and by form: these meanings.
  private var forms = KeyTable()
  private var meaningsOfForm: [[(number: Int, meaning: WordMeaning)]] = []
  /// The same by stem, and the letters with which these begin.
  private var stems = KeyTable()
  private var meaningsOfStem: [[Int]] = []
  private var stemStarts: UInt32 = 0
  private let stemmer = SnowballStemmer()
  private var beginnings: [(number: Int, start: [UInt8])] = []
  private var misspelt: [(number: Int, match: FuzzyMatch)] = []
  private var patterns: [(number: Int, matcher: PatternMatcher)] = []
  private var folded: [UInt8] = []
  /// Whether the words that are looked through have English stems; else a word means the stem only where it
  /// is written so, as in the index.
  var isStemmed = true

  /// A scanner for these meanings, each of which may stand there several times.
  init(_ meanings: [WordMeaning]) {
    for meaning in meanings where numbers[meaning] == nil { add(meaning, number: numbers.count) }
  }

  /// How many different meanings there are.
  var count: Int { numbers.count }

  /// The number of a meaning, one of those that it was made for.
  func number(of meaning: WordMeaning) -> Int { numbers[meaning] ?? 0 }

  private mutating func add(_ meaning: WordMeaning, number: Int) {
    numbers[meaning] = number
    switch meaning {
    case .stem(let word):
      add(word, meaning, number)
      addStem(of: word, number)
    case .form(let word), .capitals(let word): add(word, meaning, number)
    case .exact(let word): add(foldedWords(word), meaning, number)
    case .beginning(let start): beginnings.append((number, Array(start.utf8)))
    case .misspelt(let word, let edits):
      if word.withBytes({ SpellingTable.count($0) }) > SpellingTable.longest {
        add(word, meaning, number)
      } else {
        misspelt.append((number, word.withBytes { FuzzyMatch($0, edits: edits) }))
      }
    case .pattern(let pattern): patterns.append((number, PatternMatcher(pattern)))
    }
  }

  private mutating func add(_ form: String, _ meaning: WordMeaning, _ number: Int) {
    let id = form.withBytes { forms.insert($0) }
    if id == meaningsOfForm.count { meaningsOfForm.append([]) }
    meaningsOfForm[id].append((number, meaning))
  }

  private mutating func addStem(of word: String, _ number: Int) {
    let id = word.withBytes { stemmer.withStem($0) { stems.insert($0) } }
    if id == meaningsOfStem.count { meaningsOfStem.append([]) }
    meaningsOfStem[id].append(number)
    stemStarts |= 1 << UInt32(word.utf8.first.map { $0 & 31 } ?? 0)
  }

  /// The stem of a word has meanings that its form has not.
  private func forEachMeaningOfStem(_ folded: Bytes, except form: Int?, _ body: (Int) -> Void) {
    // A word and its stem begin with the same letter.
    guard let first = folded.first, stemStarts & 1 << UInt32(first & 31) != 0 else { return }
    let found = isStemmed ? stemmer.withStem(folded) { stems.find($0) } : stems.find(folded)
    guard let stem = found else { return }
    for number in meaningsOfStem[stem] {
      let isOfForm = form.map { meaningsOfForm[$0].contains { $0.number == number } } ?? false
      if !isOfForm { body(number) }
    }
  }

  /// Calls `body` with the number of each meaning that a word has, each once.
  mutating func forEachMeaning(of word: Word, in text: Bytes, _ body: (Int) -> Void) {
    folded.removeAll(keepingCapacity: true)
    fold(text, word.range, into: &folded)
    folded.withUnsafeBufferPointer { folded in
      let form = forms.find(folded)
      forEachMeaningOfStem(folded, except: form, body)
      if let form {
        for (number, meaning) in meaningsOfForm[form] where isWritten(word, in: text, as: meaning) {
          body(number)
        }
      }
      for (number, match) in misspelt where match.matches(folded) { body(number) }
      for index in patterns.indices where patterns[index].matcher.matches(folded) {
        body(patterns[index].number)
      }
    }
    for (number, start) in beginnings where folded.starts(with: start) { body(number) }
  }

  /// The small letters of a word whose capitals prove nothing.
  private func small(_ word: Word, _ text: Bytes) -> Bytes? {
    ShoutedWords.small(text, word.range.lowerBound, word.range.count).map {
      Bytes(start: $0, count: word.range.count)
    }
  }

  /// Whether a word whose folded form is right is written as it is meant.
  private func isWritten(_ word: Word, in text: Bytes, as meaning: WordMeaning) -> Bool {
    switch meaning {
    case .stem, .form, .beginning, .misspelt, .pattern: true
    case .capitals: word.shape.contains(.allCapitals) && small(word, text) == nil
    // Strings are equal whether their accents are letters of their own or not.
    case .exact(let typed):
      typed
        == String(
          decoding: small(word, text) ?? Bytes(rebasing: text[word.range.offsets]), as: UTF8.self)
    }
  }
}
