// Lines of a text with what they show by themselves. Which lines belong together is LineJoiner's
// question, what the parts are for is that of the rules.

import Glibc
import Prose

/// What a format's own marks say about a line or a part.
package enum Mark: UInt8, Sendable, BitwiseCopyable {
  /// Nothing: the rules judge by look and neighbours.
  case none
  case title, heading, underline, listItem, orderedItem, quote, image, link, divider, code, table,
    comment
  /// Running text, whatever it looks like; only its own words can make it furniture or a credit.
  case paragraph
}

/// One line that is not blank.
struct Line {
  /// The line without white space at its ends.
  var range: TextRange
  /// The line without its marks as well.
  var content: TextRange
  var mark = Mark.none
  /// The line's width in columns, at most 255.
  var columns: UInt8
  /// What the line is by its own wording.
  var form: LineForm?
  /// A blank line, or the beginning of the text, stands before it.
  var blankBefore: Bool
  /// White space before it, in bytes, at most 255.
  var indent: UInt8
}

/// What one pass over a line counts, so that most tests of its form need not begin.
struct Census {
  /// Kinds of bytes that give some forms away.
  private static let digit: UInt8 = 1
  private static let colon: UInt8 = 2
  private static let stroke: UInt8 = 4
  private static let continuation: UInt8 = 0x80

  private static let kinds: [UInt8] = (0...255).map { value in
    switch UInt8(value) {
    case 0x30...0x39: digit
    case UInt8(ascii: ":"): colon
    case UInt8(ascii: "/"): stroke
    case 0x80...0xBF: continuation
    default: 0
    }
  }

  /// The width in columns, at most 255.
  private(set) var columns: UInt8 = 255
  private var seen: UInt8 = 0xFF

  var hasDigit: Bool { seen & Self.digit != 0 }
  var hasColon: Bool { seen & Self.colon != 0 }
  var hasStroke: Bool { seen & Self.stroke != 0 }

  /// Longer lines than 255 characters are not counted: they may hold anything.
  init(_ range: TextRange, _ reader: TextReader) {
    guard range.count <= 4 * 255 else { return }
    var (continuations, seen): (Int, UInt8) = (0, 0)
    let line = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(reader.bytes)[range.offsets])
    let wide = line.count & ~15
    for offset in stride(from: 0, to: wide, by: 16) {
      Self.count(
        line.loadUnaligned(fromByteOffset: offset, as: Bytes16.self), &continuations, &seen)
    }
    Self.kinds.withUnsafeBufferPointer { kinds in
      for byte in line[wide...] {
        let kind = kinds[Int(byte)]
        seen |= kind
        continuations += Int(kind >> 7)
      }
    }
    (columns, self.seen) = (UInt8(clamping: range.count - continuations), seen)
  }

  private typealias Bytes16 = SIMD16<UInt8>

  /// What `kinds` says of sixteen bytes, without sixteen look-ups: every line of a text is counted.
  @inline(__always)
  private static func count(_ bytes: Bytes16, _ continuations: inout Int, _ seen: inout UInt8) {
    let isDigit = (bytes &- 0x30) .< Bytes16(repeating: 10)
    let isColon = bytes .== Bytes16(repeating: UInt8(ascii: ":"))
    let isStroke = bytes .== Bytes16(repeating: UInt8(ascii: "/"))
    let none = Bytes16(repeating: 0)
    var kinds = none.replacing(with: digit, where: isDigit)
    kinds.replace(with: colon, where: isColon)
    kinds.replace(with: stroke, where: isStroke)
    seen |= kinds.orOfAll
    let isContinuation = (bytes & 0xC0) .== Bytes16(repeating: 0x80)
    let found = none.replacing(with: 1, where: isContinuation).wrappedSum()
    continuations += Int(found)
    if found > 0 { seen |= continuation }
  }
}

extension SIMD16<UInt8> {
  @inline(__always)
  fileprivate var orOfAll: UInt8 {
    let eight = lowHalf | highHalf
    let four = eight.lowHalf | eight.highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y
  }
}

/// Splits a text into lines.
struct LineSplitter {
  /// No article has a million lines; beyond them the rest counts as one, so that memory stays
  /// bounded on text that is nothing but line ends.
  static let limit = 1 << 20

  let reader: TextReader
  let format: Format
  /// Hardly any text has carriage returns, so that one look at the whole spares one at each line.
  private let hasReturns: Bool

  init(reader: TextReader, format: Format) {
    (self.reader, self.format) = (reader, format)
    hasReturns = reader.bytes.baseAddress.map { memchr($0, 0x0D, reader.count) != nil } ?? false
  }

  /// Appends the lines of the text. Line feed, carriage return and both together end a line. Linear.
  func split(into lines: inout [Line]) {
    var offset = 0
    var blankBefore = true
    var markdown = MarkdownMarks(reader: reader)
    while offset < reader.count {
      let stop = lines.count < Self.limit ? lineEnd(offset) : reader.count
      let range = reader.trimmed(offset, stop)
      if range.isEmpty {
        blankBefore = true
      } else {
        let census = Census(range, reader)
        var line = Line(
          range: range, content: range, columns: census.columns, blankBefore: blankBefore,
          indent: UInt8(clamping: range.lowerBound - offset))
        if format == .markdown {
          markdown.mark(&line)
        } else {
          ListMarks(reader: reader).mark(&line)
        }
        if line.mark != .code { line.form = LineForm.of(line.content, census, reader) }
        lines.append(line)
        TableRows(reader: reader).mark(&lines)
        blankBefore = false
      }
      let isPair = reader[stop] == 0x0D && reader[stop + 1] == 0x0A
      offset = stop + (isPair ? 2 : 1)
    }
    if format != .markdown { CodeFences(reader: reader).mark(&lines) }
  }

  private func lineEnd(_ start: Int) -> Int {
    guard let base = reader.bytes.baseAddress, start < reader.count else { return reader.count }
    let feed = memchr(base + start, 0x0A, reader.count - start)
    let end = feed.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? reader.count
    guard hasReturns, let found = memchr(base + start, 0x0D, end - start) else { return end }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

/// Marks of list items, which plain text and Markdown share.
struct ListMarks {
  let reader: TextReader

  private static let bullets: [StaticString] = ["•", "‣", "◦", "▪", "●", "■", "–•", "·"]

  /// Marks a line that begins with a bullet, or with a number up to 999 and `.` or `)`.
  func mark(_ line: inout Line) {
    let (start, end) = (line.range.lowerBound, line.range.upperBound)
    let first = reader[start]
    var behind = start
    var mark = Mark.listItem
    if Scalars.isDigit(first) {
      guard let number = DateReading(reader: reader, end: end).number(at: start),
        number.digits <= 3, reader[number.end] == 0x2E || reader[number.end] == 0x29
      else { return }
      (mark, behind) = (.orderedItem, number.end + 1)
    } else if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+")
    {
      behind = start + 1
    } else if first >= 0x80 {
      let bullet = Self.bullets.compactMap { reader.end(of: $0, at: start, before: end) }.first
      guard let bullet else { return }
      line.content = reader.trimmed(bullet, end)
      if line.content.isEmpty { line.content = line.range } else { line.mark = .listItem }
      return
    }
    let content = reader.trimmed(behind, end)
    guard behind > start, reader.spaceLength(at: behind) > 0, !content.isEmpty else { return }
    (line.mark, line.content) = (mark, content)
  }
}
