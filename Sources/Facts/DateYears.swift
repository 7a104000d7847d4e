// Years in running text: with a month, alone, in decades, quarters and seasons.

extension DateGrammar {
  /// Four digits that may be a year.
  func isYear(_ index: Int) -> Bool {
    guard word(index) == .number else { return false }
    return tokens[index].digits == 4 && (1600...2199).contains(tokens[index].value)
  }

  /// Adds `, 2015`, `of 2015`, `of last year` behind a phrase.
  func addYear(_ phrase: inout DatePhrase, takesHyphen: Bool = false) {
    var index = after(.of, .in, at: phrase.limit)
    if index > phrase.limit, isTied(index, .the) { index += 1 }
    let isBehindComma = index == phrase.limit && gap(index) == .comma
    let isJoined = isTied(index) || isBehindComma || takesHyphen && gap(index) == .hyphen
    if isYear(index), isJoined, !isCount(index, index + 1),
      gap(index + 1) != .point || !isNumber(index + 1)
    {
      phrase.parts.year = tokens[index].number
      if !phrase.end.isEmpty { phrase.end.year = phrase.parts.year }
      phrase.limit = index + 1
    } else if isTied(index), isTied(index + 1), let count = choiceCount(index),
      word(index + 1) == .unit, tokens[index + 1].value == DateUnit.year.rawValue
    {
      (phrase.isYearCounted, phrase.count, phrase.limit) = (true, count, index + 2)
      if word(index) == .same { phrase.basis = .told }
    }
  }

  func isNumber(_ index: Int) -> Bool { word(index) == .number }

  private func choiceCount(_ index: Int) -> Int? {
    word(index) == .same ? 0 : count(of: word(index))
  }

  // MARK: Alone

  /// A year alone, where the words around it say that it is one.
  func year(_ index: Int) -> DatePhrase? {
    guard isYear(index), gap(index) != .point, gap(index) != .slash, gap(index) != .colon,
      !isCount(index, index + 1), !isAmount(index)
    else { return nil }
    if let quarter = quarter(ofYear: index) { return quarter }
    guard isYearPlace(index) else { return nil }
    var phrase = DatePhrase(index, index + 1)
    phrase.parts.year = tokens[index].number
    addSecondYear(&phrase)
    return phrase
  }

  /// `2014’s first quarter`, `the 2014 fourth-quarter loss`.
  private func quarter(ofYear index: Int) -> DatePhrase? {
    guard gap(index + 1) == .possessive || isTied(index + 1), word(index + 1) == .ordinal,
      var quarter = quarter(index + 1), quarter.parts.year == 0, !quarter.isYearCounted
    else { return nil }
    quarter.parts.year = tokens[index].number
    return spanning(quarter, from: index)
  }

  /// A currency before it, a hyphen and a letter or a decimal behind it.
  private func isAmount(_ index: Int) -> Bool {
    let range = tokens[index].range
    if range.lowerBound > 0 {
      let before = text[range.lowerBound - 1]
      if before == UInt8(ascii: "$") || before == 0xA3 || before == 0xAC { return true }
    }
    switch gap(index + 1) {
    case .point, .colon: return isNumber(index + 1)
    case .hyphen: return word(index + 1) == .other
    case .slash: return !isNumber(index + 1)
    case .beginning, .space, .dash, .comma, .abbreviation, .stop, .openBracket, .possessive, .other:
      return false
    }
  }

  private func isYearPlace(_ index: Int) -> Bool {
    let isClose = (1800...2059).contains(tokens[index].value)
    if gap(index) == .hyphen { return word(index - 1) == .part || word(index - 1) == .edge }
    if gap(index) == .possessive { return isClose && isAdjective(index) }
    if gap(index) == .openBracket {
      let end = tokens[index].range.upperBound
      return isClose && end < text.count && (text[end] == 0x29 || gap(index + 1) == .hyphen)
    }
    // `2014 was a year of …`
    if gap(index) == .beginning || gap(index) == .stop { return isClose && isAuxiliary(index + 1) }
    if isYear(index - 1), gap(index) == .comma { return isClose }
    guard isTied(index) else { return false }
    let before = word(index - 1)
    if before == .and { return isYear(index - 2) || isClose && word(index - 2) == .unit }
    if Self.beforeYear.contains(before) { return !isTied(index + 1, .units) }
    if Self.beforeYearOrCount.contains(before) { return !isCounting(index, isClose: isClose) }
    let isDetermined = Self.determiners.contains(before)
    return isClose && (isDetermined && isAdjective(index) || isSpan(index))
  }

