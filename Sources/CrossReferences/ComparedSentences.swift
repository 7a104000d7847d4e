// The sentences of a text as they are compared with others: their words in order, and what they say as a set of
// terms. Which sentences belong together is SentenceAlignment's business.

import Articles
import Columns
import Glibc
import Prose

/// What a sentence speaks of: a root, a concept, a number, a day, a name.
struct SentenceTerm: Equatable, Sendable, BitwiseCopyable {
  /// Equal where two sentences speak of the same.
  var key: UInt64
  /// How much it tells, in 1/256 nats: whole numbers add up to the same in any order.
  var weight: Int32
  /// For how many words it counts: none in a name, for that two sentences name somebody does not make them say the same,
  /// and two where it is a number that hardly two things have.
  var content: Int8 = 1
}

/// The sentences of one text, in flat tables.
package struct ComparedSentences: Sendable {
  /// A sentence and where its words and terms lie.
  struct Sentence: Sendable {
    var range: TextRange
    var isNote: Bool
    /// Index of its block.
    var block: Int
    var words: Range<Int>
    var terms: Range<Int>
    var days: Range<Int>
  }

  private(set) var sentences: [Sentence] = []
  /// Numbers that are equal where the folded words are.
  private(set) var words: [UInt64] = []
  /// Whether a word is a number or a part of one.
  private(set) var isNumber: [Bool] = []
  /// Of each sentence in order of key, each once.
  private(set) var terms: [SentenceTerm] = []
  /// The days that sentences tell.
  private var days: [UInt64] = []

  /// Reads a text. O(length), but for a sort of the terms of each sentence.
  package init(_ text: ComparedText) {
    var words = SentenceWords()
    self.init(text, &words)
  }

  /// The same with words of which some are known.
  package init(_ text: ComparedText, _ known: inout SentenceWords) {
    var rest = text.denotations[...]
    text.forEachSentence { range, block in
      rest = rest.drop { $0.range.start < range.start && $0.range.end <= range.start }
      let (firstWord, firstTerm, firstDay) = (words.count, terms.count, days.count)
      add(rest.prefix { $0.range.start < range.end })
      addWords(text.text, range, text.denotations.isEmpty ? [] : rest, &known)
      sortTerms(from: firstTerm)
      sentences.append(
        Sentence(
          range: range, isNote: text.blocks[block].kind == .note, block: block,
          words: firstWord..<words.count, terms: firstTerm..<terms.count,
          days: firstDay..<days.count))
    }
  }

  /// Numbers and days by their values; a name by its entity, besides its words, which follow.
  private mutating func add(_ denotations: ArraySlice<Denotation>) {
    for one in denotations {
      if one.kind == .date { days.append(one.value) }
      let weight: Int32 =
        switch one.kind {
        case .number: TermWeight.ofNumber(Double(bitPattern: one.value))
        case .date: TermWeight.day
        case .name: TermWeight.name
        }
      // The kind goes into the key, so that a day is no number.
      var hash = FNV1a()
      hash.add(one.kind.rawValue)
      for shift in stride(from: 0, to: 64, by: 8) {
        hash.add(UInt8(truncatingIfNeeded: one.value >> UInt64(shift)))
      }
      let content: Int8 = one.kind == .name ? 0 : weight >= TermWeight.tellingNumber ? 2 : 1
      terms.append(SentenceTerm(key: hash.value, weight: weight, content: content))
    }
  }

  private mutating func addWords(
    _ text: Bytes, _ range: TextRange, _ denotations: ArraySlice<Denotation>,
    _ known: inout SentenceWords
  ) {
    var rest = denotations
    for word in WordScanner(text, in: range) {
      let met = known.word(text, word.range)
      words.append(met.hash)
      rest = rest.drop { $0.range.end <= word.range.start }
      // A number or a day is its value, however it is written.
      var (isCounted, isValue) = (false, false)
      var name: TextRange?
      for one in rest {
        if one.range.start >= word.range.end { break }
        guard one.range.overlaps(word.range) else { continue }
        isCounted = isCounted || one.kind == .number
        isValue = isValue || one.kind != .name
        if name == nil { name = one.range }
      }
      isNumber.append(isCounted || !isValue && word.shape.contains(.digits))
      guard !isValue, var term = met.term else { continue }
      if let name { term.isName(in: name) }
      terms.append(term)
    }
  }

  private mutating func sortTerms(from first: Int) {
    terms[first...].sort { $0.key == $1.key ? $0.weight < $1.weight : $0.key < $1.key }
    var kept = first
    for index in first..<terms.count where index == first || terms[index].key != terms[kept - 1].key
    {
      terms[kept] = terms[index]
      kept += 1
    }
    terms.removeLast(terms.count - kept)
  }

  /// Where the sentences stand, in order.
  package var ranges: [TextRange] { sentences.map(\.range) }

  /// Whether a sentence and one of another text both tell days, and none in common.
  func contradicts(_ sentence: Int, in other: ComparedSentences, _ otherSentence: Int) -> Bool {
    let own = days[sentences[sentence].days]
    let others = other.days[other.sentences[otherSentence].days]
    return !own.isEmpty && !others.isEmpty && !own.contains { others.contains($0) }
  }

  /// Equal where the words of two sentences are, in their order.
  func hash(ofWordsOf sentence: Int) -> UInt64 {
    words[sentences[sentence].words].reduce(0) { $0 &* 0x9e37_79b9_7f4a_7c15 &+ $1 }
  }

  /// The sentences that hold some of a place. O(log sentences + those).
  func sentences(overlapping place: TextRange) -> Range<Int> {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.end <= place.start { low = middle + 1 } else { high = middle }
    }
    let behind = sentences[low...].prefix { $0.range.start < place.end }
    return low..<behind.endIndex
  }

  /// Whether it stands before the other in an order of all texts that does not depend on which of two is open.
  func precedes(_ other: ComparedSentences) -> Bool {
    if words.count != other.words.count { return words.count < other.words.count }
    if words != other.words { return words.lexicographicallyPrecedes(other.words) }
    func order(_ sentence: Sentence) -> [Int] {
      [
        sentence.words.upperBound, sentence.isNote ? 1 : 0, sentence.block,
        sentence.range.lowerBound,
      ]
    }
    let (own, others) = (sentences.flatMap(order), other.sentences.flatMap(order))
    if own != others { return own.lexicographicallyPrecedes(others) }
    return terms.map(\.key).lexicographicallyPrecedes(other.terms.map(\.key))
  }
}

