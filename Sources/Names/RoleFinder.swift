// What an article says that somebody is: `Foreign Minister X`, `the head of Y, X,`, `X, the Z
// spokesman,`. Whose role is the best known is decided where all articles are.

import Columns
import Prose

/// Finds role phrases beside the mentions of people.
///
/// A phrase is an office with what stands before it (`White House spokesman`) and what it is for
/// (`head of the port`). It must end at the name, or stand between a name and a comma: whatever else
/// follows an office makes it somebody's who is not named.
struct RoleFinder {
  /// Longer phrases are cut where the next `of` begins.
  static let longest = 10

  let reading: TokenisedArticle
  let mentions: [Mention]
  /// By mention: its tokens.
  private let tokens: [Range<Int>]
  /// By token: the mention that it is part of, or -1.
  private let owners: [Int32]
  /// By distinct word.
  private let roles: [RoleWord?]

  init(_ reading: TokenisedArticle, _ mentions: [Mention], at places: MentionPlaces) {
    self.reading = reading
    self.mentions = mentions
    tokens = places.tokens
    owners = places.owners
    roles = reading.values(of: roleWords)
  }

  /// Gives each name of a person the longest role phrase beside its mentions. O(tokens).
  func addRoles(to names: inout [Name]) {
    for sentence in reading.sentences where sentence.casing == .sentence {
      for index in sentence.first..<sentence.limit where isOffice(index) {
        guard let (mention, phrase) = role(phrase(around: index, sentence), sentence) else {
          continue
        }
        let name = Int(mentions[mention].name)
        let range = TextRange(
          reading.tokens[phrase.lowerBound].range.lowerBound,
          reading.tokens[phrase.upperBound - 1].range.upperBound)
        if names[name].type == .person, range.count > names[name].role.count {
          names[name].role = range
        }
      }
    }
  }

  private func isOffice(_ index: Int) -> Bool {
    owners[index] < 0 && reading.classes(index).contains(.title) && role(index) != .noRole
  }

  private func role(_ index: Int) -> RoleWord? { roles[Int(reading.tokens[index].word)] }

  // MARK: Whose it is

  /// The mention of a person that a phrase is said of, and the phrase without what is too long.
  private func role(_ phrase: RolePhrase, _ sentence: Sentence) -> (Int, Range<Int>)? {
    let isBehind = personBefore(phrase, sentence)
    if let mention = personAfter(phrase, sentence) {
      // `X, the head of Y, Z, and others`: a list as likely as an apposition.
      let isDirect = reading.tokens[phrase.end].gap == .space
      return isDirect || isBehind == nil ? (mention, phrase.first..<phrase.limit) : nil
    }
    guard let mention = isBehind, endsPhrase(phrase.end, sentence) else { return nil }
    return (mention, phrase.first..<phrase.limit)
  }

  /// The person directly behind a phrase, or between commas: `the head of the port, X, said`.
  private func personAfter(_ phrase: RolePhrase, _ sentence: Sentence) -> Int? {
    guard phrase.end < sentence.limit, !phrase.isLoose, let mention = person(phrase.end),
      tokens[mention].lowerBound == phrase.end
    else { return nil }
    switch reading.tokens[phrase.end].gap {
    case .space: return mention
    case .comma, .closingBracket:
      return phrase.isDefinite && endsPhrase(tokens[mention].upperBound, sentence) ? mention : nil
    case .stop:
      // `Gen. X`, `Gov. X`.
      return reading.classes(phrase.end - 1).contains(.stopped) ? mention : nil
    case .beginning, .hyphen, .colon, .dash, .ampersand, .possessive, .openingQuote,
      .closingQuote, .openingBracket, .other:
      return nil
    }
  }

  private func personBefore(_ phrase: RolePhrase, _ sentence: Sentence) -> Int? {
    guard phrase.start > sentence.first else { return nil }
    let gap = reading.tokens[phrase.start].gap
    return gap == .comma || gap == .openingBracket ? person(phrase.start - 1) : nil
  }

  /// The mention of a person under a full name, or a surname that the article has with one.
  private func person(_ index: Int) -> Int? {
    let mention = Int(owners[index])
    guard mention >= 0, mentions[mention].type == .person else { return nil }
    return tokens[mention].count > 1 || mentions[mention].join == .surname ? mention : nil
  }

  /// Whether a phrase may end before a token: at a comma, a bracket, the sentence's end, or `who`.
  private func endsPhrase(_ index: Int, _ sentence: Sentence) -> Bool {
    guard index < sentence.limit else { return true }
    switch reading.tokens[index].gap {
    case .comma, .closingBracket, .dash, .other: return true
    case .space: return reading.isWord(index, "who")
    case .beginning, .hyphen, .colon, .ampersand, .stop, .possessive, .openingQuote,
      .closingQuote, .openingBracket:
      return false
    }
  }

  // MARK: How far it goes

  private func phrase(around office: Int, _ sentence: Sentence) -> RolePhrase {
    let first = firstToken(before: office, sentence)
    var phrase = RolePhrase(start: first, first: first, limit: office + 1, end: office + 1)
    if first > sentence.first, role(first - 1) == .determiner, reading.tokens[first].gap == .space {
      phrase.start = first - 1
      phrase.isDefinite = true
    } else {
      phrase.isDefinite = (first..<office).contains { reading.tokens[$0 + 1].gap == .possessive }
    }
    while let next = complement(phrase, sentence) {
      phrase.isLoose = phrase.isLoose || next.isLoose
      if phrase.limit == phrase.end { phrase.limit = cut(phrase, at: next.limit) }
      phrase.end = next.limit
    }
    skipAcronym(&phrase, sentence)
    return phrase
  }

