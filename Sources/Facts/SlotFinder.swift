// What befell those whom a number counts: the words around it that say so, in the order of how surely
// they do. How figures beside each other share a slot is FigureLinks' business.

import Columns
import Prose

/// A slot with the words that give it.
struct SlotEvidence: Sendable {
  var slot: FigureSlot
  /// Empty where the unit gives it.
  var cue: Range<Int>
  var reason: FigureReason
  /// In per cent.
  var confidence: UInt8
  /// `12 were among the dead`: it counts a part.
  var isPart = false
}

/// Finds the slots of the figures in a sentence.
struct SlotFinder {
  /// How far behind what is counted its verb may stand.
  static let reach = 22

  let reading: NumberReading
  let nouns: FigureNoun
  var tokens: [FigureToken] { reading.tokens }
  var bounds: Range<Int> { reading.bounds }
  var vocabulary: FigureVocabulary { reading.vocabulary }

  /// The slot that a figure's own words give; nil where they give none. O(1): no word further away
  /// than some dozens is looked at.
  func slot(of span: NumberSpan, _ noun: FigureNoun.Phrase) -> SlotEvidence? {
    if span.unit != .none {
      return SlotEvidence(slot: span.unit.slot, cue: 0..<0, reason: .unit, confidence: 95)
    }
    let end = noun.tokens.upperBound
    let found =
      before(span, noun) ?? told(behind: end) ?? counted(span, noun)
      ?? subject(span, noun) ?? named(noun)
    guard var found, mayBefall(found, noun) else { return nil }
    if isImagined(span, found) { found.confidence /= 2 }
    return found
  }

  /// Whether it can be that a slot holds what is counted: villages are captured, not detained.
  private func mayBefall(_ found: SlotEvidence, _ noun: FigureNoun.Phrase) -> Bool {
    let isOfPeople = found.cue.count == 1 && tokens[found.cue.lowerBound].has(.ofPeople)
    guard let index = noun.tokens.last else { return !isOfPeople || found.reason == .toll }
    let head = tokens[index]
    if head.has(.people) { return true }
    if isOfPeople || head.has(.thing) { return false }
    // `carried out 12 attacks`
    if found.slot == .survived, found.cue.count > 1, !head.has(.slotNoun) { return false }
    guard found.slot == .aboard else { return true }
    return head.has([.slotNoun, .plural]) || head.shape.contains(.capitalised)
  }

  /// What the verb says. Of those who are suspected, or aboard, more may be said further on.
  private func told(behind end: Int) -> SlotEvidence? {
    let near = behind(end) ?? behindPair(end) ?? behindPart(end)
    guard let near, near.slot != .suspected, near.slot != .aboard else {
      return farBehind(end) ?? near
    }
    return near
  }

  /// `two of whom later died`.
  private func behindPart(_ end: Int) -> SlotEvidence? {
    guard end < bounds.upperBound, tokens[end].gap.isSpace else { return nil }
    return vocabulary.partsBehind.find(tokens, at: end, in: bounds).flatMap {
      behind($0.tokens.upperBound)
    }
  }

  /// `fighters and tribal militants were killed`.
  private func behindPair(_ end: Int) -> SlotEvidence? {
    guard reading.isWord(end, .and), end + 1 < bounds.upperBound else { return nil }
    let start = tokens[end + 1].has(.indefinite) ? end + 2 : end + 1
    guard let next = nouns.end(ofNounAt: start) else { return nil }
    guard next < bounds.upperBound, tokens[next].has(.auxiliary) else { return nil }
    return behind(next)
  }

  /// `could kill 12`, `the toll may rise to 12`: what has not happened is less sure.
  private func isImagined(_ span: NumberSpan, _ found: SlotEvidence) -> Bool {
    guard let cue = found.cue.first else { return false }
    let first = min(cue, span.first)
    let around = max(bounds.lowerBound, first - 2)..<max(cue, span.first)
    return around.contains { tokens[$0].has(.imagining) }
  }

  // MARK: Before the number

  /// `killing at least 12`, `the deaths of 12`, `injured were 12`, `dead: 12`.
  private func before(_ span: NumberSpan, _ noun: FigureNoun.Phrase) -> SlotEvidence? {
    var index = span.first - 1
    var gap = tokens[span.first].gap
    var hasPassed = false
    while index >= bounds.lowerBound, index > span.first - 6, isOpen(gap),
      tokens[index].has([.definite, .indefinite, .additional]) || isIdle(index)
    {
      hasPassed = hasPassed || tokens[index].has(.auxiliary)
      gap = tokens[index].gap
      index -= 1
    }
    // `killed himself and 12 others`
    if index > bounds.lowerBound + 1, reading.isWord(index, .and), isOpen(gap),
      tokens[index - 1].has(.reflexive), tokens[index - 1].gap.isSpace
    {
      index -= 2
    }
    guard index >= bounds.lowerBound else { return nil }
    if !isOpen(gap) { return isListed(index, gap) ? evidence(index, .before, 85) : nil }
    if index > bounds.lowerBound,
      let phrase = vocabulary.slots.find(tokens, at: index - 1, in: bounds),
      phrase.tokens.upperBound == index + 1
    {
      return SlotEvidence(slot: phrase.value, cue: phrase.tokens, reason: .before, confidence: 90)
    }
    let token = tokens[index]
    if token.has([.active, .participle]), token.word.slot != .suspected, !isAdjective(index) {
      return evidence(index, .before, 95)
    }
    if hasPassed, token.has([.participle, .state, .slotNoun]) {
      return evidence(index, .before, 88)
    }
    // Translations put the verb first: `died 12 people`.
    if token.has(.state), token.word.slot != .aboard, !isAdjective(index) {
      return evidence(index, .before, 80)
    }
    return ofAct(index)
  }

