// The sentences of a text as they are compared with others: their words in order, and what they say as a set of
// terms. Which sentences belong together is SentenceAlignment's business.

import Articles
import Columns
import Prose

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
    var names: Range<Int>
    var numbers: Range<Int>
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
  /// What they name, of each sentence in order of value.
  private(set) var names: [Name] = []
  /// The keys of the words of names.
  private(set) var nameWords: [UInt64] = []
  /// The keys of their numbers, of each sentence in order.
  private var numbers: [UInt64] = []
  private var spoken: [SpokenWord] = []
  /// Where the term of each of these words would stand.
  private var termOfWord: [Int] = []

  /// A name in a sentence.
  struct Name: Sendable {
    /// Equal where the same is named.
    var value: UInt64
    var words: Range<Int>
  }

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
      let (firstName, firstNumber) = (names.count, numbers.count)
      add(rest.prefix { $0.range.start < range.end }, text.text, range, &known)
      addWords(text.text, range, text.denotations.isEmpty ? [] : rest, &known)
      sortTerms(from: firstTerm)
      names[firstName...].sort { $0.value < $1.value }
      numbers[firstNumber...].sort()
      sentences.append(
        Sentence(
          range: range, isNote: text.blocks[block].kind == .note, block: block,
          words: firstWord..<words.count, terms: firstTerm..<terms.count,
          days: firstDay..<days.count, names: firstName..<names.count,
          numbers: firstNumber..<numbers.count))
    }
  }

  /// Numbers and days by their values; a name by its entity, besides its words, which follow.
  private mutating func add(
    _ denotations: ArraySlice<Denotation>, _ text: Bytes, _ sentence: TextRange,
    _ known: inout SentenceWords
  ) {
    for one in denotations {
      let weight: Int32 =
        switch one.kind {
        case .number: TermWeight.ofNumber(Double(bitPattern: one.value))
        case .date: TermWeight.day
        case .name: TermWeight.name
        }
      // The kind goes into the key, so that a day is no number.
      var hash = FNV1a()
      hash.add(one.kind.rawValue)
      if one.kind == .number { hash.add(unit(of: one, text, sentence, &known)) }
      for shift in stride(from: 0, to: 64, by: 8) {
        hash.add(UInt8(truncatingIfNeeded: one.value >> UInt64(shift)))
      }
      let content: Int8 = one.kind == .name ? 0 : weight >= TermWeight.tellingNumber ? 2 : 1
      terms.append(SentenceTerm(key: hash.value, weight: weight, content: content))
      switch one.kind {
      case .date: days.append(one.value)
      case .number: numbers.append(hash.value)
      case .name:
        let first = nameWords.count
        for word in WordScanner(text, in: one.range) {
          if let term = known.word(text, word.range).term { nameWords.append(term.key) }
        }
        names.append(Name(value: one.value, words: first..<nameWords.count))
      }
    }
  }

  /// From here on a number means the same thing whatever it counts.
  private static let leastUnlikely = 1000.0

  /// Twelve percent, twelve years and twelve miles are no twelve people; 0 for things that are counted.
  private func unit(
    of number: Denotation, _ text: Bytes, _ sentence: TextRange, _ known: inout SentenceWords
  ) -> UInt8 {
    guard Double(bitPattern: number.value) < Self.leastUnlikely else { return 0 }
    let end = number.range.upperBound
    if end < text.count, text[end] == UInt8(ascii: "%") { return WordRole.share.rawValue }
    var behind = WordScanner(text, in: TextRange(end, sentence.upperBound))
    guard let unit = behind.next(), let role = known.word(text, unit.range).role else { return 0 }
    switch role {
    case .share, .measure: return role.rawValue
    case .time:
      let isAge = behind.next().map { known.word(text, $0.range).role == .age } ?? false
      return isAge ? 0 : role.rawValue
    case .speech, .according, .age: return 0
    }
  }

  private mutating func addWords(
    _ text: Bytes, _ range: TextRange, _ denotations: ArraySlice<Denotation>,
    _ known: inout SentenceWords
  ) {
    var rest = denotations
    let first = terms.count
    spoken.removeAll(keepingCapacity: true)
    termOfWord.removeAll(keepingCapacity: true)
    var end = range.lowerBound
    for word in WordScanner(text, in: range) {
      let met = known.word(text, word.range)
      words.append(met.hash)
      let startsClause = spoken.isEmpty || endsClause(text[end..<word.range.lowerBound])
      spoken.append(SpokenWord(role: met.role, startsClause: startsClause))
      termOfWord.append(terms.count)
      end = word.range.upperBound
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
    termOfWord.append(terms.count)
    guard terms.count > first else { return }
    forEachSpeakerWord(spoken) { word in
      // A word without a term has the place of the next one.
      if termOfWord[word] < termOfWord[word + 1] { terms[termOfWord[word]].isOfSpeaker = true }
    }
  }

  private mutating func sortTerms(from first: Int) {
    terms[first...].sort { $0.key == $1.key ? $0.weight < $1.weight : $0.key < $1.key }
    var kept = first
    for index in first..<terms.count {
      if index > first, terms[index].key == terms[kept - 1].key {
        // What is said besides is not of the speaker alone.
        if !terms[index].isOfSpeaker { terms[kept - 1].isOfSpeaker = false }
        continue
      }
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

  /// Whether a sentence and one of another text both give numbers, and none in common. O(numbers of both).
  func countsOtherwise(_ sentence: Int, in other: ComparedSentences, _ otherSentence: Int) -> Bool {
    let own = numbers[sentences[sentence].numbers]
    let others = other.numbers[other.sentences[otherSentence].numbers]
    return !own.isEmpty && !others.isEmpty && !haveCommon(own, others) { $0 }
  }

  /// Whether they name something in common. O(names of both).
  func sharesName(_ sentence: Int, in other: ComparedSentences, _ otherSentence: Int) -> Bool {
    haveCommon(
      names[sentences[sentence].names], other.names[other.sentences[otherSentence].names]
    ) { $0.value }
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

/// Whether two lists in order have an element in common. O(both).
private func haveCommon<Element>(
  _ one: ArraySlice<Element>, _ other: ArraySlice<Element>, _ key: (Element) -> UInt64
) -> Bool {
  var (i, j) = (one.startIndex, other.startIndex)
  while i < one.endIndex, j < other.endIndex {
    let (here, there) = (key(one[i]), key(other[j]))
    if here == there { return true }
    if here < there { i += 1 } else { j += 1 }
  }
  return false
}
