// Finding in what lies over the panes: two articles by facts or by their texts, and who else says what. While something
// is found there, `n` and `N` go from hit to hit, and Esc takes it back; how each view steps is its own matter.

import NewsCorpus
import Screen
import SearchIndex

/// Where the reader is in such a view, to come back to.
struct ViewPlace: Equatable, Sendable {
  /// The first line.
  var top = 0
  /// The row that is selected or stood at.
  var row: Int?
}

/// `hit 2/7`, or `7 hits` where the reader stands at none of them; nothing where there is none.
func hitWords(_ current: Int?, of count: Int) -> String {
  if count == 0 { return "" }
  return current.map { "hit \(grouped($0 + 1))/\(grouped(count))" } ?? counted(count, "hit")
}

extension BrowserModel {
  /// Whether what is to be found is looked for in a view over the panes.
  var findsInView: Bool { comparison != nil || showsVoices }

  var viewPlace: ViewPlace {
    if showsVoices { return ViewPlace(top: voices.top, row: voices.current) }
    if showsFacts { return ViewPlace(top: factsView?.top ?? 0, row: factsView?.selected) }
    return comparison?.place ?? ViewPlace()
  }

  /// Lights words, and goes to the first of them from a place on, or from the beginning; back to it where nothing is
  /// looked for.
  mutating func findInView(_ text: String, from place: ViewPlace) {
    viewFind = text.isEmpty ? nil : text
    lightInView()
    go(to: place)
    if viewFind != nil, !stepInView(1, isFirst: true) {
      goToTopOfView()
      if !stepInView(1, isFirst: true) { go(to: place) }
    }
    settle()
  }

  /// Lights in the views what is looked for, wherever something new came into them.
  mutating func lightInView() {
    let query = Query(viewFind ?? "", isTyping: true)
    let (corpus, visible) = (corpus, comparisonRows)
    if showsVoices {
      voices.find(query, corpus)
      voices.settle(corpus, layout.body)
    } else if let place = comparison?.place {
      comparison?.find(query, corpus)
      comparison?.go(to: place, visible: visible)
      factsView?.find(query)
    }
  }

  /// Takes back what is looked for; false where nothing is.
  mutating func clearViewFind() -> Bool {
    guard viewFind != nil else { return false }
    viewFind = nil
    lightInView()
    return true
  }

  /// Whether the view that the reader sees has any hit.
  var hasViewHits: Bool {
    guard viewFind != nil else { return false }
    if showsVoices { return !voices.hits.sentences.isEmpty }
    if showsFacts { return factsView?.hits.cells.isEmpty == false }
    return comparison?.hits.places.isEmpty == false
  }

  /// To the next hit, or to the one before.
  mutating func stepToHit(_ step: Int) -> [Effect] {
    let isThere = stepInView(step, isFirst: false)
    if !isThere {
      let text = viewFind ?? ""
      notice =
        !hasViewHits
        ? "not found: \(text)"
        : step > 0 ? "no more hits of \(text)" : "no hit of \(text) before it"
    }
    settle()
    return []
  }

  private mutating func stepInView(_ step: Int, isFirst: Bool) -> Bool {
    if showsVoices { return voices.stepToHit(step, isFirst: isFirst) }
    let (facts, texts) = (factRows, comparisonRows)
    if showsFacts {
      return factsView?.stepToHit(step, isFirst: isFirst, visible: facts) ?? false
    }
    return comparison?.stepToHit(step, visible: texts) ?? false
  }

  private mutating func goToTopOfView() {
    go(to: ViewPlace(row: showsVoices || showsFacts ? 0 : nil))
  }

  private mutating func go(to place: ViewPlace) {
    let (facts, texts) = (factRows, comparisonRows)
    if showsVoices {
      voices.go(to: place.row ?? 0, top: place.top)
    } else if showsFacts {
      _ = factsView?.go(to: place.row ?? 0, top: place.top, visible: facts)
    } else {
      comparison?.go(to: place, visible: texts)
    }
  }
}
