// The years by the corpus, over the columns of its segments, and where they are kept.

import Articles
import Columns
import CrossReferences

extension YearByCorpus {
  /// Dates with their years, by article number, for those articles whose own date has none and of which
  /// the corpus knows the year. O(articles + work of `date(of:)` for each without a year).
  static func dates(
    _ segments: [Segment], _ names: NameTable, _ holders: HolderLists
  ) -> YearTable {
    var places: [(segment: UInt32, local: UInt32)] = []
    for (number, segment) in segments.enumerated() {
      for local in 0..<segment.articleCount {
        places.append((UInt32(number), UInt32(clamping: local)))
      }
    }
    let years = YearByCorpus(places: places, segments, names, holders)
    var (articles, dates): ([UInt32], [PublicationDate]) = ([], [])
    for article in places.indices {
      guard let date = years.date(of: article) else { continue }
      articles.append(UInt32(clamping: article))
      dates.append(date)
    }
    return YearTable(articles: articles, dates: dates)
  }

  private init(
    places: [(segment: UInt32, local: UInt32)], _ segments: [Segment], _ names: NameTable,
    _ holders: HolderLists
  ) {
    func row(_ article: Int) -> (segment: Int, local: Int, row: ArticleRow) {
      let (segment, local) = (Int(places[article].segment), Int(places[article].local))
      return (segment, local, segments[segment].articles[local])
    }
    self.init(
      date: { row($0).row.date },
      days: {
        let found = row($0)
        return Array(segments[found.segment].days[found.row.days.indexes])
      },
      names: {
        let found = row($0)
        let own = segments[found.segment].names
        return Set(
          own.mentions[own.mentions(of: found.local)].map {
            names.numbers[found.segment][Int($0.name)]
          }
        ).sorted()
      },
      holderCount: { holders[Int($0)].count },
      holders: { holders[Int($0)].map(\.article) },
      rarity: { name in
        let share = names.keyBytes(Int(name)).withBytes {
          Rarity.share(ofName: $0)
        }
        return Rarity.of(
          articles: places.count, holding: holders[Int(name)].count, share: share)
      })
  }
}

/// Dates whose year only the corpus shows.
struct YearTable: Equatable, Sendable {
  /// Rising.
  private let articles: Column<UInt32>
  private let dates: Column<PublicationDate>

  /// Dates of some articles, in order of article.
  init(articles: [UInt32] = [], dates: [PublicationDate] = []) {
    self.articles = Column(articles)
    self.dates = Column(dates)
  }

  static func == (left: YearTable, right: YearTable) -> Bool {
    left.articles.elementsEqual(right.articles) && left.dates.elementsEqual(right.dates)
  }

  /// Its columns, to or from a file.
  init(_ transfer: ColumnTransfer, of old: YearTable?) throws {
    articles = try transfer.column("datedArticles", old?.articles)
    dates = try transfer.column("dates", old?.dates)
  }

  /// The date of an article; nil for those whose own date is all that is known. O(log dates).
  subscript(article: UInt32) -> PublicationDate? {
    var (low, high) = (0, articles.count)
    while low < high {
      let middle = (low + high) / 2
      if articles[middle] < article { low = middle + 1 } else { high = middle }
    }
    return low < articles.count && articles[low] == article ? dates[low] : nil
  }
}
