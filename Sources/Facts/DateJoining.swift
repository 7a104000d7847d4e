// What joins a date: times of day, parts of the day, and the second date of a range.

extension DateGrammar {
  /// A date with what belongs to it behind it.
  func joined(_ phrase: DatePhrase) -> DatePhrase {
    var phrase = phrase
    addPartOfDay(&phrase)
    addTime(&phrase)
    if phrase.end.isEmpty { addSecondDate(&phrase) }
    return phrase
  }

  // MARK: Times of day

  /// `Friday night`, `March 22, in the evening`.
  private func addPartOfDay(_ phrase: inout DatePhrase) {
    guard phrase.isDay || phrase.unit == .day && phrase.basis != .calendar else { return }
    if isTied(phrase.limit, .partOfDay) { phrase.limit += 1 }
  }

  /// `at 8:15 p.m.`, `, 20:15 local time`.
  private func addTime(_ phrase: inout DatePhrase) {
    guard phrase.isDay || phrase.unit == .day && phrase.basis != .calendar, phrase.minute < 0,
      phrase.end.isEmpty
    else { return }
    var index = phrase.limit
    guard isTied(index) || gap(index) == .comma else { return }
    index = after(.at, at: index)
    index = word(index) == .at ? index + 1 : index
    index = after(.about, at: index)
    guard let clock = clock(index) else { return }
    (phrase.minute, phrase.limit) = clock
  }

