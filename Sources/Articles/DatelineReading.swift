// Reading a dateline at the beginning of a paragraph. The forms are those of the agencies:
// `MOSCOW, November 20.`, `LONDON (Reuters) -`, `WASHINGTON, March 3 (AP) —`, `KYIV, Ukraine —`.

import Prose

/// Reads datelines. An ordinary sentence must not pass, so each part that is less strict asks for
/// another one that is strict.
struct DatelineReading {
  let reader: TextReader

  /// What stands between a place and the closing mark.
  private struct Parts {
    var region = false
    var date: PrintedDate?
    var agency = false
    var knownAgency = false
    var end = 0
  }

  /// The dateline at the beginning of the range, and the date in it. `isTranscript` says that lines
  /// of the article begin with speakers, as in `SMITH: We will.`
  func dateline(
    _ range: TextRange, isTranscript: Bool = false
  ) -> (dateline: Dateline, date: PrintedDate?)? {
    let end = min(range.upperBound, range.lowerBound + 160)
    let start = range.lowerBound
    let capitals = place(at: start, before: end, inCapitals: true)
    guard let place = capitals ?? place(at: start, before: end, inCapitals: false) else {
      return placeless(start, before: end)
    }
    let parts = parts(after: place.end, before: end)
    guard
      let close = closing(
        parts.end, before: end, hasDateOrAgency: parts.date != nil || parts.agency)
    else { return nil }
    let isSure =
      capitals == nil
      ? isSureInMixedCase(parts, close, range)
      : isSureInCapitals(place, parts, close, isTranscript, range)
    guard isSure else { return nil }
    let stop = behindAgency(close.end, before: end)
    let dateline = Dateline(
      range: TextRange(start, stop), place: TextRange(start, place.end))
    return (dateline, parts.date)
  }

  /// `Feb 8, 2023 (Coastline) -`: without a place only a whole date with an agency behind it. A date alone begins the
  /// entries of chronicles.
  private func placeless(
    _ start: Int, before end: Int
  ) -> (dateline: Dateline, date: PrintedDate?)? {
    guard let found = DateReading(reader: reader, end: end).date(at: start), found.date.day > 0,
      found.date.year > 0
    else { return nil }
    var parts = Parts()
    parts.date = found.date
    guard let behind = agency(found.end, before: end, &parts),
      let close = closing(behind, before: end, hasDateOrAgency: true), close.mark == .dash,
      beginsSentence(reader.skipSpace(close.end, before: end))
    else { return nil }
    let dateline = Dateline(
      range: TextRange(start, close.end), place: TextRange(start, start))
    return (dateline, found.date)
  }

  // MARK: How much is enough

