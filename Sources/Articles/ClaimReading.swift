// Reading a date that a document says beside its text: ISO 8601, RFC 822, what clocks of programs print,
// or as people write it. Nothing else stands there, so more is believed than in a line of text.

import Prose

/// Reads claims.
///
/// Day and time are taken as they are printed, whatever the zone: that is the day that the paper's
/// readers saw, while its day in another zone is one that nobody printed. Only a count of seconds, which
/// prints no day, is read as UTC.
struct ClaimReading {
  let reader: TextReader

  /// The date; nil where the claim has none that a calendar knows.
  func date(_ claim: TextRange) -> PrintedDate? {
    let claim = reader.trimmed(claim.lowerBound, claim.upperBound)
    if let date = count(claim) ?? isoMonth(claim) ?? isoWeek(claim) { return date }
    if let date = StampReading(reader: reader).stamp(claim)?.date, date.year > 0 {
      return clocked(date, in: claim)
    }
    return anywhere(claim)
  }

  // MARK: Nothing but digits

  /// `2024`, `20240326121100`, or seconds or milliseconds since 1970.
  private func count(_ claim: TextRange) -> PrintedDate? {
    guard claim.count <= 16, claim.offsets.allSatisfy({ Scalars.isDigit(reader[$0]) }) else {
      return nil
    }
    let value = claim.offsets.reduce(0) { $0 * 10 + Int(reader[$1] - 0x30) }
    switch claim.count {
    case 4: return (1600...2199).contains(value) ? PrintedDate(year: value) : nil
    case 10: return date(seconds: value)
    case 13: return date(seconds: value / 1000)
    case 16: return date(seconds: value / 1_000_000)
    case 12, 14:
      let minutes = claim.count == 14 ? value / 100 : value
      let day = minutes / 10_000
      var date = PrintedDate(year: day / 10_000, month: day / 100 % 100, day: day % 100)
      date.minute = minutes / 100 % 100 * 60 + minutes % 100
      return date.isPossible ? date : nil
    default: return nil
    }
  }

  private func date(seconds: Int) -> PrintedDate? {
    guard let day = CalendarDay(number: seconds / 86_400) else { return nil }
    return PrintedDate(
      year: day.year, month: day.month, day: day.day, minute: seconds % 86_400 / 60)
  }

  // MARK: The rare forms of ISO 8601

