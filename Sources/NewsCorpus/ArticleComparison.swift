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
  /// Whether they share sentences of their own, or are as near by names and words as articles that
  /// `references` lists. A shared name among many does not count: all news from one country has it.
  package let isRelated: Bool
}

extension Corpus {
  /// Compares two articles. O(words and mentions of both).
  package func comparison(of left: Int, with right: Int) -> ArticleComparison {
    var space = termSpace()
    let comparison = compare(left, right, &space)
    let profile = self[left].profile(&space)
    let here = self[left].entitiesInOrder
    let there = self[right].entitiesInOrder
    let inHere = Set(here)
    let inThere = Set(there)
    return ArticleComparison(
      left: left, right: right, comparison: comparison,
      onlyLeft: here.filter { !inThere.contains($0) }, both: here.filter(inThere.contains),
      onlyRight: there.filter { !inHere.contains($0) },
      isRelated: comparison.hasSharedText
        || relatedness(of: profile, to: right, &space).score >= Relatedness.threshold)
  }

  /// Compares two articles sentence by sentence. O(words of both).
  func compare(_ left: Int, _ right: Int, _ space: inout TermSpace) -> Comparison {
    let a = self[left]
    let b = self[right]
    return a.withText { leftText in
      b.withText { rightText in
        Comparison(
          ComparedText(text: leftText, blocks: a.blocks, dateline: a.dateline?.range),
          ComparedText(text: rightText, blocks: b.blocks, dateline: b.dateline?.range),
          space: &space)
      }
    }
  }
}

extension ArticleView {
  /// Each entity once.
  fileprivate var entitiesInOrder: [Int] {
    var seen: Set<Int> = []
    return mentions.map(\.entity).filter { seen.insert($0).inserted }
  }
}
