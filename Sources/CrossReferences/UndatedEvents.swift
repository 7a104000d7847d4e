// Whether two articles are about one event where one of them does not tell the day. Every report is of some day: if
// the same bank or town were enough, all news of a day would be one event. What counts is how alike both are told.

import Glibc

extension EventIdentity {
  /// How sure it is that two main events are one of which a day is not told; nil where it is not likely. O(names + words).
  func undatedMatch(_ a: ReportedEvent, _ b: ReportedEvent) -> EventMatch? {
    guard a.coarseDate == b.coarseDate else { return nil }
    let distance = a.reported(here).flatMap { first in
      b.reported(there).map { abs($0.days(since: first)) }
    }
    guard distance ?? 0 <= Undated.mostDays else { return nil }
    let shared = sharedNames(a, b)
    let odds = odds(a, b, shared, distance)
    guard odds >= Undated.possible, shared.contains(where: { !$0.here.isBroad }) else { return nil }
    let isNear = distance ?? 0 <= 1
    return EventMatch(
      certainty: isNear && odds >= Undated.same ? .same : .possible,
      confidence: (isNear ? 1 : Undated.laterDays) / (1 + exp(-odds)), shared: shared,
      days: a.day.flatMap { day in b.day.map { $0.days(since: day) } })
  }

  /// The logarithm of the odds that both report one event or the same story on its way.
  private func odds(
    _ a: ReportedEvent, _ b: ReportedEvent, _ shared: [SharedEventName], _ distance: Int?
  ) -> Double {
    let likeness = StoryLikeness(here.story, there.story)
    let names = shared.prefix(Self.mostTelling).reduce(0) { $0 + $1.weight }
    var odds = Undated.base
    odds += Undated.words * log(max(0.02, likeness.cosine))
    odds += Undated.rareWords * log(1 + Double(likeness.rareWords))
    odds += Undated.headlines * likeness.headlines
    odds += Undated.names * min(2.5, names)
    odds += Undated.place * (placeEvidence(a, b, shared) ?? 0)
    odds += Undated.subject * Double(a.namesSubject(of: b) + b.namesSubject(of: a))
    odds += Undated.day * (distance.map { $0 <= 1 ? 1 : 0 } ?? 0.5)
    if here.countsFates, there.countsFates, shared.contains(where: \.tellsOne) {
      odds += Undated.fates
    }
    return odds
  }
}

/// Weights of a logistic regression on 1,047 pairs of 5,000 Reuters articles of 1987, by eye labelled as one event, one
/// running story or neither; of the pairs that it then calls one, 8 in 10 are one or the other. `base` and `subject`
/// are of a second fit on 298 of those pairs, with the other weights held.
private enum Undated {
  static let base = -4.35
  static let words = 1.45
  static let rareWords = 0.95
  static let headlines = 1.55
  static let names = 1.15
  static let place = 0.55
  static let day = 1.9
  /// For each of the two whose subject the other names.
  static let subject = 0.6
  /// Not among those articles: two reports of a day that count people's fates and name the same rare thing.
  static let fates = 1.5

  static let same = 1.5
  static let possible = 0.5
  /// Reports that stand further apart are at best parts of one story.
  static let mostDays = 3
  static let laterDays = 0.6
}

extension ReportedEvent {
  /// The day it is told of, or at least that of the report.
  fileprivate func reported(_ account: EventAccount) -> EventDay? { day ?? account.published }

  /// 1 where it names what the other one is about above all, or where that is not known; else 0.
  fileprivate func namesSubject(of other: ReportedEvent) -> Int {
    guard let subject = other.subject else { return 1 }
    return names.contains { $0.entity == subject } ? 1 : 0
  }

  /// The name that its telling is fullest of, weighed by how rare it is.
  private var subject: UInt32? {
    func rank(_ name: EventName) -> (Float, UInt32) {
      (name.weight * Float(min(name.coreCount, 4)), .max - name.place.start)
    }
    return names.filter { $0.isCore && !$0.isBroad }.max { rank($0) < rank($1) }?.entity
  }
}

extension EventAccount {
  /// Whether its main event has dead, injured or the like.
  var countsFates: Bool { counts.contains { $0.event == 0 && $0.figure.slot.isFate } }
}

extension SharedEventName {
  /// Whether hardly anything else that happens that day has it.
  fileprivate var tellsOne: Bool { weight >= 0.4 && !here.isBroad }
}
