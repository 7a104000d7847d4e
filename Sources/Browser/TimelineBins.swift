// How many dates of a timeline fall into each day, week, month, year or decade: the bars above it. What is on the
// timeline, NewsCorpus knows; how bars are drawn, TimelineDrawing.

import Articles
import NewsCorpus

/// The bars for some dates, chosen so that they fit a width.
struct TimelineBins: Equatable, Sendable {
  /// How long the time of a bar is.
  enum Unit: Int, CaseIterable {
    case day, week, month, year, decade
  }

  let unit: Unit
  /// The first bar's number: of the day, week or month since some beginning, of the year or decade.
  let first: Int
  /// A bar each.
  private(set) var counts: [Int] = []
  /// Dates that lie before the first bar, and behind the last.
  private(set) var earlier = 0
  private(set) var later = 0
  /// Dates that are known less exactly than the time of a bar: they are in none.
  private(set) var coarser = 0

  /// Of a hundred dates so many are to be known as exactly as a bar, and so many of these are to have theirs: a few
  /// from another time may lie outside.
  private static let exactShare = 60
  private static let heldShare = 90

  /// Dates of one day, month or year, and how many.
  struct Run {
    var date: TimelineDate
    var count: Int
  }

  /// Nil where no date is known.
  /// - Parameters:
  ///   - runs: in the order of time, dated.
  ///   - columns: for how many bars there is room, at least 1.
  init?(_ runs: [Run], columns: Int) {
    let all = runs.reduce(0) { $0 + $1.count }
    guard all > 0, columns > 0 else { return nil }
    for unit in Unit.allCases {
      let placed = Self.placed(runs, unit)
      let window = Self.window(placed, columns)
      let held = placed[window].reduce(0) { $0 + $1.count }
      let exact = placed.reduce(0) { $0 + $1.count }
      let isTelling =
        exact * 100 >= all * Self.exactShare && held * 100 >= exact * Self.heldShare
      guard !window.isEmpty, isTelling || unit == .decade else { continue }
      self.init(unit, placed, window)
      coarser = all - exact
      return
    }
    return nil
  }

  private init(_ unit: Unit, _ placed: [(bin: Int, count: Int)], _ window: Range<Int>) {
    self.unit = unit
    first = placed[window.lowerBound].bin
    counts = Array(repeating: 0, count: placed[window.upperBound - 1].bin - first + 1)
    for run in placed[window] { counts[run.bin - first] += run.count }
    earlier = placed[..<window.lowerBound].reduce(0) { $0 + $1.count }
    later = placed[window.upperBound...].reduce(0) { $0 + $1.count }
  }

  /// What is known as exactly as a unit, with the bar that it is in.
  private static func placed(_ runs: [Run], _ unit: Unit) -> [(bin: Int, count: Int)] {
    runs.compactMap { run in bin(of: run.date, unit).map { ($0, run.count) } }
  }

  /// Of all that a number of bars can show the most, and of equal ones the latest.
  private static func window(_ placed: [(bin: Int, count: Int)], _ columns: Int) -> Range<Int> {
    var (start, held) = (0, 0)
    var best = (range: 0..<0, held: 0)
    for end in placed.indices {
      held += placed[end].count
      while placed[end].bin - placed[start].bin >= columns {
        held -= placed[start].count
        start += 1
      }
      if held >= best.held { best = (start..<end + 1, held) }
    }
    return best.range
  }

  /// The number of the bar that a date belongs to; nil where it is not known so exactly.
  private static func bin(of date: TimelineDate, _ unit: Unit) -> Int? {
    let precisions: [TimelineDate.Precision] = [.day, .week, .month, .year, .year]
    guard date.isDated, date.precision <= precisions[unit.rawValue] else { return nil }
    switch unit {
    case .month: return Int(date.year) * 12 + max(1, Int(date.month)) - 1
    case .year: return Int(date.year)
    case .decade: return Int(date.year) / 10
    case .day, .week:
      let day = CalendarDay(year: Int(date.year), month: Int(date.month), day: Int(date.day))
      guard let number = day?.number else { return nil }
      // 1970-01-01 was a Thursday; weeks begin on Monday.
      return unit == .day ? number : Int((Double(number + 3) / 7).rounded(.down))
    }
  }

  /// Where a date is among the bars: a negative number before, one beyond the last behind them. Nil where it has no
  /// place, or is not known so exactly.
  func index(of date: TimelineDate) -> Int? {
    Self.bin(of: date, unit).map { min(max($0 - first, -1), counts.count) }
  }

  var highest: Int { counts.max() ?? 0 }

  /// `2024-03-22`, `2024-03`, `2024`: when a bar begins.
  func label(_ index: Int) -> String {
    let bin = first + index
    switch unit {
    case .day: return Self.label(dayNumber: bin)
    case .week: return Self.label(dayNumber: bin * 7 - 3)
    case .month: return "\(Self.padded(bin / 12, 4))-\(Self.padded(bin % 12 + 1, 2))"
    case .year: return Self.padded(bin, 4)
    case .decade: return "\(Self.padded(bin * 10, 4))s"
    }
  }

  private static func label(dayNumber: Int) -> String {
    guard let day = CalendarDay(number: dayNumber) else { return "" }
    return "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension TimelineBins.Unit {
  var name: String {
    switch self {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    case .decade: "decade"
    }
  }
}
