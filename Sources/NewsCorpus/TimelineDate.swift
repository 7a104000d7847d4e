// A date on the timeline: how much of it is known, what of it is inferred, and where it stands among others. How
// dates are read, Articles and Facts know.

import Articles
import CrossReferences
import Facts

/// A date as far as it is known, with the parts that are not written.
package struct TimelineDate: Equatable, Sendable, BitwiseCopyable {
  /// How much of it is known; a finer one has a smaller raw value.
  package enum Precision: UInt8, CaseIterable, Comparable, Sendable, BitwiseCopyable {
    case minute, day, week, month, year
    /// Nothing, or all but the year.
    case unknown

    package static func < (left: Precision, right: Precision) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// 0 where it is unknown.
  package var year: UInt16
  /// 0 where it is unknown.
  package var month: UInt8
  /// Of a week its Monday; 0 where it is unknown.
  package var day: UInt8
  /// Minutes after midnight, where the precision is so fine.
  package var minute: UInt16
  package var precision: Precision
  /// The parts that are not written.
  package var inferred: PublicationDate.Parts

  package init(
    year: Int, month: Int = 0, day: Int = 0, minute: Int = 0, precision: Precision,
    inferred: PublicationDate.Parts = []
  ) {
    self.year = UInt16(clamping: year)
    self.month = UInt8(clamping: month)
    self.day = UInt8(clamping: day)
    self.minute = UInt16(clamping: minute)
    self.precision = year == 0 ? .unknown : precision
    self.inferred = inferred
  }

  /// Of what nothing is known of.
  package static let unknown = TimelineDate(year: 0, precision: .unknown)

  /// When an article was published.
  package init(_ date: PublicationDate) {
    let precision: Precision =
      switch date.precision {
      case .year: .year
      case .month: .month
      case .day: .day
      case .minute: .minute
      }
    self.init(
      year: Int(date.year), month: Int(date.month), day: Int(date.day), minute: Int(date.minute),
      precision: precision, inferred: date.inferred)
  }

  /// A date that a text mentions.
  package init(_ date: FactDate, inferred: PublicationDate.Parts) {
    let precision: Precision =
      switch date.precision {
      case .year: .year
      case .month: .month
      case .week: .week
      case .day: .day
      case .minute: .minute
      }
    self.init(
      year: Int(date.year), month: Int(date.month), day: Int(date.day), minute: Int(date.minute),
      precision: precision, inferred: inferred)
  }

  /// The day of an event, with the parts of it that are not written.
  package init(_ day: EventDay, inferred: PublicationDate.Parts) {
    guard let date = CalendarDay(number: Int(day.number)) else {
      self = .unknown
      return
    }
    self.init(
      year: day.hasYear ? date.year : 0, month: date.month, day: date.day, precision: .day,
      inferred: inferred)
  }

  /// `2015-11`, `1987`.
  package init(coarse value: String) {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let (year, month) = (parts.first ?? 0, parts.dropFirst().first ?? 0)
    self.init(year: year, month: month, precision: month > 0 ? .month : .year)
  }

  /// Whether it has a place on the timeline.
  package var isDated: Bool { year > 0 }

  /// Equal for dates of one day, or of one month, year or week where no day is known, and in the order of time: a
  /// month stands behind its days, a year behind its months, and what has no year behind all.
  package var dayOrder: UInt32 {
    let year = isDated ? UInt32(self.year) : 0xFFFF
    let month = self.month == 0 ? 13 : UInt32(min(self.month, 12))
    return year << 11 | month << 7 | (day == 0 ? 32 : UInt32(min(day, 31))) << 1
      | (precision == .week ? 1 : 0)
  }

  /// In the order of time where one asks who was first: of a day, what has no time may have been before all.
  package var leadOrder: UInt64 {
    UInt64(dayOrder) << 11 | (precision == .minute ? UInt64(min(minute, 2045)) + 1 : 0)
  }

  /// In the order of time, also within a day; what has no time stands behind what has one.
  package var order: UInt64 {
    UInt64(dayOrder) << 11 | (precision == .minute ? UInt64(min(minute, 2046)) : 2047)
  }
}
