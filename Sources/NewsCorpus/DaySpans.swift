// What readers write for days: `2024`, `2024-03..2024-05`, `<2020`, `yesterday`. What an article prints is
// read elsewhere (Articles).

import Articles
import SearchIndex

/// Reads the value of `date:`. Today is told by whoever asks, and nothing is relative without it.
struct DaySpans {
  let today: CalendarDay?

  /// nil where the text means no days.
  func span(_ typed: String) -> Query.DaySpan? {
    let text = typed.lowercased().split { $0.isWhitespace || $0 == "/" }.joined(separator: "-")
    guard text.utf8.count <= 40 else { return nil }
    for (sign, ends) in Self.comparisons where text.hasPrefix(sign) {
      guard let days = days(text.dropFirst(sign.count)) else { return nil }
      return span(ends(days), text)
    }
    if let (before, after) = halves(text) {
      let (first, last) = (days(before), days(after))
      if first == nil, !before.isEmpty || last == nil { return nil }
      if last == nil, !after.isEmpty { return nil }
      // Written from the later to the earlier it means the same.
      if let first, let last, last.upperBound < first.lowerBound {
        return span((last.lowerBound, first.upperBound), text)
      }
      return span((first?.lowerBound, last?.upperBound), text)
    }
    return days(Substring(text)).flatMap { span(($0.lowerBound, $0.upperBound), text) }
  }

  private typealias Ends = (first: Int?, last: Int?)

  /// The longer signs first.
  private static let comparisons: [(String, @Sendable (ClosedRange<Int>) -> Ends)] = [
    ("<=", { (nil, $0.upperBound) }), (">=", { ($0.lowerBound, nil) }),
    ("<", { (nil, $0.lowerBound - 1) }), (">", { ($0.upperBound + 1, nil) }),
  ]

  private func span(_ ends: Ends, _ text: String) -> Query.DaySpan {
    Query.DaySpan(
      first: ends.first, last: ends.last, text: text, remark: Self.remark(on: text, ends))
  }

  /// Where a month stands without a year: which one it was taken for.
  private static func remark(on text: String, _ ends: Ends) -> String? {
    let parts = text.split { !$0.isLetter && !$0.isNumber }
    guard parts.contains(where: { month(named: $0) != nil }),
      !parts.contains(where: { $0.utf8.count == 4 && $0.allSatisfy(\.isNumber) })
    else { return nil }
    let days = [ends.first, ends.last].compactMap { $0.flatMap { CalendarDay(number: $0) } }
    return "no year is said: read as the last one that has begun, "
      + days.map(\.text).joined(separator: "..")
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december",
  ]

  /// 1–12 for a month's English name or its first three letters or more.
  private static func month(named word: Substring) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return monthNames.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// What stands before and behind `..` or an ellipsis.
  private func halves(_ text: String) -> (Substring, Substring)? {
    if let ellipsis = text.firstIndex(of: "…") {
      return (text[..<ellipsis], text[text.index(after: ellipsis)...])
    }
    var index = text.startIndex
    while let dot = text[index...].firstIndex(of: ".") {
      let next = text.index(after: dot)
      if next < text.endIndex, text[next] == "." {
        return (text[..<dot], text[text.index(after: next)...])
      }
      index = next
    }
    return nil
  }

  /// A year, a month, a day, or a word for some, as day numbers.
  private func days(_ text: Substring) -> ClosedRange<Int>? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if let today, let days = relativeDays(parts.map(String.init), today) { return days }
    if let days = namedDays(parts) { return days }
    if let days = Self.joinedDay(text) { return days }
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) })
    else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard numbers.count == parts.count else { return nil }
    return Self.days(
      numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// `20240304`.
  private static func joinedDay(_ text: Substring) -> ClosedRange<Int>? {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text)
    else { return nil }
    return days(number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// `march`, `march-2024`, `4-march`, `march-4,-2024`, `4th-march-2024`.
  private func namedDays(_ parts: [Substring]) -> ClosedRange<Int>? {
    guard (1...3).contains(parts.count) else { return nil }
    var (month, day, year): (Int?, Int?, Int?)
    for part in parts {
      let word = part.last == "," ? part.dropLast() : part
      let digits = word.prefix { ("0"..."9").contains($0) }
      if let named = Self.month(named: word), month == nil {
        month = named
      } else if digits.utf8.count == 4, digits.count == word.count, year == nil {
        year = Int(digits)
      } else if (1...2).contains(digits.utf8.count), day == nil,
        ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
      {
        day = Int(digits)
      } else {
        return nil
      }
    }
    guard let month else { return nil }
    if let year { return Self.days(year, month: month, day: day) }
    guard let today else { return nil }
    let days = Self.days(today.year, month: month, day: day)
    if let days, days.lowerBound <= today.number { return days }
    return Self.days(today.year - 1, month: month, day: day)
  }

  private static func days(_ year: Int, month: Int?, day: Int?) -> ClosedRange<Int>? {
    let lastMonth = month ?? 12
    guard (1...12).contains(lastMonth) else { return nil }
    let lastDay = day ?? PublicationDate.days(in: lastMonth, of: year)
    guard let first = CalendarDay(year: year, month: month ?? 1, day: day ?? 1),
      let last = CalendarDay(year: year, month: lastMonth, day: lastDay)
    else { return nil }
    return first.number...last.number
  }

  /// `today`, `yesterday`, `this-week` (from Monday, as ISO 8601 counts), `last-month`, `last-7-days`.
  private func relativeDays(_ words: [String], _ today: CalendarDay) -> ClosedRange<Int>? {
    let number = today.number
    switch (words.first, words.count) {
    case ("today", 1): return number...number
    case ("yesterday", 1): return number - 1...number - 1
    case ("this", 2): return span(of: words[1], today, back: 0)
    case ("last", 2): return span(of: words[1], today, back: 1)
    case ("last", 3):
      guard words[2] == "days", let count = Int(words[1]), (1...100_000).contains(count) else {
        return nil
      }
      return number - count + 1...number
    default: return nil
    }
  }

  /// The week, month or year of today, or the one before.
  private func span(of unit: String, _ today: CalendarDay, back: Int) -> ClosedRange<Int>? {
    switch unit {
    case "week":
      let monday = today.number - today.weekday + 1 - back * 7
      return monday...monday + 6
    case "month":
      let month = today.month - back
      return month > 0
        ? Self.days(today.year, month: month, day: nil)
        : Self.days(today.year - 1, month: month + 12, day: nil)
    case "year": return Self.days(today.year - back, month: nil, day: nil)
    default: return nil
    }
  }
}

extension CalendarDay {
  /// `2024-03-04`.
  fileprivate var text: String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
