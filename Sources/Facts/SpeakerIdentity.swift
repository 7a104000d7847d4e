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
  /// So many words back initials are looked for, which bounds the time that they take.
  private static let farthestOffice = 2000

  /// Whom a phrase means; the text is read up to it.
  mutating func identify(_ phrase: SpeakerPhrase) -> SpeakerIdentity {
    advance(to: phrase.tokens.lowerBound)
    switch phrase.kind {
    case .name:
      let name =
        tokens[phrase.tokens.lowerBound].isAbbreviation
        ? abbreviated(phrase.tokens.lowerBound) : nil
      guard let name else { return named(phrase) }
      return SpeakerIdentity(name: name, reading: .role, confidence: 80)
    case .pronoun: return pronoun(phrase)
    case .role: return phrase.isDefinite ? role(phrase) : SpeakerIdentity()
    case .body: return phrase.isDefinite ? body(phrase) : SpeakerIdentity()
    case .capitals: return surname(phrase)
    }
  }

  /// A surname that no mention is, since it is a word as well: `Ten`, of Larisa Ten.
  func surname(_ phrase: SpeakerPhrase) -> SpeakerIdentity {
    let last = tokens[phrase.tokens.upperBound - 1].hash
    guard let name = descriptions.surnames[last], name != Quotation.nobody else {
      return SpeakerIdentity()
    }
    return SpeakerIdentity(name: name, reading: .named, confidence: 80)
  }

  private func named(_ phrase: SpeakerPhrase) -> SpeakerIdentity {
    let mention = source.names.mentions[phrase.mention]
    let confidence: UInt8
    switch phrases.types[Int(mention.name)] {
    case .person: confidence = 97
    case .organization: confidence = 92
    case .place: confidence = 85
    case .event: return SpeakerIdentity()
    case .other: return compatriot(phrase)
    }
    return SpeakerIdentity(name: mention.name, reading: .named, confidence: confidence)
  }

  /// `the Argentine`: whom the text speaks of.
  private func compatriot(_ phrase: SpeakerPhrase) -> SpeakerIdentity {
    let index = phrase.tokens.lowerBound
    guard phrase.tokens.count == 1, index > 0, tokens[index - 1].has(.the),
      focus != Quotation.nobody, focusPlace >= blockStart, !isStranger
    else { return SpeakerIdentity() }
    return SpeakerIdentity(name: focus, reading: .kind, confidence: 66)
  }

  private mutating func pronoun(_ phrase: SpeakerPhrase) -> SpeakerIdentity {
    let token = tokens[phrase.tokens.lowerBound]
    if token.has([.he, .him]) { return person(.male, phrase) }
    if token.has([.she, .her]) { return person(.female, phrase) }
    guard token.has(.it), bodyFocus != Quotation.nobody, !isStrangeBody else {
      return SpeakerIdentity()
    }
    return SpeakerIdentity(name: bodyFocus, reading: .pronoun, confidence: 65)
  }

  private mutating func person(
    _ gender: SpeakerGender, _ phrase: SpeakerPhrase
  ) -> SpeakerIdentity {
    if isStranger, strangerPlace >= blockStart || blockPeople.isEmpty {
      return SpeakerIdentity()
    }
    if focusPlace < blockStart, let first = blockPeople.first, fits(first, gender) {
      return SpeakerIdentity(name: first, reading: .pronoun, confidence: 74)
    }
    if fits(focus, gender), isNear(phrase) || !isOutdone(focus, gender) {
      if isNear(phrase), blockPeople.count < 2 { descriptions.learn(gender, of: focus) }
      return SpeakerIdentity(
        name: focus, reading: .pronoun, confidence: isNear(phrase) ? 88 : 72)
    }
    if let name = other(gender) {
      return SpeakerIdentity(name: name, reading: .pronoun, confidence: 66)
    }
    return SpeakerIdentity(isAwaited: people.isEmpty)
  }

  /// The last one named besides whom the text speaks of, of this block first.
  private func other(_ gender: SpeakerGender) -> UInt32? {
    blockPeople.last { $0 != focus && fits($0, gender) }
      ?? people.last { $0 != focus && fits($0, gender) && !isOutdone($0, gender) }
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
    if head.isAbbreviation {
      return abbreviated(phrase.head).map {
        SpeakerIdentity(name: $0, reading: .role, confidence: 80)
      } ?? SpeakerIdentity()
    }
    let isKind = head.has(.anyone) && focus != Quotation.nobody && focusPlace >= blockStart
    if let holder = holder(of: phrase) {
      // `the official` is rather whom the text speaks of than another one's likewise.
      let name = isKind && !holder.isExact ? focus : holder.name
      return SpeakerIdentity(name: name, reading: .role, confidence: holder.isExact ? 86 : 74)
    }
    if focusPlace >= blockStart, focus != Quotation.nobody, descriptions.hasOffice(phrase, focus) {
      return SpeakerIdentity(name: focus, reading: .role, confidence: 72)
    }
    let isAged = tokens[phrase.head - 1].has(.companion)
    // `the Texas Democrat`.
    let isProper =
      phrase.tokens.count < 4 && (head.isCapital || tokens[phrase.head - 1].isCapital)
    guard phrase.tokens.count < 3 || isAged || isProper else { return SpeakerIdentity() }
    guard head.has(.anyone) else { return SpeakerIdentity(isAwaited: focus == Quotation.nobody) }
    let gender: SpeakerGender = head.has(.female) ? .female : head.has(.male) ? .male : .unknown
    guard focus != Quotation.nobody, gender == .unknown || fits(focus, gender) else {
      return SpeakerIdentity(isAwaited: focus == Quotation.nobody)
    }
    return SpeakerIdentity(name: focus, reading: .kind, confidence: 66)
  }

  /// Who has an office: of those named lately whom it fits best, unless it fits only by an office of
  /// its group and one person further down has the very words.
  func holder(of phrase: SpeakerPhrase) -> (name: UInt32, isExact: Bool)? {
    let best = bestDescribed(phrase)
    if let best, best.score > SpeakerDescriptions.enough { return (best.name, true) }
    if let name = foretold(phrase) { return (name, true) }
    return best.map { ($0.name, false) }
  }

  private func bestDescribed(_ phrase: SpeakerPhrase) -> (name: UInt32, score: Int)? {
    var best: (name: UInt32, score: Int)?
    for name in descriptions.described {
      let isKnown = people.contains(name) || people.isEmpty
      let score = descriptions.score(phrase, name)
      guard isKnown, score >= SpeakerDescriptions.enough else { continue }
      let isRather = name == focus || best?.name != focus && isLater(name, best?.name)
      if score > best?.score ?? 0 || score == best?.score && isRather {
        best = (name, score)
      }
    }
    return best
  }

  /// The one person of the whole article that has an office by its very words.
  private func foretold(_ phrase: SpeakerPhrase) -> UInt32? {
    let having = descriptions.described.filter {
      descriptions.score(phrase, $0) > SpeakerDescriptions.enough
    }
    return having.count == 1 ? having[0] : nil
  }

  private func isLater(_ name: UInt32, _ other: UInt32?) -> Bool {
    guard let other, let one = people.lastIndex(of: name) else { return false }
    return one > people.lastIndex(of: other) ?? -1
  }

  /// `the CM`: the person behind the last capitals with these initials, `Chief Minister X`, `the Chief
  /// Minister, X`.
  private func abbreviated(_ index: Int) -> UInt32? {
    let initials = source.text[tokens[index].range.offsets]
    guard index > 0, tokens[index - 1].has(.the), initials.count < 6 else { return nil }
    var last = index
    while last >= initials.count, index - last < Self.farthestOffice {
      last -= 1
      let words = last + 1 - initials.count...last
      guard tokens[last].has(.role), begins(words, with: initials) else { continue }
      let person = (last + 1..<min(last + 9, tokens.count)).first {
        phrases.begins($0) && phrases.type($0) == .person
      }
      if let person { return source.names.mentions[Int(tokens[person].mention)].name }
    }
    return nil
  }

  private func begins(_ words: ClosedRange<Int>, with initials: Slice<Bytes>) -> Bool {
    zip(words, initials).allSatisfy { index, initial in
      source.text[tokens[index].range.lowerBound] == initial
        && (index == words.lowerBound || tokens[index].gap.isEmpty)
    }
  }

  /// `the ministry`: the last body named whose name has the word; `the company`: the last spoken of.
  func body(_ phrase: SpeakerPhrase) -> SpeakerIdentity {
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
