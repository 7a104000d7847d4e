// Whom the words for a speaker mean: by name, pronoun, office or body.

import Columns
import Names
import Prose

/// Whom a phrase means.
struct SpeakerIdentity: BitwiseCopyable {
  var name = Quotation.nobody
  var reading = SpeakerReading.unnamed
  /// In per cent.
  var confidence: UInt8 = 100
  /// Nobody was named before: who it is may be told further down.
  var isAwaited = false
}

extension SpeakerFocus {
  /// Whom a phrase means; the text is read up to it.
  mutating func identify(_ phrase: SpeakerPhrase) -> SpeakerIdentity {
    advance(to: phrase.tokens.lowerBound)
    switch phrase.kind {
    case .name: return named(phrase)
    case .pronoun: return pronoun(phrase)
    case .role: return phrase.isDefinite ? role(phrase) : SpeakerIdentity()
    case .body: return phrase.isDefinite ? body(phrase) : SpeakerIdentity()
    case .capitals: return SpeakerIdentity()
    }
  }

  private func named(_ phrase: SpeakerPhrase) -> SpeakerIdentity {
    let mention = source.names.mentions[phrase.mention]
    let confidence: UInt8
    switch mention.type {
    case .person: confidence = 97
    case .organization: confidence = 92
    case .place: confidence = 85
    case .event, .other: return SpeakerIdentity()
    }
    return SpeakerIdentity(name: mention.name, reading: .named, confidence: confidence)
  }

  private func pronoun(_ phrase: SpeakerPhrase) -> SpeakerIdentity {
    let token = tokens[phrase.tokens.lowerBound]
    if token.has([.he, .him]) { return person(.male, phrase) }
    if token.has([.she, .her]) { return person(.female, phrase) }
    guard token.has(.it), bodyFocus != Quotation.nobody else { return SpeakerIdentity() }
    return SpeakerIdentity(name: bodyFocus, reading: .pronoun, confidence: 65)
  }

  private func person(_ gender: SpeakerGender, _ phrase: SpeakerPhrase) -> SpeakerIdentity {
    if isStranger { return SpeakerIdentity() }
    if focusPlace < blockStart, fits(blockPerson, gender) {
      return SpeakerIdentity(name: blockPerson, reading: .pronoun, confidence: 74)
    }
    if fits(focus, gender), isNear(phrase) || !isOutdone(focus, gender) {
      return SpeakerIdentity(
        name: focus, reading: .pronoun, confidence: isNear(phrase) ? 88 : 72)
    }
    if let name = people.last(where: { $0 != focus && fits($0, gender) && !isOutdone($0, gender) })
    {
      return SpeakerIdentity(name: name, reading: .pronoun, confidence: 66)
    }
    return SpeakerIdentity(isAwaited: people.isEmpty)
  }

  /// It was spoken of lately.
  private func isNear(_ phrase: SpeakerPhrase) -> Bool {
    phrase.tokens.lowerBound - focusPlace < 100
  }

  /// Nothing tells the gender of one, and that of another who was named is the right one.
  private func isOutdone(_ name: UInt32, _ gender: SpeakerGender) -> Bool {
    descriptions.genders[Int(name)] == .unknown
      && people.contains { descriptions.genders[Int($0)] == gender }
  }

  private func fits(_ name: UInt32, _ gender: SpeakerGender) -> Bool {
    name != Quotation.nobody
      && (descriptions.genders[Int(name)] == .unknown || descriptions.genders[Int(name)] == gender)
  }

  /// The person whose offices fit best; else, where the noun fits anyone, whom the text speaks of.
  private func role(_ phrase: SpeakerPhrase) -> SpeakerIdentity {
    let head = tokens[phrase.head]
    if strangers.contains(head.hash) { return SpeakerIdentity() }
    if let name = bestDescribed(phrase) {
      return SpeakerIdentity(name: name, reading: .role, confidence: 86)
    }
    let isAged = tokens[phrase.head - 1].has(.companion)
    // `the Texas Democrat`.
    let isProper = head.isCapital && phrase.tokens.count < 4
    guard phrase.tokens.count < 3 || isAged || isProper else { return SpeakerIdentity() }
    guard head.has(.anyone) else { return SpeakerIdentity(isAwaited: focus == Quotation.nobody) }
    let gender: SpeakerGender = head.has(.female) ? .female : head.has(.male) ? .male : .unknown
    guard focus != Quotation.nobody, gender == .unknown || fits(focus, gender) else {
      return SpeakerIdentity(isAwaited: focus == Quotation.nobody)
    }
    return SpeakerIdentity(name: focus, reading: .kind, confidence: 66)
  }

  func bestDescribed(_ phrase: SpeakerPhrase) -> UInt32? {
    var best: (name: UInt32, score: Int)?
    for name in descriptions.described {
      let isKnown = people.contains(name) || people.isEmpty
      let score = descriptions.score(phrase, name)
      guard isKnown, score >= SpeakerDescriptions.enough else { continue }
      if score > best?.score ?? 0 || score == best?.score && isLater(name, best?.name) {
        best = (name, score)
      }
    }
    return best?.name
  }

  private func isLater(_ name: UInt32, _ other: UInt32?) -> Bool {
    guard let other, let one = people.lastIndex(of: name) else { return false }
    return one > people.lastIndex(of: other) ?? -1
  }

  /// `the ministry`: the last body named whose name has the word; `the company`: the last spoken of.
  private func body(_ phrase: SpeakerPhrase) -> SpeakerIdentity {
    let head = tokens[phrase.head]
    if let name = bodies.last(where: { hasWord($0, head.hash) }) {
      return SpeakerIdentity(name: name, reading: .kind, confidence: 80)
    }
    guard phrase.tokens.count == 2, bodyFocus != Quotation.nobody,
      source.names.names[Int(bodyFocus)].type == .organization, head.has(.anybody)
    else { return SpeakerIdentity() }
    return SpeakerIdentity(name: bodyFocus, reading: .kind, confidence: 62)
  }

  private func hasWord(_ name: UInt32, _ hash: SpeakingHash) -> Bool {
    let key = source.names.names[Int(name)].key
    return source.names.bytes.withUnsafeBufferPointer { bytes in
      guard key.upperBound <= bytes.count else { return false }
      return Bytes(rebasing: bytes[key.offsets]).split(separator: 0x20).contains { word in
        SpeakingHash(folded: word) == hash
      }
    }
  }
}
