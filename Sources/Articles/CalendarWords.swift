// The words that dates and times are written with, in English.

/// Names of months, weekdays and what stands around a printed date.
enum CalendarWords {
  /// Twelve names, twelve short forms, then `sept`.
  static let months: PhraseList = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "may.", "jun", "jul", "aug",
    "sep", "oct", "nov", "dec", "sept",
  ]

  /// 1–12 for a place in `months`.
  static func month(at index: Int) -> Int { index < 24 ? index % 12 + 1 : 9 }

  static let weekdays: PhraseList = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]

  /// 1 for Monday to 7 for Sunday for a place in `weekdays`.
  static func weekday(at index: Int) -> Int {
    index < 7 ? index + 1 : [1, 2, 2, 3, 4, 4, 4, 5, 6, 7][min(index - 7, 9)]
  }

  /// Words before a year that has begun; `by`, `until` and `for` also stand before years to come.
  static let yearWords: PhraseList = [
    "in", "since", "of", "late", "early", "mid", "from", "during",
  ]

  /// Words that put what they stand with into the future, or into a contract that runs.
  static let futureWords: PhraseList = [
    "will", "would", "shall", "due", "schedule", "scheduled", "plan", "plans", "planned",
    "expect", "expects", "expected", "until", "till", "by", "deadline", "upcoming", "next", "start",
    "starts", "starting", "effective", "forecast", "forecasts", "target", "goal", "mature",
    "matures",
    "maturing", "maturity", "payable", "pay", "record", "expire", "expires", "through", "beginning",
    "notes", "bonds", "debentures", "proposed",
  ]

  /// Past forms that do not end in `-ed`. `Said` is none: it tells when the speaker spoke.
  static let pastVerbs: PhraseList = [
    "was", "were", "had", "did", "took", "began", "became", "made", "came", "fell", "rose", "lost",
    "won", "met", "died", "left", "went", "sank", "broke", "shot", "found", "gave",
  ]

  /// Words that announce a printed time of publication.
  static let announcements: PhraseList = [
    "published", "first published", "originally published", "publication date", "date published",
    "posted", "posted on", "date", "time", "issued", "released", "filed", "created", "dated",
  ]

  /// Words that announce a later change, which is not the publication.
  static let changes: PhraseList = [
    "updated", "last updated", "last update", "update", "modified", "last modified", "edited",
  ]

  static let fillers: PhraseList = ["at", "on", "of", "the", "local time", "as of"]

  static let zones: PhraseList = [
    "gmt", "utc", "bst", "wet", "cet", "cest", "eet", "eest", "msk", "est", "edt", "et", "cst",
    "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "ist", "pkt", "jst", "kst", "hkt", "sgt",
    "wib", "aest", "aedt", "nzst", "sast", "eat", "hrs", "hours",
  ]

  static let halves: PhraseList = ["am", "a.m.", "pm", "p.m."]

  static let spans: PhraseList = [
    "second", "seconds", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day",
    "days", "week", "weeks", "month", "months", "year", "years",
  ]
}
