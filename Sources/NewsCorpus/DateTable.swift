// When the articles of a corpus are from, as numbers: for filtering and ordering many at once. What a
// date rests on is PublicationDate's business.

import Articles
import Columns

/// The days that each article may be from.
struct DateTable: Sendable {
  /// By article: the first and the last day since 1970-01-01; `unknown` where no year is.
  private let days: Column<Days>
  /// By article: minutes since the year 1, 0 where no year is known. Larger is newer.
  let recency: Column<UInt32>

  private struct Days: BitwiseCopyable {
    var first: Int32
    var last: Int32
  }

  private static let unknown = Int32.min
  /// Of the year 1, before 1970.
  private static let firstDay = -719_162

  /// O(articles). `years` are dates that only the corpus shows, by article.
  init(_ segments: [Segment], years: YearTable) {
    var days: [Days] = []
    var recency: [UInt32] = []
    for segment in segments {
      for row in segment.articles {
        let date = years[UInt32(truncatingIfNeeded: days.count)] ?? row.date
        guard let date, let span = date.days else {
          days.append(Days(first: Self.unknown, last: Self.unknown))
          recency.append(0)
          continue
        }
        let (first, last) = (span.lowerBound.number, span.upperBound.number)
        days.append(
          Days(first: Int32(truncatingIfNeeded: first), last: Int32(truncatingIfNeeded: last)))
        recency.append(UInt32(clamping: (first - Self.firstDay) * 24 * 60 + Int(date.minute) + 1))
      }
    }
    self.days = Column(days)
    self.recency = Column(recency)
  }

  /// Its columns, to or from a file.
  init(_ transfer: ColumnTransfer, of old: DateTable?) throws {
    days = try transfer.column("days", old?.days)
    recency = try transfer.column("recency", old?.recency)
  }

  /// Whether nothing tells in which year the article is from.
  func isUndated(_ article: Int) -> Bool { recency[article] == 0 }

  /// Whether all days that the article may be from are at `first` or later and at `last` or earlier. What is
  /// only known to be from a month is in no day of it: a filter is believed.
  func isWithin(_ first: Int?, _ last: Int?, _ article: Int) -> Bool {
    guard !isUndated(article) else { return false }
    let own = days[article]
    return first.map { Int(own.first) >= $0 } ?? true && last.map { Int(own.last) <= $0 } ?? true
  }
}
