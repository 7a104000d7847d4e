// Finds the spans of running text that may be mentions. Which name a span belongs to, and what
// lines without telling capitals name, is decided later, by the whole article.

import Columns
import Prose

/// Walks the lines of a reading and collects spans, in order and without overlap.
struct SpanFinder {
  let reading: TokenisedArticle
  let lexicon: Lexicon
  var spans: [Span]
  var key: [UInt8] = []

  /// Collects the spans of a line whose capitals mean something. O(tokens).
  mutating func read(_ sentence: Sentence) {
    var index = dateline(sentence) ?? sentence.first
    while index < sentence.limit { index = readName(at: index, sentence) }
  }

  /// Reads what begins at a token and returns where to go on.
  private mutating func readName(at index: Int, _ sentence: Sentence) -> Int {
    let known = form(at: index, sentence)
    // A known name with digits (G20) would be taken for a designation.
    if let known, known.limit > index + 1 || reading.tokens[index].shape.contains(.digits) {
      return readForm(known, index, sentence)
    }
    if let limit = designation(at: index, sentence) ?? quotedBody(at: index, sentence) {
      return limit
    }
    guard startsName(index, sentence) else { return index + 1 }
    if let known, !isDoubtful(index, sentence) { return readForm(known, index, sentence) }
    let classes = reading.classes(index)
    if classes.contains(.calendar), !isGivenNotMonth(index, sentence) { return index + 1 }
    if classes.contains(.function) {
      noteUnexplained(index, sentence)
      return index + 1
    }
    if isTitle(index, sentence) { return afterTitle(index, sentence) }
    if reading.tokens[index].isInitial, isIdleBeginning(index, sentence) {
      if isPossibleSurname(index) { noteTentative(index) }
      return index + 1
    }
    if looksCommon(index), precedesPerson(index, sentence) { return index + 1 }
    if reading.isInitialLetter(index), !isStopped(index, sentence) { return index + 1 }
    return accept(extended(index, index + 1, sentence), sentence)
  }

  private func startsName(_ index: Int, _ sentence: Sentence) -> Bool {
    if reading.isCapital(index) { return true }
    let next = index + 1
    guard next < sentence.limit, reading.isCapital(next) else { return false }
    switch reading.tokens[next].gap {
    case .hyphen: return reading.classes(index).contains(.article)
    // Translated news writes `foreign Ministry`.
    case .space: return isLowerField(index, sentence)
    case .beginning, .comma, .colon, .dash, .ampersand, .stop, .possessive, .openingQuote,
      .closingQuote, .openingBracket, .closingBracket, .other:
      return false
    }
  }

  /// `foreign` before a capitalised `Ministry`.
  func isLowerField(_ index: Int, _ sentence: Sentence) -> Bool {
    let next = index + 1
    guard next < sentence.limit, reading.isCapital(next), reading.tokens[next].gap == .space else {
      return false
    }
    return !reading.isCapital(index) && reading.classes(index).contains(.field)
      && reading.classes(next).contains(.body) && !reading.classes(next).contains(.common)
  }

  /// A known name that is also a common word counts only where a capital means something.
  private func isDoubtful(_ index: Int, _ sentence: Sentence) -> Bool {
    guard reading.tokens[index].isInitial, !reading.isAcronym(index) else { return false }
    let word = reading.word(index)
    return word.isLower || !word.classes.isDisjoint(with: [.common, .function, .field, .body])
  }

  /// A title that is not the first word of a body's or a place's name (Justice Department).
  func isTitle(_ index: Int, _ sentence: Sentence) -> Bool {
    guard reading.classes(index).contains(.title) else { return false }
    let next = index + 1
    guard next < sentence.limit, reading.tokens[next].gap == .space, reading.isCapital(next) else {
      return true
    }
    return reading.classes(next).isDisjoint(with: [.body, .place])
  }

  /// Passes over a title and what it is of, where that is no name: Secretary of State.
  private func afterTitle(_ title: Int, _ sentence: Sentence) -> Int {
    var index = title + 1
    guard index + 1 < sentence.limit, reading.isWord(index, "of") else {
      return index
    }
    var next = index + 1
    if next < sentence.limit, reading.isWord(next, "the") { next += 1 }
    while next < sentence.limit, reading.tokens[next].gap == .space,
      reading.classes(next).contains(.field)
    {
      next += 1
      index = next
    }
    return index
  }

