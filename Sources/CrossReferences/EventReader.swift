// Reads the events of one article from its facts and names: what it is about and when that was, what it looks
// back upon, and which of its figures belong to which. Other articles are not known here.

import Articles
import Columns
import Facts
import Names
import Prose

/// An article as its events are read from it. The bytes are lent for as long as it is used.
package struct StorySource {
  package var text: Bytes
  package var blocks: [Block]
  /// What stands before the first paragraph's text; empty where nothing does.
  package var dateline: TextRange
  package var published: PublicationDate?
  /// Names in them are numbers of entities.
  package var facts: ArticleFacts
  /// In order of place.
  package var mentions: [StoryMention]

  /// An article whose rows lie in `text`.
  package init(
    text: Bytes, blocks: [Block], dateline: TextRange?, published: PublicationDate?,
    facts: ArticleFacts, mentions: [StoryMention]
  ) {
    self.text = text
    self.blocks = blocks
    self.dateline = dateline ?? TextRange(0, 0)
    self.published = published
    self.facts = facts
    self.mentions = mentions
  }
}

/// Reads events, one article at a time.
package struct EventReader {
  /// How many paragraphs at the beginning tell of the main event.
  private static let lead = 2

  let source: StorySource
  private let published: EventDay?
  /// The blocks of running text, in order.
  let paragraphs: [TextRange]
  /// The article's names with how often they stand in it.
  private var names: [UInt32: EventName] = [:]

  private init(_ source: StorySource) {
    self.source = source
    published = source.published.flatMap { EventDay($0) }
    paragraphs = source.blocks.filter { $0.kind == .paragraph || $0.kind == .listItem }
      .map(\.range)
    for mention in source.mentions where !source.dateline.overlaps(mention.range) {
      var name = names[mention.entity] ?? EventName(mention)
      name.count = UInt8(clamping: Int(name.count) + 1)
      names[mention.entity] = name
    }
  }

  /// The paragraph that a place lies in. O(log paragraphs).
  private func paragraph(of place: TextRange) -> TextRange? {
    let before = paragraphs.partitioned { $0.start <= place.start }
    return before > 0 && paragraphs[before - 1].contains(place) ? paragraphs[before - 1] : nil
  }

  /// The events of an article and what it counts, without the words of its story. O(length).
  package static func read(_ source: StorySource) -> EventAccount {
    EventReader(source).account()
  }

  private func account() -> EventAccount {
    var counts = readCounts()
    let days = EventDays(counts, source, published, lead: lead)
    var events = [mainEvent(days)]
    assignEvents(&counts, days, &events)
    let core = coreRanges(counts)
    events[0].names = names.merging(names(in: core)) { $1 }.values
      .sorted { $0.entity < $1.entity }
    tellByDateline(&events[0].names)
    events[0].place = place(in: core)
    for index in events.indices.dropFirst() { nameAside(&events[index], counts, index) }
    StandingCounts.mark(&counts)
    for count in counts { events[count.event].evidence.append(count.figure.range) }
    return EventAccount(
      published: published, events: events, counts: counts,
      words: TellingWords.read(source, core: core))
  }

  // MARK: Events

  private func mainEvent(_ days: EventDays) -> ReportedEvent {
    ReportedEvent(
      isMain: true, day: days.best, days: days.all, isDayDoubtful: days.isDoubtful, coarseDate: nil,
      names: [], place: nil, evidence: days.evidence)
  }

  /// Counts that their sentence dates otherwise belong to another event, each day or year to one.
  private func assignEvents(
    _ counts: inout [ReportedCount], _ days: EventDays, _ events: inout [ReportedEvent]
  ) {
    for index in counts.indices {
      guard counts[index].isDayOfSentence, let date = counts[index].date else {
        if let coarse = coarseDate(before: counts[index].figure, days) {
          assign(coarse, &counts[index], &events)
        }
        continue
      }
      if let day = counts[index].day {
        if counts[index].isLoose || days.isOfMain(day, counts[index]) { continue }
        counts[index].event = number(day: day, coarse: nil, &events)
      } else if date.value.isKnown, !isAhead(date), let coarse = date.value.value {
        assign(coarse, &counts[index], &events)
      }
    }
  }

  private func assign(
    _ period: String, _ count: inout ReportedCount, _ events: inout [ReportedEvent]
  ) {
    count.period = period
    if !count.isLoose { count.event = number(day: nil, coarse: period, &events) }
  }

  /// `by the end of next year` says when something is to be done that is told now.
  private func isAhead(_ date: DateMention) -> Bool {
    guard date.value.year > 0, let value = date.value.value, let today = published?.value else {
      return false
    }
    return value.prefix(7) > today.prefix(min(7, value.utf8.count))
  }

  /// The year or month that a paragraph speaks of last before a figure, where that is not the main event's:
  /// `sank last September with … A further 856 were rescued.`
  private func coarseDate(before figure: Figure, _ days: EventDays) -> String? {
    guard let paragraph = paragraph(of: figure.range) else { return nil }
    let before = source.facts.dates.beginning(in: paragraph, \.range).last {
      paragraph.contains($0.range) && $0.range.upperBound <= figure.range.lowerBound
    }
    // `built between 1929 and 1932. It supplies 40,000 households.`
    if let before, before.isRange, !figure.slot.isFate { return nil }
    guard let before, !isSince(before.range), let value = before.value.value,
      EventDay(before.value) == nil, before.value.precision != .week
    else { return nil }
    return days.best?.value?.hasPrefix(value) ?? false ? nil : value
  }

  /// `the worst since 2004` does not speak of 2004.
  private func isSince(_ date: TextRange) -> Bool {
    let start = max(0, date.lowerBound - 8)
    var folded: [UInt8] = []
    for word in WordScanner(source.text, in: TextRange(start, date.lowerBound)) {
      folded.removeAll(keepingCapacity: true)
      fold(source.text, word.range, into: &folded)
    }
    return folded.elementsEqual("since".utf8)
  }

  /// The event of a day or a coarser date that is not the main one's.
  private func number(day: EventDay?, coarse: String?, _ events: inout [ReportedEvent]) -> Int {
    let known = events.indices.dropFirst().first {
      events[$0].day == day && events[$0].coarseDate == coarse
    }
    if let known { return known }
    events.append(
      ReportedEvent(
        isMain: false, day: day, days: day.map { [$0] } ?? [], isDayDoubtful: false,
        coarseDate: coarse, names: [], place: nil, evidence: []))
    return events.count - 1
  }

  // MARK: Names

  private var lead: [TextRange] { Array(paragraphs.prefix(Self.lead)) }

  /// Where the main event is told: the headline, the first paragraphs, and those that count it.
  private func coreRanges(_ counts: [ReportedCount]) -> [TextRange] {
    let told = counts.filter { $0.event == 0 && $0.figure.slot.isFate }
      .compactMap { paragraph(of: $0.figure.range) }
    let core = source.blocks.filter { $0.kind == .headline }.map(\.range) + lead + told
    return core.eachOnce.sorted { $0.start < $1.start }
  }

  /// The names that stand in some ranges, and how often. O(log mentions) for each range, and the mentions there.
  private func names(in ranges: [TextRange]) -> [UInt32: EventName] {
    var found: [UInt32: EventName] = [:]
    for range in ranges {
      for mention in source.mentions.beginning(in: range, \.range)
      where range.contains(mention.range) {
        guard var name = found[mention.entity] ?? names[mention.entity],
          !source.dateline.overlaps(mention.range)
        else { continue }
        if name.coreCount == 0 { name.told = mention.range }
        name.coreCount = UInt8(clamping: Int(name.coreCount) + 1)
        found[mention.entity] = name
      }
    }
    return found
  }

  /// A dateline says where it happened more plainly than any sentence.
  private func tellByDateline(_ names: inout [EventName]) {
    for mention in source.mentions where source.dateline.overlaps(mention.range) {
      guard let index = names.firstIndex(where: { $0.entity == mention.entity }) else { continue }
      names[index].told = mention.range
    }
  }

  /// The place that is named most, above all in the headline and the first paragraph.
  private func place(in core: [TextRange]) -> UInt32? {
    let opening = lead.first.map(\.upperBound) ?? 0
    var counts: [UInt32: Float] = [:]
    for range in core {
      for mention in source.mentions.beginning(in: range, \.range)
      where mention.type == .place && !mention.isBroad && range.contains(mention.range)
        && !source.dateline.overlaps(mention.range)
      {
        let share: Float = mention.range.lowerBound < opening ? 2 : 1
        counts[mention.entity, default: 0] += share * (0.4 + mention.weight)
      }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// An event that is looked back upon has the names of the sentences that count it, or of their paragraphs.
  private func nameAside(_ event: inout ReportedEvent, _ counts: [ReportedCount], _ index: Int) {
    let ranges = counts.filter { $0.event == index }
      .compactMap { paragraph(of: $0.figure.range) }.eachOnce
    event.names = names(in: ranges).values.sorted { $0.entity < $1.entity }
    event.place = place(in: ranges)
    event.words = TellingWords.read(source, core: ranges)
  }
}

extension EventName {
  fileprivate init(_ mention: StoryMention) {
    self.init(
      entity: mention.entity, type: mention.type, weight: mention.weight, isBroad: mention.isBroad,
      place: mention.range, told: mention.range)
  }
}
