// The words that an article tells its story with, weighed by how rare they are in the corpus: what reports are
// compared by that do not say on which day something happened. Whether two report one event, EventIdentity decides.

import Columns
import Glibc
import Prose

/// A word of an article, and what it tells.
package struct StoryWord: Sendable, BitwiseCopyable {
  /// Of its singular; equal in all corpora.
  package var hash: UInt32
  /// Its part of the article's vector of words, which has the length 1.
  package var weight: Float
  /// In nats; see `Rarity`.
  package var rarity: Float
  /// Whether hardly more than one in a hundred articles has it.
  package var isRare: Bool
}

/// The words of an article's story, without its text.
package struct StoryWords: Sendable {
  /// The weightiest of headline and body, in order of hash.
  package var words: [StoryWord] = []
  /// Those of the headline, in order of hash.
  package var headline: [StoryWord] = []

  /// Without any: what no other is like.
  package init() {}

  /// So many words of a long article say what it is about; the others say how.
  static let most = 96
}

/// How alike two stories are told.
struct StoryLikeness: Equatable {
  /// The cosine of their words, 0–1.
  var cosine = 0.0
  /// How many words they share that are rare in the corpus.
  var rareWords = 0
  /// The part of the words of each headline, by rarity, that the other article has; the smaller of both, 0–1.
  var headlines = 0.0

  /// O(words of both).
  init(_ here: StoryWords, _ there: StoryWords) {
    forShared(here.words, there.words) { one, other in
      cosine += Double(one.weight * other.weight)
      if one.isRare { rareWords += 1 }
    }
    headlines = min(
      Self.part(of: here.headline, in: there.words), Self.part(of: there.headline, in: here.words))
  }

  private static func part(of headline: [StoryWord], in words: [StoryWord]) -> Double {
    let all = headline.reduce(0) { $0 + $1.rarity }
    guard all > 0 else { return 0 }
    var found: Float = 0
    forShared(headline, words) { word, _ in found += word.rarity }
    return Double(found / all)
  }
}

/// Calls `body` with each word that two rows in order of hash share.
private func forShared(
  _ one: [StoryWord], _ other: [StoryWord], _ body: (StoryWord, StoryWord) -> Void
) {
  var (i, j) = (0, 0)
  while i < one.count, j < other.count {
    if one[i].hash < other[j].hash {
      i += 1
    } else if one[i].hash > other[j].hash {
      j += 1
    } else {
      body(one[i], other[j])
      i += 1
      j += 1
    }
  }
}

extension TermSpace {
  /// The words of a text, of which one range is the headline; of equal weight are kept those that stand first.
  /// O(terms · log terms).
  /// - Parameter weights: of the text's terms, as `weights` gives them.
  package mutating func storyWords(
    _ text: Bytes, _ weights: [WeightedTerm], headline: TextRange?
  ) -> StoryWords {
    var found = StoryWords()
    found.words = weights.weightiest(StoryWords.most).map(storyWord).sorted { $0.hash < $1.hash }
    if let headline {
      found.headline = self.weights(text, [headline]).map(storyWord).sorted { $0.hash < $1.hash }
    }
    return found
  }

  private func storyWord(_ term: WeightedTerm) -> StoryWord {
    StoryWord(
      hash: hash(term.term), weight: Float(term.weight), rarity: Float(rarity(term.term)),
      isRare: rarity(term.term) >= rare)
  }

  /// From this rarity on a word is rare: one in a hundred articles has it. In a corpus of a few it is one that hardly
  /// more than two of them have, and hardly any other news.
  private var rare: Double {
    log(min(100, (Double(articleCount) + Rarity.imaginedArticles) / 3))
  }
}

extension [WeightedTerm] {
  fileprivate func weightiest(_ most: Int) -> [WeightedTerm] {
    guard count > most else { return self }
    let order = indices.sorted { (self[$1].weight, $0) < (self[$0].weight, $1) }
    return order.prefix(most).map { self[$0] }
  }
}
