// The clause behind a quotation: its verb of saying, and the words that are the subject of it.

import Names

/// That somebody speaks, as tokens.
struct SpeakingClause {
  var sign: SpeakingSign
  /// The verb, or what stands for it.
  var cue: Range<Int>
  /// Nil where the clause does not say who.
  var speaker: SpeakerPhrase?
  /// Nothing but the subject stands between quotation and verb, or nothing but the verb between
  /// quotation and subject.
  var isTight = false
}

/// Finds clauses of saying. Each search is bounded, so that an article takes linear time.
struct SpeakerClauseFinder {
  let phrases: SpeakerPhraseReader
  var tokens: SpeakingRow { phrases.tokens }

  static let farthest = 40

  init(_ tokens: SpeakingRow, _ mentions: [Mention]) {
    phrases = SpeakerPhraseReader(tokens: tokens, mentions: mentions)
  }

  /// Reads the clause between a quotation and what ends its sentence: `said X`, `X said`, `according
  /// to X`.
  ///
  /// `isSentence`: the quotation is one, so that any verb beside a name says that it speaks.
  func behind(_ chunk: Range<Int>, isSentence: Bool = false) -> SpeakingClause? {
    let chunk = chunk.lowerBound..<min(chunk.upperBound, chunk.lowerBound + Self.farthest)
    var first = chunk.lowerBound
    while first < chunk.upperBound, tokens[first].has(.companion), tokens[first].mention < 0 {
      first += 1
    }
    guard first < chunk.upperBound else { return nil }
    if let clause = asPut(chunk) { return clause }
    // `“…,” as it suggests that`.
    if tokens[first].has(.clause), !tokens[first].has(.and) { return nil }
    if let clause = according(first, chunk.upperBound) { return clause }
    if isSpeech(first) { return verbFirst(first, chunk.upperBound) }
    if let clause = signature(chunk) { return clause }
    // `“…,” criticised X`: less usual, hence only before whom it names.
    if tokens[first].has(.relating), tokens[first].mention < 0 {
      let clause = verbFirst(first, chunk.upperBound)
      if clause.speaker != nil { return clause }
    }
    return subjectFirst(first..<chunk.upperBound) ?? anyVerb(chunk, isSentence) ?? madeBy(chunk)
  }

  /// `“…,” shrugs X.`, `“…,” X smiles.`: behind a comma, any verb beside a name that nothing follows.
  private func anyVerb(_ chunk: Range<Int>, _ isSentence: Bool) -> SpeakingClause? {
    let first = chunk.lowerBound
    guard tokens[first].gap.contains(.comma), !tokens[first].gap.contains(.dash),
      chunk.count > 1
    else { return nil }
    let isInverted = tokens[first].mention < 0 && !tokens[first].has(.pronoun)
    let name = isInverted ? first + 1 : first
    guard let speaker = phrases.phrase(at: name, before: chunk.upperBound),
      isPerson(speaker) && speaker.tokens.lowerBound == name
        || isInverted && isSentence && speaker.kind == .role && speaker.isDefinite
    else { return nil }
    let verb = isInverted ? first : speaker.tokens.upperBound
    let end = isInverted ? speaker.tokens.upperBound : verb + 1
    guard verb < chunk.upperBound, isAnyVerb(verb),
      end >= chunk.upperBound || !tokens[end].gap.isDisjoint(with: .any)
        || isSentence && (!isInverted || tokens[end].has(.preposition))
    else { return nil }
    return SpeakingClause(
      sign: .clauseAfter, cue: verb..<verb + 1, speaker: speaker, isTight: true)
  }

  /// `“…,” – such a statement was made by X`
  private func madeBy(_ chunk: Range<Int>) -> SpeakingClause? {
    guard let noun = chunk.prefix(4).first(where: { tokens[$0].has(.speechNoun) }),
      let by = (noun..<min(noun + 5, chunk.upperBound)).first(where: { tokens[$0].has(.by) }),
      let speaker = phrases.phrase(at: by + 1, before: chunk.upperBound)
    else { return nil }
    return SpeakingClause(sign: .clauseAfter, cue: noun..<noun + 1, speaker: speaker)
  }

