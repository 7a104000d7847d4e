// Reading a whole line as a time of publication: every word of it must belong to one. Also finding a
// date inside a line, a file's name or an address.

import Prose

/// A line that is nothing but a printed time.
struct Stamp: Equatable {
  var date: PrintedDate?
  /// The line says that the text was changed then, not published.
  var isChange = false
  /// A word such as `Published` or a time of day stands with it, so it is no heading of a chronicle.
  var isAnnounced = false
}

/// Reads stamps; the functions answer nil where a line says anything else.
struct StampReading {
  let reader: TextReader
  /// Words of other languages than English are asked as well.
  private(set) var isForeign = false

  init(reader: TextReader) { self.reader = reader }

  /// The stamp that the line is. `Brussels, 26 March 2024` counts: a place and a comma may lead.
  func stamp(_ line: TextRange) -> Stamp? {
    guard line.count <= 120 else { return nil }
    if let stamp = plainStamp(line) { return stamp }
    if let stamp = placedStamp(line) { return stamp }
    // A line with a year may be a date in another language.
    var foreign = self
    foreign.isForeign = true
    return !isForeign && holdsYear(line) ? foreign.plainStamp(line) : nil
  }

  /// Whether four digits that may be a year stand in the range.
  private func holdsYear(_ line: TextRange) -> Bool {
    var digits = 0
    for byte in reader.bytes[line.offsets] {
      digits = Scalars.isDigit(byte) ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }

  private func placedStamp(_ line: TextRange) -> Stamp? {
    var words = reader.words(in: line)
    for _ in 0..<3 {
      guard let word = words.next(), word.upperBound < line.upperBound,
        Scalars.isCapital(reader.scalar(at: word.lowerBound).scalar)
      else { return nil }
      guard reader[word.upperBound - 1] == UInt8(ascii: ",") else { continue }
      let rest = reader.trimmed(word.upperBound, line.upperBound)
      guard let stamp = plainStamp(rest), let date = stamp.date, date.year > 0, date.day > 0 else {
        return nil
      }
      return stamp
    }
    return nil
  }

  /// The first date with a year that stands anywhere in the range, such as behind a byline.
  func firstDate(in range: TextRange) -> (date: PrintedDate, start: Int)? {
    let dates = DateReading(reader: reader, end: range.upperBound)
    for word in reader.words(in: range) {
      if let found = dates.date(at: word.lowerBound), found.date.year > 0 {
        return (found.date, word.lowerBound)
      }
    }
    return nil
  }

  private func plainStamp(_ line: TextRange) -> Stamp? {
    var stamp = Stamp()
    let dates = DateReading(reader: reader, end: line.upperBound, isExpected: isForeign)
    var offset = line.lowerBound
    var (printed, isRelative) = (0, false)
    while offset < line.upperBound {
      if let next = separator(at: offset, line.upperBound) {
        offset = next
      } else if let found = dates.date(at: offset) {
        if stamp.date == nil { stamp.date = found.date }
        printed += 1
        offset = found.end
      } else if let found = dates.clock(at: offset) {
        take(found.minute, &stamp)
        offset = found.end
      } else if let next = word(at: offset, line.upperBound, &stamp) {
        offset = next
      } else if let next = span(at: offset, dates) {
        isRelative = true
        offset = next
      } else {
        return nil
      }
    }
    // Without a word or a time of day with it: a chronicle's `March 3`, the last words of a wrapped
    // sentence and the head of a table are no time of publication.
    let isPointed = reader[line.upperBound - 1] == UInt8(ascii: ".")
    if let date = stamp.date {
      return stamp.isAnnounced || date.year > 0 && printed == 1 && !isPointed ? stamp : nil
    }
    return isRelative || stamp.isAnnounced && reader.columns(line) > 4 ? stamp : nil
  }

  private func take(_ minute: Int, _ stamp: inout Stamp) {
    // ISO 8601's zone, `+03:00`, looks like a second time of day.
    if stamp.date?.minute == nil { stamp.date?.minute = minute }
    stamp.isAnnounced = true
  }

  /// The offset behind marks that stand between the parts of a stamp, and behind ISO 8601's T.
  private func separator(at offset: Int, _ end: Int) -> Int? {
    let found = reader.scalar(at: offset)
    if found.scalar == "T", Scalars.isDigit(reader[offset + 1]) { return offset + 1 }
    if found.scalar == "Z", reader.isBoundary(offset + 1, before: end) { return offset + 1 }
    if found.scalar == "+" || found.scalar == "-" {
      let digits = DateReading(reader: reader, end: end).number(at: offset + 1)
      if let digits, digits.digits == 4, digits.value <= 1400 { return digits.end }
      return offset + 1
    }
    guard !Scalars.isWordCharacter(found.scalar), found.scalar != "$", found.scalar != "%",
      found.scalar != "?", found.scalar != "!", !Scalars.isOpeningQuote(found.scalar)
    else { return nil }
    return offset + found.length
  }

  private func word(at offset: Int, _ end: Int, _ stamp: inout Stamp) -> Int? {
    if let found = CalendarWords.announcements.match(reader, at: offset, before: end) {
      stamp.isAnnounced = true
      return found.end
    }
    if let found = CalendarWords.changes.match(reader, at: offset, before: end) {
      if stamp.date == nil { stamp.isChange = true }
      stamp.isAnnounced = true
      return found.end
    }
    let found =
      CalendarWords.weekdays.match(reader, at: offset, before: end)
      ?? CalendarWords.zones.match(reader, at: offset, before: end)
      ?? CalendarWords.fillers.match(reader, at: offset, before: end)
    if let found { return found.end }
    return isForeign ? foreignWord(at: offset, end, &stamp) : nil
  }

  private func foreignWord(at offset: Int, _ end: Int, _ stamp: inout Stamp) -> Int? {
    let dates = DateReading(reader: reader, end: end)
    guard let word = dates.word(at: offset),
      let role = ForeignCalendarWords.role(dates.string(word))
    else { return nil }
    switch role {
    case .filler: break
    case .announcement: stamp.isAnnounced = true
    case .change:
      // East Asian sites write the label behind the date, too.
      if stamp.date == nil || isLast(word, end) { stamp.isChange = true }
      stamp.isAnnounced = true
    }
    return word.upperBound
  }

  private func isLast(_ word: TextRange, _ end: Int) -> Bool {
    var offset = word.upperBound
    while offset < end, let next = separator(at: offset, end) { offset = next }
    return offset >= end
  }

  /// `3 hours ago`.
  private func span(at offset: Int, _ dates: DateReading) -> Int? {
    guard let number = dates.number(at: offset) else { return nil }
    let unit = reader.skipSpace(number.end, before: dates.end)
    guard let found = CalendarWords.spans.match(reader, at: unit, before: dates.end) else {
      return nil
    }
    let ago = reader.skipSpace(found.end, before: dates.end)
    return reader.end(of: "ago", at: ago, before: dates.end)
  }
}
