// How the coverage looks: sources beside each other, events below each other, and the articles of the selected one.
// What is selected, CoveragePane knows.

import NewsCorpus
import Screen

extension CoveragePane {
  /// O(rows and columns of the screen).
  /// - Parameter marked: the article that is to be compared.
  func draw(_ frame: inout Frame, _ box: Box, _ corpus: Corpus, marked: Int?) {
    guard isOpen else { return }
    frame.fill(box)
    let (upper, lower) = box.split(lastRows: Self.boxRows(in: box.rows))
    guard let coverage else {
      frame.border(upper, title: title, focused: true)
      frame.border(lower)
      return
    }
    if !lower.isEmpty || !isAmongArticles { drawEvents(coverage, &frame, upper, corpus) }
    if !lower.isEmpty {
      drawArticles(coverage, &frame, lower, corpus, marked)
    } else if isAmongArticles {
      drawArticles(coverage, &frame, box, corpus, marked)
    }
  }

  private var title: String {
    let words = reading.words(shown: coverage?.read).map { " ─ \($0)" } ?? ""
    guard let coverage else { return "0 Coverage\(words)" }
    let shared = coverage.sharedCount
    let single = coverage.events.count - shared
    return
      "0 Coverage ─ \(counted(shared, "event")) in several sources, \(grouped(single)) in one\(words)"
  }

  // MARK: Events

  /// Where the columns of a table stand that is so wide.
  private struct Columns {
    /// Of what tells the event.
    var names: Int
    /// Of a source, with the gap before it.
    var source: Int
    /// How many sources are shown.
    var sources: Int

    /// Date and number of articles stand before and behind the names.
    static let fixed = 12 + 5
    /// Of a source's column: `+12 d ×10`.
    private static let least = 11

    /// An article says nothing where room is short.
    static func head(_ source: String) -> Substring {
      source.hasPrefix("The ") ? source.dropFirst(4) : source[...]
    }

    init(_ coverage: Coverage, columns: Int) {
      let all = coverage.sources.count
      let widest = coverage.sources.map { Width.of(Self.head($0)) }.max() ?? 0
      let room = max(0, columns - Self.fixed - max(16, min(44, columns / 3)))
      source = max(Self.least, min(20, widest + 2, room / max(1, all)))
      // The count of those that do not fit takes a column, too.
      sources = source * all <= room ? all : max(0, (room - 5) / source)
      let others = sources < coverage.sources.count ? 5 : 0
      names = max(0, min(60, columns - Self.fixed - sources * source - others))
    }
  }

  private func drawEvents(
    _ coverage: Coverage, _ frame: inout Frame, _ box: Box, _ corpus: Corpus
  ) {
    let inner = frame.border(
      box, title: title, trailing: list.position(of: eventCount), focused: !isAmongArticles)
    let columns = Columns(coverage, columns: inner.columns - 2)
    let (head, body) = inner.split(rows: 1)
    drawHead(coverage, columns, &frame, head)
    if coverage.events.isEmpty {
      frame.put("no articles", row: body.row, body, indent: 1, Style(.faint))
    }
    for line in 0..<body.rows where coverage.events.indices.contains(list.top + line) {
      let index = list.top + line
      let row = Box(row: body.row + line, column: body.column, rows: 1, columns: body.columns)
      draw(coverage.events[index], coverage, columns, &frame, row, corpus)
      if index == list.selected {
        frame.put("▸", row: row.row, column: body.column)
        select(&frame, row: row.row, body, focused: !isAmongArticles)
      }
    }
    if !isAmongArticles {
      frame.cursor = Point(row: body.row + list.selected - list.top, column: body.column)
    }
  }

  private func drawHead(
    _ coverage: Coverage, _ columns: Columns, _ frame: inout Frame, _ box: Box
  ) {
    frame.put("date", row: box.row, box, indent: 2, Style(.faint))
    frame.put("event", row: box.row, box, indent: 13, Style(.faint))
    var indent = 12 + columns.names + 6
    for source in coverage.sources.prefix(columns.sources) {
      frame.put(
        Columns.head(source), row: box.row, column: box.column + indent,
        limit: columns.source - 1, style: Style(.heading, .bold), ellipsis: true)
      indent += columns.source
    }
    let others = coverage.sources.count - columns.sources
    if others > 0 { frame.put("+\(others)", row: box.row, box, indent: indent, Style(.faint)) }
  }

