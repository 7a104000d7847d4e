// The words whose rarity in the corpus was looked up already: who reads one article after another meets mostly
// the same ones, and each look-up asks every segment. How rarity is measured, CrossReferences knows.

import CrossReferences
import SearchIndex
import Synchronization

/// Kept beside a corpus, whatever was looked up; nobody waits for anybody.
final class KnownWords<Space: WordSpace>: Sendable {
  private let kept = Mutex<[Space]>([])
  /// How many are kept for those who read at once.
  private let most: Int

  init(most: Int) { self.most = most }

  /// What is known, taken out; nil where others have it.
  func take() -> Space? { kept.withLock { $0.popLast() } }

  /// Beyond so many words it begins anew: some 100 bytes each.
  private static var mostWords: Int { 1 << 19 }

  /// Of too many the later ones stay.
  func giveBack(_ space: consuming Space) {
    guard space.wordCount <= Self.mostWords else { return }
    let space = space
    kept.withLock { kept in
      if kept.count == most { kept.removeFirst() }
      kept.append(space)
    }
  }
}

/// What was looked up in a corpus.
struct KnownInCorpus: Sendable {
  let terms: KnownWords<TermSpace>
  let sentences: KnownWords<SentenceWords>
  /// What its entities weigh.
  let entities = KnownWords<EventAccountReader>(most: 2)

  init() {
    terms = KnownWords(most: 1)
    sentences = KnownWords(most: 2)
  }

  private init(_ known: KnownInCorpus) {
    terms = known.terms
    sentences = known.sentences
  }

  /// The same without what hangs on who is whom.
  var words: KnownInCorpus { KnownInCorpus(self) }
}

/// Words that are met one after another.
protocol WordSpace: Sendable {
  var wordCount: Int { get }
}

extension TermSpace: WordSpace {}
extension SentenceWords: WordSpace {}
extension EventAccountReader: WordSpace {}

extension Corpus {
  /// Calls `body` with a space of words that knows how rare each is in this corpus.
  func withTermSpace<Result>(_ body: (inout TermSpace) -> Result) -> Result {
    var space = known.terms.take() ?? termSpace()
    defer { known.terms.giveBack(space) }
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
