// Who covered which event: sources × events, who had it first, who is silent. Which articles are about one event,
// EventGroups knows.

import Articles

/// How a source stands to who had an event first.
package enum SourceLead: Equatable, Sendable {
  /// Nobody was earlier.
  case first
  /// As early as others, as far as the printed dates tell: on one day, not all with a time.
  case firstDay
  /// Behind the first, where both print a time of one day.
  case minutes(Int)
  case days(Int)
  /// Its articles print no day.
  case undated
}

/// What a source has of an event.
package struct CoverageCell: Equatable, Sendable {
  /// Index into the coverage's sources.
  package var source: Int
  /// How many articles; versions of one text count as one.
  package var count: Int
  package var lead: SourceLead
}

/// An event, and who covered it.
package struct CoveredEvent: Equatable, Sendable {
  package var group: EventGroup
  /// In order of source; who is silent is not in it.
  package var cells: [CoverageCell]
  /// Sources that may have covered it: an article of theirs is like it, but not surely about it. In order.
  package var perhaps: [Int] = []
}

/// The events of a corpus and who covered them. Immutable.
package struct Coverage: Equatable, Sendable {
  /// Those that cover most events first; what stands for articles without a source is the last.
  package private(set) var sources: [String] = []
  /// Those of most sources first, then of most articles.
  package private(set) var events: [CoveredEvent] = []
  /// Of how many articles it tells.
  package let read: ReadArticles
  /// By article: its source.
  private var sourceOfArticle: [Int] = []

  /// O(articles), but for sorts.
  /// - Parameters:
  ///   - groups: of the articles that are read.
  ///   - found: of the same corpus.
  package init(
    _ corpus: Corpus, _ groups: [EventGroup], _ found: ArticleSources, read: ReadArticles
  ) {
    self.read = read
    let ranks = Self.ranks(found, groups)
    sources = found.names
    for (source, rank) in ranks.enumerated() { sources[rank] = found.names[source] }
    sourceOfArticle = found.numbers.map { ranks[$0] }
    events = groups.map { group in
      let cells = cells(group, corpus)
      let perhaps = Set(group.perhaps.map { sourceOfArticle[$0] }).subtracting(cells.map(\.source))
      return CoveredEvent(group: group, cells: cells, perhaps: perhaps.sorted())
    }.sorted { Self.isBefore($0, $1) }
  }

  /// Where each source stands.
  private static func ranks(_ found: ArticleSources, _ groups: [EventGroup]) -> [Int] {
    var covered = [Int](repeating: 0, count: found.names.count)
    for group in groups {
      for source in Set(group.articles.map { found.numbers[$0] }) { covered[source] += 1 }
    }
    let order = covered.indices.sorted { left, right in
      let isNone = (
        found.names[left] == ArticleSources.none, found.names[right] == ArticleSources.none
      )
      if isNone.0 != isNone.1 { return isNone.1 }
      return (covered[right], found.names[left]) < (covered[left], found.names[right])
    }
    var ranks = covered
    for (rank, source) in order.enumerated() { ranks[source] = rank }
    return ranks
  }

  private static func isBefore(_ one: CoveredEvent, _ other: CoveredEvent) -> Bool {
    if one.cells.count != other.cells.count { return one.cells.count > other.cells.count }
    let (a, b) = (one.group.articles, other.group.articles)
    return a.count != b.count ? a.count > b.count : (a.first ?? 0) < (b.first ?? 0)
  }

  /// The source of an article.
  package func source(of article: Int) -> String {
    sourceOfArticle.indices.contains(article) ? sources[sourceOfArticle[article]] : ""
  }

  /// How many events several sources cover. O(log events).
  package var sharedCount: Int {
    var (low, high) = (0, events.count)
    while low < high {
      let middle = (low + high) / 2
      if events[middle].cells.count > 1 { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: Who had it first

  private func cells(_ group: EventGroup, _ corpus: Corpus) -> [CoverageCell] {
    var times: [Int: (count: Int, first: PublicationDate?)] = [:]
    var texts: Set<[Int]> = []
    // The earliest stand first, and of a day what has no time before what has one.
    for article in group.articles {
      let source = sourceOfArticle[article]
      let date = corpus[article].date.flatMap { $0.calendarDay == nil ? nil : $0 }
      let known = times[source] ?? (0, nil)
      let text = corpus.versions.group(of: article).map { [source, $0] }
      let isNew = text.map { texts.insert($0).inserted } ?? true
      times[source] = (known.count + (isNew ? 1 : 0), known.first ?? date)
    }
    let leads = Leads(times.values.compactMap(\.first))
    return times.sorted { $0.key < $1.key }.map { source, told in
      CoverageCell(source: source, count: told.count, lead: leads.lead(told.first))
    }
  }
}

/// Tells who was first from the first articles of all sources.
private struct Leads {
  private let first: PublicationDate?
  /// Whether several are from the first day, and not all of them print a time.
  private var isOpen = false

  init(_ dates: [PublicationDate]) {
    let day = dates.compactMap(\.calendarDay).min()
    let early = dates.filter { $0.calendarDay == day }
    first = early.min { $0.minute < $1.minute }
    isOpen = early.count > 1 && early.contains { $0.precision != .minute }
  }

  func lead(_ date: PublicationDate?) -> SourceLead {
    guard let date, let day = date.calendarDay, let first, let start = first.calendarDay else {
      return .undated
    }
    if day != start { return .days(day.number - start.number) }
    if isOpen { return .firstDay }
    return date.minute == first.minute ? .first : .minutes(Int(date.minute) - Int(first.minute))
  }
}
