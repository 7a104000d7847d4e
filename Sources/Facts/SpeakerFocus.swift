// Whom the text speaks of at a place, hence whom a pronoun, an office or a body means there.

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

/// Follows an article from its beginning: the last speaker, else the subject of the last sentence that
/// names a person, is whom the text speaks of (centring in its simplest form; Grosz, Joshi and
/// Weinstein, "Centering", Computational Linguistics 21(2), 1995). O(words) for a whole article.
struct SpeakerFocus {
  private enum Gender: UInt8 { case unknown, male, female }

  private struct Description: BitwiseCopyable {
    var name: UInt32
    var hash: SpeakingHash
    var groups: UInt16
  }

  /// So many names and descriptions back is looked for.
  private static let memory = (names: 8, descriptions: 240)
  private static let role = (exact: 3, group: 2, shared: 1, foreign: -2, enough: 2)

  private let phrases: SpeakerPhraseReader
  private let source: ReportedText
  private var genders: [Gender]
  private var descriptions: [Description] = []
  private var cursor = 0
  private var hasSubject = false
  private var focus = Quotation.nobody
  private var focusPlace = 0
  /// Somebody speaks who is not named: `he` may be that one.
  private var isStranger = false
  /// Nouns by which somebody unnamed was brought in, the latest last: `a diplomat`.
  private var strangers: [SpeakingHash] = []
  /// The first person that the block names, and where it begins.
  private var blockPerson = Quotation.nobody
  private var blockStart = 0
  private var bodyFocus = Quotation.nobody
  /// The last to be named, the latest last.
  private var people: [UInt32] = []
  private var bodies: [UInt32] = []

  init(_ phrases: SpeakerPhraseReader, _ source: ReportedText) {
    self.phrases = phrases
    self.source = source
    genders = Array(repeating: .unknown, count: source.names.names.count)
    for index in source.names.names.indices where source.names.names[index].type == .person {
      readName(index)
    }
    for index in tokens.indices.dropFirst() where phrases.begins(index) {
      readTitle(index - 1, source.names.mentions[Int(tokens[index].mention)])
    }
  }

  private var tokens: [SpeakingToken] { phrases.tokens }

  private mutating func readTitle(_ index: Int, _ mention: Mention) {
    guard mention.type == .person else { return }
    if tokens[index].has(.male) { genders[Int(mention.name)] = .male }
    if tokens[index].has(.female) { genders[Int(mention.name)] = .female }
  }

  // MARK: Following the text

  /// Reads on to a token.
  mutating func advance(to limit: Int) {
    while cursor < min(limit, tokens.count) {
      let token = tokens[cursor]
      if !token.gap.isDisjoint(with: [.sentence, .block]) {
        hasSubject = false
        if token.run < 0 { openSentence(cursor) }
      }
      if token.gap.contains(.block) {
        blockPerson = Quotation.nobody
        blockStart = cursor
      }
      if token.run < 0, token.has(.indefinite) { meetStranger(cursor) }
      // What follows a verb or a pronoun is no subject.
      if token.run < 0, token.has([.verb, .be, .he, .she, .it]) { hasSubject = true }
      if token.run < 0, phrases.begins(cursor) { meet(cursor) }
      cursor += 1
    }
  }

  /// Somebody speaks.
  mutating func speak(_ name: UInt32, at place: Int) {
    switch source.names.names[Int(name)].type {
    case .person:
      focus = name
      focusPlace = place
      isStranger = false
      remember(name, in: &people)
    case .organization, .place:
      bodyFocus = name
      remember(name, in: &bodies)
    case .event, .other: break
    }
  }

  /// Somebody speaks whom the article does not name.
  mutating func speakUnnamed() { isStranger = true }

  /// `told a Western diplomat`; not `X, a diplomat`, nor `is a diplomat`, who has a name.
  private mutating func meetStranger(_ index: Int) {
    if index > 0, tokens[index].gap.isDisjoint(with: [.sentence, .block]) {
      if tokens[index - 1].has([.be, .asWord]) || tokens[index - 1].mention >= 0 { return }
      if tokens[index].gap.contains(.comma) { return }
    }
    guard let phrase = phrases.phrase(at: index, before: tokens.count), phrase.kind == .role,
      tokens[phrase.head].has(.role)
    else { return }
    strangers.append(tokens[phrase.head].hash)
    if strangers.count > Self.memory.names { strangers.removeFirst() }
  }

  /// `A senior official said`, `The mayor dismissed it`: a sentence whose subject is an office.
  private mutating func openSentence(_ index: Int) {
    guard tokens[index].has([.indefinite, .the]),
      let phrase = phrases.phrase(at: index, before: tokens.count), phrase.kind == .role,
      tokens[phrase.head].has(.role)
    else { return }
    if !phrase.isDefinite {
      isStranger = true
    } else if let name = bestDescribed(phrase) {
      focus = name
      focusPlace = index
      isStranger = false
      hasSubject = true
    }
  }

  private mutating func meet(_ index: Int) {
    let mention = source.names.mentions[Int(tokens[index].mention)]
    let end = phrases.end(ofMentionAt: index)
    let isGoverned =
      phrases.isGoverned(index, from: 0) && !tokens[index].gap.contains(.sentence)
    // `the Smith administration` is not Smith.
    let isOfName = index > 0 && tokens[index - 1].has(.the) && mention.type == .person
    let isSubject =
      (!hasSubject || isBesideSpeech(index..<end)) && !isGoverned && !isOfName
      && !phrases.isPossessive(end - 1)
    switch mention.type {
    case .person:
      describe(mention.name, before: index)
      if blockPerson == Quotation.nobody { blockPerson = mention.name }
      remember(mention.name, in: &people)
      guard isSubject else { return }
      hasSubject = true
      focus = mention.name
      focusPlace = index
      isStranger = false
    case .organization, .place:
      remember(mention.name, in: &bodies)
      if isSubject { bodyFocus = mention.name }
    case .event, .other: break
    }
  }

