// One article against many: for each of its sentences, which others say the same and which say otherwise. How two articles
// are compared, ArticleAligner knows.

import CrossReferences
import Prose

/// What another article says to a sentence.
package struct Voice: Equatable, Sendable {
  /// The other article's number in the corpus.
  package var article: Int
  /// same, reworded, quote or note: it says so, too; figures: it counts otherwise.
  package var label: Comparison.Label
  /// Where it says so.
  package var place: TextRange
  /// 0–1.
  package var score: Double

  /// Whether it contradicts.
  package var saysOtherwise: Bool { label == .figures }
}

/// A sentence and who else says it.
package struct VoicedSentence: Equatable, Sendable {
  package var range: TextRange
  /// In the order in which the others were asked.
  package var voices: [Voice]
}

extension Corpus {
  /// For each sentence of an article what each of some others says to it, in order of the text; others that have nothing
  /// to do with it say nothing. O(texts of all). Where it was stopped, of those that were asked by then.
  /// - Parameter progress: told after each how many were asked.
  package func voices(
    of article: Int, among others: [Int], isStopped: () -> Bool = { false },
    progress: (Int) -> Void = { _ in }
  ) -> [VoicedSentence] {
    var aligner = ArticleAligner(self, knownWords.take() ?? termSpace())
    let own = aligner.read(article)
    var voiced = own.ranges.map { VoicedSentence(range: $0, voices: []) }
    for (count, other) in others.enumerated() where other != article {
      if isStopped() { break }
      let found = aligner.comparison(own, aligner.read(other), isStopped: isStopped)
      if found.isRelated { add(found, from: other, to: &voiced) }
      progress(count + 1)
    }
    knownWords.giveBack(aligner.takeSpace())
    return voiced
  }

  /// Both are in order of the article's text.
  private func add(_ found: Comparison, from other: Int, to voiced: inout [VoicedSentence]) {
    var next = 0
    for row in found.rows {
      guard let left = row.left else { continue }
      while next < voiced.count, voiced[next].range.end <= left.end {
        if let right = row.right {
          let voice = Voice(
            article: other, label: row.label, place: right, score: row.score ?? 0)
          voiced[next].voices.append(voice)
        }
        next += 1
      }
    }
  }
}
