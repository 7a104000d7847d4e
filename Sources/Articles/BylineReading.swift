// Reading who wrote an article from a line of its own: `By Jane Doe and John Roe, Reuters`.

import Prose

/// Reads bylines; names are told by their capitals, so scripts without capitals have none here.
struct BylineReading {
  let reader: TextReader

  /// The words behind `By` without a date before or behind them; nil where the line is no byline.
  /// `mayBeDated`: a digit stands in it; without one no date can lead to the name.
  func names(_ line: TextRange, mayBeDated: Bool = true) -> TextRange? {
    let start = mayBeDated ? behindStamp(line) : line.lowerBound
    let end = line.upperBound
    guard let by = NewsWords.bylineStarts.match(reader, at: start, before: end) else { return nil }
    let first = reader.skipSpace(by.end, before: end)
    // `By: Jane Doe`, where the list's word ends before the colon.
    let name = reader[first] == UInt8(ascii: ":") ? reader.skipSpace(first + 1, before: end) : first
    guard name < end, NewsWords.notNames.match(reader, at: name, before: end) == nil else {
      return nil
    }
    let signOff = reader[start] == UInt8(ascii: "(")
    let value = withoutDate(TextRange(name, signOff && reader[end - 1] == 0x29 ? end - 1 : end))
    guard !value.isEmpty, isCapitalised(value) || NewsWords.agencies.contains(reader, value) else {
      return nil
    }
    return value
  }

  /// `Jane Doe, Reuters`, `John Roe | Staff Writer`, `Jane Doe in Cairo`: a name, then what shows
  /// that it is a journalist's.
  func isNameWithOutlet(_ line: TextRange) -> Bool {
    guard line.count <= 100 else { return false }
    for offset in line.offsets {
      let mark = reader[offset]
      guard mark == UInt8(ascii: ",") || mark == UInt8(ascii: "|") else { continue }
      let name = reader.trimmed(line.lowerBound, offset)
      let rest = reader.trimmed(offset + 1, line.upperBound)
      return Shape.isName(name, reader) && isOutlet(rest)
    }
    return false
  }

  /// An agency, or a role such as `Staff Writer`, at the beginning of the range.
  func isOutlet(_ range: TextRange) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    guard range.count <= 80, !range.isEmpty else { return false }
    if NewsWords.roles.match(reader, at: start, before: end) != nil { return true }
    guard let agency = NewsWords.agencies.match(reader, at: start, before: end) else {
      return false
    }
    return agency.end == end || reader[agency.end] == UInt8(ascii: ",")
  }

  /// Where `By` begins in `Oct 6, 2025 | By Jane Doe`; the line's beginning where no printed date and
  /// a mark lead to it.
  private func behindStamp(_ line: TextRange) -> Int {
    guard line.count <= 160, reader.bytes[line.offsets].contains(where: Self.mayBeMark) else {
      return line.lowerBound
    }
    for word in reader.words(in: line) {
      let mark = reader.scalar(at: word.lowerBound)
      let by = reader.skipSpace(word.upperBound, before: line.upperBound)
      guard mark.length == word.count, Self.marks.contains(mark.scalar),
        NewsWords.bylineStarts.match(reader, at: by, before: line.upperBound) != nil
      else { continue }
      let date = reader.trimmed(line.lowerBound, word.lowerBound)
      let stamp = StampReading(reader: reader).stamp(date)
      return stamp?.date == nil ? line.lowerBound : by
    }
    return line.lowerBound
  }

  /// Marks between a date and a byline.
  private static let marks: [Unicode.Scalar] = ["|", "·", "•", "–", "—", "-"]

  /// Whether a byte is the first one of any of these.
  private static func mayBeMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte >= UInt8(ascii: "|")
  }

  private func withoutDate(_ range: TextRange) -> TextRange {
    let dated = StampReading(reader: reader).firstDate(in: range)
    var value = reader.trimmed(range.lowerBound, dated?.start ?? range.upperBound)
    while value.count > 1 {
      let last = reader.scalar(endingAt: value.upperBound, notBefore: value.lowerBound)
      guard [",", "|", "·", "•", "–", "—", "-", ";"].contains(last.scalar) else { break }
      value = reader.trimmed(value.lowerBound, value.upperBound - last.length)
    }
    return value
  }

  /// Names and what joins them: two words at least, none small but the joining ones, no sentence's
  /// full stop behind a small word.
  private func isCapitalised(_ range: TextRange) -> Bool {
    guard range.count <= 140 else { return false }
    var capitals = 0
    for word in reader.words(in: range) {
      let first = reader.scalar(at: word.lowerBound).scalar
      if Scalars.isCapital(first) {
        capitals += 1
      } else if Scalars.isDigit(reader[word.lowerBound])
        || (Scalars.isLetter(first) && !joins(word))
      {
        return false
      }
    }
    return capitals >= 2 || NewsWords.agencies.contains(reader, range)
  }

  private static let joining: PhraseList = [
    "and", "with", "in", "for", "of", "at", "the", "staff", "writer", "writers", "editing",
    "reporting", "writing", "by", "correspondent", "additional",
  ]

  private func joins(_ word: TextRange) -> Bool {
    Self.joining.match(reader, at: word.lowerBound, before: word.upperBound) != nil
      || NewsWords.particles.match(reader, at: word.lowerBound, before: word.upperBound) != nil
  }
}
