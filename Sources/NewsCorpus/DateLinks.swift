// Which dates of two articles are one: equal ones, a day and a range that it ends, a month and a day in it; and which
// exclude each other.

import CrossReferences
import Facts
import Prose

extension FactPairing {
  func dateLinks() -> [FactLink] {
    let same = left.dates.links(with: right.dates)
    let conflicts = isOneStory ? conflicts() : []
    return same + conflicts + (tellsOneStory ? containedDates(but: same + conflicts) : [])
  }

  private func conflicts() -> [FactLink] {
    dateConflicts(left.datedWords, right.datedWords) { left.article.exactString($0) }
      .compactMap { found in
        guard let one = left.dates.number(at: found.here.range.start),
          let other = right.dates.number(at: found.there.range.start)
        else { return nil }
        return FactLink(one, other, .conflict, confidence: found.confidence, why: found.why)
      }
  }

  /// Of dates that stand alone those of which the one lies in the other: a day at an end of a few days, and in sentences
  /// that say the same a day within them or within a month.
  private func containedDates(but known: [FactLink]) -> [FactLink] {
    let (own, others) = (Set(known.map(\.left)), Set(known.map(\.right)))
    let pairs = sentences.pairs(left.dates.facts, right.dates.facts) { $0.places[0] }
    let inPairs = Set(pairs.map { [$0.left, $0.right] })
    var links: [FactLink] = []
    for (one, fact) in left.dates.facts.enumerated() where !own.contains(one) {
      for (other, next) in right.dates.facts.enumerated() where !others.contains(other) {
        guard case .date(let here) = fact.fact, case .date(let there) = next.fact,
          let part = here.containment(there),
          part == .end || inPairs.contains([one, other])
        else { continue }
        links.append(
          FactLink(one, other, .reworded, confidence: part == .end ? 0.8 : 0.7, why: part.why))
      }
    }
    return links.withoutRivals
  }
}

/// Where one date lies in another one.
private enum Containment {
  /// At the beginning or end of a few days.
  case end
  case inside

  var why: String {
    switch self {
    case .end: "the one tells some days, and the other the first or last of them"
    case .inside: "the one date lies within the other, in sentences that say the same"
    }
  }
}

extension DateMention {
  /// How one of two dates lies in the other; nil where neither does. The same from either side.
  fileprivate func containment(_ other: DateMention) -> Containment? {
    place(in: other) ?? other.place(in: self)
  }

  private func place(in whole: DateMention) -> Containment? {
    guard !isRange, value.day > 0, let day = value.calendarDay?.number else { return nil }
    if whole.isRange {
      guard let first = whole.value.calendarDay?.number, let last = whole.end.calendarDay?.number,
        first <= day, day <= last, last - first <= Self.fewDays
      else { return nil }
      return day == first || day == last ? .end : .inside
    }
    let isItsMonth =
      whole.value.precision == .month && value.year == whole.value.year
      && value.month == whole.value.month
    return isItsMonth ? .inside : nil
  }

  private static let fewDays = 14
}
