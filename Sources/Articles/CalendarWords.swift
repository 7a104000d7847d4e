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
