// Who states a figure: the name or the office beside a verb of speech in its sentence.

import Names
import Prose

/// Who states what a sentence says.
struct FigureSource: Sendable {
  /// The words that name him; empty where nobody is named.
  var range = TextRange(0, 0)
  /// Index into `ArticleNames.names`, or `FigureEvent.none`.
  var name = FigureEvent.none
  /// The verb of speech, and the clause that it stands in, as tokens.
  var verb = -1
  var clause = 0..<0
}

/// Finds who states what the sentences of an article say.
struct FigureSources {
  let source: ReportedText
  let reading: FigureTokens

  /// Those who are named beside verbs of speech: of each clause between semicolons the first, in order.
  /// O(its words · log mentions).
  func sources(of sentence: FigureSentence) -> [FigureSource] {
    var found: [FigureSource] = []
    var first = sentence.tokens.lowerBound
    for index in sentence.tokens {
      let isLast = index + 1 == sentence.tokens.upperBound
      guard isLast || reading.tokens[index + 1].gap.contains(.semicolon) else { continue }
      if let source = source(of: first..<index + 1, sentence) { found.append(source) }
      first = index + 1
    }
    return found
  }

  private func source(of clause: Range<Int>, _ sentence: FigureSentence) -> FigureSource? {
    for verb in clause where isTelling(verb, sentence) {
      guard var source = source(beside: verb, sentence) else { continue }
      (source.verb, source.clause) = (verb, clause)
      return source
    }
    return nil
  }

  /// Whether a verb tells who states something. Of a figure that is plain from more verbs than of other things.
  private func isTelling(_ verb: Int, _ sentence: FigureSentence) -> Bool {
    guard sentence.mayHoldNumber else { return reading.tokens[verb].has(.saying) }
    return reading.tokens[verb].has(.speech) || isSpokenOf(verb, sentence)
  }

  private func source(beside verb: Int, _ sentence: FigureSentence) -> FigureSource? {
    isAccording(verb, sentence)
      ? behind(verb + 2, sentence) ?? bodyBehind(verb + 2, sentence)
      : before(verb, sentence) ?? inverted(verb, sentence)
  }

  /// `the railways speak of 140`
  private func isSpokenOf(_ index: Int, _ sentence: FigureSentence) -> Bool {
    reading.tokens[index].has(.speaking) && index + 1 < sentence.tokens.upperBound
      && reading.tokens[index + 1].word.id == KnownWord.of.rawValue
  }

  /// Who of them states a figure: who speaks in its clause, else whoever does in the sentence. What befell people is
  /// known besides where a relative clause tells it aside: whoever is named before that need not have said so.
  /// O(log sources).
  func source(of draft: FigureDraft, _ sources: [FigureSource]) -> FigureSource {
    let figure = draft.span.tokens
    let next = sources.partition { $0.clause.lowerBound > figure.lowerBound }
    let own = next > 0 && sources[next - 1].clause.contains(figure.lowerBound) ? next - 1 : 0
    guard sources.indices.contains(own) else { return FigureSource() }
    let isAside = draft.slot.isFate && isAside(figure, from: sources[own].verb)
    return isAside ? FigureSource() : sources[own]
  }

  /// In words: no longer clause is looked through.
  private static let clauseLength = 40

  /// `Y admitted that a cell led the attack, which left 140 dead`, `of the attack that killed 140`.
  private func isAside(_ figure: Range<Int>, from verb: Int) -> Bool {
    guard verb < figure.lowerBound else { return false }
    let tokens = reading.tokens
    for index in (verb + 1..<figure.lowerBound).suffix(Self.clauseLength).reversed() {
      if tokens[index].has(.relative) { return true }
      if tokens[index].word.id == KnownWord.that.rawValue, !tokens[index - 1].has(.speech),
        tokens[index + 1].has([.participle, .active, .auxiliary, .verb, .state])
      {
        return true
      }
      // What follows a comma is no longer told aside.
      if tokens[index + 1].gap.contains(.comma) { return false }
    }
    return false
  }

  /// `according to X`.
  private func isAccording(_ index: Int, _ sentence: FigureSentence) -> Bool {
    let tokens = reading.tokens
    return tokens[index].word.id == KnownWord.according.rawValue
      && index + 1 < sentence.tokens.upperBound
      && tokens[index + 1].word.id == KnownWord.to.rawValue
  }

