// Names that their shape or their place gives away: designations, quoted names, datelines.

import Columns
import Prose

extension SpanFinder {
  /// A321, F-16, su-34, Boeing 737: emits the designation and returns its end.
  mutating func designation(at index: Int, _ sentence: Sentence) -> Int? {
    guard var limit = designationEnd(index, sentence) else { return nil }
    // Variants go on with a hyphen: 737-800, A320-200.
    while limit < sentence.limit, reading.tokens[limit].gap == .hyphen, startsWithDigit(limit) {
      limit += 1
    }
    var span = Span(index, limit)
    span.evidence.add(.other, Weight.sure)
    spans.append(span)
    return limit
  }

  private func designationEnd(_ index: Int, _ sentence: Sentence) -> Int? {
    if hasDesignationShape(index) { return index + 1 }
    let next = index + 1
    guard next < sentence.limit else { return nil }
    let classes = reading.classes(index)
    switch reading.tokens[next].gap {
    case .hyphen:
      guard startsWithDigit(next), reading.tokens[next].range.count <= 6 else { return nil }
      return classes.contains(.smallSeries) || isSeriesLetters(index) ? next + 1 : nil
    case .space:
      guard classes.contains(.series), reading.isCapital(index) else { return nil }
      if hasDesignationShape(next) { return next + 1 }
      return startsWithDigit(next) && reading.tokens[next].range.count <= 4 ? next + 1 : nil
    case .beginning, .comma, .colon, .dash, .ampersand, .stop, .possessive, .openingQuote,
      .closingQuote, .openingBracket, .closingBracket, .other:
      return nil
    }
  }

  /// One to four capitals, one to four digits, at most three letters more.
  private func hasDesignationShape(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.shape.isSuperset(of: [.capitalised, .digits]), token.range.count <= 9 else {
      return false
    }
    return reading.withFolded(index) { word in
      let letters = word.prefix { !isDigit($0) }.count
      let digits = word.dropFirst(letters).prefix(while: isDigit).count
      let rest = word.count - letters - digits
      return letters > 0 && letters <= 4 && digits <= 4 && rest <= 3
        && word.dropFirst(letters + digits).allSatisfy { !isDigit($0) }
    }
  }

  private func isSeriesLetters(_ index: Int) -> Bool {
    let classes = reading.classes(index)
    guard reading.isCapital(index) else { return false }
    if classes.contains(.series) { return true }
    guard reading.isAcronym(index) || reading.isInitialLetter(index) else { return false }
    return classes.isDisjoint(with: [.common, .calendar]) && reading.word(index).form < 0
  }

  private func startsWithDigit(_ index: Int) -> Bool {
    reading.withFolded(index) { $0.first.map(isDigit) ?? false }
  }

  /// A name in quotation marks after a noun that says it is a body’s: newspaper “Kommersant”.
  mutating func quotedBody(at index: Int, _ sentence: Sentence) -> Int? {
    guard reading.tokens[index].gap == .openingQuote, reading.isCapital(index),
      index > sentence.first,
      reading.classes(index - 1).contains(.bodyNoun)
    else { return nil }
    var limit = index + 1
    while limit < sentence.limit, reading.tokens[limit].gap != .closingQuote {
      guard limit - index < 5, joins(limit) else { return nil }
      limit += 1
    }
    // A quotation that runs to the end of its sentence may be speech.
    guard limit < sentence.limit || limit - index <= 2 else { return nil }
    var span = Span(index, limit)
    span.evidence.add(.organization, Weight.apposition)
    spans.append(span)
    return limit
  }

  /// `Mayor April Jones`, `Jan Nowak`: a title before a month or day and a surname behind it make it a
  /// first name. A short form that is a first name too needs no title, for before a word that is no
  /// number it would be written out.
  func isGivenNotMonth(_ index: Int, _ sentence: Sentence) -> Bool {
    let next = index + 1
    guard next < sentence.limit, reading.isCapital(index), reading.isCapital(next),
      reading.tokens[next].gap == .space, !looksCommon(next), reading.word(next).form < 0,
      !reading.isAcronym(next)
    else { return false }
    let isShort = reading.tokens[index].range.count <= 4
    if isShort && reading.classes(index).contains(.given) { return true }
    guard index > sentence.first, reading.classes(index - 1).contains(.title) else { return false }
    let gap = reading.tokens[index].gap
    return gap == .space || gap == .stop
  }

  /// Capitals at the beginning of a paragraph before a date, a dash or an agency name the place of
  /// the report. Emits it and returns its end.
  mutating func dateline(_ sentence: Sentence) -> Int? {
    guard sentence.opensParagraph, sentence.casing == .sentence else { return nil }
    var limit = sentence.first
    while limit < sentence.limit, limit - sentence.first < 4,
      limit == sentence.first || joins(limit),
      reading.isAllCapitals(limit), reading.tokens[limit].range.count > 2 || limit > sentence.first,
      reading.classes(limit).isDisjoint(with: [.common, .function, .capital, .calendar])
    {
      limit += 1
    }
    guard limit > sentence.first, endsDateline(limit, sentence) else { return nil }
    var span = Span(sentence.first, limit)
    if let known = form(at: sentence.first, sentence), known.limit == limit {
      guard lexicon.details[known.id].kind.type == .place else { return nil }
      span.form = Int32(known.id)
    }
    span.evidence.add(.place, Weight.sure)
    spans.append(span)
    return limit
  }

  private func endsDateline(_ index: Int, _ sentence: Sentence) -> Bool {
    guard index < sentence.limit else { return false }
    switch reading.tokens[index].gap {
    case .comma:
      // `BERGEN, 4 October`, with the day before the month or behind it.
      let month = startsWithDigit(index) && index + 1 < sentence.limit ? index + 1 : index
      if reading.classes(month).contains(.calendar) { return true }
      let form = reading.word(index).form
      return form >= 0 && lexicon.details[Int(form)].kind.type == .place
    case .dash: return true
    case .openingBracket: return reading.isAcronym(index) || reading.word(index).form >= 0
    case .beginning, .space, .hyphen, .colon, .ampersand, .stop, .possessive, .openingQuote,
      .closingQuote, .closingBracket, .other:
      return false
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}
