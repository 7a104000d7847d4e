// The forms of dates in running text: which words from a place on are one date. Forms that count (`two days
// ago`, `last week`) are in DateCounting, years alone in DateYears, times of day and ranges in DateJoining.

import Columns
import Prose

/// Reads dates out of the tokens of one block. Every function looks a bounded number of tokens ahead and
/// answers nil where no such form stands.
struct DateGrammar {
  let text: Bytes
  let tokens: [DateToken]

  /// The date that begins at a token, with all that belongs to it.
  func date(at index: Int) -> DatePhrase? {
    guard let found = start(at: index) else { return nil }
    return joined(found)
  }

  /// The date without a time of day or a second date.
  func start(at index: Int) -> DatePhrase? {
    switch word(index) {
    case .number: timed(index) ?? numeric(index) ?? dayFirst(index) ?? counted(index) ?? year(index)
    case .ordinal: dayFirst(index) ?? quarter(index) ?? dayAlone(index)
    case .clock, .hour: timed(index)
    case .cardinal: dayFirst(index) ?? counted(index)
    case .indefinite: counted(index)
    case .decade: decade(index)
    case .month, .shortMonth: monthFirst(index)
    case .weekday, .shortWeekday: weekday(index)
    case .dayWord: dayWord(index)
    case .season: season(index)
    case .partOfDay: partOfDay(index)
    case .last, .next, .this: chosen(index)
    case .same, .following, .preceding: told(index)
    case .the: article(index)
    case .part, .earlier, .later: part(index)
    case .edge: edge(index)
    case .fiscal: fiscalYear(index)
    case .feast: feast(index)
    case .unit: yearEnd(index)
    case .other, .units, .half, .zone, .past, .ago, .before, .after, .of, .on, .at, .in, .from,
      .to, .through, .and, .between, .about, .since, .every, .counted, .own:
      nil
    }
  }

  // MARK: Tokens

  func word(_ index: Int) -> DateWord {
    index >= 0 && index < tokens.count ? tokens[index].word : .other
  }

  func gap(_ index: Int) -> DateGap { index < tokens.count ? tokens[index].gap : .other }

  /// Whether only a blank separates a token from the one before it.
  func isTied(_ index: Int) -> Bool {
    switch gap(index) {
    case .space, .abbreviation: true
    case .beginning, .hyphen, .dash, .slash, .point, .colon, .comma, .stop, .openBracket,
      .possessive, .other:
      false
    }
  }

  func isTied(_ index: Int, _ word: DateWord) -> Bool { self.word(index) == word && isTied(index) }

  /// The token behind an optional word.
  func after(_ words: DateWord..., at index: Int) -> Int {
    words.contains(word(index)) && isTied(index) ? index + 1 : index
  }

  /// `every Friday`, `each May` and the like mean no one day.
  func isSet(_ index: Int) -> Bool {
    word(index - 1) == .every || word(index - 2) == .every && isTied(index)
  }

  // MARK: Day and month

