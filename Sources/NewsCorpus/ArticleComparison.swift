// Two articles of a corpus set side by side: their sentences, the names of both, and whether they
// have to do with each other at all. The one answer for the browser and for `compare`.

import CrossReferences
import Prose

/// What comparing two articles gives.
package struct ArticleComparison: Equatable, Sendable {
  /// The left article's number in the corpus.
  package let left: Int
  /// The right one's.
  package let right: Int
  /// Which sentence says what which other one says.
  package let comparison: Comparison
  /// The entities that only the left article names, in order of first mention.
  package let onlyLeft: [Int]
  /// Those that both name, in the left one's order.
  package let both: [Int]
  /// Those that only the right one names.
  package let onlyRight: [Int]
  /// Those that the left article names, in order of first mention.
  package let leftInOrder: [Int]
  /// What was read of both: names, dates and numbers tell changed words apart.
  let read: (left: AlignedArticle, right: AlignedArticle)
  /// What they were known to share.
  let story: SharedStory

  /// Whether they share sentences of their own, report one event, or are as near by names and words as articles that
  /// `references` lists. A shared name among many does not count: all news from one country has it.
  package var isRelated: Bool { comparison.isRelated }

  init(
    _ left: AlignedArticle, _ right: AlignedArticle, _ story: SharedStory, _ comparison: Comparison
  ) {
    (self.left, self.right) = (left.view.number, right.view.number)
    self.comparison = comparison
    let (here, there) = (left.view.entitiesInOrder, right.view.entitiesInOrder)
    let (inHere, inThere) = (Set(here), Set(there))
    onlyLeft = here.filter { !inThere.contains($0) }
    both = here.filter(inThere.contains)
    leftInOrder = here
    onlyRight = there.filter { !inHere.contains($0) }
    read = (left, right)
    self.story = story
  }

  /// Which words of a pair changed; nil of a row that is no pair. O(words of the row · changed words).
  package func marks(of row: Comparison.Row, in corpus: Corpus) -> WordMarks? {
    guard let leftRange = row.left, let rightRange = row.right else { return nil }
    return corpus[left].withComparedText(read.left.denotations) { leftText in
      corpus[right].withComparedText(read.right.denotations) { rightText in
        WordMarks(leftText, leftRange, rightText, rightRange)
      }
    }
  }

  package static func == (one: Self, other: Self) -> Bool {
    one.left == other.left && one.right == other.right && one.comparison == other.comparison
      && one.onlyLeft == other.onlyLeft && one.both == other.both
      && one.onlyRight == other.onlyRight
  }
}

extension Corpus {
  /// Compares two articles. O(words and mentions of both).
  package func comparison(of left: Int, with right: Int) -> ArticleComparison {
    var aligner = ArticleAligner(self, known.terms.take() ?? termSpace())
    let (here, there) = aligner.read(left, right)
    let story = aligner.sharedStory(here, there, aligner.said(here, there))
    let comparison = aligner.comparison(here, there, story) { false }
    known.terms.giveBack(aligner.takeSpace())
    return ArticleComparison(here, there, story, comparison)
  }

  /// Compares two articles that may be long, and what they state. Nil where it was stopped.
  /// - Parameter progress: told how much is done, 0–1, after each step.
  ///
  /// Words get their numbers one after another; beside that and the comparison of the sentences the facts are listed.
  package func comparisonWithFacts(
    of left: Int, with right: Int, isStopped: () -> Bool = { false },
    progress: (Double) -> Void = { _ in }
  ) -> (comparison: ArticleComparison, facts: ComparedFacts)? {
    var aligner = ArticleAligner(self, known.terms.take() ?? termSpace())
    defer { known.terms.giveBack(aligner.takeSpace()) }
    let outlines = aligner.outlines(left, right)
    progress(0.35)
    if isStopped() { return nil }
    let ((here, there, said, story, found), stated) = together(
      {
        let here = aligner.read(outlines.left)
        progress(0.5)
        let there = aligner.read(outlines.right)
        let said = aligner.said(here, there)
        let story = aligner.sharedStory(here, there, said)
        progress(0.65)
        let found = aligner.comparison(here, there, story, isStopped: isStopped)
        return (here, there, said, story, found)
      }, { StatedSides(StatedFacts(outlines.left), StatedFacts(outlines.right)) })
    progress(0.85)
    if isStopped() { return nil }
    let comparison = ArticleComparison(here, there, story, found)
    return (comparison, FactPairing(self, stated, story, said).facts(of: comparison))
  }
}

extension ArticleView {
  /// Each entity once.
  fileprivate var entitiesInOrder: [Int] {
    var seen: Set<Int> = []
    return mentions.map(\.entity).filter { seen.insert($0).inserted }
  }
}
