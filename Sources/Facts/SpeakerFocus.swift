// Whom the text speaks of at a place. Whom a phrase means there is for SpeakerIdentity.

import Columns
import Names
import Prose

/// Follows an article from its beginning: the last speaker, else the subject of the last sentence that
/// names a person, is whom the text speaks of (centring in its simplest form; Grosz, Joshi and
/// Weinstein, "Centering", Computational Linguistics 21(2), 1995). O(words) for a whole article.
struct SpeakerFocus {
  /// So many names back is looked for.
  private static let memory = 8

  let clauses: SpeakerClauseFinder
  let source: ReportedText
  var descriptions: SpeakerDescriptions
  private var cursor = 0
  private var hasSubject = false
  var focus = Quotation.nobody
  var focusPlace = 0
  /// Somebody speaks who is not named: `he` may be that one.
  private(set) var isStranger = false
  private(set) var strangerPlace = 0
  /// Nouns by which somebody unnamed was brought in, the latest last: `a diplomat`.
  var strangers: [SpeakingHash] = []
  /// The persons that the block names, and where it begins.
  var blockPeople: [UInt32] = []
  var blockStart = 0
  var bodyFocus = Quotation.nobody
  /// A body that is not named was spoken of: `it` may be that one.
  var isStrangeBody = false
  /// The last to be named, the latest last.
  var people: [UInt32] = []
  var bodies: [UInt32] = []

  init(_ clauses: SpeakerClauseFinder, _ source: ReportedText) {
    self.clauses = clauses
    self.source = source
    descriptions = SpeakerDescriptions(clauses.phrases, source)
  }

  var phrases: SpeakerPhraseReader { clauses.phrases }

  var tokens: SpeakingRow { phrases.tokens }

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
        blockPeople.removeAll(keepingCapacity: true)
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
    switch phrases.types[Int(name)] {
    case .person:
      focus = name
      focusPlace = place
      isStranger = false
      remember(name, in: &people)
    case .organization, .place:
      bodyFocus = name
      isStrangeBody = false
      remember(name, in: &bodies)
    case .event, .other: break
    }
  }

  /// Somebody speaks whom the article does not name.
  mutating func speakUnnamed(_ phrase: SpeakerPhrase) {
    switch phrase.kind {
    case .role, .capitals: meetStranger(at: phrase.tokens.lowerBound)
    case .body: isStrangeBody = true
    case .name, .pronoun: break
    }
  }

  private mutating func meetStranger(at place: Int) {
    isStranger = true
    strangerPlace = place
  }

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
    if strangers.count > Self.memory { strangers.removeFirst() }
  }

  /// `A senior official said`, `Asked about it, the mayor smiled`: a sentence whose subject is an office
  /// or a body.
  private mutating func openSentence(_ index: Int) {
    guard tokens[index].mention < 0, !tokens[index].has(.pronoun) else { return }
    var limit = index + 1
    while limit < tokens.count, limit - index < 40, tokens[limit].run < 0,
      tokens[limit].gap.isDisjoint(with: [.sentence, .block])
    {
      limit += 1
    }
    if let name = teller(index, limit) {
      focus = name
      focusPlace = index
      isStranger = false
      hasSubject = true
      return
    }
    if tokens[index].isCapital, tokens[index].uses.isEmpty {
      openSentence(withSurname: SpeakerPhrase(kind: .capitals, tokens: index..<index + 1))
    }
    // `The engineer’s report is short`: of him, whoever he is.
    if tokens[index].has(.the), index + 1 < limit, tokens[index + 1].has(.role),
      phrases.isPossessive(index + 1)
    {
      openSentence(
        with: SpeakerPhrase(
          kind: .role, tokens: index..<index + 2, head: index + 1, isDefinite: true))
      return
    }
    guard let phrase = clauses.opening(index, before: limit) else { return }
    guard phrase.head >= 0 else { return }
    if phrase.kind == .body {
      isStrangeBody = !phrase.isDefinite || body(phrase).name == Quotation.nobody
    } else if phrase.kind == .role, tokens[phrase.head].has(.role) {
      openSentence(with: phrase)
    }
  }

  /// `As told us the pensioner X,`: of translations.
  private func teller(_ index: Int, _ limit: Int) -> UInt32? {
    guard tokens[index].has(.asWord), index + 1 < limit, clauses.isSpeech(index + 1),
      let phrase = clauses.verbFirst(index + 1, limit).speaker, phrase.kind == .name,
      phrases.type(phrase.tokens.lowerBound) == .person
    else { return nil }
    return source.names.mentions[phrase.mention].name
  }

  private mutating func openSentence(withSurname phrase: SpeakerPhrase) {
    let name = surname(phrase).name
    guard name != Quotation.nobody else { return }
    focus = name
    focusPlace = phrase.tokens.lowerBound
    isStranger = false
    hasSubject = true
  }

  private mutating func openSentence(with phrase: SpeakerPhrase) {
    if !phrase.isDefinite {
      meetStranger(at: phrase.tokens.lowerBound)
    } else if let holder = holder(of: phrase) {
      focus = holder.name
      focusPlace = phrase.tokens.lowerBound
      isStranger = false
      hasSubject = true
    } else if !tokens[phrase.head].has(.anyone) {
      meetStranger(at: phrase.tokens.lowerBound)
    }
  }

  private mutating func meet(_ index: Int) {
    let mention = source.names.mentions[Int(tokens[index].mention)]
    let type = phrases.types[Int(mention.name)]
    let end = phrases.end(ofMentionAt: index)
    let isGoverned =
      phrases.isGoverned(index, from: 0) && !tokens[index].gap.contains(.sentence)
    // `the Smith administration` is not Smith.
    let isOfName = index > 0 && tokens[index - 1].has(.the) && type == .person
    let isSubject =
      (!hasSubject || isBesideSpeech(index..<end)) && !isGoverned && !isOfName
      && !phrases.isPossessive(end - 1)
    switch type {
    case .person:
      descriptions.describe(mention.name, before: index)
      if blockPeople.count < Self.memory, !blockPeople.contains(mention.name) {
        blockPeople.append(mention.name)
      }
      remember(mention.name, in: &people)
      guard isSubject else { return }
      hasSubject = true
      focus = mention.name
      focusPlace = index
      isStranger = false
    case .organization, .place:
      remember(mention.name, in: &bodies)
      if isSubject {
        bodyFocus = mention.name
        isStrangeBody = false
      }
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
    if list.count > Self.memory { list.removeFirst() }
  }
}
