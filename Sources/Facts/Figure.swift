// A figure that running text states: its number, what is counted, and whether it is a whole. Which
// figures of several articles contradict each other is not decided here.

import Prose

/// What a figure tells of those or of that which it counts.
package enum FigureSlot: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case killed, injured, detained, suspected, aboard, survived, missing, displaced, money, distance,
    share, other

  /// The word that `facts --json` prints.
  package var name: String {
    switch self {
    case .killed: "killed"
    case .injured: "injured"
    case .detained: "detained"
    case .suspected: "suspected"
    case .aboard: "aboard"
    case .survived: "survived"
    case .missing: "missing"
    case .displaced: "displaced"
    case .money: "money"
    case .distance: "distance"
    case .share: "share"
    case .other: "other"
    }
  }

  /// Whether it tells what befell people, so that a later count may move it.
  package var isFate: Bool {
    switch self {
    case .killed, .injured, .detained, .suspected, .aboard, .survived, .missing, .displaced: true
    case .money, .distance, .share, .other: false
    }
  }
}

/// How the number bounds the true count.
package enum Comparator: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  case equal, atLeast, moreThan, atMost, lessThan, about

  /// The sign that `facts --json` prints.
  package var sign: String {
    switch self {
    case .equal: "="
    case .atLeast: ">="
    case .moreThan: ">"
    case .atMost: "<="
    case .lessThan: "<"
    case .about: "~"
    }
  }
}

/// What a figure's count is to the other counts around it.
package enum Extent: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// All that it speaks of.
  case whole
  /// Some of those that another figure counts: `including four attackers`.
  case part
  /// One of several that make the whole together: `12 soldiers and three civilians were killed`.
  case addend
  /// What a count was before it moved: `rose from 130`.
  case former
}

/// What of the text says which slot a figure has; `why` makes a sentence of it.
package enum FigureReason: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// The number's own unit: `$`, km, per cent.
  case unit
  /// A word behind what is counted: `144 people died`.
  case behind
  /// A word before the number: `killing 139`.
  case before
  /// The clause speaks of a count: `the death toll rose to 144`.
  case toll
  /// What is counted says it: `12 deaths`.
  case noun
  /// It continues a figure beside it: `189 passengers and six crew`.
  case beside
  /// It is a part of a figure that has the slot.
  case whole
  /// Nothing says more than that something is counted.
  case counted
}

/// The event that a figure belongs to, as far as its paragraph and those before it say.
package struct FigureEvent: Equatable, Sendable, BitwiseCopyable {
  /// How many names are kept.
  package static let mostNames = 4
  /// Stands for no date or no name.
  package static let none = UInt32.max

  /// Index into the dates that were handed in, or `none`.
  package var date = Self.none
  private var slots = (Self.none, Self.none, Self.none, Self.none)

  /// No event.
  package init() {}

  /// Indices into `ArticleNames.names`, the most telling first.
  package var names: [UInt32] {
    [slots.0, slots.1, slots.2, slots.3].filter { $0 != Self.none }
  }

  /// Adds a name where there is room and it is not there yet.
  mutating func add(_ name: UInt32) {
    let held = [slots.0, slots.1, slots.2, slots.3]
    guard !held.contains(name) else { return }
    switch held.firstIndex(of: Self.none) {
    case 0: slots.0 = name
    case 1: slots.1 = name
    case 2: slots.2 = name
    case 3: slots.3 = name
    case .some, nil: break
    }
  }

  /// Gives the names other numbers, and forgets those that have none.
  mutating func renumberNames(_ number: (UInt32) -> UInt32?) {
    let held = names
    slots = (Self.none, Self.none, Self.none, Self.none)
    for name in held {
      if let name = number(name) { add(name) }
    }
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.date == right.date && left.slots == right.slots
  }
}

/// A number in running text with what it counts.
package struct Figure: Equatable, Sendable, BitwiseCopyable {
  /// The whole phrase that states it: from comparator or number to the word that gives the slot.
  package var range: TextRange
  /// The number with its scale: `144`, `5 million`, `two dozen`.
  package var number: TextRange
  /// What is counted, without the number; empty where it is not said.
  package var noun = TextRange(0, 0)
  /// The word that gives the slot; empty where none does.
  package var cue = TextRange(0, 0)
  /// The number as written; of a range its lower end, of `dozens` the least that it can be.
  package var value: Double
  /// The least that the phrase allows.
  package var low: Double
  /// The most that it allows; infinite where there is no upper bound.
  package var high: Double
  package var comparator = Comparator.equal
  package var unit = FigureUnit.none
  package var slot = FigureSlot.other
  package var extent = Extent.whole
  /// The sentence itself says that the count moved: `rose to`, `so far`.
  package var hasMoved = false
  package var reason = FigureReason.counted
  /// In per cent: how sure the slot is.
  package var confidence: UInt8 = 50
  /// The words that name who states it; empty where nobody is named.
  package var statedBy = TextRange(0, 0)
  /// Index into `ArticleNames.names` of who states it; `FigureEvent.none` where it is no name.
  package var speaker = FigureEvent.none
  package var event = FigureEvent()

  /// A number of which nothing more is read.
  package static func bare(_ number: TextRange, value: Double) -> Figure {
    Figure(range: number, number: number, value: value, low: value, high: value)
  }

  /// Whether it counts a part of what another figure counts.
  package var isSubset: Bool { extent == .part }
}
