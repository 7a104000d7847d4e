// How near two articles are, by the names and the words that they share, and why.

import Glibc
import Prose

/// A name that an article holds, as relatedness needs it.
package struct NamedThing: Equatable, Sendable {
  /// The entity's number in the corpus.
  package var entity: Int
  /// As shown to people.
  package var text: String
  /// In how many articles of the corpus it is named.
  package var articleCount: Int
  /// The share of news articles in general that name it; see `Rarity`.
  package var share: Double
  /// How often it is named in this article, reference notes left out.
  package var count: Int
  /// Where it is named first.
  package var place: TextRange

  /// A name with its counts in the corpus and in the article.
  package init(
    entity: Int, text: String, articleCount: Int, share: Double = 0.005, count: Int,
    place: TextRange
  ) {
    self.entity = entity
    self.text = text
    self.articleCount = articleCount
    self.share = share
    self.count = count
    self.place = place
  }
}

extension NamedThing {
  /// From this share of the news on a name is well known: those of countries, peoples, capitals.
  private static let wellKnown = 0.05

  /// Whether most articles of a corpus name what is well known anyhow: that two of them do is no reason of its own,
  /// and counts as a word that both have.
  fileprivate func isCommon(among articles: Int) -> Bool {
    share >= Self.wellKnown && articleCount > 2 && 2 * articleCount > articles
  }
}

/// What two articles are compared by: their words, and their names in order of entity.
package struct Profile: Sendable {
  /// Of length 1, in order of term; empty where there are no terms.
  package var terms: [WeightedTerm]
  package var names: [NamedThing]
  /// How people are to see its terms; nil where that does not matter, and what lacks is not shown.
  package var printed: [UInt32: String]?

  /// Orders the names by entity. O(n log n).
  package init(terms: [WeightedTerm], names: [NamedThing]) {
    self.terms = terms
    self.names = names.sorted { $0.entity < $1.entity }
  }
}

/// How two articles are related. The score is for the most part the cosine of their words, and for a smaller
/// one that of their names, so every shared name and word has a share of it that can be shown.
package struct Relatedness {
  /// The names' share of the score, 0–1; the words have the rest. Names stand among the words already, and
  /// those that many articles of a subject share draw these together: of the halves of 400 cut articles, 78 in
  /// 100 find each other by words alone, 74 with a tenth for names and 64 with half. A little explains much.
  package static let nameShare = 0.15
  /// Below it two articles of the same subject area are as near as related ones; set on
  /// development texts so that a missing row is likelier than a false one.
  package static let threshold = 0.12
  /// From here on two reports of one event and day are one story.
  package static let ofOneStory = 0.3

  /// 0–1, the same whichever of the two is open.
  package var score: Double
  /// Largest first; their weights add up to the score.
  package var reasons: [Reason]
  /// Where the weightiest shared names stand first in both.
  package var evidence: [Evidence]

  /// O(terms + names) of both.
  package init(_ here: Profile, _ there: Profile, space: TermSpace, articleCount: Int) {
    let names = Self.sharedNames(here.names, there.names, articleCount: articleCount)
    // Of equal weight, in an order that does not depend on which words were met before.
    let terms = sharedTerms(here.terms, there.terms).sorted {
      ($1.weight, space.hash($0.term)) < ($0.weight, space.hash($1.term))
    }
    let termWeight = terms.reduce(0) { $0 + $1.weight } * (1 - Self.nameShare)
    score = names.reduce(termWeight) { $0 + $1.weight }
    let (common, telling) = names.reduce(into: (0.0, [SharedName]())) { sum, name in
      let isCommon = name.here.isCommon(among: articleCount)
      if isCommon { sum.0 += name.weight } else { sum.1.append(name) }
    }
    reasons = telling.map { Reason(.sharedName, $0.here.text, weight: $0.weight) }
    evidence = names.prefix(8).map {
      Evidence(.sharedName, .same, here: $0.here.place, there: $0.there.place)
    }
    if termWeight + common > 0 {
      let words = terms.lazy.compactMap { term in
        here.printed.map { $0[term.term] } ?? space.text(term.term)
      }.prefix(6).joined(separator: ", ")
      let shown = words.isEmpty ? "such as many articles have" : words
      reasons.append(Reason(.terms, shown, weight: termWeight + common))
    }
    reasons.sort { $0.weight > $1.weight }
  }

  private typealias SharedName = (here: NamedThing, there: NamedThing, weight: Double)

  /// Shared names with what each adds to the score, largest first.
  private static func sharedNames(
    _ here: [NamedThing], _ there: [NamedThing], articleCount: Int
  ) -> [SharedName] {
    func weight(_ name: NamedThing) -> Double {
      let rarity = Rarity.of(
        articles: articleCount, holding: name.articleCount, share: name.share)
      return (1 + log(Double(max(name.count, 1)))) * rarity
    }
    func length(_ names: [NamedThing]) -> Double {
      sqrt(names.reduce(0) { $0 + weight($1) * weight($1) })
    }
    let norm = length(here) * length(there)
    guard norm > 0 else { return [] }
    var shared: [SharedName] = []
    var j = 0
    for name in here {
      while j < there.count, there[j].entity < name.entity { j += 1 }
      guard j < there.count, there[j].entity == name.entity else { continue }
      shared.append((name, there[j], weight(name) * weight(there[j]) / norm * nameShare))
    }
    return shared.sorted { ($1.weight, $0.here.entity) < ($0.weight, $1.here.entity) }
  }
}
