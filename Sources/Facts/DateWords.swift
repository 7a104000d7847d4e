// The words that dates in running text are written with, as data. What they mean together is
// DateGrammar's business.

import Columns

/// What a word does in a date.
enum DateWord: UInt8, Sendable, BitwiseCopyable {
  /// Stands in no date.
  case other
  /// Digits; `value` is the number.
  case number
  /// `17th`, `seventeenth`.
  case ordinal
  /// `two`; also the `twenty` of `twenty-first`.
  case cardinal
  /// `1990s`; `value` is its first year.
  case decade
  /// `8pm`; `value` is in minutes.
  case clock
  /// `value` is 1–12.
  case month, shortMonth
  /// `value` is 1–7 from Monday.
  case weekday, shortWeekday
  /// `yesterday`; `value` is in days from today.
  case dayWord
  /// `value` is a `DateUnit`.
  case unit, units
  /// `value` is its first month.
  case season
  case partOfDay
  /// `noon`; `value` is in minutes.
  case hour
  /// `am`, `pm`; `value` is in minutes.
  case half
  case zone
  case last, next, this, past
  /// `that`, `same`.
  case same
  case following, preceding
  /// `early`; `value` is a `DatePart`.
  case part
  /// `end`, `beginning`; `value` is a `DatePart`.
  case edge
  case ago, earlier, later, before, after
  case the, indefinite, of, on, at, `in`, from, to, through, and, between
  /// Stands before a time of day or a year and changes neither.
  case about
  /// `since`, `due`: a year or a month may follow.
  case since
  /// `every`: what follows is a set of days.
  case every
  /// `people`: a number before it counts.
  case counted
  /// `fiscal`: a year follows.
  case fiscal
  /// `Christmas` Day, `New` Year’s Eve.
  case feast
  /// `its`: before a year as `the` is.
  case own
}

/// A set of what words do in dates.
struct DateWordSet: ExpressibleByArrayLiteral, Sendable {
  private var bits: UInt64 = 0

  init(arrayLiteral words: DateWord...) {
    for word in words { bits |= 1 << UInt64(word.rawValue) }
  }

  func contains(_ word: DateWord) -> Bool { bits & 1 << UInt64(word.rawValue) != 0 }
}

/// Units that dates are counted in.
enum DateUnit: Int32, Sendable {
  case day, week, weekend, month, quarter, half, year, decade
}

/// Looks up words of dates.
struct DateWords {
  private let keys: KeyTable
  private let rows: [(word: DateWord, value: Int32)]
  /// By first letter: the lengths of its words, as bits. Most words of a text are told by it alone.
  private let lengths: [UInt32]

  static let shared = DateWords()

  private init() {
    var keys = KeyTable(minimumCapacity: 512)
    var rows: [(word: DateWord, value: Int32)] = []
    for (kind, first, words) in dateWords {
      for (index, group) in words.split(whereSeparator: \.isWhitespace).enumerated() {
        for form in group.split(separator: "/") {
          var form = String(form)
          let id = form.withUTF8 { keys.insert($0) }
          guard id == rows.count else { continue }
          rows.append((kind, first + Int32(index)))
        }
      }
    }
    var lengths = [UInt32](repeating: 0, count: 256)
    for id in 0..<keys.count {
      let range = keys.range(id)
      lengths[Int(keys.arena[range.lowerBound])] |= 1 << UInt32(range.count)
    }
    (self.keys, self.rows, self.lengths) = (keys, rows, lengths)
  }

  /// Whether a word may stand in a date, by its first byte and its length, which is below 32.
  func mayHold(_ first: UInt8, count: Int) -> Bool {
    lengths[Int(first | 0x20)] & 1 << UInt32(count) != 0
  }

  /// What a word in small letters does; nil where it stands in no date. O(length).
  func find(_ word: Bytes) -> (word: DateWord, value: Int32)? { keys.find(word).map { rows[$0] } }
}

/// Words between blanks; each counts one more than the one before it, from the first value on. Forms of
/// one word stand between strokes.
private let dateWords: [(kind: DateWord, first: Int32, words: String)] = [
  (.month, 1, CalendarNames.months),
  (.shortMonth, 1, "jan feb mar apr"), (.shortMonth, 6, "jun jul aug sep/sept oct nov dec"),
  (.weekday, 1, CalendarNames.weekdays),
  (.shortWeekday, 1, "mon tue/tues wed thu/thur/thurs fri sat sun"),
  (.dayWord, -1, "yesterday today/tonight tomorrow"),
  (.unit, DateUnit.day.rawValue, "day week weekend month quarter half year/yr decade"),
  (.units, DateUnit.day.rawValue, "days weeks weekends months quarters halves years/yrs decades"),
  (.season, 3, "spring"), (.season, 6, "summer"), (.season, 9, "autumn/fall"),
  (.season, 12, "winter"),
  (.partOfDay, 0, "morning/afternoon/evening/night/dawn/dusk/daybreak/nightfall/midday/overnight"),
  (.hour, 0, "midnight"),
  (.hour, 720, "noon"),
  (.half, 0, "am"),
  (.half, 720, "pm"),
  (.zone, 0, "gmt/utc/est/edt/cst/cdt/mst/mdt/pst/pdt/cet/cest/bst/msk/ist/jst"),
  (.last, 0, "last"), (.next, 0, "next/coming"), (.this, 0, "this/current"), (.past, 0, "past"),
  (.same, 0, "that/same"), (.following, 0, "following"), (.preceding, 0, "previous/preceding"),
  (.part, 1, "early mid late"),
  (.edge, 1, "beginning/start middle end/close"),
  (.ago, 0, "ago"), (.earlier, 1, "earlier"), (.later, 3, "later"),
  (.before, 0, "before/previously"), (.after, 0, "after"),
  (.the, 0, "the"), (.indefinite, 1, "a/an"), (.of, 0, "of"), (.on, 0, "on"), (.at, 0, "at"),
  (.in, 0, "in/during/throughout/into"), (.from, 0, "from"), (.to, 0, "to"),
  (.through, 0, "through/thru/until/till"),
  (.and, 0, "and/or"), (.between, 0, "between"),
  (
    .about, 0, "about/around/approximately/roughly/some/nearly/almost/over/than/least/most/only/all"
  ),
  (.since, 0, "since/by/circa/for/due"), (.every, 0, "every/each/per"),
  (.fiscal, 0, "fiscal/calendar"), (.feast, 1, "new christmas"),
  (.own, 0, "its/his/her/their/our/my"),
  (
    .counted, 0,
    """
    people/persons/men/women/children/troops/soldiers/victims/students/workers/police/officers/dead/\
    passengers/residents/members/pct/percent/per/million/billion/trillion/thousand/hundred/mln/bln/dlrs/\
    dollars/euros/pounds/yen/rubles/roubles/tonnes/tons/km/kilometers/kilometres/miles/meters/metres/feet/\
    hectares/acres/barrels/shares/votes/seats/points/jobs/homes/houses/cases/deaths/times/others/hours/hrs/\
    minutes/seconds/cars/vehicles/companies/fans/protesters/demonstrators/migrants/refugees/fighters/civilians
    """
  ),
  (.cardinal, 1, smallCardinals),
  (.cardinal, 20, "twenty"), (.cardinal, 30, "thirty"), (.cardinal, 40, "forty"),
  (.cardinal, 50, "fifty"),
  (
    .ordinal, 1,
    """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    """
  ),
  (.ordinal, 30, "thirtieth"),
]
