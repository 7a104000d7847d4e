// Facts that are lit in the reader by their kind. Everything else that is lit there, and how one steps from place
// to place, is a matter of Lighting and ReaderPane.

import Facts
import Prose
import Screen

/// Which facts are lit.
enum LitFacts: CaseIterable, Sendable {
  case none, quotations, figures, dates, all

  /// For the reader's title; nil where nothing is lit.
  var words: String? {
    switch self {
    case .none: nil
    case .quotations: "quotations lit"
    case .figures: "figures lit"
    case .dates: "dates lit"
    case .all: "facts lit"
    }
  }

  private func holds(_ kind: LitFacts) -> Bool { self == kind || self == .all }

  /// The places of an article's facts, those of each kind in order.
  func places(of facts: ArticleFacts) -> [LitPlace] {
    var places: [LitPlace] = []
    if holds(.quotations) {
      places += facts.quotations.map { LitPlace(range: $0.range, role: .litKind1) }
    }
    if holds(.figures) {
      places += facts.figures.map { LitPlace(range: $0.range, role: .litKind2) }
    }
    if holds(.dates) {
      places += facts.dates.map { LitPlace(range: $0.range, role: .litKind3) }
    }
    return places
  }
}

extension BrowserModel {
  /// Lights the facts of the next kind.
  mutating func lightNext() -> [Effect] {
    litFacts = next(after: litFacts, of: LitFacts.allCases) ?? .none
    lightReader()
    tellWhereNoneIsLit()
    return []
  }

  /// Where the open article has nothing of a kind that the reader wants to see.
  mutating func tellWhereNoneIsLit() {
    guard let words = litFacts.words, openFacts.article == reader.article, openFacts.isKnown,
      litFacts.places(of: openFacts.facts).isEmpty
    else { return }
    notice = "\(words), but there are none in this article"
  }

  /// Which facts are lit now: what is looked for in the reader is not to be lost among them.
  var shownLight: LitFacts { find?.pane == .reader ? .none : litFacts }

  /// The places of the facts that are to be lit in the open article.
  var litFactPlaces: [LitPlace] {
    openFacts.article == reader.article ? shownLight.places(of: openFacts.facts) : []
  }
}

/// Places that do not overlap, in order, and below them those that hold others.
struct LitLayers {
  private(set) var places: [LitPlace] = []
  private(set) var below: [LitPlace] = []

  /// Of places that overlap, what holds another lies below it; else the one that comes first stays.
  /// O(n log n).
  init(_ all: [LitPlace]) {
    for place in all.sorted(by: {
      ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end)
    }) {
      guard let last = places.last, last.range.end > place.range.start else {
        places.append(place)
        continue
      }
      guard last.range.end >= place.range.end, last.range != place.range else { continue }
      places[places.count - 1] = place
      below.append(last)
    }
  }
}
