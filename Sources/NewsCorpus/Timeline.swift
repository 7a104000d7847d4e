// What happened when, as some articles tell it: when they were published, when the events were that they report, and
// the dates that they mention. Which of it is shown how, is Browser's business.

import Articles
import Columns
import CrossReferences
import Facts
import Prose

/// What a date on the timeline is the date of.
package enum TimelineLane: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case published, event, mentioned
}

/// A date of one article.
package struct TimelineEntry: Equatable, Sendable, BitwiseCopyable {
  package var date: TimelineDate
  /// Of a range that is mentioned, its last; else equal to `date`.
  package var end: TimelineDate
  package var lane: TimelineLane
  /// Of an event: the article is about it and does not only look back upon it.
  package var isMain = false
  /// Of a mention: which part of its month or year it means.
  package var part = DatePart.whole
  /// The article's number in the corpus; of an event that several tell, of the one that tells its day best.
  package var article: UInt32
  /// Of an event: how many articles are about it.
  package fileprivate(set) var articleCount: UInt32 = 1
  /// Where its text tells so; empty where it does not.
  package var place: TextRange
  /// Of an event: where its names begin in the timeline's.
  fileprivate(set) var firstName: UInt32 = 0
  fileprivate(set) var nameCount: UInt8 = 0

  package init(
    _ lane: TimelineLane, _ date: TimelineDate, end: TimelineDate? = nil, article: Int,
    place: TextRange = TextRange(0, 0)
  ) {
    self.lane = lane
    self.date = date
    self.end = end ?? date
    self.article = UInt32(clamping: article)
    self.place = place
  }

  package var isRange: Bool { end.dayOrder != date.dayOrder }

  /// By day, then by lane, time, article.
  fileprivate var order: UInt64 {
    let time = date.order & 0x7FF
    return (UInt64(date.dayOrder) << 2 | UInt64(lane.rawValue)) << 11 | time
  }
}

/// The dates of some articles in the order of time; those without a year stand at the end. Immutable.
package struct Timeline: Sendable {
  package let entries: [TimelineEntry]
  /// Of how many articles events and mentions are in it.
  package let facts: ReadArticles
  private let names: [UInt32]

  /// O(n log n).
  package init(_ entries: [TimelineEntry] = [], names: [UInt32] = [], facts: ReadArticles) {
    self.entries = entries.map { (entry: $0, order: $0.order) }.sorted {
      ($0.order, $0.entry.article, $0.entry.place.start)
        < ($1.order, $1.entry.article, $1.entry.place.start)
    }.map(\.entry)
    self.names = names
    self.facts = facts
  }

  /// The entities that an event is told by: the most telling, and its place.
  package func names(of entry: TimelineEntry) -> [Int] {
    let start = Int(entry.firstName)
    return names[min(start, names.count)..<min(start + Int(entry.nameCount), names.count)]
      .map { Int($0) }
  }
}

/// Reads a timeline article by article, so that what was read so far can be shown.
package struct TimelineReader: Sendable {
  private let corpus: Corpus
  private let articles: [UInt32]
  private var entries: [TimelineEntry] = []
  private var names: [UInt32] = []
  /// The events that articles are about: their accounts, and where they stand among the entries.
  private var accounts: [EventAccount] = []
  private var places: [Int] = []
  /// How many articles were read, from the first on.
  package private(set) var readCount = 0

  /// Of how many articles the texts are looked at: what a screen can show of more is no use, and takes memory.
  package static let mostArticles = 50_000

  /// When the articles were published. O(articles).
  package init(_ corpus: Corpus, _ articles: [UInt32]) {
    self.corpus = corpus
    self.articles = articles
    entries = articles.map { article in
      let date = corpus[Int(article)].date.map { TimelineDate($0) } ?? .unknown
      return TimelineEntry(.published, date, article: Int(article))
    }
  }

  /// How many articles are to be read.
  package var count: Int { min(articles.count, Self.mostArticles) }

  /// Reads on. O(texts), on all cores.
  /// - Parameter report: how many articles are read, after each few; called on any thread.
  package mutating func read(
    upTo count: Int, isStopped: @escaping IsStopped = { false },
    report: @Sendable (Int) -> Void = { _ in }
  ) {
    let (start, end) = (readCount, min(count, self.count))
    guard start < end else { return }
    let found = corpus.readAccounts(articles[start..<end], isStopped: isStopped) {
      report(start + $0)
    } _: { article, accounts in
      ToldDates(article, &accounts)
    }
    readCount += found.count
    for told in found {
      if let account = told.account {
        accounts.append(account)
        places.append(entries.count)
      }
      for event in told.events {
        var entry = event.entry
        (entry.firstName, entry.nameCount) = (UInt32(names.count), UInt8(event.names.count))
        names += event.names
        entries.append(entry)
      }
      entries += told.mentions
    }
  }

  /// What was read so far; events that several articles surely tell are one when all are read. O(n log n), and then
  /// near-linear comparing.
  package func timeline() -> Timeline {
    Timeline(
      readCount == count ? joined() : entries, names: names,
      facts: ReadArticles(readCount, of: articles.count))
  }

  private func joined() -> [TimelineEntry] {
    var entries = entries
    var isLeft = [Bool](repeating: true, count: entries.count)
    for group in EventGrouping(accounts).groups() where group.members.count > 1 {
      let members = group.members.map { places[$0] }
      let best =
        members.first { entries[$0].date.isDated && entries[$0].date.inferred.isEmpty }
        ?? members[0]
      for member in members { isLeft[member] = member == best }
      entries[best].articleCount = UInt32(members.count)
    }
    return zip(entries, isLeft).filter(\.1).map(\.0)
  }
}

