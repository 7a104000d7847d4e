// The month of an article that prints no date, by the months that its text speaks of. It is coarse and
// says so; where the text leaves a doubt there is none.

import Prose

/// Reads a month out of the running text.
///
/// News speaks of weekdays without a date (`this Friday`) and of the months before it. Where all months
/// that a text names without a year lie within half a year, the latest is the month of the article or
/// the one before it: so the confidence stays low, and one month alone is not enough.
struct BodyDating {
  let draft: Draft
  let days: [SpokenDay]
  let today: CalendarDay?

  private var reader: TextReader { draft.reader }

  /// How many months apart the named ones may lie to be of one run.
  private static let longestRun = 5

  /// The month with the year where the text supports one; nil where there is no month.
  var date: PublicationDate? {
    // Without a single day it is no report of days, and need not be searched.
    guard days.contains(where: { $0.day > 0 }) else { return nil }
    var months = [TextRange?](repeating: nil, count: 12)
    var isNews = false
    for unit in draft.units.dropFirst(draft.first) where unit.kind == .paragraph {
      scan(unit.content, &months, &isNews)
    }
    guard isNews, let latest = latest(months), let place = months[latest] else { return nil }
    let date = PublicationDate(
      year: 0, month: latest + 1, day: 0, precision: .month, evidence: .body)
    var found = date
    found.inferred = .month
    (found.confidence, found.reason, found.place) = (60, .latestMonth, place)
    guard var dated = YearInference(reader: reader, days: days, today: today).year(of: found)
    else { return found }
    (dated.reason, dated.place) = (.latestMonth, place)
    return dated
  }

  /// The last month (0–11) of the one run that the months make around the year's circle.
  private func latest(_ months: [TextRange?]) -> Int? {
    let named = months.indices.filter { months[$0] != nil }
    guard named.count >= 2 else { return nil }
    for (index, month) in named.enumerated() {
      let next = named[(index + 1) % named.count]
      if (next - month + 12) % 12 >= 12 - Self.longestRun { return month }
    }
    return nil
  }

  /// Notes the first place of each month that has been and has no year, and words that only news has.
  private func scan(_ range: TextRange, _ months: inout [TextRange?], _ isNews: inout Bool) {
    let years = YearInference(reader: reader, days: days, today: today)
    var before: TextRange?
    for word in reader.words(in: range) {
      defer { before = word }
      guard Scalars.isCapital(reader.scalar(at: word.lowerBound).scalar) else { continue }
      if !isNews, isBareWeekday(word, range) { isNews = true }
      guard let before,
        let found = CalendarWords.months.match(
          reader, at: word.lowerBound, before: word.upperBound), found.index < 12,
        isDated(before, word, found.end, range), years.tense(of: word) != .future
      else { continue }
      let month = CalendarWords.month(at: found.index) - 1
      if months[month] == nil { months[month] = TextRange(before.lowerBound, found.end) }
    }
  }

  /// `in March`, `early May`, `March 22` or `22 March`, and no year behind it: `March` alone may be a
  /// verb or a name.
  private func isDated(
    _ before: TextRange, _ word: TextRange, _ end: Int, _ range: TextRange
  ) -> Bool {
    let dates = DateReading(reader: reader, end: range.upperBound)
    let next = reader.skipSpace(end, before: range.upperBound)
    let number = dates.number(at: next)
    if let number, dates.isYear(number) { return false }
    if let date = dates.date(at: word.lowerBound)?.date ?? dates.date(at: before.lowerBound)?.date {
      return date.year == 0
    }
    return CalendarWords.yearWords.contains(reader, before)
  }

  /// `this Friday`, `on Friday` without a date behind it: what is told has just been.
  private func isBareWeekday(_ word: TextRange, _ range: TextRange) -> Bool {
    guard
      let found = CalendarWords.weekdays.match(
        reader, at: word.lowerBound, before: word.upperBound),
      found.index < 7
    else { return false }
    let next = reader.skipSpace(
      reader[found.end] == UInt8(ascii: ",") ? found.end + 1 : found.end, before: range.upperBound)
    return DateReading(reader: reader, end: range.upperBound).date(at: next) == nil
  }
}
