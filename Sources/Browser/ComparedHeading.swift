// What two compared articles are told apart by beside their headlines: who brought each, and when.

import NewsCorpus
import Screen

extension Corpus {
  /// `Harbour Post  2025-03-11`, in so many columns at most, else the day alone; with the time where both are of one day,
  /// as versions are.
  func sourceAndDay(of article: Int, beside other: Int, limit: Int) -> String {
    func day(_ article: Int) -> String? {
      self[article].date.map { String($0.value.prefix { $0 != "T" }) }
    }
    var written = day(article) ?? "undated"
    if let own = self[article].date?.value, day(article) == day(other) {
      written = own.split(separator: "T").prefix(2).joined(separator: " ")
    }
    let words = "\(outlet(of: article) ?? self[article].shortSource)  \(written)"
    return Width.of(words) <= limit ? words : written
  }
}
