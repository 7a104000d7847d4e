// The years by the corpus, over the columns of its segments.

import Articles
import Columns
import CrossReferences

extension YearByCorpus {
  /// Dates with their years, by article number, for those articles whose own date has none and of which
  /// the corpus knows the year. `days` gives what an article speaks of, `names` the entities that it
  /// mentions, each once. O(articles + work of `date(of:)` for each without a year).
  static func dates(
    articleCount: Int, entities: EntityTable, date: @escaping (Int) -> PublicationDate?,
    days: @escaping (Int) -> [SpokenDay], names: @escaping (Int) -> [UInt32]
  ) -> [UInt32: PublicationDate] {
    let years = YearByCorpus(
      date: date, days: days, names: names,
      holderCount: { entities.holders(Int($0)).count },
      holders: { entities.holders(Int($0)).map(\.article) },
      rarity: { name in
        let share = entities.keyBytes(Int(name)).withUnsafeBufferPointer { Rarity.share(ofName: $0) }
        return Rarity.of(
          articles: articleCount, holding: entities.holders(Int(name)).count, share: share)
      })
    var found: [UInt32: PublicationDate] = [:]
    for article in 0..<articleCount where date(article)?.year == 0 {
      if let date = years.date(of: article) { found[UInt32(clamping: article)] = date }
    }
    return found
  }
}
