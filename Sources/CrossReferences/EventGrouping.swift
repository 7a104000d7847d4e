// Which of many articles are about one event: those that surely are come together, and what is only possible joins
// nothing. Whether two report one event, EventIdentity decides; whose accounts they are, NewsCorpus knows.

/// Accounts whose main event is one.
package struct AccountGroup: Equatable, Sendable {
  /// Indices of the accounts, in order.
  package var members: [Int]
  /// That of the weakest match that brought them together, 0–1; 1 of a single one.
  package var confidence: Double
  /// Accounts of other groups that may tell of the event, too, in order.
  package var perhaps: [Int] = []
}

/// Brings accounts together by their main events. What comes out does not depend on the order in which they stand:
/// they are put into an order of their own first, and the surest matches join first.
package struct EventGrouping {
  /// In the order in which they are looked at.
  private let accounts: [EventAccount]
  /// Their indices in the order in which they were given.
  private let places: [Int]

  /// So many accounts behind it, by date, is each compared with under each of its keys: a story that goes on is told
  /// by those nearest to it, and time stays linear.
  private static let window = 16
  /// A day that may be the report's lies so far behind the event at most, as for two articles.
  private static let followUp: Int32 = 14
  /// Without a day that is sure, reports of more days than these are a story, and not one event.
  private static let mostDoubtfulDays: Int32 = 3
  /// So many members stand for a group where two are to be joined.
  private static let sampled = 5

  /// O(accounts · log accounts).
  package init(_ accounts: [EventAccount]) {
    let order = accounts.indices.map { index in
      (days: Self.days(accounts[index]), told: Self.told(accounts[index]), index: index)
    }.sorted { ($0.days, $0.told, $0.index) < ($1.days, $1.told, $1.index) }
    places = order.map(\.index)
    self.accounts = order.map { accounts[$0.index] }
  }

  /// The groups in the order of their first members; every account is in one. O(accounts · log accounts).
  /// - Parameter isStopped: asked now and then; where it says so, what comes out is of no use.
  package func groups(isStopped: () -> Bool = { false }) -> [AccountGroup] {
    var sets = EventSets(accounts.map { DaySpan($0.events.first) })
    let (links, doubts) = links(isStopped)
    for (number, link) in links.enumerated() {
      if number & 1023 == 0, isStopped() { return [] }
      guard let joint = sets.joint(link.here, link.there), isTold(joint) else { continue }
      sets.join(joint, confidence: link.confidence)
    }
    var groups: [Int: AccountGroup] = [:]
    for (index, place) in places.enumerated() {
      let root = sets.root(index)
      groups[root, default: AccountGroup(members: [], confidence: sets.confidence[root])]
        .members.append(place)
    }
    for pair in links.map({ ($0.here, $0.there) }) + doubts {
      let (here, there) = (sets.root(pair.0), sets.root(pair.1))
      guard here != there else { continue }
      groups[here]?.perhaps.append(places[pair.1])
      groups[there]?.perhaps.append(places[pair.0])
    }
    for root in groups.keys {
      groups[root]?.members.sort()
      if let perhaps = groups[root]?.perhaps { groups[root]?.perhaps = Set(perhaps).sorted() }
    }
    return groups.values.sorted { ($0.members.first ?? 0) < ($1.members.first ?? 0) }
  }

  /// Whether enough members of two sets surely tell of one event: a single match may lead from one story to the next,
  /// as in a market on whose day hundreds of reports share names.
  private func isTold(_ joint: EventSets.Joint) -> Bool {
    let (some, others) = (sample(joint.one), sample(joint.other))
    var sure = 0
    for here in some {
      for there in others where match(here, there)?.certainty == .same { sure += 1 }
    }
    return 2 * sure >= some.count * others.count
  }

  /// A few members, from the first to the last.
  private func sample(_ members: [Int]) -> [Int] {
    guard members.count > Self.sampled else { return members }
    let order = members.sorted()
    return (0..<Self.sampled).map { order[$0 * (order.count - 1) / (Self.sampled - 1)] }
  }

  private func match(_ here: Int, _ there: Int) -> EventMatch? {
    EventIdentity(here: accounts[here], there: accounts[there]).match(0, 0)
  }

  // MARK: Matches

  private struct Link {
    var here: Int
    var there: Int
    var confidence: Double
  }

  /// The sure matches, the surest first, and those pairs that are neither sure nor to be denied.
  private func links(_ isStopped: () -> Bool) -> (sure: [Link], doubts: [(Int, Int)]) {
    var links: [Link] = []
    var doubts: [(Int, Int)] = []
    for (number, pair) in pairs().enumerated() {
      if number & 1023 == 0, isStopped() { return ([], []) }
      let (here, there) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      let match = match(here, there)
      if let match, match.certainty == .same {
        links.append(Link(here: here, there: there, confidence: match.confidence))
      } else if match != nil || isNear(here, there) {
        doubts.append((here, there))
      }
    }
    links.sort { ($1.confidence, $0.here, $0.there) < ($0.confidence, $1.here, $1.there) }
    return (links, doubts)
  }

  /// Whether two were published within days of each other and name two things alike that few do, whatever days
  /// they tell: a date may be misread, and nobody is to be called silent for that.
  private func isNear(_ here: Int, _ there: Int) -> Bool {
    guard let first = accounts[here].published, let second = accounts[there].published,
      abs(second.days(since: first)) <= Self.nearDays
    else { return false }
    let names = Set(telling(here))
    return telling(there).count { names.contains($0) } >= Self.nearNames
  }

  private static let nearDays = 3
  private static let nearNames = 2

  private func telling(_ account: Int) -> [UInt32] {
    accounts[account].events.first?.tellingNames.filter { $0.weight >= 0.2 }.map(\.entity) ?? []
  }

  /// Those that have a key in common, each pair once and in order.
  private func pairs() -> [UInt64] {
    let keys = EventKey.keys(of: accounts)
    var pairs: [UInt64] = []
    for (place, key) in keys.enumerated() {
      for other in keys[(place + 1)...].prefix(Self.window) {
        guard other.isBeside(key) else { break }
        pairs.append(UInt64(key.account) << 32 | UInt64(other.account))
      }
    }
    pairs.sort()
    var last: UInt64?
    return pairs.filter { pair in
      defer { last = pair }
      return pair != last
    }
  }

  /// The day of publication, then that of the event; unknown ones last.
  private static func days(_ account: EventAccount) -> UInt64 {
    func number(_ day: EventDay?) -> UInt64 {
      day.map { UInt64(clamping: Int($0.number) + 1_000_000) } ?? UInt64(UInt32.max)
    }
    return number(account.published) << 32 | number(account.events.first?.day)
  }

  /// A hash (FNV-1a) of what is told: accounts of one day stand in the order of it.
  private static func told(_ account: EventAccount) -> UInt64 {
    let names = account.events.first?.names.map(\.entity) ?? []
    return (account.words.map(\.hash) + names).reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
  }

  /// The days that the members of a group tell.
  fileprivate struct DaySpan {
    /// Of those whose day is the event's.
    var sure: ClosedRange<Int32>?
    /// Of those whose day may be that of their report.
    var doubtful: ClosedRange<Int32>?

    init(_ event: ReportedEvent?) {
      guard let event, let day = event.day, day.hasYear else { return }
      if event.isDayDoubtful {
        doubtful = day.number...day.number
      } else {
        sure = day.number...day.number
      }
    }

    mutating func form(_ other: DaySpan) {
      sure = Self.union(sure, other.sure)
      doubtful = Self.union(doubtful, other.doubtful)
    }

    /// Whether they may be those of one event.
    var isPossible: Bool {
      guard let sure else {
        return doubtful.map { $0.upperBound - $0.lowerBound < EventGrouping.mostDoubtfulDays }
          ?? true
      }
      guard sure.upperBound - sure.lowerBound <= 1 else { return false }
      guard let doubtful else { return true }
      return doubtful.lowerBound >= sure.lowerBound - 1
        && doubtful.upperBound - sure.upperBound <= EventGrouping.followUp
    }

    private static func union(
      _ one: ClosedRange<Int32>?, _ other: ClosedRange<Int32>?
    ) -> ClosedRange<Int32>? {
      guard let one, let other else { return one ?? other }
      return min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
    }
  }
}

