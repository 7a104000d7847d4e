// The year of a day or month that is written without one.

import Articles
import Prose

/// Chooses among the years around the article's: the nearest past unless the sentence looks forward, and a
/// weekday that stands with the day must agree.
struct DateYearChoice {
  let resolver: DateResolver
  let phrase: DatePhrase

  /// A day or month of a candidate year, and how many days it lies behind the article's.
  private struct Candidate {
    var value: FactDate
    var distance: Int
  }

  /// nil where the article's year is unknown.
  var found: ResolvedDate? {
    guard let reference = resolver.reference, reference.year > 0 else { return nil }
    let candidates = (reference.year - 4...reference.year + 4).compactMap {
      candidate(year: $0, reference)
    }
    return byWeekday(candidates, reference) ?? byTense(candidates)
  }

  /// Distances are counted in days; between months, and from an article without a day, in months of thirty.
  private func candidate(year: Int, _ reference: DateReference) -> Candidate? {
    var parts = phrase.parts
    parts.year = year
    guard let value = resolver.date(parts) else { return nil }
    if let today = reference.day, let day = value.calendarDay {
      return Candidate(value: value, distance: day.number - today.number)
    }
    let month = reference.month == 0 ? 12 : reference.month
    var months = (year - reference.year) * 12 + Int(value.month) - month
    // The article may stand inside a season or quarter.
    if months < 0, months + phrase.width > 0 { months = 0 }
    return Candidate(value: value, distance: months * 30)
  }

  private func byWeekday(_ candidates: [Candidate], _ reference: DateReference) -> ResolvedDate? {
    guard phrase.parts.weekday > 0 else { return nil }
    let fitting = candidates.filter {
      $0.value.calendarDay?.weekday == phrase.parts.weekday && abs($0.distance) < 800
    }
    guard let nearest = fitting.min(by: { abs($0.distance) < abs($1.distance) }) else { return nil }
    var found = ResolvedDate(nearest.value, 97, .weekday)
    found.place = resolver.grammar.weekdayPlace(phrase)
    return found
  }

  private func byTense(_ candidates: [Candidate]) -> ResolvedDate? {
    // A report may be dated the evening before the day on which it says that things happened.
    let past = candidates.last { $0.distance <= (phrase.parts.day > 0 ? 1 : 0) }
    let future = candidates.first { $0.distance >= 0 }
    switch phrase.choice {
    case .last:
      return candidates.last { $0.distance < 0 }.map { ResolvedDate($0.value, 85, .nearestPast) }
    case .next:
      return candidates.first { $0.distance > 0 }.map { ResolvedDate($0.value, 85, .articleDate) }
    case .this: return nearest(candidates).map { ResolvedDate($0.value, 90, .nearest) }
    case .none: break
    }
    guard let past, let future else { return nil }
    let tense = resolver.grammar.tense(of: phrase)
    let (behind, ahead) = (-past.distance, future.distance)
    if tense.direction == .unknown, let place = resolver.grammar.opening(phrase) {
      var found = ResolvedDate(future.value, 80, .looksForward)
      found.place = place
      return found
    }
    switch tense.direction {
    case .future where ahead < 300 || behind > 60 || tense.isNear:
      var found = ResolvedDate(future.value, 90, .looksForward)
      found.place = tense.place
      return found
    case .past where tense.isNear || !tense.isBefore || behind < 300 || ahead > 45:
      return ResolvedDate(past.value, behind < 300 ? 95 : 80, .nearestPast)
    case .past, .future, .unknown:
      if behind <= ahead * 3 { return ResolvedDate(past.value, 85, .nearestPast) }
      return ResolvedDate(future.value, 75, .nearest)
    }
  }

  private func nearest(_ candidates: [Candidate]) -> Candidate? {
    candidates.min { abs($0.distance) < abs($1.distance) }
  }
}
