// Lines out of a paragraph: where to break so that every line fits. Which paragraphs there are and
// how they are indented is the view's business.

/// What a newline inside the text means.
package enum Newlines: Hashable, Sendable {
  /// It ends the line.
  case breaks
  /// It is a blank between words, as in Markdown.
  case blanks
}

/// Breaks text into lines of at most so many columns.
///
/// Lines break at white space, after a hyphen or dash that follows a word, and around ideographs;
/// a word that is longer than a line is cut. White space where a line breaks, and at the beginning
/// of a line, belongs to no line.
///
/// - Parameters:
///   - text: UTF-8; invalid bytes count as U+FFFD.
///   - range: The part to break, clamped to the text.
/// - Returns: Byte ranges of the lines into `text`, in order. None where `columns` is not positive
///   or nothing but white space is there; empty ranges for empty lines between hard breaks. A
///   glyph that is wider than the line has a line of its own.
///
/// O(n) in the bytes of the range.
package func wrap(
  _ text: TextBytes, _ range: Range<Int>, columns: Int, newlines: Newlines = .breaks
) -> [Range<Int>] {
  guard columns > 0 else { return [] }
  let range = range.clamped(to: 0..<text.count)
  // Cut off what follows, or a damaged sequence at the end would be read beyond the range.
  let text = TextBytes(rebasing: text[..<range.upperBound])
  var breaker = LineBreaker(start: range.lowerBound, columns: columns)
  var at = range.lowerBound
  // Where a word ends that no line holds: its letters are set one by one, and not looked at again.
  var endOfLongWord = at
  while at < text.count {
    if at >= endOfLongWord, let end = endOfWord(text, at) {
      if breaker.word(text, at..<end) {
        at = end
        continue
      }
      endOfLongWord = end
    }
    let decoded = DecodedScalar(text, at: at)
    let next = at + decoded.length
    if decoded.scalar == "\n", newlines == .breaks {
      breaker.hardBreak(next: next)
    } else if LineBreaking.isBlank(decoded.scalar) {
      breaker.blank(decoded.scalar, next: next)
    } else {
      breaker.glyph(decoded.scalar, at: at, next: next)
    }
    at = next
  }
  breaker.finish()
  return breaker.lines
}

/// Where a run of ASCII that never breaks inside ends; nil where none of some length begins.
@inline(__always)
private func endOfWord(_ text: TextBytes, _ start: Int) -> Int? {
  var end = start
  while end < text.count, text[end] > 0x20, text[end] < 0x7F, text[end] != UInt8(ascii: "-") {
    end += 1
  }
  return end - start < 2 ? nil : end
}

/// Greedy line filling in one pass: it remembers the last place where the line could end, and goes
/// back there when a glyph does not fit.
private struct LineBreaker {
  struct Opportunity {
    /// Where the line would end, where the next would begin, and the columns between.
    var end: Int
    var next: Int
    var columns: Int
  }

  let columns: Int
  var lines: [Range<Int>] = []
  /// The current line's first byte, and the end of its last glyph.
  var start: Int
  var end: Int
  /// Columns of the current line, blanks included; 0 means that it has no glyph yet.
  var used = 0
  var opportunity: Opportunity?
  /// The last two glyphs; blanks are U+0020, and U+0000 is the beginning.
  var previous: Unicode.Scalar = "\0"
  var beforePrevious: Unicode.Scalar = "\0"

  init(start: Int, columns: Int) {
    self.columns = columns
    self.start = start
    end = start
  }

  mutating func hardBreak(next: Int) {
    lines.append(used > 0 ? start..<end : start..<start)
    begin(at: next)
    previous = "\0"
  }

  mutating func blank(_ scalar: Unicode.Scalar, next: Int) {
    if used == 0 {
      start = next
    } else {
      // Blanks may hang over the edge: if the line breaks here, nobody sees them.
      used += Glyph(showing: scalar).columns
      opportunity = Opportunity(end: end, next: next, columns: used)
    }
    remember(" ")
  }

  mutating func glyph(_ scalar: Unicode.Scalar, at: Int, next: Int) {
    let width = Glyph(showing: scalar).columns
    guard width > 0 else {
      if end == at { end = next }
      return
    }
    if used > 0,
      LineBreaking.allowsBreak(between: (beforePrevious, previous), and: scalar)
    {
      opportunity = Opportunity(end: end, next: at, columns: used)
    }
    makeRoom(for: width, at: at)
    used += width
    end = next
    remember(scalar)
  }

  /// The same for a run of ASCII that does not break inside, as one; false, and nothing is done, where no line would
  /// hold it.
  mutating func word(_ text: TextBytes, _ place: Range<Int>) -> Bool {
    let first = Unicode.Scalar(text[place.lowerBound])
    var chance = opportunity
    if used > 0, LineBreaking.allowsBreak(between: (beforePrevious, previous), and: first) {
      chance = Opportunity(end: end, next: place.lowerBound, columns: used)
    }
    let fits = used + place.count <= columns
    let left = chance.map { used - $0.columns } ?? used
    guard fits || left + place.count <= columns else { return false }
    opportunity = chance
    if !fits { makeRoom(for: place.count, at: place.lowerBound) }
    used += place.count
    end = place.upperBound
    beforePrevious = Unicode.Scalar(text[place.upperBound - 2])
    previous = Unicode.Scalar(text[place.upperBound - 1])
    return true
  }

  mutating func finish() {
    if used > 0 { lines.append(start..<end) }
  }

  private mutating func makeRoom(for width: Int, at: Int) {
    if used + width > columns, let place = opportunity {
      let left = used - place.columns
      lines.append(start..<place.end)
      begin(at: place.next)
      used = left
    }
    if used + width > columns, used > 0 {
      lines.append(start..<end)
      begin(at: at)
    }
  }

  private mutating func begin(at place: Int) {
    start = place
    end = max(end, place)
    used = 0
    opportunity = nil
  }

  private mutating func remember(_ scalar: Unicode.Scalar) {
    beforePrevious = previous
    previous = scalar
  }
}
