// The forms of a date beside the English ones: names of months in other languages, East Asian signs, the
// year first. They cost only where digits already look like one.

import Prose

extension DateReading {
  /// `26 марта 2024`, `26. März 2024`, `26 de marzo de 2024`, `le 1er mai 2024`, `26-mars-2024`; the year
  /// must stand there, for so much looks like a day and a word.
  func foreignDayFirst(at start: Int) -> (date: PrintedDate, end: Int)? {
    guard let day = number(at: start), day.digits <= 2, (1...31).contains(day.value) else {
      return nil
    }
    var offset = afterMark(day.end)
    if let ordinal = end(ofOne: ["er ", "º", "°", "ª", "-го", "-е"], at: offset) {
      offset = ordinal
    }
    let hyphen = UInt8(ascii: "-")
    offset = reader[offset] == hyphen ? offset + 1 : reader.skipSpace(offset, before: end)
    offset = end(ofOne: Self.connectives, at: offset) ?? offset
    guard var word = word(at: offset) else { return nil }
    word = secondName(behind: word) ?? word
    var behind = afterMark(word.upperBound)
    if behind < end, reader[behind] == hyphen || reader[behind] == UInt8(ascii: ",") { behind += 1 }
    behind = reader.skipSpace(behind, before: end)
    behind = end(ofOne: Self.connectives, at: behind) ?? behind
    guard let year = number(at: behind), isYear(year), let month = foreignMonth(word) else {
      return nil
    }
    return (PrintedDate(year: year.value, month: month, day: day.value), year.end)
  }

  /// Arabic papers print a month by both of its names, `28 آب/أغسطس 2013`; the Syrian one may be two words.
  private func secondName(behind first: TextRange) -> TextRange? {
    guard reader[first.lowerBound] >= 0x80 else { return nil }
    var offset = first.upperBound
    if let more = word(at: reader.skipSpace(offset, before: end)) { offset = more.upperBound }
    offset = reader.skipSpace(offset, before: end)
    guard offset < end, reader[offset] == UInt8(ascii: "/"),
      let second = word(at: reader.skipSpace(offset + 1, before: end)), foreignMonth(second) != nil
    else { return nil }
    return second
  }

  /// `Mart 26, 2019`, `mars 2024`: only where a date is expected, because any word may begin so.
  func foreignMonthFirst(at start: Int) -> (date: PrintedDate, end: Int)? {
    guard let word = word(at: start) else { return nil }
    var offset = reader.skipSpace(afterMark(word.upperBound), before: end)
    offset = end(ofOne: Self.connectives, at: offset) ?? offset
    guard let first = number(at: offset) else { return nil }
    if isYear(first) {
      return foreignMonth(word).map { (PrintedDate(year: first.value, month: $0), first.end) }
    }
    let comma = reader[afterMark(first.end)] == UInt8(ascii: ",") ? 1 : 0
    let next = reader.skipSpace(afterMark(first.end) + comma, before: end)
    guard first.digits <= 2, let year = number(at: next), isYear(year),
      let month = foreignMonth(word)
    else { return nil }
    return (PrintedDate(year: year.value, month: month, day: first.value), year.end)
  }

  /// `2024年3月26日`, `2024년 3월 26일`, `2024. 3. 26.`, `2024. március 26.`, `2024 March 26`.
  func yearFirst(at start: Int) -> (date: PrintedDate, end: Int)? {
    guard let year = number(at: start), isYear(year) else { return nil }
    if let behind = end(ofOne: ["年", "년"], at: year.end) {
      return eastAsian(year: year.value, at: reader.skipSpace(behind, before: end))
    }
    let isPointed = reader[year.end] == UInt8(ascii: ".")
    let next = reader.skipSpace(afterMark(year.end), before: end)
    guard next > year.end else { return nil }
    if isPointed, let month = number(at: next), month.digits <= 2,
      reader[month.end] == UInt8(ascii: "."),
      let day = number(at: reader.skipSpace(month.end + 1, before: end)), day.digits <= 2
    {
      let date = PrintedDate(year: year.value, month: month.value, day: day.value)
      return (date, afterMark(day.end))
    }
    let connected = reader.end(of: "m. ", at: next, before: end) ?? next
    guard let word = word(at: connected),
      let day = number(at: reader.skipSpace(afterMark(word.upperBound), before: end)),
      day.digits <= 2, let month = month(word)
    else { return nil }
    return (PrintedDate(year: year.value, month: month, day: day.value), afterMark(day.end))
  }

  private func eastAsian(year: Int, at start: Int) -> (date: PrintedDate, end: Int)? {
    guard let month = number(at: start), let behind = end(ofOne: ["月", "월"], at: month.end) else {
      return nil
    }
    let next = reader.skipSpace(behind, before: end)
    guard let day = number(at: next), let last = end(ofOne: ["日", "일"], at: day.end) else {
      return (PrintedDate(year: year, month: month.value), behind)
    }
    return (PrintedDate(year: year, month: month.value, day: day.value), last)
  }

  // MARK: Words

  private static let connectives: [StaticString] = ["de ", "del ", "di ", "d'", "of "]

  /// The run of letters at an offset, at most 40 bytes.
  func word(at start: Int) -> TextRange? {
    var offset = start
    while offset < end, offset - start < 40 {
      let found = reader.scalar(at: offset)
      let isDot = found.scalar == "\u{307}"
      guard isDot || Scalars.isWordCharacter(found.scalar), !Scalars.isDigit(reader[offset]) else {
        break
      }
      offset += found.length
    }
    // CJK letters stand without blanks and are no word of these tables.
    return offset > start ? TextRange(start, offset) : nil
  }

  /// A word as a string.
  func string(_ word: TextRange) -> String {
    String(decoding: reader.bytes[word.offsets], as: UTF8.self)
  }

  private func foreignMonth(_ word: TextRange) -> Int? { ForeignCalendarWords.month(string(word)) }

  private func month(_ word: TextRange) -> Int? {
    CalendarWords.months.match(reader, at: word.lowerBound, before: word.upperBound).map {
      CalendarWords.month(at: $0.index)
    } ?? foreignMonth(word)
  }

  private func afterMark(_ offset: Int) -> Int {
    offset < end && reader[offset] == UInt8(ascii: ".") ? offset + 1 : offset
  }

  private func end(ofOne phrases: [StaticString], at start: Int) -> Int? {
    for phrase in phrases {
      if let found = reader.end(of: phrase, at: start, before: end) { return found }
    }
    return nil
  }
}
