// How the figures of one article stand to those of the articles that may report the same. Which figures count
// the same, CrossReferences decides; what all articles of a corpus contradict each other in, CorpusConflicts.

import CrossReferences
import Facts

/// A figure of an article beside one of another article that counts the same.
package struct RelatedFigure: Equatable, Sendable {
  /// The other article's number in the corpus.
  package var other: Int
  /// `here` is the figure of the article that was asked about.
  package var relation: FigureRelation
  /// Whether the other article was published later, as far as both tell.
  package var isOtherLater: Bool?
}

extension Corpus {
  /// How an article's figures stand to those of the articles that share most with it, in order of its figures
  /// and for each the strongest first. O(postings of its weightiest terms), and the texts of some dozens of
  /// articles. Empty where it was stopped.
  package func relatedFigures(
    of article: Int, isStopped: () -> Bool = { false }
  ) -> [RelatedFigure] {
    var reader = EventAccounts(self)
    guard let own = reader.countingAccount(of: article) else { return [] }
    var found: [RelatedFigure] = []
    for other in candidates(for: article) {
      if isStopped() { return [] }
      guard let account = reader.countingAccount(of: other) else { continue }
      var comparison = FigureComparison(
        own, account, areVersions: versions.areVersions(article, other))
      let isLater = isLater(other, than: article)
      found += comparison.relations().map {
        RelatedFigure(other: other, relation: $0, isOtherLater: isLater)
      }
    }
    return found.sorted { Self.standsBefore($0, $1) }
  }

  private static func standsBefore(_ one: RelatedFigure, _ next: RelatedFigure) -> Bool {
    let (a, b) = (one.relation, next.relation)
    if a.here.number.start != b.here.number.start {
      return a.here.number.start < b.here.number.start
    }
    if a.relation != b.relation { return a.relation.rawValue < b.relation.rawValue }
    return (b.confidence, one.other) < (a.confidence, next.other)
  }

  /// Nil where one of them is undated, or both are of one minute.
  private func isLater(_ other: Int, than article: Int) -> Bool? {
    let (one, next) = (dates.recency[article], dates.recency[other])
    return one == 0 || next == 0 || one == next ? nil : next > one
  }
}
