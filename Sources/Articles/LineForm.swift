// What a line is by its own wording, wherever it stands: furniture, a credit, a printed time, a
// byline. What it is by its neighbours is decided by Opening and Body.

import Prose

/// A kind of line that its words give away.
enum LineForm: UInt8 {
  case boilerplate, label, labelledTitle, timestamp, byline, credit, agency, caption, address

  /// The form of a line's content, nil for ordinary text. Only short lines are looked at.
  static func of(_ line: TextRange, _ census: Census, _ reader: TextReader) -> LineForm? {
    guard line.count <= 500 else { return nil }
    let forms = LineForms(reader: reader, line: line, census: census)
    guard line.count <= 160 else { return forms.isCaption ? .caption : nil }
    let first = reader[line.lowerBound]
    // Most wrapped lines begin with a small letter, and hardly any furniture of that length does.
    if first >= 0x61, first <= 0x7A, line.count > 40 { return forms.isAddress ? .address : nil }
    return forms.form
  }
}

/// The tests of one line.
struct LineForms {
  let reader: TextReader
  let line: TextRange
  let census: Census

  init(reader: TextReader, line: TextRange, census: Census? = nil) {
    (self.reader, self.line) = (reader, line)
    self.census = census ?? Census(line, reader)
  }

  private var start: Int { line.lowerBound }
  private var end: Int { line.upperBound }

  /// What the lines begin with that are told by their beginning.
  private static let beginnings = PhraseList.Beginnings([
    NewsWords.furniture, NewsWords.furnitureStarts, NewsWords.embargoStarts, NewsWords.seeAlso,
    NewsWords.inlineSeeAlso, NewsWords.bylineStarts, NewsWords.captionStarts,
    NewsWords.pictureStarts, NewsWords.agencies, NewsWords.creditStarts,
    ["copyright", "https://", "http://", "www."],
  ])

  fileprivate var form: LineForm? {
    if Scalars.isASCIILetter(reader[start]), !Self.beginnings.mayStand(reader, at: start) {
      return formBesidesBeginning
    }
    return anyForm
  }

  /// The form of a line that is told by something else than its beginning; in the order of `anyForm`.
  private var formBesidesBeginning: LineForm? {
    if isCode || isFeedFooter || holdsRights(unpointed(line)) { return .boilerplate }
    if census.hasDigit {
      if StampReading(reader: reader).stamp(line) != nil { return .timestamp }
      if BylineReading(reader: reader).names(line) != nil { return .byline }
    }
    if hasCreditTail { return .caption }
    return census.hasStroke && isCredit ? .credit : nil
  }

  private var anyForm: LineForm? {
    if isFurniture { return .boilerplate }
    if isLabel { return .label }
    if titleBehindLabel != nil { return .labelledTitle }
    if census.hasDigit, StampReading(reader: reader).stamp(line) != nil { return .timestamp }
    if BylineReading(reader: reader).names(line, mayBeDated: census.hasDigit) != nil {
      return .byline
    }
    if isCaption { return .caption }
    if NewsWords.agencies.contains(reader, unbracketed) { return .agency }
    if isCredit { return .credit }
    return isAddress ? .address : nil
  }

  // MARK: Furniture

  private var isFurniture: Bool {
    let words = unpointed(line)
    // With a full stop it is the last word of a wrapped sentence.
    let isPointed = reader[end - 1] == UInt8(ascii: ".") && reader[end - 2] != UInt8(ascii: ".")
    return !isPointed && NewsWords.furniture.contains(reader, words) || words.isEmpty || isCode
      || isReadingTime || holdsRights(words)
      || NewsWords.furnitureStarts.match(reader, at: start, before: end) != nil || isFeedFooter
      || isEmbargo
  }

  /// `EMBARGOED UNTIL NOON`, `Embargo: 00:01 GMT, 5 March`: shouted or with a number, and no sentence.
  var isEmbargo: Bool {
    guard NewsWords.embargoStarts.match(reader, at: start, before: end) != nil else { return false }
    let isShouted = Scalars.isCapital(reader.scalar(at: start + 1).scalar)
    return (isShouted || census.hasDigit) && Shape.ending(line, reader) != .fullStop
  }

  /// `The post … appeared first on …`, which WordPress puts below each entry of its feeds.
  private var isFeedFooter: Bool {
    guard reader.end(of: "the post ", at: start, before: end) != nil else { return false }
    return reader.words(in: line).contains {
      reader.end(of: "appeared first on ", at: $0.lowerBound, before: end) != nil
    }
  }

  /// `Story code : 1125003`: a short label that ends in such a word, and one word with a digit.
  private var isCode: Bool {
    guard line.count <= 60, census.hasColon, census.hasDigit,
      let colon = line.offsets.first(where: { reader[$0] == UInt8(ascii: ":") })
    else { return false }
    let value = reader.trimmed(colon + 1, end)
    guard !value.isEmpty, value.offsets.allSatisfy({ reader.spaceLength(at: $0) == 0 }),
      value.offsets.contains(where: { Scalars.isDigit(reader[$0]) })
    else { return false }
    var last: TextRange?
    var words = 0
    for word in reader.words(in: reader.trimmed(start, colon)) { (last, words) = (word, words + 1) }
    guard let last, words <= 3 else { return false }
    return NewsWords.codeLabels.contains(reader, last)
  }

