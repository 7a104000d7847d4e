// The year of a printed day without one, by what the article itself says. Evidence of other articles is
// NewsCorpus's business.

import Prose

/// Finds the year that an article's text supports.
///
/// Reporters print the year of a day when it is not the current one or when the matter is solemn, and
/// speak of what has been: the article is younger than the days it names, mostly by less than a year. So
/// the first year in which its own day comes after the latest of them is the likeliest, the surer the
/// nearer. Days to come, told by words such as `will`, bound it from the other side. Years alone
/// (`since 2004`) are lower bounds, too weak to name a year without a weekday that fits.
struct YearInference {
  let reader: TextReader
  let days: [SpokenDay]
  /// No year is inferred that would put the article behind this day.
  let today: CalendarDay?

  /// An explicit day of the text.
  private struct Explicit {
    var day: CalendarDay
    var isAhead: Bool
    var place: TextRange
  }

  /// How soon a day to come is spoken of as one that the reader knows, in days.
  private static let soon = 14

  /// The date with the year that the text supports; nil where it supports none.
  func year(of date: PublicationDate) -> PublicationDate? {
    let explicit = days.compactMap(explicit)
    let candidate = behind(explicit, date) ?? before(explicit, date)
    guard let candidate else { return byWeekday(date) }
    guard var found = within(candidate) else { return nil }
    switch weekdayFit(Int(found.year), date) {
    case .fits: found.confidence = max(found.confidence, 95)
    case .contradicts: return byWeekday(date)
    case .silent: break
    }
    return found
  }

  private func within(_ date: PublicationDate) -> PublicationDate? {
    guard let today, let first = date.days?.lowerBound else { return date }
    return first.number <= today.number + 1 ? date : nil
  }

  // MARK: Explicit days

  private func explicit(_ spoken: SpokenDay) -> Explicit? {
    guard spoken.year > 0, spoken.month > 0 else { return nil }
    // Of a month only its beginning has surely been.
    let day = CalendarDay(
      year: Int(spoken.year), month: Int(spoken.month), day: max(1, Int(spoken.day)))
    return day.map { Explicit(day: $0, isAhead: isAhead(spoken.range), place: spoken.range) }
  }

  /// Whether a word of the same sentence puts the day into the future.
  func isAhead(_ place: TextRange) -> Bool {
    var offset = place.lowerBound
    let first = max(0, place.lowerBound - 90)
    while offset > first {
      offset -= 1
      let byte = reader[offset]
      let isEnd = byte == UInt8(ascii: ".") && Scalars.isASCIISpace(reader[offset + 1])
      // `Nov. 20` and `Mr. Smith` end no sentence; three letters or fewer before it are short forms.
      if isEnd, offset >= 4, (1...4).allSatisfy({ Scalars.isASCIILetter(reader[offset - $0]) }) {
        return false
      }
      let isWord = Scalars.isASCIILetter(byte) && !Scalars.isASCIILetter(reader[offset - 1])
      if isWord,
        CalendarWords.futureWords.match(reader, at: offset, before: place.lowerBound) != nil
      {
        return true
      }
    }
    return false
  }

  /// The first year in which the day comes after all that has been.
  private func behind(_ explicit: [Explicit], _ date: PublicationDate) -> PublicationDate? {
    guard let latest = explicit.filter({ !$0.isAhead }).max(by: { $0.day < $1.day }) else {
      return nil
    }
    let years = latest.day.year...latest.day.year + 4
    guard let year = years.first(where: { last(date, $0).map { $0 >= latest.day } ?? false }),
      let day = last(date, year)
    else { return nil }
    // A day that comes a few days later in the same year is more likely one to come, told without
    // a word that we know, than one of the year before.
    if let sooner = last(date, latest.day.year), sooner < latest.day,
      latest.day.number - sooner.number <= Self.soon
    {
      return date.with(year: latest.day.year, confidence: 55, .soonAfter, latest.place)
    }
    let distance = day.number - latest.day.number
    let confidence: UInt8 = distance <= 45 ? 90 : distance <= 200 ? 75 : 65
    return date.with(year: year, confidence: confidence, .firstBehind, latest.place)
  }

  /// The last year in which the day comes before all that is to come, at most two months before.
  private func before(_ explicit: [Explicit], _ date: PublicationDate) -> PublicationDate? {
    guard let next = explicit.filter(\.isAhead).min(by: { $0.day < $1.day }),
      let year = [next.day.year, next.day.year - 1].first(where: {
        last(date, $0).map { $0 <= next.day } ?? false
      }), let day = last(date, year), next.day.number - day.number <= 60
    else { return nil }
    let confidence: UInt8 = next.day.number - day.number <= 30 ? 80 : 65
    return date.with(year: year, confidence: confidence, .soonAfter, next.place)
  }

  /// The last day that a date may mean in a year.
  private func last(_ date: PublicationDate, _ year: Int) -> CalendarDay? {
    var date = date
    date.year = UInt16(clamping: year)
    return date.days?.upperBound
  }

  // MARK: Weekdays

  private enum Fit { case fits, contradicts, silent }

  /// Days without a year that stand with a weekday, such as `Friday, November 20`.
  private var bound: [SpokenDay] {
    days.filter { $0.weekday > 0 && $0.year == 0 && $0.day > 0 }
  }

  private func weekdayFit(_ year: Int, _ date: PublicationDate) -> Fit {
    guard let own = last(date, year), !bound.isEmpty else { return .silent }
    let fits = bound.allSatisfy { spoken in
      nearest(spoken, to: own).map { $0.weekday == Int(spoken.weekday) } ?? false
    }
    return fits ? .fits : .contradicts
  }

  /// The day that is meant: the one last before the article, or soon after it.
  private func nearest(_ spoken: SpokenDay, to own: CalendarDay) -> CalendarDay? {
    (own.year - 1...own.year + 1).compactMap {
      CalendarDay(year: $0, month: Int(spoken.month), day: Int(spoken.day))
    }.filter { $0.number <= own.number + 60 }.max()
  }

  /// A weekday comes back to a day of the year after five, six or eleven years, so it needs a lower
  /// bound: a year that the text names.
  private func byWeekday(_ date: PublicationDate) -> PublicationDate? {
    let named = days.filter { $0.year > 0 && !isAhead($0.range) }.max { $0.year < $1.year }
    guard let named, let place = bound.first?.range else { return nil }
    for year in Int(named.year)...Int(named.year) + 5
    where weekdayFit(year, date) == .fits {
      return date.with(year: year, confidence: 70, .weekday, place).flatMap(within)
    }
    return nil
  }
}
