// What the open article states, as far as it is known yet. How it is listed is a matter of the panes of figures
// and quotations, how it is lit of LitFacts.

import Facts

/// The facts of the open article.
struct OpenFacts: Equatable, Sendable {
  private(set) var article: Int?
  private(set) var facts = ArticleFacts()
  /// They were read, if perhaps in an older snapshot.
  private(set) var isKnown = false
  var question = Question()

  /// Forgets the facts of another article.
  mutating func open(_ article: Int?) {
    guard article != self.article else { return }
    self = OpenFacts()
    self.article = article
  }

  mutating func take(_ facts: ArticleFacts) { (self.facts, isKnown) = (facts, true) }

  /// Entities have other numbers in another snapshot.
  mutating func renumber(_ now: (Int) -> Int?) {
    facts.renumberNames { now(Int($0)).map { UInt32($0) } }
  }

  /// So have articles where the folder was read again; one that is gone states nothing.
  mutating func move(_ now: (Int) -> Int?) {
    guard let moved = article.flatMap(now) else {
      self = OpenFacts()
      return
    }
    article = moved
  }
}
