// How rare a word or name is: by the corpus, and by what any news holds where the corpus is small.

import Columns
import Glibc
import Names
import Prose

/// Inverse document frequency with a prior. In a corpus of five articles counts say nothing: "border"
/// in two of them looks as rare as a concert hall in two. So every corpus is counted together with
/// a hundred imagined articles that hold each word as often as news does.
package enum Rarity {
  /// How many articles the prior weighs: at a few thousand real ones it no longer matters.
  static let imaginedArticles = 100.0

  /// ln((N + m) / (df + m·p)): the document frequency smoothed by m articles in which a share p
  /// holds the word (additive smoothing by a background model, as Zhai and Lafferty, TOIS 2004, do
  /// for term frequencies). Positive wherever p < 1 and df ≤ N.
  package static func of(articles: Int, holding: Int, share: Double) -> Double {
    let all = Double(max(articles, 1)) + imaginedArticles
    return max(0, log(all / (Double(holding) + imaginedArticles * share)))
  }

  /// The share of news articles, 0–1, that hold a folded word: 1 for a function word, which proves
  /// nothing wherever it stands. O(length).
  package static func share(ofWord folded: Bytes) -> Double {
    isFunctionWord(folded) ? 1 : newsShare(ofWord: folded)
  }

  /// The share of news articles, 0–1, that name something, by its folded words. O(length).
  package static func share(ofName key: Bytes) -> Double {
    newsShare(ofName: key)
  }
}
