// What a date in running text says in words. Which day that is, DateResolution finds.

/// Year, month, day and weekday as written; 0 for those that are not.
struct DateParts: Equatable, Sendable, BitwiseCopyable {
  var year = 0
  var month = 0
  var day = 0
  /// 1 for Monday to 7 for Sunday.
  var weekday = 0

  var isEmpty: Bool { self == DateParts() }
}

/// A date as it is said.
struct DatePhrase: Sendable, BitwiseCopyable {
  /// What the date is counted from.
  enum Basis: UInt8, Sendable, BitwiseCopyable {
    /// Its own parts; what is missing is supplied.
    case calendar
    /// The article's date and `count`.
    case article
    /// A date told before and `count`.
    case told
  }

  /// Which of several is meant, where a word says so.
  enum Choice: UInt8, Sendable, BitwiseCopyable {
    case none, last, next, this
  }

  /// Its tokens.
  var first: Int
  var limit: Int
  var basis = Basis.calendar
  var parts = DateParts()
  /// The last of a range; empty where there is none.
  var end = DateParts()
  var choice = Choice.none
  /// How many units the date lies behind its basis.
  var count = 0
  var unit = DateUnit.day
  /// Set where the year is counted, too: `March last year`.
  var isYearCounted = false
  var part = DatePart.whole
  /// Minutes after midnight, or -1.
  var minute = -1
  /// How many months (or years, where no month is known) it means from its first on.
  var width = 1
  /// Day and month may be the other way round.
  var isAmbiguous = false

  init(_ first: Int, _ limit: Int) {
    self.first = first
    self.limit = limit
  }

  var isDay: Bool { parts.day > 0 || parts.weekday > 0 }
}
