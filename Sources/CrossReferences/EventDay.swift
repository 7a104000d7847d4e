// The day on which something happened, as far as an article tells it. Which events are one is
// EventIdentity's business.

import Articles
import Facts

/// A day, of which the year may be unknown.
package struct EventDay: Equatable, Hashable, Sendable, BitwiseCopyable {
  /// Days since 1970-01-01; of an unknown year, the day in 2000, which has every day of a year.
  package let number: Int32
  /// The same day in 2000.
  package let ofYear: Int32
  /// Whether its year is known.
  package let hasYear: Bool

  /// Which year stands for an unknown one.
  private static let anyYear = 2000
  private static let daysOfYear: Int32 = 366

  /// nil where the calendar has no such day. A year of 0 is unknown.
  package init?(year: Int, month: Int, day: Int) {
    guard let ofYear = CalendarDay(year: Self.anyYear, month: month, day: day),
      let day = year == 0 ? ofYear : CalendarDay(year: year, month: month, day: day)
    else { return nil }
    number = Int32(truncatingIfNeeded: day.number)
    self.ofYear = Int32(truncatingIfNeeded: ofYear.number)
    hasYear = year != 0
  }

  /// nil where the date is coarser than a day.
  package init?(_ date: FactDate) {
    guard date.precision == .day || date.precision == .minute else { return nil }
    self.init(year: Int(date.year), month: Int(date.month), day: Int(date.day))
  }

  /// nil where the date is coarser than a day.
  package init?(_ date: PublicationDate) {
    guard date.day > 0 else { return nil }
    self.init(year: Int(date.year), month: Int(date.month), day: Int(date.day))
  }

  /// How many days later this one is; where a year is unknown, on the shorter way round the year.
  package func days(since other: EventDay) -> Int {
    if hasYear, other.hasYear { return Int(number - other.number) }
    let days = (ofYear - other.ofYear + Self.daysOfYear) % Self.daysOfYear
    return Int(days > Self.daysOfYear / 2 ? days - Self.daysOfYear : days)
  }

  /// As ISO 8601 writes it; `--06-03` where the year is unknown.
  package var value: String? {
    guard let day = CalendarDay(number: Int(number)) else { return nil }
    return FactDate(
      year: hasYear ? day.year : 0, month: day.month, day: day.day, precision: .day
    ).value
  }
}
