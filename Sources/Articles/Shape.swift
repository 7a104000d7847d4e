// How a line or paragraph looks: short like a title, closed like a sentence, a bare name. The looks
// are facts about the words; what they mean is decided by Opening and Body.

import Prose

/// How the last mark of a text ends it.
enum Ending: UInt8 {
  case none, fullStop, abbreviation, question, ellipsis, open
}

/// What a unit looks like.
struct Shape: OptionSet {
  let rawValue: UInt16

  /// Short, begins like a title, and no mark closes it.
  static var title: Shape { Shape(rawValue: 1 << 0) }
  /// As `title`, but for a full stop that may belong to a short form such as `U.S.`
  static var titleWithShortForm: Shape { Shape(rawValue: 1 << 1) }
  /// Ends as sentences do.
  static var closed: Shape { Shape(rawValue: 1 << 2) }
  /// Two to four words, all with capitals, nothing else.
  static var name: Shape { Shape(rawValue: 1 << 3) }
  /// Quotation marks around the whole.
  static var quoted: Shape { Shape(rawValue: 1 << 4) }
  /// Begins with a speaker in capitals and a colon.
  static var speaker: Shape { Shape(rawValue: 1 << 5) }
  /// Ends with a colon.
  static var announces: Shape { Shape(rawValue: 1 << 6) }

  /// A title's greatest length: longer lines are paragraphs whatever their marks. The longest
  /// headlines of agencies have some 20 words.
  static let longestTitle = (bytes: 220, words: 26)

  /// Looks at one content.
  static func of(_ content: TextRange, _ reader: TextReader) -> Shape {
    var shape: Shape = []
    let ending = ending(content, reader)
    if ending == .fullStop || ending == .question { shape.insert(.closed) }
    if isQuoted(content, reader) { shape.insert(.quoted) }
    if isSpeaker(content, reader) { shape.insert(.speaker) }
    let last = reader.scalar(endingAt: content.upperBound, notBefore: content.lowerBound).scalar
    if last == ":" || last == "：" { shape.insert(.announces) }
    if isName(content, reader), !isTableRow(content, 4, reader) { shape.insert(.name) }
    // The closing mark first: it costs nothing, and paragraphs fail here.
    guard ending == .none || ending == .question || ending == .abbreviation,
      content.count <= longestTitle.bytes, beginsLikeTitle(content, reader)
    else { return shape }
    let words = words(content, reader).count
    guard words <= longestTitle.words, !isTableRow(content, words, reader),
      !isLocator(content, words, reader)
    else { return shape }
    switch ending {
    case .none: shape.insert(.title)
    // A question of many words is rather a speaker's than a heading.
    case .question: if words <= 14 { shape.insert(.title) }
    case .abbreviation: shape.insert(.titleWithShortForm)
    case .fullStop, .ellipsis, .open: break
    }
    return shape
  }

