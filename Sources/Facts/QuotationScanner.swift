// Which marks of an article belong together: whole runs from an opening to a closing mark, however
// carelessly these are set. Whether a run is a quotation is not known here.

import Articles
import Columns
import Prose

/// A run of text between marks that no other run holds.
struct QuotedRun: BitwiseCopyable {
  /// With its marks.
  var range: TextRange
  /// The words between them.
  var words: TextRange
  /// The closing mark is missing.
  var isOpen = false
  /// Its marks are half marks.
  var isSingle = false
}

/// Pairs marks, block by block.
///
/// Marks are matched by a stack, so nested runs stay inside. Where a closing mark is missing, the run
/// ends before the next one that begins a sentence, with the block where the block opened with it, or
/// it is no run at all. A paragraph that opens with a mark continues an open run. O(length).
struct QuotationScanner {
  private var marks: [QuotationMark] = []
  private var singles: [QuotationMark] = []
  /// By mark: where its partner is, or -1.
  private var partners: [Int] = []
  private var stack: [Int] = []

  /// Appends the runs of the body in order.
  mutating func scan(_ source: ReportedText, into runs: inout [QuotedRun]) {
    var previous = -1
    for index in source.blocks.indices where source.blocks[index].kind.isBody {
      let range = source.blocks[index].range
      guard range.upperBound <= source.text.count, !range.isEmpty else { continue }
      let first = runs.count
      readMarks(source.text, range)
      match()
      appendWhole(source.text, range, &runs)
      appendSingle(source.text, range, &runs, from: first)
      if previous >= 0, first < runs.count, runs[previous].isOpen,
        runs[first].range.lowerBound == range.lowerBound, !runs[first].isSingle
      {
        continueRun(previous, &runs, at: first)
      }
      previous = runs.last?.range.upperBound == range.upperBound ? runs.count - 1 : -1
    }
  }

  /// Joins the first run of a paragraph to the open one of the paragraph before.
  private func continueRun(_ open: Int, _ runs: inout [QuotedRun], at first: Int) {
    runs[open].range.end = runs[first].range.end
    runs[open].words.end = runs[first].words.end
    runs[open].isOpen = runs[first].isOpen
    runs.remove(at: first)
  }

  private mutating func readMarks(_ text: Bytes, _ range: TextRange) {
    marks.removeAll(keepingCapacity: true)
    QuotationMarkScanner(text, range).scan(into: &marks)
    singles.removeAll(keepingCapacity: true)
    singles.append(contentsOf: marks.lazy.filter(\.isSingle))
    if !singles.isEmpty { marks.removeAll(where: \.isSingle) }
  }

  // MARK: Whole marks

  private mutating func match() {
    partners.removeAll(keepingCapacity: true)
    partners.append(contentsOf: repeatElement(-1, count: marks.count))
    stack.removeAll(keepingCapacity: true)
    for index in marks.indices {
      if opens(marks[index]) {
        stack.append(index)
      } else if let open = stack.popLast() {
        partners[open] = index
        partners[index] = open
      }
    }
  }

  private func opens(_ mark: QuotationMark) -> Bool {
    let isInside = !stack.isEmpty
    switch mark.glyph {
    case .opening: return mark.mayOpen || !isInside
    case .closing: return mark.mayOpen && !mark.mayClose
    case .straight:
      if mark.mayOpen != mark.mayClose { return mark.mayOpen }
      return !isInside
    }
  }

  private func appendWhole(_ text: Bytes, _ range: TextRange, _ runs: inout [QuotedRun]) {
    var index = 0
    while index < marks.count {
      guard partners[index] < index else {
        append(text, marks[index].range, marks[partners[index]].range, &runs)
        index = partners[index] + 1
        continue
      }
      // A closing mark without an opening one is passed over.
      guard partners[index] < 0, marks[index].mayOpen else {
        index += 1
        continue
      }
      index = appendOpen(index, text, range, &runs)
    }
  }

  private func append(
    _ text: Bytes, _ open: TextRange, _ close: TextRange, _ runs: inout [QuotedRun]
  ) {
    runs.append(
      QuotedRun(
        range: TextRange(open.lowerBound, close.upperBound),
        words: TextRange(open.upperBound, close.lowerBound)))
  }

  /// Appends the run of a mark that nothing closes, where it is one, and answers the next mark.
  private func appendOpen(
    _ open: Int, _ text: Bytes, _ range: TextRange, _ runs: inout [QuotedRun]
  ) -> Int {
    var last = open
    var child = open + 1
    while child < marks.count {
      let isOpening = partners[child] > child || partners[child] < 0 && marks[child].mayOpen
      if isOpening, marks[child].opensSentence {
        if last == open {
          // `“Let it be. “And then”`: the mark is missing before the next sentence.
          let end = endOfText(text, before: marks[child].range.lowerBound)
          append(text, marks[open].range, TextRange(end, end), &runs)
        } else {
          append(text, marks[open].range, marks[last].range, &runs)
        }
        return child
      }
      guard partners[child] > child else { break }
      last = partners[child]
      child = last + 1
    }
    // A closing mark serves both: `divide them into “bad” and “good”.`
    if last > open, last + 1 == marks.count, isOver(text, marks[last].range.upperBound, range) {
      append(text, marks[open].range, marks[last].range, &runs)
      return marks.count
    }
    guard marks[open].range.lowerBound == range.lowerBound || introduces(text, marks[open], range)
    else { return open + 1 }
    guard child >= marks.count else { return open + 1 }
    runs.append(
      QuotedRun(
        range: TextRange(marks[open].range.lowerBound, range.upperBound),
        words: TextRange(marks[open].range.upperBound, range.upperBound), isOpen: true))
    return marks.count
  }

