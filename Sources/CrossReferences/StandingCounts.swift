// Which of the figures that an article gives for one thing is its count of that. Other articles are not known
// here.

import Facts

/// Tells an article's own count from smaller ones of the same things beside it: `19 died … divers found two
/// bodies`.
enum StandingCounts {
  /// Marks counts that another one of the article outweighs. O(counts²) of few.
  static func mark(_ counts: inout [ReportedCount]) {
    for index in counts.indices where counts[index].figure.slot.isFate {
      let rivals = counts.indices.filter { $0 != index && isRival(counts[$0], counts[index]) }
      if counts[index].isLookedBack, rivals.contains(where: { !counts[$0].isLookedBack }) {
        counts[index].isStanding = false
      }
      for rival in rivals where !counts[rival].bounds.meets(counts[index].bounds) {
        if areApart(counts[rival], counts[index]), !leads(counts[index], counts[rival]) {
          counts[index].isStanding = false
        } else if outweighs(counts[rival], counts[index]) {
          counts[index].isStanding = false
        } else if isSerious(counts[rival], counts[index]) {
          counts[index].isDisputed = true
        }
      }
    }
  }

  private static func isRival(_ one: ReportedCount, _ other: ReportedCount) -> Bool {
    one.event == other.event && one.figure.slot == other.figure.slot
      && one.thing.people == other.thing.people
      && (one.thing == other.thing || one.thing.kind == .anybody || other.thing.kind == .anybody)
  }

  /// Counts of two places are parts of what happened, or two events.
  private static func areApart(_ one: ReportedCount, _ other: ReportedCount) -> Bool {
    !one.regions.isEmpty && !other.regions.isEmpty
      && Set(one.regions).isDisjoint(with: other.regions)
  }

  private static func leads(_ one: ReportedCount, _ other: ReportedCount) -> Bool {
    one.isLead && !other.isLead && one.figure.value > other.figure.value
  }

  /// What has moved is the last word; of others the larger one holds the smaller.
  private static func outweighs(_ one: ReportedCount, _ other: ReportedCount) -> Bool {
    if one.figure.hasMoved != other.figure.hasMoved { return one.figure.hasMoved }
    return one.figure.value > other.figure.value
  }

  /// A much smaller count is no rival account, but one of a place or a moment.
  private static func isSerious(_ one: ReportedCount, _ other: ReportedCount) -> Bool {
    one.figure.value * 3 >= other.figure.value
  }
}
