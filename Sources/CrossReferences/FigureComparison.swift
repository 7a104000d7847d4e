// The figures of two articles that count the same of one event, and how they stand to each other. Whether two
// events are one is EventIdentity's business.

import Facts
import Prose

/// Compares what two articles count.
package struct FigureComparison {
  let here: EventAccount
  let there: EventAccount
  let identity: EventIdentity
  let areVersions: Bool
  /// By the numbers of both events.
  private var matches: [Int: EventMatch?] = [:]
  /// How sure a third article makes it that both are about one event; 0 where none does.
  private let joint: Double

  /// Of two articles.
  /// - Parameter areVersions: both print the same text but for a few words; what they count differently was
  ///   brought up to date.
  /// - Parameter joint: how sure a third article makes it that both are about one event; 0 where none does.
  package init(
    _ here: EventAccount, _ there: EventAccount, areVersions: Bool = false, joint: Double = 0
  ) {
    self.here = here
    self.joint = joint
    self.areVersions = areVersions
    self.there = there
    identity = EventIdentity(here: here, there: there)
  }

  /// The pairs of figures that count or measure the same, in order of place here and there; at most one pair for
  /// each two values of a slot. O(figures of one × figures of the other).
  package mutating func relations() -> [FigureRelation] {
    (fatePairs() + measurePairs()).sorted {
      ($0.here.range.start, $0.there.range.start) < ($1.here.range.start, $1.there.range.start)
    }
  }

  /// What befell people.
  private mutating func fatePairs() -> [FigureRelation] {
    var found: [FigureRelation] = []
    for (i, one) in here.counts.enumerated() where one.isStanding && isFate(one) {
      for (j, other) in there.counts.enumerated() where other.isStanding && isFate(other) {
        guard let relation = relation(one, other), isAlone(one, other, i, j) else { continue }
        found.append(relation)
      }
    }
    return found
  }

  /// The events of both that are one, or possibly one, by their numbers, in order of both. O(events of one × events of
  /// the other), and for those whose times are near names and words.
  package mutating func events() -> [(here: Int, there: Int, match: EventMatch)] {
    let times = EventTimes(here, there)
    var found: [(Int, Int, EventMatch)] = []
    for i in here.events.indices {
      for j in there.events.indices where times.mayBeOne(i, j) {
        if let match = match(i, j) { found.append((i, j, match)) }
      }
    }
    return found
  }

  /// How an event of the one article matches one of the other.
  package mutating func match(_ i: Int, _ j: Int) -> EventMatch? {
    let key = i * there.events.count + j
    if let known = matches[key] { return known }
    var match = identity.match(i, j)
    if joint > 0, i == 0, j == 0, match?.certainty != .same, let joined = identity.match(by: joint)
    {
      match = joined
      match?.certainty = .same
    }
    matches[key] = .some(match)
    return match
  }

  private mutating func relation(_ one: ReportedCount, _ other: ReportedCount) -> FigureRelation? {
    guard one.figure.slot == other.figure.slot else { return nil }
    let order = order(one.figure, other.figure)
    var relation = CrossReferences.relation(one.figure, other.figure, order)
    var fit = one.thing.fit(other.thing, slot: one.slot)
    if fit == 0, relation == .agrees, one.thing.people == other.thing.people {
      fit = 0.6
    }
    guard fit > 0, isDayPossible(one, other), isPlacePossible(one, other),
      relation == .agrees || !isGivenByBoth(one, other),
      let match = match(one.event, other.event), match.certainty == .same
    else { return nil }
    // Where kinds only may be the same, contradiction proves that they are not.
    if relation == .conflict, fit < 0.85 { return nil }
    var confidence = match.confidence * fit * (sureness(one) * sureness(other)).squareRoot()
    if !isLikely(one, other) {
      if relation == .conflict { return nil }
      confidence *= 0.7
    }
    if relation == .update, confidence < Self.least { relation = .differs }
    if areVersions, relation != .agrees { relation = .update }
    guard confidence >= Self.least else { return nil }
    return FigureRelation(
      here: one.figure, there: other.figure, slot: one.figure.slot, relation: relation,
      confidence: confidence, why: why(relation, one.figure, other.figure, order, match),
      events: (one.event, other.event))
  }

  /// Below it a pair is left out.
  static let least = 0.45

  private func isFate(_ count: ReportedCount) -> Bool { count.figure.slot.isFate }

  /// Whether one of the articles gives the other's number, too: then they mean two things.
  func isGivenByBoth(_ one: ReportedCount, _ other: ReportedCount) -> Bool {
    func gives(_ account: EventAccount, _ count: ReportedCount) -> Bool {
      account.counts.contains {
        $0.figure.slot == count.figure.slot && $0.figure.unit == count.figure.unit
          && $0.figure.value == count.figure.value
      }
    }
    return gives(here, other) || gives(there, one)
  }

  /// In per cent, how sure a figure has its slot; less where its article contradicts itself.
  private func sureness(_ count: ReportedCount) -> Double {
    let slot = min(1, Double(count.figure.confidence) / 100 + 0.1)
    return count.isDisputed ? slot * 0.75 : slot
  }

  // MARK: What speaks against

  /// Two days in the figures' own sentences that are not near are two events.
  private func isDayPossible(_ one: ReportedCount, _ other: ReportedCount) -> Bool {
    guard let first = one.day, let second = other.day, one.isDayOfSentence, other.isDayOfSentence,
      one.slot.isOfEvent, !one.figure.hasMoved, !other.figure.hasMoved
    else { return true }
    let distance = second.days(since: first)
    if abs(distance) <= 1 { return true }
    let events = (here.events[one.event], there.events[other.event])
    return distance > 0 ? events.1.isDayDoubtful : events.0.isDayDoubtful
  }

  /// The sentences name places of which neither article knows the other's: two places.
  func isPlacePossible(_ one: ReportedCount, _ other: ReportedCount) -> Bool {
    if !one.regions.isEmpty, !other.regions.isEmpty,
      Set(one.regions).isDisjoint(with: other.regions)
    {
      return false
    }
    if isPartOf(other, one) || isPartOf(one, other) { return false }
    if isLocal(one, here) || isLocal(other, there) {
      return !Set(one.places).isDisjoint(with: other.places)
    }
    guard !one.places.isEmpty, !other.places.isEmpty,
      Set(one.places).isDisjoint(with: other.places)
    else { return true }
    return one.places.contains { there.names($0, in: other.event) }
      || other.places.contains { here.names($0, in: one.event) }
  }

  /// Whether a count is of one country and the other of several.
  private func isPartOf(_ whole: ReportedCount, _ part: ReportedCount) -> Bool {
    let region = Set(part.regions).intersection(part.countries)
    return !region.isEmpty && whole.regions.isEmpty
      && !Set(whole.countries).subtracting(part.countries).isEmpty
  }

  /// Whether a count further down is that of a place which is not the event's: the deadliest of many attacks.
  private func isLocal(_ count: ReportedCount, _ account: EventAccount) -> Bool {
    guard !count.isLead, !count.sites.isEmpty, let place = account.events[count.event].place
    else { return false }
    return !count.sites.contains(place)
  }

  /// Counts of one thing are of one order: 3 dead against 300 are two events or two things.
  private func isLikely(_ one: ReportedCount, _ other: ReportedCount) -> Bool {
    let (low, high) = (
      min(one.figure.value, other.figure.value), max(one.figure.value, other.figure.value)
    )
    return low > 0 && high <= max(low * 4, low + 5)
  }

  // MARK: Which pairs

  /// Whether no earlier pair of the same values and slot stands for this one.
  private func isAlone(_ one: ReportedCount, _ other: ReportedCount, _ i: Int, _ j: Int) -> Bool {
    !here.counts[..<i].contains { isSame($0, one) }
      && !there.counts[..<j].contains { isSame($0, other) }
  }

  private func isSame(_ one: ReportedCount, _ other: ReportedCount) -> Bool {
    one.isStanding && one.figure.slot == other.figure.slot && one.event == other.event
      && one.figure.value == other.figure.value && one.figure.comparator == other.figure.comparator
      && one.thing == other.thing
  }

  func order(_ one: Figure, _ other: Figure) -> StoryOrder {
    guard let first = here.published, let second = there.published else { return .unknown }
    let days = second.days(since: first)
    return days > 0 ? .hereFirst : days < 0 ? .thereFirst : .unknown
  }

  // MARK: Why

  func why(
    _ relation: CountRelation, _ one: Figure, _ other: Figure, _ order: StoryOrder,
    _ match: EventMatch
  ) -> String {
    let what =
      switch relation {
      case .conflict: "no count satisfies both"
      case .update where areVersions: "both are versions of one text, in which the count moved"
      case .update: "the later text itself says that the count moved"
      case .differs: "one count can satisfy both, but they do not say the same"
      case .agrees: "both say the same"
      }
    let event =
      match.days.map { days in
        days == 0
          ? "both date the event alike" : "their dates for the event lie near each other"
      } ?? "nothing speaks against one event"
    return "\(what); \(event), and \(match.shared.isEmpty ? "its words" : "its names") are shared"
  }
}

extension EventAccount {
  /// Whether the article names an entity where it tells of an event.
  fileprivate func names(_ entity: UInt32, in event: Int) -> Bool {
    events[event].names.contains { $0.entity == entity }
  }
}
