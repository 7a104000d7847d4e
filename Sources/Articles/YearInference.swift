// The year of a printed day without one, by what the article itself says. Evidence of other articles is
// NewsCorpus's business.

import Prose

/// Finds the year that an article's text supports.
///
/// Reporters print the year of a day that has been mostly when it is not the current one. So the first
/// year in which the article's own day comes after the latest of them is the likeliest. Days to come are
/// no evidence: bonds fall due and plans end in any year. On 18,700 agency reports of 1987, mostly of
/// business, where both kinds are common, the confidences below are the shares of right years; sentences
/// without a past verb, or with a word such as `will`, were right in less than half.
/// Years alone (`since 2004`) and months are lower bounds, too weak to name a year without a weekday.
struct YearInference {
  let reader: TextReader
  let days: [SpokenDay]
  /// No year is inferred that would put the article behind this day.
  let today: CalendarDay?

  /// The date with the year that the text supports; nil where it supports none.
  func year(of date: PublicationDate) -> PublicationDate? {
    guard let candidate = behindDays(date) else { return byWeekday(date) }
    guard var found = within(candidate) else { return nil }
    switch weekdayFit(Int(found.year), date) {
    // One wrong year in seven fits by chance: 0.6 / (0.6 + 0.4 / 7).
    case .fits: found.confidence = max(found.confidence, 90)
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

  /// The first year in which the day comes after all that has been.
  private func behindDays(_ date: PublicationDate) -> PublicationDate? {
    var latest: (day: CalendarDay, place: TextRange)?
    for spoken in days where spoken.day > 0 {
      guard
        let day = CalendarDay(
          year: Int(spoken.year), month: Int(spoken.month), day: Int(spoken.day)),
        day > latest?.day ?? .distantPast, tense(of: spoken.range) == .past
      else { continue }
      latest = (day, spoken.range)
    }
    guard let latest else { return nil }
    let bound = max(latest.day.year, Int(latestYear?.year ?? 0))
    let year = (bound...bound + 4).first { last(date, $0).map { $0 >= latest.day } ?? false }
    guard let year, let day = last(date, year) else { return nil }
    let distance = day.number - latest.day.number
    let confidence: UInt8 =
      year == latest.day.year || distance > 305 ? 60 : distance > 165 ? 70 : 80
    return date.with(year: year, confidence: confidence, .firstBehind, latest.place)
  }

  /// The last day that a date may mean in a year.
  private func last(_ date: PublicationDate, _ year: Int) -> CalendarDay? {
    var date = date
    date.year = UInt16(clamping: year)
    return date.days?.upperBound
  }

  /// The latest year that the text names as one that has begun.
  private var latestYear: SpokenDay? {
    days.filter { $0.year > 0 && tense(of: $0.range) != .future }.max { $0.year < $1.year }
  }

  // MARK: What has been

  /// When the sentence around a place says that it was.
  enum Tense { case past, future, unknown }

  private static let window = (before: 200, behind: 80)

  /// The tense by words of the sentence; a word for what is to come outweighs any other.
  func tense(of place: TextRange) -> Tense {
    var tense = Tense.unknown
    let start = sentenceStart(place.lowerBound)
    let end = min(reader.count, place.upperBound + Self.window.behind)
    var offset = start
    while offset < end {
      let byte = reader[offset]
      if offset >= place.upperBound, byte == UInt8(ascii: ".") || byte == 0x0A { break }
      guard Scalars.isASCIILetter(byte) else {
        offset += 1
        continue
      }
      var behind = offset
      while behind < end, Scalars.isASCIILetter(reader[behind]) { behind += 1 }
      let word = TextRange(offset, behind)
      if CalendarWords.futureWords.contains(reader, word) { return .future }
      if isPast(word) { tense = .past }
      offset = behind
    }
    return tense
  }

  private func isPast(_ word: TextRange) -> Bool {
    let endsInED =
      Scalars.lowered(reader[word.upperBound - 1]) == UInt8(ascii: "d")
      && Scalars.lowered(reader[word.upperBound - 2]) == UInt8(ascii: "e")
    return endsInED && word.count >= 4 || CalendarWords.pastVerbs.contains(reader, word)
  }

  /// A point behind a word of four letters or more ends a sentence; `Nov. 20` and `Mr. Smith` do not.
  private func sentenceStart(_ place: Int) -> Int {
    let first = max(0, place - Self.window.before)
    var offset = place
    while offset > first {
      offset -= 1
      if reader[offset] == 0x0A, reader[offset - 1] == 0x0A { return offset }
      let isEnd = reader[offset] == UInt8(ascii: ".") && Scalars.isASCIISpace(reader[offset + 1])
      if isEnd, offset >= 4, (1...4).allSatisfy({ Scalars.isASCIILetter(reader[offset - $0]) }) {
        return offset
      }
    }
    return first
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
    guard let named = latestYear, let place = bound.first?.range else { return nil }
    for year in Int(named.year)...Int(named.year) + 5
    where weekdayFit(year, date) == .fits {
      return date.with(year: year, confidence: 70, .weekday, place).flatMap(within)
    }
    return nil
  }
}
