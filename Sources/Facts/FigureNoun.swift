// What a number counts: the noun phrase behind it, told by closed classes of words and plural endings.

import Columns
import Prose

/// Finds the noun phrases behind the numbers of a sentence.
struct FigureNoun {
  /// No longer phrase is looked through.
  static let longest = 6

  let text: Bytes
  let tokens: [FigureToken]
  let bounds: Range<Int>
  let vocabulary: FigureVocabulary

  /// A noun phrase behind a number.
  struct Phrase: Sendable {
    /// Empty where no noun stands there.
    var tokens: Range<Int>
    /// Its words stand in the plural or are known to count people.
    var isSure = false
    /// A word before the head that says a slot: `12 wounded soldiers`.
    var modifier = -1
    /// `20 others`, `another 20`.
    var isAdditional = false
  }

  /// The phrase that a number counts. O(1).
  func phrase(behind span: NumberSpan) -> Phrase {
    var phrase = Phrase(tokens: span.limit..<span.limit)
    // `another 20`, but not `more than 20`
    let lead = max(span.first - 1, bounds.lowerBound)..<span.tokens.lowerBound
    phrase.isAdditional = lead.contains {
      tokens[$0].has(.additional) && tokens[$0 + 1].word.id != KnownWord.than.rawValue
    }
    guard let start = start(span, &phrase) else { return phrase }
    read(&phrase, from: start)
    return phrase
  }

  /// Where the phrase may begin: behind `of the` for what is a part, and behind `other`.
  private func start(_ span: NumberSpan, _ phrase: inout Phrase) -> Int? {
    var index = span.limit
    let isPart = span.isPlenty || span.isFraction || span.unit == .percent || span.value >= 1000
    if isPart || span.unit.slot == .other && span.unit != .none, isSpaced(index),
      tokens[index].word.id == KnownWord.of.rawValue
    {
      index += 1
      if isSpaced(index), tokens[index].has(.definite) || isAll(index) { index += 1 }
    } else if span.isFraction, isSpaced(index), tokens[index].has(.definite) {
      index += 1
    }
    // A measure counts nothing more, but what it is a measure of.
    if span.unit != .none, index == span.limit { return nil }
    while isSpaced(index), tokens[index].has(.additional), !tokens[index].has(.people) {
      phrase.isAdditional = true
      index += 1
    }
    return isJoined(index) ? index : nil
  }

  private func isAll(_ index: Int) -> Bool { tokens[index].word.id == KnownWord.all.rawValue }

  /// Where a noun phrase ends that begins with a token and has a sure head; nil where none does.
  func end(ofNounAt index: Int) -> Int? {
    guard isSpaced(index) else { return nil }
    var phrase = Phrase(tokens: index..<index)
    read(&phrase, from: index)
    return phrase.isSure ? phrase.tokens.upperBound : nil
  }

  private func read(_ phrase: inout Phrase, from start: Int) {
    var index = start
    var head = -1
    while index < min(start + Self.longest, bounds.upperBound),
      index == start || isTied(index), !isBoundary(index, first: start)
    {
      if isHead(index) {
        head = index
        phrase.isSure = true
        if !goesOn(index + 1) { break }
      } else if tokens[index].has([.participle, .state, .slotNoun]) {
        guard isTied(index + 1), !isBoundary(index + 1, first: start),
          !tokens[index + 1].has(.additional)
        else { break }
        phrase.modifier = index
      }
      index += 1
    }
    if head < 0 {
      // Nouns without a plural ending: `12 aircraft`, `one Belarusian`.
      guard index > start, index - start <= 4, !isVerbLike(index - 1), !isAdverb(index - 1),
        !tokens[index - 1].has([.participle, .state])
      else {
        phrase.modifier = -1
        return
      }
      head = index - 1
    }
    if phrase.modifier >= head { phrase.modifier = -1 }
    phrase.tokens = start..<head + 1
    if tokens[head].word.classes.contains(.additional) { phrase.isAdditional = true }
  }

  /// Whether a word behind a plural belongs to the phrase as well: `crew members`.
  private func goesOn(_ index: Int) -> Bool {
    guard isTied(index), !isBoundary(index, first: -1), !tokens[index].has(.verb) else {
      return false
    }
    // `12 fishermen continues`: a verb may end like a plural.
    if index > bounds.lowerBound, tokens[index - 1].has(.people) {
      return tokens[index].has([.people, .plural]) && !tokens[index].has(.additional)
    }
    return isHead(index) && !tokens[index].has(.additional)
  }

  private func isHead(_ index: Int) -> Bool {
    if tokens[index].has([.people, .plural]) { return true }
    if tokens[index].has([.slotNoun]) { return !tokens[index].has([.participle]) }
    return endsLikePlural(index)
  }

  private func endsLikePlural(_ index: Int) -> Bool {
    let range = tokens[index].range
    guard range.count > 3, tokens[index].shape.contains(.letters),
      !tokens[index].shape.contains(.possessive), text[range.upperBound - 1] | 0x20 == 0x73
    else { return false }
    let before = text[range.upperBound - 2] | 0x20
    return before != 0x73 && before != 0x75 && before != 0x69
  }

  /// Whether a phrase ends before a token.
  private func isBoundary(_ index: Int, first: Int) -> Bool {
    let token = tokens[index]
    if vocabulary.slots.find(tokens, at: index, in: bounds) != nil { return true }
    if token.has(.month), token.shape.contains(.capitalised) { return true }
    if token.has(.people) { return false }
    if token.has([.preposition, .conjunction, .clause, .relative, .auxiliary, .definite, .pronoun])
    {
      return true
    }
    if token.has(.number), !token.has(.plural) { return true }
    if token.shape.contains(.digits), !token.shape.contains(.letters) { return true }
    if token.has([.verb, .indefinite, .active]) { return true }
    if token.has([.linking]), !token.has(.slotNoun) { return index != first || !isAdverb(index) }
    if isWeekday(index) { return true }
    return index != first && isAdverb(index)
  }

  private func isWeekday(_ index: Int) -> Bool {
    let range = tokens[index].range
    guard tokens[index].shape.contains(.capitalised), range.count >= 6, range.count <= 9 else {
      return false
    }
    let ending = text[(range.upperBound - 3)..<range.upperBound]
    return ending.elementsEqual("day".utf8)
  }

  func isAdverb(_ index: Int) -> Bool { tokens.isAdverb(index, in: text) }

  private func isVerbLike(_ index: Int) -> Bool {
    let range = tokens[index].range
    guard range.count > 4 else { return false }
    let ending = text[(range.upperBound - 3)..<range.upperBound]
    return ending.dropFirst().elementsEqual("ed".utf8) || ending.elementsEqual("ing".utf8)
  }

  private func isSpaced(_ index: Int) -> Bool {
    index < bounds.upperBound && tokens[index].gap.isSpace
  }

  /// A quotation mark may stand before the first word.
  private func isJoined(_ index: Int) -> Bool {
    guard index < bounds.upperBound else { return false }
    let gap = tokens[index].gap
    return gap.contains(.space) && gap.isSubset(of: [.space, .quote])
  }

  private func isTied(_ index: Int) -> Bool {
    guard index < bounds.upperBound else { return false }
    let gap = tokens[index].gap
    return gap.isSpace || gap == .hyphen
      || gap.isEmpty == false && gap == [.space, .stop] && tokens[index - 1].shape.contains(.dotted)
  }
}
