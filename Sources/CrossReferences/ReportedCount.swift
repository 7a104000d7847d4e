// A figure as comparing needs it: what it counts, of which event, and whether it is the article's own
// count of that. How figures are found, the layer of facts knows.

import Facts
import Prose

/// A figure of an article with what decides whether another one can be set against it.
package struct ReportedCount: Sendable {
  package var figure: Figure
  /// Index into the article's events.
  package var event: Int
  /// What is counted.
  var thing: CountedThing
  /// The date that the figure's words or those around tell.
  var date: DateMention?
  /// The day that the figure's words or those around tell; nil where they tell none.
  var day: EventDay?
  /// Whether that day stands in the figure's own sentence.
  var isDayOfSentence: Bool
  /// Its sentence tells what came of the event: charges, funerals.
  var isAftermath: Bool
  /// The entities of the places in its sentence, but for countries.
  var places: [UInt32]
  /// The entities of the places before it in its sentence that something is said to have happened in.
  var sites: [UInt32]
  /// The entities of the places that it is counted in: `12 people in Dorna`, `In Dorna, 12 people`.
  var regions: [UInt32]
  /// All countries that its sentence names.
  var countries: [UInt32]
  /// It is told of an event some days before another: `a day after blasts left 23 dead`.
  var isLookedBack: Bool
  /// It stands in the article's first paragraph.
  var isLead: Bool
  /// It adds up years, or tells of what may be: a fate that is told so is none, and a measure tells of no event.
  var isLoose: Bool
  /// The year or month that its words or those before it tell, where that is not the main event's.
  var period: String?
  /// What it measures, where it tells nobody's fate.
  var measure = Measure()
  /// Whether it is the article's count of its slot and event, rather than a smaller one beside it.
  package var isStanding = true
  /// The article itself gives another count that contradicts it.
  var isDisputed = false

  /// How its things are compared.
  var slot: ComparedSlot { figure.slot.compared }

  /// The counts that its phrase allows.
  var bounds: CountBounds { CountBounds(figure) }
}

/// The values that a figure's phrase allows.
struct CountBounds: Equatable, Sendable {
  var low: Double
  var high: Double
  /// Whether the bound itself is left out: `more than 140`.
  var isLowOpen = false
  var isHighOpen = false

  /// `about 60` is no further from the truth than this share of it.
  static let tolerance = 0.1

  init(_ figure: Figure) {
    let value = figure.value
    switch figure.comparator {
    case .equal: (low, high) = (figure.low, max(figure.low, figure.high))
    case .atLeast: (low, high) = (figure.low, .infinity)
    case .moreThan: (low, high, isLowOpen) = (value, .infinity, true)
    case .atMost: (low, high) = (-.infinity, figure.high)
    case .lessThan: (low, high, isHighOpen) = (-.infinity, value, true)
    case .about:
      let reach = abs(value) * Self.tolerance
      (low, high) = (min(figure.low, value - reach), max(figure.high, value + reach))
      if !high.isFinite { high = value + reach }
    }
    if !low.isFinite, figure.comparator == .equal { low = value }
  }

  /// Whether some value satisfies both.
  func meets(_ other: CountBounds) -> Bool {
    let (least, most) = (max(low, other.low), min(high, other.high))
    if least != most { return least < most }
    let isOpen =
      low == least && isLowOpen || other.low == least && other.isLowOpen
      || high == most && isHighOpen || other.high == most && other.isHighOpen
    return !isOpen
  }
}
