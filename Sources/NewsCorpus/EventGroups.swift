// The events that a corpus reports: its articles, brought together by what each is about. Which accounts are one
// event, CrossReferences decides; who covered what is Coverage's business.

import CrossReferences

/// An event, and the articles that are about it.
package struct EventGroup: Equatable, Sendable {
  /// Numbers of articles, the earliest first; each article is in one group.
  package var articles: [Int]
  /// When it happened, as ISO 8601 writes it as far as it is known; nil where no article tells.
  package var date: String?
  /// The date may be that of the reports.
  package var isDateDoubtful: Bool
  /// None of the articles writes all of the date.
  package var isDateInferred = false
  /// The entities that it is told by, the most telling first.
  package var names: [Int]
  /// How sure it is that all are about it: that of the weakest match that was needed, 0–1; 1 of a single one.
  package var confidence: Double
  /// Articles of other groups that may be about it, too: not surely enough to say so, nor to deny it.
  package var perhaps: [Int] = []
}

extension Corpus {
  /// The articles by the event that each is about, those of one event together; the groups stand in the order of
  /// their first articles. Only sure matches bring articles together, and no chain of them leads over more days than an
  /// event has. Does not depend on the order of the articles. O(texts), on all cores, and near-linear comparing.
  /// Empty where it was stopped.
  package func eventGroups(isStopped: @escaping IsStopped = { false }) -> [EventGroup] {
    var reader = EventGroupReader(self)
    reader.read(upTo: articleCount, isStopped: isStopped)
    return isStopped() ? [] : reader.groups(isStopped: isStopped)
  }
}

/// Reads the events of a corpus article by article, so that what was read so far can be shown.
package struct EventGroupReader: Sendable {
  private let corpus: Corpus
  private var accounts: [EventAccount] = []
  /// By account: whether its article writes all of the day of its main event.
  private var isDayWritten: [Bool] = []

  package init(_ corpus: Corpus) { self.corpus = corpus }

  /// How many articles were read, from the first on.
  package var readCount: Int { accounts.count }

  /// Reads on. O(texts), on all cores.
  /// - Parameter report: how many articles are read, after each few; called on any thread.
  package mutating func read(
    upTo count: Int, isStopped: @escaping IsStopped = { false },
    report: @Sendable (Int) -> Void = { _ in }
  ) {
    let (start, end) = (readCount, min(count, corpus.articleCount))
    guard start < end else { return }
    let articles = (UInt32(start)..<UInt32(end)).map { $0 }
    let found = corpus.readAccounts(articles[...], isStopped: isStopped) {
      report(start + $0)
    } _: { article, accounts in
      let (account, dates) = accounts.accountAndDates(of: article)
      return (account.ofMainEvent, account.events.first?.inferredParts(dates).isEmpty ?? false)
    }
    accounts += found.map(\.0)
    isDayWritten += found.map(\.1)
  }

  /// The events of what was read; see `Corpus.eventGroups`. Near-linear.
  package func groups(isStopped: IsStopped = { false }) -> [EventGroup] {
    EventGrouping(accounts).groups(isStopped: isStopped).map(group)
  }

  private func group(_ found: AccountGroup) -> EventGroup {
    let dates = found.members.map { corpus[$0].date.map { TimelineDate($0).leadOrder } ?? .max }
    let articles = found.members.indices.sorted {
      (dates[$0], found.members[$0]) < (dates[$1], found.members[$1])
    }.map { found.members[$0] }
    let day = day(articles)
    return EventGroup(
      articles: articles, date: day?.value, isDateDoubtful: day?.isDoubtful ?? false,
      isDateInferred: !articles.contains { isWritten(day?.value, $0) }, names: names(articles),
      confidence: found.confidence, perhaps: found.perhaps)
  }

  /// Whether an article writes all of a day as that of its main event.
  private func isWritten(_ day: String?, _ article: Int) -> Bool {
    let event = accounts[article].events.first
    return isDayWritten[article] && (event?.day?.value ?? event?.coarseDate) == day
  }

  /// The day that most give it, of those that are sure before the others; else the coarser date of the first.
  private func day(_ articles: [Int]) -> (value: String, isDoubtful: Bool)? {
    let events = articles.compactMap { accounts[$0].events.first }
    let dated = events.filter { $0.day != nil }
    let sure = dated.filter { !$0.isDayDoubtful }
    var counts: [EventDay: Int] = [:]
    for event in sure.isEmpty ? dated : sure {
      if let day = event.day { counts[day, default: 0] += 1 }
    }
    let best = counts.max { ($0.value, $1.key.number) < ($1.value, $0.key.number) }?.key
    if let value = best?.value { return (value, sure.isEmpty) }
    return events.lazy.compactMap(\.coarseDate).first.map { ($0, false) }
  }

  private static let mostNames = 4

  /// Names that tell it in half of the articles at least, the most telling first.
  private func names(_ articles: [Int]) -> [Int] {
    var found: [UInt32: (count: Int, rank: Int)] = [:]
    for article in articles {
      let names = accounts[article].events.first?.tellingNames.prefix(8) ?? []
      for (place, name) in names.enumerated() {
        let known = found[name.entity] ?? (0, 0)
        found[name.entity] = (known.count + 1, known.rank + 8 - place)
      }
    }
    return found.filter { 2 * $0.value.count >= articles.count }
      .sorted { ($1.value.rank, $0.key) < ($0.value.rank, $1.key) }
      .prefix(Self.mostNames).map { Int($0.key) }
  }
}