  private func isAnyVerb(_ index: Int) -> Bool {
    let token = tokens[index]
    return !token.isCapital && token.mention < 0
      && !token.has([.preposition, .clause, .companion, .determiner, .pronoun, .role, .body])
  }

  /// `“…” – X`: a dash and a name that ends the block.
  private func signature(_ chunk: Range<Int>) -> SpeakingClause? {
    guard tokens[chunk.lowerBound].gap.contains(.dash), chunk.count < 12,
      chunk.upperBound == tokens.count || tokens[chunk.upperBound].gap.contains(.block),
      phrases.type(chunk.lowerBound) == .person
    else { return nil }
    let speaker = phrases.name(at: chunk.lowerBound)
    return SpeakingClause(
      sign: .label, cue: speaker.tokens, speaker: speaker, isTight: true)
  }

  /// `“…,” as he put it`.
  private func asPut(_ chunk: Range<Int>) -> SpeakingClause? {
    guard tokens[chunk.lowerBound].has(.asWord),
      let speaker = phrases.phrase(at: chunk.lowerBound + 1, before: chunk.upperBound),
      speaker.tokens.upperBound < chunk.upperBound
    else { return nil }
    let verb = speaker.tokens.upperBound
    guard isSpeech(verb) || tokens[verb].has(.putting) else { return nil }
    let isOver = verb + 1 == chunk.upperBound || tokens[verb + 1].has(.it)
    guard isOver else { return nil }
    return SpeakingClause(sign: .clauseAfter, cue: verb..<verb + 1, speaker: speaker)
  }

  func isSpeech(_ index: Int) -> Bool {
    tokens[index].has(.speech) && tokens[index].mention < 0
  }

  func according(_ index: Int, _ limit: Int) -> SpeakingClause? {
    guard index + 2 < limit, tokens[index].has(.according), tokens[index + 1].has(.to),
      let speaker = phrases.phrase(at: index + 2, before: limit) ?? him(index + 2, limit)
    else { return nil }
    return SpeakingClause(
      sign: .accordingTo, cue: index..<index + 2, speaker: speaker, isTight: true)
  }

  /// `according to him`.
  private func him(_ index: Int, _ limit: Int) -> SpeakerPhrase? {
    guard index < limit, tokens[index].has(.objectPronoun) else { return nil }
    return SpeakerPhrase(kind: .pronoun, tokens: index..<index + 1)
  }

  /// `said X`, `told reporters X`, and of translations `said in the ministry`.
  func verbFirst(_ verb: Int, _ limit: Int) -> SpeakingClause {
    var clause = SpeakingClause(
      sign: .clauseAfter, cue: verb..<verb + 1, speaker: nil, isTight: true)
    var start = verb + 1
    while start < limit, tokens[start].has(.companion), !tokens[start].has(.determiner),
      tokens[start].mention < 0, !tokens[start].has(.preposition)
    {
      start += 1
    }
    if tokens[verb].has(.telling) {
      if start < limit, tokens[start].has(.to) { start += 1 }
      start = skipListeners(start, limit)
    }
    guard start < limit, tokens[start].gap.isDisjoint(with: [.stop, .sentence, .colon]) else {
      return clause
    }
    // `indicating that the party`: another clause begins.
    if tokens[start].has(.clause), tokens[start].has(.determiner) { return clause }
    // `said in the ministry`: the place is who speaks; `said in a statement`: it is not.
    let isInside = tokens[start].has(.preposition)
    clause.speaker = phrases.phrase(at: isInside ? start + 1 : start, before: limit)
    if isInside, let speaker = clause.speaker, !isSpeakingBody(speaker) { clause.speaker = nil }
    if clause.speaker == nil { clause.speaker = laterName(start, limit) }
    return clause
  }