  /// How many words, and how many begin with a small letter.
  static func words(_ range: TextRange, _ reader: TextReader) -> (count: Int, small: Int) {
    var (count, small) = (0, 0)
    var isInside = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      if isInside, reader.isInk(at: offset) {
        offset += 1
        continue
      }
      let space = reader.spaceLength(at: offset)
      if space == 0, !isInside {
        count += 1
        if Scalars.isSmall(reader.scalar(at: offset).scalar) { small += 1 }
      }
      isInside = space == 0
      offset += max(space, 1)
    }
    return (count, small)
  }

  /// The closing mark under any quotes, brackets and emoji. O(1) but for those.
  static func ending(_ range: TextRange, _ reader: TextReader) -> Ending {
    var end = range.upperBound
    var isDecorated = false
    while end > range.lowerBound {
      let found = reader.scalar(endingAt: end, notBefore: range.lowerBound)
      let isSymbol = Scalars.isSymbol(found.scalar)
      if isSymbol || Scalars.isTrailing(found.scalar) || Scalars.isSpace(found.scalar) {
        isDecorated = isDecorated || isSymbol
        end -= found.length
        continue
      }
      switch found.scalar {
      case ".":
        return isEllipsis(end, reader) ? .ellipsis : stop(TextRange(range.lowerBound, end), reader)
      case "。", "．", "।", "۔", "։", "።", "။", "។": return .fullStop
      case "!", "?", "！", "？", "؟", "‼", "⁉": return .question
      case "…": return .ellipsis
      case ",", ";", ":", "，", "；", "：", "、", "،", "؛", "–", "—", "-":
        // What announces a sign is complete with it.
        return isDecorated ? .none : .open
      default: return .none
      }
    }
    return .none
  }

  /// Two to four capitalised words without digits or commas: `Vladimir Petrov`, `Ana de la Cruz`.
  static func isName(_ range: TextRange, _ reader: TextReader) -> Bool {
    guard range.count <= 60 else { return false }
    var (capitals, words) = (0, 0)
    for word in reader.words(in: range) {
      words += 1
      let first = reader.scalar(at: word.lowerBound).scalar
      if Scalars.isCapital(first) {
        capitals += 1
      } else if NewsWords.particles.match(reader, at: word.lowerBound, before: word.upperBound)
        == nil
      {
        return false
      }
      guard word.offsets.allSatisfy({ isNameByte(reader[$0]) }) else { return false }
    }
    let article = reader.end(of: "the ", at: range.lowerBound, before: range.upperBound)
    return capitals >= 2 && capitals <= 4 && words <= 6 && article == nil
      && ending(range, reader) != .fullStop
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Scalars.isASCIILetter(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ".")
  }

  /// A capital, a digit or a letter of a script without capitals comes first.
  private static func beginsLikeTitle(_ range: TextRange, _ reader: TextReader) -> Bool {
    var offset = range.lowerBound
    // What stands in brackets as a whole is a remark.
    if reader[offset] == UInt8(ascii: "(") || reader[offset] == UInt8(ascii: "[") { return false }
    while offset < range.upperBound {
      let found = reader.scalar(at: offset)
      if Scalars.isWordCharacter(found.scalar) { return !Scalars.isSmall(found.scalar) }
      if Scalars.isDash(found.scalar) { return false }
      offset += found.length
    }
    return false
  }

  /// Columns stand apart by three spaces or a tab; figures are more than half of the words.
  private static func isTableRow(
    _ range: TextRange, _ words: Int, _ reader: TextReader
  ) -> Bool {
    var (spaces, figures) = (0, 0)
    for offset in range.offsets {
      let byte = reader[offset]
      if Scalars.isDigit(byte), offset == range.lowerBound || spaces > 0 { figures += 1 }
      spaces = byte == UInt8(ascii: " ") ? spaces + 1 : byte == UInt8(ascii: "\t") ? 3 : 0
      if spaces >= 3 { return true }
    }
    return figures * 2 > words
  }

  /// A mail address behind at most four words (`Ana Lopez <ana@example.com>`), or one word with
  /// strokes between letters that goes on as paths do (`Notes/2024/draft.md`): no title has them.
  private static func isLocator(
    _ range: TextRange, _ words: Int, _ reader: TextReader
  ) -> Bool {
    guard words <= 5 else { return false }
    let (at, point, stroke) = (UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "/"))
    var start = range.upperBound
    while start > range.lowerBound, reader.spaceLength(at: start - 1) == 0 { start -= 1 }
    let last = start..<range.upperBound
    if let sign = last.first(where: { reader[$0] == at }) {
      return sign > start
        && (sign + 2..<max(sign + 2, last.upperBound)).contains { reader[$0] == point }
    }
    guard words == 1 else { return false }
    let strokes = last.count { reader[$0] == stroke }
    return strokes >= 2 || strokes == 1 && last.contains { reader[$0] == point }
  }

  private static func isQuoted(_ range: TextRange, _ reader: TextReader) -> Bool {
    let first = reader.scalar(at: range.lowerBound)
    guard Scalars.isOpeningQuote(first.scalar), first.length < range.count else { return false }
    var last = reader.scalar(endingAt: range.upperBound, notBefore: range.lowerBound)
    if last.scalar == "." {
      last = reader.scalar(endingAt: range.upperBound - 1, notBefore: range.lowerBound)
    }
    guard Scalars.isClosingQuote(last.scalar) else { return false }
    // `“Yes,” he said, “and no.”` is a paragraph: no quotation may end before the last mark.
    var offset = range.lowerBound + first.length
    let stop = min(range.upperBound, range.lowerBound + 600) - last.length - 1
    while offset < stop {
      let found = reader.scalar(at: offset)
      if found.scalar == "”" || found.scalar == "\"" || found.scalar == "»" { return false }
      offset += found.length
    }
    return true
  }

  /// `Q:`, `SMITH:`, `MS. JONES:` at the beginning.
  private static func isSpeaker(_ range: TextRange, _ reader: TextReader) -> Bool {
    let end = min(range.upperBound, range.lowerBound + 32)
    for offset in range.lowerBound..<end {
      let byte = reader[offset]
      if byte == UInt8(ascii: ":") {
        return offset > range.lowerBound && reader.spaceLength(at: offset + 1) > 0
      }
      let isName = (byte >= 0x41 && byte <= 0x5A) || byte == 0x20 || byte == 0x2E || byte == 0x2D
      guard isName || byte == UInt8(ascii: "'") else { return false }
    }
    return false
  }

  private static func isEllipsis(_ end: Int, _ reader: TextReader) -> Bool {
    reader[end - 2] == UInt8(ascii: ".") && reader[end - 3] == UInt8(ascii: ".")
  }

  /// Whether the full stop at the end of the range may belong to a short form.
  private static func stop(_ range: TextRange, _ reader: TextReader) -> Ending {
    let end = range.upperBound - 1
    var start = end
    while start > range.lowerBound, end - start < 8, reader.spaceLength(at: start - 1) == 0,
      reader[start - 1] < 0x80
    {
      start -= 1
    }
    let isInitial =
      end - start >= 1 && Scalars.isCapital(reader.scalar(at: end - 1).scalar)
      && (end - 1 == start || reader[end - 2] == UInt8(ascii: "."))
    let isKnown = start < end && NewsWords.abbreviations.contains(reader, TextRange(start, end))
    return isInitial || isKnown ? .abbreviation : .fullStop
  }
}
