// Reading one printed date or time of day at a place in the text. Whole lines of them are
// StampReading's, where the date comes from is Article's.

import Prose

/// The parts of a date as printed; 0 or nil for those that are not there.
struct PrintedDate: Equatable {
  var year = 0
  var month = 0
  var day = 0
  var minute: Int?
  /// Day and month may be the other way round, so only the year is sure.
  var isAmbiguous = false

  /// The date with its evidence; nil where nothing of it is sure or no calendar has it.
  func published(_ evidence: PublicationDate.Evidence) -> PublicationDate? {
    let precision: PublicationDate.Precision =
      month == 0 || isAmbiguous ? .year : day == 0 ? .month : minute == nil ? .day : .minute
    let isYear = precision == .year
    let date = PublicationDate(
      year: year, month: isYear ? 0 : month, day: isYear ? 0 : day,
      minute: precision == .minute ? minute ?? 0 : 0, precision: precision, evidence: evidence)
    return date.isPossible ? date : nil
  }

  var isPossible: Bool { published(.body) != nil }
}

/// Reads dates and times out of a range; every function answers nil where none stands.
struct DateReading {
  let reader: TextReader
  let end: Int
  /// A date is expected here, so that a month's name of any language may begin one.
  var isExpected = false

  /// The date at `start` in any of the usual forms, and the offset behind it.
  func date(at start: Int) -> (date: PrintedDate, end: Int)? {
    let found: (date: PrintedDate, end: Int)?
    if Scalars.isDigit(reader[start]) {
      found =
        numeric(at: start) ?? compact(at: start) ?? dayFirst(at: start)
        ?? foreignDayFirst(at: start) ?? yearFirst(at: start)
    } else {
      found = monthFirst(at: start) ?? (isExpected ? foreignMonthFirst(at: start) : nil)
    }
    guard let found, found.date.isPossible,
      reader.isBoundary(found.end, before: end) || isT(found.end) || reader[found.end - 1] >= 0x80
    else { return nil }
    return found
  }

  /// A time of day in minutes: `12:11`, `12:11:30.5`, `9 a.m.`, `9.30pm`, `1530 GMT`.
  func clock(at start: Int) -> (minute: Int, end: Int)? {
    guard let hour = number(at: start) else { return nil }
    if hour.digits == 4, let zone = phrase(CalendarWords.zones, after: hour.end) {
      let minute = hour.value / 100 * 60 + hour.value % 100
      return hour.value / 100 < 24 && hour.value % 100 < 60 ? (minute, zone.end) : nil
    }
    guard hour.digits <= 2, hour.value < 24 else { return nil }
    var minutes = 0
    var offset = hour.end
    let mark = reader[offset]
    let isHour = mark == UInt8(ascii: ":") || mark == UInt8(ascii: "h")
    if isHour || mark == UInt8(ascii: "."), let next = number(at: offset + 1), next.digits == 2,
      next.value < 60
    {
      minutes = next.value
      offset = afterSeconds(next.end)
    } else if mark == UInt8(ascii: ":") {
      return nil
    }
    let half = phrase(CalendarWords.halves, after: offset)
    guard half != nil || isHour && offset > hour.end else { return nil }
    guard let half else { return (hour.value * 60 + minutes, offset) }
    guard (1...12).contains(hour.value) else { return nil }
    return ((hour.value % 12 + (half.index >= 2 ? 12 : 0)) * 60 + minutes, half.end)
  }

