// All that two articles have in common, and what follows from it: how the one belongs to the other, how near,
// how sure that is, and why. What they have in common is found elsewhere.

import Facts
import Glibc
import Prose

/// An event that two articles report, as a reason to show one beside the other.
package struct EventConnection: Sendable {
  package var match: EventMatch
  /// Whether it is what each of them is about.
  package var isMainHere: Bool
  package var isMainThere: Bool
  /// For people: `Crocus City Hall, 2024-03-22`.
  package var text: String

  /// An event of two articles.
  package init(match: EventMatch, isMainHere: Bool, isMainThere: Bool, text: String) {
    self.match = match
    self.isMainHere = isMainHere
    self.isMainThere = isMainThere
    self.text = text
  }

  var isMainOfBoth: Bool { isMainHere && isMainThere }
  var isMainOfOne: Bool { isMainHere || isMainThere }

  /// Whether another event tells more of why the articles belong together.
  package func isBehind(_ other: EventConnection) -> Bool {
    func rank(_ event: EventConnection) -> (Int, Int, Double) {
      let main = event.isMainOfBoth ? 2 : event.isMainOfOne ? 1 : 0
      return (event.match.certainty == .same ? 1 : 0, main, event.match.confidence)
    }
    return rank(self) < rank(other)
  }
}

/// Somebody's words in two articles.
package struct QuotedInBoth: Sendable {
  package var here: TextRange
  package var there: TextRange
  package var relation: UtteranceRelation
  /// 0–1.
  package var confidence: Double
  /// For people: who said it.
  package var text: String

  /// Two quotations of one utterance.
  package init(
    here: TextRange, there: TextRange, relation: UtteranceRelation, confidence: Double, text: String
  ) {
    self.here = here
    self.there = there
    self.relation = relation
    self.confidence = confidence
    self.text = text
  }
}

/// What two articles share.
package struct Connection: Sendable {
  /// The other article.
  package var article: Int
  package var relatedness: Relatedness
  /// The surest event that both report, if there is one.
  package var event: EventConnection?
  package var figures: [FigureRelation] = []
  package var passages: [SharedText] = []
  /// The part of the shorter text that stands in the other one, reference notes left out; 0–1.
  package var sharedPart = 0.0
  /// How many words of this article that is.
  package var sharedWords = 0
  package var quotations: [QuotedInBoth] = []
  /// Dates that the two give one event differently, and names that they spell differently.
  package var dates: [DateConflict] = []
  package var spellings: [SpellingDifference] = []
  /// Between the days of publication; nil where one is not known.
  package var daysApart: Int?
  package var isVersion = false
  /// A printed link that leads to the other article.
  package var link: Reference?

  /// What words and names say; all else is added as it is found.
  package init(article: Int, relatedness: Relatedness) {
    self.article = article
    self.relatedness = relatedness
  }
}

// MARK: How it belongs

extension Connection {
  /// Fewer words that both print prove nothing by themselves.
  private static let fewestWords = 12
  /// From this part of the shorter text on one is written from the other.
  private static let partOfOneStory = 0.25
  /// In days: reports of one story come together.
  private static let storyDays = 1

  /// The reference; nil where what they share is too little.
  package func reference() -> Reference? {
    let relation = relation
    guard relation != nil || link != nil else { return nil }
    let (score, reasons) = weighed()
    return Reference(
      article: article, relation: link == nil ? relation ?? .related : .seeAlso, score: score,
      confidence: confidence(relation), reasons: reasons, evidence: evidence, title: link?.title,
      place: link?.place, besides: link == nil ? nil : relation)
  }

  private var relation: Relation? {
    if isVersion { return .version }
    guard let event, event.isMainOfOne else { return isRelated ? .related : nil }
    let isSure = event.match.certainty == .same && (isDated || relatedness.score >= Self.ofUndated)
    if isSure { return event.isMainOfBoth && isOneStory ? .sameStory : .sameEvent }
    if isDated ? event.isMainOfBoth || isRelated : relatedness.score >= Self.ofUndatedPerhaps {
      return .possiblySameEvent
    }
    return isRelated ? .related : nil
  }

  /// Whether more than names and words tells that the event is one: days, or what is counted.
  private var isDated: Bool { event?.match.days != nil || !figures.isEmpty }

  /// What a body does every week is told in the same names and words: without a day only much the same words
  /// tell that it is one event, and somewhat fewer that it may be.
  private static let ofUndated = 0.35
  private static let ofUndatedPerhaps = 0.22
  private static let undatedConfidence = 0.75

  private var isOneStory: Bool {
    if sharedPart >= Self.partOfOneStory { return true }
    guard let daysApart else { return false }
    return daysApart <= Self.storyDays
      && relatedness.score >= Relatedness.ofOneStory
  }

