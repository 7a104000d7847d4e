// When the events of two articles were, by numbers alone: by them most pairs of events are told to be two before anything else
// of them is looked at. What else makes two events one, EventIdentity knows.

/// The times of the events of two articles.
struct EventTimes {
  private struct Time: BitwiseCopyable {
    var day: EventDay?
    var isMain: Bool
    var isDayDoubtful: Bool
    /// The number of a month or year, the same on both sides; 0 for none.
    var coarse: Int
  }

  private var here: [Time] = []
  private var there: [Time] = []

  init(_ here: EventAccount, _ there: EventAccount) {
    var known: [String: Int] = [:]
    func time(_ event: ReportedEvent) -> Time {
      let coarse = event.coarseDate.map { date in
        let number = known[date] ?? known.count + 1
        known[date] = number
        return number
      }
      return Time(
        day: event.day, isMain: event.isMain, isDayDoubtful: event.isDayDoubtful,
        coarse: coarse ?? 0)
    }
    self.here = here.events.map(time)
    self.there = there.events.map(time)
  }

  /// Whether their times allow that two events are one.
  func mayBeOne(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (here[i], there[j])
    if a.isMain, b.isMain { return true }
    guard a.coarse == b.coarse, let first = a.day, let second = b.day else { return false }
    let distance = second.days(since: first)
    return abs(distance) <= 1
      || abs(distance) <= EventIdentity.followUp && (distance > 0 ? b : a).isDayDoubtful
  }
}
