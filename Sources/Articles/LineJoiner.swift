// Which lines belong together. Hard-wrapped text breaks its lines at a width, so a line end means
// nothing; unwrapped text ends its paragraphs with it. Blank lines always separate.

import Prose

/// Joins lines into units.
struct LineJoiner {
  let reader: TextReader
  let format: Format
  let lines: ArraySlice<Line>
  /// Whether a single line end is only a place where the line was full.
  private var isWrapped = false
  /// The width that lines were filled to, in columns.
  private var width = 0

  /// Lines longer than this are not wrapped by hand or by a mail program.
  private static let widestWrap = 100
  /// Nobody wraps prose narrower than this; verse may look so.
  private static let narrowestWrap = 40
  /// In bytes: three times what a headline may have.
  private static let longestTitle = 900

  init(reader: TextReader, format: Format, lines: ArraySlice<Line>) {
    (self.reader, self.format, self.lines) = (reader, format, lines)
    measure()
    // CommonMark: a paragraph ends at a blank line.
    if format == .markdown { isWrapped = true }
  }

  /// Appends one unit for each run of lines that belong together. `headline` is the one that a header
  /// block gave. Linear.
  func join(into units: inout [Unit], headline: TextRange?) {
    var index = lines.startIndex
    var title = headline
    var sawVerse = false
    while index < lines.endIndex {
      var last = index
      var isRagged = false
      // Behind one stanza a couple of lines is another.
      let isVerse = isVerse(index, behind: units.last?.form, atLeast: sawVerse ? 2 : 3)
      sawVerse = sawVerse || isVerse
      while last + 1 < lines.endIndex,
        isVerse ? !lines[last + 1].blankBefore : continues(last, from: index, title)
      {
        isRagged = isRagged || hasRoom(last, width) && beginsAnew(lines[last + 1].content)
        last += 1
      }
      let isUnderlined = lines[last].mark == .underline && last > index
      let end = lines[isUnderlined ? last - 1 : last].content.upperBound
      let content = TextRange(lines[index].content.lowerBound, end)
      var unit = Unit(
        range: TextRange(lines[index].range.lowerBound, lines[last].range.upperBound),
        content: content, mark: lines[index].mark,
        form: index == last ? lines[index].form : nil, shape: Shape.of(content, reader),
        isApart: lines[index].blankBefore, isJoined: last > index && !isUnderlined)
      if isUnderlined {
        unit.mark = reader[lines[last].range.lowerBound] == UInt8(ascii: "=") ? .title : .heading
      } else if isRagged || isVerse {
        unit.isRagged = true
        unit.shape.subtract([.title, .titleWithShortForm, .name])
      }
      if title == nil, unit.form == nil { title = content }
      units.append(unit)
      index = last + 1
    }
  }

  /// Whether the line behind line `index` belongs to the unit that began with line `first`.
  private func continues(_ index: Int, from first: Int, _ title: TextRange?) -> Bool {
    let (line, next) = (lines[index], lines[index + 1])
    if line.mark == .code && next.mark == .code { return true }
    guard !next.blankBefore else { return false }
    if line.mark == .table && next.mark == .table { return true }
    if line.mark == .none && next.mark == .underline { return line.form == nil }
    if line.mark == .quote && next.mark == .quote { return !beginsWithDash(next.content) }
    // Only text without a mark of its own can go on with what stands above it.
    let takesText: [Mark] = [.none, .listItem, .orderedItem, .quote]
    guard next.mark == .none, takesText.contains(line.mark) else { return false }
    guard isWrapped else { return false }
    if line.form != nil && (index == first || hasRoom(index, width)) { return false }
    // The last words of a wrapped sentence may look like a form.
    let isShort = Int(line.columns) * 5 < width * 4
    if next.form != nil && hasRoom(index, width) && (isShort || closes(line)) { return false }
    return format == .markdown || !endsParagraph(index, first, title)
  }

  /// In wrapped text a line with room left ends its paragraph where it closes a sentence, where the
  /// next line is indented, or where it is the headline above the report.
  private func endsParagraph(_ index: Int, _ first: Int, _ title: TextRange?) -> Bool {
    let (line, next) = (lines[index], lines[index + 1])
    if next.indent >= 2 && line.indent == 0 && line.mark == .none { return true }
    guard hasRoom(index, width) else { return false }
    // A title of nothing but punctuation would be read to its end for each paragraph.
    let isComparable = (title?.count ?? 0) <= Self.longestTitle
    let isHead =
      index == first && (title == nil || isComparable && reader.sameWords(line.content, title))
    if isHead, Shape.of(line.content, reader).contains(.title), beginsAnew(next.content) {
      return true
    }
    let isShort = Int(line.columns) * 3 < width * 2
    return isShort && closes(line) && beginsAnew(next.content)
  }