  /// `X said`, `officials in X said`; not across a comma or a conjunction.
  private func before(_ verb: Int, _ sentence: FigureSentence) -> FigureSource? {
    let tokens = reading.tokens
    guard verb > sentence.tokens.lowerBound, !tokens[verb - 1].has(.passive) else { return nil }
    var index = verb - 1
    while index >= sentence.tokens.lowerBound, index > verb - 9,
      tokens[index + 1].gap.isSubset(of: [.space, .hyphen, .quote, .other, .stop])
    {
      if tokens[index].has([.clause, .relative, .conjunction]) { return nil }
      if let found = named(index, in: sentence), !isPlaced(found.first, sentence) {
        return found.source
      }
      if tokens[index].has(.authority) { return phrase(around: index, to: verb, sentence) }
      index -= 1
    }
    return body(verb, sentence)
      ?? (index >= sentence.tokens.lowerBound ? beforeAside(index + 1, sentence) : nil)
  }

  /// `the harbour authority said`, `the railways said`: a noun phrase that begins its clause, whoever that is.
  private func body(_ verb: Int, _ sentence: FigureSentence) -> FigureSource? {
    let tokens = reading.tokens
    var end = verb
    // `the bank also said`
    while end > sentence.tokens.lowerBound, tokens[end - 1].has(.linking) { end -= 1 }
    var first = end - 1
    while first > sentence.tokens.lowerBound, first > end - 5, tokens[first].gap.isSpace,
      !tokens[first].has(.definite)
    {
      first -= 1
    }
    let isFirst = first == sentence.tokens.lowerBound
    guard first < end - 1, tokens[end].gap.isSpace, tokens[verb].gap.isSpace, !isAttribute(verb),
      tokens[first].word.id == KnownWord.the.rawValue,
      isFirst || !tokens[first].gap.isDisjoint(with: [.comma, .semicolon, .dash]),
      tokens[(first + 1)..<end].allSatisfy({ isPlain($0) })
    else { return nil }
    return FigureSource(
      range: TextRange(tokens[first].range.lowerBound, tokens[end - 1].range.upperBound))
  }

  /// `the warrants indicated at 45`: behind other verbs than `said`, a preposition makes it what is said of them.
  private func isAttribute(_ verb: Int) -> Bool {
    let tokens = reading.tokens
    let isSaying = tokens[verb].word.id == KnownWord.said.rawValue
    return !isSaying && verb + 1 < tokens.count && tokens[verb + 1].has(.preposition)
      && !tokens[verb].has(.speaking)
  }

  /// A word that may be of a body's name, and of no clause.
  private func isPlain(_ token: FigureToken) -> Bool {
    !token.isDigits
      && !token.has([
        .preposition, .conjunction, .clause, .relative, .definite, .indefinite, .pronoun, .speech,
        .verb, .auxiliary, .number, .participle, .state, .slotNoun,
      ])
  }

  /// `X, 34, said` and `X, the mayor of Y, said`: the name before a phrase between commas; or, as in `its owner, X, said`,
  /// the phrase itself.
  private func beforeAside(_ end: Int, _ sentence: FigureSentence) -> FigureSource? {
    let tokens = reading.tokens
    guard tokens[end].gap.contains(.comma) else { return nil }
    var index = end - 1
    while index > sentence.tokens.lowerBound, index > end - 14 {
      if tokens[index].gap.contains(.comma) {
        let aside = named(end - 1, in: sentence)
        return named(index - 1, in: sentence)?.source
          ?? (aside?.first == index ? aside?.source : nil)
      }
      if tokens[index].has([.speech, .auxiliary]) || !tokens[index].gap.isSpace { return nil }
      index -= 1
    }
    return nil
  }

  /// `, said X` and `quoted by X`.
  private func inverted(_ verb: Int, _ sentence: FigureSentence) -> FigureSource? {
    let tokens = reading.tokens
    let isClosed = !tokens[verb].gap.isDisjoint(with: [.comma, .quote, .dash])
    let isBy =
      verb + 1 < sentence.tokens.upperBound && tokens[verb + 1].has(.preposition)
      && tokens[verb + 1].range.count == 2 && !tokens[verb + 1].has(.clause)
    guard isClosed else { return nil }
    let first = verb + (isBy ? 2 : 1)
    // `, said in a statement`
    guard first < sentence.tokens.upperBound, !tokens[first].has(.preposition) else { return nil }
    return behind(first, sentence)
  }

