// Which numbers of two articles measure the same, where they tell nobody's fate: only where what is measured, whose
// it is and when say so, and nothing else in either article may be meant. A pair that is missed costs less than a
// false one.

import Facts

extension FigureComparison {
  /// The pairs of measures, in order of place here. O(measures), and for each those of the other that measure a thing
  /// of its name.
  mutating func measurePairs() -> [FigureRelation] {
    let (ours, theirs) = (measures(here), measures(there))
    guard !ours.isEmpty, !theirs.isEmpty, match(0, 0)?.certainty == .same else { return [] }
    let (oursByThing, theirsByThing) = (byThing(ours), byThing(theirs))
    var found: [FigureRelation] = []
    for one in ours {
      guard let thing = MeasuredThing(one), let candidates = theirsByThing[thing] else { continue }
      let partners = candidates.filter { fit(one, theirs[$0]) > 0 }
      guard let first = partners.first else { continue }
      let other = theirs[first]
      let rivals = (oursByThing[thing] ?? []).filter { fit(ours[$0], other) > 0 }
      guard partners.allSatisfy({ isNear(theirs[$0].figure, other.figure) }),
        rivals.allSatisfy({ isNear(ours[$0].figure, one.figure) }),
        let relation = measureRelation(one, other)
      else { continue }
      let isKnown = found.contains {
        $0.slot == one.figure.slot && $0.here.value == one.figure.value
          && $0.there.value == other.figure.value && $0.here.unit == one.figure.unit
      }
      if !isKnown { found.append(relation) }
    }
    return found
  }

  private func byThing(_ counts: [ReportedCount]) -> [MeasuredThing: [Int]] {
    var found: [MeasuredThing: [Int]] = [:]
    for index in counts.indices {
      if let thing = MeasuredThing(counts[index]) { found[thing, default: []].append(index) }
    }
    return found
  }

  private func measures(_ account: EventAccount) -> [ReportedCount] {
    account.counts.filter { !$0.figure.slot.isFate && !$0.measure.isFickle }
  }

  /// Whether two numbers can be one. Of several that are not near each other it is not known which is meant.
  private func isNear(_ one: Figure, _ other: Figure) -> Bool {
    one.value == other.value || CountBounds(one).rounded.meets(CountBounds(other).rounded)
  }

  private mutating func measureRelation(
    _ one: ReportedCount, _ other: ReportedCount
  ) -> FigureRelation? {
    guard let match = match(0, 0), isPlacePossible(one, other),
      isSubjectKnown(isVague: one.measure.isVague || !one.measure.isKnown)
    else { return nil }
    let relation = relation(ofMeasures: one, other)
    let isSure = relation == .agrees || relation == .update
    guard isSure || !isGivenByBoth(one, other), isOfOneOrder(one.figure, other.figure) else {
      return nil
    }
    let confidence = match.confidence * fit(one, other)
    guard confidence >= Self.least else { return nil }
    return FigureRelation(
      here: one.figure, there: other.figure, slot: one.figure.slot, relation: relation,
      confidence: confidence,
      why: why(relation, one.figure, other.figure, order(one.figure, other.figure), match),
      events: (0, 0))
  }

  /// A later text that gives the number of the earlier one as what it was before tells an update.
  private func relation(ofMeasures one: ReportedCount, _ other: ReportedCount) -> CountRelation {
    let (a, b) = (one.figure, other.figure)
    if a.value == b.value, a.comparator == b.comparator { return .agrees }
    if one.measure.former == b.value, order(a, b) != .hereFirst { return .update }
    if other.measure.former == a.value, order(a, b) != .thereFirst { return .update }
    return isNear(a, b) ? .differs : .conflict
  }

  private func isOfOneOrder(_ one: Figure, _ other: Figure) -> Bool {
    let (low, high) = (min(one.value, other.value), max(one.value, other.value))
    return low > 0 && high <= low * 3
  }

  // MARK: Of the same

  /// What names say for one story: each article names what the other is about. Notices of a day (an agency rates two
  /// firms, a bank helps the market twice) are told alike, and of what is vague they tell too much in one way.
  private func isSubjectKnown(isVague: Bool) -> Bool {
    guard let ours = subject(here), let theirs = subject(there) else { return false }
    if areVersions { return true }
    let (isHere, isThere) = (here.names(theirs), there.names(ours))
    if !isVague { return isHere || isThere }
    return isHere && isThere && identity.likeness <= Self.asNotices && areOfOneDay
  }

  /// Where nothing but its own day dates a report, the next day's is the next notice of its kind.
  private var areOfOneDay: Bool {
    let (a, b) = (here.events[0], there.events[0])
    guard a.isDayDoubtful, b.isDayDoubtful, let first = a.day, let second = b.day else {
      return true
    }
    return first == second
  }

  /// From here on two texts that are no versions are notices made by one pattern.
  private static let asNotices = 0.4

