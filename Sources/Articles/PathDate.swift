// A date in a file's path or an address: `2024-03-26-storm.txt`, `2024/03/26/storm`, `20240326.txt`.

import Prose

/// Reads dates out of names, where digits may mean anything else.
struct PathDate {
  let reader: TextReader

  /// The last date in the range that has year, month and day; for an address also year and month
  /// (`/2024/03/`). The last, because folders are coarser than names. Linear.
  func last(in range: TextRange, monthsToo: Bool) -> PrintedDate? {
    let dates = DateReading(reader: reader, end: range.upperBound)
    var offset = range.lowerBound
    var best: PrintedDate?
    while offset < range.upperBound {
      guard Scalars.isDigit(reader[offset]) else {
        offset += 1
        continue
      }
      var behind = offset
      while behind < range.upperBound, Scalars.isDigit(reader[behind]) { behind += 1 }
      if isFree(offset, range), let date = date(at: offset, dates, monthsToo) {
        if date.day > 0 || best == nil { best = date }
      }
      offset = behind
    }
    return best
  }

  /// Digits inside a word, such as a checksum's, are no date.
  private func isFree(_ offset: Int, _ range: TextRange) -> Bool {
    offset == range.lowerBound || !Scalars.isWordCharacter(reader.scalar(at: offset - 1).scalar)
  }

  private func date(at start: Int, _ dates: DateReading, _ monthsToo: Bool) -> PrintedDate? {
    guard let year = dates.number(at: start) else { return nil }
    if year.digits == 8 { return dates.date(at: start)?.date }
    guard year.digits == 4, (1600...2199).contains(year.value), isMark(year.end),
      let month = dates.number(at: year.end + 1), month.digits <= 2
    else { return nil }
    let mark = reader[year.end]
    if reader[month.end] == mark, let day = dates.number(at: month.end + 1), day.digits <= 2 {
      let date = PrintedDate(year: year.value, month: month.value, day: day.value)
      if date.isPossible, !Scalars.isASCIILetter(reader[day.end]) { return date }
    }
    let coarse = PrintedDate(year: year.value, month: month.value)
    return monthsToo && reader[month.end] == mark && coarse.isPossible ? coarse : nil
  }

  private func isMark(_ offset: Int) -> Bool {
    [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(
      reader[offset])
  }
}
