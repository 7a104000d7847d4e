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

  /// The share of news articles that hold a folded word: 1 for a function word. Orders of
  /// magnitude, by the lexicon's classes; a table of real counts may replace them.
  package static func share(ofWord folded: Bytes) -> Double {
    if isFunctionWord(folded) { return 1 }
    let known = Lexicon.shared.classes(of: folded)
    if !known.isDisjoint(with: [.function, .common, .title, .calendar]) { return 0.05 }
    if let kind = kind(of: folded) { return share(of: kind) }
    return 0.005
  }

  /// The share of news articles that name something, by its folded words.
  package static func share(ofName key: Bytes) -> Double {
    kind(of: key).map { share(of: $0) } ?? 0.005
  }

  private static func kind(of key: Bytes) -> FormKind? {
    Lexicon.shared.form(key).map { Lexicon.shared.details[$0].kind }
  }

  /// Countries and their peoples stand in every second article of world news; knowing that two
  /// articles both name one says next to nothing.
  private static func share(of kind: FormKind) -> Double {
    switch kind {
    case .country, .demonym: 0.2
    case .city: 0.05
    case .region, .organization: 0.02
    case .event: 0.005
    }
  }
}
