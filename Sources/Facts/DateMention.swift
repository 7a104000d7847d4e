// A date that the running text mentions: where it stands and which day, month or year it means.

import Prose

/// A calendar date (proleptic Gregorian) as far as it is known.
package struct FactDate: Equatable, Sendable, BitwiseCopyable {
  /// How much of it is known.
  package enum Precision: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    case year, month, day, minute
  }

  /// 0 where it is unknown.
  package var year: UInt16
  /// 1–12; 0 where only the year is known.
  package var month: UInt8
  /// 1–31; 0 where only month or year are known.
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

/// A date in the running text of an article.
package struct DateMention: Equatable, Sendable, BitwiseCopyable {
  /// The whole phrase: `this Friday`, `seventeenth of November`.
  package var range: TextRange
  /// What it means; of a range of days, weeks or months its beginning.
  package var value: FactDate
  /// The last of a range; equal to `value` where there is none.
  package var end: FactDate
  package var form: DateForm
  /// In per cent; 100 where everything is written.
  package var confidence: UInt8
}