  /// `5 min read`.
  private var isReadingTime: Bool {
    guard line.count <= 30, let number = DateReading(reader: reader, end: end).number(at: start)
    else { return false }
    let unit = reader.skipSpace(number.end, before: end)
    let hyphen = reader[unit] == UInt8(ascii: "-") ? 1 : 0
    guard let span = CalendarWords.spans.match(reader, at: unit + hyphen, before: end) else {
      return false
    }
    return reader.end(of: "read", at: reader.skipSpace(span.end, before: end), before: end) == end
  }

  /// `Copyright 2024 …`, `… All rights reserved.` But copyright law may be news.
  private func holdsRights(_ words: TextRange) -> Bool {
    if let word = reader.end(of: "copyright ", at: start, before: end) {
      let next = reader.scalar(at: word).scalar
      if next == "©" || next == "(" || Scalars.isDigit(reader[word]) { return true }
    }
    let rights: StaticString = "all rights reserved"
    return words.count >= rights.utf8CodeUnitCount
      && reader.end(
        of: rights, at: words.upperBound - rights.utf8CodeUnitCount, before: words.upperBound)
        != nil
  }

  // MARK: Labels

  private var isLabel: Bool {
    line.count <= 40 && NewsWords.seeAlso.contains(reader, unpointed(line))
  }

  /// Where the title begins in `Read more: Storm reaches the coast`.
  var titleBehindLabel: Int? {
    guard let label = NewsWords.inlineSeeAlso.match(reader, at: start, before: end) else {
      return nil
    }
    let colon = reader.skipSpace(label.end, before: end)
    let mark = reader.scalar(at: colon)
    guard mark.scalar == ":" || mark.scalar == "|" || mark.scalar == "–" || mark.scalar == "—",
      colon < end
    else { return nil }
    let title = reader.trimmed(colon + mark.length, end)
    var words = reader.words(in: title)
    guard words.next() != nil, words.next() != nil else { return nil }
    return title.lowerBound
  }

  // MARK: Credits and captions

  private var isCredit: Bool {
    guard line.count <= 120 else { return false }
    let (open, stop) = (unbracketed.lowerBound, unbracketed.upperBound)
    if reader.scalar(at: open).scalar == "©"
      || reader.end(of: "(c) ", at: start, before: end) != nil
    {
      return true
    }
    if NewsWords.creditStarts.match(reader, at: open, before: stop) != nil {
      return Shape.words(line, reader).count <= 10
    }
    guard census.hasStroke,
      let stroke = (open..<stop).first(where: { reader[$0] == UInt8(ascii: "/") })
    else {
      return false
    }
    // `Jane Doe/Reuters`, `AFP / John Roe`.
    let left = reader.trimmed(open, stroke)
    let right = reader.trimmed(stroke + 1, stop)
    let name = Shape.isName
    return NewsWords.agencies.contains(reader, right) && name(left, reader)
      || NewsWords.agencies.contains(reader, left)
        && (name(right, reader) || NewsWords.agencies.contains(reader, right))
  }

  fileprivate var isCaption: Bool {
    if let label = NewsWords.captionStarts.match(reader, at: start, before: end) {
      return label.end < end
    }
    let isPicture = NewsWords.pictureStarts.match(reader, at: start, before: end) != nil
    return isPicture && Shape.words(line, reader).count > 10 || hasCreditTail
  }

  /// `… in March 2023. (AP Photo/Jane Doe)`: a picture's credit ends the line.
  private var hasCreditTail: Bool {
    let last = reader[end - 1]
    let isBracketed = last == UInt8(ascii: ")") || last == UInt8(ascii: "]")
    guard isBracketed || census.hasStroke else { return false }
    let window = max(start, end - 80)
    for offset in stride(from: end - 2, through: window + 1, by: -1) {
      let byte = reader[offset]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
        return offset > start + 20
          && NewsWords.captionTails.match(reader, at: offset + 1, before: end) != nil
      }
      let isWordStart = reader[offset - 1] == UInt8(ascii: " ") && offset > start + 20
      if isWordStart, byte == UInt8(ascii: "R"), reader[offset + 1] == UInt8(ascii: "E"),
        reader.end(of: "reuters/", at: offset, before: end) != nil
      {
        return true
      }
    }
    return false
  }

  fileprivate var isAddress: Bool {
    let schemes: [StaticString] = ["https://", "http://", "www."]
    return schemes.contains { reader.end(of: $0, at: start, before: end) != nil }
      && line.offsets.allSatisfy { reader.spaceLength(at: $0) == 0 }
  }

  // MARK: Marks around the words

  /// The line without marks such as `:`, `…`, `»`, `→`, `-` at both ends.
  private func unpointed(_ range: TextRange) -> TextRange {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first < last {
      let found = reader.scalar(at: first)
      if Scalars.isWordCharacter(found.scalar) { break }
      first += found.length
    }
    while last > first {
      let found = reader.scalar(endingAt: last, notBefore: first)
      if Scalars.isWordCharacter(found.scalar) { break }
      last -= found.length
    }
    return TextRange(first, last)
  }

  private var unbracketed: TextRange {
    let open = reader[start]
    let close = reader[end - 1]
    let isPair =
      open == UInt8(ascii: "(") && close == UInt8(ascii: ")")
      || open == UInt8(ascii: "[") && close == UInt8(ascii: "]")
    return isPair && line.count > 2 ? reader.trimmed(start + 1, end - 1) : line
  }
}
