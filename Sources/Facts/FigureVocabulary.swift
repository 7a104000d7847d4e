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
}

/// All lists as one table, so that a word is looked up once.
struct FigureVocabulary: Sendable {
  static let shared = FigureVocabulary()

  private var keys = KeyTable()
  private var words: [FigureWord] = []
  private(set) var before = FigurePhrases<Comparator>(.ending)
  private(set) var behind = FigurePhrases<Comparator>(.beginning)
  private(set) var slots = FigurePhrases<FigureSlot>(.beginning)
  private(set) var moving = FigurePhrases<Bool>(.beginning)
  private(set) var parts = FigurePhrases<Bool>(.ending)
  private(set) var partsBehind = FigurePhrases<Bool>(.beginning)

  /// The words that rules ask for by themselves.
  private(set) var known = KnownFigureWords()

  private init() {
    addNumbers()
    addSlots()
    for (list, kind) in figureWords { add(list, kind) { _ in } }
    for (phrase, comparator) in comparatorsBefore { before.add(ids(phrase), comparator) }
    for (phrase, comparator) in comparatorsBehind { behind.add(ids(phrase), comparator) }
    for (phrase, slot) in slotPhrases { slots.add(ids(phrase), slot) }
    for phrase in movingPhrases { moving.add(ids(phrase), true) }
    for phrase in partPhrases { parts.add(ids(phrase), true) }
    for phrase in partPhrasesBehind { partsBehind.add(ids(phrase), true) }
    let word = { [keys] (word: String) in
      var word = word
      return UInt16(truncatingIfNeeded: word.withUTF8 { keys.find($0) } ?? Int(UInt16.max) - 1)
    }
    known = KnownFigureWords(word)
  }

  /// O(length).
  func word(_ folded: Bytes) -> FigureWord {
    keys.find(folded).map { words[$0] } ?? FigureWord()
  }

  private mutating func addNumbers() {
    for (word, kind, value) in numberWords {
      add(word, .number) { entry in
        entry.number = kind
        entry.value = value
      }
    }
    for (list, unit) in unitWords { add(list, .unit) { $0.unit = unit } }
  }

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

  private mutating func ids(_ phrase: String) -> [UInt16] {
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

  init(_ anchor: Anchor) { self.anchor = anchor }

  mutating func add(_ words: [UInt16], _ value: Value) {
    guard let key = anchor == .beginning ? words.first : words.last else { return }
    phrases[key, default: []].append((words, value))
    phrases[key]?.sort { $0.words.count > $1.words.count }
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

/// Words that mean something to a rule by themselves, as ids.
struct KnownFigureWords: Sendable {
  private(set) var and = UInt16.max - 1
  private(set) var or = UInt16.max - 1
  private(set) var of = UInt16.max - 1
  private(set) var to = UInt16.max - 1
  private(set) var from = UInt16.max - 1
  private(set) var between = UInt16.max - 1
  private(set) var a = UInt16.max - 1
  private(set) var an = UInt16.max - 1
  private(set) var the = UInt16.max - 1
  private(set) var per = UInt16.max - 1
  private(set) var cent = UInt16.max - 1
  private(set) var toll = UInt16.max - 1
  private(set) var among = UInt16.max - 1
  private(set) var one = UInt16.max - 1
  private(set) var who = UInt16.max - 1
  private(set) var at = UInt16.max - 1
  /// Verbs and particles of what has not happened: could, may.
  private(set) var imagining: [UInt16] = []

  init() {}

  /// Looks the words up.
  init(_ id: (String) -> UInt16) {
    and = id("and")
    or = id("or")
    of = id("of")
    to = id("to")
    from = id("from")
    between = id("between")
    a = id("a")
    an = id("an")
    the = id("the")
    per = id("per")
    cent = id("cent")
    toll = id("toll")
    among = id("among")
    one = id("one")
    who = id("who")
    at = id("at")
    imagining = ["could", "may", "might", "would", "will", "can", "should"].map(id)
  }
}
