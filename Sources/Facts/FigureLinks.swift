// How the figures of a sentence hang together: which continue each other, which are parts of another,
// and which tell what a count was before. A figure's own words are read by SlotFinder.

import Prose

/// A figure before it becomes a row: in tokens.
struct FigureDraft: Sendable {
  var span: NumberSpan
  var noun: FigureNoun.Phrase
  var evidence: SlotEvidence?
  var extent = Extent.whole
  /// `none survived`: a word that is no number counts nothing by itself.
  var isNegation = false
  /// It continues a figure that counts something.
  var isContinued = false

  var slot: FigureSlot { evidence?.slot ?? .other }
  /// Where the words that belong to it end.
  var limit: Int { max(span.limit, noun.tokens.upperBound) }
  /// Where the words end that say what befell those whom it counts.
  var end: Int {
    guard let evidence, evidence.reason == .behind else { return limit }
    return max(limit, evidence.cue.upperBound)
  }
  /// Whether its own words give no slot, or only what is counted does.
  var isOpen: Bool {
    guard !isNegation, span.unit == .none else { return false }
    return evidence == nil || evidence?.reason == .noun
  }
}

/// Joins the figures of a sentence.
struct FigureLinks {
  let reading: NumberReading
  private var tokens: [FigureToken] { reading.tokens }
  private var bounds: Range<Int> { reading.bounds }

  init(_ reading: NumberReading) { self.reading = reading }

  /// Gives slots and extents to the figures of a sentence from those beside them. `earlier` is the last
  /// whole figure with a fate in the same paragraph. O(figures).
  func join(_ drafts: inout [FigureDraft], after earlier: FigureDraft?) {
    for index in drafts.indices {
      if index + 1 < drafts.count { takeVerb(&drafts, index) }
      readFormer(&drafts, index)
      readPart(&drafts, index, earlier)
      if index > 0 {
        readOpened(&drafts, index)
        readRival(&drafts, index)
      }
      continueLeft(&drafts, index)
    }
    for index in drafts.indices.dropLast().reversed() { continueRight(&drafts, index) }
  }

  // MARK: Parts

  /// `including four attackers`, `two of whom`, `three were among the dead`.
  private func readPart(_ drafts: inout [FigureDraft], _ index: Int, _ earlier: FigureDraft?) {
    let draft = drafts[index]
    if index > 0, isSplit(drafts[index - 1], draft) {
      drafts[index].extent = .part
      if draft.isOpen { inherit(&drafts[index], from: drafts[index - 1], .whole) }
      return
    }
    guard draft.extent == .whole, isPart(draft) else { return }
    drafts[index].extent = .part
    guard draft.isOpen, !saysFate(draft) else { return }
    let whole =
      drafts[max(0, index - 12)..<index].last { $0.extent != .part && $0.slot.isFate } ?? earlier
    guard let whole, whole.slot.isFate, whole.span.upper >= draft.span.value else { return }
    inherit(&drafts[index], from: whole, .whole)
  }

  /// `Of the 57 injured, 20 have left hospital`: what else is said of some of those who open the sentence.
  private func readOpened(_ drafts: inout [FigureDraft], _ index: Int) {
    let (whole, part) = (drafts[index - 1], drafts[index])
    let isLed = reading.holds(bounds.lowerBound, .of) && whole.span.first <= bounds.lowerBound + 2
    guard isLed, index == 1, whole.slot.isFate, part.isOpen, part.noun.tokens.isEmpty,
      part.extent == .whole, whole.span.upper > part.span.value,
      tokens[part.span.first].gap.contains(.comma), part.span.first - whole.limit <= 8,
      hasVerb(part)
    else { return }
    inherit(&drafts[index], from: whole, .whole)
    drafts[index].extent = .part
  }

  /// `90 were aboard, the union said; the railways speak of 140`: another count of the same.
  private func readRival(_ drafts: inout [FigureDraft], _ index: Int) {
    let (one, other) = (drafts[index - 1], drafts[index])
    let verb = other.span.first - 2
    guard reading.isWord(verb + 1, .of), verb > bounds.lowerBound, tokens[verb].has(.speaking),
      one.slot.isFate, one.extent == .whole, one.span.unit == .none, other.isOpen,
      other.noun.tokens.isEmpty, endsClause(other.limit),
      max(one.span.value, other.span.value) <= 10 * min(one.span.value, other.span.value)
    else { return }
    inherit(&drafts[index], from: one, .beside)
    drafts[index].isContinued = true
  }

  private func endsClause(_ index: Int) -> Bool {
    index >= bounds.upperBound || !tokens[index].gap.isSpace
  }

