// How the timeline looks: a row for each date, below bars. What the rows are, TimelinePane knows; the bars are TimelineBars’.

import NewsCorpus
import Prose
import Screen

extension TimelineLane {
  /// Tells the lanes apart without colour.
  var sign: String {
    switch self {
    case .published: "●"
    case .event: "◆"
    case .mentioned: "·"
    }
  }

  var name: String { name(2) }

  /// Behind how many there are.
  func name(_ count: Int) -> String {
    switch self {
    case .published: "published"
    case .event: count == 1 ? "event" : "events"
    case .mentioned: "mentioned"
    }
  }

  fileprivate var style: Style {
    switch self {
    case .published: Style(.category2, .bold)
    case .event: Style(.category4, .bold)
    case .mentioned: Style(.faint)
    }
  }
}

extension TimelinePane {
  /// Rows above the list in a body of a height: what the signs mean, bars of a height, their axis and its labels. Where
  /// no year is known there are no bars.
  private func headRows(in rows: Int) -> (bars: Int, all: Int) {
    if rows < 8 { return (0, 0) }
    if rows < 16 || timeline != nil && bins == nil { return (0, 1) }
    let bars = rows < 30 ? 2 : rows < 44 ? 4 : 6
    return (bars, bars + 3)
  }

  /// Rows of the list in a body of a height.
  func listRows(in rows: Int) -> Int { max(0, rows - 2 - headRows(in: rows).all) }

  /// O(rows of the screen).
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    guard isOpen else { return }
    frame.fill(box)
    let inner = frame.border(
      box, title: title, trailing: list.position(of: rows.count), focused: true)
    let (bars, all) = headRows(in: box.rows)
    let (head, body) = inner.split(rows: all)
    if all > 0 { drawLegend(&frame, head) }
    if bars > 0, let bins {
      let room = Box(row: head.row + 1, column: head.column + 1, rows: bars, columns: head.columns)
      bins.draw(&frame, room, selected: selectedEntry?.date)
    }
    drawRows(&frame, body, corpus)
    frame.cursor = Point(row: body.row + list.selected - list.top, column: inner.column)
  }

  private var title: String {
    let articles = timeline.map { " ─ \(counted($0.facts.of, "article"))" } ?? ""
    let shown = lane.map { " ─ \($0.name) only" } ?? ""
    let order = isNewestFirst ? " ─ newest first" : ""
    return "7 Timeline\(articles)\(shown)\(order)"
  }

  /// `● 13 published ◆ 15 events · 41 mentioned`, and behind it how far the reading is, or what a bar is.
  private func drawLegend(_ frame: inout Frame, _ box: Box) {
    var column = box.column + 1
    for lane in TimelineLane.allCases {
      let count = laneCounts[Int(lane.rawValue)]
      frame.put(lane.sign, row: box.row, column: column, style: lane.style)
      column += 2
      let isShown = self.lane == nil || self.lane == lane
      column += frame.put(
        "\(grouped(count)) \(lane.name(count))", row: box.row, column: column,
        limit: box.endColumn - column,
        style: isShown ? .plain : Style(.faint))
      column += 1
    }
    column += 1
    guard let remark else { return }
    let width = Width.of(remark)
    frame.put(
      remark, row: box.row, column: max(column, box.endColumn - 1 - width),
      limit: box.endColumn - 1 - column, style: Style(.faint), ellipsis: true)
  }

  private var remark: String? {
    if let words = reading.words(shown: timeline?.facts) {
      return reading.isRunning ? words : "events and dates \(words)"
    }
    return bins?.remark
  }

  private func drawRows(_ frame: inout Frame, _ box: Box, _ corpus: Corpus) {
    guard let timeline else { return }
    if rows.isEmpty {
      frame.put("no dates", row: box.row, box, indent: 1, Style(.faint))
    }
    for line in 0..<box.rows where rows.indices.contains(list.top + line) {
      let index = list.top + line
      let place = Box(row: box.row + line, column: box.column, rows: 1, columns: box.columns)
      draw(rows[index], timeline, corpus, &frame, place)
      if index == list.selected {
        frame.put("▸", row: place.row, column: box.column)
        select(&frame, row: place.row, box, focused: true)
      }
    }
  }

  private func draw(
    _ row: Row, _ timeline: Timeline, _ corpus: Corpus, _ frame: inout Frame, _ box: Box
  ) {
    let entry = timeline.entries[row.entry]
    guard row.kind != .undated else {
      frame.put(
        "\(counted(row.count, "entry", "entries")) without a date or its year", row: box.row, box,
        indent: 1, Style(.heading, .bold))
      return
    }
    var date = entry.date
    if case .mentions(_, let inferred) = row.kind { date.inferred = inferred }
    frame.put(date.words, row: box.row, box, indent: 1, Style(.faint))
    var indent = 13
    if box.columns >= 58 {
      if row.kind == .entry || row.kind == .inner {
        frame.put(entry.detail, row: box.row, box, indent: indent, Style(.faint))
      }
      indent += 9
    }
    let isLookedBackUpon = entry.lane == .event && !entry.isMain
    frame.put(
      isLookedBackUpon ? "◇" : entry.lane.sign, row: box.row, box, indent: indent, entry.lane.style)
    let (words, remark) = words(row, entry, timeline, corpus)
    indent += row.kind == .inner ? 4 : 2
    let used = frame.put(
      words, row: box.row, column: box.column + indent, limit: box.columns - indent - 1,
      ellipsis: true)
    frame.put(
      remark, row: box.row, box, indent: indent + used + (words.isEmpty ? 0 : 2), Style(.faint))
  }

  /// What a row says, and what of lesser weight stands behind it.
  private func words(
    _ row: Row, _ entry: TimelineEntry, _ timeline: Timeline, _ corpus: Corpus
  ) -> (String, String) {
    let number = Int(entry.article)
    guard number < corpus.articleCount else { return ("", "") }
    let article = corpus[number]
    switch row.kind {
    case .mentions(let articles, _):
      let sign = isUnfolded(entry) ? "-" : "+"
      return (
        "\(sign) \(counted(row.count, "mention")) in \(counted(articles, "article"))", ""
      )
    case .entry, .inner, .undated: break
    }
    switch entry.lane {
    case .published: return (article.title, article.source ?? "")
    case .event:
      let names = timeline.names(of: entry).map { corpus.name(ofEntity: $0) }
      let count = Int(entry.articleCount)
      return (
        names.joined(separator: ", "), count > 1 ? counted(count, "article") : article.title
      )
    case .mentioned: return ("“\(article.string(entry.place))”", article.title)
    }
  }
}