  /// A number, or an ordinal, from 1 to 31, and the token behind it.
  func day(_ index: Int) -> (value: Int, limit: Int)? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    if token.word == .cardinal {
      guard token.value == 20 || token.value == 30, word(index + 1) == .ordinal,
        gap(index + 1) == .hyphen || isTied(index + 1), tokens[index + 1].value < 10,
        tokens[index + 1].value + token.value < 32
      else { return nil }
      return (token.number + tokens[index + 1].number, index + 2)
    }
    guard token.word == .ordinal || token.word == .number && token.digits <= 2,
      (1...31).contains(token.value)
    else { return nil }
    return (token.number, isOrdinalEnd(index + 1) ? index + 2 : index + 1)
  }

  /// `17-th`, as machines translate.
  private func isOrdinalEnd(_ index: Int) -> Bool {
    guard gap(index) == .hyphen, tokens[index].range.count == 2 else { return false }
    let bytes = text[tokens[index].range.offsets]
    let ends: [StaticString] = ["th", "st", "nd", "rd"]
    return ends.contains { end in end.withUTF8Buffer { bytes.elementsEqual($0) } }
  }

  /// `17 November 2015`, `17th of November`, `15–17 March`, `22 and 23 March`.
  func dayFirst(_ index: Int) -> DatePhrase? {
    guard let first = day(index), gap(index) != .point, gap(index) != .colon else { return nil }
    if let range = dayRange(index, first) { return range }
    let behind = first.limit
    let isOf = isTied(behind, .of)
    let isHyphened = gap(behind) == .hyphen
    let month = isOf ? behind + 1 : behind
    guard isTied(month) || isHyphened, isMonth(month) else { return nil }
    // `the first March`: an ordinal in words takes an `of` unless it can only be a day.
    let isWritten = tokens[index].digits == 0
    guard isOf || !isWritten || first.value > 5 else { return nil }
    guard !isHyphened || tokens[month].word == .month || isYear(month + 1) else { return nil }
    var phrase = DatePhrase(index, month + 1)
    (phrase.parts.day, phrase.parts.month) = (first.value, tokens[month].number)
    addYear(&phrase, takesHyphen: isHyphened)
    return phrase
  }

  /// `15–17 March`, `15 to 17 March`, `22 and 23 March`: of a list the first day only.
  private func dayRange(_ index: Int, _ first: (value: Int, limit: Int)) -> DatePhrase? {
    let behind = first.limit
    let isAnd = isTied(behind, .and) && word(index - 1) != .between
    let isList = gap(behind) == .comma || isAnd
    guard let second = isList ? behind + (isAnd ? 1 : 0) : rangeEnd(behind, from: index) else {
      return nil
    }
    guard let last = day(second), last.value > first.value else { return nil }
    let month = after(.of, at: last.limit)
    guard isTied(month), isMonth(month) else { return nil }
    var phrase = DatePhrase(index, month + 1)
    (phrase.parts.day, phrase.parts.month) = (first.value, tokens[month].number)
    addYear(&phrase)
    if isList {
      phrase.limit = first.limit
    } else {
      phrase.end = phrase.parts
      phrase.end.day = last.value
    }
    return phrase
  }

  /// A month's name, in small letters too where it can be no other word there.
  func isMonth(_ index: Int) -> Bool {
    let word = word(index)
    guard word == .month || word == .shortMonth else { return false }
    return tokens[index].isCapital || word == .month && (!isVerb(index) || isSmallMonth(index))
  }

  /// Small `may` and `march`.
  private func isVerb(_ index: Int) -> Bool {
    !tokens[index].isCapital && (tokens[index].value == 3 || tokens[index].value == 5)
  }

  /// `November 17, 2015`, `November 2015`, `November`.
  func monthFirst(_ index: Int) -> DatePhrase? {
    guard !isSet(index) else { return nil }
    if let found = monthAndDay(index) { return found }
    guard tokens[index].isCapital || isSmallMonth(index) else { return nil }
    var phrase = DatePhrase(index, index + 1)
    phrase.parts.month = tokens[index].number
    addYear(&phrase)
    if phrase.parts.year > 0 || phrase.isYearCounted { return phrase }
    return isMonthAlone(index) ? phrase : nil
  }

  private func monthAndDay(_ index: Int) -> DatePhrase? {
    var second = index + 1
    if isTied(second, .the) { second += 1 }
    guard isTied(second), isMonth(index), let day = day(second) ?? dayInWords(second),
      !isCount(second, day.limit)
    else { return nil }
    // `March 10:30` and `May 2.5` are no days.
    guard gap(day.limit) != .colon || word(day.limit) != .number, gap(day.limit) != .point else {
      return nil
    }
    var phrase = DatePhrase(index, day.limit)
    (phrase.parts.month, phrase.parts.day) = (tokens[index].number, day.value)
    addDayRange(&phrase)
    addYear(&phrase)
    return phrase
  }

  /// `April six`, where nothing follows that could be counted.
  private func dayInWords(_ index: Int) -> (value: Int, limit: Int)? {
    guard word(index) == .cardinal, !isTied(index + 1) else { return nil }
    return (tokens[index].number, index + 1)
  }

  /// `March 15–17`, `March 15 to 17`.
  private func addDayRange(_ phrase: inout DatePhrase) {
    guard let second = rangeEnd(phrase.limit, from: phrase.first), let last = day(second),
      last.value > phrase.parts.day, !isCount(second, last.limit),
      !isMonth(last.limit)
    else { return }
    phrase.end = phrase.parts
    phrase.end.day = last.value
    phrase.limit = last.limit
  }

  /// Where the second day of a range begins, if one does behind a place; `first` is where the range begins.
  private func rangeEnd(_ index: Int, from first: Int) -> Int? {
    if gap(index) == .hyphen || gap(index) == .dash || gap(index) == .slash { return index }
    let isJoined = word(index) == .to || word(index) == .through
    let isBetween = word(index) == .and && word(first - 1) == .between
    return isTied(index) && (isJoined || isBetween) ? index + 1 : nil
  }

  /// Whether a number counts what follows: `In March 12 people died`.
  func isCount(_ index: Int, _ limit: Int) -> Bool {
    guard word(index) == .number, limit < tokens.count else { return false }
    if gap(limit) == .other, text[tokens[limit - 1].range.upperBound] == UInt8(ascii: "%") {
      return true
    }
    return word(limit) == .counted && isTied(limit)
  }

  /// `may` and `march` are verbs unless a preposition or a day stands before them and nothing goes on behind.
  private func isSmallMonth(_ index: Int) -> Bool {
    guard word(index) == .month else { return false }
    guard isVerb(index) else { return true }
    return Self.beforeSmallMonth.contains(word(index - 1)) && isTied(index)
      && (!isTied(index + 1) || isNumber(index + 1))
  }

  /// Whether a month's name stands there as a month without day and year. May and March, and the short
  /// forms, take a word before them that dates have.
  private func isMonthAlone(_ index: Int) -> Bool {
    let token = tokens[index]
    let isPlain = token.word == .month && token.value != 3 && token.value != 5
    if Self.beforeMonth.contains(word(index - 1)) {
      return gap(index) != .stop && gap(index) != .beginning
    }
    if word(index - 1) == .and, isMonth(index - 2) { return true }
    if word(index - 1) == .the || word(index - 1) == .own || gap(index) == .possessive,
      token.word == .month
    {
      return isPlain || isTied(index + 1, .other) && !isCapital(index + 1)
    }
    return isPlain && gap(index) != .hyphen && (!isTied(index + 1) || !isCapital(index + 1))
  }

  private static let beforeMonth: DateWordSet = [
    .in, .since, .of, .last, .next, .this, .part, .edge, .from, .to, .through, .between, .before,
    .after, .following, .preceding, .earlier, .later, .season, .same,
  ]

  private static let beforeSmallMonth: DateWordSet = [
    .in, .of, .on, .since, .last, .next, .this, .part, .through, .ordinal, .number,
  ]

  func isCapital(_ index: Int) -> Bool { index < tokens.count && tokens[index].isCapital }

  // MARK: Numbers alone

  /// `2024-03-26`, `26.03.2024`, `03/26/24`.
  func numeric(_ index: Int) -> DatePhrase? {
    let mark = gap(index + 1)
    guard mark == .hyphen || mark == .slash || mark == .point, gap(index + 2) == mark,
      word(index + 1) == .number, word(index + 2) == .number, tokens[index + 1].digits <= 2,
      gap(index + 3) != mark || word(index + 3) != .number, gap(index) != mark
    else { return nil }
    var phrase = DatePhrase(index, index + 3)
    let (first, second, third) = (tokens[index], tokens[index + 1], tokens[index + 2])
    if first.digits == 4, third.digits <= 2, isYear(index) {
      phrase.parts = DateParts(year: first.number, month: second.number, day: third.number)
    } else if first.digits <= 2, third.digits == 2 || isYear(index + 2) {
      // POSIX strptime: 69–99 is the twentieth century.
      let year = third.digits == 4 ? 0 : third.value < 69 ? 2000 : 1900
      phrase.parts = DateParts(
        year: third.number + year, month: second.number, day: first.number)
      if second.value > 12 { swap(&phrase.parts.month, &phrase.parts.day) }
      let bothMonths = first.value <= 12 && second.value <= 12 && first.value != second.value
      phrase.isAmbiguous = mark != .point && bothMonths
    } else {
      return nil
    }
    return (1...12).contains(phrase.parts.month) && (1...31).contains(phrase.parts.day)
      ? phrase : nil
  }
}
