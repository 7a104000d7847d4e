// The words that name a speaker: a name, a pronoun, an office or a body. Whom they mean is found by
// SpeakerFocus.

import Names

/// Words that name a speaker, as tokens.
struct SpeakerPhrase {
  enum Kind: UInt8 { case name, pronoun, role, body, capitals }

  var kind: Kind
  var tokens: Range<Int>
  /// Of a name: the index of its mention.
  var mention = -1
  /// Of an office or a body: its noun, as a token.
  var head = -1
  /// `the diplomat`, not `a diplomat`: the text has spoken of him.
  var isDefinite = false
}

/// Reads phrases from left to right.
struct SpeakerPhraseReader {
  let tokens: SpeakingRow
  let mentions: [Mention]

  /// By name: what it is.
  var types: [EntityType] = []

  private static let longest = 26

  init(tokens: SpeakingRow, mentions: [Mention]) {
    self.tokens = tokens
    self.mentions = mentions
    readTypes()
  }

  /// The phrase that begins at a token and ends before `limit`; nil where none does.
  func phrase(at start: Int, before limit: Int) -> SpeakerPhrase? {
    guard start < limit else { return nil }
    if tokens[start].has(.pronoun) {
      return SpeakerPhrase(kind: .pronoun, tokens: start..<start + 1)
    }
    var reading = PhraseReading(start)
    if tokens[start].has(.determiner) {
      // `his spokesman` is somebody's, but not who was a spokesman before.
      reading.isDefinite = !tokens[start].has([.indefinite, .owner])
      reading.end += 1
    }
    if let aged = aged(reading, limit) { return aged }
    let limit = min(limit, start + Self.longest)
    while reading.end < limit, reading.named < 0 {
      guard step(&reading, limit) else { break }
    }
    return result(reading, limit)
  }

  /// Whether a token is the first of a mention.
  func begins(_ index: Int) -> Bool {
    let mention = tokens[index].mention
    return mention >= 0 && (index == 0 || tokens[index - 1].mention != mention)
  }

  /// Behind the last token of the mention that holds a token.
  func end(ofMentionAt index: Int) -> Int {
    var end = index + 1
    while end < tokens.count, tokens[end].mention == tokens[index].mention { end += 1 }
    return end
  }

  func type(_ index: Int) -> EntityType? {
    tokens[index].mention < 0 ? nil : types[Int(mentions[Int(tokens[index].mention)].name)]
  }

  func isPossessive(_ index: Int) -> Bool { tokens[index].shape.contains(.possessive) }

  /// Takes the next word, or the next name, into the phrase; false where the phrase ends before it.
  private func step(_ reading: inout PhraseReading, _ limit: Int) -> Bool {
    let index = reading.end
    let token = tokens[index]
    if index > reading.start, endsPhrase(token.gap, index) { return false }
    if token.mention >= 0 { return stepName(&reading, limit) }
    if token.has([.role, .body]) || token.isAbbreviation && tokens[index - 1].has(.the) {
      // `the mayor’s press officer` is not the mayor.
      if isPossessive(index) {
        reading.isDefinite = true
        if !reading.isInside { reading.head = -1 }
      } else if !reading.isInside {
        reading.head = index
      }
    } else if token.has(.preposition), !token.has(.clause) {
      guard reading.head >= 0 || reading.body >= 0, index + 1 < limit, leadsOn(index),
        !tokens[index + 1].has([.companion, .pronoun]), !isNumber(index + 1)
      else { return false }
      reading.isInside = true
    } else if token.has(.and) {
      // `vice president and treasurer X`.
      let joinsOffices =
        reading.head == index - 1 && index + 1 < limit && tokens[index + 1].has(.role)
      guard reading.isInside || joinsOffices else { return false }
    } else if token.has(.textNoun), !reading.isInside {
      // `an embassy report said`: not the embassy.
      reading.isText = true
      return false
    } else if token.has(.verb), token.isParticiple, tokens[index - 1].has(.determiner) {
      // `the opposing delegation`.
    } else if token.has([.verb, .clause, .companion, .pronoun, .textNoun]) {
      return false
    } else if reading.body >= 0, !reading.isInside, !token.isCapital {
      // `one FRN specialist`: a name that says of what somebody is.
      reading.head = index
    } else if reading.head >= 0, !reading.isInside, !token.isCapital,
      index + 1 >= limit || !tokens[index + 1].has([.role, .body])
    {
      return false
    }
    reading.end += 1
    return true
  }