  /// `Paris (AFP) –`, `Brussels, 26 March 2024 –`: without capitals an agency that we know, or a
  /// date and a dash.
  private func isSureInMixedCase(_ parts: Parts, _ close: Closing, _ range: TextRange) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    if NewsWords.notPlaces.match(reader, at: start, before: end) != nil { return false }
    let next = reader.skipSpace(close.end, before: end)
    return parts.knownAgency || (parts.date != nil && close.mark == .dash && beginsSentence(next))
  }

  private func isSureInCapitals(
    _ place: (end: Int, letters: Int, words: Int), _ parts: Parts, _ close: Closing,
    _ isTranscript: Bool, _ range: TextRange
  ) -> Bool {
    if parts.knownAgency { return true }
    let name = TextRange(range.lowerBound, place.end)
    if NewsWords.shouts.contains(reader, name) { return false }
    // Up to three capitals are an acronym (`WHO, November 20.`) more often than a city.
    guard place.letters >= 4 || NewsWords.shortPlaces.contains(reader, name) else { return false }
    if parts.date != nil || parts.agency { return true }
    // `KARACHI: The government …` is usual in South Asia; a transcript's speakers look alike.
    if close.mark == .colon && (isTranscript || range.count < 80) { return false }
    // Headlines and the heads of tables are shouted too, so a bare place is short, and a paragraph
    // with small letters follows.
    if place.words > 3 || (!parts.region && range.count < 80) { return false }
    let next = reader.skipSpace(close.end, before: range.upperBound)
    return beginsSentence(next) && holdsVowel(name) && holdsSmall(next, before: range.upperBound)
  }

  /// What follows a bare place must begin a sentence: `NASA – the agency` does not.
  private func beginsSentence(_ offset: Int) -> Bool {
    let first = reader.scalar(at: offset).scalar
    return Scalars.isOpeningQuote(first) || Scalars.isDigit(reader[offset])
      || (Scalars.isLetter(first) && !Scalars.isSmall(first))
  }

  private func holdsSmall(_ start: Int, before end: Int) -> Bool {
    (start..<max(start, min(end, start + 80))).contains {
      (0x61...0x7A).contains(reader[$0]) || reader[$0] >= 0xC0
    }
  }

  private func holdsVowel(_ range: TextRange) -> Bool {
    range.offsets.contains {
      let letter = reader[$0]
      return letter >= 0x80 || "AEIOUY".utf8.contains(letter)
    }
  }

  // MARK: The place

  /// One to five words of a place's name: where it ends, its letters and words.
  private func place(
    at start: Int, before end: Int, inCapitals: Bool
  ) -> (end: Int, letters: Int, words: Int)? {
    var (offset, letters, words) = (start, 0, 0)
    var last = start
    while words < (inCapitals ? 5 : 3),
      let word = placeWord(at: offset, before: end, inCapitals: inCapitals)
    {
      (last, words, letters) = (word.end, words + 1, letters + word.letters)
      offset = reader.skipSpace(last, before: end)
      if offset == last, reader[last] != UInt8(ascii: "/") { break }
      if reader[last] == UInt8(ascii: "/") { offset = last + 1 }
    }
    let isDay = CalendarWords.weekdays.match(reader, at: start, before: last) != nil
    let isMonth = CalendarWords.months.contains(reader, TextRange(start, last))
    return letters >= 2 && !isDay && !isMonth ? (last, letters, words) : nil
  }

  /// One word of a place: capitals (or a capital and small letters), hyphens, apostrophes; a point
  /// only inside (`D.C`) or behind a short form (`ST.`).
  private func placeWord(
    at start: Int, before end: Int, inCapitals: Bool
  ) -> (end: Int, letters: Int)? {
    var (offset, letters) = (start, 0)
    while offset < end {
      let found = reader.scalar(at: offset)
      if Scalars.isLetter(found.scalar) {
        let fits = letters == 0 || inCapitals ? !Scalars.isSmall(found.scalar) : true
        guard fits, Scalars.isCapital(found.scalar) || Scalars.isSmall(found.scalar) else {
          return nil
        }
        letters += 1
      } else if letters > 0, Scalars.isMark(found.scalar) {
        // An accent that is written behind its letter.
      } else if found.scalar == "." {
        let joins = Scalars.isLetter(reader.scalar(at: offset + 1).scalar)
        guard letters > 0, joins || letters <= 2 else { break }
      } else if found.scalar == "-" || found.scalar == "'" || found.scalar == "’" {
        guard letters > 0, Scalars.isLetter(reader.scalar(at: offset + found.length).scalar) else {
          break
        }
      } else {
        guard !Scalars.isWordCharacter(found.scalar) else { return nil }
        break
      }
      offset += found.length
    }
    return letters > 0 ? (offset, letters) : nil
  }

  // MARK: Region, date, agency

  private func parts(after place: Int, before end: Int) -> Parts {
    var parts = Parts()
    parts.end = place
    if let next = date(parts.end, before: end, &parts) { parts.end = next }
    if parts.date == nil, let next = region(parts.end, before: end) {
      (parts.region, parts.end) = (true, next)
    }
    for _ in 0..<2 {
      if parts.date == nil, let next = date(parts.end, before: end, &parts) { parts.end = next }
      if !parts.agency, let next = agency(parts.end, before: end, &parts) { parts.end = next }
    }
    return parts
  }

  /// `, Ukraine`, `, N.Y.`, `, West Bank`: one to three capitalised words behind a comma.
  private func region(_ start: Int, before end: Int) -> Int? {
    guard reader[start] == UInt8(ascii: ",") else { return nil }
    let first = reader.skipSpace(start + 1, before: end)
    guard let place = place(at: first, before: end, inCapitals: false) else { return nil }
    let isAbbreviated = place.words == 1 && place.letters <= 5
    let point = isAbbreviated && reader[place.end] == UInt8(ascii: ".") ? 1 : 0
    return place.end + point
  }

  /// `, November 20`, ` March 3, 2024`, `, Tuesday, 3 March`.
  private func date(_ start: Int, before end: Int, _ parts: inout Parts) -> Int? {
    let comma = reader[start] == UInt8(ascii: ",") ? 1 : 0
    var offset = reader.skipSpace(start + comma, before: end)
    if let day = CalendarWords.weekdays.match(reader, at: offset, before: end) {
      let mark =
        reader[day.end] == UInt8(ascii: ",") || reader[day.end] == UInt8(ascii: ".") ? 1 : 0
      offset = reader.skipSpace(day.end + mark, before: end)
    }
    guard comma == 1 || parts.region || parts.agency || offset > start,
      let found = DateReading(reader: reader, end: end).date(at: offset), found.date.day > 0
    else { return nil }
    parts.date = found.date
    return found.end
  }

  /// ` (Reuters)`, ` /PRNewswire/`: one or two words in brackets or strokes. Behind a date an agency
  /// that we do not know may have up to four words, `(Nordic Wire)`.
  private func agency(_ start: Int, before end: Int, _ parts: inout Parts) -> Int? {
    let comma = reader[start] == UInt8(ascii: ",") ? 1 : 0
    let open = reader.skipSpace(start + comma, before: end)
    let closer: UInt8
    switch reader[open] {
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    case UInt8(ascii: "["): closer = UInt8(ascii: "]")
    case UInt8(ascii: "/"): closer = UInt8(ascii: "/")
    default: return nil
    }
    guard let close = (open + 1..<min(end, open + 40)).first(where: { reader[$0] == closer }) else {
      return nil
    }
    let name = reader.trimmed(open + 1, close)
    let isKnown = NewsWords.agencies.match(reader, at: name.lowerBound, before: close) != nil
    let isOneWord = name.offsets.allSatisfy {
      Scalars.isASCIILetter(reader[$0]) || reader[$0] > 0x7F
    }
    let isName = isOneWord || parts.date != nil && Shape.isName(name, reader)
    guard isKnown || (isName && name.count >= 2) else { return nil }
    (parts.agency, parts.knownAgency) = (true, isKnown)
    return close + 1
  }

  // MARK: The closing mark

  private struct Closing {
    enum Mark { case dash, point, colon }
    var mark: Mark
    var end: Int
  }

  private func closing(_ start: Int, before end: Int, hasDateOrAgency: Bool) -> Closing? {
    let offset = reader.skipSpace(start, before: end)
    let found = reader.scalar(at: offset)
    if Scalars.isDash(found.scalar) {
      var behind = offset + found.length
      while reader[behind] == UInt8(ascii: "-") { behind += 1 }
      // A hyphen that touches what follows belongs to a word.
      let isFree = behind >= end || reader.spaceLength(at: behind) > 0 || found.length > 1
      return isFree ? Closing(mark: .dash, end: behind) : nil
    }
    guard offset == start, reader.spaceLength(at: offset + 1) > 0 || offset + 1 >= end else {
      return nil
    }
    switch found.scalar {
    case "." where hasDateOrAgency: return Closing(mark: .point, end: offset + 1)
    case ":": return Closing(mark: .colon, end: offset + 1)
    default: return nil
    }
  }

  /// TASS puts the agency behind the dateline's full stop: `MOSCOW, March 26. /TASS/. The …`
  private func behindAgency(_ start: Int, before end: Int) -> Int {
    var parts = Parts()
    guard reader[reader.skipSpace(start, before: end)] == UInt8(ascii: "/"),
      let behind = agency(start, before: end, &parts)
    else { return start }
    return reader[behind] == UInt8(ascii: ".") ? behind + 1 : behind
  }
}
