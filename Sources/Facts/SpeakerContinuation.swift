// Who speaks where no clause beside a quotation says so: whoever spoke before, the one speaker of the
// headline, or who is named inside the marks.

import Names
import Prose

extension SpeakerAttribution {
  mutating func attributeFurther(
    _ quotation: inout Quotation, _ look: QuotationLook, _ clause: SpeakingClause?
  ) {
    guard clause == nil, quotation.form == .direct || look.isApart else { return }
    if let before = sentenceBefore(look) {
      attribute(&quotation, before)
      quotation.sign = .sentenceBefore
      quotation.confidence = min(quotation.confidence, 74)
      return
    }
    guard let last, continues(last.end, look), !isInterrupted(look) else { return }
    let isAdjacent = !tokens[look.words.lowerBound].gap.contains(.block)
    let other = quotations[last.quotation]
    quotation.speaker = other.speaker
    quotation.name = other.name
    quotation.reading = other.reading
    quotation.sign = .continued
    if let awaited = awaiting.last, awaited.quotation == last.quotation {
      awaiting.append(Awaiting(quotation: quotations.count, phrase: awaited.phrase))
    }
    quotation.confidence = min(quotation.confidence, other.confidence, isAdjacent ? 90 : 70)
  }

  /// `“…,” and words that are no clause of saying`: a sentence of its own, in which somebody speaks.
  private func isInterrupted(_ look: QuotationLook) -> Bool {
    let next = look.words.upperBound
    return next < tokens.count && tokens[next].gap.contains(.comma)
      && tokens[next].gap.isDisjoint(with: [.sentence, .block]) && !tokens[next].isParticiple
  }

  /// Whether nothing but the clause of the last quotation stands between it and this one.
  func continues(_ end: Int, _ look: QuotationLook) -> Bool {
    let first = look.words.lowerBound
    guard first - end < 120 else { return false }
    var sentences = 0
    var blocks = 0
    for index in end..<first {
      if index > end, tokens[index].gap.contains(.sentence) { sentences += 1 }
      if tokens[index].gap.contains(.block) { blocks += 1 }
    }
    if tokens[first].gap.contains(.block) { blocks += 1 }
    return sentences == 0 && blocks <= 1
  }

  /// The sentence before a quotation, where it says that somebody spoke.
  private func sentenceBefore(_ look: QuotationLook) -> SpeakingClause? {
    let limit = look.words.lowerBound
    guard look.opensSentence, limit > 0, tokens[limit - 1].run < 0 else { return nil }
    var first = limit - 1
    while first > 0, limit - first < 60, tokens[first].run < 0,
      tokens[first].gap.isDisjoint(with: [.sentence, .block])
    {
      first -= 1
    }
    if tokens[first].run >= 0 { return nil }
    for verb in first..<limit where tokens[verb].has(.verb) && tokens[verb].mention < 0 {
      guard !tokens[verb].has(.attitude), let speaker = clauses.subject(of: verb, from: first),
        speaker.kind != .pronoun || !tokens[speaker.tokens.lowerBound].has(.others)
      else { continue }
      return SpeakingClause(sign: .sentenceBefore, cue: verb..<verb + 1, speaker: speaker)
    }
    return gesture(first, look)
  }

  /// `Told of that, X shook his head. “No.”`: whoever a sentence is about speaks next in its paragraph,
  /// where neither a clause nor another quotation says otherwise.
  private func gesture(_ first: Int, _ look: QuotationLook) -> SpeakingClause? {
    let limit = look.words.lowerBound
    guard look.isCapital, look.isClosed, !tokens[limit].gap.contains(.block),
      let speaker = clauses.opening(first, before: limit), clauses.isPerson(speaker),
      speaker.tokens.upperBound < limit, tokens[speaker.tokens.upperBound].gap.isEmpty,
      !clauses.phrases.isPossessive(speaker.tokens.upperBound - 1)
    else { return nil }
    let verb = speaker.tokens.upperBound
    return SpeakingClause(sign: .sentenceBefore, cue: verb..<verb + 1, speaker: speaker)
  }

  /// `said in depodesta`: of translations, where the headline is `The Ministry: …`.
  mutating func attributeByHeadline(_ quotation: inout Quotation) {
    guard last.map({ quotations[$0.quotation].sign == .headline }) ?? true,
      let mention = headlineSpeaker()
    else { return }
    quotation.speaker = mention.range
    quotation.name = mention.name
    quotation.reading = .named
    quotation.sign = .headline
    quotation.confidence = 60
  }

  private func headlineSpeaker() -> Mention? {
    guard let headline = source.blocks.first(where: { $0.kind == .headline })?.range,
      headline.upperBound <= source.text.count,
      let mention = speaker(in: headline), mention.range.lowerBound <= headline.lowerBound + 4,
      mention.range.upperBound < headline.upperBound
    else { return nil }
    return source.text[mention.range.upperBound] == 0x3a ? mention : nil
  }

  /// `“…, he said. …”`: a clause between comma or dash and stop or dash inside the marks.
  func insideClause(_ range: Range<Int>) -> SpeakingClause? {
    let edges: SpeakingGap = [.stop, .dash, .sentence]
    for verb in range where tokens[verb].has(.speech) && verb > range.lowerBound {
      guard tokens[verb].mention < 0 else { continue }
      var first = verb
      while first > range.lowerBound, verb - first < 4,
        tokens[first].gap.isDisjoint(with: [.comma, .dash])
      {
        first -= 1
      }
      guard first > range.lowerBound, !tokens[first].gap.isDisjoint(with: [.comma, .dash]),
        !tokens[first].gap.contains(.sentence) || tokens[first].gap.contains(.dash)
      else { continue }
      // Between dashes an office may be told at length.
      let reach = tokens[first].gap.contains(.dash) ? 18 : 9
      var limit = verb + 1
      while limit < range.upperBound, limit - verb < reach,
        tokens[limit].gap.isDisjoint(with: edges)
      {
        limit += 1
      }
      guard limit < range.upperBound, limit - verb < reach else { continue }
      guard var clause = clauses.behind(first..<limit), clause.isTight else { continue }
      clause.sign = .insideMarks
      return clause
    }
    return nil
  }
}
