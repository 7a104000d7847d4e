// Where an article's date comes from: of several printed dates, which one counts. How a single one is
// read is DateReading's and ClaimReading's business, a missing year YearInference's.

import Prose

/// A date that somebody wrote, before it is believed.
struct DateCandidate {
  var printed: PrintedDate
  var evidence: PublicationDate.Evidence
  /// It says when the text was changed, not when it was published.
  var isChange = false
  /// Where it stands in the text or beside it; empty for that of a path.
  var range = TextRange(0, 0)
}

/// The dates that were found, at most one of a kind of evidence.
struct Dating {
  private(set) var candidates: [DateCandidate] = []

  /// Whether a date of this kind was found.
  func has(_ evidence: PublicationDate.Evidence, isChange: Bool = false) -> Bool {
    candidates.contains { $0.evidence == evidence && $0.isChange == isChange }
  }

  /// Keeps the first of its kind; one that has a year and a day also replaces one that has not.
  mutating func add(_ candidate: DateCandidate) {
    let same = candidates.firstIndex {
      $0.evidence == candidate.evidence && $0.isChange == candidate.isChange
    }
    guard let same else { return candidates.append(candidate) }
    if !candidates[same].printed.isDay, candidate.printed.isDay { candidates[same] = candidate }
  }

  /// Those that the check lets pass.
  mutating func keep(where check: (DateCandidate) -> Bool) { candidates.removeAll { !check($0) } }

  /// The most believable first: what is said to be the date of publication, then what was printed with
  /// the article, then names. A change comes last: the article was there before it.
  var ranked: [DateCandidate] {
    guard candidates.count > 1 else { return candidates }
    return candidates.enumerated().sorted {
      let (left, right) = (Self.rank($0.element), Self.rank($1.element))
      return left == right ? $0.offset < $1.offset : left < right
    }.map(\.element)
  }

  private static func rank(_ candidate: DateCandidate) -> Int {
    switch candidate.evidence {
    case .metadata: candidate.isChange ? 7 : 0
    case .timestamp: candidate.isChange ? 6 : 1
    case .dateline: 2
    case .url: 3
    case .filename: 4
    case .body, .corpus: 5
    }
  }
}

extension PrintedDate {
  /// Whether year, month and day are there and mean one day.
  var isDay: Bool { year > 0 && day > 0 && !isAmbiguous }
}

extension Draft {
  /// Takes the value of a header's date key, or a date that the document claims.
  mutating func takeMetadataDate(
    _ value: TextRange, _ evidence: PublicationDate.Evidence = .metadata, isChange: Bool = false
  ) {
    guard let printed = ClaimReading(reader: reader).date(value) ?? stamped(value) else {
      // Without a digit it never meant to be a date.
      let hasDigit = value.offsets.contains { Scalars.isDigit(reader[$0]) }
      return hasDigit || evidence == .metadata ? report(.unreadableDate, value) : ()
    }
    // A printed line says itself what it tells of: `Updated 26 March 2024`.
    let saysChange =
      evidence == .timestamp && StampReading(reader: reader).stamp(value)?.isChange == true
    dates.add(
      DateCandidate(
        printed: printed, evidence: evidence, isChange: isChange || saysChange, range: value))
  }

  /// A date without a year counts in a header as well.
  private func stamped(_ value: TextRange) -> PrintedDate? {
    guard let date = StampReading(reader: reader).stamp(value)?.date, date.isPossible else {
      return nil
    }
    return date
  }

  /// Reads dateline and dates out of the decided units, and decides which date is the article's.
  /// `today` is the reader's day: nothing later than the day after it is believed.
  mutating func assignDates(path: String?, today: CalendarDay?) {
    for unit in units.dropFirst(first) where unit.kind == .timestamp || unit.kind == .byline {
      takeStamp(unit)
    }
    takeDateline()
    if let url = article.url, let date = PathDate(reader: reader).last(in: url, monthsToo: true) {
      dates.add(DateCandidate(printed: date, evidence: .url, range: url))
    }
    if var path,
      let date = path.withUTF8({ bytes in
        PathDate(reader: TextReader(bytes)).last(in: TextRange(0, bytes.count), monthsToo: false)
      })
    {
      dates.add(DateCandidate(printed: date, evidence: .filename))
    }
    article.days = spokenDays()
    dropImpossible(today)
    article.date =
      DateDecision(
        draft: self, candidates: dates.ranked, days: article.days, today: today
      ).date
    reportDoubts()
  }

