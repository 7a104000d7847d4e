// What the words beside a span say of its type.

import Columns
import Prose

extension SpanFinder {
  /// Adds the evidence of a span's neighbours.
  func addContext(_ span: inout Span, _ sentence: Sentence) {
    if span.first > sentence.first { addBefore(&span, sentence) }
    if span.limit < sentence.limit { addAfter(&span, sentence) }
    if isAuthor(span, sentence) { span.evidence.add(.person, Weight.sure) }
  }

  /// Two to four words of a byline that follow `By`, `Author:` or `and`, or that begin it; behind a
  /// comma stands the paper as often as another author.
  private func isAuthor(_ span: Span, _ sentence: Sentence) -> Bool {
    guard sentence.kind == .byline, span.form < 0, (2...4).contains(span.count),
      reading.classes(span.first).contains(.given)
        || span.tokens.allSatisfy({ reading.classes($0).isDisjoint(with: [.body, .bodyNoun]) })
    else { return false }
    guard span.first > sentence.first else { return true }
    let leads: [StaticString] = ["by", "author", "authors", "byline", "writer", "and"]
    return leads.contains { reading.isWord(span.first - 1, $0) }
  }

  private func addBefore(_ span: inout Span, _ sentence: Sentence) {
    let gap = reading.tokens[span.first].gap
    let before = reading.classes(span.first - 1)
    let isSmall = !reading.isCapital(span.first - 1)
    if mayBePerson(span), hasTitle(before: span.first, sentence) {
      let directly = gap == .space || gap == .stop
      span.evidence.add(.person, directly ? Weight.sure : gap == .comma ? Weight.context : 0)
    }
    guard gap == .space || gap == .openingQuote else { return }
    // `Insurer X paid`: the noun's capital comes from its place. A first name speaks for a person
    // who brews or lends: `the brewer John Smith`.
    let isNoun =
      (isSmall || reading.tokens[span.first - 1].isInitial)
      && !reading.classes(span.first).contains(.given)
    if isNoun, before.contains(.bodyNoun), before.isDisjoint(with: .title) {
      span.evidence.add(.organization, Weight.apposition)
    }
    if before.contains(.speech) { span.evidence.add(.person, Weight.context) }
    if isSmall, before.contains(.placeNoun) { span.evidence.add(.place, Weight.apposition) }
    if followsPlaceNounOf(span.first, sentence) { span.evidence.add(.place, Weight.apposition) }
    if before.contains(.placePreposition) { span.evidence.add(.place, Weight.context) }
    if before.contains(.weakPreposition) { span.evidence.add(.place, Weight.hint) }
  }

  /// A title before a known body, people or country belongs to a person who comes later; a city or
  /// a first name may be a person's own.
  private func mayBePerson(_ span: Span) -> Bool {
    guard span.form >= 0 else { return true }
    return lexicon.details[Int(span.form)].kind == .city
      || reading.classes(span.first).contains(.given)
  }

  /// `the city of X`, with `city` in lower case.
  private func followsPlaceNounOf(_ index: Int, _ sentence: Sentence) -> Bool {
    guard index - 2 >= sentence.first, !reading.isCapital(index - 2) else { return false }
    return reading.isWord(index - 1, "of")
      && reading.classes(index - 2).contains(.placeNoun)
  }

  /// A title stands before: `Minister X`, `Minister of Foreign Affairs X`.
  private func hasTitle(before index: Int, _ sentence: Sentence) -> Bool {
    var cursor = index - 1
    if reading.classes(cursor).contains(.title) { return true }
    let inner: WordClass = [.field, .connector]
    var passedOf = false
    while cursor > sentence.first, index - cursor < 8,
      !reading.classes(cursor).isDisjoint(with: inner),
      reading.tokens[cursor].gap == .space
    {
      if reading.isWord(cursor, "of") { passedOf = true }
      cursor -= 1
      if passedOf, reading.classes(cursor).contains(.title) {
        return !reading.classes(index - 1).contains(.connector)
      }
    }
    return false
  }

  private func addAfter(_ span: inout Span, _ sentence: Sentence) {
    let next = span.limit
    let after = reading.classes(next)
    switch reading.tokens[next].gap {
    case .space, .closingQuote:
      guard !reading.isCapital(next) else { return }
      if after.contains(.speech) { span.evidence.add(.person, Weight.hint) }
      if after.contains(.bodyNoun), after.isDisjoint(with: .title) {
        span.evidence.add(.organization, Weight.apposition)
      }
      if after.contains(.placeNoun) { span.evidence.add(.place, Weight.apposition) }
    case .comma:
      addAfterComma(&span, next, sentence)
    case .beginning, .hyphen, .colon, .dash, .ampersand, .stop, .possessive, .openingQuote,
      .openingBracket, .closingBracket, .other:
      return
    }
  }

  /// `X, who`; `X, 42,`; `X, the country’s foreign minister`; `X, France`.
  private func addAfterComma(_ span: inout Span, _ next: Int, _ sentence: Sentence) {
    if reading.isWord(next, "who") {
      span.evidence.add(.person, Weight.context)
      return
    }
    if isAge(next), next + 1 == sentence.limit || reading.tokens[next + 1].gap == .comma {
      span.evidence.add(.person, Weight.context)
      return
    }
    let form = reading.word(next).form
    if reading.isCapital(next), form >= 0, lexicon.details[Int(form)].kind.type == .place {
      span.evidence.add(.place, Weight.context)
      return
    }
    var cursor = next
    while cursor < min(sentence.limit, next + 5) {
      if cursor > next, reading.tokens[cursor].gap != .space,
        reading.tokens[cursor].gap != .possessive
      {
        return
      }
      if reading.classes(cursor).contains(.title), !reading.isCapital(cursor) {
        span.evidence.add(.person, Weight.context)
        return
      }
      cursor += 1
    }
  }

  private func isAge(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    return token.range.count == 2 && !token.shape.contains(.letters)
  }
}
