// Dates that are counted in units from the article's date or from one told before.

import Articles
import Prose

/// The dates that phrases such as `the next day` are counted from.
struct ToldDates: Sendable, BitwiseCopyable {
  /// A date, the place of its phrase and the number of its block.
  struct Row: Sendable, BitwiseCopyable {
    var value: FactDate
    var range: TextRange
    var block: Int
  }

  /// The last date of any precision, and the last one that is a day.
  var any: Row?
  var day: Row?
  /// The last day that something is called by: `the fire of 11 March`, `Tuesday’s fire`.
  var naming: Row?

  /// A narrator goes on from a date over this many blocks.
  private static let reach = 3

  mutating func tell(_ row: Row, isNaming: Bool) {
    any = row
    guard row.value.calendarDay != nil, row.value.precision != .week else { return }
    day = row
    if isNaming { naming = row }
  }

  mutating func forget(before block: Int) {
    if let row = any, row.block + Self.reach < block { any = nil }
    if let row = day, row.block + Self.reach < block { day = nil }
    if let row = naming, row.block + Self.reach < block { naming = nil }
  }
}

extension DateResolver {
  // MARK: From the article's date

  /// `yesterday`, `last week`, `two years ago`.
  func counted(_ phrase: DatePhrase) -> ResolvedDate? {
    guard let reference else { return .unknown }
    switch phrase.unit {
    case .week where reference.weekday != nil: return week(phrase, reference)
    case .weekend where reference.weekday != nil: return weekend(phrase, reference)
    case .month where phrase.parts.day > 0: return dayAlone(phrase, reference)
    case .day where reference.day != nil, .month, .quarter, .year, .decade: break
    case .day, .week, .weekend:
      return ResolvedDate(reference.whole, 50, .articleUnknown).known
    case .half: return .unknown
    }
    guard let value = shifted(reference.whole, phrase) else { return .unknown }
    var found = ResolvedDate(value.first, 95, .articleDate)
    found.end = value.last
    return found.known
  }

  private func week(_ phrase: DatePhrase, _ reference: DateReference) -> ResolvedDate? {
    guard let today = reference.weekday else { return nil }
    let monday = phrase.count * 7 - today.weekday + 1
    if phrase.parts.weekday > 0 {
      return reference.day(after: monday + phrase.parts.weekday - 1).map {
        ResolvedDate($0, 90, .articleDate)
      }
    }
    // `earlier this week`: until today.
    let isPast = phrase.part == .early && phrase.count == 0 && grammar.isEarlier(phrase)
    return span(monday, isPast ? today.weekday - 1 : 6, reference, .week).map {
      var found = ResolvedDate($0.first, 90, .articleDate)
      found.end = $0.last
      return found
    }
  }

  /// The weekend at or before the article's day, or the one to come where the sentence looks forward.
  private func weekend(_ phrase: DatePhrase, _ reference: DateReference) -> ResolvedDate? {
    guard let today = reference.weekday else { return nil }
    let coming = 6 - today.weekday
    let isNow = coming <= 0
    let tense = grammar.tense(of: phrase)
    let isForward = phrase.count > 0 || phrase.count == 0 && tense.direction == .future
    let isPast = phrase.count < 0 || !isForward && !isNow
    let start = isPast || (phrase.count > 0 && isNow) ? coming + (isPast ? -7 : 7) : coming
    return span(start, 1, reference, .day).map {
      let looksForward = phrase.count == 0 && isForward && !isNow
      var found = ResolvedDate(
        $0.first, 80,
        phrase.count != 0 ? .articleDate : looksForward ? .looksForward : .nearestPast)
      if looksForward { found.place = tense.place }
      found.end = $0.last
      return found
    }
  }

  /// `on the 30th`: of the article's month, or of the one before or behind it.
  private func dayAlone(_ phrase: DatePhrase, _ reference: DateReference) -> ResolvedDate? {
    guard reference.month > 0, let today = reference.day?.day else { return .unknown }
    var count = phrase.count
    let isForward = phrase.choice == .none && grammar.tense(of: phrase).direction == .future
    if phrase.choice == .none, isForward ? phrase.parts.day < today : phrase.parts.day > today {
      count = isForward ? 1 : -1
    }
    let month = shifted(
      FactDate(year: reference.year, month: reference.month, precision: .month), months: count)
    return date(
      DateParts(year: Int(month.year), month: Int(month.month), day: phrase.parts.day)
    ).map { ResolvedDate($0, phrase.choice == .none ? 70 : 90, .articleDate) }
  }

