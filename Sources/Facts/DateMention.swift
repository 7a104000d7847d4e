// A date that the running text mentions: where it stands and which day, month or year it means. The sentences
// that explain it are DateMentionReason's.

import Articles
import Prose

/// A calendar date (proleptic Gregorian) as far as it is known.
package struct FactDate: Equatable, Sendable, BitwiseCopyable {
  /// How much of it is known.
  package enum Precision: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    case year, month, week, day, minute

    /// The word that `facts --json` prints.
    package var name: String {
      switch self {
      case .year: "year"
      case .month: "month"
      case .week: "week"
      case .day: "day"
      case .minute: "minute"
      }
    }
  }

  /// 0 where it is unknown.
  package var year: UInt16
  /// 1–12; 0 where only the year is known.
  package var month: UInt8
  /// 1–31, of a week its Monday; 0 where only month or year are known.
  package var day: UInt8
  /// Minutes after midnight, where the precision is so fine.
  package var minute: UInt16
  package var precision: Precision

  package init(
    year: Int, month: Int = 0, day: Int = 0, minute: Int = 0, precision: Precision
  ) {
    self.year = UInt16(clamping: year)
    self.month = UInt8(clamping: month)
    self.day = UInt8(clamping: day)
    self.minute = UInt16(clamping: minute)
    self.precision = precision
  }

  /// What a phrase means that nothing resolves, such as `yesterday` in an article without a date.
  package static let unknown = FactDate(year: 0, precision: .year)

  /// Whether anything of it is known.
  package var isKnown: Bool { year > 0 || month > 0 }

  /// The day, where year, month and day are known.
  package var calendarDay: CalendarDay? {
    CalendarDay(year: Int(year), month: Int(month), day: Int(day))
  }

  /// The date as ISO 8601 writes it, as far as it is known: `2024-03-22T20:15`, `2024-03-22`, `2024-03`,
  /// `2024`; an unknown year is `--11-17`, and nil stands for a date of which nothing is known.
  package var value: String? {
    guard isKnown else { return nil }
    let precision: PublicationDate.Precision =
      switch self.precision {
      case .year: .year
      case .month: .month
      case .week, .day: .day
      case .minute: .minute
      }
    return PublicationDate(
      year: Int(year), month: Int(month), day: Int(day), minute: Int(minute), precision: precision,
      evidence: .body
    ).value
  }
}

/// How a date is written.
package enum DateForm: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// With day or month and year: nothing is supplied.
  case explicit
  /// Year or month are supplied.
  case partial
  /// `yesterday`, `last week`, `end of March`.
  case relative
  /// `Friday`, `this Friday`.
  case weekday

  /// The word that `facts --json` prints.
  package var name: String {
    switch self {
    case .explicit: "explicit"
    case .partial: "partial"
    case .relative: "relative"
    case .weekday: "weekday"
    }
  }
}

/// Which part of its month, year or decade a phrase means; the value is that of the whole.
package enum DatePart: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case whole
  /// `early 2014`, `the beginning of March`.
  case early
  /// `mid-March`.
  case middle
  /// `late 2013`, `end of March`.
  case late
}

/// A date in the running text of an article.
package struct DateMention: Equatable, Sendable, BitwiseCopyable {
  /// The whole phrase: `this Friday`, `seventeenth of November`.
  package var range: TextRange
  /// What it means; of a range of days, weeks or months its beginning.
  package var value: FactDate
  /// The last of a range; equal to `value` where there is none.
  package var end: FactDate
  package var form: DateForm
  package var part = DatePart.whole
  /// In per cent; 100 where everything is written, 0 where the value is unknown.
  package var confidence: UInt8
  /// What the parts rest on that are not written.
  package var reason = DateMentionReason.written
  /// The words that the reason speaks of; empty where it needs none.
  package var place = TextRange(0, 0)

  /// A date at a place that is written in full.
  package init(
    range: TextRange, value: FactDate, end: FactDate? = nil, form: DateForm,
    confidence: UInt8 = 100
  ) {
    self.range = range
    self.value = value
    self.end = end ?? value
    self.form = form
    self.confidence = confidence
  }

  /// Whether it means more than one day, week, month or year.
  package var isRange: Bool { end != value }
}
