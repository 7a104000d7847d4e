// The days that a text speaks of, as evidence for its year. What they say of the events is not asked here.

import Columns
import Prose

/// A day in the running text of an article.
package struct SpokenDay: Equatable, Sendable, BitwiseCopyable {
  /// Where it stands, a weekday before it included.
  package var range: TextRange
  /// 0 where it is not printed.
  package var year: UInt16
  /// 1–12; 0 where only a year stands there, behind a word such as `in` or `since`.
  package var month: UInt8
  /// 1–31; 0 where only month and year are printed.
  package var day: UInt8
  /// 1 for Monday to 7 for Sunday; 0 where none stands with it.
  package var weekday: UInt8

  /// A day; `range` is its place in the text.
  package init(range: TextRange, year: Int = 0, month: Int = 0, day: Int = 0, weekday: Int = 0) {
    self.range = range
    self.year = UInt16(clamping: year)
    self.month = UInt8(clamping: month)
    self.day = UInt8(clamping: day)
    self.weekday = UInt8(clamping: weekday)
  }
}

extension Draft {
  /// More days than this say nothing more of the year, and a table of dates has thousands.
  private static let mostDays = 48

  /// The days that paragraphs, headings and the like speak of, in order.
  func spokenDays() -> [SpokenDay] {
    var days: [SpokenDay] = []
    let scan = DayScan(reader: reader)
    for unit in units.dropFirst(first) {
      switch unit.kind {
      case .paragraph, .listItem, .pullQuote, .headline, .heading, nil:
        scan.append(to: &days, from: unit.content, limit: Self.mostDays)
      case .repeatedHeadline, .byline, .timestamp, .attribution, .seeAlsoLabel, .seeAlsoTitle,
        .link, .credit, .caption, .note, .boilerplate:
        break
      }
      if days.count >= Self.mostDays { break }
    }
    return days
  }
}

/// Finds days by their digits, which are rare in running text.
struct DayScan {
  let reader: TextReader

  /// Appends the days in a range until there are `limit`. Linear; most of the time is one look at
  /// eight bytes at once.
  func append(to days: inout [SpokenDay], from range: TextRange, limit: Int) {
    let dates = DateReading(reader: reader, end: range.upperBound)
    var offset = nextDigit(range.lowerBound, before: range.upperBound)
    while offset < range.upperBound, days.count < limit {
      var behind = offset
      while behind < range.upperBound, Scalars.isDigit(reader[behind]) { behind += 1 }
      if behind - offset <= 4, isFree(offset, range),
        let day = day(at: offset, behind, dates, range)
      {
        days.append(day)
        behind = max(behind, day.range.upperBound)
      }
      offset = nextDigit(behind, before: range.upperBound)
    }
  }

  /// Eight bytes at once: `^ 0x30` makes a digit 0–9, and adding 118 sets the high bit of all others.
  private func nextDigit(_ start: Int, before end: Int) -> Int {
    guard let base = reader.bytes.baseAddress, end <= reader.count else { return end }
    var offset = start
    while offset + 8 <= end {
      let eight = UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self).littleEndian
      let shifted = eight ^ 0x3030_3030_3030_3030
      let others = ((shifted & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7676_7676_7676_7676) | shifted
      let digits = ~others & 0x8080_8080_8080_8080
      if digits != 0 { return offset + digits.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < end, !Scalars.isDigit(base[offset]) { offset += 1 }
    return offset
  }

  private func isFree(_ offset: Int, _ range: TextRange) -> Bool {
    guard offset > range.lowerBound else { return true }
    let before = reader[offset - 1]
    return before == 0x20 || before == 0x0A || before == UInt8(ascii: "(") || before >= 0x80
  }

  /// Digits are common in business news, so each form is looked at before it is read.
  private func day(
    at start: Int, _ behind: Int, _ dates: DateReading, _ range: TextRange
  ) -> SpokenDay? {
    if let month = monthBefore(start, range), let found = dates.date(at: month) {
      return spoken(found.date, TextRange(month, found.end), range)
    }
    let isYear = behind - start == 4
    if isYear ? reader[behind] == UInt8(ascii: "-") : mayPrecedeMonth(behind),
      let found = dates.date(at: start)
    {
      return spoken(found.date, TextRange(start, found.end), range)
    }
    guard isYear, let year = dates.number(at: start), dates.isYear(year), year.value >= 1900,
      reader.isBoundary(behind, before: range.upperBound), standsBehindYearWord(start, range)
    else { return nil }
    return SpokenDay(range: TextRange(start, behind), year: year.value)
  }

  /// Whether a capital that begins a month, or an ordinal's end or an `of`, follows the digits.
  private func mayPrecedeMonth(_ behind: Int) -> Bool {
    let next = reader[behind]
    guard Scalars.isASCIISpace(next) else {
      // `26th`, `26-MAR`.
      return "snrt-".utf8.contains(next)
    }
    return "JFMASONDo".utf8.contains(reader[behind + 1])
  }

  private func spoken(_ date: PrintedDate, _ place: TextRange, _ range: TextRange) -> SpokenDay? {
    guard date.month > 0, !date.isAmbiguous else { return nil }
    let weekday = weekdayBefore(place.lowerBound, range)
    return SpokenDay(
      range: TextRange(weekday?.start ?? place.lowerBound, place.upperBound), year: date.year,
      month: date.month, day: date.day, weekday: weekday?.weekday ?? 0)
  }

  // MARK: What stands before

  /// Where the word before an offset begins, one blank between, a comma or a point at its end allowed.
  private func wordBefore(_ offset: Int, _ range: TextRange) -> TextRange? {
    var end = offset
    while end > range.lowerBound, Scalars.isASCIISpace(reader[end - 1]) { end -= 1 }
    guard end < offset else { return nil }
    if end > range.lowerBound,
      reader[end - 1] == UInt8(ascii: ",") || reader[end - 1] == UInt8(ascii: ".")
    {
      end -= 1
    }
    var start = end
    while start > range.lowerBound, end - start < 10, Scalars.isASCIILetter(reader[start - 1]) {
      start -= 1
    }
    return start < end && (start == range.lowerBound || !Scalars.isASCIILetter(reader[start - 1]))
      ? TextRange(start, end) : nil
  }

  /// `March 22`: a capital tells the month from the verb.
  private func monthBefore(_ offset: Int, _ range: TextRange) -> Int? {
    guard let word = wordBefore(offset, range), word.count >= 3,
      Scalars.isCapital(reader.scalar(at: word.lowerBound).scalar),
      CalendarWords.months.contains(reader, word)
    else { return nil }
    return word.lowerBound
  }

  private func weekdayBefore(
    _ offset: Int, _ range: TextRange
  ) -> (weekday: Int, start: Int)? {
    guard let word = wordBefore(offset, range),
      Scalars.isCapital(reader.scalar(at: word.lowerBound).scalar),
      let found = CalendarWords.weekdays.match(
        reader, at: word.lowerBound, before: word.upperBound),
      found.end == word.upperBound
    else { return nil }
    return (CalendarWords.weekday(at: found.index), word.lowerBound)
  }

  /// Four digits alone may count anything; `since 2004` is a year.
  private func standsBehindYearWord(_ offset: Int, _ range: TextRange) -> Bool {
    wordBefore(offset, range).map { CalendarWords.yearWords.contains(reader, $0) } ?? false
  }
}
