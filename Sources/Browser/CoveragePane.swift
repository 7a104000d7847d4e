// Who covered what, over the panes: a row an event, a column a source, and below them the articles of the selected
// event. Which articles are about one event, NewsCorpus knows; how it looks, CoverageDrawing.

import NewsCorpus
import Screen

/// State of the coverage.
struct CoveragePane: Sendable {
  private(set) var isOpen = false
  /// Nil until the first answer.
  private(set) var coverage: Coverage?
  /// The snapshot that it was asked for.
  private(set) var snapshot: Int?
  var reading = CoverReading()
  /// Events.
  var list = ListState()
  /// Articles of the selected event.
  var articles = ListState()
  /// Whether keys move among the articles of the selected event.
  var isAmongArticles = false

  mutating func open() { isOpen = true }

  /// What was read stays, so that who comes back finds it; what was not finished is read anew then.
  mutating func close() {
    isOpen = false
    if reading.isRunning { snapshot = nil }
    reading.stop()
  }

  /// Asks for the events of another corpus; its articles have other numbers.
  mutating func request(_ snapshot: Int, generation: Int) {
    self.snapshot = snapshot
    coverage = nil
    isAmongArticles = false
    articles = ListState()
    reading.begin(generation)
  }

  /// Takes an answer: the events of those articles that are read. The selected row stays on its event.
  mutating func receive(_ coverage: Coverage) {
    let kept = selected?.group.articles.first
    self.coverage = coverage
    reading.progress = coverage.read
    guard let kept, list.selected > 0 || isAmongArticles else { return }
    if let row = coverage.events.firstIndex(where: { $0.group.articles.contains(kept) }) {
      list.shift(to: row)
    }
  }

  var eventCount: Int { coverage?.events.count ?? 0 }

  var selected: CoveredEvent? {
    guard let coverage, coverage.events.indices.contains(list.selected) else { return nil }
    return coverage.events[list.selected]
  }

  /// The article that is selected below the events.
  var selectedArticle: Int? {
    guard let group = selected?.group, group.articles.indices.contains(articles.selected) else {
      return nil
    }
    return group.articles[articles.selected]
  }

  /// Moves among the events, or among the articles of one.
  mutating func move(_ move: Move, in rows: Int) {
    let (events, below) = Self.listRows(in: rows)
    if isAmongArticles {
      articles.move(move, count: selected?.group.articles.count ?? 0, visible: below)
    } else {
      let before = list.selected
      list.move(move, count: eventCount, visible: events)
      if list.selected != before { articles = ListState() }
    }
  }

  mutating func settle(in rows: Int) {
    guard coverage != nil else { return }
    let (events, below) = Self.listRows(in: rows)
    list.settle(count: eventCount, visible: events)
    articles.settle(count: selected?.group.articles.count ?? 0, visible: below)
  }

  // MARK: Where it stands

  /// Rows of the box around the articles of an event; none where there is no room for both.
  static func boxRows(in rows: Int) -> Int { rows < 14 ? 0 : rows * 2 / 5 }

  /// Rows of the lists of events and of articles in a body of a height.
  static func listRows(in rows: Int) -> (events: Int, articles: Int) {
    let below = boxRows(in: rows)
    // Where there is room for one list only, the articles stand over the events.
    return (max(0, rows - below - 3), max(0, (below == 0 ? rows : below) - 3))
  }
}