/// The dates that one article tells.
private struct ToldDates: Sendable {
  /// That the article is about first, where it tells of one.
  var events: [(entry: TimelineEntry, names: [UInt32])]
  var mentions: [TimelineEntry]
  /// Of the event that it is about.
  var account: EventAccount?

  init(_ article: Int, _ accounts: inout EventAccounts) {
    let (account, dates) = accounts.accountAndDates(of: article)
    let told = account.events.indices.filter { account.tells($0) }
    events = told.map { index in
      let event = account.events[index]
      return (
        TimelineEntry(event, inferred: event.inferredParts(dates), article), event.timelineNames
      )
    }
    mentions = dates.map { TimelineEntry($0, article) }
    if told.first == 0 { self.account = account.ofMainEvent }
  }
}

extension EventAccount {
  /// Whether something happened: it befell somebody, or has a name of its own, or it is what an article is about and
  /// its day is told. An opening year or the day of a portrait is no event.
  func tells(_ index: Int) -> Bool {
    let event = events[index]
    if event.isMain, event.day != nil, !event.isDayDoubtful { return true }
    return event.tellingNames.contains { $0.type == .event }
      || counts.contains { $0.event == index && $0.figure.slot.isFate }
  }
}

extension TimelineEntry {
  fileprivate init(
    _ event: ReportedEvent, inferred: PublicationDate.Parts, _ article: Int
  ) {
    let date =
      event.day.map { TimelineDate($0, inferred: inferred) }
      ?? event.coarseDate.map { TimelineDate(coarse: $0) } ?? .unknown
    let name = event.tellingNames.first?.place
    self.init(
      .event, date, article: article, place: event.evidence.first ?? name ?? TextRange(0, 0))
    isMain = event.isMain
  }

  fileprivate init(_ mention: DateMention, _ article: Int) {
    let inferred = mention.inferredParts
    self.init(
      .mentioned, TimelineDate(mention.value, inferred: inferred),
      end: TimelineDate(mention.end, inferred: inferred), article: article, place: mention.range)
    part = mention.part
  }
}

extension DateMention {
  /// The parts that its words do not write.
  fileprivate var inferredParts: PublicationDate.Parts {
    switch form {
    case .explicit: []
    case .partial: value.precision == .year ? [] : .year
    case .relative, .weekday: [.year, .month, .day]
    }
  }
}

extension ReportedEvent {
  /// The parts of its day that its article does not write.
  /// - Parameter dates: those of the article.
  func inferredParts(_ dates: [DateMention]) -> PublicationDate.Parts {
    guard !isDayDoubtful else { return [.year, .month, .day] }
    let told = dates.filter { day != nil && EventDay($0.value) == day }
    guard let first = told.first else { return [] }
    return told.dropFirst().reduce(first.inferredParts) { $0.intersection($1.inferredParts) }
  }

  private static let mostNames = 2

  /// The most telling names, and the place.
  fileprivate var timelineNames: [UInt32] {
    let telling = tellingNames.prefix(Self.mostNames).map(\.entity)
    return telling + [place].compactMap { $0 }.filter { !telling.contains($0) }
  }
}
