// Where an article's date comes from: of several printed dates, which one counts.

import Prose

/// The dates that were found, by their evidence.
struct Dating {
  var metadata: PublicationDate?
  var timestamp: PublicationDate?
  /// A timestamp that says when the text was changed.
  var change: PublicationDate?
  var dateline: PublicationDate?
  var url: PublicationDate?
  var filename: PublicationDate?

  /// The date to believe: what is said to be the date of publication first, then what was printed
  /// with it, then names; a date without a year last.
  var best: PublicationDate? {
    let order = [metadata, timestamp, change, dateline, url, filename].compactMap { $0 }
    return order.first { $0.year > 0 } ?? order.first
  }
}

extension Draft {
  /// Takes the value of a header's date key.
  mutating func takeMetadataDate(_ value: TextRange) {
    guard dates.metadata == nil else { return }
    var printed = StampReading(reader: reader).stamp(value)?.date
    // Only here is a year alone a date.
    if printed == nil, value.count == 4,
      let year = DateReading(reader: reader, end: value.upperBound).number(at: value.lowerBound),
      year.digits == 4
    {
      printed = PrintedDate(year: year.value)
    }
    guard let date = printed?.published(.metadata) else { return report(.unreadableDate, value) }
    if printed?.isAmbiguous == true { report(.ambiguousDate, value) }
    dates.metadata = date
  }

  /// Reads dateline and dates out of the decided units.
  mutating func assignDates(path: String?) {
    for unit in units.dropFirst(first) where unit.kind == .timestamp || unit.kind == .byline {
      takeStamp(unit)
    }
    // A summary may stand above the paragraph with the dateline.
    let paragraphs = units.lazy.dropFirst(first).filter { $0.kind == .paragraph }.prefix(3)
    let reading = DatelineReading(reader: reader)
    for unit in paragraphs {
      guard let found = reading.dateline(unit.content, isTranscript: isTranscript) else { continue }
      article.dateline = found.dateline
      dates.dateline = found.date?.published(.dateline)
      break
    }
    if let url = article.url {
      dates.url = PathDate(reader: reader).last(in: url, monthsToo: true)?.published(.url)
    }
    if var path {
      dates.filename = path.withUTF8 { bytes in
        PathDate(reader: TextReader(bytes)).last(in: TextRange(0, bytes.count), monthsToo: false)?
          .published(.filename)
      }
    }
    article.date = dates.best
  }

  private mutating func takeStamp(_ unit: Unit) {
    let reading = StampReading(reader: reader)
    let stamp = unit.kind == .timestamp ? reading.stamp(unit.content) : nil
    let printed =
      unit.kind == .timestamp ? stamp?.date : reading.firstDate(in: unit.content)?.date
    guard let printed, let date = printed.published(.timestamp) else { return }
    if printed.isAmbiguous { report(.ambiguousDate, unit.content) }
    if stamp?.isChange == true {
      if dates.change == nil { dates.change = date }
    } else if dates.timestamp == nil {
      dates.timestamp = date
    }
  }
}