  /// `2024-03`, `03-2024`, `2024/03`.
  private func isoMonth(_ claim: TextRange) -> PrintedDate? {
    let dates = DateReading(reader: reader, end: claim.upperBound)
    guard claim.count == 7, let first = dates.number(at: claim.lowerBound),
      [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(reader[first.end]),
      let second = dates.number(at: first.end + 1), second.end == claim.upperBound
    else { return nil }
    let (year, month) = first.digits == 4 ? (first, second) : (second, first)
    let date = PrintedDate(year: year.value, month: month.value)
    return dates.isYear(year) && date.isPossible ? date : nil
  }

  /// `2024-W13-2`, `2024W132` and the day of the year, `2024-086`.
  private func isoWeek(_ claim: TextRange) -> PrintedDate? {
    let dates = DateReading(reader: reader, end: claim.upperBound)
    guard let year = dates.number(at: claim.lowerBound), dates.isYear(year),
      let first = CalendarDay(year: year.value, month: 1, day: 1)
    else { return nil }
    var offset = reader[year.end] == UInt8(ascii: "-") ? year.end + 1 : year.end
    if reader[offset] == UInt8(ascii: "W") {
      offset += 1
      guard let week = digits(2, at: offset) else { return nil }
      let hyphen = reader[offset + 2] == UInt8(ascii: "-") ? 1 : 0
      guard let day = digits(1, at: offset + 2 + hyphen), (1...53).contains(week),
        (1...7).contains(day), let fourth = CalendarDay(year: year.value, month: 1, day: 4)
      else { return nil }
      // ISO 8601: the first week is the one with the fourth of January.
      return printed(fourth.number - fourth.weekday + (week - 1) * 7 + day)
    }
    guard offset > year.end, let ofYear = dates.number(at: offset), ofYear.digits == 3,
      ofYear.end == claim.upperBound || reader[ofYear.end] == UInt8(ascii: "T"),
      (1...366).contains(ofYear.value)
    else { return nil }
    return printed(first.number + ofYear.value - 1)
  }

  private func digits(_ count: Int, at start: Int) -> Int? {
    let range = start..<start + count
    guard range.allSatisfy({ Scalars.isDigit(reader[$0]) }) else { return nil }
    return range.reduce(0) { $0 * 10 + Int(reader[$1] - 0x30) }
  }

  private func printed(_ number: Int) -> PrintedDate? {
    CalendarDay(number: number).map { PrintedDate(year: $0.year, month: $0.month, day: $0.day) }
  }

  // MARK: Anything else

  /// The first date with a year; else the first one, with a year that stands apart (`Tue Mar 26 12:11:00
  /// EET 2024`) or has two digits (RFC 822).
  private func anywhere(_ claim: TextRange) -> PrintedDate? {
    let claim = TextRange(claim.lowerBound, min(claim.upperBound, claim.lowerBound + 400))
    let dates = DateReading(reader: reader, end: claim.upperBound, isExpected: true)
    var yearless: (date: PrintedDate, end: Int)?
    for offset in claim.offsets where mayBegin(offset, claim) {
      guard let found = dates.date(at: offset) else { continue }
      // `31 June 2020` is no date: its month must not pass for one.
      let isCut = found.date.day == 0 && found.date.month > 0 && isBehindNumber(offset, claim)
      if isCut { return nil }
      if found.date.year > 0 { return clocked(found.date, in: claim) }
      yearless = yearless ?? found
    }
    guard var (date, behind) = yearless else { return nil }
    let next = reader.skipSpace(
      reader[behind] == UInt8(ascii: "-") ? behind + 1 : behind, before: claim.upperBound)
    if let year = dates.number(at: next), year.digits == 2, reader[year.end] != UInt8(ascii: ":") {
      // RFC 2822, 4.3: 00–49 is this century.
      date.year = year.value + (year.value < 50 ? 2000 : 1900)
    } else if let year = firstYear(behind, dates) {
      (date.year, behind) = (year.value, year.end)
    }
    return date.isPossible ? clocked(date, in: claim) : nil
  }

  private func isBehindNumber(_ offset: Int, _ claim: TextRange) -> Bool {
    (max(claim.lowerBound, offset - 4)..<offset).contains { Scalars.isDigit(reader[$0]) }
  }

  /// Where a word or a number begins, or digits touch letters, as in `Published:March5`.
  private func mayBegin(_ offset: Int, _ claim: TextRange) -> Bool {
    guard offset > claim.lowerBound else { return true }
    let (before, byte) = (reader[offset - 1], reader[offset])
    guard byte & 0xC0 != 0x80 else { return false }
    if Scalars.isDigit(byte) { return !Scalars.isDigit(before) && !isPartOfNumber(before) }
    let isGlued = before < 0x80 && Scalars.isASCIILetter(before) && before >= 0x61
    return !Scalars.isASCIILetter(before) && before < 0x80 || isGlued && byte < 0x5B
  }

  private func isPartOfNumber(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: ":")
  }

  private func firstYear(
    _ start: Int, _ dates: DateReading
  ) -> (value: Int, digits: Int, end: Int)? {
    var offset = start
    while offset < dates.end {
      guard let number = dates.number(at: offset) else {
        offset += 1
        continue
      }
      let isFree = ![UInt8(ascii: "+"), UInt8(ascii: "-")].contains(reader[offset - 1])
      if isFree, dates.isYear(number) { return number }
      offset = number.end
    }
    return nil
  }

  /// The date with the first time of day that stands in the claim, also `T121100`.
  private func clocked(_ date: PrintedDate, in claim: TextRange) -> PrintedDate? {
    guard date.minute == nil, date.day > 0 else { return date }
    var date = date
    let dates = DateReading(reader: reader, end: claim.upperBound)
    for offset in claim.offsets.dropFirst() where Scalars.isDigit(reader[offset]) {
      guard !Scalars.isDigit(reader[offset - 1]), !isPartOfNumber(reader[offset - 1]),
        reader[offset - 1] != UInt8(ascii: "+")
      else { continue }
      if let clock = dates.clock(at: offset) {
        date.minute = clock.minute
        break
      }
      guard reader[offset - 1] == UInt8(ascii: "T"), let hour = digits(2, at: offset), hour < 24
      else { continue }
      let minute = digits(2, at: offset + 2) ?? 0
      if minute < 60 { date.minute = hour * 60 + minute }
      break
    }
    return date
  }
}
