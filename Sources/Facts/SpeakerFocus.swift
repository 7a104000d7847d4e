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

  let phrases: SpeakerPhraseReader
  let source: ReportedText
  var descriptions: SpeakerDescriptions
  private var cursor = 0
  private var hasSubject = false
  var focus = Quotation.nobody
  var focusPlace = 0
  /// Somebody speaks who is not named: `he` may be that one.
  var isStranger = false
  /// Nouns by which somebody unnamed was brought in, the latest last: `a diplomat`.
  var strangers: [SpeakingHash] = []
  /// The first person that the block names, and where it begins.
  var blockPerson = Quotation.nobody
  var blockStart = 0
  var bodyFocus = Quotation.nobody
  /// The last to be named, the latest last.
  var people: [UInt32] = []
  var bodies: [UInt32] = []

  init(_ phrases: SpeakerPhraseReader, _ source: ReportedText) {
    self.phrases = phrases
    self.source = source
    descriptions = SpeakerDescriptions(phrases, source)
  }

  var tokens: [SpeakingToken] { phrases.tokens }

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
    if strangers.count > Self.memory { strangers.removeFirst() }
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
      descriptions.describe(mention.name, before: index)
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
    if list.count > Self.memory { list.removeFirst() }
  }
}