  private static let beforeYear: DateWordSet = [
    .in, .since, .season, .fiscal, .part, .edge, .unit,
  ]
  private static let beforeYearOrCount: DateWordSet = [
    .of, .through, .from, .between, .before, .after, .to, .earlier, .later,
  ]
  private static let determiners: DateWordSet = [
    .the, .own, .indefinite, .last, .this, .same,
  ]

  /// `of 2000 soldiers`, `to 1600 Main Street`.
  private func isCounting(_ index: Int, isClose: Bool) -> Bool {
    guard isTied(index + 1) else { return false }
    return isPlural(index + 1) || word(index + 1) == .units || !isClose && !isYear(index + 2)
  }

  /// `the 2008 crisis`, but not `the 2008 soldiers`.
  private func isAdjective(_ index: Int) -> Bool {
    isTied(index + 1) && word(index + 1) != .counted
      && (!isPlural(index + 1) || tokens[index].value % 100 != 0)
  }

  /// `1982-84`, `1986/87`: of a stroke the second year is the next.
  private func isSpan(_ index: Int) -> Bool {
    guard isNumber(index + 1) else { return false }
    let (first, last) = (tokens[index].number, tokens[index + 1])
    guard gap(index + 1) == .hyphen || gap(index + 1) == .slash else { return false }
    if last.digits == 4 { return isYear(index + 1) }
    let isNext = last.number == (first + 1) % 100
    return last.digits == 2 && (isNext || gap(index + 1) == .hyphen && last.number > first % 100)
  }

  /// A word in small letters that ends in s: what is counted stands in the plural.
  private func isPlural(_ index: Int) -> Bool {
    guard index < tokens.count, word(index) == .other, !isCapital(index) else { return false }
    let range = tokens[index].range
    return range.count > 3 && text[range.upperBound - 1] == UInt8(ascii: "s")
  }

  func isAuxiliary(_ index: Int) -> Bool {
    guard index < tokens.count, isTied(index) else { return false }
    let bytes = text[tokens[index].range.offsets]
    let words: [StaticString] = [
      "was", "is", "has", "had", "were", "saw", "will", "brought", "marked",
    ]
    return words.contains { word in word.withUTF8Buffer { bytes.elementsEqual($0) } }
  }

  /// `2014–2016`, `1914–18`, `1986/87`.
  private func addSecondYear(_ phrase: inout DatePhrase) {
    let index = phrase.limit
    let isSpaced = gap(index) == .dash && isYear(index)
    guard gap(index) == .hyphen || gap(index) == .slash || isSpaced, isNumber(index) else { return }
    let first = phrase.parts.year
    var last = tokens[index].number
    if tokens[index].digits == 2 { last += first / 100 * 100 }
    guard tokens[index].digits == 4 || tokens[index].digits == 2, last > first, last <= 2199,
      gap(index + 1) != gap(index) || !isNumber(index + 1)
    else { return }
    phrase.end.year = last
    phrase.limit = index + 1
  }

  // MARK: Longer and shorter than a year

  /// `the 1990s`.
  func decade(_ index: Int) -> DatePhrase? {
    guard (1600...2190).contains(tokens[index].value) else { return nil }
    var phrase = DatePhrase(index, index + 1)
    (phrase.parts.year, phrase.width) = (tokens[index].number, 10)
    return phrase
  }

  /// `fiscal 1988`, `fiscal year 1988`.
  func fiscalYear(_ index: Int) -> DatePhrase? {
    let year = after(.unit, at: index + 1)
    guard isTied(year), isYear(year) else { return nil }
    var phrase = DatePhrase(index, year + 1)
    phrase.parts.year = tokens[year].number
    return phrase
  }

