// Who states a figure: the name or the office beside a verb of speech in its sentence.

import Names
import Prose

/// Who states what a sentence says.
struct FigureSource: Sendable, BitwiseCopyable {
  /// The words that name him; empty where nobody is named.
  var range = TextRange(0, 0)
  /// Index into `ArticleNames.names`, or `FigureEvent.none`.
  var name = FigureEvent.none
}

/// Finds who states what the sentences of an article say.
struct FigureSources {
  let source: ReportedText
  let reading: FigureTokens

  /// Who is named beside a verb of speech. O(its words · log mentions).
  func source(of sentence: FigureSentence) -> FigureSource {
    let tokens = reading.tokens
    for index in sentence.tokens where tokens[index].has(.speech) {
      if isAccording(index, sentence) {
        if let found = behind(index + 2, sentence) { return found }
      } else if let found = before(index, sentence) ?? inverted(index, sentence) {
        return found
      }
    }
    return FigureSource()
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
    return index >= sentence.tokens.lowerBound ? beforeAside(index + 1, sentence) : nil
  }

  /// `X, 34, said` and `X, the mayor of Y, said`: the name before a phrase between commas.
  private func beforeAside(_ end: Int, _ sentence: FigureSentence) -> FigureSource? {
    let tokens = reading.tokens
    guard tokens[end].gap.contains(.comma) else { return nil }
    var index = end - 1
    while index > sentence.tokens.lowerBound, index > end - 14 {
      if tokens[index].gap.contains(.comma) {
        return named(index - 1, in: sentence)?.source
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
    return behind(verb + (isBy ? 2 : 1), sentence)
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
    let last = verb.map { $0 - 1 <= index + 5 ? $0 - 1 : index } ?? index
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
