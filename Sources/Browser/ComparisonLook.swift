// The views of a comparison and which of them is shown: by facts, the texts beside each other, or interleaved. What
// each of them holds is a matter of its own.

import CrossReferences
import NewsCorpus
import Prose
import Screen

/// How two articles are shown.
enum ComparisonLook: Sendable {
  case facts, texts, interleaved

  /// The next one; in a narrow window the texts are interleaved anyway.
  func next(isWide: Bool) -> ComparisonLook {
    switch self {
    case .facts: .texts
    case .texts: isWide ? .interleaved : .facts
    case .interleaved: .facts
    }
  }
}

extension BrowserModel {
  /// Whether the comparison by facts is to be seen.
  var showsFacts: Bool { comparison != nil && factsView != nil && sides?.look == .facts }

  /// Rows of the comparison by facts.
  var factRows: Int {
    let body = layout.body
    return max(
      0, body.rows - 2 - FactsView.titleRows(in: body.rows, columns: body.columns))
  }

  // MARK: from view to view

  /// Shows the two in the next view.
  mutating func showNextLook() -> [Effect] {
    guard let sides, comparison != nil else { return [] }
    show(sides.look.next(isWide: layout.body.columns >= ComparisonView.sideBySide))
    returnsToFacts = false
    return []
  }

  /// Shows a comparison in a view; the place in the texts is kept.
  private mutating func show(_ look: ComparisonLook) {
    sides?.look = look
    let isInterleaved = look == .interleaved
    if comparison?.isInterleaved != isInterleaved {
      comparison?.isInterleaved = isInterleaved
      layOutComparison()
    }
    settle()
  }

  /// Lights in both texts what the selected row tells.
  mutating func openComparedFact() -> [Effect] {
    guard let row = factsView?.row else { return [] }
    comparison?.evidence = LitEvidence(row.evidence, isOn: true)
    returnsToFacts = true
    show(.texts)
    layOutComparison()
    return []
  }

  /// Goes back from the evidence of a fact; false where the texts were not opened from there.
  mutating func returnToFacts() -> Bool {
    guard returnsToFacts, comparison != nil else { return false }
    returnsToFacts = false
    if let sides { comparison?.evidence = sides.evidence }
    show(.facts)
    layOutComparison()
    return true
  }

  // MARK: in the facts

  mutating func moveInFacts(_ move: Move) {
    let visible = factRows
    factsView?.move(move, visible: visible)
  }

  mutating func moveToColumn(_ step: Int) -> [Effect] {
    let visible = factRows
    if factsView?.move(toColumn: step, visible: visible) == false { notice = "no more columns" }
    return []
  }

  mutating func moveToSection(_ step: Int) -> [Effect] {
    let visible = factRows
    if factsView?.move(toSection: step, visible: visible) == false { notice = "no more sections" }
    return []
  }

  mutating func stepToToldFact(_ step: Int) -> [Effect] {
    let visible = factRows
    if factsView?.move(toTold: step, visible: visible) == false {
      notice =
        factsView?.toldWords.isEmpty ?? true
        ? "both tell nothing differently"
        : step > 0 ? "no more differences" : "no difference before it"
    }
    return []
  }

  /// Sets the facts anew for the window.
  mutating func layOutFacts() {
    guard let comparison else { return }
    let (corpus, columns, visible) = (corpus, layout.body.columns - 2, factRows)
    factsView?.layOut(corpus, isRelated: comparison.compared.isRelated, columns: columns)
    factsView?.settle(visible: visible)
  }

  // MARK: other articles

  /// Puts the next article of the list, or the one before, in the place of the right one.
  mutating func compareNext(_ step: Int) -> [Effect] {
    guard let sides else { return [] }
    guard let other = neighbour(of: sides.right, step, but: sides.left) else {
      notice = step > 0 ? "no more articles in the list" : "no article before it in the list"
      return []
    }
    return requestComparison(sides.left, other, look: sides.look)
  }

  /// The article behind or before another one in the list that the reader came from.
  private func neighbour(of article: Int, _ step: Int, but left: Int) -> Int? {
    if voices.article == left { return voices.neighbour(of: article, step) }
    if focus == .references {
      let listed = references.references.compactMap(\.article)
      guard let place = listed.firstIndex(of: article) else { return listed.first }
      return listed.indices.contains(place + step) ? listed[place + step] : nil
    }
    var row = (articles.row(of: article) ?? articles.row(of: left) ?? -1) + step
    while row >= 0, let next = articles.article(row, corpus) {
      if next != left { return next }
      row += step
    }
    return nil
  }
}

extension ComparedFact {
  /// Its places in both texts, those that tell most of the relation first. Where one side has more, or the only
  /// ones, the other stays at its last, or at none.
  var evidence: [Evidence] {
    let (here, there) = (leftPlaces, rightPlaces)
    let none = TextRange(0, 0)
    return (0..<max(here.count, there.count)).map { index in
      Evidence(
        kind, label, here: here.isEmpty ? none : here[min(index, here.count - 1)],
        there: there.isEmpty ? none : there[min(index, there.count - 1)])
    }
  }

  private var kind: Reason.Kind {
    switch topic {
    case .people, .organizations, .places, .otherNames, .sources: .sharedName
    case .events: .event
    case .dates: .date
    case .figures: .figures
    case .quotations: .sharedQuote
    }
  }

  private var label: Evidence.Label {
    switch relation {
    case .conflict: .conflict
    case .update: .update
    case .differs: .differs
    case .reworded: .reworded
    case .agrees: .agrees
    case .same, .onlyLeft, .onlyRight: .same
    }
  }
}