  /// Whether what is counted says what befell it: deaths and survivors do, passengers do not.
  private func saysFate(_ draft: FigureDraft) -> Bool {
    switch draft.slot {
    case .killed, .injured, .survived, .missing: true
    case .detained, .suspected, .aboard, .displaced, .money, .distance, .share, .other: false
    }
  }

  /// `three of the four gunmen were killed`: three were.
  private func takeVerb(_ drafts: inout [FigureDraft], _ index: Int) {
    let next = drafts[index + 1]
    guard drafts[index].noun.tokens.isEmpty, drafts[index].span.unit == .none,
      reading.isWord(drafts[index].limit, .of), next.span.first - drafts[index].limit <= 2,
      let evidence = next.evidence, evidence.reason == .behind,
      // `one of three people detained`
      evidence.cue.lowerBound > next.limit || tokens[evidence.cue.lowerBound].has(.state)
    else { return }
    drafts[index].evidence = evidence
    drafts[index].extent = .part
    drafts[index].isContinued = true
    drafts[index + 1].evidence = nil
  }

  /// `killed 18 people: 11 police officers and seven civilians`.
  private func isSplit(_ whole: FigureDraft, _ part: FigureDraft) -> Bool {
    let gap = tokens[part.span.first].gap
    return whole.slot.isFate && part.isOpen && !part.noun.tokens.isEmpty
      && whole.span.upper > part.span.value && part.span.first - whole.limit <= 6
      && !gap.isDisjoint(with: [.colon, .dash, .bracket])
  }

  private func isPart(_ draft: FigureDraft) -> Bool {
    if let evidence = draft.evidence, evidence.isPart || isAmong(evidence) { return true }
    var link = draft.span.first - 1
    // `including the four attackers`
    while link > bounds.lowerBound, tokens[link].has(.definite), tokens[link + 1].gap.isSpace {
      link -= 1
    }
    if reading.vocabulary.parts.find(tokens, at: link, in: bounds) != nil { return true }
    let isMany = draft.span.isPlenty || draft.span.isFraction || draft.span.unit != .none
    guard !isMany, draft.noun.tokens.isEmpty, draft.limit < bounds.upperBound,
      tokens[draft.limit].gap.isSpace
    else { return false }
    return reading.vocabulary.partsBehind.find(tokens, at: draft.limit, in: bounds) != nil
  }

  /// `among the dead are two foreigners`
  private func isAmong(_ evidence: SlotEvidence) -> Bool {
    guard let cue = evidence.cue.first else { return false }
    let link = cue > bounds.lowerBound && tokens[cue - 1].has(.definite) ? cue - 2 : cue - 1
    return reading.holds(link, .among)
  }

  // MARK: What a count was

  /// `an earlier toll of 15`, `previously given as 15`.
  private func isReplaced(_ draft: FigureDraft) -> Bool {
    guard let evidence = draft.evidence, evidence.reason == .toll, let cue = evidence.cue.first
    else { return false }
    let first = draft.span.first
    let around = [max(bounds.lowerBound, cue - 2)..<cue, min(first, max(cue, first - 4))..<first]
    return around.contains { $0.contains { tokens[$0].has(.previous) } }
  }

  /// `from 130 to 144`, `up from 130`.
  private func readFormer(_ drafts: inout [FigureDraft], _ index: Int) {
    let first = drafts[index].span.first
    if isReplaced(drafts[index]) { drafts[index].extent = .former }
    guard reading.holds(first - 1, .from), drafts[index].span.upper == drafts[index].span.value,
      reading.isRising(before: first - 1)
    else { return }
    if index + 1 < drafts.count, drafts[index + 1].evidence?.reason == .toll,
      drafts[index + 1].span.first - drafts[index].limit <= 2
    {
      drafts[index].extent = .former
      inherit(&drafts[index], from: drafts[index + 1], .beside)
    } else if index > 0, drafts[index - 1].slot.isFate, drafts[index].noun.tokens.isEmpty {
      drafts[index].extent = .former
      inherit(&drafts[index], from: drafts[index - 1], .beside)
    }
  }

  // MARK: Continuing

  /// `killing two policemen, a soldier and three civilians`: what has no verb takes that before it.
  private func continueLeft(_ drafts: inout [FigureDraft], _ index: Int) {
    guard index > 0, drafts[index].extent != .former,
      let tie = tie(drafts[index - 1], drafts[index])
    else { return }
    let before = drafts[index - 1]
    let draft = drafts[index]
    if tie == .comma, !isListed(draft, next: index + 1 < drafts.count ? drafts[index + 1] : nil) {
      readAside(&drafts, index)
      return
    }
    drafts[index].isContinued = true
    guard draft.isOpen, before.slot.isFate, before.span.unit == .none, mayShare(draft),
      !draft.noun.tokens.isEmpty || before.noun.tokens.isEmpty,
      before.evidence?.reason == .noun || !hasVerb(draft)
    else { return }
    // `12 passengers and three victims` are counted by their nouns.
    let isNamed = before.evidence?.reason == .noun
    if isNamed, draft.evidence != nil, draft.slot != before.slot { return }
    if draft.evidence == nil || !isNamed { inherit(&drafts[index], from: before, .beside) }
    addUp(&drafts, index - 1, index)
  }

