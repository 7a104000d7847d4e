// The subject of a verb of saying: the words before it that name who says something.

import Names

extension SpeakerClauseFinder {
  /// The phrase before a verb that is its subject, not before token `first`.
  func subject(of verb: Int, from first: Int) -> SpeakerPhrase? {
    var last = verb - 1
    while last >= first, tokens[last].mention < 0, isCompanion(last) || leads(last, to: verb) {
      last -= 1
    }
    guard last >= first, tokens[last].run == tokens[verb].run else { return nil }
    let token = tokens[last]
    if token.has(.asWord) { return quotedSubject(last, first) }
    if token.has(.pronoun) { return SpeakerPhrase(kind: .pronoun, tokens: last..<last + 1) }
    if token.has(.relative) { return antecedent(last, first) }
    if tokens[verb].isParticiple, let phrase = absoluteName(last, verb) { return phrase }
    if token.has(.and), let phrase = joinedSubject(last, first) { return phrase }
    if token.has(.and) || tokens[verb].isParticiple { return opening(first, before: last) }
    if token.mention >= 0, let phrase = adjacentName(last, first, verb) { return phrase }
    return clauseSubject(last, first, verb)
  }

  /// `with X accusing Y of`
  private func absoluteName(_ last: Int, _ verb: Int) -> SpeakerPhrase? {
    guard phrases.type(last) == .person, tokens[verb].gap.isEmpty, last + 1 == verb,
      !phrases.isPossessive(last)
    else { return nil }
    return phrases.name(at: beginning(of: last))
  }

  /// `When it was shown, the owner nodded and said`: not whoever opens the sentence.
  private func joinedSubject(_ and: Int, _ first: Int) -> SpeakerPhrase? {
    var start = and
    while start > first, and - start < 8, !tokens[start].gap.contains(.comma) { start -= 1 }
    guard start > first, tokens[start].gap.contains(.comma), !tokens[start].has(.clause),
      let phrase = phrases.phrase(at: start, before: and), phrase.tokens.upperBound < and,
      phrase.kind == .role || phrase.kind == .name,
      tokens[phrase.tokens.upperBound].gap.isEmpty
    else { return nil }
    return phrase
  }

  private func isCompanion(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.has([.pronoun, .relative, .asWord]) { return false }
    return token.has(.companion) || token.isNumber
  }

  /// `X used to say`, `X went on to say`.
  private func leads(_ index: Int, to verb: Int) -> Bool {
    if tokens[verb].isParticiple { return false }
    return tokens[index].has(.to) && index + 1 == verb
      || tokens[index].has(.leading) && tokens[index + 1].has([.to, .companion])
  }

  /// `X was quoted as saying`, `quoted X as saying`.
  private func quotedSubject(_ asWord: Int, _ first: Int) -> SpeakerPhrase? {
    for index in (max(first, asWord - 16)..<asWord).reversed() where tokens[index].has(.quoted) {
      // A phrase behind the verb is whom it quotes: `quoted the minister as saying`.
      if let phrase = phrases.phrase(at: index + 1, before: asWord), !isBy(index + 1) {
        return phrase
      }
      return subject(of: index, from: first)
    }
    return nil
  }

  private func isBy(_ index: Int) -> Bool { tokens[index].has(.by) }

  /// `X, who said`.
  private func antecedent(_ relative: Int, _ first: Int) -> SpeakerPhrase? {
    guard relative > first, tokens[relative - 1].mention >= 0 else { return nil }
    let name = beginning(of: relative - 1)
    // `X, a manager at Y, which owns it, said`: not the firm.
    if phrases.type(name) != .person, phrases.isGoverned(name, from: first),
      let speaker = opening(first, before: relative), isPerson(speaker)
    {
      return speaker
    }
    return phrases.name(at: name)
  }

  private func beginning(of index: Int) -> Int {
    var index = index
    while !phrases.begins(index) { index -= 1 }
    return index
  }

  /// A name directly before the verb; nil where it only says of what somebody is.
  private func adjacentName(_ last: Int, _ first: Int, _ verb: Int) -> SpeakerPhrase? {
    guard !phrases.isPossessive(last) else { return nil }
    let start = beginning(of: last)
    if let person = personBeforeCode(start, first, verb) { return person }
    let isApart = !tokens[verb].gap.isDisjoint(with: [.comma, .bracket])
    if start > first, tokens[start - 1].has(.and) || phrases.isGoverned(start, from: first) {
      return nil
    }
    // `X, head of the FSB, said`: what stands between commas explains who was named before.
    guard phrases.type(start) != .person else { return phrases.name(at: start) }
    if isApart { return nil }
    // `a spokesman for Paris-based X said`.
    let whole = clauseSubject(last, first, verb)
    let isWhole = whole.map { $0.kind != .name && $0.tokens.contains(last) } ?? false
    return isWhole ? nil : phrases.name(at: start)
  }

