// Which day, month or year a phrase means. How phrases are read is DateGrammar's business.

import Articles
import Prose

/// What a phrase means.
struct ResolvedDate {
  var value: FactDate
  var end: FactDate
  var confidence: Int
  var reason: DateMentionReason
  var place = TextRange(0, 0)

  init(_ value: FactDate, _ confidence: Int, _ reason: DateMentionReason) {
    (self.value, end) = (value, value)
    (self.confidence, self.reason) = (confidence, reason)
  }

  static let unknown = ResolvedDate(.unknown, 0, .articleUnknown)
}

/// Resolves the phrases of one article.
struct DateResolver {
  let grammar: DateGrammar
  let reference: DateReference?
  /// The last date told, and the last day.
  let told: ToldDates

  /// nil where the calendar has no such date.
  func resolve(_ phrase: DatePhrase) -> ResolvedDate? {
    var phrase = phrase
    if phrase.isYearCounted { countYear(&phrase) }
    guard var found = basis(phrase) else { return nil }
    if phrase.minute >= 0, found.value.precision == .day {
      (found.value.precision, found.value.minute) = (.minute, UInt16(clamping: phrase.minute))
      found.end = found.value
    }
    if !phrase.end.isEmpty { found.end = end(phrase.end, behind: found.value) ?? found.value }
    if usesReference(found), let reference {
      found.confidence = found.confidence * reference.confidence / 100
    }
    // No calendar of ours goes on behind 9999.
    return found.value.year <= 9999 && found.end.year <= 9999 ? found : nil
  }

  /// The `June` of `May and June`, which follows the date before it; nil where it stands for itself.
  func resolve(_ phrase: DatePhrase, listedBehind last: DatePhrase, _ found: ResolvedDate)
    -> ResolvedDate?
  {
    guard phrase.first == last.limit + 1, grammar.word(last.limit) == .and, found.value.month > 0,
      phrase.basis == .calendar, phrase.parts.month > 0, phrase.parts.year == 0,
      phrase.parts.weekday == 0, !phrase.isYearCounted, phrase.choice == .none, phrase.width == 1,
      phrase.end.isEmpty, phrase.minute < 0, let value = end(phrase.parts, behind: found.end)
    else { return nil }
    var next = found
    (next.value, next.end) = (value, value)
    return next
  }

  private func usesReference(_ found: ResolvedDate) -> Bool {
    switch found.reason {
    case .written, .otherWeekday, .toldBefore, .articleUnknown: false
    case .articleDate, .nearestPast, .looksForward, .nearest, .weekday, .nearerDay: true
    }
  }

  private func basis(_ phrase: DatePhrase) -> ResolvedDate? {
    switch phrase.basis {
    case .calendar: calendar(phrase)
    case .article: counted(phrase)
    case .told: fromTold(phrase)
    }
  }

  /// The year of `March last year` from the article's, of `March of that year` from one told before.
  private func countYear(_ phrase: inout DatePhrase) {
    let isTold = phrase.basis == .told
    let year = isTold ? Int(told.any?.value.year ?? 0) : reference?.year ?? 0
    phrase.basis = .calendar
    if year > 0 { phrase.parts.year = year + phrase.count }
  }

  // MARK: As written

  private func calendar(_ phrase: DatePhrase) -> ResolvedDate? {
    let parts = phrase.parts
    if phrase.isAmbiguous { return nearerDay(phrase) }
    if parts.month == 0, parts.year == 0 { return weekday(phrase) }
    let isCounted = phrase.isYearCounted
    if parts.year > 0 {
      guard let value = date(parts) else { return nil }
      let reason: DateMentionReason = isCounted ? .articleDate : .written
      if let day = value.calendarDay, parts.weekday > 0, day.weekday != parts.weekday {
        var found = ResolvedDate(value, 70, .otherWeekday)
        found.place = grammar.weekdayPlace(phrase)
        return found
      }
      return widened(ResolvedDate(value, isCounted ? 95 : 100, reason), phrase.width)
    }
    guard !isCounted, let found = DateYearChoice(resolver: self, phrase: phrase).found else {
      guard let value = date(parts) else { return nil }
      return widened(ResolvedDate(value, 100, .written), phrase.width)
    }
    return widened(found, phrase.width)
  }

