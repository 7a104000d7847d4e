// Dates that are counted from the article's date or from one told before: `last week`, `two days ago`,
// `the same day`.

import Prose

extension DateGrammar {
  /// The unit that a word names.
  func unit(_ index: Int) -> DateUnit? {
    guard word(index) == .unit || word(index) == .units else { return nil }
    return DateUnit(rawValue: tokens[index].value)
  }

  // MARK: From the article's date

  /// `yesterday`, `tomorrow evening`, `Yesterday, November 19`.
  func dayWord(_ index: Int) -> DatePhrase? {
    let isFirst = gap(index) == .beginning || gap(index) == .stop || gap(index) == .other
    // A capital inside a sentence is of a name: USA Today.
    guard isFirst || !isCapital(index) else { return nil }
    var phrase = DatePhrase(index, index + 1)
    (phrase.basis, phrase.count) = (.article, tokens[index].number)
    if isTied(phrase.limit, .partOfDay) { phrase.limit += 1 }
    if let day = apposition(phrase.limit) { return spanning(day, from: index) }
    return phrase
  }

  /// The day with a month that stands behind a comma or a bracket.
  private func apposition(_ index: Int) -> DatePhrase? {
    guard gap(index) == .comma || gap(index) == .openBracket || isTied(index) else { return nil }
    let start = word(index) == .the ? index + 1 : index
    guard let day = monthDay(start), day.end.isEmpty else { return nil }
    return day
  }

  /// A day with its month, in either order.
  func monthDay(_ index: Int) -> DatePhrase? {
    guard word(index) == .month || word(index) == .shortMonth else { return dayFirst(index) }
    guard let found = monthFirst(index), found.parts.day > 0 else { return nil }
    return found
  }

  func spanning(_ phrase: DatePhrase, from first: Int) -> DatePhrase {
    var phrase = phrase
    phrase.first = first
    return phrase
  }

  /// `Friday`, `Friday, March 22`, `Friday of last week`.
  func weekday(_ index: Int) -> DatePhrase? {
    guard !isSet(index), !isNamed(index) else { return nil }
    let value = tokens[index].number
    if var day = apposition(index + 1) {
      day.parts.weekday = value
      return spanning(day, from: index)
    }
    guard word(index) == .weekday, gap(index) != .hyphen || word(index - 1) == .part else {
      return nil
    }
    var phrase = DatePhrase(index, index + 1)
    phrase.parts.weekday = value
    let behind = after(.of, at: index + 1)
    if isTied(behind), isTied(behind + 1), let unit = unit(behind + 1), unit == .week,
      let count = count(of: word(behind))
    {
      (phrase.basis, phrase.unit, phrase.count) = (.article, .week, count)
      phrase.limit = behind + 2
    }
    return phrase
  }

  /// Where the weekday of a phrase stands that has one.
  func weekdayPlace(_ phrase: DatePhrase) -> TextRange {
    let place = (phrase.first..<phrase.limit).first {
      tokens[$0].word == .weekday || tokens[$0].word == .shortWeekday
    }
    return tokens[place ?? phrase.first].range
  }

  /// How many units `last`, `this` and `next` lie ahead.
  func count(of word: DateWord) -> Int? {
    word == .last ? -1 : word == .this ? 0 : word == .next ? 1 : nil
  }

  /// `last Friday`, `this week`, `next March`, `this morning`.
  func chosen(_ index: Int) -> DatePhrase? {
    var thing = index + 1
    if word(index) == .this, isTied(thing, .past) || isTied(thing, .last) { thing += 1 }
    guard isTied(thing), !isSet(index) else { return nil }
    var choice: DatePhrase.Choice =
      word(index) == .last ? .last : word(index) == .next ? .next : .this
    if thing > index + 1 { choice = .last }
    if word(thing) == .unit {
      return unit(thing).flatMap { chosen(choice, unit: $0, index, thing + 1) }
    }
    guard word(thing) == .partOfDay else { return chosen(choice, thing, from: index) }
    guard choice != .next else { return word(index - 1) == .the ? nextDay(thing, index) : nil }
    var phrase = DatePhrase(index, thing + 1)
    (phrase.basis, phrase.count) = (.article, choice == .last ? -1 : 0)
    return phrase
  }

  /// `the last week of April` is no week before this one.
  private func lastOfMonth(_ of: Int) -> DatePhrase? {
    guard isTied(of), word(of) == .of, isTied(of + 1), word(of + 1) == .month else { return nil }
    var phrase = monthFirst(of + 1)
    phrase?.part = .late
    return phrase
  }

  private func chosen(
    _ choice: DatePhrase.Choice, _ thing: Int, from index: Int
  ) -> DatePhrase? {
    var phrase: DatePhrase?
    if word(thing) == .weekday { phrase = weekday(thing) }
    if word(thing) == .month { phrase = monthFirst(thing) }
    if word(thing) == .season {
      var season = DatePhrase(thing, thing + 1)
      (season.parts.month, season.width) = (tokens[thing].number, 3)
      phrase = season
    }
    phrase?.choice = choice
    return phrase.map { spanning($0, from: index) }
  }