  /// Whether only stops follow until the block ends, or a comma and a clause.
  private func isOver(_ text: Bytes, _ offset: Int, _ range: TextRange) -> Bool {
    let rest = range.upperBound - offset
    if rest > 3 { return rest < 120 && text[offset] == 0x2c }
    return text[offset..<range.upperBound].allSatisfy { $0 < 0x40 && $0 != 0x22 }
  }

  /// Whether a colon or comma leads to a mark.
  private func introduces(_ text: Bytes, _ mark: QuotationMark, _ range: TextRange) -> Bool {
    let end = endOfText(text, before: mark.range.lowerBound)
    guard end > range.lowerBound else { return true }
    return mark.opensSentence || text[end - 1] == 0x3a || text[end - 1] == 0x2c
  }

  private func endOfText(_ text: Bytes, before offset: Int) -> Int {
    var end = offset
    while end > 0, text[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  // MARK: Half marks

  /// Appends what stands between half marks outside the whole ones, as British papers print it.
  private mutating func appendSingle(
    _ text: Bytes, _ range: TextRange, _ runs: inout [QuotedRun], from first: Int
  ) {
    guard singles.count > 1 else { return }
    let whole = first..<runs.count
    var next = whole.lowerBound
    var index = 0
    while index < singles.count {
      let start = singles[index].range.lowerBound
      while next < whole.upperBound, runs[next].range.upperBound <= start { next += 1 }
      let limit = next < whole.upperBound ? runs[next].range.lowerBound : range.upperBound
      guard start < limit, opensSingle(singles[index], text) else {
        index += 1
        continue
      }
      let nearest = closing(index, text, limit)
      guard let close = nearest ?? enclosing(index, text, range) else {
        index += 1
        continue
      }
      runs.append(
        QuotedRun(
          range: TextRange(start, singles[close].range.upperBound),
          words: TextRange(singles[index].range.upperBound, singles[close].range.lowerBound),
          isSingle: true))
      index = close + 1
    }
    guard runs.count > whole.upperBound, !whole.isEmpty else { return }
    runs[first...].sort { $0.range.start < $1.range.start }
    removeInner(&runs, from: first)
  }

  /// Leaves out the runs that another one holds.
  private func removeInner(_ runs: inout [QuotedRun], from first: Int) {
    var kept = first
    for index in first + 1..<runs.count where !runs[kept].range.contains(runs[index].range) {
      kept += 1
      runs[kept] = runs[index]
    }
    runs.removeSubrange(kept + 1..<runs.count)
  }

  /// `‘I wrote “soon”. They read “now”.’`: half marks around whole ones, where a speech begins and the
  /// closing one stands behind a stop or another mark.
  private func enclosing(_ open: Int, _ text: Bytes, _ range: TextRange) -> Int? {
    guard singles[open].glyph == .opening, introduces(text, singles[open], range) else {
      return nil
    }
    for index in open + 1..<singles.count {
      let mark = singles[index]
      if opensSingle(mark, text) { return nil }
      let before = text[mark.range.lowerBound - 1]
      let isBehindEnd = [0x2c, 0x2e, 0x21, 0x3f, 0x22, 0x9d].contains(before)
      if mark.mayClose, mark.glyph != .opening, isBehindEnd { return index }
    }
    return nil
  }

  /// `’em` and `’90s` leave something out: only a mark that looks like one opens.
  private func opensSingle(_ mark: QuotationMark, _ text: Bytes) -> Bool {
    mark.mayOpen && mark.glyph != .closing
  }

  /// The mark that closes a half mark: the first behind a stop or before one; behind an s, which may
  /// be a possessive, only where no better one follows. Never beyond the next that opens.
  private func closing(_ open: Int, _ text: Bytes, _ limit: Int) -> Int? {
    var possessive: Int?
    for index in open + 1..<singles.count {
      let mark = singles[index]
      if mark.range.lowerBound >= limit || opensSingle(mark, text) { break }
      guard mark.mayClose, mark.glyph != .opening else { continue }
      let isBehindS = text[mark.range.lowerBound - 1] | 0x20 == 0x73
      let isBeforeSpace = mark.range.upperBound < text.count && text[mark.range.upperBound] == 0x20
      guard isBehindS && isBeforeSpace else { return index }
      possessive = possessive ?? index
    }
    return possessive
  }
}