  /// In unwrapped text, several lines without a blank between them, none of which closes a
  /// sentence before the last: verse, or a table of results. Behind a label they are titles.
  private func isVerse(_ first: Int, behind form: LineForm?, atLeast: Int) -> Bool {
    guard !isWrapped, lines[first].blankBefore, form != .label else { return false }
    var index = first
    while index < lines.endIndex, index == first || !lines[index].blankBefore {
      let line = lines[index]
      guard line.form == nil, line.mark == .none, line.range.count <= Self.widestWrap else {
        return false
      }
      let isLast = index + 1 == lines.endIndex || lines[index + 1].blankBefore
      guard isLast || !closes(line) else { return false }
      index += 1
    }
    return index - first >= atLeast
  }

  /// Whether the next line's first word would have fitted into a width.
  private func hasRoom(_ index: Int, _ width: Int) -> Bool {
    guard index + 1 < lines.endIndex, Int(lines[index].columns) < width else { return false }
    var room = width - Int(lines[index].columns)
    for offset in lines[index + 1].range.offsets where reader[offset] & 0xC0 != 0x80 {
      if reader.spaceLength(at: offset) > 0 { break }
      room -= 1
      if room <= 0 { return false }
    }
    return true
  }

  private func beginsAnew(_ range: TextRange) -> Bool {
    let first = reader.scalar(at: range.lowerBound).scalar
    return Scalars.isOpeningQuote(first) || Scalars.isDigit(reader[range.lowerBound])
      || Scalars.isLetter(first) && !Scalars.isSmall(first)
  }

  private func beginsWithDash(_ range: TextRange) -> Bool {
    Scalars.isDash(reader.scalar(at: range.lowerBound).scalar)
  }

  private func closes(_ line: Line) -> Bool {
    let ending = Shape.ending(line.content, reader)
    return ending == .fullStop || ending == .question
  }

  // MARK: Is this text wrapped?

  /// Sets whether the text is wrapped, and its width. The rule: of the lines directly above another
  /// line at least half run on into it and less than half close a sentence, and lines beyond 100
  /// columns do not hold half of such text. Furniture, list items and the first line do not count,
  /// because they say nothing about how paragraphs end.
  private mutating func measure() {
    var (bytes, longBytes, widest) = (0, 0, 0)
    for index in lines.indices {
      let line = lines[index]
      let isInner = index + 1 < lines.endIndex && !lines[index + 1].blankBefore
      let columns = Int(line.columns)
      if columns <= Self.widestWrap { widest = max(widest, columns) }
      guard isInner || !line.blankBefore else { continue }
      bytes += line.range.count
      if columns > Self.widestWrap {
        longBytes += line.range.count
      } else {
        width = max(width, columns)
      }
    }
    var (inner, closed, running) = (0, 0, 0)
    for index in lines.indices.dropFirst().dropLast()
    where !lines[index + 1].blankBefore && lines[index].form == nil && lines[index].mark == .none {
      inner += 1
      if closes(lines[index]) { closed += 1 }
      if runsOn(index, widest) { running += 1 }
    }
    isWrapped =
      closed * 2 < max(inner, 1) && running * 2 >= inner && longBytes * 2 < max(bytes, 1)
  }

  /// Whether a line seems to go on in the next: that begins small, or nothing more would have
  /// fitted, or the line ends in the middle of a clause.
  private func runsOn(_ index: Int, _ widest: Int) -> Bool {
    let next = lines[index + 1]
    let first = reader.scalar(at: next.content.lowerBound).scalar
    let isFull = widest >= Self.narrowestWrap && !hasRoom(index, widest)
    if Scalars.isSmall(first) || isFull { return true }
    // Scripts without capitals show nothing at the beginning.
    if Scalars.isLetter(first), !Scalars.isCapital(first) { return !closes(lines[index]) }
    return Shape.ending(lines[index].content, reader) == .open
  }
}

extension TextReader {
  /// Whether two ranges hold the same letters and digits, without regard to case, white space and
  /// punctuation. Linear, ends at the first difference.
  func sameWords(_ left: TextRange, _ right: TextRange?) -> Bool {
    guard let right else { return false }
    var (first, second) = (left.lowerBound, right.lowerBound)
    var any = false
    while true {
      let one = folded(&first, left.upperBound)
      let two = folded(&second, right.upperBound)
      guard one == two else { return false }
      guard one != nil else { return any }
      any = true
    }
  }

  private func folded(_ offset: inout Int, _ end: Int) -> Unicode.Scalar? {
    while offset < end {
      let found = scalar(at: offset)
      offset += found.length
      guard Scalars.isWordCharacter(found.scalar) else { continue }
      guard Scalars.isCapital(found.scalar) else { return found.scalar }
      if found.scalar.isASCII { return Unicode.Scalar(found.scalar.value | 0x20) }
      return found.scalar.properties.lowercaseMapping.unicodeScalars.first
    }
    return nil
  }
}