  /// The entity that an article names most, where it tells much.
  private func subject(_ account: EventAccount) -> UInt32? {
    func weight(_ name: EventName) -> Float { Float(name.count) * name.weight }
    return account.events[0].names.filter { !$0.isBroad }
      .max { (weight($0), $1.entity) < (weight($1), $0.entity) }?.entity
  }

  /// How well two numbers measure the same, 0–1.
  private func fit(_ one: ReportedCount, _ other: ReportedCount) -> Double {
    let (a, b) = (one.measure, other.measure)
    guard one.figure.slot == other.figure.slot, one.figure.unit == other.figure.unit,
      a.anchor == b.anchor, a.anchor != 0, a.qualifiers == b.qualifiers, a.sides == b.sides,
      one.thing.people == other.thing.people,
      a.details == 0 || b.details == 0 || a.details == b.details,
      a.act == 0 || b.act == 0 || a.act == b.act, areOfOnePeriod(one, other)
    else { return 0 }
    let owners = common(a.owners, b.owners)
    if owners == 0, isOwned(one.figure), !a.owners.isEmpty || !b.owners.isEmpty {
      // Of damage one text may leave out where it was.
      let isLeftOut = a.owners.isEmpty || b.owners.isEmpty
      if !isLeftOut || a.isVague || one.figure.slot == .share { return 0 }
    }
    let isDone = a.act == b.act && a.act != 0
    let support =
      common(a.words, b.words) + owners + (isDone ? 1 : 0) + (a.sides != 0 ? 1 : 0)
    if a.isOfAnybody { return isDone ? sureness(support, least: 1) : 0 }
    let isTopic = one.figure.unit.slot == .money || one.figure.unit.slot == .share
    return sureness(support, least: !a.isKnown ? 4 : a.isVague ? 2 : isTopic ? 0 : 1)
  }

  /// Shares and money are somebody's.
  private func isOwned(_ figure: Figure) -> Bool {
    figure.slot == .share || figure.slot == .money
  }

  private func sureness(_ support: Int, least: Int) -> Double {
    support < least ? 0 : min(0.95, 0.8 + 0.05 * Double(support - least))
  }

  private func common(_ one: [UInt32], _ other: [UInt32]) -> Int {
    Set(one).intersection(other).count
  }

  /// The second quarter is not the first; where one of them tells no time, the other's is not long past.
  private func areOfOnePeriod(_ one: ReportedCount, _ other: ReportedCount) -> Bool {
    switch (one.period, other.period) {
    case (nil, nil):
      one.event == 0 && other.event == 0
        || here.events[one.event].day == there.events[other.event].day
    case (let first?, let second?): first == second
    case (let period?, nil): other.event == 0 && isRecent(period, here)
    case (nil, let period?): one.event == 0 && isRecent(period, there)
    }
  }

  /// Whether a year or month reaches into the months before an article.
  private func isRecent(_ period: String, _ account: EventAccount) -> Bool {
    guard let published = account.published?.value, published.utf8.count == 10 else { return false }
    let (year, own) = (Int(period.prefix(4)) ?? 0, Int(published.prefix(4)) ?? 0)
    guard period.utf8.count >= 7 else { return year >= own }
    let (month, ownMonth) = (
      Int(period.dropFirst(5).prefix(2)), Int(published.dropFirst(5).prefix(2))
    )
    guard let month, let ownMonth else { return false }
    return 12 * (own - year) + ownMonth - month <= 6
  }
}

extension EventAccount {
  /// Whether the article names an entity.
  fileprivate func names(_ entity: UInt32) -> Bool {
    events[0].names.contains { $0.entity == entity }
  }
}

extension CountBounds {
  /// The values that are written so where a number is rounded: `53 percent` may be 52.8.
  var rounded: CountBounds {
    guard low == high, low != 0, low.isFinite else { return self }
    let half = Self.grain(low) / 2
    var wide = self
    (wide.low, wide.high) = (low - half, high + half)
    return wide
  }

  /// The power of ten that a number is a multiple of, so that a digit remains; of small ones 1 or the last decimal.
  private static func grain(_ value: Double) -> Double {
    var grain = 1.0
    if value.rounded() != value {
      while grain > 1e-4, abs((value / grain).rounded() - value / grain) > 1e-6 { grain /= 10 }
      return grain
    }
    guard value >= 1000 else { return 1 }
    while value >= grain * 10, (value / (grain * 10)).rounded() == value / (grain * 10) {
      grain *= 10
    }
    return grain
  }
}

/// What two measures must have in common before anything else is looked at.
private struct MeasuredThing: Hashable {
  var slot: FigureSlot
  var unit: FigureUnit
  var anchor: UInt32

  /// Nil where nothing says what is measured.
  init?(_ count: ReportedCount) {
    guard count.measure.anchor != 0 else { return nil }
    (slot, unit, anchor) = (count.figure.slot, count.figure.unit, count.measure.anchor)
  }
}