  private mutating func takeDateline() {
    // A summary may stand above the paragraph with the dateline.
    let paragraphs = units.lazy.dropFirst(first).filter { $0.kind == .paragraph }.prefix(3)
    let reading = DatelineReading(reader: reader)
    for unit in paragraphs {
      guard let found = reading.dateline(unit.content, isTranscript: isTranscript) else { continue }
      article.dateline = found.dateline
      if let printed = found.date {
        dates.add(
          DateCandidate(printed: printed, evidence: .dateline, range: found.dateline.range))
      }
      return
    }
  }

  private mutating func takeStamp(_ unit: Unit) {
    let reading = StampReading(reader: reader)
    let stamp = unit.kind == .timestamp ? reading.stamp(unit.content) : nil
    let found =
      unit.kind == .timestamp ? stamp?.date : reading.firstDate(in: unit.content)?.date
    guard let found, found.isPossible else { return }
    let isChange = stamp?.isChange == true
    guard !dates.has(.timestamp, isChange: isChange) else { return }
    dates.add(
      DateCandidate(
        printed: found, evidence: .timestamp, isChange: isChange, range: unit.content))
  }

  /// A day may already have begun east of the reader, so tomorrow passes.
  private mutating func dropImpossible(_ today: CalendarDay?) {
    guard let today else { return }
    for candidate in dates.candidates where isFuture(candidate, today) {
      report(.futureDate, candidate.range)
    }
    let all = dates
    dates.keep { !all.isFuture($0, today) }
  }

  private func isFuture(_ candidate: DateCandidate, _ today: CalendarDay) -> Bool {
    dates.isFuture(candidate, today)
  }
}

extension Dating {
  fileprivate func isFuture(_ candidate: DateCandidate, _ today: CalendarDay) -> Bool {
    guard candidate.printed.year > 0, !candidate.printed.isAmbiguous,
      let first = candidate.printed.published(candidate.evidence)?.days?.lowerBound
    else { return candidate.printed.year > today.year + 1 }
    return first.number > today.number + 1
  }
}

extension Draft {
  /// How many days an article may be worked on: published, corrected, carried into the next week.
  private static let workedOn = 7

  /// Says which dates disagree, and whose day and month may be the other way round.
  private mutating func reportDoubts() {
    for candidate in dates.candidates
    where candidate.printed.isAmbiguous && article.date?.precision != .day
      && article.date?.precision != .minute
    {
      report(.ambiguousDate, candidate.range)
    }
    guard let best = article.date, best.inferred.isEmpty, let day = best.calendarDay,
      let own = dates.candidates.first(where: { $0.evidence == best.evidence && !$0.isChange })
    else { return }
    var isReported = false
    for other in dates.candidates where !other.isChange && other.evidence != best.evidence {
      // A file's name may hold the day on which it was kept.
      guard other.evidence != .filename, let distance = distance(day, other),
        distance > Self.workedOn
      else { continue }
      if !isReported { report(.conflictingDates, own.range) }
      isReported = true
      report(.conflictingDates, other.range)
    }
  }

  /// In days, from the nearest day that the other may mean; nil where it may mean any.
  private func distance(_ day: CalendarDay, _ other: DateCandidate) -> Int? {
    guard !other.printed.isAmbiguous, other.printed.month > 0,
      var date = other.printed.published(other.evidence)
    else { return nil }
    let years = date.year > 0 ? [Int(date.year)] : [day.year - 1, day.year, day.year + 1]
    return years.compactMap { year -> Int? in
      date.year = UInt16(clamping: year)
      guard let days = date.days else { return nil }
      return max(0, max(days.lowerBound.number - day.number, day.number - days.upperBound.number))
    }.min()
  }
}
