// Years that only the corpus shows: an article without one speaks of the same days and the same rare names
// as articles whose year is known. It works over plain inputs and knows no segments.

import Articles
import Glibc

/// Finds years for the articles of a corpus whose date has none.
///
/// A link needs both: a day that both articles speak of, or are dated, and names whose rarity together is
/// more than chance would share. Each linked article is a witness with a confidence; witnesses of one
/// year are joined as independent ones, those of other years count against it. Only years that articles
/// have by themselves are witnesses, so the order of the articles and chains of guesses play no part.
struct YearByCorpus {
  /// Date and days of an article by its number.
  let date: (Int) -> PublicationDate?
  let days: (Int) -> [SpokenDay]
  /// The names of an article, each once.
  let names: (Int) -> [UInt32]
  /// The articles that have a name, and how rare it is (`Rarity.of`).
  let holderCount: (UInt32) -> Int
  let holders: (UInt32) -> [UInt32]
  let rarity: (UInt32) -> Double

  /// A name in more articles than this is looked up in none: the cost of an article stays bounded.
  private static let mostHolders = 64
  private static let mostNames = 12
  private static let mostWitnesses = 8
  /// Less shared rarity is chance: one name of a kind that stands in a hundredth of the news has 4.6.
  private static let leastShared = 4.0
  /// In per cent; below it the year stays unknown.
  private static let leastConfidence = 60.0
  /// How long before it happens a day is spoken of, in days.
  private static let ahead = 30

  /// The date with its year, of an article that has none; nil where no year is supported.
  /// O(names and days of the article and of at most `mostNames × mostHolders` others).
  func date(of article: Int) -> PublicationDate? {
    guard var own = date(article), own.year == 0 else { return nil }
    var votes: [Int: (doubt: Double, best: Double, article: Int)] = [:]
    for witness in witnesses(for: article) {
      guard let year = year(of: own, article, by: witness.article) else { continue }
      let trust = Double(date(witness.article)?.confidence ?? 0) / 100
      // Saturates: no number of shared names is proof.
      let confidence = 0.95 * trust * (1 - exp(-witness.shared / 5))
      var vote = votes[year] ?? (1, 0, witness.article)
      vote.doubt *= 1 - confidence
      if confidence > vote.best { (vote.best, vote.article) = (confidence, witness.article) }
      votes[year] = vote
    }
    guard
      let best = votes.min(by: { ($0.value.doubt, $0.key) < ($1.value.doubt, $1.key) })
    else { return nil }
    let against = votes.reduce(1.0) { $1.key == best.key ? $0 : $0 * $1.value.doubt }
    let percent = min(95, 100 * (1 - best.value.doubt) * against)
    guard percent >= Self.leastConfidence else { return nil }
    own.year = UInt16(clamping: best.key)
    guard own.isPossible else { return nil }
    own.inferred.insert(.year)
    own.confidence = UInt8(min(Double(own.confidence), percent))
    (own.reason, own.article) = (.corpus, UInt32(clamping: best.value.article))
    return own
  }

  // MARK: Witnesses

  /// The articles that share most rarity, strongest first, then in order of number.
  private func witnesses(for article: Int) -> [(article: Int, shared: Double)] {
    let rare = names(article)
      .filter { (2...Self.mostHolders).contains(holderCount($0)) }
      .map { (name: $0, rarity: rarity($0)) }
      .sorted { ($1.rarity, $0.name) < ($0.rarity, $1.name) }
      .prefix(Self.mostNames)
    var shared: [UInt32: Double] = [:]
    for entry in rare {
      for holder in holders(entry.name) where Int(holder) != article {
        shared[holder, default: 0] += entry.rarity
      }
    }
    let strong = shared.filter { $0.value >= Self.leastShared && isKnown(Int($0.key)) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return strong.prefix(Self.mostWitnesses).map { (Int($0.key), $0.value) }
  }

  private func isKnown(_ article: Int) -> Bool { (date(article)?.year ?? 0) > 0 }

  // MARK: Days

  /// The year of `own` that a day of both articles tells; the article's own day tells it best.
  private func year(of own: PublicationDate, _ article: Int, by witness: Int) -> Int? {
    let known = knownDays(of: witness)
    if own.day > 0,
      let same = known.first(where: { $0.month == Int(own.month) && $0.day == Int(own.day) })
    {
      return same.year
    }
    for spoken in days(article) where spoken.day > 0 {
      guard
        let same = known.first(where: {
          $0.month == Int(spoken.month) && $0.day == Int(spoken.day)
            && (spoken.year == 0 || $0.year == Int(spoken.year))
        })
      else { continue }
      return first(own, after: same)
    }
    return nil
  }

  /// The first year in which the article comes after a day that it speaks of, or shortly before it.
  private func first(_ own: PublicationDate, after day: CalendarDay) -> Int? {
    (day.year - 1...day.year + 1).first { year in
      var dated = own
      dated.year = UInt16(clamping: year)
      return (dated.days?.upperBound.number ?? .min) + Self.ahead >= day.number
    }
  }

  /// The article's own day, and those that it speaks of: without a year the last one before it, or one
  /// that comes shortly after.
  private func knownDays(of article: Int) -> [CalendarDay] {
    guard let date = date(article), let last = date.days?.upperBound else { return [] }
    let spoken = days(article).compactMap { spoken -> CalendarDay? in
      let years =
        spoken.year > 0 ? [Int(spoken.year)] : [last.year + 1, last.year, last.year - 1]
      return years.lazy.compactMap {
        CalendarDay(year: $0, month: Int(spoken.month), day: Int(spoken.day))
      }.first { spoken.year > 0 || $0.number <= last.number + Self.ahead }
    }
    return (date.calendarDay.map { [$0] } ?? []) + spoken
  }
}