  private func span(
    _ start: Int, _ days: Int, _ reference: DateReference, _ precision: FactDate.Precision
  ) -> (first: FactDate, last: FactDate)? {
    guard var first = reference.day(after: start), let last = reference.day(after: start + days)
    else { return nil }
    first.precision = precision
    return (first, last)
  }

  // MARK: From a date told before

  /// `the next day`, `two years later`.
  func fromTold(_ phrase: DatePhrase) -> ResolvedDate? {
    let isOfDays = phrase.unit == .day || phrase.unit == .week
    let row = isOfDays ? lookedBackUpon(phrase) ?? told.day : told.any
    guard let row else {
      // `a year earlier` in an article that names no other date.
      guard phrase.count < 0 || phrase.part != .whole, var found = counted(phrase) else {
        return .unknown
      }
      found.confidence = found.confidence * 2 / 3
      return found
    }
    guard let value = phrase.parts.year > 0 ? inYear(row.value, phrase) : shifted(row.value, phrase)
    else { return .unknown }
    var found = ResolvedDate(value.first, 80, .toldBefore)
    (found.end, found.place) = (value.last, row.range)
    return found
  }

  /// `the guards who were on duty that morning`: what is told aside, or had been, looks back to the day that gives
  /// what is spoken of its name, not to that of the report.
  private func lookedBackUpon(_ phrase: DatePhrase) -> ToldDates.Row? {
    guard let named = told.naming, let last = told.day, phrase.count == 0,
      let (here, there) = named.value.calendarDay.flatMap({ day in
        last.value.calendarDay.map { (day.number, $0.number) }
      }), here < there, grammar.word(phrase.first) == .same, grammar.isBackground(phrase)
    else { return nil }
    return named
  }

  /// `the same day in 1985`.
  private func inYear(
    _ date: FactDate, _ phrase: DatePhrase
  ) -> (first: FactDate, last: FactDate)? {
    var date = date
    date.year = UInt16(clamping: phrase.parts.year)
    return shifted(date, phrase)
  }

  // MARK: Shifting

  /// A date moved by a phrase's count, as coarse as its unit; nil where it is too coarse for it.
  private func shifted(
    _ date: FactDate, _ phrase: DatePhrase
  ) -> (first: FactDate, last: FactDate)? {
    let count = phrase.count
    switch phrase.unit {
    case .day, .weekend: return days(date, count, phrase.parts.weekday).map { ($0, $0) }
    case .week:
      guard let day = date.calendarDay else { return nil }
      let monday = day.number - day.weekday + 1 + count * 7
      guard var first = fact(monday), let last = fact(monday + 6) else { return nil }
      first.precision = .week
      return (first, last)
    case .month, .half:
      guard date.month > 0 else { return nil }
      let month = shifted(date, months: count)
      return (month, month)
    case .quarter:
      guard date.month > 0 else { return nil }
      let first = shifted(date, months: count * 3 - (Int(date.month) - 1) % 3)
      return (first, shifted(first, months: 2))
    case .year, .decade: return years(date, phrase)
    }
  }

  private func years(
    _ date: FactDate, _ phrase: DatePhrase
  ) -> (first: FactDate, last: FactDate)? {
    guard date.year > 0 else { return nil }
    let isDecade = phrase.unit == .decade
    let year = Int(date.year) + phrase.count * (isDecade ? 10 : 1)
    guard year > 0 else { return nil }
    guard isDecade, phrase.choice != .none else {
      let value = FactDate(year: year, precision: .year)
      return (value, value)
    }
    let first = year - year % 10
    return (FactDate(year: first, precision: .year), FactDate(year: first + 9, precision: .year))
  }

  /// So many days behind a day, or the first such weekday behind it.
  private func days(_ date: FactDate, _ count: Int, _ weekday: Int) -> FactDate? {
    guard date.year > 0 else {
      return reference?.year == 0 ? reference?.day(from: date, count) : nil
    }
    guard let day = date.calendarDay else { return nil }
    guard weekday > 0 else { return fact(day.number + count) }
    let behind = (weekday - day.weekday + 7) % 7
    return fact(day.number + (behind == 0 ? 7 : behind))
  }

  private func fact(_ number: Int) -> FactDate? {
    CalendarDay(number: number).map {
      FactDate(year: $0.year, month: $0.month, day: $0.day, precision: .day)
    }
  }
}

extension ResolvedDate {
  /// Itself, or that nothing is known.
  fileprivate var known: ResolvedDate { value.isKnown ? self : .unknown }
}