extension SentenceTerm {
  /// The term of a folded word, which is cut to its root; nil for a function word.
  init?(ofFolded folded: inout [UInt8]) {
    let share = folded.withUnsafeBufferPointer { Rarity.share(ofWord: $0) }
    guard share < 1, !(folded.withUnsafeBufferPointer { isTimeWord($0) }) else { return nil }
    cutToRoot(&folded)
    let concept = folded.withUnsafeBufferPointer { CrossReferences.concept(ofRoot: $0) }
    if let concept {
      // Beyond all roots: FNV-1a of so few bytes never comes near.
      self.init(key: UInt64(concept), weight: TermWeight.concept)
    } else {
      self.init(
        key: folded.withUnsafeBufferPointer { FNV1a.hash($0) }, weight: TermWeight.ofShare(share))
    }
  }

  /// A long name tells little more than a short one.
  fileprivate mutating func isName(in range: TextRange) {
    content = 0
    weight = Int32(
      Int(weight) * TermWeight.lengthOfName / max(TermWeight.lengthOfName, range.count))
  }
}

/// What terms weigh before the sentences of both texts are counted.
enum TermWeight {
  /// Of a nat.
  static let unit = 256.0

  /// News holds the words of a concept everywhere.
  static let concept = Int32(2.5 * unit)
  /// Most sentences of a report are of one day.
  static let day = Int32(2 * unit)
  /// Besides its words: whoever is written in two ways.
  static let name = Int32(1.5 * unit)
  /// In bytes: one word. The words of a longer name share what one weighs.
  static let lengthOfName = 9

  /// Small and round numbers are everywhere.
  static func ofNumber(_ value: Double) -> Int32 {
    if value <= 3 { return Int32(1.5 * unit) }
    if value <= 12 || isRound(value) { return Int32(3 * unit) }
    return Int32(4.5 * unit)
  }

  /// From here on.
  static let tellingNumber = Int32(3 * unit)

  private static func isRound(_ value: Double) -> Bool {
    var value = value
    while value >= 10, value.truncatingRemainder(dividingBy: 10) == 0 { value /= 10 }
    return value <= 5
  }

  /// - Parameter share: of the news that holds a word; see `Rarity`.
  static func ofShare(_ share: Double) -> Int32 { Int32((-log(share) * unit).rounded()) }
}
