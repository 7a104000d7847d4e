// Whether two articles report one event: by its days, the names that both give it and the words that both tell
// it with. What follows from that, for figures or for references, is decided elsewhere.

import Facts
import Glibc
import Names

/// That two events of two articles are one, and how sure that is.
package struct EventMatch: Equatable, Sendable {
  /// How sure.
  package enum Certainty: UInt8, Sendable {
    case possible, same
  }

  package var certainty: Certainty
  /// 0–1.
  package var confidence: Double
  /// What both name, the most telling first, with its share of the evidence.
  package var shared: [SharedEventName]
  /// How many days the one is dated behind the other; nil where one of them is not dated.
  package var days: Int?
}

/// A name that two events share.
package struct SharedEventName: Equatable, Sendable {
  package var here: EventName
  package var there: EventName
  /// Its part of the evidence.
  package var weight: Double
}

/// Decides whether two events are one.
struct EventIdentity {
  let here: EventAccount
  let there: EventAccount

  /// From here on two events are one, and possibly one; set on development texts so that a missing row is
  /// likelier than a false one.
  static let same = 1.4
  static let possible = 1.0

  static let mostTelling = 5

  /// A day that may be that of the report stands this many days behind the event at most.
  static let followUp = 14

  /// nil where they are two. O(names + words).
  func match(_ i: Int, _ j: Int) -> EventMatch? {
    let (a, b) = (here.events[i], there.events[j])
    guard a.isMain, b.isMain, !a.isDayTold || !b.isDayTold else { return datedMatch(i, j) }
    // What befalls people is rare, so that names and days tell it; what banks and markets do is not.
    let befallsPeople = here.countsFates && there.countsFates
    return befallsPeople ? datedMatch(i, j) ?? undatedMatch(a, b) : undatedMatch(a, b)
  }

  /// By days and names above all.
  private func datedMatch(_ i: Int, _ j: Int) -> EventMatch? {
    let (a, b) = (here.events[i], there.events[j])
    let agreement = agreement(i, j)
    guard let date = dateEvidence(a, b, agreement) else { return nil }
    let shared = sharedNames(a, b)
    guard let place = placeEvidence(a, b, shared) else { return nil }
    // A few names tell which event is meant; all those of a war tell only that it is that war.
    let names = shared.prefix(Self.mostTelling).reduce(0) { $0 + $1.weight }
    let told = told(a, b)
    let score = (names + told + agreement) * place + date
    // The same count, of the same day, beside a rare name: whoever it names, it is one event.
    let isCounted =
      agreement > 0 && !a.isDayDoubtful && !b.isDayDoubtful && a.day != nil && a.day == b.day
    guard score >= Self.possible,
      shared.contains(where: {
        isTelling($0, told) || isCounted && $0.weight >= 0.3 && !$0.here.isBroad
      })
    else { return nil }
    return EventMatch(
      certainty: score >= Self.same ? .same : .possible, confidence: Self.confidence(score),
      shared: shared, days: a.day.flatMap { day in b.day.map { $0.days(since: day) } })
  }

  /// What the words say that both are told with. A sentence that looks back tells less than an article, but all of it
  /// tells of that day: `the explosion that killed 14 people at the terminal on March 11`.
  private func told(_ a: ReportedEvent, _ b: ReportedEvent) -> Double {
    if a.isMain, b.isMain { return 1.6 * likeness }
    guard a.isMain != b.isMain, let day = a.day, day == b.day, !a.isDayDoubtful, !b.isDayDoubtful
    else { return 0 }
    return 2.5 * (a.isMain ? cosine(here.words, b.words) : cosine(a.words, there.words))
  }

  /// That two articles are about one event because a third one surely tells both: only where their days may be one.
  func match(by joint: Double) -> EventMatch? {
    let (a, b) = (here.events[0], there.events[0])
    guard dateEvidence(a, b, 0) != nil else { return nil }
    let shared = sharedNames(a, b)
    guard shared.contains(where: { !$0.here.isBroad }) else { return nil }
    return EventMatch(
      certainty: .possible, confidence: joint, shared: shared,
      days: a.day.flatMap { day in b.day.map { $0.days(since: day) } })
  }

  /// A logistic curve through the thresholds.
  private static func confidence(_ score: Double) -> Double {
    min(0.98, 1 / (1 + exp(-1.9 * (score - 0.9))))
  }

  /// Whether a shared name says where or to what it happened. Bodies and people are in many events, unless the
  /// words are alike, too.
  private func isTelling(_ name: SharedEventName, _ told: Double) -> Bool {
    guard !name.here.isBroad else { return false }
    switch name.here.type {
    case .place, .event, .other: return name.weight >= 0.2
    case .organization, .person: return name.weight >= 0.3 && told >= 0.3
    }
  }

