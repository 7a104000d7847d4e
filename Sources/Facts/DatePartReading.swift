// Parts of a month, a year or a week: `late 2013`, `end of March`, `earlier this week`. The whole that they are
// of is read elsewhere.

extension DateGrammar {
  /// `late 2013`, `early on Friday`, `earlier this week`, `mid-March`.
  func part(_ index: Int) -> DatePhrase? {
    var next = index + 1
    if isTied(next, .on) || isTied(next, .in) { next += 1 }
    let part = DatePart(rawValue: UInt8(clamping: tokens[index].value)) ?? .whole
    if isTied(next, .the), next > index + 1 {
      next += 1
      if let phrase = thisUnit(next, part) ?? thisDay(next, part) {
        return spanning(phrase, from: index)
      }
    }
    guard isTied(next) || gap(next) == .hyphen, !isPart(next) else { return nil }
    guard var found = start(at: next), found.first == next || found.first == next + 1 else {
      return nil
    }
    if found.basis != .told || word(index) == .part { found.part = part }
    return spanning(found, from: index)
  }

  /// Parts have no parts, or `early early early …` would be read as deep as it is long.
  private func isPart(_ index: Int) -> Bool {
    Self.parts.contains(word(index))
  }

  private static let parts: DateWordSet = [.part, .edge, .earlier, .later]

  /// `the day` behind `later in`: the one that was told.
  private func thisDay(_ index: Int, _ part: DatePart) -> DatePhrase? {
    guard isTied(index), word(index) == .unit, unit(index) == .day else { return nil }
    var phrase = DatePhrase(index, index + 1)
    (phrase.basis, phrase.part) = (.told, part)
    return phrase
  }

  /// `the week` behind `the end of`: the article's own.
  private func thisUnit(_ index: Int, _ part: DatePart) -> DatePhrase? {
    guard isTied(index), word(index) == .unit, let unit = unit(index), unit != .day, unit != .half,
      gap(index + 1) != .hyphen
    else { return nil }
    var phrase = DatePhrase(index, index + 1)
    (phrase.basis, phrase.unit, phrase.choice, phrase.part) = (.article, unit, .this, part)
    return phrase
  }

  /// `end of March`, `beginning of 2014`, `end of the year`, `middle of next week`.
  func edge(_ index: Int) -> DatePhrase? {
    var next = index + 1
    let isHyphened = gap(next) == .hyphen
    if isTied(next, .of) { next += 1 }
    guard next > index + 1 || isHyphened else { return nil }
    let part = DatePart(rawValue: UInt8(clamping: tokens[index].value)) ?? .whole
    if isTied(next, .the) {
      next += 1
      if let phrase = thisUnit(next, part) { return spanning(phrase, from: index) }
    }
    guard isTied(next) || isHyphened, !isPart(next), var found = start(at: next) else { return nil }
    found.part = part
    return spanning(found, from: index)
  }
}