  private var isRelated: Bool {
    relatedness.score >= Relatedness.threshold || sharedWords >= Self.fewestWords
      || !quotations.isEmpty
  }

  private func confidence(_ relation: Relation?) -> Double {
    switch relation {
    case .version: 0.95
    case .sameStory: eventConfidence
    case .sameEvent: eventConfidence * (event?.isMainOfBoth == true ? 1 : 0.9)
    case .possiblySameEvent:
      min(0.6, eventConfidence * (event?.isMainOfBoth == true ? 0.9 : 0.7))
    case .related, .seeAlso, nil:
      link != nil ? 0.95 : 1 / (1 + exp(-10 * (weighed().score - Relatedness.threshold)))
    }
  }
}

extension Connection {
  private var eventConfidence: Double {
    let found = event?.match.confidence ?? 0
    return isDated ? found : min(found, Self.undatedConfidence)
  }
}

// MARK: How near, and why

extension Connection {
  /// Reasons as if each were independent of the others: the score is 1 − Π (1 − sᵢ) (noisy-or; Pearl,
  /// Probabilistic Reasoning in Intelligent Systems, 1988), and each reason's share of it is that of −ln (1 − sᵢ),
  /// so that the weights add up to the score.
  private func weighed() -> (score: Double, reasons: [Reason]) {
    let base = -log(1 - min(0.97, max(0, relatedness.score)))
    var reasons = relatedness.reasons.map { reason in
      Reason(
        reason.kind, reason.text, weight: base * reason.weight / max(relatedness.score, 1e-9))
    }
    if let daysApart, base > 0 {
      reasons.append(
        Reason(
          .date, Self.words(daysApart), weight: base * Self.dateShare * exp(-Double(daysApart) / 7))
      )
    }
    reasons += strengths().map { reason in
      Reason(reason.kind, reason.text, weight: -log(1 - min(0.95, reason.weight)))
    }
    let all = reasons.reduce(0) { $0 + $1.weight }
    guard all > 0 else { return linked(0, []) }
    let score = 1 - exp(-all)
    for index in reasons.indices { reasons[index].weight *= score / all }
    return linked(score, reasons.filter { $0.weight >= Self.leastWeight })
  }

  /// Articles of one day are so much nearer than their words tell; after a week a third of that.
  private static let dateShare = 0.25
  /// A smaller share of the score is no reason that anybody would read.
  private static let leastWeight = 0.0005

  /// What is certain has the score 1: what they share besides has half of its weight, and the link the rest, the
  /// largest part in any case. Rounds what was left out into the largest reason.
  private func linked(_ score: Double, _ reasons: [Reason]) -> (Double, [Reason]) {
    var reasons = reasons
    var total = score
    if let link {
      for index in reasons.indices { reasons[index].weight /= 2 }
      let rest = 1 - reasons.reduce(0) { $0 + $1.weight }
      reasons += link.reasons.map { Reason($0.kind, $0.text, weight: rest) }
      total = 1
    }
    reasons.sort { ($1.weight, $0.kind.rawValue, $0.text) < ($0.weight, $1.kind.rawValue, $1.text) }
    if !reasons.isEmpty { reasons[0].weight += total - reasons.reduce(0) { $0 + $1.weight } }
    return (total, reasons)
  }

  /// What is shared besides words and names, each with its strength from 0 to 1.
  private func strengths() -> [Reason] {
    var found: [Reason] = []
    if let event {
      let part = event.isMainOfBoth ? 0.55 : event.isMainOfOne ? 0.35 : 0.1
      let sureness = event.match.certainty == .same ? 1 : 0.5
      found.append(
        Reason(.event, event.text, weight: part * sureness * event.match.confidence))
    }
    found += figureReasons()
    if sharedWords > 0 {
      found.append(
        Reason(.sharedText, "\(sharedWords) words alike", weight: min(0.9, 1.1 * sharedPart)))
    }
    for quotation in quotations.prefix(3) {
      found.append(
        Reason(.sharedQuote, quotation.text, weight: 0.12 * quotation.confidence))
    }
    return found
  }

  /// Each slot once, at most four: that both count alike says more than that both count.
  private func figureReasons() -> [Reason] {
    var slots: Set<FigureSlot> = []
    let told = figures.filter { $0.slot != .other && slots.insert($0.slot).inserted }
    return told.prefix(4).map { figure in
      let strength = figure.relation == .agrees ? 0.08 : 0.05
      return Reason(.figures, figure.words, weight: strength * figure.confidence)
    }
  }

  private static func words(_ days: Int) -> String {
    switch days {
    case 0: "of the same day"
    case 1: "a day apart"
    default: "\(days) days apart"
    }
  }
}