  /// The first name or office within a few words, before the clause ends.
  private func behind(_ start: Int, _ sentence: FigureSentence) -> FigureSource? {
    let tokens = reading.tokens
    var index = start
    var office: Int?
    while index < min(start + 7, sentence.tokens.upperBound),
      index == start || !tokens[index].gap.contains(.comma)
    {
      if let found = named(index, in: sentence) {
        if let office { return phrase(around: office, sentence) }
        guard index > start, tokens[start..<index].contains(where: { $0.has(.preposition) }) else {
          return found.source
        }
        // `informed the head of X`: not X.
        return FigureSource(
          range: TextRange(tokens[start].range.lowerBound, found.source.range.upperBound))
      }
      if tokens[index].has(.authority) { office = office ?? index }
      if tokens[index].has([.clause, .relative]) { break }
      index += 1
    }
    return office.map { phrase(around: $0, sentence) }
  }

  /// `according to the fire brigade`: a noun phrase that ends its clause, or goes on with a preposition.
  private func bodyBehind(_ start: Int, _ sentence: FigureSentence) -> FigureSource? {
    let tokens = reading.tokens
    guard start < sentence.tokens.upperBound, tokens[start].word.id == KnownWord.the.rawValue else {
      return nil
    }
    var end = start + 1
    while end < sentence.tokens.upperBound, end < start + 6, tokens[end].gap.isSpace,
      isPlain(tokens[end])
    {
      end += 1
    }
    let isEnd =
      end == sentence.tokens.upperBound || !tokens[end].gap.isSpace || tokens[end].has(.preposition)
    guard end > start + 1, isEnd else { return nil }
    return FigureSource(
      range: TextRange(tokens[start].range.lowerBound, tokens[end - 1].range.upperBound))
  }

  private func named(_ index: Int, in sentence: FigureSentence) -> (
    first: Int, source: FigureSource
  )? {
    let range = reading.tokens[index].range
    let mentions = source.names.mentions
    let next = mentions.partition { $0.range.lowerBound > range.lowerBound }
    guard next > 0, mentions[next - 1].range.contains(range), mentions[next - 1].type != .event,
      mentions[next - 1].type != .other
    else { return nil }
    let mention = mentions[next - 1]
    let first = reading.tokens.partition { $0.range.lowerBound >= mention.range.lowerBound }
    return (first, FigureSource(range: mention.range, name: mention.name))
  }

  /// A name behind a preposition says where somebody is: `officials in X`.
  private func isPlaced(_ index: Int, _ sentence: FigureSentence) -> Bool {
    var previous = index - 1
    // `in the south of X`, `in central X`
    if previous > sentence.tokens.lowerBound,
      reading.tokens[previous].has(.definite)
        || reading.tokens[previous].word.classes.isEmpty
          && !reading.tokens[previous].shape.contains(.capitalised)
    {
      previous -= 1
    }
    return previous >= sentence.tokens.lowerBound && reading.tokens[previous].has(.preposition)
  }

  /// An office with the words before it that belong to it: `the local police`.
  private func phrase(
    around index: Int, to verb: Int? = nil, _ sentence: FigureSentence
  ) -> FigureSource {
    let tokens = reading.tokens
    // `the ministry of health said`
    var last = verb.map { $0 - 1 <= index + 5 ? $0 - 1 : index } ?? index
    // `the audit office had also said`
    while last > index, tokens[last].has([.linking, .auxiliary, .pronoun]) { last -= 1 }
    var first = index
    while first > sentence.tokens.lowerBound, first > index - 4, tokens[first].gap.isSpace,
      !tokens[first - 1].has([
        .preposition, .clause, .conjunction, .verb, .speech, .auxiliary, .relative,
      ]), !tokens[first].has(.definite)
    {
      first -= 1
    }
    return FigureSource(
      range: TextRange(tokens[first].range.lowerBound, tokens[last].range.upperBound))
  }
}
