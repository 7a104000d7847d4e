// Where the articles of a corpus count differently what they report. Which figures of two articles count the
// same, CrossReferences decides; here is which articles are compared at all.

import CrossReferences
import Facts

/// Two figures of two articles that count the same of one event.
package struct Conflict: Sendable {
  /// Numbers of the articles.
  package var here: Int
  package var there: Int
  package var relation: FigureRelation
  /// Which of the two is from an earlier day or minute; nil where that is not known.
  package var earlier: Int?
  /// Between the days of the two; 0 where one is not known.
  package var daysApart: Int
  /// When it happened, as ISO 8601 writes it; nil where neither article tells.
  package var date: String?
  /// What the event is told by, the most telling first.
  package var names: [String]
}

extension Corpus {
  /// Where figures of two articles contradict each other, differ or moved, the strongest first; with `all` also
  /// where they agree. Near-linear: articles are compared that date an event alike and share a telling name
  /// of it. Empty where it was stopped.
  /// - Parameter progress: told about every thousand articles how many were looked through, which takes most of the
  ///   time; called on any thread.
  package func conflicts(
    all: Bool = false, isStopped: @escaping IsStopped = { false },
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> [Conflict] {
    let stories = CountingStories(self, isStopped: isStopped, progress: progress)
    guard !isStopped() else { return [] }
    var found: [Conflict] = []
    var chains = AccountChains()
    for (here, there) in stories.pairs {
      if isStopped() { return [] }
      var comparison = comparison(stories, here, there)
      chains.add(here, there, comparison.match(0, 0))
      for relation in comparison.relations() where all || relation.relation != .agrees {
        found.append(conflict(stories, here, there, relation))
      }
    }
    for link in chains.links() {
      if isStopped() { return [] }
      var comparison = comparison(stories, link.here, link.there, joint: link.confidence)
      for relation in comparison.relations() where all || relation.relation != .agrees {
        found.append(conflict(stories, link.here, link.there, relation))
      }
    }
    return found.sorted { Self.isStronger($0, $1) }
  }

  private func comparison(
    _ stories: CountingStories, _ here: Int, _ there: Int, joint: Double = 0
  ) -> FigureComparison {
    FigureComparison(
      stories.accounts[here], stories.accounts[there],
      areVersions: versions.areVersions(stories.articles[here], stories.articles[there]),
      joint: joint)
  }

  private func earlier(_ one: Int, _ other: Int) -> Int? {
    isEarlier(one, than: other) ? one : isEarlier(other, than: one) ? other : nil
  }

  /// Conflicts before updates before what only differs; the surest of each first.
  private static func isStronger(_ one: Conflict, _ other: Conflict) -> Bool {
    let (a, b) = (one.relation, other.relation)
    if a.relation != b.relation { return a.relation.rawValue < b.relation.rawValue }
    if a.confidence != b.confidence { return a.confidence > b.confidence }
    return (one.here, one.there, a.here.range.start, a.there.range.start)
      < (other.here, other.there, b.here.range.start, b.there.range.start)
  }

  private func conflict(
    _ stories: CountingStories, _ here: Int, _ there: Int, _ relation: FigureRelation
  ) -> Conflict {
    let one = stories.accounts[here].events[relation.events.here]
    let other = stories.accounts[there].events[relation.events.there]
    let (first, second) = (stories.articles[here], stories.articles[there])
    let days = self[first].dayNumber.flatMap { day in self[second].dayNumber.map { abs($0 - day) } }
    var conflict = Conflict(
      here: first, there: second, relation: relation, earlier: earlier(first, second),
      daysApart: days ?? 0, date: sharedDate(of: one, other), names: sharedNames(of: one, other))
    if conflict.mayHaveMoved {
      let words = conflict.daysApart == 1 ? "a day" : "\(conflict.daysApart) days"
      conflict.relation.why += "; the counts are \(words) apart, so that it may have moved"
      conflict.relation.confidence *= Self.meanwhile
    }
    return conflict
  }

  /// How likely two counts of other days contradict each other, and did not move, in relation to those of one day.
  private static let meanwhile = 0.6
}