  /// A time of day in minutes, and the token behind it.
  func clock(_ index: Int) -> (minute: Int, limit: Int)? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    if token.word == .number { return digitalClock(index) }
    guard token.word == .clock || token.word == .hour else { return nil }
    return (token.number, afterZone(index + 1))
  }

  private func digitalClock(_ index: Int) -> (minute: Int, limit: Int)? {
    let hour = tokens[index]
    if hour.digits == 4, isTied(index + 1, .zone), hour.value / 100 < 24, hour.value % 100 < 60 {
      return (hour.number / 100 * 60 + hour.number % 100, index + 2)
    }
    guard hour.digits <= 2, hour.value < 24, gap(index) != .colon, gap(index) != .point else {
      return nil
    }
    var limit = index + 1
    var minute = 0
    let isColon = gap(limit) == .colon
    if isColon || gap(limit) == .point, isNumber(limit) || isGluedHalf(limit),
      tokens[limit].digits == 2
    {
      minute = minutes(limit)
      limit += 1
    }
    guard minute < 60 else { return nil }
    if limit > index + 1, isGluedHalf(limit - 1) {
      return half(hour.number, minute, isAfternoon: isAfternoon(limit - 1), limit)
    }
    if isTied(limit, .half) {
      return half(hour.number, minute, isAfternoon: tokens[limit].value > 0, limit + 1)
    }
    return limit > index + 1 && isColon ? (hour.number * 60 + minute, afterZone(limit)) : nil
  }

  private func minutes(_ index: Int) -> Int {
    let bytes = text[tokens[index].range.offsets].prefix(2)
    return bytes.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  /// `8:15pm` is two words of which the second is `15pm`.
  private func isGluedHalf(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    let range = tokens[index].range
    guard range.count == 4, tokens[index].digits == 2 else { return false }
    return text[range.upperBound - 1] | 0x20 == UInt8(ascii: "m")
  }

  private func isAfternoon(_ index: Int) -> Bool {
    text[tokens[index].range.upperBound - 2] | 0x20 == UInt8(ascii: "p")
  }

  private func half(
    _ hour: Int, _ minute: Int, isAfternoon: Bool, _ limit: Int
  ) -> (minute: Int, limit: Int)? {
    guard (1...12).contains(hour) else { return nil }
    return ((hour % 12 + (isAfternoon ? 12 : 0)) * 60 + minute, afterZone(limit))
  }

  private func afterZone(_ index: Int) -> Int { isTied(index, .zone) ? index + 1 : index }

  /// `8 p.m. on Friday`, `20:15 local time on March 22`, `noon yesterday`. Alone a time says no day.
  func timed(_ index: Int) -> DatePhrase? {
    guard let clock = clock(index) else { return nil }
    var next = clock.limit
    // `local time`, `Moscow time`.
    if isTied(next + 1), word(next) == .other, isTime(next + 1) { next += 2 }
    if isTied(next, .on) { next += 1 }
    if isTied(next, .the), clockMayStand(before: next + 1) { next += 1 }
    guard isTied(next) || gap(next) == .comma, word(next) != .number || !isTied(next, .zone),
      clock.limit < tokens.count, word(next) != .the, word(next) != .indefinite
    else { return nil }
    guard clockMayStand(before: next), var found = start(at: next), found.minute < 0,
      found.isDay || found.unit == .day && found.basis != .calendar
    else { return nil }
    found.minute = clock.minute
    return spanning(found, from: index)
  }

  private func clockMayStand(before index: Int) -> Bool { Self.behindClock.contains(word(index)) }

  private static let behindClock: DateWordSet = [
    .month, .shortMonth, .weekday, .shortWeekday, .dayWord, .number, .ordinal, .last, .next, .same,
    .following,
  ]

  private func isTime(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    return text[tokens[index].range.offsets].elementsEqual("time".utf8)
  }

  /// `evening of March 22`, `night of the 22nd of March`.
  func partOfDay(_ index: Int) -> DatePhrase? {
    var next = index + 1
    guard isTied(next, .of) || isTied(next, .on) else { return nil }
    next = after(.the, at: next + 1)
    guard isTied(next), Self.behindPartOfDay.contains(word(next)), let found = start(at: next),
      found.isDay
    else { return nil }
    return spanning(found, from: index)
  }

  private static let behindPartOfDay: DateWordSet = [
    .month, .shortMonth, .number, .ordinal, .cardinal, .weekday,
  ]

  // MARK: Ranges

  /// `to Wednesday` behind `Monday`, `–April 2` behind `March 15`.
  private func addSecondDate(_ phrase: inout DatePhrase) {
    guard phrase.basis == .calendar, !phrase.isYearCounted, phrase.minute < 0,
      let next = second(behind: phrase)
    else { return }
    guard let last = start(at: next), last.basis == .calendar, last.end.isEmpty, last.minute < 0,
      last.width == 1, phrase.width == 1, last.part == .whole, isSameKind(phrase.parts, last.parts)
    else { return }
    phrase.end = last.parts
    if phrase.parts.year == 0 {
      phrase.parts.year = last.parts.year
      (phrase.isYearCounted, phrase.count) = (last.isYearCounted, last.count)
    }
    phrase.limit = last.limit
    addPartOfDay(&phrase)
  }

  /// The next day of a list: the `14` of `February 13 and 14`.
  func listed(behind phrase: DatePhrase) -> DatePhrase? {
    guard phrase.parts.day > 0, phrase.basis == .calendar, phrase.end.isEmpty else { return nil }
    let index = phrase.limit
    let next = isTied(index, .and) ? index + 1 : index
    guard next > index ? isTied(next) : gap(index) == .comma, let day = day(next),
      !isCount(next, day.limit), !isMonth(day.limit)
    else { return nil }
    let goesOn = word(day.limit) == .and && self.day(day.limit + 1) != nil
    guard !isTied(day.limit) || goesOn else { return nil }
    var other = DatePhrase(next, day.limit)
    other.parts = DateParts(year: phrase.parts.year, month: phrase.parts.month, day: day.value)
    return other
  }

  private func second(behind phrase: DatePhrase) -> Int? {
    let index = phrase.limit
    if gap(index) == .hyphen || gap(index) == .dash { return index }
    guard isTied(index) else { return nil }
    let opener = word(phrase.first - 1)
    let isThrough = word(index) == .through && (!isWord(index, "until") || opener == .from)
    let isBetween = word(index) == .and && opener == .between
    return word(index) == .to || isThrough || isBetween ? index + 1 : nil
  }

  private func isWord(_ index: Int, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { text[tokens[index].range.offsets].elementsEqual($0) }
  }

  /// Whether two dates have the same parts but for a year: what is a range, and not two dates.
  private func isSameKind(_ first: DateParts, _ last: DateParts) -> Bool {
    (first.day > 0) == (last.day > 0) && (first.month > 0) == (last.month > 0)
      && (first.weekday > 0) == (last.weekday > 0)
      && (first.month > 0 || first.weekday > 0 || first.year > 0 && last.year > first.year)
  }
}