  private func draw(
    _ event: CoveredEvent, _ coverage: Coverage, _ columns: Columns, _ frame: inout Frame,
    _ box: Box, _ corpus: Corpus
  ) {
    frame.put(event.group.shownDate, row: box.row, box, indent: 1, Style(.faint))
    frame.put(
      event.words(coverage, corpus), row: box.row, column: box.column + 13,
      limit: columns.names - 1,
      ellipsis: true)
    let count = padded(grouped(event.group.articles.count), to: 4)
    var indent = 12 + columns.names + 6
    frame.put(count, row: box.row, box, indent: indent - 5, Style(.faint))
    var cells = event.cells[...]
    for source in 0..<columns.sources {
      let cell = cells.first?.source == source ? cells.removeFirst() : nil
      let isFirst = cell.map { $0.lead == .first || $0.lead == .firstDay } ?? false
      let style = isFirst ? Style(.good, .bold) : cell == nil ? Style(.faint) : .plain
      let silence = event.perhaps.contains(source) ? "perhaps" : "·"
      frame.put(
        cell?.words ?? silence, row: box.row, column: box.column + indent,
        limit: columns.source - 1,
        style: style)
      indent += columns.source
    }
    if !cells.isEmpty { frame.put("+\(cells.count)", row: box.row, box, indent: indent, .plain) }
  }

  // MARK: Articles

  private func drawArticles(
    _ coverage: Coverage, _ frame: inout Frame, _ box: Box, _ corpus: Corpus, _ marked: Int?
  ) {
    guard let event = selected else {
      frame.border(box)
      return
    }
    let all = event.group.articles
    let inner = frame.border(
      box, title: event.title(coverage, corpus), trailing: articles.position(of: all.count),
      focused: isAmongArticles)
    let (head, body) = inner.split(rows: 1)
    frame.put(
      event.sureness(coverage), row: head.row, head, indent: 2, Style(.faint))
    let width = min(24, all.map { Width.of(coverage.source(of: $0)) }.max() ?? 0)
    for line in 0..<body.rows where all.indices.contains(articles.top + line) {
      let index = articles.top + line
      let row = body.row + line
      let article = corpus[all[index]]
      let date = article.date.map { TimelineDate($0) }
      frame.put(date?.words ?? " undated", row: row, body, indent: 1, Style(.faint))
      let clock = date.flatMap { $0.precision == .minute ? timeOfDay(Int($0.minute)) : nil }
      frame.put(clock ?? "", row: row, body, indent: 13, Style(.faint))
      frame.put(
        coverage.source(of: all[index]), row: row, column: body.column + 20, limit: width,
        style: Style(.heading), ellipsis: true)
      frame.put(article.title, row: row, body, indent: 22 + width, .plain)
      if all[index] == marked { frame.put("c", row: row, body, indent: 0, Style(.key)) }
      guard isAmongArticles, index == articles.selected else { continue }
      frame.put("▸", row: row, column: body.column)
      select(&frame, row: row, body, focused: true)
      frame.cursor = Point(row: row, column: body.column)
    }
  }
}

extension EventGroup {
  /// ` 2024-03-22`, behind `~` where it may be the date of the reports or is not written in full, ` ····-03-22` where
  /// no year is known.
  fileprivate var shownDate: String {
    guard let date else { return " undated" }
    let isYearKnown = !date.hasPrefix("--")
    return (isDateDoubtful || isDateInferred ? "~" : " ")
      + (isYearKnown ? date : "····\(date.dropFirst())")
  }
}

extension CoverageCell {
  /// `1st ×2`, `+3 d`: how it stands to the first, and how many articles where there are several.
  fileprivate var words: String {
    let lead =
      switch self.lead {
      case .first: "1st"
      case .firstDay: "1st?"
      case .minutes(let minutes): minutes < 60 ? "+\(minutes) min" : "+\(minutes / 60) h"
      case .days(let days): "+\(grouped(days)) d"
      case .undated: "?"
      }
    return count > 1 ? "\(lead) ×\(count)" : lead
  }
}

extension CoveredEvent {
  /// What tells it, but for who reports it; else the headline of its first article.
  fileprivate func words(_ coverage: Coverage, _ corpus: Corpus) -> String {
    let names = group.names.map { corpus.name(ofEntity: $0) }
      .filter { !coverage.sources.contains($0) }
    guard names.isEmpty else { return names.joined(separator: ", ") }
    return group.articles.first.map { corpus[$0].title } ?? ""
  }

  fileprivate func title(_ coverage: Coverage, _ corpus: Corpus) -> String {
    "\(words(coverage, corpus)) ─ \(counted(group.articles.count, "article"))"
  }

  /// `one event: 84 % sure at the weakest · perhaps: Northline · silent: Meridian Daily`
  fileprivate func sureness(_ coverage: Coverage) -> String {
    let silent = coverage.sources.indices.filter { source in
      !perhaps.contains(source) && !cells.contains { $0.source == source }
    }
    var parts: [String] = []
    if group.articles.count > 1 {
      parts.append("one event: \(percent(group.confidence)) sure at the weakest link")
    }
    if cells.contains(where: { $0.lead == .firstDay }) {
      parts.append("1st?: on one day, not all with a time")
    }
    func add(_ word: String, _ sources: [Int]) {
      guard !sources.isEmpty else { return }
      let named = sources.prefix(20).map { coverage.sources[$0] }.joined(separator: ", ")
      parts.append("\(word): \(named)\(sources.count > 20 ? " …" : "")")
    }
    add("perhaps", perhaps)
    add("silent", silent)
    return parts.joined(separator: " · ")
  }
}
