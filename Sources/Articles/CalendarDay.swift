// Reckoning with days: how far apart two are, and on which weekday one falls. What an article prints is
// PrintedDate's and PublicationDate's business.

/// A day of the proleptic Gregorian calendar that exists.
package struct CalendarDay: Equatable, Hashable, Comparable, Sendable, BitwiseCopyable {
  /// 1–9999.
  package let year: Int
  /// 1–12.
  package let month: Int
  /// 1–31.
  package let day: Int

  /// Before any day that a text speaks of.
  static let distantPast = CalendarDay()

  private init() { (year, month, day) = (1, 1, 1) }

  /// nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= PublicationDate.days(in: month, of: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day with a number; nil outside the years 1–9999. O(1).
  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  package init?(number: Int) {
    guard (-719_162...2_932_896).contains(number) else { return nil }
    let shifted = number + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: ofYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// Days since 1970-01-01, below 0 before it. O(1).
  /// Source: H. Hinnant, days_from_civil.
  package var number: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  /// 1 for Monday to 7 for Sunday, as ISO 8601 counts.
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.number < right.number
  }
}

extension PublicationDate {
  /// The day, where year, month and day are known.
  package var calendarDay: CalendarDay? {
    CalendarDay(year: Int(year), month: Int(month), day: Int(day))
  }

  /// The first and the last day that it may mean; nil where the year is unknown.
  package var days: ClosedRange<CalendarDay>? {
    let (first, last) = (month == 0 ? 1 : Int(month), month == 0 ? 12 : Int(month))
    let longest = Self.days(in: last, of: Int(year))
    guard
      let start = CalendarDay(year: Int(year), month: first, day: day == 0 ? 1 : Int(day)),
      let end = CalendarDay(year: Int(year), month: last, day: day == 0 ? longest : Int(day))
    else { return nil }
    return start...end
  }
}