  /// `injured 17, three seriously`: a part of those before the comma.
  private func readAside(_ drafts: inout [FigureDraft], _ index: Int) {
    let (whole, part) = (drafts[index - 1], drafts[index])
    guard part.isOpen, part.noun.tokens.isEmpty, whole.slot.isFate, part.limit < bounds.upperBound,
      tokens[part.limit].gap.isSpace, tokens.isAdverb(part.limit, in: reading.text),
      whole.span.upper > part.span.value
    else { return }
    inherit(&drafts[index], from: whole, .whole)
    drafts[index].extent = .part
  }

  /// `12 soldiers and three civilians were killed`: what has no verb takes that behind the next.
  private func continueRight(_ drafts: inout [FigureDraft], _ index: Int) {
    let next = drafts[index + 1]
    let isAmong = next.evidence?.isPart ?? false
    guard drafts[index].isOpen, drafts[index].extent == .whole, next.slot.isFate,
      next.extent != .part || isAmong, mayShare(drafts[index]),
      next.evidence?.reason == .behind || next.evidence?.reason == .beside,
      !drafts[index].noun.tokens.isEmpty, let tie = tie(drafts[index], next),
      tie == .and || next.evidence?.reason == .beside
    else { return }
    inherit(&drafts[index], from: next, .beside)
    if isAmong {
      drafts[index].extent = .part
      drafts[index].evidence?.isPart = true
    }
    drafts[index].isContinued = true
    addUp(&drafts, index, index + 1)
  }

  private func addUp(_ drafts: inout [FigureDraft], _ first: Int, _ second: Int) {
    guard drafts[first].slot == drafts[second].slot else { return }
    if drafts[first].extent == .part { drafts[second].extent = .part }
    if drafts[first].extent == .whole { drafts[first].extent = .addend }
    if drafts[second].extent == .whole { drafts[second].extent = .addend }
  }

  private func mayShare(_ draft: FigureDraft) -> Bool {
    guard let head = draft.noun.tokens.last else { return true }
    return !tokens[head].has(.thing) || tokens[head].has(.people)
  }

  /// `killed 12 people, two sources said`
  private func hasVerb(_ draft: FigureDraft) -> Bool {
    draft.limit < bounds.upperBound && tokens[draft.limit].gap.isSpace
      && tokens[draft.limit].has([.verb, .speech, .auxiliary])
  }

  /// How one figure goes on from another.
  private enum Tie { case and, comma }

  /// How two figures are tied where only `and`, commas and nouns that one of is counted stand between.
  private func tie(_ first: FigureDraft, _ second: FigureDraft) -> Tie? {
    let between = first.end..<max(first.end, second.span.first)
    guard !second.isNegation, between.count <= 6 else { return nil }
    // `including 64 members of the X choir, nine journalists`
    let isOf = first.extent == .part && reading.isWord(first.end, .of)
    let isNominal = between.allSatisfy { index in
      tokens[index].has([.conjunction, .indefinite, .people, .additional])
        || tokens[index].word.classes.isEmpty || isOf && !tokens[index].has(.clause)
    }
    let opening = tokens[between.first ?? second.span.first].gap
    guard isNominal, opening.isSubset(of: [.space, .comma]) else { return nil }
    let isComma = tokens[second.span.first].gap.contains(.comma)
    let hasAnd = between.contains { tokens[$0].has(.conjunction) }
    if isOf { return hasAnd || isComma ? .and : nil }
    if between.isEmpty { return isComma ? .comma : nil }
    return hasAnd && (between.count == 1 || opening.contains(.comma)) ? .and : nil
  }

  /// Whether a figure behind a comma is one of a list that goes on: `two nurses, three guards and`.
  private func isListed(_ draft: FigureDraft, next: FigureDraft?) -> Bool {
    if let next, tie(draft, next) != nil { return true }
    let behind = draft.limit..<min(draft.limit + 4, bounds.upperBound)
    return behind.contains {
      tokens[$0].has(.conjunction) && tokens[$0].gap.isSubset(of: [.space, .comma])
    }
  }

  private func inherit(
    _ draft: inout FigureDraft, from other: FigureDraft, _ reason: FigureReason
  ) {
    guard let evidence = other.evidence else { return }
    draft.evidence = SlotEvidence(
      slot: evidence.slot, cue: evidence.cue, reason: reason,
      confidence: evidence.confidence - min(evidence.confidence, 12))
  }
}
