// What an article says of each person: the offices that it names him by, and whether of a man or a
// woman. Who is meant at a place is for SpeakerFocus.

import Columns
import Names
import Prose

/// How a person is spoken of.
enum SpeakerGender: UInt8 { case unknown, male, female }

/// Offices and genders of an article's people.
struct SpeakerDescriptions {
  private struct Description: BitwiseCopyable {
    var name: UInt32
    var hash: SpeakingHash
    var groups: UInt32
    /// He was, but is no longer.
    var isPast: Bool
  }

  /// So many descriptions back is looked for, which bounds the time that an office takes.
  private static let memory = 240
  /// What a word of an office is worth: the same noun, one of its group, a word that both have, and
  /// that they share none.
  private static let worth = (exact: 3, group: 2, shared: 1, foreign: -2)
  /// An office is somebody's from this score on.
  static let enough = 2

  private let phrases: SpeakerPhraseReader
  private(set) var genders: [SpeakerGender]
  /// By last word of a person's name: who bears it, or nobody where several do.
  private(set) var surnames: [SpeakingHash: UInt32] = [:]
  private var descriptions: [Description] = []

  /// Reads what the names say by themselves. O(words + bytes of names).
  init(_ phrases: SpeakerPhraseReader, _ source: ReportedText) {
    self.phrases = phrases
    genders = Array(repeating: .unknown, count: source.names.names.count)
    for index in phrases.types.indices where phrases.types[index] == .person {
      readName(index, source)
    }
    for index in phrases.tokens.indices.dropFirst()
    where phrases.begins(index) && isTitled(index) {
      readTitle(index - 1, source.names.mentions[Int(phrases.tokens[index].mention)])
    }
  }

  /// The names of which something was said lately, in order of their numbers.
  var described: [UInt32] { Set(descriptions.suffix(Self.memory).map(\.name)).sorted() }

  // MARK: What is said

  /// `Mr. X`, `his wife X`, and between commas `his wife, X,`.
  private func isTitled(_ index: Int) -> Bool {
    let gap = phrases.tokens[index].gap
    if gap.isEmpty || gap == .stop { return true }
    let end = phrases.end(ofMentionAt: index)
    return gap == .comma && (end == phrases.tokens.count || !phrases.tokens[end].gap.isEmpty)
  }

  private mutating func readTitle(_ index: Int, _ mention: Mention) {
    guard phrases.types[Int(mention.name)] == .person else { return }
    if phrases.tokens[index].has(.male) { genders[Int(mention.name)] = .male }
    if phrases.tokens[index].has(.female) { genders[Int(mention.name)] = .female }
  }

  /// Takes the offices directly before a name: `Foreign Minister X`.
  mutating func describe(_ name: UInt32, before index: Int) {
    var place = index - 1
    while place >= 0, index - place < 6, phrases.tokens[place + 1].gap.isDisjoint(with: .any) {
      let token = phrases.tokens[place]
      guard token.has(.role) || token.isCapital else { return }
      add(token.hash, token.groups, name)
      place -= 1
    }
  }

  private mutating func add(
    _ hash: SpeakingHash, _ groups: UInt32, _ name: UInt32, isPast: Bool = false
  ) {
    if descriptions.count > 2 * Self.memory {
      descriptions.removeFirst(Self.memory)
    }
    descriptions.append(Description(name: name, hash: hash, groups: groups, isPast: isPast))
  }

  /// What a name itself says: the first name, and the role that the article gives.
  private mutating func readName(_ index: Int, _ source: ReportedText) {
    let name = source.names.names[index]
    source.names.bytes.withUnsafeBufferPointer { bytes in
      guard name.key.upperBound <= bytes.count else { return }
      let key = Bytes(rebasing: bytes[name.key.offsets])
      let first = Bytes(rebasing: key.prefix { $0 != 0x20 })
      guard first.count < key.count else {
        // A woman’s first name alone is hardly ever a surname.
        let uses = SpeakingWords.shared.look(SpeakingHash(folded: first)).uses
        if uses.contains(.femaleName) { genders[index] = .female }
        return
      }
      let last = SpeakingHash(folded: key.reversed().prefix { $0 != 0x20 }.reversed())
      surnames[last] = surnames[last] == nil ? UInt32(index) : Quotation.nobody
      let uses = SpeakingWords.shared.look(SpeakingHash(folded: first)).uses
      if uses.contains(.maleName) { genders[index] = .male }
      if uses.contains(.femaleName) { genders[index] = .female }
      if genders[index] == .unknown, Self.isWomansSurname(key) { genders[index] = .female }
    }
    guard name.role.upperBound <= source.text.count else { return }
    var isPast = false
    for word in WordScanner(source.text, in: name.role) {
      let hash = SpeakingHash(source.text, word.range)
      let (uses, groups) = SpeakingWords.shared.look(hash)
      if uses.contains(.female) { genders[index] = .female }
      if uses.contains(.past) { isPast = true }
      if uses.isDisjoint(with: [.preposition, .determiner]) {
        add(hash, groups, UInt32(index), isPast: isPast)
      }
    }
  }

  /// Slavic surnames have an ending for women.
  private static func isWomansSurname(_ key: Bytes) -> Bool {
    ["ova", "eva", "skaya", "skaia"].contains { ending in
      key.count > ending.utf8.count + 4 && key.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
  }

  /// A pronoun told of whom the text speaks.
  mutating func learn(_ gender: SpeakerGender, of name: UInt32) {
    if genders[Int(name)] == .unknown { genders[Int(name)] = gender }
  }

  // MARK: Whom it fits

  /// How well a phrase fits what was said of a name.
  func score(_ phrase: SpeakerPhrase, _ name: UInt32) -> Int {
    var score = 0
    var hasOther = false
    var isShared = false
    let isOfState = phrase.tokens.contains { phrases.tokens[$0].has(.realm) }
    for index in phrase.tokens {
      let token = phrases.tokens[index]
      if token.has([.determiner, .preposition, .realm, .time]) { continue }
      // A head of state is a president, and the head of anything is none.
      let fit = fit(token, name, asWritten: !isOfState || !token.has(.body.union(.role)))
      if index == phrase.head {
        guard fit > 0 else { return 0 }
        score += fit
      } else {
        hasOther = true
        if fit == Self.worth.exact {
          isShared = true
          score += Self.worth.shared
        }
      }
    }
    return hasOther && !isShared ? score + Self.worth.foreign : score
  }

  /// Whether an office is somebody's, whatever else is said of it: `the Green councillor`.
  func hasOffice(_ phrase: SpeakerPhrase, _ name: UInt32) -> Bool {
    phrase.tokens.count < 4
      && fit(phrases.tokens[phrase.head], name, asWritten: true) == Self.worth.exact
  }

  private func fit(_ token: SpeakingToken, _ name: UInt32, asWritten: Bool) -> Int {
    var fit = 0
    for description in descriptions.suffix(Self.memory)
    where description.name == name {
      let isSame = description.hash == token.hash
      if isSame, asWritten, !description.isPast { return Self.worth.exact }
      if isSame, asWritten { fit = Self.worth.group }
      if !isSame, description.groups & token.groups != 0 { fit = Self.worth.group }
    }
    return fit
  }
}
