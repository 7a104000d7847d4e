// Slots that the name of a count gives, wherever it stands in the clause: the death toll, the victims.

import Prose

extension SlotFinder {
  /// `the death toll rose to 12`, `the number of injured reached 12`.
  func counted(_ span: NumberSpan, _ noun: FigureNoun.Phrase) -> SlotEvidence? {
    // `bringing to three the number of people killed`
    let next = span.limit + 1
    if noun.tokens.isEmpty, next < bounds.upperBound, tokens[next].has(.toll),
      tokens[next].gap.isSpace, tokens[next - 1].has(.definite), tokens[next - 1].gap.isSpace
    {
      return evidence(ofToll: next, before: bounds.upperBound)
    }
    let link = span.first - 1
    let isMeasure = span.comparator == .moreThan && span.first < span.tokens.lowerBound
    guard link >= bounds.lowerBound, tokens[link].has(.measuring) || isMeasure,
      noun.tokens.isEmpty || tokens[noun.tokens.upperBound - 1].has([.people, .slotNoun])
    else { return nil }
    let isOf = reading.holds(link, .of)
    var index = link - 1
    while index >= bounds.lowerBound, index > link - (isOf ? 3 : 28) {
      if tokens[index + 1].gap.contains(.semicolon) { return nil }
      if tokens[index].has(.toll) { return evidence(ofToll: index, before: link) }
      index -= 1
    }
    return nil
  }

  /// `the victims of the fire were 12`, `on board the ship were 12`.
  func subject(_ span: NumberSpan, _ noun: FigureNoun.Phrase) -> SlotEvidence? {
    let link = span.first - 1
    guard link > bounds.lowerBound, tokens[link].has(.passive), tokens[link].gap.isSpace,
      tokens[span.first].gap.isSpace
    else { return nil }
    for index in (max(bounds.lowerBound, link - 8)..<link).reversed() {
      if let phrase = vocabulary.slots.find(tokens, at: index, in: bounds) {
        return SlotEvidence(slot: phrase.value, cue: phrase.tokens, reason: .before, confidence: 85)
      }
      if tokens[index].has([.slotNoun, .state]) { return evidence(index, .before, 82) }
      if tokens[index].has([.relative, .clause, .verb]) || !tokens[index].gap.isSpace {
        return nil
      }
    }
    return nil
  }

  private func evidence(ofToll toll: Int, before limit: Int) -> SlotEvidence? {
    if toll > bounds.lowerBound, tokens[toll - 1].has([.participle, .state, .slotNoun, .actNoun]) {
      return SlotEvidence(
        slot: tokens[toll - 1].word.slot, cue: toll - 1..<toll + 1, reason: .toll, confidence: 95)
    }
    guard !reading.holds(toll, .toll) else {
      return SlotEvidence(slot: .killed, cue: toll..<toll + 1, reason: .toll, confidence: 90)
    }
    let isNumber =
      reading.holds(toll + 1, .of) || toll + 1 < limit && tokens[toll + 1].has([.participle])
    guard isNumber else { return nil }
    for index in toll + 1..<max(toll + 1, min(toll + 8, limit))
    where tokens[index].has([.participle, .state, .slotNoun]) {
      return SlotEvidence(
        slot: tokens[index].word.slot, cue: toll..<index + 1, reason: .toll, confidence: 92)
    }
    return SlotEvidence(slot: .other, cue: toll..<toll + 1, reason: .toll, confidence: 70)
  }
}
