// How the browser changes when facts of the open article are asked for, known, and followed to their places.

import CrossReferences
import Facts
import NewsCorpus
import Prose
import Screen

extension BrowserModel {
  // MARK: asking

  /// Forgets the facts of the article that was open before.
  mutating func openFacts(of article: Int?) -> [Effect] {
    guard article != openFacts.article else { return [] }
    let isRelating = figures.question.isOpen || quotes.question.isOpen
    openFacts.open(article)
    figures.open(article)
    quotes.open(article)
    return isRelating ? [.stopRelating] : []
  }

  /// Asks for what a pane on the screen shows of facts, and for what is lit, as far as it was not asked yet.
  mutating func askForFacts() -> [Effect] {
    guard let article = reader.article, article < corpus.articleCount else { return [] }
    let panes = layout.panes
    let (hasFigures, hasQuotes) = (panes[.figures] != nil, panes[.quotes] != nil)
    var effects: [Effect] = []
    if hasFigures || hasQuotes || litFacts != .none, isDue(\.openFacts.question, article) {
      effects.append(.readFacts(article: article, generation: generation))
    }
    if hasFigures, isDue(\.figures.question, article) {
      effects.append(.relateFigures(article: article, generation: generation))
    }
    guard hasQuotes else { return effects }
    if let speaker = quotes.speaker {
      if isDue(\.quotes.saidQuestion, speaker) {
        effects.append(.listQuotations(speaker: speaker, generation: generation))
      }
    } else if isDue(\.quotes.question, article) {
      effects.append(.matchQuotations(article: article, generation: generation))
    }
    return effects
  }

  private mutating func isDue(
    _ question: WritableKeyPath<BrowserModel, Question>, _ subject: Int
  ) -> Bool {
    guard self[keyPath: question].becomesDue(of: subject, in: snapshot, as: generation + 1) else {
      return false
    }
    generation += 1
    return true
  }

  // MARK: answers

  mutating func receive(_ facts: ArticleFacts, _ generation: Int) -> [Effect] {
    guard openFacts.question.isAnswered(by: generation) else { return [] }
    openFacts.take(facts)
    showFacts()
    settle()
    lightReaderAgain()
    tellWhereNoneIsLit()
    return []
  }

  /// Hands what is known of the open article to the panes.
  mutating func showFacts() {
    figures.show(openFacts.facts)
    quotes.show(openFacts.facts.quotations)
  }

  mutating func receive(_ found: [RelatedFigure], _ generation: Int) -> [Effect] {
    if figures.question.isAnswered(by: generation) { figures.relate(found) }
    return []
  }

  mutating func receive(_ found: [QuotationMatch], _ generation: Int) -> [Effect] {
    guard quotes.question.isAnswered(by: generation) else { return [] }
    quotes.match(found)
    settle()
    return []
  }

  mutating func receive(_ found: [SaidQuotation], _ generation: Int) -> [Effect] {
    guard quotes.saidQuestion.isAnswered(by: generation) else { return [] }
    quotes.show(found)
    settle()
    return []
  }

  // MARK: keys

  /// Goes to the phrase of the selected figure.
  mutating func followFigure() -> [Effect] {
    figures.selected.map { point(at: $0.range) } ?? []
  }

  /// Goes to the words of the selected row, in whichever article they stand.
  mutating func followQuotation() -> [Effect] {
    guard let place = quotes.place(quotes.list.selected), place.article < corpus.articleCount else {
      return []
    }
    let effects = place.article == reader.article ? [] : visit(place.article)
    return effects + point(at: place.range)
  }

  /// The article that the selected row speaks of, and what of both texts shows that it does.
  var toldElsewhere: (article: Int, evidence: LitEvidence)? {
    switch focus {
    case .references:
      guard let reference = references.selected, let other = reference.article else { return nil }
      return (other, LitEvidence(reference.evidence))
    case .figures:
      guard let told = figures.selected.flatMap({ figures.related(to: $0).first }) else {
        return nil
      }
      let relation = told.relation
      let evidence = Evidence(
        .figures, relation.relation.label, here: relation.here.range, there: relation.there.range)
      return (told.other, LitEvidence([evidence], isOn: true))
    case .quotes: return quotes.toldElsewhere
    case .articles, .reader, .entities: return nil
    }
  }

  /// Lists all that the selected row's speaker is quoted saying in the folder, or again what the open article
  /// has.
  mutating func toggleSpeaker() -> [Effect] {
    if quotes.speaker != nil { return leaveSpeaker() }
    guard let speaker = quotes.selected.flatMap({ quotes.speaker(of: $0) }) else {
      notice = "nobody is named who said this"
      return []
    }
    quotes.choose(speaker)
    settle()
    return []
  }

  mutating func leaveSpeaker() -> [Effect] {
    let isAsked = quotes.saidQuestion.isOpen
    quotes.choose(nil)
    settle()
    return isAsked ? [.listQuotations(speaker: nil, generation: generation)] : []
  }
}