  /// `wrote on his page the former director of the plant X`: of translations, where the subject ends
  /// the clause.
  private func laterName(_ start: Int, _ limit: Int) -> SpeakerPhrase? {
    for name in start + 1..<max(start + 1, limit) {
      guard tokens[name].gap.isDisjoint(with: .any) else { return nil }
      guard phrases.begins(name), phrases.type(name) == .person else { continue }
      let end = phrases.end(ofMentionAt: name)
      guard end >= limit || !tokens[end].gap.isDisjoint(with: .any), !tokens[name - 1].has(.and),
        !phrases.isPossessive(end - 1), !phrases.isGoverned(name, from: start)
      else { return nil }
      return phrases.name(at: name)
    }
    return nil
  }

  private func isSpeakingBody(_ speaker: SpeakerPhrase) -> Bool {
    switch speaker.kind {
    case .body: speaker.isDefinite
    case .name: phrases.type(speaker.tokens.lowerBound) == .organization
    case .pronoun, .role, .capitals: false
    }
  }

  private func skipListeners(_ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit {
      let token = tokens[index]
      if token.has(.listener) {
        index += 1
      } else if phrases.type(index) == .organization {
        index = phrases.end(ofMentionAt: index)
      } else if token.has(.determiner) || index > start && token.has(.preposition),
        index + 1 < limit, !token.has(.indefinite),
        tokens[index + 1].has(.listener) || phrases.type(index + 1) == .organization
      {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// `X said`, `X, the head of Y, told reporters`.
  private func subjectFirst(_ chunk: Range<Int>) -> SpeakingClause? {
    var bare: SpeakingClause?
    for verb in chunk where tokens[verb].has(.verb) && tokens[verb].mention < 0 {
      if tokens[verb].has(.role) || isPassive(verb) || isAttribute(verb) { continue }
      // `X, who said so before`: of somebody, but not of this.
      if verb > chunk.lowerBound, tokens[verb - 1].has(.relative) { continue }
      let before = subject(of: verb, from: chunk.lowerBound)
      guard let speaker = before ?? trailing(verb, chunk) else {
        // `the letter said`: words of somebody, but nobody's name.
        if bare == nil, isSpeech(verb), verb < chunk.lowerBound + 4 || verb + 1 == chunk.upperBound
        {
          bare = SpeakingClause(sign: .clauseAfter, cue: verb..<verb + 1, isTight: true)
        }
        continue
      }
      let isAdjacent =
        speaker.tokens.lowerBound <= chunk.lowerBound + 1 && verb <= speaker.tokens.upperBound + 1
      if !tokens[verb].has(.speech), !isAdjacent { continue }
      return SpeakingClause(
        sign: .clauseAfter, cue: verb..<verb + 1, speaker: renamed(speaker, behind: verb, chunk),
        isTight: isAdjacent)
    }
    return bare
  }

  /// `“…” about it, says X`: the clause ends the sentence.
  private func trailing(_ verb: Int, _ chunk: Range<Int>) -> SpeakerPhrase? {
    guard isSpeech(verb), tokens[verb].gap.contains(.comma), verb > chunk.lowerBound else {
      return nil
    }
    return verbFirst(verb, chunk.upperBound).speaker
  }

  /// `he said Rogachev`, as translations have it.
  private func renamed(
    _ speaker: SpeakerPhrase, behind verb: Int, _ chunk: Range<Int>
  ) -> SpeakerPhrase {
    guard speaker.kind == .pronoun, verb + 1 < chunk.upperBound, !tokens[verb].has(.telling),
      tokens[verb + 1].gap.isDisjoint(with: .any), phrases.type(verb + 1) == .person
    else { return speaker }
    let end = phrases.end(ofMentionAt: verb + 1)
    let isLast = end >= chunk.upperBound || !tokens[end].gap.isDisjoint(with: .any)
    return isLast ? phrases.name(at: verb + 1) : speaker
  }
}
