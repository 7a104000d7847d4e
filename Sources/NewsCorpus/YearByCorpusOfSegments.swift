// The years by the corpus, over the columns of its segments.

import Articles
import Columns
import CrossReferences

extension YearByCorpus {
  /// Dates with their years, by article number, for those articles whose own date has none and of which
  /// the corpus knows the year. O(articles + work of `date(of:)` for each without a year).
  static func dates(
    _ segments: [Segment], _ names: NameTable, _ holders: HolderLists
  ) -> [UInt32: PublicationDate] {
    var places: [(segment: UInt32, local: UInt32)] = []
    for (number, segment) in segments.enumerated() {
      for local in 0..<segment.articleCount {
        places.append((UInt32(number), UInt32(clamping: local)))
      }
    }
    let years = YearByCorpus(places: places, segments, names, holders)
    var found: [UInt32: PublicationDate] = [:]
    for article in places.indices {
      if let date = years.date(of: article) { found[UInt32(clamping: article)] = date }
    }
    return found
  }

  private init(
    places: [(segment: UInt32, local: UInt32)], _ segments: [Segment], _ names: NameTable,
    _ holders: HolderLists
  ) {
    func row(_ article: Int) -> (segment: Int, row: ArticleRow) {
      let place = places[article]
      return (Int(place.segment), segments[Int(place.segment)].articles[Int(place.local)])
    }
    self.init(
      date: { row($0).row.date },
      days: {
        let found = row($0)
        return Array(segments[found.segment].days[found.row.days.indexes])
      },
      names: {
        let found = row($0)
        let mentions = segments[found.segment].mentions[found.row.mentions.indexes]
        return Set(
          mentions.map { names.numbers[found.segment][Int($0.name)] }
        ).sorted()
      },
      holderCount: { holders[Int($0)].count },
      holders: { holders[Int($0)].map(\.article) },
      rarity: { name in
        let share = names.keyBytes(Int(name)).withUnsafeBufferPointer {
          Rarity.share(ofName: $0)
        }
        return Rarity.of(
          articles: places.count, holding: holders[Int(name)].count, share: share)
      })
  }
}
