// The clause before a quotation in its sentence: the nearest verb of saying or relating, and who does.

import Names

extension SpeakerClauseFinder {
  /// Reads the part of a sentence that stands before a quotation, the nearest verb first.
  /// `colon`: a colon stands directly before the quotation.
  func before(_ chunk: Range<Int>, colon: Bool) -> SpeakingClause? {
    let first = max(chunk.lowerBound, chunk.upperBound - Self.farthest)
    var bare: SpeakingClause?
    for index in (first..<chunk.upperBound).reversed() {
      let token = tokens[index]
      guard token.run < 0, token.mention < 0 else { continue }
      if let clause = according(index, chunk.upperBound), clause.speaker != nil { return clause }
      if let clause = spokenOf(index, chunk) { return clause }
      if token.has(.speech), isRead(index, chunk) {
        return SpeakingClause(sign: .clauseBefore, cue: index..<index + 1)
      }
      guard token.has(.verb) || isPut(index, chunk), !isAttribute(index) else { continue }
      let speaker =
        isPassive(index)
        ? agent(of: index, chunk.upperBound) : subject(of: index, from: chunk.lowerBound)
      let inverted = speaker ?? invertedSubject(index, chunk)
      let clause = SpeakingClause(
        sign: .clauseBefore, cue: index..<index + 1, speaker: inverted,
        isTight: index + 3 > chunk.upperBound || isBetween(chunk))
      if inverted != nil { return outer(clause, chunk) ?? clause }
      bare = bare ?? clause
    }
    if bare == nil, let clause = inEyes(chunk) { return clause }
    if colon, bare == nil { return label(chunk) }
    return bare
  }

  /// `X put it to him that`
  private func isPut(_ index: Int, _ chunk: Range<Int>) -> Bool {
    tokens[index].has(.putting) && index + 2 < chunk.upperBound && tokens[index + 1].has(.it)
      && tokens[index + 2].has(.to)
  }

  /// `a message that read: “…”`: a text speaks, and not who tells of it.
  private func isRead(_ verb: Int, _ chunk: Range<Int>) -> Bool {
    verb + 1 == chunk.upperBound && verb > chunk.lowerBound && tokens[verb - 1].has(.clause)
      && tokens[verb - 1].has([.determiner, .relative])
  }

  /// `“…,” X said on Monday, “…”`
  private func isBetween(_ chunk: Range<Int>) -> Bool {
    chunk.lowerBound > 0 && tokens[chunk.lowerBound - 1].run >= 0
      && tokens[chunk.lowerBound].gap.isDisjoint(with: [.sentence, .block])
  }

  /// `X added that Russia has urged us to “…”`: what a body says is told in a person's words.
  private func outer(_ clause: SpeakingClause, _ chunk: Range<Int>) -> SpeakingClause? {
    guard let speaker = clause.speaker, speaker.kind == .name, !isPerson(speaker) else {
      return nil
    }
    // `a law that the ministry called “a shame”`: it said so itself.
    if tokens[clause.cue.lowerBound].has(.naming) { return nil }
    for verb in chunk.lowerBound..<min(speaker.tokens.lowerBound, chunk.upperBound)
    where isSpeech(verb) && tokens[verb].run < 0 {
      guard let outer = subject(of: verb, from: chunk.lowerBound), isPerson(outer) else {
        continue
      }
      return SpeakingClause(sign: .clauseBefore, cue: verb..<verb + 1, speaker: outer)
    }
    return nil
  }

  /// A verb that only relates what a body does, beside a clause of saying.
  func isLoose(_ clause: SpeakingClause, beside other: SpeakingClause) -> Bool {
    guard let speaker = clause.speaker, speaker.kind == .name, !isPerson(speaker) else {
      return false
    }
    return !isSpeech(clause.cue.lowerBound) && isSpeech(other.cue.lowerBound)
  }

  func isPerson(_ speaker: SpeakerPhrase) -> Bool {
    let first = speaker.tokens.lowerBound
    return speaker.kind == .name && phrases.type(first) == .person
      || speaker.kind == .pronoun && tokens[first].has([.he, .she])
  }

  /// `For X, the plan is “…”`
  private func inEyes(_ chunk: Range<Int>) -> SpeakingClause? {
    let first = chunk.lowerBound
    guard tokens[first].has(.forWord),
      let speaker = phrases.phrase(at: first + 1, before: chunk.upperBound), isPerson(speaker),
      speaker.kind == .name, speaker.tokens.upperBound < chunk.upperBound,
      tokens[speaker.tokens.upperBound].gap.contains(.comma)
    else { return nil }
    return SpeakingClause(sign: .accordingTo, cue: first..<first + 1, speaker: speaker)
  }