extension TimelineDate {
  /// ` 2024-03-22`, ` 2015-11-··`, behind `~` where a part of it is not written. Eleven columns.
  var words: String {
    func part(_ number: Int, _ width: Int) -> String {
      guard number > 0 else { return String(repeating: "·", count: width) }
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    guard month > 0 || isDated else { return " undated" }
    let isInferred =
      inferred.contains(.year) && isDated || inferred.contains(.month) && month > 0
      || inferred.contains(.day) && day > 0
    return (isInferred ? "~" : " ")
      + "\(part(Int(year), 4))-\(part(Int(month), 2))-\(part(Int(day), 2))"
  }
}

extension TimelineEntry {
  /// What stands behind a date, eight columns: its time, the end of a range, which part of a month or year.
  fileprivate var detail: String {
    if isRange {
      // As much of the end as differs: day, month or year.
      let words = end.words
      if end.year != date.year { return "→\(words.dropFirst().prefix(end.month > 0 ? 7 : 4))" }
      return "→\(words.dropFirst(6).prefix(end.day > 0 ? 5 : 2))"
    }
    switch date.precision {
    case .minute: return timeOfDay(Int(date.minute))
    case .week: return "week"
    case .day, .unknown: return ""
    case .month, .year:
      switch part {
      case .whole: return ""
      case .early: return "early"
      case .middle: return "mid"
      case .late: return "late"
      }
    }
  }
}

/// `07:40`
func timeOfDay(_ minute: Int) -> String {
  let (hours, minutes) = (minute / 60, minute % 60)
  return "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
}
