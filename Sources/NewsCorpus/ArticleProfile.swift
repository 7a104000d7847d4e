// What of an article takes part in relating it to others: its own words and names. Which articles are related
// is CorpusReferences' business.

import Articles
import Columns
import CrossReferences
import Names
import Prose

extension ArticleView {
  /// What of an article takes part in relating it: its own words and names, without links,
  /// reference notes and furniture, which say nothing about what it reports.
  func profile(_ space: inout TermSpace) -> Profile {
    profile(weights(&space))
  }

  /// The same from the weights of its words.
  func profile(_ weights: [WeightedTerm]) -> Profile {
    Profile(terms: weights.sorted { $0.term < $1.term }, names: names(in: ownText))
  }

  /// What its own words weigh, in order of their first places. O(text).
  func weights(_ space: inout TermSpace) -> [WeightedTerm] {
    let own = ownText
    return withText { space.weights($0, own) }
  }

  /// How its terms are printed. O(text).
  func printedTerms(_ space: inout TermSpace) -> [UInt32: String] {
    withText { space.printedTerms($0, ownText) }
  }

  /// Headline, headings and paragraphs, in order.
  var ownText: [TextRange] {
    blocks.filter { $0.kind.isBody || $0.kind == .headline || $0.kind == .heading }.map(\.range)
  }

  /// The entities that some ranges name, with count and first place. Ranges and mentions are in
  /// order. O(ranges + mentions).
  private func names(in ranges: [TextRange]) -> [NamedThing] {
    var found: [Int: NamedThing] = [:]
    var rest = ranges[...]
    for mention in mentions {
      rest = rest.drop { $0.end <= mention.range.start }
      guard let range = rest.first, range.contains(mention.range) else { continue }
      // An event that nobody else names says no more than the names inside it, which count anyway.
      if mention.type == .event, corpus.entities.holders(mention.entity).count == 1 { continue }
      found[mention.entity, default: named(mention)].count += 1
    }
    return Array(found.values)
  }

  private func named(_ mention: EntityMention) -> NamedThing {
    NamedThing(
      entity: mention.entity, text: corpus.name(ofEntity: mention.entity),
      articleCount: corpus.entities.holders(mention.entity).count,
      share: share(ofEntity: mention.entity), count: 0, place: mention.range)
  }

  private func share(ofEntity entity: Int) -> Double {
    let key = corpus.entities.keyBytes(entity)
    return key.base.withBuffer {
      Rarity.share(ofName: Bytes(rebasing: $0[key.startIndex..<key.endIndex]))
    }
  }
}
