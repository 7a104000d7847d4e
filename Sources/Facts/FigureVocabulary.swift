// Looks up what readers of figures know of a word, and finds phrases of several words. The words
// themselves are data, in NumberWords, SlotWords, FigureUnit and FigureWords.

import Columns

/// What is known of one word. Flat, so that each token of a sentence may hold it.
struct FigureWord: Sendable, BitwiseCopyable {
  /// Stands for a word that no list holds.
  static let unknown: UInt16 = .max

  var id = Self.unknown
  var classes: FigureWordClass = []
  var slot = FigureSlot.other
  var unit = FigureUnit.none
  /// How it counts, where it is of the class `number`.
  var number = NumberWord.unit
  var value = 0.0

  func has(_ classes: FigureWordClass) -> Bool { !self.classes.isDisjoint(with: classes) }
}

/// Words that mean something to a rule by themselves. Their ids are the first of the table.
enum KnownWord: UInt16, CaseIterable {
  case and, or, of, to, from, between, a, an, the, per, cent, toll, among, one, who, being, square
  case `in`, out, nautical, no, none, nobody, up, down, o, clock, yesterday, according
  case were, are, have, that, all, than, said
}

/// All lists as one table, so that a word is looked up once.
final class FigureVocabulary: Sendable {
  static let shared = FigureVocabulary()

  private let table: FigureWordTable
  let before: FigurePhrases<Comparator>
  let behind: FigurePhrases<Comparator>
  let slots: FigurePhrases<FigureSlot>
  let moving: FigurePhrases<Bool>
  let parts: FigurePhrases<Bool>
  let partsBehind: FigurePhrases<Bool>

  private init() {
    var table = FigureWordTable()
    before = FigurePhrases(.ending, comparatorsBefore.map { ($0, $1) }, &table)
    behind = FigurePhrases(.beginning, comparatorsBehind.map { ($0, $1) }, &table)
    slots = FigurePhrases(.beginning, slotPhrases.map { ($0, $1) }, &table)
    moving = FigurePhrases(.beginning, movingPhrases.map { ($0, true) }, &table)
    parts = FigurePhrases(.ending, partPhrases.map { ($0, true) }, &table)
    partsBehind = FigurePhrases(.beginning, partPhrasesBehind.map { ($0, true) }, &table)
    self.table = table
  }

  /// O(length).
  func word(_ folded: Bytes) -> FigureWord { table.word(folded) }

  /// Whether a text may hold a number: it has a digit, or a word that may be one. Much faster than
  /// looking all words up, and wrong once in some hundred texts without a number. O(length).
  func mayHoldNumber(_ text: Bytes) -> Bool { table.numbers.mayHoldWordOrDigit(text) }

  /// The same of a text that may say who tells something.
  func mayHoldNumberOrSource(_ text: Bytes) -> Bool {
    table.numbersAndSources.mayHoldWordOrDigit(text)
  }
}

/// The words of all lists.
private struct FigureWordTable: Sendable {
  private var keys = KeyTable()
  private var words: [FigureWord] = []
  private(set) var numbers = WordFilter()
  private(set) var numbersAndSources = WordFilter()

  init() {
    for word in KnownWord.allCases { _ = insert("\(word)") }
    for (word, kind, value) in numberWords {
      numbers.insert(word)
      add(word, .number) { entry in
        entry.number = kind
        entry.value = value
      }
    }
    for word in [KnownWord.no, .none, .nobody] { numbers.insert("\(word)") }
    for (list, unit) in unitWords { add(list, .unit) { $0.unit = unit } }
    addSlots()
    for (list, kind) in figureWords { add(list, kind) { _ in } }
    numbersAndSources = numbers
    for word in sayingWords.split(whereSeparator: \.isWhitespace) {
      numbersAndSources.insert(String(word))
    }
  }

  func word(_ folded: Bytes) -> FigureWord { keys.find(folded).map { words[$0] } ?? FigureWord() }

  private mutating func addSlots() {
    let lists: [([(words: String, slot: FigureSlot)], FigureWordClass)] = [
      (slotParticiples, .participle), (slotActives, .active), (slotStates, .state),
      (slotNouns, .slotNoun), (actNouns, .actNoun),
    ]
    for (list, kind) in lists {
      for (words, slot) in list { add(words, kind) { $0.slot = slot } }
    }
    add(tollWords, .toll) { _ in }
    add(risingWords, .rising) { _ in }
    add(slotWordsOfPeople, .ofPeople) { _ in }
  }

  private mutating func add(
    _ list: String, _ kind: FigureWordClass, _ change: (inout FigureWord) -> Void
  ) {
    for word in list.split(whereSeparator: \.isWhitespace) {
      let index = insert(String(word))
      words[index].classes.insert(kind)
      change(&words[index])
    }
  }

  mutating func ids(_ phrase: String) -> [UInt16] {
    phrase.split(separator: " ").map { UInt16(truncatingIfNeeded: insert(String($0))) }
  }

  private mutating func insert(_ word: String) -> Int {
    var word = word
    let id = word.withUTF8 { keys.insert($0) }
    if id == words.count { words.append(FigureWord(id: UInt16(truncatingIfNeeded: id))) }
    return id
  }
}

/// Phrases by the word at the end that is looked from.
struct FigurePhrases<Value: Sendable>: Sendable {
  /// Whether a phrase is asked for by the word it begins with, or by the one it ends with.
  enum Anchor: Sendable { case beginning, ending }

  private let anchor: Anchor
  /// By a word's id: the phrases there, the longest first.
  private var phrases: [UInt16: [(words: [UInt16], value: Value)]] = [:]

  fileprivate init(
    _ anchor: Anchor, _ list: [(phrase: String, value: Value)], _ table: inout FigureWordTable
  ) {
    self.anchor = anchor
    for (phrase, value) in list {
      let words = table.ids(phrase)
      guard let key = anchor == .beginning ? words.first : words.last else { continue }
      phrases[key, default: []].append((words, value))
    }
    for key in phrases.keys { phrases[key]?.sort { $0.words.count > $1.words.count } }
  }

  /// The longest phrase that begins, or ends, with the token at `index` inside `bounds`.
  func find(
    _ tokens: [FigureToken], at index: Int, in bounds: Range<Int>
  ) -> (tokens: Range<Int>, value: Value)? {
    guard bounds.contains(index), tokens[index].word.id != FigureWord.unknown,
      let candidates = phrases[tokens[index].word.id]
    else { return nil }
    for (words, value) in candidates {
      let first = anchor == .beginning ? index : index + 1 - words.count
      guard first >= bounds.lowerBound, first + words.count <= bounds.upperBound else { continue }
      if words.indices.allSatisfy({ tokens[first + $0].word.id == words[$0] }) {
        return (first..<first + words.count, value)
      }
    }
    return nil
  }
}