  /// `the head of`, `the lawyer in Oslo`, not `the mayor in dialogue with`, `the mayor during`.
  private func leadsOn(_ index: Int) -> Bool {
    let next = tokens[index + 1]
    if tokens[index].has(.inWord) { return next.isCapital || next.has(.determiner) }
    return tokens[index].has(.serving)
  }

  private func isNumber(_ index: Int) -> Bool {
    tokens[index].shape.contains(.digits) && !tokens[index].shape.contains(.letters)
  }

  private func endsPhrase(_ gap: SpeakingGap, _ index: Int) -> Bool {
    if gap.isDisjoint(with: .any) { return false }
    // `the Security Services (FSB)`, `Gen. Smith`.
    if gap == .bracket, tokens[index].mention >= 0 || tokens[index - 1].mention >= 0 {
      return false
    }
    return gap != .stop
  }

  private func stepName(_ reading: inout PhraseReading, _ limit: Int) -> Bool {
    let index = reading.end
    let end = end(ofMentionAt: index)
    let isGoverned = isGoverned(index, from: reading.start)
    if type(index) == .person {
      if isPossessive(end - 1) {
        reading.isDefinite = true
      } else if isOffice(end, limit) {
        // `a Smith official`: a firm of that name.
        reading.body = index
      } else if !isGoverned {
        reading.named = index
      } else if reading.head < 0 {
        return false
      }
    } else if isPossessive(end - 1) {
      reading.isDefinite = true
    } else if type(index) == .other, tokens[end - 1].has(.role), !reading.isInside {
      reading.head = end - 1
    } else if !isGoverned, !reading.isInside {
      reading.body = index
    }
    reading.end = end
    return true
  }

  /// `the 34-year-old`.
  private func aged(_ reading: PhraseReading, _ limit: Int) -> SpeakerPhrase? {
    let first = reading.end
    guard reading.isDefinite, first + 2 < limit, tokens[first].isNumber,
      tokens[first + 2].has(.anyone), tokens[first + 1].has(.companion)
    else { return nil }
    return SpeakerPhrase(
      kind: .role, tokens: reading.start..<first + 3, head: first + 2, isDefinite: true)
  }

  private func isOffice(_ index: Int, _ limit: Int) -> Bool {
    index < limit && tokens[index].has([.role, .body]) && !tokens[index].isCapital
      && tokens[index].gap.isDisjoint(with: .any)
  }

  /// Whether a name belongs to a preposition: `for the FSB`, `of Foreign Minister X`, `for Mr. X`.
  func isGoverned(_ index: Int, from first: Int) -> Bool {
    var place = index - 1
    while place >= first, index - place < 5, tokens[place].mention < 0,
      tokens[place + 1].gap.isDisjoint(with: .any) || tokens[place + 1].gap == .stop
    {
      let token = tokens[place]
      // `after X said`: the clause has a subject of its own.
      if token.has(.preposition) { return !token.has(.clause) }
      // `of Foreign Minister X`, but not `of State X`, where a long office ends.
      let isBeforeOffice = tokens[place + 1].has(.role) && token.mention < 0
      guard isBeforeOffice || token.has([.role, .determiner, .male, .female]) else { return false }
      place -= 1
    }
    return false
  }

