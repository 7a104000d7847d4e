// Why a date that the text does not write in full is believed to mean what it does, as a sentence for people.

import Prose

/// What the parts of a date rest on that are not written.
package enum DateMentionReason: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// Nothing is supplied.
  case written
  /// Counted from the article's date: `yesterday`, `last week`.
  case articleDate
  /// The nearest one before the article's date, or on it.
  case nearestPast
  /// The nearest one behind the article's date, because the sentence looks forward.
  case looksForward
  /// The nearest one, on whichever side of the article's date.
  case nearest
  /// The year in which the day falls on the weekday that stands beside it.
  case weekday
  /// All is written, but the day falls on another weekday than the one beside it.
  case otherWeekday
  /// Counted from a date told before: `the next day`.
  case toldBefore
  /// Which number is the day of `03/04/2024` follows from which day is nearer to the article.
  case nearerDay
  /// The article's own date is too coarse, or unknown.
  case articleUnknown
}

extension DateMention {
  /// Why the supplied parts are believed, as a sentence without a full stop; nil where all is written.
  /// `published` is the article's date as shown, `text` gives the string of a range of its text.
  package func why(published: String?, text: (TextRange) -> String) -> String? {
    let article = published.map { "the article’s date, \($0)" } ?? "the article’s date"
    switch reason {
    case .written: return nil
    case .articleDate: return "counted from \(article)"
    case .nearestPast: return "the nearest such date that is not after \(article)"
    case .looksForward:
      return "“\(text(place))” looks forward: the nearest such date after \(article)"
    case .nearest: return "the nearest such date to \(article)"
    case .weekday: return "the year nearest to \(article) in which it falls on “\(text(place))”"
    case .otherWeekday: return "the calendar has it on another weekday than “\(text(place))”"
    case .toldBefore: return "counted from “\(text(place))”, told before"
    case .nearerDay: return "day and month are told apart by which is nearer to \(article)"
    case .articleUnknown: return "\(article) does not tell which one is meant"
    }
  }
}
