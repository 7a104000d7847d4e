// The article's own date as what other dates are counted from.

import Articles

/// The date of publication as far as days can be counted from it.
struct DateReference: Sendable, BitwiseCopyable {
  /// 0 where it is unknown.
  let year: Int
  /// 0 where it is unknown.
  let month: Int
  /// nil where the day is unknown; in a year without a leap day where the year is.
  let day: CalendarDay?
  /// In per cent.
  let confidence: Int

  /// Any year without a leap day: the days of an unknown year are counted in it.
  private static let anyYear = 2001

  /// nil where nothing of the date is known.
  init?(_ published: PublicationDate?) {
    guard let published, published.isPossible else { return nil }
    (year, month) = (Int(published.year), Int(published.month))
    let countedYear = published.year == 0 ? Self.anyYear : year
    day =
      published.day == 0
      ? nil : CalendarDay(year: countedYear, month: month, day: Int(published.day))
    confidence = Int(published.confidence)
  }

  /// The day so many days behind; its year is 0 where the article's is unknown.
  func day(after days: Int) -> FactDate? {
    day.flatMap { CalendarDay(number: $0.number + days) }.map(fact)
  }

  /// The day so many days behind another one of the unknown year.
  func day(from date: FactDate, _ days: Int) -> FactDate? {
    CalendarDay(year: Self.anyYear, month: Int(date.month), day: Int(date.day))
      .flatMap { CalendarDay(number: $0.number + days) }.map(fact)
  }

  /// A day with the year as far as it is known.
  func fact(_ day: CalendarDay) -> FactDate {
    FactDate(year: year == 0 ? 0 : day.year, month: day.month, day: day.day, precision: .day)
  }

  /// The day, where its weekday is known too.
  var weekday: CalendarDay? { year > 0 ? day : nil }

  /// The date as coarse as it is.
  var whole: FactDate {
    if month == 0 { return FactDate(year: year, precision: .year) }
    guard day != nil else { return FactDate(year: year, month: month, precision: .month) }
    return day(after: 0) ?? .unknown
  }
}