  /// `2024-03-26`, `26.03.2024`, `03/26/24`: three numbers with one mark between them.
  private func numeric(at start: Int) -> (date: PrintedDate, end: Int)? {
    guard let first = number(at: start) else { return nil }
    let mark = reader[first.end]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: "."),
      let second = number(at: first.end + 1), second.digits <= 2, reader[second.end] == mark,
      let third = number(at: second.end + 1)
    else { return nil }
    if first.digits == 4, third.digits <= 2 {
      let date = PrintedDate(year: first.value, month: second.value, day: third.value)
      return isYear(first) ? (date, third.end) : nil
    }
    guard first.digits <= 2, third.digits == 2 || isYear(third) else { return nil }
    // POSIX strptime: 69–99 is the twentieth century.
    let year = third.digits == 4 ? third.value : third.value + (third.value < 69 ? 2000 : 1900)
    var date = PrintedDate(year: year, month: second.value, day: first.value)
    if second.value > 12 { swap(&date.month, &date.day) }
    // With points the day is first everywhere; with strokes and hyphens it depends on the country.
    let bothMonths = first.value <= 12 && second.value <= 12 && first.value != second.value
    date.isAmbiguous = mark != UInt8(ascii: ".") && bothMonths
    return (date, third.end)
  }

  /// `20240326`.
  private func compact(at start: Int) -> (date: PrintedDate, end: Int)? {
    guard let run = number(at: start), run.digits == 8 else { return nil }
    let year = run.value / 10_000
    guard (1600...2199).contains(year) else { return nil }
    return (PrintedDate(year: year, month: run.value / 100 % 100, day: run.value % 100), run.end)
  }

  /// `26 March 2024`, `26th of March`, `26-MAR-1987`.
  private func dayFirst(at start: Int) -> (date: PrintedDate, end: Int)? {
    guard let day = number(at: start), day.digits <= 2 else { return nil }
    var offset = afterOrdinal(day.end)
    let hyphen = UInt8(ascii: "-")
    offset = reader[offset] == hyphen ? offset + 1 : reader.skipSpace(offset, before: end)
    if let of = reader.end(of: "of ", at: offset, before: end) { offset = of }
    guard let month = monthName(at: offset) else { return nil }
    var date = PrintedDate(month: month.month, day: day.value)
    var behind = month.end
    let next = reader[behind] == hyphen ? behind + 1 : afterComma(behind)
    if let year = number(at: next), isYear(year) { (date.year, behind) = (year.value, year.end) }
    return (date, behind)
  }

  /// `March 26, 2024`, `March 26th`, `March 2024`.
  private func monthFirst(at start: Int) -> (date: PrintedDate, end: Int)? {
    guard let month = monthName(at: start) else { return nil }
    let next = reader.skipSpace(month.end, before: end)
    guard let number = number(at: next) else { return nil }
    if isYear(number) { return (PrintedDate(year: number.value, month: month.month), number.end) }
    guard number.digits <= 2 else { return nil }
    var date = PrintedDate(month: month.month, day: number.value)
    var behind = afterOrdinal(number.end)
    if let year = self.number(at: afterComma(behind)), isYear(year), year.end > behind {
      (date.year, behind) = (year.value, year.end)
    }
    return (date, behind)
  }

  /// A run of at most nine digits, its value and the offset behind it.
  func number(at start: Int) -> (value: Int, digits: Int, end: Int)? {
    var value = 0
    var offset = start
    while offset < end, Scalars.isDigit(reader[offset]), offset - start < 10 {
      value = value * 10 + Int(reader[offset] - 0x30)
      offset += 1
    }
    return offset > start && offset - start < 10 ? (value, offset - start, offset) : nil
  }

  func isYear(_ number: (value: Int, digits: Int, end: Int)) -> Bool {
    number.digits == 4 && (1600...2199).contains(number.value)
  }

  private func monthName(at start: Int) -> (month: Int, end: Int)? {
    guard let found = CalendarWords.months.match(reader, at: start, before: end) else { return nil }
    let point = reader[found.end] == UInt8(ascii: ".") ? 1 : 0
    return (CalendarWords.month(at: found.index), min(found.end + point, end))
  }

  private func phrase(_ list: PhraseList, after offset: Int) -> (index: Int, end: Int)? {
    list.match(reader, at: reader.skipSpace(offset, before: end), before: end)
  }

  private func afterComma(_ offset: Int) -> Int {
    let comma = offset < end && reader[offset] == UInt8(ascii: ",") ? 1 : 0
    return reader.skipSpace(offset + comma, before: end)
  }

  private func afterOrdinal(_ offset: Int) -> Int {
    let endings: [StaticString] = ["st", "nd", "rd", "th"]
    let found = endings.compactMap { reader.end(of: $0, at: offset, before: end) }.first
    return found.map { reader.isBoundary($0, before: end) ? $0 : offset } ?? offset
  }

  private func afterSeconds(_ offset: Int) -> Int {
    var behind = offset
    for mark in [UInt8(ascii: ":"), UInt8(ascii: ".")] where behind < end && reader[behind] == mark
    {
      guard let part = number(at: behind + 1) else { break }
      behind = part.end
    }
    return behind
  }

  /// ISO 8601 joins date and time by a T.
  private func isT(_ offset: Int) -> Bool {
    reader[offset] == UInt8(ascii: "T") && Scalars.isDigit(reader[offset + 1])
  }
}