  private func result(_ reading: PhraseReading, _ limit: Int) -> SpeakerPhrase? {
    if reading.isText { return nil }
    if reading.named >= 0 { return name(at: reading.named) }
    if reading.head >= 0, reading.body < reading.head || reading.isInside {
      if let name = apposition(reading.end, limit, besideOffice: !reading.isInside) { return name }
      let kind: SpeakerPhrase.Kind = tokens[reading.head].has(.body) ? .body : .role
      return SpeakerPhrase(
        kind: kind, tokens: reading.start..<reading.end, head: reading.head,
        isDefinite: reading.isDefinite)
    }
    if reading.body >= 0 { return name(at: reading.body) }
    // `the baker, X`: an office that no list has.
    if tokens[reading.start].has(.determiner), reading.end > reading.start + 1,
      let name = apposition(reading.end, limit)
    {
      return name
    }
    return capitals(reading, limit)
  }

  /// A name that is none of the article's: words with capitals.
  private func capitals(_ reading: PhraseReading, _ limit: Int) -> SpeakerPhrase? {
    var end = reading.start
    while end < min(limit, reading.start + 4), tokens[end].isCapital, tokens[end].mention < 0,
      end == reading.start || tokens[end].gap.isDisjoint(with: .any) || tokens[end].gap == .stop,
      tokens[end].uses.isEmpty || tokens[end].has([.maleName, .femaleName])
    {
      end += 1
    }
    // A capital that only begins a sentence names nobody, unless its verb follows.
    let isInitial = !tokens[reading.start].gap.isDisjoint(with: [.sentence, .colon])
    guard end > reading.start, !isInitial || end == limit || end > reading.start + 1 else {
      return nil
    }
    return SpeakerPhrase(kind: .capitals, tokens: reading.start..<end)
  }

  func name(at index: Int) -> SpeakerPhrase {
    SpeakerPhrase(
      kind: .name, tokens: index..<end(ofMentionAt: index), mention: Int(tokens[index].mention))
  }

  /// `the head of the agency, X`, `the owner, Y`: a name between commas.
  /// Besides an office, a place of two words is a person whose name says so to nobody.
  private func apposition(
    _ comma: Int, _ limit: Int, besideOffice: Bool = false
  ) -> SpeakerPhrase? {
    guard comma < limit, !tokens[comma].gap.isDisjoint(with: [.comma, .bracket]),
      let index = titled(comma, limit)
    else { return nil }
    switch type(index) {
    case .person: break
    case .organization: guard index == comma else { return nil }
    case .place: guard besideOffice, end(ofMentionAt: index) > index + 1 else { return nil }
    case .event, .other, nil: return nil
    }
    let end = end(ofMentionAt: index)
    guard !isPossessive(end - 1) else { return nil }
    guard end < limit else { return name(at: index) }
    return tokens[end].gap.isDisjoint(with: .any) && !tokens[end].has(.verb)
      ? nil : name(at: index)
  }
}

extension SpeakerPhraseReader {
  /// The name at a place, or behind titles: `General X`, `Comrade Y`, `professor Z`.
  private func titled(_ start: Int, _ limit: Int) -> Int? {
    var index = start
    while index < limit, index < start + 4 {
      if begins(index) { return index }
      let isBeside = index == start || tokens[index].gap.isEmpty || tokens[index].gap == .stop
      let isTitle = tokens[index].isCapital || tokens[index].has(.role)
      guard isTitle, tokens[index].mention < 0, isBeside else { return nil }
      index += 1
    }
    return nil
  }
}

/// What was read of a phrase so far.
private struct PhraseReading {
  var start: Int
  var end: Int
  /// The noun of an office or a body.
  var head = -1
  /// A body that is named.
  var body = -1
  /// A person who is named.
  var named = -1
  var isDefinite = false
  /// Behind the first preposition.
  var isInside = false
  /// A report or a letter.
  var isText = false

  init(_ start: Int) {
    self.start = start
    end = start
  }
}
