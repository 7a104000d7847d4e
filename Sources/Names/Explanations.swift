// Acronyms that the article itself explains: `Islamic State (IS)`, `WHO (World Health
// Organization)`. It finds the pairs; joining them is for NameDrafts.

import Columns
import Prose

/// An acronym and the words that it stands for, as tokens.
struct Explanation: Sendable, BitwiseCopyable {
  var acronym: Int
  var first: Int
  var limit: Int
  /// The article prints it in brackets; else the initials alone agree.
  var isPrinted = true
}

/// Finds explanations and sees to it that both sides are spans.
///
/// Initials are matched from right to left, as in Schwartz and Hearst, "A simple algorithm for
/// identifying abbreviation definitions in biomedical text", PSB 2003; small words may be skipped.
struct ExplanationFinder {
  let reading: TokenisedArticle
  let lexicon: Lexicon
  /// An expansion has no more words, small ones included.
  private static let longest = 14

  /// Returns the explanations of an article, and adds or widens spans to fit. `spans` is in order
  /// before and after. O(tokens + spans).
  func find(_ spans: inout [Span]) -> [Explanation] {
    var found: [Explanation] = []
    var terms: Set<UInt32> = []
    for sentence in reading.sentences where sentence.casing == .sentence {
      for index in sentence.first + 1..<max(sentence.limit, sentence.first + 1)
      where reading.tokens[index].gap == .openingBracket {
        if let pair = acronymInside(index, sentence, spans) ?? acronymBefore(index, sentence) {
          found.append(pair)
        } else if isTerm(index, sentence) {
          terms.insert(reading.tokens[index].word)
        }
      }
    }
    if !terms.isEmpty { drop(terms, from: &spans) }
    if !found.isEmpty { fit(&spans, to: found) }
    return found + unprinted(spans, besides: found)
  }

  /// `the Environmental Protection Agency … the EPA`: acronyms that no bracket explains and whose
  /// letters begin the words of exactly one body of the article. Two letters fit too much.
  private func unprinted(_ spans: [Span], besides printed: [Explanation]) -> [Explanation] {
    var open: [UInt32: Int] = [:]
    for span in spans where span.count == 1 && span.standing == .certain {
      let token = reading.tokens[span.first]
      guard token.range.count > 2, mayBeExplained(span.first), open[token.word] == nil else {
        continue
      }
      open[token.word] = span.first
    }
    for pair in printed { open[reading.tokens[pair.acronym].word] = nil }
    guard !open.isEmpty else { return [] }
    let bodies = spans.filter {
      $0.count > 2 && $0.standing == .certain && $0.evidence.type == .organization
    }
    return open.values.sorted().compactMap { acronym in
      let fitting = bodies.filter { isSpelled(by: acronym, $0) }
      guard let body = fitting.first, fitting.allSatisfy({ isSame($0, body) }) else { return nil }
      return Explanation(
        acronym: acronym, first: body.first, limit: body.limit, isPrinted: false)
    }
  }

  private func isSpelled(by acronym: Int, _ span: Span) -> Bool {
    let initial = reading.withFolded(span.first) { $0.first }
    guard reading.withFolded(acronym, { $0.first }) == initial else { return false }
    let bounds = Sentence(
      range: TextRange(0, 0), first: span.first, limit: span.limit, kind: .paragraph,
      casing: .sentence, opensParagraph: false)
    return initials(of: acronym, endingAt: span.limit, bounds) == span.first
  }

  private func isSame(_ span: Span, _ other: Span) -> Bool {
    span.count == other.count
      && zip(span.tokens, other.tokens).allSatisfy {
        reading.tokens[$0].word == reading.tokens[$1].word
      }
  }

  /// `Islamic State (IS)`: the bracket holds one acronym, or one and a comma.
  private func acronymInside(_ index: Int, _ sentence: Sentence, _ spans: [Span]) -> Explanation? {
    guard mayBeExplained(index), endsAfter(index, sentence) else { return nil }
    if let first = initials(of: index, endingAt: index, sentence) {
      return Explanation(acronym: index, first: first, limit: index)
    }
    guard let span = span(endingAt: index, spans), span.standing == .certain else { return nil }
    // `Paris (AFP)` and `John Smith (IND)` explain nothing.
    let type = span.evidence.type
    guard type == .organization || type == .other, span.first >= sentence.first, span.count > 1
    else {
      return nil
    }
    return Explanation(acronym: index, first: span.first, limit: index)
  }

