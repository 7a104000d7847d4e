// How much of the news holds a word or a name. Where a corpus has counts of its own, they are the
// business of those who compare.

import Columns

/// The share of news articles, 0–1, that hold a folded word, as far as the lists tell; without regard to whether it says
/// anything. Orders of magnitude by hand: a table of real counts may replace them. O(length).
package func newsShare(ofWord folded: Bytes) -> Double { Lexicon.shared.newsShare(ofWord: folded) }

/// The share of news articles, 0–1, that name something, by its folded words. O(length).
package func newsShare(ofName key: Bytes) -> Double { Lexicon.shared.newsShare(ofName: key) }

extension Lexicon {
  fileprivate func newsShare(ofWord folded: Bytes) -> Double {
    let everyday: WordClass = [.function, .common, .title, .calendar]
    return classes(of: folded).isDisjoint(with: everyday) ? newsShare(ofName: folded) : 0.05
  }

  fileprivate func newsShare(ofName key: Bytes) -> Double {
    form(key).map { Self.newsShare(of: details[$0].kind) } ?? Self.unknown
  }

  /// What no list holds is rare: one article in two hundred.
  private static let unknown = 0.005

  /// Countries and their peoples stand in every fifth article of world news; knowing that two
  /// articles both name one says next to nothing.
  private static func newsShare(of kind: FormKind) -> Double {
    switch kind {
    case .country, .demonym: 0.2
    case .city: 0.05
    case .region, .organization: 0.02
    case .event: 0.005
    }
  }
}
