// On which day the event happened that an article is about. How dates are read, the layer of facts knows.

import Facts
import Prose

/// The days that the main event may have happened on, by what speaks for each.
struct EventDays {
  /// The most likely first.
  private(set) var all: [EventDay] = []
  /// Where the best day is told.
  private(set) var evidence: [TextRange] = []
  /// Nothing but the report's own day speaks for the best.
  private(set) var isDoubtful = true

  /// No more are kept.
  private static let most = 6

  private struct Vote {
    var day: EventDay
    var weight: Double
    var place: TextRange
    /// A count's own sentence tells it.
    var isCounted: Bool
  }

  /// The most likely day.
  var best: EventDay? { all.first }

  /// Weighs the days that counts and first paragraphs tell. Days behind the publication are plans.
  init(_ counts: [ReportedCount], _ source: StorySource, _ published: EventDay?, lead: [TextRange])
  {
    var votes: [Vote] = []
    for date in source.facts.dates {
      guard let day = EventDay(date.value), !date.isRange || date.value.precision != .month else {
        continue
      }
      if let published, day.days(since: published) > 0 { continue }
      let paragraph = lead.firstIndex { $0.contains(date.range) }
      let isOfSpeech = isOfSpeech(date.range, in: source.text)
      let isCounted = !isOfSpeech && isCounted(day, date.range, counts)
      let depth = Double(date.range.lowerBound) / Double(max(1, source.text.count))
      let lead = paragraph.map { $0 == 0 ? 1.2 : 0.6 } ?? 0.1
      let weight = (isOfSpeech ? 0.5 * lead : lead) + (isCounted ? 2 - 1.2 * depth : 0)
      if let index = votes.firstIndex(where: { $0.day == day }) {
        votes[index].weight += weight
        votes[index].isCounted = votes[index].isCounted || isCounted
      } else {
        votes.append(Vote(day: day, weight: weight, place: date.range, isCounted: isCounted))
      }
    }
    addInherited(counts, &votes)
    votes.sort { ($1.weight, $0.place.start) < ($0.weight, $1.place.start) }
    if let published, votes.first.map({ $0.weight < 0.5 }) ?? true {
      votes.removeAll { $0.day == published }
      votes.insert(Vote(day: published, weight: 0, place: TextRange(0, 0), isCounted: false), at: 0)
    }
    all = votes.prefix(Self.most).map(\.day)
    guard let best = votes.first else { return }
    evidence = best.place.isEmpty ? [] : [best.place]
    isDoubtful = !best.isCounted && (published.map { $0.days(since: best.day) <= 1 } ?? true)
  }

  /// Whether the sentence with a date counts those whom the event befell. Where it says that a count moved, or
  /// what came of the event, the day is not the event's.
  private func isCounted(
    _ day: EventDay, _ date: TextRange, _ counts: [ReportedCount]
  ) -> Bool {
    let beside = counts.filter {
      $0.isDayOfSentence && $0.day == day
        && $0.date?.range == date
    }
    return beside.contains { $0.slot.isOfEvent && !$0.isAftermath }
      && !beside.contains { $0.figure.hasMoved }
  }

  /// A count that inherits its day from an earlier sentence speaks for that a little.
  private func addInherited(_ counts: [ReportedCount], _ votes: inout [Vote]) {
    for count in counts where count.figure.slot.isFate && !count.isDayOfSentence {
      guard let day = count.day, let index = votes.firstIndex(where: { $0.day == day }) else {
        continue
      }
      votes[index].weight += 0.4
    }
  }

  /// Whether a count that its sentence dates to a day belongs to the main event.
  func isOfMain(_ day: EventDay, _ count: ReportedCount) -> Bool {
    guard let best else { return true }
    let distance = day.days(since: best)
    // A toll moves, and is reported, on days behind the event.
    return abs(distance) <= 1 || distance > 0 && distance <= 14 && count.figure.hasMoved
      || isDoubtful && abs(distance) <= 3
      // Suspects are held later, too.
      || !count.slot.isOfEvent && distance > 0 && distance <= 30
  }
}