  /// `the deaths of 12`, `injuries to 12`, `the lives of at least 12`.
  private func ofAct(_ index: Int) -> SlotEvidence? {
    guard reading.holds(index, .of) || reading.holds(index, .to), index > bounds.lowerBound,
      tokens[index - 1].has(.actNoun), tokens[index].gap.isSpace
    else { return nil }
    return evidence(index - 1, .before, 92)
  }

  /// Whether a token says nothing between a verb and its number.
  private func isIdle(_ index: Int) -> Bool {
    tokens[index].has([.auxiliary, .linking])
      && !tokens[index].has([.participle, .state, .active, .slotNoun])
      || nouns.isAdverb(index)
  }

  /// `dead: 12`, `injured – 30`.
  private func isListed(_ index: Int, _ gap: FigureGap) -> Bool {
    gap.isSubset(of: [.space, .colon, .dash, .hyphen]) && gap.contains(.space)
      && gap.count(of: [.colon, .dash, .hyphen]) == 1
      && tokens[index].has([.participle, .state, .slotNoun])
      // `were arrested – 17 men and two women` says it of those before.
      && (index == bounds.lowerBound || !tokens[index].gap.isSpace
        || tokens[index - 1].has([.definite, .conjunction]))
  }

  /// `the dead 12` has an article before it and is no verb.
  private func isAdjective(_ index: Int) -> Bool {
    index > bounds.lowerBound && tokens[index].gap.isSpace && tokens[index].has(.state)
      && tokens[index - 1].has([.definite, .indefinite])
  }

  private func isOpen(_ gap: FigureGap) -> Bool {
    gap.contains(.space) && gap.isSubset(of: [.space, .quote, .currency])
  }

  // MARK: Behind what is counted

  /// `were killed`, `died`, `injured in`, `lost their lives`, directly behind.
  /// Whatever stands before the first word, which the caller has judged, is passed over.
  func behind(_ start: Int, acrossGap: Bool = false) -> SlotEvidence? {
    var index = start
    var isPassive = false
    while index < bounds.upperBound, index < start + 8,
      tokens[index].gap.isSpace || acrossGap && index == start
    {
      if let phrase = vocabulary.slots.find(tokens, at: index, in: bounds) {
        return SlotEvidence(slot: phrase.value, cue: phrase.tokens, reason: .behind, confidence: 93)
      }
      if let part = among(index) { return part }
      let token = tokens[index]
      if token.has(.state) { return evidence(index, .behind, 93) }
      if token.has(.participle) {
        return isPassive || endsPhrase(index + 1) ? evidence(index, .behind, 93) : nil
      }
      isPassive = isPassive || token.has(.passive)
      // `were reported to be injured`
      let isInfinitive =
        reading.holds(index, .to) && index + 1 < bounds.upperBound
        && tokens[index + 1].has(.auxiliary)
      guard isInfinitive || token.has([.auxiliary, .linking]) || nouns.isAdverb(index) else {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// `were among the dead`, `was among those wounded`.
  private func among(_ index: Int) -> SlotEvidence? {
    guard reading.holds(index, .among) else { return nil }
    for next in index + 1..<max(index + 1, min(index + 4, bounds.upperBound))
    where tokens[next].gap.isSpace && tokens[next].has([.participle, .state, .slotNoun]) {
      var found = evidence(next, .behind, 90)
      found.isPart = true
      return found
    }
    return nil
  }

  /// Whether a past form without an auxiliary before this token has no object: it is passive.
  private func endsPhrase(_ index: Int) -> Bool {
    guard index < bounds.upperBound, tokens[index].gap.isSpace else { return true }
    let token = tokens[index]
    if token.has([.number, .unit]) || token.shape.contains(.digits) { return false }
    if token.has([.preposition, .conjunction, .clause, .relative, .month]) { return true }
    return nouns.isAdverb(index) || isDayName(index)
  }

  private func isDayName(_ index: Int) -> Bool {
    let range = tokens[index].range
    guard range.count >= 5 else { return false }
    return reading.text[(range.upperBound - 3)..<range.upperBound].elementsEqual("day".utf8)
      || reading.holds(index, .yesterday)
  }

  // MARK: Nouns

  /// `12 deaths`, `12 wounded soldiers`, `12 passengers`.
  func named(_ noun: FigureNoun.Phrase) -> SlotEvidence? {
    guard !noun.tokens.isEmpty else { return nil }
    // `12 deaths`, and `six crew members`
    for index in noun.tokens.suffix(2).reversed() where tokens[index].has(.slotNoun) {
      return evidence(index, .noun, tokens[index].word.slot == .aboard ? 70 : 80)
    }
    return noun.modifier >= 0 ? evidence(noun.modifier, .noun, 75) : nil
  }

  func evidence(_ index: Int, _ reason: FigureReason, _ confidence: UInt8) -> SlotEvidence {
    SlotEvidence(
      slot: tokens[index].word.slot, cue: index..<index + 1, reason: reason, confidence: confidence)
  }
}

extension FigureGap {
  /// How many of some marks stand there.
  func count(of marks: FigureGap) -> Int { intersection(marks).rawValue.nonzeroBitCount }
}