  /// `…, X said`, `…, said X`.
  private func isBesideSpeech(_ name: Range<Int>) -> Bool {
    func speaks(_ index: Int) -> Bool {
      tokens.indices.contains(index) && tokens[index].has(.speech) && tokens[index].run < 0
    }
    return speaks(name.upperBound) && !tokens[name.upperBound].gap.contains(.sentence)
      || speaks(name.lowerBound - 1) && !tokens[name.lowerBound - 1].has(.telling)
  }

  private func remember(_ name: UInt32, in list: inout [UInt32]) {
    if let old = list.firstIndex(of: name) { list.remove(at: old) }
    list.append(name)
    if list.count > Self.memory.names { list.removeFirst() }
  }

  /// Takes the offices directly before a name: `Foreign Minister X`.
  private mutating func describe(_ name: UInt32, before index: Int) {
    var place = index - 1
    while place >= 0, index - place < 6, tokens[place + 1].gap.isDisjoint(with: .any) {
      let token = tokens[place]
      guard token.has(.role) || token.isCapital else { return }
      add(token.hash, token.groups, name)
      place -= 1
    }
  }

  private mutating func add(_ hash: SpeakingHash, _ groups: UInt16, _ name: UInt32) {
    if descriptions.count > 2 * Self.memory.descriptions {
      descriptions.removeFirst(Self.memory.descriptions)
    }
    descriptions.append(Description(name: name, hash: hash, groups: groups))
  }

  /// What a name itself says: the first name, and the role that the article gives.
  private mutating func readName(_ index: Int) {
    let name = source.names.names[index]
    source.names.bytes.withUnsafeBufferPointer { bytes in
      guard name.key.upperBound <= bytes.count else { return }
      let key = Bytes(rebasing: bytes[name.key.offsets])
      let first = Bytes(rebasing: key.prefix { $0 != 0x20 })
      guard first.count < key.count else { return }
      let uses = SpeakingWords.shared.look(SpeakingHash(folded: first)).uses
      if uses.contains(.maleName) { genders[index] = .male }
      if uses.contains(.femaleName) { genders[index] = .female }
    }
    guard name.role.upperBound <= source.text.count else { return }
    for word in WordScanner(source.text, in: name.role) {
      let hash = SpeakingHash(source.text, word.range)
      let (uses, groups) = SpeakingWords.shared.look(hash)
      if uses.contains(.female) { genders[index] = .female }
      if uses.isDisjoint(with: [.preposition, .determiner]) { add(hash, groups, UInt32(index)) }
    }
  }

  // MARK: Whom a phrase means

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

  private func person(_ gender: Gender, _ phrase: SpeakerPhrase) -> SpeakerIdentity {
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
  private func isOutdone(_ name: UInt32, _ gender: Gender) -> Bool {
    genders[Int(name)] == .unknown && people.contains { genders[Int($0)] == gender }
  }

  private func fits(_ name: UInt32, _ gender: Gender) -> Bool {
    name != Quotation.nobody
      && (genders[Int(name)] == .unknown || genders[Int(name)] == gender)
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
    let gender: Gender = head.has(.female) ? .female : head.has(.male) ? .male : .unknown
    guard focus != Quotation.nobody, gender == .unknown || fits(focus, gender) else {
      return SpeakerIdentity(isAwaited: focus == Quotation.nobody)
    }
    return SpeakerIdentity(name: focus, reading: .kind, confidence: 66)
  }

  private func bestDescribed(_ phrase: SpeakerPhrase) -> UInt32? {
    var best: (name: UInt32, score: Int)?
    for name in Set(descriptions.suffix(Self.memory.descriptions).map(\.name)).sorted() {
      let isKnown = people.contains(name) || people.isEmpty
      let score = score(phrase, name)
      guard isKnown, score >= Self.role.enough else { continue }
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

  /// How well a phrase fits what was said of a name.
  private func score(_ phrase: SpeakerPhrase, _ name: UInt32) -> Int {
    var score = 0
    var hasOther = false
    var isShared = false
    let isOfState = phrase.tokens.contains { tokens[$0].has(.realm) }
    for index in phrase.tokens {
      let token = tokens[index]
      if token.has([.determiner, .preposition, .realm]) { continue }
      // A head of state is a president, and the head of anything is none.
      let fit = fit(token, name, asWritten: !isOfState || !token.has(.body.union(.role)))
      if index == phrase.head {
        guard fit > 0 else { return 0 }
        score += fit
      } else {
        hasOther = true
        if fit == Self.role.exact {
          isShared = true
          score += Self.role.shared
        }
      }
    }
    return hasOther && !isShared ? score + Self.role.foreign : score
  }

  private func fit(_ token: SpeakingToken, _ name: UInt32, asWritten: Bool) -> Int {
    var fit = 0
    for description in descriptions.suffix(Self.memory.descriptions)
    where description.name == name {
      let isSame = description.hash == token.hash
      if isSame, asWritten { return Self.role.exact }
      if !isSame, description.groups & token.groups != 0 { fit = Self.role.group }
    }
    return fit
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
