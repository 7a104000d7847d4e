// Accounts that a third one joins: where a and b surely tell of one event, and b and c do, a and c do, too, though
// they have too few words in common to show it. Whether their days allow that, EventIdentity decides.

/// Collects how accounts match, and finds those that others join.
package struct AccountChains {
  /// Two accounts that a third one joins.
  package struct Link: Sendable {
    package var here: Int
    package var there: Int
    /// 0–1.
    package var confidence: Double
  }

  /// Only what is this sure makes a chain: each step adds a doubt.
  package static let least = 0.72
  /// What many accounts tell is a story of many days, in which chains lead from one event to the next.
  private static let mostNeighbours = 8

  private var neighbours: [Int: [(account: Int, confidence: Double)]] = [:]
  private var known: Set<UInt64> = []

  package init() {}

  /// How sure it is that two accounts tell of one event by a third one that surely tells what each does.
  package static func joint(_ one: Double, _ other: Double) -> Double {
    min(one, other) >= least ? 0.9 * min(one, other) : 0
  }

  /// Two accounts that were compared, and whether they are surely about one event.
  package mutating func add(_ here: Int, _ there: Int, _ match: EventMatch?) {
    guard let match, match.certainty == .same else { return }
    known.insert(Self.key(here, there))
    guard match.confidence >= Self.least else { return }
    neighbours[here, default: []].append((there, match.confidence))
    neighbours[there, default: []].append((here, match.confidence))
  }

  /// The pairs that are joined only so, in order, each with its surest chain. O(accounts · neighbours²) of few.
  package func links() -> [Link] {
    var found: [UInt64: Link] = [:]
    for (_, near) in neighbours where near.count <= Self.mostNeighbours {
      for (index, one) in near.enumerated() {
        for other in near[(index + 1)...] {
          let key = Self.key(one.account, other.account)
          let confidence = Self.joint(one.confidence, other.confidence)
          guard !known.contains(key), confidence > found[key]?.confidence ?? 0 else { continue }
          found[key] = Link(
            here: min(one.account, other.account), there: max(one.account, other.account),
            confidence: confidence)
        }
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func key(_ one: Int, _ other: Int) -> UInt64 {
    UInt64(min(one, other)) << 32 | UInt64(max(one, other))
  }
}