  /// `X, director at Mill Inc <MIL> said`: a code behind a firm that only says where the person works whose name
  /// opens the clause.
  private func personBeforeCode(_ code: Int, _ first: Int, _ verb: Int) -> SpeakerPhrase? {
    guard tokens[code].gap.contains(.angle), code > first,
      let person = clauseSubject(code, first, verb), isPerson(person), person.kind == .name,
      tokens[person.tokens.upperBound].gap.contains(.comma)
    else { return nil }
    return person
  }

  /// The phrase that begins the clause of a verb, else the sentence.
  private func clauseSubject(_ last: Int, _ first: Int, _ verb: Int) -> SpeakerPhrase? {
    if let phrase = phraseBehindComma(last, first, verb) { return phrase }
    var start = last
    while start > first, last - start < 30, !beginsClause(start) { start -= 1 }
    // `X, who leads the party, said`.
    if tokens[start].has(.relative), start > first {
      return antecedent(start, first) ?? opening(first, before: start)
    }
    if tokens[start].has(.clause), start < last { start += 1 }
    if let phrase = subjectPhrase(start, before: verb) { return phrase }
    return start > first && tokens[start - 1].has(.clause) ? nil : opening(first, before: verb)
  }

  /// `Asked whether X would go, the lawyer said`.
  private func phraseBehindComma(_ last: Int, _ first: Int, _ verb: Int) -> SpeakerPhrase? {
    guard tokens[verb].gap.isDisjoint(with: .any) else { return nil }
    var start = last
    while start > first, last - start < 12, !tokens[start].gap.contains(.comma) { start -= 1 }
    guard start > first, tokens[start].gap.contains(.comma),
      let phrase = phrases.phrase(at: start, before: verb), phrase.kind != .pronoun,
      phrase.tokens.contains(last)
    else { return nil }
    // `X, vice president told us`: a comma is missing, and an article, too.
    if phrase.kind == .role, !tokens[start].has(.determiner), phrases.type(start - 1) == .person,
      !phrases.isPossessive(start - 1)
    {
      return phrases.name(at: beginning(of: start - 1))
    }
    return phrase
  }

  private func beginsClause(_ index: Int) -> Bool {
    let token = tokens[index]
    if !token.gap.isDisjoint(with: [.sentence, .block, .colon]) { return true }
    if token.gap.contains(.stop), !tokens[index - 1].shape.contains(.capitalised) { return true }
    if tokens[index - 1].run >= 0 { return true }
    // `X declined, but a friend said`.
    if token.has(.and) {
      return token.gap.contains(.comma) && tokens[index + 1].has([.determiner, .pronoun])
    }
    return token.has(.clause) && !token.has(.preposition)
  }

  /// The subject of a sentence that may begin with something else: `On Monday, speaking in Paris, X`.
  func opening(_ first: Int, before limit: Int) -> SpeakerPhrase? {
    subjectPhrase(first, before: limit)
  }

  private func subjectPhrase(_ first: Int, before limit: Int) -> SpeakerPhrase? {
    var start = skipLead(first, limit)
    for _ in 0..<3 {
      guard start < limit else { return nil }
      if let phrase = phrases.phrase(at: start, before: limit) {
        return phrase.tokens.upperBound <= limit ? phrase : nil
      }
      guard let next = behindComma(start, limit) else { return nil }
      start = skipLead(next, limit)
    }
    return nil
  }

  /// Passes over what stands before a subject: times, and phrases that a comma closes.
  private func skipLead(_ first: Int, _ limit: Int) -> Int {
    var index = first
    while index < limit, tokens[index].mention < 0 {
      let token = tokens[index]
      if token.has([.pronoun, .determiner]), !token.has(.companion) { break }
      if token.isNumber || token.has(.companion) && !token.has(.preposition) {
        index += 1
      } else if token.has(.preposition) || token.has(.clause) || token.isParticiple {
        let isTime = index + 1 < limit && tokens[index + 1].has(.companion)
        if isTime {
          index += 1
        } else if token.has(.and), index == first {
          index += 1
        } else if let next = behindComma(index, limit) {
          index = next
        } else {
          break
        }
      } else {
        break
      }
    }
    return index
  }

  private func behindComma(_ index: Int, _ limit: Int) -> Int? {
    guard index + 1 < limit else { return nil }
    return (index + 1..<min(limit, index + 25)).first { tokens[$0].gap.contains(.comma) }
  }
}
