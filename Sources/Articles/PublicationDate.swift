// When an article was published, as far as its own text supports it. The sentences that explain it are
// DateReason's.

import Prose

/// A calendar date (proleptic Gregorian), perhaps with a time, of which the year may be unknown.
package struct PublicationDate: Equatable, Sendable, BitwiseCopyable {
  /// How much of the date is known.
  package enum Precision: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    case year, month, day, minute

    /// The word that `articles --json` prints.
    package var name: String {
      switch self {
      case .year: "year"
      case .month: "month"
      case .day: "day"
      case .minute: "minute"
      }
    }
  }

  /// What the date was read from.
  package enum Evidence: UInt8, CaseIterable, Sendable, BitwiseCopyable {
    case dateline, timestamp, metadata, url, filename, body, corpus

    /// The word that `articles --json` prints.
    package var name: String {
      switch self {
      case .dateline: "dateline"
      case .timestamp: "timestamp"
      case .metadata: "metadata"
      case .url: "url"
      case .filename: "filename"
      case .body: "body"
      case .corpus: "corpus"
      }
    }
  }

  /// Parts of a date.
  package struct Parts: OptionSet, Sendable, BitwiseCopyable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let year = Parts(rawValue: 1)
    package static let month = Parts(rawValue: 2)
    package static let day = Parts(rawValue: 4)

    /// The words that `articles --json` prints.
    package var names: [String] {
      [(Parts.year, "year"), (.month, "month"), (.day, "day")].compactMap {
        contains($0.0) ? $0.1 : nil
      }
    }
  }

  /// 0 where the year is unknown.
  package var year: UInt16
  /// 1–12, or 0 where only the year is known.
  package var month: UInt8
  /// 1–31, or 0 where the precision is coarser than a day.
  package var day: UInt8
  /// Minutes after midnight as printed, without a time zone; 0 where the precision is coarser.
  package var minute: UInt16
  /// How much of it is known.
  package var precision: Precision
  /// What it was read from.
  package var evidence: Evidence
  /// The parts that were not written, or not so that they can mean one thing only.
  package var inferred: Parts = []
  /// In per cent; 100 where nothing is inferred.
  package var confidence: UInt8 = 100
  /// What the inferred parts rest on.
  package var reason = DateReason.written
  /// What the reason speaks of, in the text or beside it; empty where it needs no place.
  package var place = TextRange(0, 0)
  /// The article that the reason speaks of, by its number in the corpus.
  package var article: UInt32 = 0

  /// Values that do not fit their field are clamped; `isPossible` tells whether a calendar has the
  /// date.
  package init(
    year: Int, month: Int, day: Int, minute: Int = 0, precision: Precision, evidence: Evidence
  ) {
    self.year = UInt16(clamping: year)
    self.month = UInt8(clamping: month)
    self.day = UInt8(clamping: day)
    self.minute = UInt16(clamping: minute)
    self.precision = precision
    self.evidence = evidence
  }

  /// Whether the calendar has such a date; without a year February has 29 days.
  package var isPossible: Bool {
    switch precision {
    case .year: year > 0
    case .month: (1...12).contains(month)
    case .day, .minute:
      (1...12).contains(month) && day >= 1 && minute < 24 * 60
        && day <= Self.days(in: Int(month), of: Int(year))
    }
  }

  /// How many days a month (1–12) has; 29 in a February of the unknown year 0.
  package static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The date as ISO 8601 writes it, as far as it is known: `2024-03-26T12:11`, `2024-03-26`,
  /// `2024-03`, `2024`; an unknown year is `--11-20`.
  package var value: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let start = year == 0 ? "-" : padded(Int(year), 4)
    let upToMonth = "\(start)-\(padded(Int(month), 2))"
    switch precision {
    case .year: return start
    case .month: return upToMonth
    case .day: return "\(upToMonth)-\(padded(Int(day), 2))"
    case .minute:
      let time = "\(padded(Int(minute) / 60, 2)):\(padded(Int(minute) % 60, 2))"
      return "\(upToMonth)-\(padded(Int(day), 2))T\(time)"
    }
  }
}
