// What accounts are brought together by: a telling name of an event with a day on which it may have happened. So
// those that may report one event are found without comparing all pairs. Whether they do, EventIdentity decides.

/// A name that an account gives an event, with a day of it.
package struct EventKey: Comparable, Sendable, BitwiseCopyable {
  /// The name's entity.
  package var entity: UInt32
  /// Comparable only with days of other keys.
  package var day: Int32
  /// Index of the account.
  package var account: UInt32

  package static func < (left: EventKey, right: EventKey) -> Bool {
    (left.entity, left.day, left.account) < (right.entity, right.day, right.account)
  }

  /// Whether both stand for one name and day.
  package func isBeside(_ other: EventKey) -> Bool { entity == other.entity && day == other.day }

  /// How many telling names and how many days of an event are keys.
  private static let mostNames = 6
  private static let mostDays = 5

  /// The keys of all events of some accounts, in order. Each name stands there with each day and the one behind
  /// it: days that lie one apart have a key in common. O(events), but for the sort.
  package static func keys(of accounts: [EventAccount]) -> [EventKey] {
    let hasYearless = accounts.contains { $0.events.contains { $0.day?.hasYear == false } }
    var keys: [EventKey] = []
    for (number, account) in accounts.enumerated() {
      var own: Set<UInt64> = []
      for event in account.events {
        let names = event.names.filter { $0.isCore && !$0.isBroad && isShared($0) }
          .sorted { (rank($1), $0.entity) < (rank($0), $1.entity) }
          .prefix(mostNames)
        let days = event.days.isEmpty ? [account.published].compactMap { $0 } : event.days
        for name in names {
          for day in days.prefix(mostDays) {
            for key in dayKeys(day, hasYearless: hasYearless) {
              own.insert(UInt64(name.entity) << 32 | UInt64(key))
            }
          }
        }
      }
      for key in own {
        keys.append(
          EventKey(
            entity: UInt32(key >> 32), day: Int32(truncatingIfNeeded: key & 0xFFFF_FFFF),
            account: UInt32(number)))
      }
    }
    return keys.sorted()
  }

  /// Whether other articles have the name, too, and not most of them.
  private static func isShared(_ name: EventName) -> Bool {
    name.weight > 0.1 && name.weight < 0.999
  }

  private static func rank(_ name: EventName) -> Float {
    name.weight * Float(min(name.coreCount, 3)) * (name.type == .person ? 0.5 : 1)
  }

  /// The day and the one behind it, and where years are unknown the same without a year.
  private static func dayKeys(_ day: EventDay, hasYearless: Bool) -> [UInt32] {
    let dated = UInt32(clamping: Int(day.number) + 1_000_000)
    let yearless = UInt32(clamping: Int(day.ofYear) + 4_000_000)
    if !day.hasYear { return [yearless, yearless + 1] }
    return hasYearless ? [dated, dated + 1, yearless, yearless + 1] : [dated, dated + 1]
  }
}