  /// `said X, “…”` between two quotations, `as stressed X, “…”`.
  private func invertedSubject(_ verb: Int, _ chunk: Range<Int>) -> SpeakerPhrase? {
    let isLed = verb == chunk.lowerBound || tokens[verb - 1].has(.asWord)
    guard isLed, isSpeech(verb) else { return nil }
    return verbFirst(verb, chunk.upperBound).speaker
  }

  /// `X: “…”`
  private func label(_ chunk: Range<Int>) -> SpeakingClause? {
    guard chunk.count <= 24, let speaker = opening(chunk.lowerBound, before: chunk.upperBound)
    else { return nil }
    if speaker.kind != .pronoun, speaker.tokens.upperBound == chunk.upperBound {
      return SpeakingClause(sign: .label, cue: speaker.tokens, speaker: speaker, isTight: true)
    }
    // `X hit back: “…”`
    guard isPerson(speaker), speaker.tokens.upperBound < chunk.upperBound else { return nil }
    return SpeakingClause(
      sign: .clauseBefore, cue: speaker.tokens.upperBound..<chunk.upperBound, speaker: speaker,
      isTight: true)
  }

  /// `X’s remark that`, `in X’s words`.
  private func spokenOf(_ noun: Int, _ chunk: Range<Int>) -> SpeakingClause? {
    if let clause = wordsOf(noun, chunk) { return clause }
    let reach = tokens[chunk.upperBound - 1].has(.asWord) ? 9 : 5
    guard tokens[noun].has(.speechNoun), noun > chunk.lowerBound, chunk.upperBound - noun < reach,
      tokens[noun].gap.isDisjoint(with: .any)
    else { return nil }
    var owner = noun - 1
    // `X’s latest remark`.
    if owner > chunk.lowerBound, !phrases.isPossessive(owner), tokens[owner].mention < 0 {
      owner -= 1
    }
    guard phrases.isPossessive(owner), tokens[owner].mention >= 0 else { return nil }
    var first = owner
    while !phrases.begins(first) { first -= 1 }
    return SpeakingClause(
      sign: .spokenOf, cue: noun..<noun + 1, speaker: phrases.name(at: first))
  }

  /// `in the words of X`.
  private func wordsOf(_ noun: Int, _ chunk: Range<Int>) -> SpeakingClause? {
    guard tokens[noun].has(.speechNoun), noun > chunk.lowerBound else { return nil }
    if let clause = wordsOfHis(noun, chunk) { return clause }
    guard noun + 2 < chunk.upperBound,
      tokens[noun - 1].has(.the), tokens[noun + 1].has(.preposition),
      let speaker = phrases.phrase(at: noun + 2, before: chunk.upperBound), speaker.kind == .name,
      speaker.tokens.upperBound == chunk.upperBound
    else { return nil }
    return SpeakingClause(sign: .spokenOf, cue: noun..<noun + 1, speaker: speaker)
  }

  /// `In his words: “…”`
  private func wordsOfHis(_ noun: Int, _ chunk: Range<Int>) -> SpeakingClause? {
    guard noun + 1 == chunk.upperBound, noun > chunk.lowerBound + 1,
      tokens[noun - 1].has([.him, .her]), tokens[noun - 2].has(.preposition)
    else { return nil }
    return SpeakingClause(
      sign: .spokenOf, cue: noun..<noun + 1,
      speaker: SpeakerPhrase(kind: .pronoun, tokens: noun - 1..<noun))
  }

  /// `the alleged “plot”`, `proposed “reforms”`: a participle that belongs to a noun.
  func isAttribute(_ verb: Int) -> Bool {
    guard verb > 0, tokens[verb].gap.isDisjoint(with: .any) else { return false }
    let before = tokens[verb - 1]
    let leading: SpeakingUse =
      tokens[verb].isParticiple ? .determiner : [.determiner, .preposition]
    // `whose call to the police`, `Smith’s call`.
    if phrases.isPossessive(verb - 1) || before.has(.owner), tokens[verb].has(.speechNoun) {
      return true
    }
    let isLed = before.has(leading)
    return before.mention < 0 && isLed && !before.has([.companion, .pronoun])
  }

  /// `was described`, `has been accused`; not `was saying`.
  func isPassive(_ verb: Int) -> Bool {
    var index = verb - 1
    while index >= 0, verb - index < 4, tokens[index].has(.companion), !tokens[index].has(.be) {
      index -= 1
    }
    guard index >= 0, tokens[index].has(.be), tokens[verb].gap.isDisjoint(with: .any) else {
      return false
    }
    return !tokens[verb].isParticiple
  }

  /// `described by X as`.
  private func agent(of verb: Int, _ limit: Int) -> SpeakerPhrase? {
    for index in verb + 1..<max(verb + 1, min(limit, verb + 6)) where tokens[index].has(.by) {
      return phrases.phrase(at: index + 1, before: limit)
    }
    return nil
  }
}