  /// Counts that both give alike: 337 aboard here and there are hardly two ships.
  private func agreement(_ i: Int, _ j: Int) -> Double {
    var alike: Set<FigureSlot> = []
    for one in here.counts
    where one.event == i && one.isStanding && one.figure.slot.isFate && one.figure.value >= 5 {
      let isAlike = there.counts.contains {
        $0.event == j && $0.isStanding && $0.figure.slot == one.figure.slot
          && $0.figure.value == one.figure.value
      }
      if isAlike { alike.insert(one.figure.slot) }
    }
    return min(0.5, 0.25 * Double(alike.count))
  }

  // MARK: Days

  /// What the days say for one event; nil where they speak against it.
  private func dateEvidence(
    _ a: ReportedEvent, _ b: ReportedEvent, _ agreement: Double
  ) -> Double? {
    if a.coarseDate != b.coarseDate { return nil }
    guard let first = a.day, let second = b.day else { return undatedEvidence(a, b) }
    let distance = second.days(since: first)
    if abs(distance) <= 1 {
      // Told as two days in a row, they are two unless they count alike: in a war every day has its dead.
      if distance != 0, !a.isDayDoubtful, !b.isDayDoubtful {
        return agreement > 0 || isLongPast(a, here) && isLongPast(b, there) ? 0 : nil
      }
      let doubtful = (a.isDayDoubtful ? 1 : 0) + (b.isDayDoubtful ? 1 : 0)
      let doubt = [1, 0.8, 0.6][doubtful]
      return (distance == 0 ? 0.6 : 0.3) * doubt
    }
    // What is dated by its report may have happened before.
    let isLaterDoubtful = distance > 0 ? b.isDayDoubtful : a.isDayDoubtful
    guard isLaterDoubtful, abs(distance) <= Self.followUp else { return nil }
    return sharesDay(a, b) ? 0.2 : -0.1
  }

  /// Both look back at it: days in a row that happen to be retold together are rare.
  private func isLongPast(_ event: ReportedEvent, _ account: EventAccount) -> Bool {
    guard let day = event.day, let published = account.published else { return false }
    return abs(published.days(since: day)) > Self.followUp
  }

  private func undatedEvidence(_ a: ReportedEvent, _ b: ReportedEvent) -> Double? {
    guard a.isMain, b.isMain else { return nil }
    guard let first = a.day ?? here.published, let second = b.day ?? there.published else {
      return -0.2
    }
    return abs(second.days(since: first)) <= Self.followUp ? 0 : nil
  }

  private func sharesDay(_ a: ReportedEvent, _ b: ReportedEvent) -> Bool {
    a.days.contains { day in b.days.contains { abs($0.days(since: day)) <= 1 } }
  }

  // MARK: Names

  func sharedNames(_ a: ReportedEvent, _ b: ReportedEvent) -> [SharedEventName] {
    var shared: [SharedEventName] = []
    var j = 0
    for name in a.names {
      while j < b.names.count, b.names[j].entity < name.entity { j += 1 }
      guard j < b.names.count, b.names[j].entity == name.entity else { continue }
      shared.append(
        SharedEventName(here: name, there: b.names[j], weight: weight(name, b.names[j])))
    }
    return shared.sorted { ($1.weight, $0.here.entity) < ($0.weight, $1.here.entity) }
  }

  private func weight(_ a: EventName, _ b: EventName) -> Double {
    let type: Double =
      switch a.type {
      case .event: 1.3
      case .place, .other: 1
      case .organization: 0.7
      case .person: 0.6
      }
    let isCore = a.isCore ? (b.isCore ? 1 : 0.5) : (b.isCore ? 0.5 : 0.25)
    return Double(min(a.weight, b.weight)) * type * isCore * (a.isBroad ? 0.4 : 1)
  }

  /// A factor below 1 where the places of the two differ; nil where neither names the other's.
  func placeEvidence(
    _ a: ReportedEvent, _ b: ReportedEvent, _ shared: [SharedEventName]
  ) -> Double? {
    guard let first = a.place, let second = b.place, first != second else { return 1 }
    let isFirst = b.names.first { $0.entity == first }
    let isSecond = a.names.first { $0.entity == second }
    if isFirst == nil, isSecond == nil {
      return shared.contains { $0.here.type == .event && $0.weight >= 0.5 } ? 0.8 : nil
    }
    let isCore = isFirst?.isCore == true || isSecond?.isCore == true
    return isCore ? 0.8 : 0.5
  }

  // MARK: Words

  /// How alike the words are that tell what both articles are about, 0–1.
  var likeness: Double { cosine(here.words, there.words) }

  private func cosine(_ a: [WeightedWord], _ b: [WeightedWord]) -> Double {
    var (i, j) = (0, 0)
    var shared: Float = 0
    while i < a.count, j < b.count {
      if a[i].hash < b[j].hash {
        i += 1
      } else if a[i].hash > b[j].hash {
        j += 1
      } else {
        shared += a[i].weight * b[j].weight
        i += 1
        j += 1
      }
    }
    return Double(shared)
  }
}