  /// `last week`, `this quarter`; `the next day` counts from a day told before, and `this day` is any.
  private func chosen(
    _ choice: DatePhrase.Choice, unit: DateUnit, _ index: Int, _ limit: Int
  ) -> DatePhrase? {
    if unit == .day { return choice == .next ? nextDay(limit - 1, index) : nil }
    guard unit != .half, gap(limit) != .hyphen else { return nil }
    if choice == .last, let month = lastOfMonth(limit) { return spanning(month, from: index) }
    var phrase = DatePhrase(index, limit)
    (phrase.basis, phrase.unit, phrase.choice) = (.article, unit, choice)
    phrase.count = choice == .last ? -1 : choice == .next ? 1 : 0
    return phrase
  }

  /// `the next morning`.
  private func nextDay(_ thing: Int, _ index: Int) -> DatePhrase {
    var phrase = DatePhrase(index, thing + 1)
    (phrase.basis, phrase.count) = (.told, 1)
    return phrase
  }

  /// `the 17th of this month`, `on the 30th`.
  func dayAlone(_ index: Int) -> DatePhrase? {
    guard isTied(index), let day = day(index), word(index - 1) == .the else { return nil }
    var phrase = DatePhrase(index, day.limit)
    (phrase.basis, phrase.unit, phrase.parts.day) = (.article, .month, day.value)
    let choice = day.limit + 1
    if isTied(day.limit, .of), isTied(choice), isTied(choice + 1, .unit),
      unit(choice + 1) == .month,
      let count = count(of: word(choice))
    {
      (phrase.count, phrase.choice, phrase.limit) = (count, .this, choice + 2)
      return phrase
    }
    // `on the second floor`, `on the 5th`.
    return word(index - 2) == .on && tokens[index].digits > 0 && endsClause(day.limit)
      ? phrase : nil
  }

  // MARK: From a date told before

  /// `the same day`, `that year`, `the following week`, `the previous month`.
  func told(_ index: Int) -> DatePhrase? {
    let thing = index + 1
    guard isTied(thing) else { return nil }
    let count = word(index) == .following ? 1 : word(index) == .preceding ? -1 : 0
    var phrase = DatePhrase(index, thing + 1)
    (phrase.basis, phrase.count) = (.told, count)
    if word(thing) == .partOfDay { return phrase }
    if word(thing) == .unit {
      guard let unit = unit(thing), unit != .half, !isPurpose(index) else { return nil }
      phrase.unit = unit
      if count == 0, isYear(after(.of, .in, at: phrase.limit)) { addYear(&phrase) }
      return phrase
    }
    guard count > 0 else { return nil }
    if word(thing) == .month { return chosen(.next, thing, from: index) }
    guard word(thing) == .weekday, word(index - 1) == .the else { return nil }
    phrase.parts.weekday = tokens[thing].number
    return phrase
  }

  /// `at the same time` counts nothing; `following year on year` neither.
  private func isPurpose(_ index: Int) -> Bool {
    word(index) == .following && word(index - 1) != .the && word(index - 1) != .indefinite
  }

  /// `the day before yesterday`, `the weekend`, `the night before`; else what follows speaks for itself.
  func article(_ index: Int) -> DatePhrase? {
    let thing = index + 1
    guard isTied(thing) else { return nil }
    if unit(thing) == .weekend, word(thing) == .unit {
      guard word(thing + 1) != .of else { return nil }
      var phrase = DatePhrase(thing, thing + 1)
      (phrase.basis, phrase.unit, phrase.choice) = (.article, .weekend, .this)
      return phrase
    }
    let isDay = word(thing) == .unit && unit(thing) == .day
    guard isDay || word(thing) == .partOfDay, isTied(thing + 1) else { return nil }
    let sign = word(thing + 1) == .before ? -1 : word(thing + 1) == .after ? 1 : 0
    guard sign != 0 else { return nil }
    var phrase = DatePhrase(index, thing + 2)
    if isTied(thing + 2, .dayWord), tokens[thing + 2].number == sign {
      (phrase.basis, phrase.count, phrase.limit) = (.article, 2 * sign, thing + 3)
      return phrase
    }
    guard endsClause(thing + 2) || isAuxiliary(thing + 2) else { return nil }
    (phrase.basis, phrase.count) = (.told, sign)
    return phrase
  }

  private func endsClause(_ index: Int) -> Bool { index >= tokens.count || !isTied(index) }

  /// `two days ago`, `a year earlier`, `three weeks later`, `five months after that`.
  func counted(_ index: Int) -> DatePhrase? {
    let number = word(index) == .indefinite ? 1 : tokens[index].number
    let thing = index + 1
    guard isTied(thing), number > 0, number < 2_000, let unit = unit(thing), unit != .half,
      unit != .weekend, isTied(thing + 1), gap(index) != .point, !isFraction(index)
    else { return nil }
    var phrase = DatePhrase(index, thing + 2)
    phrase.unit = unit
    phrase.basis = word(thing + 1) == .ago ? .article : .told
    let isEnd = endsClause(thing + 2)
    let word = word(thing + 1)
    if word == .ago || word == .earlier || word == .before && isEnd {
      phrase.count = -number
    } else if word == .later || word == .after && isEnd {
      phrase.count = number
    }
    return phrase.count == 0 ? nil : phrase
  }

  private func isFraction(_ index: Int) -> Bool {
    gap(index) == .comma && isNumber(index - 1) && tokens[index].digits == 3
  }
}
