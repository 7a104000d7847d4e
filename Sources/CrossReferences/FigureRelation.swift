// How two figures of one slot and event stand to each other: they agree, differ, contradict each other, or
// one tells that the other has moved. Which figures belong together is FigureComparison's business.

import Facts

/// How two figures stand to each other.
package enum CountRelation: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// No value satisfies both.
  case conflict
  /// The later text itself says that the count moved.
  case update
  /// Some value satisfies both, but they do not say the same.
  case differs
  /// Both say the same.
  case agrees

  /// The word that `conflicts --json` prints.
  package var name: String {
    switch self {
    case .conflict: "conflict"
    case .update: "update"
    case .differs: "differs"
    case .agrees: "agrees"
    }
  }
}

/// A figure of one article beside one of another that counts the same.
package struct FigureRelation: Equatable, Sendable {
  package var here: Figure
  package var there: Figure
  package var slot: FigureSlot
  package var relation: CountRelation
  /// 0–1: how sure it is that both count the same of one event.
  package var confidence: Double
  /// For people, a sentence without a full stop.
  package var why: String
  /// Number of the event in the one article and in the other.
  package var events: (here: Int, there: Int)

  package static func == (left: Self, right: Self) -> Bool {
    left.here == right.here && left.there == right.there && left.slot == right.slot
      && left.relation == right.relation && left.confidence == right.confidence
      && left.why == right.why && left.events == right.events
  }
}

extension FigureRelation {
  /// For people: `144 / at least 139 killed`, `30 / 32 %`.
  var words: String {
    let what = slot.isFate ? " \(slot.name)" : here.unit == .none ? "" : " \(here.unit.name ?? "")"
    return "\(here.countWords) / \(there.countWords)\(what)"
  }
}

/// Which of two articles was published first.
enum StoryOrder: Sendable {
  case hereFirst, thereFirst, unknown
}

/// How two figures that count the same stand to each other.
///
/// Only the words of the later text make an update: that it is later proves nothing. Where nothing tells
/// which is later, the text that says that the count moved is.
func relation(_ here: Figure, _ there: Figure, _ order: StoryOrder) -> CountRelation {
  if here.value == there.value, here.comparator == there.comparator { return .agrees }
  let later: (figure: Figure, before: Figure)? =
    switch order {
    case .hereFirst: (there, here)
    case .thereFirst: (here, there)
    case .unknown:
      here.hasMoved == there.hasMoved ? nil : here.hasMoved ? (here, there) : (there, here)
    }
  if let later, isUpdate(later.figure, later.before, isOrderKnown: order != .unknown) {
    return .update
  }
  if here.value == there.value, isGiven(here), isGiven(there) { return .agrees }
  return CountBounds(here).meets(CountBounds(there)) ? .differs : .conflict
}

/// Whether the figure of a later text says that the count moved from another one, and not back: the dead
/// do not become fewer, and the missing do not become more.
private func isUpdate(_ later: Figure, _ before: Figure, isOrderKnown: Bool) -> Bool {
  guard later.hasMoved, later.value != before.value else { return false }
  let rose = later.value > before.value
  switch later.slot {
  case .killed, .injured, .detained, .suspected, .survived, .displaced: return rose
  case .missing: return isOrderKnown || !rose
  case .aboard: return false
  case .money, .distance, .share, .other: return isOrderKnown
  }
}

/// Whether the number is given, be it roughly, rather than a bound: `about 140` and `140` say the same.
private func isGiven(_ figure: Figure) -> Bool {
  figure.comparator == .equal || figure.comparator == .about
}