  /// `the third quarter`, `first-quarter`, `the first half of 2014`: half a year takes a year, for half
  /// a match has none.
  func quarter(_ index: Int) -> DatePhrase? {
    let unit = index + 1
    guard word(unit) == .unit, isTied(unit) || gap(unit) == .hyphen else { return nil }
    let isHalf = tokens[unit].value == DateUnit.half.rawValue
    let limit = isHalf ? 2 : 4
    guard isHalf || tokens[unit].value == DateUnit.quarter.rawValue,
      (1...limit).contains(tokens[index].number)
    else { return nil }
    var phrase = DatePhrase(index, unit + 1)
    phrase.width = 12 / limit
    phrase.parts.month = (tokens[index].number - 1) * phrase.width + 1
    addYear(&phrase)
    if phrase.parts.year > 0 || phrase.isYearCounted { return phrase }
    return isHalf || isOfMatch(index) ? nil : phrase
  }

  /// Matches have quarters, too: words of sport stand near.
  private func isOfMatch(_ index: Int) -> Bool {
    let words: [StaticString] = [
      "points", "touchdown", "touchdowns", "yards", "goal", "goals", "game", "score", "scored",
      "halftime", "rebounds", "pass", "kick", "quarterback", "match",
    ]
    return (max(0, index - 12)..<min(tokens.count, index + 12)).contains { place in
      let bytes = text[tokens[place].range.offsets]
      return words.contains { word in word.withUTF8Buffer { bytes.elementsEqual($0) } }
    }
  }

  /// `summer 2014`, `the spring of 2011`.
  func season(_ index: Int) -> DatePhrase? {
    // `Exports fall in 2014.`
    guard word(index + 1) != .in else { return nil }
    var phrase = DatePhrase(index, index + 1)
    (phrase.parts.month, phrase.width) = (tokens[index].number, 3)
    addYear(&phrase)
    return phrase.parts.year > 0 || phrase.isYearCounted ? phrase : nil
  }

  /// `by year-end`, `at year’s end`, `the year-ago quarter`.
  func yearEnd(_ index: Int) -> DatePhrase? {
    guard tokens[index].value == DateUnit.year.rawValue, isTied(index) || gap(index) == .beginning
    else { return nil }
    if gap(index + 1) == .hyphen, word(index + 1) == .ago || word(index + 1) == .earlier {
      var phrase = DatePhrase(index, index + 2)
      (phrase.basis, phrase.unit, phrase.count) = (.article, .year, -1)
      if word(index + 1) == .earlier { phrase.basis = .told }
      return phrase
    }
    guard word(index + 1) == .edge,
      gap(index + 1) == .hyphen || isTied(index + 1) || gap(index + 1) == .possessive
    else { return nil }
    guard Self.beforeYearEnd.contains(word(index - 1)) else { return nil }
    var phrase = DatePhrase(index, index + 2)
    (phrase.basis, phrase.unit, phrase.part) = (.article, .year, .late)
    if isTied(index + 2), isYear(index + 2) {
      (phrase.basis, phrase.limit) = (.calendar, index + 3)
      phrase.parts.year = tokens[index + 2].number
    }
    return phrase
  }

  private static let beforeYearEnd: DateWordSet = [.since, .at, .through, .before]

  /// `Christmas Day`, `New Year’s Eve`: feasts that fall on the same day every year.
  func feast(_ index: Int) -> DatePhrase? {
    guard isCapital(index) else { return nil }
    let isNewYear = tokens[index].value == 1
    if isNewYear {
      guard isTied(index + 1, .unit), tokens[index + 1].value == DateUnit.year.rawValue,
        gap(index + 2) == .possessive
      else { return nil }
    }
    let day = index + (isNewYear ? 2 : 1)
    guard isNewYear || isTied(day), isCapital(day) else { return nil }
    let isDay = word(day) == .unit && tokens[day].value == DateUnit.day.rawValue
    guard isDay || text[tokens[day].range.offsets].elementsEqual("Eve".utf8) else { return nil }
    var phrase = DatePhrase(index, day + 1)
    (phrase.parts.month, phrase.parts.day) =
      isDay ? (isNewYear ? (1, 1) : (12, 25)) : (12, isNewYear ? 31 : 24)
    addYear(&phrase)
    return phrase
  }
}