  /// The parts as a date; nil where the calendar has none.
  func date(_ parts: DateParts) -> FactDate? {
    let (year, month) = (parts.year, parts.month)
    if month == 0 { return year > 0 ? FactDate(year: year, precision: .year) : nil }
    guard (1...12).contains(month) else { return nil }
    guard parts.day > 0 else { return FactDate(year: year, month: month, precision: .month) }
    guard parts.day <= PublicationDate.days(in: month, of: year) else { return nil }
    return FactDate(year: year, month: month, day: parts.day, precision: .day)
  }

  /// A decade, quarter or season reaches beyond its first year or month.
  private func widened(_ found: ResolvedDate, _ width: Int) -> ResolvedDate {
    guard width > 1 else { return found }
    var found = found
    found.end = shifted(found.value, months: width - 1)
    return found
  }

  /// The month so many behind; where only a year is known, the year.
  func shifted(_ date: FactDate, months: Int) -> FactDate {
    guard date.month > 0 else {
      return FactDate(year: Int(date.year) + months, precision: .year)
    }
    let month = Int(date.month) - 1 + months
    let years = month >= 0 ? month / 12 : (month - 11) / 12
    let year = date.year == 0 ? 0 : Int(date.year) + years
    return FactDate(year: year, month: month - years * 12 + 1, precision: .month)
  }

  /// `03/04/2024`: the day that is nearer to the article's.
  private func nearerDay(_ phrase: DatePhrase) -> ResolvedDate? {
    var swapped = phrase.parts
    swap(&swapped.month, &swapped.day)
    guard let first = date(phrase.parts), let second = date(swapped) else { return nil }
    guard let today = reference?.weekday?.number, let one = first.calendarDay?.number,
      let other = second.calendarDay?.number
    else { return ResolvedDate(FactDate(year: phrase.parts.year, precision: .year), 100, .written) }
    let hasOneBeen = one <= today + 1
    let isFirst =
      hasOneBeen == (other <= today + 1) ? abs(one - today) <= abs(other - today) : hasOneBeen
    return ResolvedDate(isFirst ? first : second, 75, .nearerDay)
  }

  // MARK: Weekdays

  private func weekday(_ phrase: DatePhrase) -> ResolvedDate? {
    guard let reference else { return .unknown }
    guard let today = reference.weekday else {
      // `this Friday` in an article of May lies in May, mostly.
      return reference.day == nil && reference.month > 0
        ? ResolvedDate(reference.whole, 60 * reference.confidence / 100, .articleUnknown) : .unknown
    }
    let behind = (today.weekday - phrase.parts.weekday + 7) % 7
    // Of `from Monday to Wednesday` the last day has been, too.
    let length = phrase.end.weekday == 0 ? 0 : (phrase.end.weekday - phrase.parts.weekday + 7) % 7
    let past = -(phrase.choice == .last && behind == 0 || length > behind ? behind + 7 : behind)
    let future = behind == 0 && phrase.choice != .next ? 0 : 7 - behind
    let tense = grammar.tense(of: phrase)
    let isFuture = phrase.choice == .next || phrase.choice != .last && tense.direction == .future
    guard let value = reference.day(after: isFuture ? future : past) else { return .unknown }
    let isTold = phrase.choice == .next || phrase.choice == .last
    var found = ResolvedDate(
      value, isTold ? 85 : tense.direction == .unknown ? 80 : 90,
      phrase.choice == .next ? .articleDate : isFuture ? .looksForward : .nearestPast)
    if found.reason == .looksForward { found.place = tense.place }
    return found
  }

  // MARK: Ranges

  private func end(_ parts: DateParts, behind value: FactDate) -> FactDate? {
    guard parts.month > 0 || parts.year > 0 else {
      guard let start = value.calendarDay else { return nil }
      let days = (parts.weekday - start.weekday + 7) % 7
      return CalendarDay(number: start.number + days).map {
        FactDate(year: $0.year, month: $0.month, day: $0.day, precision: .day)
      }
    }
    var parts = parts
    if parts.year == 0, value.year > 0 {
      let isBefore = (parts.month, parts.day) < (Int(value.month), Int(value.day))
      parts.year = Int(value.year) + (isBefore ? 1 : 0)
    }
    return date(parts)
  }
}
