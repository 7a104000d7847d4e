// How the browser changes when keys are pressed among the conflicts and the missing links, and when what
// they show was worked out.

import CrossReferences
import NewsCorpus
import Screen

extension BrowserModel {
  // MARK: opening and closing

  /// Opens the conflicts, or closes them.
  mutating func toggleConflicts() -> [Effect] {
    if conflicts.isOpen { return closeConflicts() }
    conflicts.isOpen = true
    return askForConflicts()
  }

  /// Opens the missing links, or closes them.
  mutating func toggleMissing() -> [Effect] {
    if missing.isOpen { return closeMissing() }
    missing.isOpen = true
    return askForMissing()
  }

  /// What is still looked for is wanted no longer.
  mutating func closeConflicts() -> [Effect] {
    conflicts.isOpen = false
    let stopped = forgetComparison()
    guard conflicts.found.isUnderway else { return stopped }
    conflicts.forget()
    return stopped + [.stopFinding]
  }

  mutating func closeMissing() -> [Effect] {
    missing.isOpen = false
    guard missing.found.isUnderway else { return [] }
    missing.forget()
    return [.stopFinding]
  }

  /// What is known of another corpus is asked for anew where it is shown.
  mutating func refreshFindings() -> [Effect] {
    conflicts.forget()
    missing.forget()
    return askForConflicts() + askForMissing()
  }

  private mutating func askForConflicts() -> [Effect] {
    generation += 1
    let effects: [Effect] =
      conflicts.ask(generation) ? [.findConflicts(generation: generation)] : []
    settle()
    return effects
  }

  private mutating func askForMissing() -> [Effect] {
    generation += 1
    let effects: [Effect] =
      missing.ask(generation) ? [.findMissingLinks(generation: generation)] : []
    settle()
    return effects
  }

  mutating func receive(_ found: [Disagreement], _ generation: Int) -> [Effect] {
    conflicts.receive(found, generation, corpus)
    settle()
    return []
  }

  mutating func receive(compared articles: Int, _ generation: Int) -> [Effect] {
    conflicts.count(compared: articles, generation)
    return []
  }

  mutating func receive(_ found: [MissingLink], _ generation: Int) -> [Effect] {
    missing.receive(found, generation)
    settle()
    return []
  }

  // MARK: keys

  /// Shows those that agree, too, or hides them; the selection stays on its row.
  mutating func toggleAgreeing() -> [Effect] {
    conflicts.toggleAgreeing()
    settle()
    if conflicts.showsAgreeing, !conflicts.found.isUnderway, conflicts.count(.agrees) == 0 {
      notice = "none agrees"
    }
    return []
  }

  /// Compares the two articles with both figures lit, or folds the section.
  mutating func openConflictRow() -> [Effect] {
    switch conflicts.row(conflicts.list.selected) {
    case .section(let kind):
      conflicts.toggle(kind)
      settle()
      return []
    case .conflict:
      guard let conflict = conflicts.selected?.conflict else { return [] }
      let sides = conflict.sides
      let evidence = Evidence(
        .figures, conflict.relation.relation.label, here: sides[0].figure.range,
        there: sides[1].figure.range)
      return requestComparison(
        sides[0].article, sides[1].article, LitEvidence([evidence], isOn: true))
    case nil: return []
    }
  }

  /// Opens the article that prints the link first, at the place.
  mutating func openMissingRow() -> [Effect] {
    guard let place = missing.selected?.printedIn.first else { return [] }
    return closeMissing() + visit(place.article, at: place.place)
  }

  /// Why the selected two are set against each other.
  mutating func explainConflict() -> [Effect] {
    guard let selected = conflicts.selected else { return [] }
    return cover(.conflict(selected, corpus, columns: layout.body.columns))
  }

  // MARK: sizes

  /// Rows of the list of conflicts.
  var conflictRows: Int { ConflictsPane.listRows(in: bodySize) }

  /// Puts the selections of both lists back into their bounds, where there is something to select.
  mutating func settleFindings() {
    if conflicts.found.answer != nil {
      conflicts.list.settle(count: conflicts.rowCount, visible: conflictRows)
    }
    conflicts.look(corpus, bodySize)
    if missing.found.answer != nil {
      missing.list.settle(count: missing.rowCount, visible: healthRows)
    }
  }

  private var bodySize: Size { Size(rows: layout.body.rows, columns: layout.body.columns) }
}

extension Overlay {
  /// Of the other pairs with the same two counts these are named.
  private static let mostOthers = 20

  /// - Parameter columns: of the whole overlay; long sentences are wrapped for it.
  fileprivate static func conflict(
    _ found: Disagreement, _ corpus: Corpus, columns: Int
  ) -> Overlay {
    let (conflict, relation) = (found.conflict, found.conflict.relation)
    var lines: [Line] = [.title(conflict.words(corpus)), .blank]
    func add(_ name: String, _ text: String) {
      for (index, line) in wrapped(text, columns: columns - 18).enumerated() {
        lines.append(.entry(index == 0 ? name : "", line))
      }
    }
    add("Why", relation.why)
    if let teller = found.teller, found.kind == .perhapsMoved {
      add("Moved", "\(corpus[teller].id) says that the count moved")
    }
    add("How sure", hundredths(relation.confidence))
    if !conflict.eventWords.isEmpty { add("Event", conflict.eventWords) }
    for (figure, article) in conflict.sides {
      lines.append(.blank)
      let view = corpus[article]
      for line in wrapped(view.title, columns: columns - 4) { lines.append(.title(line)) }
      add("Figure", view.string(figure.range))
      add("Its slot", "\(figure.slot.name): \(view.why(figure))")
      if !figure.statedBy.isEmpty { add("Stated by", view.string(figure.statedBy)) }
      add("Article", view.id)
    }
    for (index, other) in found.others.prefix(Self.mostOthers).enumerated() {
      if index == 0 { lines.append(.blank) }
      let ids = other.sides.map { corpus[$0.article].id }.joined(separator: " · ")
      add(index == 0 ? "Also" : "", ids)
    }
    let more = found.others.count - Self.mostOthers
    if more > 0 { add("", "and \(counted(more, "more pair"))") }
    return Overlay(title: "Why these two", lines: lines, wordColumns: 12)
  }
}
