// Joining an article's dates to one: the most believable, made whole by what the others know.

import Prose

/// The decision over the candidates of one article.
struct DateDecision {
  let draft: Draft
  /// The most believable first.
  let candidates: [DateCandidate]
  /// What the text speaks of.
  let days: [SpokenDay]
  let today: CalendarDay?

  /// How near a file's name or an address must be to lend a printed day its year, in days.
  private static let lendingDistance = 31

  /// The date to believe; nil where nothing supports one.
  var date: PublicationDate? {
    let readable = candidates.compactMap { candidate -> PublicationDate? in
      var date = (resolved(candidate) ?? candidate.printed.published(candidate.evidence))
      if date?.place.isEmpty == true { date?.place = candidate.range }
      return date
    }
    guard let best = readable.first(where: { $0.year > 0 }) else {
      return readable.first.map(withYear) ?? BodyDating(draft: draft, days: days, today: today).date
    }
    if best.day > 0 {
      return printedDay(of: readable, near: best) ?? papersDay(of: readable, near: best) ?? best
    }
    return refined(best, by: readable) ?? best
  }

  // MARK: Parts from several places

  /// A dateline's day with the year of the name that stands for the article.
  private func printedDay(
    of dates: [PublicationDate], near best: PublicationDate
  ) -> PublicationDate? {
    guard best.evidence == .url || best.evidence == .filename, let day = best.calendarDay,
      let printed = dates.first(where: {
        $0.year == 0 && $0.day > 0 && ($0.evidence == .dateline || $0.evidence == .timestamp)
      })
    else { return nil }
    let found = (day.year - 1...day.year + 1).compactMap {
      CalendarDay(year: $0, month: Int(printed.month), day: Int(printed.day))
    }.min { abs($0.number - day.number) < abs($1.number - day.number) }
    guard let found, abs(found.number - day.number) <= Self.lendingDistance else { return nil }
    return printed.with(
      year: found.year, confidence: 95, best.evidence == .url ? .address : .fileName, best.place)
  }

  /// The day that the paper's own address names, where a program has written down the moment as UTC and
  /// that day was still, or already, there: an evening in New York is the next day in Greenwich.
  private func papersDay(of dates: [PublicationDate], near best: PublicationDate)
    -> PublicationDate?
  {
    guard best.evidence == .metadata, best.precision == .minute, isUTC(best.place),
      let day = best.calendarDay,
      let other = dates.first(where: { $0.evidence == .url && $0.year > 0 && $0.day > 0 }),
      let local = other.calendarDay
    else { return nil }
    // Zones reach from twelve hours behind UTC to fourteen before it.
    let hour = Int(best.minute) / 60
    let isWest = local.number == day.number - 1 && hour < 12
    let isEast = local.number == day.number + 1 && hour >= 10
    return isWest || isEast ? other : nil
  }

  private func isUTC(_ claim: TextRange) -> Bool {
    let ends: [StaticString] = ["Z", "+00:00", "+0000", "GMT", "UTC"]
    let bytes = draft.reader.bytes[claim.offsets]
    return ends.contains { end in
      end.withUTF8Buffer { end in bytes.suffix(end.count).elementsEqual(end) }
    }
  }

  /// A finer date of the same year (and month).
  private func refined(
    _ best: PublicationDate, by dates: [PublicationDate]
  ) -> PublicationDate? {
    let finer = dates.first {
      $0.precision.rawValue > best.precision.rawValue && ($0.year == best.year || $0.year == 0)
        && (best.month == 0 || $0.month == best.month)
    }
    guard let finer else { return nil }
    guard finer.year == 0 else { return finer }
    let reason: DateReason = best.evidence == .url ? .address : .metadata
    return finer.with(
      year: Int(best.year), confidence: best.month > 0 ? 95 : 85, reason, best.place)
  }

  private func withYear(_ date: PublicationDate) -> PublicationDate {
    YearInference(reader: draft.reader, days: days, today: today).year(of: date) ?? date
  }

  // MARK: Day and month

  /// A date such as `03/04/2024` where something tells its day from its month.
  private func resolved(_ candidate: DateCandidate) -> PublicationDate? {
    var printed = candidate.printed
    guard printed.isAmbiguous else { return nil }
    let other = candidates.first {
      $0.printed.isDay && $0.printed.year == printed.year
        && [[printed.month, printed.day], [printed.day, printed.month]].contains([
          $0.printed.month, $0.printed.day,
        ])
    }
    let monthFirst: Bool
    let (confidence, reason): (UInt8, DateReason)
    if let other {
      monthFirst = other.printed.month == printed.day
      (confidence, reason) = (95, .otherDates)
    } else if let order = NumberOrder(reader: draft.reader).monthIsFirst {
      monthFirst = order
      (confidence, reason) = (90, .otherDates)
    } else if let order = draft.monthIsFirst {
      monthFirst = order
      (confidence, reason) = (85, .habit)
    } else {
      return nil
    }
    // `PrintedDate` holds the first number as the day.
    if monthFirst { swap(&printed.day, &printed.month) }
    printed.isAmbiguous = false
    guard var date = printed.published(candidate.evidence) else { return nil }
    date.inferred = [.month, .day]
    (date.confidence, date.reason) = (confidence, reason)
    return date
  }
}

extension PublicationDate {
  /// The same day with a year that is inferred; nil where that year has no such day.
  func with(
    year: Int, confidence: UInt8, _ reason: DateReason, _ place: TextRange
  ) -> PublicationDate? {
    var date = self
    date.year = UInt16(clamping: year)
    date.inferred.insert(.year)
    date.confidence = UInt8(UInt(self.confidence) * UInt(confidence) / 100)
    (date.reason, date.place) = (reason, place)
    return date.isPossible ? date : nil
  }
}

/// Whether a text writes the month first, shown by those of its dates that can mean one thing only.
struct NumberOrder {
  let reader: TextReader

  /// nil where no date shows it, or where dates differ. Linear.
  var monthIsFirst: Bool? {
    var (monthFirst, dayFirst) = (0, 0)
    let dates = DateReading(reader: reader, end: reader.count)
    var offset = 0
    while offset < reader.count {
      guard let first = dates.number(at: offset) else {
        offset += 1
        continue
      }
      offset = first.end
      let mark = reader[first.end]
      guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-"),
        let second = dates.number(at: first.end + 1), reader[second.end] == mark,
        let year = dates.number(at: second.end + 1), dates.isYear(year)
      else { continue }
      offset = year.end
      if (1...12).contains(first.value), (13...31).contains(second.value) { monthFirst += 1 }
      if (1...12).contains(second.value), (13...31).contains(first.value) { dayFirst += 1 }
    }
    return (monthFirst > 0) == (dayFirst > 0) ? nil : monthFirst > 0
  }
}