  /// The first word of a sentence that is capitalised for its place only: it is common and no
  /// name's beginning, or goes before a first name (Actor Tom Hanks).
  private func isIdleBeginning(_ index: Int, _ sentence: Sentence) -> Bool {
    let next = index + 1
    let follows = next < sentence.limit && joins(next) && reading.isCapital(next)
    let classes = reading.classes(index)
    if follows, reading.tokens[next].gap == .space {
      if !reading.classes(next).isDisjoint(with: [.body, .place]) { return false }
      if classes.contains(.given) { return reading.classes(next).contains(.title) }
      if precedesPerson(index, sentence) { return true }
    }
    if follows, classes.contains(.placePrefix) { return false }
    return looksCommon(index) || hasCommonEnding(index)
  }

  /// A first name and a capitalised word follow.
  private func precedesPerson(_ index: Int, _ sentence: Sentence) -> Bool {
    let next = index + 1
    guard next + 1 < sentence.limit, reading.tokens[next].gap == .space, joins(next + 1) else {
      return false
    }
    return reading.isCapital(next) && reading.isCapital(next + 1)
      && reading.classes(next).contains(.given) && !reading.isInitialLetter(index)
      && !reading.classes(index).contains(.given)
  }

  /// A full stop makes a lone letter an initial: J. Smith.
  private func isStopped(_ index: Int, _ sentence: Sentence) -> Bool {
    index + 1 < sentence.limit && reading.tokens[index + 1].gap == .stop
  }

  /// Capitals that spell a common word, among words that are not in capitals: `by IS`, `a WHO plan`.
  private mutating func noteUnexplained(_ index: Int, _ sentence: Sentence) {
    guard reading.isAcronym(index), !isShouted(index, sentence) else { return }
    var span = Span(index, index + 1)
    span.standing = .unexplained
    span.evidence.add(.organization, Weight.acronym)
    spans.append(span)
  }

  /// A first word that is common may yet be the surname of a full name elsewhere: Cook said.
  private mutating func noteTentative(_ index: Int) {
    var span = Span(index, index + 1)
    span.standing = .tentative
    spans.append(span)
  }

  /// A neighbour in capitals is a common word, so capitals are for emphasis here.
  func isShouted(_ index: Int, _ sentence: Sentence) -> Bool {
    for other in [index - 1, index + 1] where other >= sentence.first && other < sentence.limit {
      let classes = reading.classes(other)
      if reading.isAllCapitals(other), !reading.tokens[other].shape.contains(.dotted),
        reading.word(other).form < 0, !classes.isDisjoint(with: [.common, .function])
      {
        return true
      }
    }
    return false
  }

  /// Whether a token may belong to the same name as the one before it, by what separates them.
  func joins(_ index: Int) -> Bool {
    switch reading.tokens[index].gap {
    case .space, .hyphen, .ampersand: return true
    case .stop:
      return reading.isInitialLetter(index - 1) || reading.classes(index - 1).contains(.stopped)
    case .possessive:
      // People’s Republic, Women’s Council; but Russia’s Foreign Ministry is two names.
      return !reading.classes(index - 1).isDisjoint(with: [.common, .field])
        && reading.isCapital(index)
    case .beginning, .comma, .colon, .dash, .openingQuote, .closingQuote, .openingBracket,
      .closingBracket, .other:
      return false
    }
  }

  /// Whether a word is one that a capital alone makes no name.
  func looksCommon(_ index: Int) -> Bool {
    let word = reading.word(index)
    if word.isLower { return true }
    let common: WordClass = [
      .function, .common, .field, .body, .place, .placeNoun, .title, .speech, .calendar,
    ]
    return !word.classes.isDisjoint(with: common)
      || (word.form < 0 && reading.withFolded(index, hasNounEnding))
  }

  /// Endings that only verbs, adverbs and adjectives have: enough to doubt a sentence's first word.
  private func hasCommonEnding(_ index: Int) -> Bool {
    let word = reading.word(index)
    if word.isCapitalInside || word.form >= 0 || word.classes.contains(.given) { return false }
    return reading.withFolded(index) { word in
      word.count > 5 && sentenceEndings.contains { word.hasSuffix($0) }
    }
  }
}

/// Endings that mark a noun as common wherever it stands; names do not have them.
private let nounEndings: [StaticString] = [
  "tion", "tions", "sion", "sions", "ments", "ness", "ship", "ships", "ism", "isms", "ity", "ities",
  "ology", "ologies",
]

private let sentenceEndings: [StaticString] = [
  "ly", "ing", "ed", "ers", "ists", "ful", "less", "ous", "ive", "able", "ible", "ical", "ance",
  "ence", "ment", "ings", "ances", "ences",
]

private func hasNounEnding(_ word: Bytes) -> Bool {
  word.count > 6 && nounEndings.contains { word.hasSuffix($0) }
}