  /// The first word of what stands before an office and belongs to it: `White House press`.
  private func firstToken(before office: Int, _ sentence: Sentence) -> Int {
    var first = office
    while first > sentence.first, let next = modifier(before: first, sentence),
      office + 1 - next <= Self.longest
    {
      first = next
    }
    return first
  }

  private func modifier(before index: Int, _ sentence: Sentence) -> Int? {
    let gap = reading.tokens[index].gap
    let previous = index - 1
    let isDotted = reading.tokens[previous].shape.contains(.dotted)
    guard gap == .space || gap == .possessive || gap == .hyphen || (gap == .stop && isDotted)
    else { return nil }
    if owners[previous] >= 0 {
      let mention = Int(owners[previous])
      let first = tokens[mention].lowerBound
      if gap == .possessive { return first }
      if mentions[mention].type == .person { return nil }
      // `In Russia President Putin said`: where, not of what.
      let isWhere =
        mentions[mention].type == .place && first > sentence.first
        && !reading.classes(first - 1).isDisjoint(with: [.placePreposition, .weakPreposition])
      return isWhere ? nil : first
    }
    if role(previous) == .modifier { return previous }
    let classes = reading.classes(previous)
    if role(previous) != nil || !classes.isDisjoint(with: [.function, .speech, .calendar]) {
      return nil
    }
    let inner: WordClass = [.title, .field, .body, .bodyNoun, .placeNoun]
    if !classes.isDisjoint(with: inner) { return previous }
    let isName = reading.isCapital(previous) && !reading.tokens[previous].isInitial
    return isName && reading.isCapital(index) ? previous : nil
  }

  /// What an office is for, from where a phrase ends: `of the FSB`, `for new challenges`.
  private func complement(_ phrase: RolePhrase, _ sentence: Sentence) -> (
    limit: Int, isLoose: Bool
  )? {
    var cursor = phrase.end
    guard cursor < sentence.limit, owners[cursor] < 0, role(cursor) == .link || isAnd(cursor),
      reading.tokens[cursor].gap == .space, cursor - phrase.first < 2 * Self.longest
    else { return nil }
    let addsSecond = isAnd(cursor)
    cursor += 1
    if cursor < sentence.limit, role(cursor) == .determiner {
      // `spokesman for the White House and a retired admiral` are two.
      if addsSecond { return nil }
      cursor += 1
    }
    let begin = cursor
    var isLoose = false
    while cursor < sentence.limit, let next = item(cursor, isLoose: &isLoose) { cursor = next }
    return cursor > begin ? (cursor, isLoose) : nil
  }

  /// Where a complement ends that begins behind a phrase: where it really does, or for a long one
  /// before its last `of` that leaves the role short enough.
  private func cut(_ phrase: RolePhrase, at limit: Int) -> Int {
    guard limit - phrase.first > Self.longest else { return limit }
    let cuts = phrase.end..<min(limit, phrase.first + Self.longest + 1)
    return cuts.last { reading.isWord($0, "of") } ?? phrase.end
  }

  private func isAnd(_ index: Int) -> Bool { reading.isWord(index, "and") }

  /// Where a name or a word of a complement ends; nil where the complement ends before it. A word
  /// that is no part of names makes the phrase loose where it may be the sentence's verb.
  private func item(_ index: Int, isLoose: inout Bool) -> Int? {
    switch reading.tokens[index].gap {
    case .space, .hyphen, .possessive, .ampersand: break
    case .beginning, .comma, .colon, .dash, .stop, .openingQuote, .closingQuote, .openingBracket,
      .closingBracket, .other:
      return nil
    }
    if owners[index] >= 0 {
      let mention = Int(owners[index])
      return mentions[mention].type == .person ? nil : tokens[mention].upperBound
    }
    let classes = reading.classes(index)
    let outer: WordClass = [.function, .calendar, .speech, .connector, .title]
    if role(index) == .modifier { return index + 1 }
    guard role(index) == nil, classes.isDisjoint(with: outer) || classes.contains(.field),
      reading.tokens[index].shape.contains(.letters)
    else { return nil }
    let inner: WordClass = [.field, .body, .bodyNoun, .place, .placeNoun]
    if classes.isDisjoint(with: inner), !reading.isCapital(index), !leadsToNoun(index - 1) {
      isLoose = true
    }
    return index + 1
  }

  /// Whether what follows a word is no verb: `of challenges`, `the issues`, `former rebels`.
  private func leadsToNoun(_ index: Int) -> Bool {
    guard owners[index] < 0 else { return false }
    return role(index) != nil || isAnd(index)
  }

  /// `the head of the Security Services (FSB), X`.
  private func skipAcronym(_ phrase: inout RolePhrase, _ sentence: Sentence) {
    let index = phrase.end
    guard index + 1 < sentence.limit, reading.tokens[index].gap == .openingBracket,
      reading.isAcronym(index)
    else { return }
    let gap = reading.tokens[index + 1].gap
    if gap == .closingBracket { phrase.end = index + 1 }
  }
}

/// An office with its surroundings, in tokens.
private struct RolePhrase {
  /// With the article before it.
  var start: Int
  var first: Int
  /// Where the role ends, cut to some ten words.
  var limit: Int
  /// Where the phrase really ends.
  var end: Int
  /// It says whose office: by an article, or by a possessive.
  var isDefinite = false
  /// It holds common words that may be a verb.
  var isLoose = false
}
