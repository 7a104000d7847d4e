// Why parts of a date that are not written are believed, as a sentence for people.

import Prose

/// What the inferred parts of a date rest on.
package enum DateReason: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// Nothing is inferred.
  case written
  /// The first such day behind a day that the text speaks of.
  case firstBehind
  /// A weekday stands with the day.
  case weekday
  /// Another part of the document has the year.
  case metadata, address, fileName
  /// The months that the text speaks of end with this one.
  case latestMonth
  /// Day and month are told apart by another date of the document, or by the language's habit.
  case otherDates, habit
  /// Articles of the corpus speak of the same days and names.
  case corpus
}

extension PublicationDate {
  /// Why the inferred parts are believed, as a sentence without a full stop; nil where all is written.
  /// `text` gives the string of a range of the article's text and what stands beside it, `title` names
  /// another article of the corpus.
  package func why(text: (TextRange) -> String, title: (Int) -> String) -> String? {
    guard !inferred.isEmpty else { return nil }
    let quoted = "“\(text(place))”"
    switch reason {
    case .written: return nil
    case .firstBehind:
      return
        "the year is inferred: the text speaks of \(quoted), and \(year) is the first in which \(dayName) comes after it"
    case .weekday:
      return "the year is inferred: \(quoted) fits \(year) and no other year nearby"
    case .metadata: return "the year is inferred from \(quoted) in the metadata"
    case .address: return "the year is inferred from the date in the address"
    case .fileName: return "the year is inferred from the date in the file's name"
    case .latestMonth:
      let month = "the month is inferred: \(quoted) is the latest that the text speaks of"
      return year == 0 ? month : "\(month); the year: the text itself names \(year)"
    case .otherDates: return "day and month are told apart by another date of the article"
    case .habit: return "day and month are told apart by the habit of the article's language"
    case .corpus:
      let month =
        inferred.contains(.month) ? "the month is the latest that the text speaks of; " : ""
      return
        "\(month)the year is inferred: “\(title(Int(article)))” of \(year) speaks of the same day and names"
    }
  }

  /// `November 20`, or `May`.
  private var dayName: String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    guard (1...12).contains(month) else { return String(year) }
    let name = names[Int(month) - 1]
    return day == 0 ? name : "\(name) \(day)"
  }
}
