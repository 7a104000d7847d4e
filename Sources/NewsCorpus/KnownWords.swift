// The words whose rarity in the corpus was looked up already: who reads one article after another meets mostly
// the same ones, and each look-up asks every segment. How rarity is measured, CrossReferences knows.

import CrossReferences
import SearchIndex
import Synchronization

/// Kept beside a corpus, whatever was looked up; nobody waits for anybody.
final class KnownWords: Sendable {
  private let kept = Mutex<TermSpace?>(nil)

  /// Beyond so many it begins anew: some 100 bytes each.
  private static let most = 1 << 19

  /// What is known, taken out; nil where somebody else has it.
  func take() -> TermSpace? {
    kept.withLock { kept in
      defer { kept = nil }
      return kept
    }
  }

  /// Of two that are given back the later one stays.
  func giveBack(_ space: consuming TermSpace) {
    guard space.wordCount <= Self.most else { return }
    let space = space
    kept.withLock { $0 = space }
  }
}

extension Corpus {
  /// Calls `body` with a space of words that knows how rare each is in this corpus.
  func withTermSpace<Result>(_ body: (inout TermSpace) -> Result) -> Result {
    var space = knownWords.take() ?? termSpace()
    defer { knownWords.giveBack(space) }
    return body(&space)
  }

  /// One that knows no word yet.
  func termSpace() -> TermSpace {
    let indexes = segments.map(\.index)
    return TermSpace(articleCount: articleCount) { word in
      // A stemmer belongs to one thread, and words that are asked for are kept.
      SnowballStemmer().withStem(word) { stem in
        indexes.reduce(0) { sum, index in
          sum + (index.term(stem).map { index.articleCount(ofTerm: $0) } ?? 0)
        }
      }
    }
  }
}
