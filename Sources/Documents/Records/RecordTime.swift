// Times that records write as numbers or without marks, as the ISO 8601 text that the parser reads.

import Articles
import Columns

/// Writes times of records as text.
enum RecordTime {
  /// 1980 to 2100 in seconds: smaller numbers are years, counters or ratings.
  private static let seconds = 315_532_800.0..<4_102_444_800.0

  /// `2024-03-26T12:11:00Z` of a Unix time in seconds, milliseconds, microseconds or nanoseconds; of
  /// a number such as 20240326 or 2024 the date; nil where it is no time.
  static func text(_ number: Double) -> String? {
    for scale in [1.0, 1e3, 1e6, 1e9] where seconds.contains(number / scale) {
      return text(unix: Int(number / scale))
    }
    guard number.rounded() == number, number >= 1900, number < 21_000_000 else { return nil }
    return digits(Array("\(Int(number))".utf8))
  }

  /// A date as the parser reads it: digits alone are Unix times or dates without marks
  /// (`20240326T121100Z`); anything else stays as it is.
  static func text(_ bytes: Bytes) -> [UInt8] {
    let kept = bytes.prefix(40).filter { $0 != UInt8(ascii: "T") && $0 != UInt8(ascii: "Z") }
    guard bytes.count <= 24, kept.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }) else {
      return Array(bytes)
    }
    if let date = digits(kept) { return Array(date.utf8) }
    guard let number = Double(String(decoding: bytes, as: UTF8.self)), let text = text(number)
    else { return Array(bytes) }
    return Array(text.utf8)
  }

  /// The date that 4, 8, 12 or 14 digits are; nil where the calendar has none such.
  private static func digits(_ digits: [UInt8]) -> String? {
    guard [4, 8, 12, 14].contains(digits.count),
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) - 48 } }
    let year = number(0..<4)
    guard (1900...2100).contains(year) else { return nil }
    if digits.count == 4 { return "\(year)" }
    let day = "\(padded(year, 4))-\(padded(number(4..<6), 2))-\(padded(number(6..<8), 2))"
    guard (1...12).contains(number(4..<6)), (1...31).contains(number(6..<8)) else { return nil }
    if digits.count == 8 { return day }
    guard number(8..<10) < 24, number(10..<12) < 60 else { return nil }
    return "\(day)T\(padded(number(8..<10), 2)):\(padded(number(10..<12), 2)):00Z"
  }

  /// Days to a date: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  private static func text(unix: Int) -> String {
    let days = unix / 86_400 + 719_468
    let time = unix % 86_400
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T"
      + "\(padded(time / 3600, 2)):\(padded(time / 60 % 60, 2)):\(padded(time % 60, 2))Z"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
