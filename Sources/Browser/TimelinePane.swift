// The timeline, over the panes: when the articles of the list were published, when the events were that they report, and
// which dates they mention. What is on it, NewsCorpus knows; how it looks, TimelineDrawing.

import Articles
import NewsCorpus
import Screen

/// State of the timeline.
struct TimelinePane: Sendable {
  /// A row of the list.
  struct Row: Equatable {
    enum Kind: Equatable {
      case entry
      /// A mention below the row that stands for all of its day.
      case inner
      /// Several mentions of one day: in how many articles they stand, and what of it none of them writes.
      case mentions(articles: Int, inferred: PublicationDate.Parts)
      /// Above what has no date.
      case undated
    }

    var kind: Kind
    /// The first entry that it stands for.
    var entry: Int
    /// For how many entries it stands.
    var count = 1
  }

  /// What the timeline was asked for.
  struct Basis: Equatable {
    var snapshot: Int
    var filter: Filter
    /// How many articles, which become more as an answer is completed.
    var count: Int
  }

  private(set) var isOpen = false
  /// Nil until the first answer.
  private(set) var timeline: Timeline?
  private(set) var basis: Basis?
  var reading = CoverReading()
  var list = ListState()
  /// The lane that is shown; nil for all.
  private(set) var lane: TimelineLane?
  private(set) var isNewestFirst = false
  private(set) var rows: [Row] = []
  private(set) var bins: TimelineBins?
  private(set) var laneCounts = [0, 0, 0]
  /// Days of which all mentions are listed, by their order.
  private var unfolded: Set<UInt32> = []
  private var columns = 0

  /// As many mentions of a day are listed one by one; more are told together.
  private static let listedMentions = 2

  mutating func open() { isOpen = true }

  /// What was read stays, so that who comes back finds it; what was not finished is read anew then.
  mutating func close() {
    isOpen = false
    if reading.isRunning { basis = nil }
    reading.stop()
  }

  /// Asks for the dates of other articles; those of the last ones have other numbers now.
  mutating func request(_ basis: Basis, generation: Int) {
    self.basis = basis
    timeline = nil
    (rows, bins, unfolded) = ([], nil, [])
    reading.begin(generation)
  }

  /// Takes an answer: all publications, and the events and mentions of those articles that are read.
  /// The selected row stays.
  mutating func receive(_ timeline: Timeline) {
    let kept = list.selected > 0 ? selectedEntry : nil
    self.timeline = timeline
    // Of more articles than these, texts are not read.
    let all = min(timeline.facts.of, TimelineReader.mostArticles)
    reading.progress = ReadArticles(timeline.facts.read, of: all)
    laneCounts = timeline.entries.reduce(into: [0, 0, 0]) { $0[Int($1.lane.rawValue)] += 1 }
    arrange()
    if let kept, let row = rows.firstIndex(where: { timeline.entries[$0.entry] == kept }) {
      list.shift(to: row)
    }
  }

  /// All lanes, then each of them.
  mutating func showNextLane() {
    let all: [TimelineLane?] = [nil] + TimelineLane.allCases
    lane = next(after: lane, of: all) ?? nil
    keepingEntry { $0.arrange() }
  }

  mutating func reverse() {
    isNewestFirst.toggle()
    arrange()
    list = ListState()
  }

  /// Lists all mentions of the selected row's day, or tells them together.
  mutating func toggle(_ row: Row) {
    guard let timeline else { return }
    let day = timeline.entries[row.entry].date.dayOrder
    if unfolded.remove(day) == nil { unfolded.insert(day) }
    arrange()
  }

  /// For another width: other bars fit.
  mutating func layOut(columns: Int) {
    guard columns != self.columns else { return }
    self.columns = columns
    fillBins()
  }

  mutating func settle(visible: Int) {
    if timeline != nil { list.settle(count: rows.count, visible: visible) }
  }

  var selectedRow: Row? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  var selectedEntry: TimelineEntry? {
    guard let row = selectedRow, row.kind != .undated else { return nil }
    return timeline?.entries[row.entry]
  }

  /// The selected entry is found again among other rows, where it is one of them.
  private mutating func keepingEntry(_ change: (inout TimelinePane) -> Void) {
    let kept = selectedRow?.entry
    change(&self)
    list = ListState(selected: rows.firstIndex { $0.entry == kept } ?? 0)
  }
}

// MARK: rows

extension TimelinePane {
  /// Makes the rows of the lane that is shown. O(entries).
  private mutating func arrange() {
    rows = []
    fillBins()
    guard let timeline else { return }
    let days = days(timeline.entries)
    let dated = days.prefix { timeline.entries[$0.lowerBound].date.isDated }
    for day in isNewestFirst ? dated.reversed() : Array(dated) { add(day, timeline.entries) }
    let undated = days[dated.count...]
    guard let first = undated.first?.lowerBound, let end = undated.last?.upperBound else { return }
    let count = timeline.entries[first..<end].count { isShown($0) }
    if count > 0 { rows.append(Row(kind: .undated, entry: first, count: count)) }
    for day in undated { add(day, timeline.entries) }
  }

  private func isShown(_ entry: TimelineEntry) -> Bool { lane == nil || entry.lane == lane }

  /// The entries of each day, month or year of which no more is known.
  private func days(_ entries: [TimelineEntry]) -> [Range<Int>] {
    var days: [Range<Int>] = []
    var start = 0
    for index in entries.indices
    where index + 1 == entries.count
      || entries[index + 1].date.dayOrder != entries[index].date.dayOrder
    {
      days.append(start..<index + 1)
      start = index + 1
    }
    return days
  }

  /// The rows of a day: publications and events one by one, then its mentions.
  private mutating func add(_ day: Range<Int>, _ entries: [TimelineEntry]) {
    let mentions = entries[day].firstIndex { $0.lane == .mentioned } ?? day.upperBound
    for entry in day.lowerBound..<mentions where isShown(entries[entry]) {
      rows.append(Row(kind: .entry, entry: entry))
    }
    let told = mentions..<day.upperBound
    guard lane == nil || lane == .mentioned, !told.isEmpty else { return }
    guard told.count > Self.listedMentions else {
      rows += told.map { Row(kind: .entry, entry: $0) }
      return
    }
    rows.append(
      Row(
        kind: .mentions(
          articles: Set(entries[told].map(\.article)).count,
          inferred: entries[told].reduce([.year, .month, .day]) {
            $0.intersection($1.date.inferred)
          }), entry: told.lowerBound, count: told.count))
    guard isUnfolded(entries[told.lowerBound]) else { return }
    rows += told.map { Row(kind: .inner, entry: $0) }
  }

  func isUnfolded(_ entry: TimelineEntry) -> Bool { unfolded.contains(entry.date.dayOrder) }

  /// O(entries).
  private mutating func fillBins() {
    bins = nil
    guard let timeline, columns > 0 else { return }
    var runs: [TimelineBins.Run] = []
    for entry in timeline.entries where entry.date.isDated && isShown(entry) {
      if let last = runs.last, last.date.dayOrder == entry.date.dayOrder {
        runs[runs.count - 1].count += 1
      } else {
        runs.append(TimelineBins.Run(date: entry.date, count: 1))
      }
    }
    bins = TimelineBins(runs, columns: columns)
  }
}