/// Disjoint sets (Galler and Fischer, 1964) that know the days of their members and refuse to become more than one
/// event: a chain of sure matches may lead from one day to another.
private struct EventSets {
  private var parents: [Int]
  private var days: [EventGrouping.DaySpan]
  /// By root.
  private var members: [[Int]]
  /// By root: the weakest match that was used.
  private(set) var confidence: [Double]

  init(_ days: [EventGrouping.DaySpan]) {
    self.days = days
    parents = Array(days.indices)
    members = parents.map { [$0] }
    confidence = Array(repeating: 1, count: days.count)
  }

  mutating func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  /// Two sets that may become one.
  struct Joint {
    var one: [Int]
    var other: [Int]
    fileprivate var roots: (one: Int, other: Int)
    fileprivate var days: EventGrouping.DaySpan
  }

  /// Nil where the two are in one set already, or would be one of more days than an event has.
  mutating func joint(_ one: Int, _ other: Int) -> Joint? {
    let (first, second) = (root(one), root(other))
    guard first != second else { return nil }
    var joined = days[first]
    joined.form(days[second])
    guard joined.isPossible else { return nil }
    return Joint(
      one: members[first], other: members[second], roots: (first, second), days: joined)
  }

  mutating func join(_ joint: Joint, confidence sureness: Double) {
    let (one, other) = joint.roots
    let isLarger = members[one].count >= members[other].count
    let (root, child) = isLarger ? (one, other) : (other, one)
    members[root] += members[child]
    members[child] = []
    parents[child] = root
    days[root] = joint.days
    confidence[root] = min(confidence[one], confidence[other], sureness)
  }
}

extension EventAccount {
  /// What grouping needs of it, to keep those of many articles: the main event and the counts that its identity rests
  /// on.
  package var ofMainEvent: EventAccount {
    EventAccount(
      published: published, events: Array(events.prefix(1)),
      counts: counts.filter { $0.event == 0 && $0.isStanding && $0.figure.slot.isFate },
      words: words, story: story)
  }
}