  /// `WHO (World Health Organization)`.
  private func acronymBefore(_ index: Int, _ sentence: Sentence) -> Explanation? {
    let acronym = index - 1
    guard acronym >= sentence.first, mayBeExplained(acronym) else { return nil }
    var limit = index + 1
    while limit < sentence.limit, limit - index < Self.longest,
      reading.tokens[limit].gap != .closingBracket
    {
      limit += 1
    }
    // `ABC (the Association of British Cyclists)`.
    let first = reading.isWord(index, "the") ? index + 1 : index
    guard initials(of: acronym, endingAt: limit, sentence) == first else { return nil }
    return Explanation(acronym: acronym, first: first, limit: limit)
  }

  /// `improvised explosive device (IED)`: words without capitals explain a thing, not a name.
  private func isTerm(_ index: Int, _ sentence: Sentence) -> Bool {
    reading.isAcronym(index) && reading.word(index).form < 0 && endsAfter(index, sentence)
      && initials(of: index, endingAt: index, sentence, capitals: 0) != nil
  }

  private func drop(_ terms: Set<UInt32>, from spans: inout [Span]) {
    spans.removeAll { $0.count == 1 && terms.contains(reading.tokens[$0.first].word) }
  }

  private func mayBeExplained(_ index: Int) -> Bool {
    guard reading.isAcronym(index) else { return false }
    let form = reading.word(index).form
    return form < 0 || lexicon.details[Int(form)].kind == .organization
  }

  private func endsAfter(_ index: Int, _ sentence: Sentence) -> Bool {
    guard index + 1 < sentence.limit else { return true }
    switch reading.tokens[index + 1].gap {
    case .closingBracket, .comma: return true
    case .beginning, .space, .hyphen, .colon, .dash, .ampersand, .stop, .possessive,
      .openingQuote, .closingQuote, .openingBracket, .other:
      return false
    }
  }

  private func span(endingAt limit: Int, _ spans: [Span]) -> Span? {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].limit < limit { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].limit == limit ? spans[low] : nil
  }

  /// The token from which words with the acronym's initials run to `limit`, or nil.
  private func initials(
    of acronym: Int, endingAt limit: Int, _ sentence: Sentence, capitals: Int = 2
  ) -> Int? {
    reading.withFolded(acronym) { letters in
      match(letters, limit, sentence, skippingSmall: false, capitals)
        ?? match(letters, limit, sentence, skippingSmall: true, capitals)
    }
  }

  private func match(
    _ letters: Bytes, _ limit: Int, _ sentence: Sentence, skippingSmall: Bool, _ needed: Int
  ) -> Int? {
    var index = limit
    var rest = letters.count
    var capitals = 0
    while rest > 0 {
      guard index > sentence.first, limit - index < Self.longest,
        index == limit || holdsTogether(index)
      else { return nil }
      index -= 1
      let isSmall = reading.classes(index).contains(.connector) && !reading.isCapital(index)
      let initial = reading.withFolded(index) { $0.first }
      if initial == letters[rest - 1], !(isSmall && skippingSmall) {
        rest -= 1
        if reading.isCapital(index) { capitals += 1 }
      } else if !isSmall && !reading.classes(index).contains(.function) {
        return nil
      }
    }
    return capitals >= needed && (needed == 0 || reading.isCapital(index)) ? index : nil
  }

  private func holdsTogether(_ index: Int) -> Bool {
    switch reading.tokens[index].gap {
    case .space, .hyphen, .ampersand, .comma, .possessive: return true
    case .beginning, .colon, .dash, .stop, .openingQuote, .closingQuote, .openingBracket,
      .closingBracket, .other:
      return false
    }
  }

  /// Puts the explanations' spans in place of any that they overlap. O(spans), but for a sort.
  private func fit(_ spans: inout [Span], to found: [Explanation]) {
    var wanted: [Span] = []
    for pair in found {
      wanted.append(body(pair.first, pair.limit, Weight.body))
      wanted.append(body(pair.acronym, pair.acronym + 1, Weight.acronym))
    }
    wanted.sort { ($0.first, $1.limit) < ($1.first, $0.limit) }
    var result: [Span] = []
    var next = 0
    for var span in wanted where span.first >= result.last?.limit ?? 0 {
      while next < spans.count, spans[next].limit <= span.first {
        result.append(spans[next])
        next += 1
      }
      while next < spans.count, spans[next].first < span.limit {
        if spans[next].tokens == span.tokens { span = spans[next] }
        next += 1
      }
      span.standing = .certain
      result.append(span)
    }
    result.append(contentsOf: spans[next...])
    spans = result
  }

  private func body(_ first: Int, _ limit: Int, _ weight: Int32) -> Span {
    var span = Span(first, limit)
    span.evidence.add(.organization, weight)
    if span.count == 1 { span.form = reading.word(first).form }
    return span
  }
}
